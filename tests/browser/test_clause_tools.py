"""A clause in the reader's hands: its link, its citation, its words with their source."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from build_scripts.address import Address
from build_scripts.citation import citation, full_citation
from build_scripts.record.model import Notice
from build_scripts.site import read_record
from tests.browser.conftest import Watch
from tests.browser.test_accessibility import RUN_AXE, SCHEMES, told
from tests.browser.test_look import look

SENTENCE = "lanzhou-2021-289-a9-s2a"
ARTICLE = "lanzhou-2021-289-a9"
SELECT = """([first, start, last, end]) => {
    const text = (address, kind) => document.querySelector(`[data-clause-words="${address}"] ${kind}`).firstChild;
    const range = document.createRange();
    range.setStart(text(first, start[0]), start[1]);
    range.setEnd(text(last, end[0]), end[1]);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


@pytest.fixture(scope="module")
def notice() -> Notice:
    return read_record().notice("lanzhou-2021-289")


@pytest.fixture
def reader(page: Page, watch: Watch) -> Page:
    """A page whose clipboard can be looked at."""
    watch.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.emulate_media(reduced_motion="reduce")
    return page


def copied(page: Page) -> str:
    return str(page.evaluate("() => navigator.clipboard.readText()"))


def expect_copied(page: Page, text: str) -> None:
    """The words on the clipboard, which may come after what is said of them."""
    with suppress(TimeoutError):
        page.wait_for_function("async (text) => (await navigator.clipboard.readText()) === text", arg=text)
    assert copied(page) == text


def number(page: Page, address: str) -> None:
    page.locator(f'[data-clause-number="{address}"]').click()
    expect(page.get_by_role("dialog")).to_be_visible()


def press(page: Page, name: str, said: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator("[role=status]", has_text=said)).to_be_visible()


@pytest.mark.parametrize("address", [SENTENCE, ARTICLE])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_number_opens_a_sheet_that_copies_link_and_citation(
    reader: Page, site_address: str, notice: Notice, lang: str, address: str
) -> None:
    reader.goto(f"{site_address}/{lang}/notices/{notice.id}.html")
    number(reader, address)
    page = f"{site_address}/c/{address}.html"
    zh, en = (full_citation(notice, [Address.parse(address)], code) for code in ("zh", "en"))
    link, names, said = {
        "zh": ("复制链接", ("复制引用：中文", "复制引用：英文", "复制引用：中英文"), "已复制"),
        "en": ("Copy link", ("Copy citation: Chinese", "Copy citation: English", "Copy citation: Both"), "copied"),
    }[lang]
    press(reader, link, said)
    expect_copied(reader, page)
    for name, cited in zip(names, ([zh], [en], [zh, en]), strict=True):
        press(reader, name, said)
        expect_copied(reader, "\n".join([*cited, page]))
    # Without a public address there is nothing that a printed code could say for ever.
    assert reader.get_by_role("button", name="QR").count() == 0
    assert reader.get_by_role("button", name="二维码").count() == 0


def test_from_a_disk_there_is_no_link_and_the_address_is_copied(reader: Page, site: Path, notice: Notice) -> None:
    reader.goto(f"{site.as_uri()}/zh/notices/{notice.id}.html")
    number(reader, SENTENCE)
    press(reader, "复制条文地址", "没有可以发给别人的链接")
    expect_copied(reader, SENTENCE)
    press(reader, "复制引用：中文", "已复制")
    expect_copied(reader, full_citation(notice, [Address.parse(SENTENCE)], "zh") + "\n" + SENTENCE)


def test_where_the_clipboard_is_refused_the_text_is_shown(reader: Page, site_address: str, notice: Notice) -> None:
    reader.add_init_script("document.execCommand = () => false; delete Navigator.prototype.clipboard;")
    reader.goto(f"{site_address}/zh/notices/{notice.id}.html")
    number(reader, SENTENCE)
    press(reader, "复制链接", "请手动复制")
    expect(reader.locator("[role=status]", has_text=f"/c/{SENTENCE}.html")).to_be_visible()


def test_the_sheet_is_worked_by_keyboard_and_gives_the_focus_back(
    reader: Page, site_address: str, notice: Notice
) -> None:
    reader.goto(f"{site_address}/zh/notices/{notice.id}.html")
    opener = reader.locator(f'[data-clause-number="{SENTENCE}"]')
    for key in ("Enter", "Space"):
        opener.focus()
        reader.keyboard.press(key)
        expect(reader.get_by_role("dialog")).to_have_accessible_name("第九条第2句第1分句")
        inside = "() => document.querySelector('dialog').contains(document.activeElement)"
        assert reader.evaluate(inside)
        reader.keyboard.press("Escape")
        expect(reader.get_by_role("dialog")).to_have_count(0)
        expect(opener).to_be_focused()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_open_sheet_passes_axe_and_is_easy_to_read_and_touch(
    reader: Page, site_address: str, project: Path, notice: Notice, lang: str
) -> None:
    reader.goto(f"{site_address}/{lang}/notices/{notice.id}.html")
    number(reader, SENTENCE)
    reader.get_by_role("button", name={"zh": "收进条文清单", "en": "Add to my list"}[lang]).click()
    expect(reader.get_by_role("dialog").get_by_role("link", name="1")).to_be_visible()
    reader.evaluate((project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    for scheme in SCHEMES:
        reader.emulate_media(color_scheme=scheme)
        found = reader.evaluate(RUN_AXE.replace("document,", "document.querySelector('dialog'),"))
        assert told(found["violations"]) == []
        assert {"color-contrast", "target-size"} <= {rule["id"] for rule in found["passes"]}
    for width in (320, 360, 1280):
        reader.set_viewport_size({"width": width, "height": 740})
        for what in ("outside", "type", "targets"):
            assert look(reader, what) == [], (width, what)


def test_without_dialogs_and_for_a_new_tab_the_number_stays_a_link(
    reader: Page, site_address: str, notice: Notice
) -> None:
    reader.add_init_script("delete window.HTMLDialogElement;")
    reader.goto(f"{site_address}/zh/notices/{notice.id}.html")
    reader.locator(f'[data-clause-number="{SENTENCE}"]').click()
    reader.wait_for_url(f"{site_address}/c/{SENTENCE}.html")


def test_a_missing_script_leads_to_the_page_of_the_clause(
    reader: Page, watch: Watch, site_address: str, notice: Notice
) -> None:
    watch.tolerate("404", f"clauses/{notice.id}.js")
    reader.route(f"**/clauses/{notice.id}.js", lambda route: route.fulfill(status=404))
    reader.goto(f"{site_address}/zh/notices/{notice.id}.html")
    reader.locator(f'[data-clause-number="{SENTENCE}"]').click()
    reader.wait_for_url(f"{site_address}/c/{SENTENCE}.html")


@pytest.mark.parametrize("from_disk", [False, True])
def test_the_page_of_a_clause_has_the_same_buttons(
    reader: Page, site: Path, site_address: str, notice: Notice, from_disk: bool
) -> None:
    reader.goto(f"{site.as_uri() if from_disk else site_address}/c/{SENTENCE}.html")
    shared = SENTENCE if from_disk else f"{site_address}/c/{SENTENCE}.html"
    reader.get_by_role("button", name="Copy clause address" if from_disk else "Copy link").click()
    expect(reader.locator("[role=status]", has_text="已复制")).to_be_visible()
    expect_copied(reader, shared)
    reader.get_by_role("button", name="Both").click()
    expect(reader.locator("[role=status]", has_text="中英文引用已复制")).to_be_visible()
    both = [full_citation(notice, [Address.parse(SENTENCE)], lang) for lang in ("zh", "en")]
    expect_copied(reader, "\n".join([*both, shared]))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", [SENTENCE, "lanzhou-2021-289-tail-s1", "lanzhou-2021-289-a4-s1"])
def test_a_sentence_reached_by_its_address_is_marked_and_in_full_view(
    reader: Page, site_address: str, width: int, address: str
) -> None:
    reader.set_viewport_size({"width": width, "height": 740})
    reader.goto(f"{site_address}/zh/notices/lanzhou-2021-289.html#{address}")
    place = reader.locator(f"#{address}")
    expect(place).to_be_in_viewport()
    words = place.locator("[data-source-text]").first
    hit = """(element) => {
        const box = element.getBoundingClientRect();
        return element === document.elementFromPoint(box.left + 5, box.top + 5);
    }"""
    assert words.evaluate(hit)
    ground = "(element) => getComputedStyle(element.closest('.sentence')).backgroundColor"
    other = reader.locator('[id="lanzhou-2021-289-a1-s1"] [data-source-text]')
    assert words.evaluate(ground) != other.evaluate(ground)


# ---- Quotations


@pytest.mark.parametrize(
    ("lang", "kind", "dash", "note"),
    [("zh", ".official", "——", ""), ("en", ".translation", "— ", " (unofficial translation)")],
)
def test_copied_words_take_their_source_along(
    reader: Page, site_address: str, notice: Notice, lang: str, kind: str, dash: str, note: str
) -> None:
    reader.goto(f"{site_address}/{lang}/notices/{notice.id}.html")
    with reader.expect_response(f"**/clauses/{notice.id}.js"):
        reader.evaluate(SELECT, [SENTENCE, [kind, 2], SENTENCE, [kind, 12]])
    reader.wait_for_function(f"() => window.policyClauses.of('{SENTENCE}')")
    plain = reader.evaluate("() => getSelection().toString()")
    reader.keyboard.press("ControlOrMeta+C")
    source = citation(notice, Address.parse(SENTENCE), lang)
    said, alone = {
        "zh": ("附上了出处", "只要原文"),
        "en": ("The source was added", "Only the words"),
    }[lang]
    expect(reader.locator("[role=status]", has_text=said)).to_be_visible()
    expect_copied(reader, f"{plain}\n{dash}{source}{note} {site_address}/c/{SENTENCE}.html")
    for what in ("outside", "type", "targets"):
        assert look(reader, what) == []
    reader.get_by_role("button", name=alone).click()
    expect(reader.get_by_role("button", name=alone)).to_have_count(0)
    assert copied(reader).strip() == plain.strip()
    reader.keyboard.press("Escape")
    expect(reader.locator(".copied-note")).to_have_count(0)


def test_words_of_two_sentences_name_both_and_lead_to_their_article(
    reader: Page, site_address: str, notice: Notice
) -> None:
    reader.goto(f"{site_address}/zh/notices/{notice.id}.html")
    with reader.expect_response(f"**/clauses/{notice.id}.js"):
        reader.evaluate(SELECT, [f"{ARTICLE}-s1", [".official", 3], SENTENCE, [".official", 9]])
    reader.wait_for_function(f"() => window.policyClauses.of('{SENTENCE}')")
    reader.keyboard.press("ControlOrMeta+C")
    words = copied(reader)
    assert words.endswith(f"第九条第1句、第2句第1分句 {site_address}/c/{ARTICLE}.html")
    # The numbers between the sentences are no words of the notice.
    assert "2.1" not in words


def test_our_own_words_are_copied_as_they_are(reader: Page, site_address: str) -> None:
    reader.goto(f"{site_address}/zh/notices/lanzhou-2021-289.html")
    reader.locator(f"#{ARTICLE} .notes p").nth(1).evaluate("(element) => getSelection().selectAllChildren(element)")
    plain = reader.evaluate("() => getSelection().toString()")
    reader.keyboard.press("ControlOrMeta+C")
    assert copied(reader).strip() == plain.strip()


def test_the_numbers_are_there_without_a_script(
    open_context: Callable[..., Watch], site_address: str, notice: Notice
) -> None:
    page = open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).context.new_page()
    page.goto(f"{site_address}/zh/notices/{notice.id}.html")
    page.locator(f'[data-clause-number="{SENTENCE}"]').click()
    page.wait_for_url(f"{site_address}/c/{SENTENCE}.html")
