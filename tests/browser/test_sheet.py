"""An answer on paper, as a picture, and as a link."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

import calculators
from tests.browser.conftest import Watch
from tests.rules.answers import worked_cases

PAY = {
    "due_to_epidemic": "yes",
    "exceeds_one_cycle": "yes",
    "worked_normally": "no",
    "local_minimum_wage": "1680",
}
A_PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
STAND_IN = "window.policyEngine = { start() {}, explain: (id, inputs, lang) => window.native(id, inputs, lang) };"
IDS = [entry["id"] for entry in calculators.catalogue()]


def longest_case(id: str, lang: str) -> dict[str, Any]:
    """Of the worked cases that are answered, the one that has most to say."""
    said = {
        index: len(str(calculators.explain(id, case["inputs"], lang)))
        for index, case in enumerate(worked_cases(id))
        if case["inputs"] and "errors" not in calculators.evaluate(id, case["inputs"])
    }
    inputs: dict[str, Any] = worked_cases(id)[max(said, key=said.__getitem__)]["inputs"]
    return {name: value for name, value in inputs.items() if value not in (None, "")}


def open_answered(page: Page, root: str, lang: str, id: str, answers: dict[str, Any]) -> None:
    page.goto("about:blank")
    page.goto(f"{root}/{lang}/calculators/{id}.html#{urlencode(answers)}")
    page.wait_for_selector('[data-state="answered"]')


def choose_language(page: Page, lang: str) -> None:
    page.locator(f'[name="sheet-language"][value="{lang}"]').check()
    # While the answer in the other language is fetched, it says so.
    expect(page.locator("[data-tools-said]")).to_have_text("")


@pytest.fixture(scope="module")
def root(site_address: str) -> str:
    return site_address


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_every_answer_prints_on_one_sheet_of_a4(page: Page, root: str, lang: str) -> None:
    # Native Python stands in for the engine, which would start anew on each of the pages.
    page.expose_function("native", lambda id, inputs, lang: calculators.explain(id, inputs, lang))
    page.route("**/engine/engine.js", lambda route: route.fulfill(content_type="text/javascript", body=STAND_IN))
    pages = {}
    for id in IDS:
        open_answered(
            page, root, "zh" if lang == "both" else lang, id, longest_case(id, "en" if lang == "both" else lang)
        )
        choose_language(page, lang)
        pages[id] = len(A_PAGE_OF_PDF.findall(page.pdf(prefer_css_page_size=True)))
    assert {id: count for id, count in pages.items() if count != 1} == {}


def test_the_sheet_holds_answers_result_reasons_sentences_and_addresses(page: Page, root: str) -> None:
    open_answered(page, root, "zh", "lanzhou-shutdown-pay", PAY)
    page.evaluate("() => { window.onafterprint = null; dispatchEvent(new Event('beforeprint')); }")
    words = page.locator("[data-sheet]").inner_text()
    said = calculators.explain("lanzhou-shutdown-pay", PAY, "zh")
    for expected in (
        "因疫情停工停产，每月至少要发多少钱？",
        "当地的月最低工资标准是多少？",
        "1680 元",
        said["headline"],
        said["amount"]["value"],
        "壹仟叁佰肆拾肆元整",
        said["amount"]["working"],
        *(reason["statement"] for reason in said["reasons"]),
        "企业因受疫情影响导致停工停产超过一个工资支付周期、职工没有提供正常劳动的，按照不低于当地最低工资标准的80%支付职工生活费；",
        "lanzhou-2021-289-a9-s2a",
        said["disclaimer"],
        "非官方",
    ):
        assert expected in words, expected
    assert page.locator("[data-sheet] button, [data-sheet] [id]").count() == 0
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("[data-sheet]").is_hidden()


def test_without_an_answer_the_page_prints_as_it_is(page: Page, root: str) -> None:
    page.goto(f"{root}/zh/calculators/lanzhou-shutdown-pay.html")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-sheet]").is_hidden()
    assert page.locator(".answer-tools").is_hidden()


def test_the_sheet_of_a_calculator_can_be_in_the_other_language_or_in_both(page: Page, root: str) -> None:
    open_answered(page, root, "zh", "lanzhou-shutdown-pay", PAY)
    words = {}
    for lang in ("en", "both"):
        choose_language(page, lang)
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        words[lang] = page.locator("[data-sheet]").inner_text()
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    zh, en = (calculators.explain("lanzhou-shutdown-pay", PAY, lang)["headline"] for lang in ("zh", "en"))
    assert en in words["en"] and zh not in words["en"]
    assert en in words["both"] and zh in words["both"]
    assert "What is the local monthly minimum wage?" in words["en"]
    # The notice says nothing on how to claim, and the sheet says so, with where to ask.
    assert "does not say how to apply or what to bring" in words["en"]
    assert "lanzhou-2021-289-a10-s5" in words["en"]


@pytest.mark.parametrize("from_disk", [False, True])
def test_a_small_calculator_has_its_sheet_in_both_languages_without_the_engine(
    page: Page, root: str, site: Path, watch: Watch, from_disk: bool
) -> None:
    id, answers = "yongzhou-relative-agent", {"person_status": "close_contact", "in_isolation_or_observation": "yes"}
    open_answered(page, site.as_uri() if from_disk else root, "en", id, answers)
    choose_language(page, "both")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    words = page.locator("[data-sheet]").inner_text()
    for lang in ("zh", "en"):
        assert calculators.explain(id, answers, lang)["headline"] in words
    assert not [address for address in watch.requests if "pyodide" in address]


@pytest.mark.parametrize("from_disk", [False, True])
def test_the_finder_has_a_sheet_of_one_page_in_each_language_and_both(
    page: Page, root: str, site: Path, from_disk: bool
) -> None:
    answers = {
        "city": "lanzhou-2021-289",
        "situation": "lost-job",
        "unemployed": "yes",
        "migrant_worker": "yes",
        "unemployment_insured_months": "8",
    }
    page.goto(f"{site.as_uri() if from_disk else root}/zh/finder.html#{urlencode(answers)}")
    said = {}
    for lang in ("zh", "en", "both"):
        choose_language(page, lang)
        assert len(A_PAGE_OF_PDF.findall(page.pdf(prefer_css_page_size=True))) == 1, lang
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        said[lang] = page.locator("[data-sheet]").inner_text()
        page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    allowance = {
        lang: calculators.explain(
            "lanzhou-migrant-living-allowance",
            {"is_migrant_worker": "yes", "is_unemployed": "yes", "insured_months": "8"},
            lang,
        )["headline"]
        for lang in ("zh", "en")
    }
    assert "8 个月" in said["zh"] and "8 months" in said["en"]
    for lang, headline in allowance.items():
        assert headline in said[lang]
        assert headline in said["both"]
    # What to do next stands in the words of the notice, with its address.
    assert "畅通失业保险待遇网上申领渠道" in said["zh"] and "lanzhou-2021-289-a4-s1a" in said["zh"]
    assert "unofficial" in said["en"].lower()


def test_a_finder_without_an_answer_has_no_sheet(page: Page, root: str) -> None:
    page.goto(f"{root}/zh/finder.html")
    expect(page.locator("[data-tools]")).to_be_hidden()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-sheet]")).to_be_hidden()


@pytest.mark.parametrize("from_disk", [False, True])
def test_the_answer_can_be_kept_as_a_picture(page: Page, root: str, site: Path, from_disk: bool) -> None:
    open_answered(page, site.as_uri() if from_disk else root, "zh", "lanzhou-shutdown-pay", PAY)
    page.locator("[data-picture]").click()
    image = page.locator("[data-picture-place] img")
    image.wait_for()
    kind, _, data = (image.get_attribute("src") or "").partition(",")
    png = base64.b64decode(data)
    width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    assert kind == "data:image/png;base64"
    assert png.startswith(b"\x89PNG")
    assert width == 1280 and height > width
    # Not one colour: something is drawn.
    assert len(png) > 50_000
    link = page.locator("[data-picture-place] a")
    assert link.get_attribute("download") == "lanzhou-shutdown-pay.png"
    # Another answer makes the picture an old one.
    page.locator('[name="local_minimum_wage"]').fill("1700")
    image.wait_for(state="detached")


def test_a_picture_that_cannot_be_made_is_told(page: Page, root: str, watch: Watch) -> None:
    watch.tolerate("net::ERR_FAILED", "html-to-image")
    page.route("**/html-to-image.js", lambda route: route.abort())
    open_answered(page, root, "en", "lanzhou-shutdown-pay", PAY)
    page.locator("[data-picture]").click()
    page.get_by_text("The picture could not be made").wait_for()
    assert page.locator('[name="local_minimum_wage"]').input_value() == "1680"


def test_the_link_can_be_copied_with_the_answers(page: Page, root: str, watch: Watch) -> None:
    watch.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=root)
    open_answered(page, root, "zh", "lanzhou-shutdown-pay", PAY)
    page.locator("[data-copy]").click()
    page.get_by_text("链接已复制。链接里带着您填的答案。").wait_for()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url
    assert "local_minimum_wage=1680" in page.url


@pytest.mark.parametrize(
    ("selects", "said"), [(True, "链接已复制"), (False, "请手动复制")], ids=["by selecting it", "not at all"]
)
def test_a_link_that_the_browser_will_not_copy_is_copied_by_selection_or_shown(
    page: Page, root: str, selects: bool, said: str
) -> None:
    open_answered(page, root, "zh", "lanzhou-shutdown-pay", PAY)
    page.evaluate(
        """(selects) => {
            navigator.clipboard.writeText = () => Promise.reject(new Error());
            document.execCommand = () => { window.selected = String(getSelection()); return selects; };
        }""",
        selects,
    )
    page.locator("[data-copy]").click()
    expect(page.locator("[data-tools-said]")).to_contain_text(said)
    assert page.evaluate("selected") == page.url
    if not selects:
        expect(page.locator("[data-tools-said]")).to_contain_text(page.url)


@pytest.mark.parametrize(
    ("wage", "capitals"),
    [
        ("0.02", "贰分"),
        ("12.5", "壹拾元整"),
        ("1256.33", "壹仟零伍元零柒分"),
        ("2500", "贰仟元整"),
        ("100000", "捌万元整"),
    ],
)
def test_amounts_are_written_in_chinese_capitals(page: Page, root: str, wage: str, capitals: str) -> None:
    open_answered(page, root, "en", "lanzhou-shutdown-pay", {**PAY, "local_minimum_wage": wage})
    assert page.locator(".capitals [lang]").inner_text() == capitals
