"""The kiosk is touched: keys on the screen, sizes, links that lead nowhere, paper, a voice."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from build_scripts.site import read_record
from tests.browser.kiosk_screen import LANDSCAPE, PORTRAIT, Kiosk, damaged

SENTENCE = "lanzhou-2021-289-a9-s2a"


def test_dates_and_amounts_are_filled_in_by_the_keys_on_the_screen(kiosk: Kiosk) -> None:
    kiosk.open().enter()
    page = kiosk.go("zh/calculators/lanzhou-transport-subsidy.html")
    box = page.locator("#field-employment_start")
    kiosk.type(box, "20210230")
    expect(kiosk.page.locator(".keys-said")).to_be_visible()
    expect(box).to_have_value("")
    kiosk.page.locator(".key", has_text="清空").tap()
    # A single digit that can have no second one goes on to the next part.
    for key in "202136":
        kiosk.page.locator(f".key:text-is('{key}')").tap()
    expect(box).to_have_value("2021-03-06")
    expect(page.locator("#field-employment_start + .kiosk-date")).to_have_text("2021年3月6日")
    expect(page.locator("#field-employed_until + .kiosk-date")).to_have_text("年 / 月 / 日")
    kiosk.page.locator(".key.done").tap()
    expect(kiosk.page.locator("[data-keys]")).to_be_hidden()
    page = kiosk.go("zh/calculators/lanzhou-12333-hours.html")
    kiosk.type(page.locator("input[type=time]"), "2159")
    expect(page.locator("input[type=time]")).to_have_value("21:59")
    expect(page.locator("[data-answer-body]")).to_have_attribute("data-verdict", "yes")


TOUCHED = """() => [...document.querySelectorAll("a, button, label.option, summary, input:not([type=radio])")]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.textContent.trim(), element.getBoundingClientRect()])
    .map(([words, box]) => [words, box.width, box.height])"""


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE])
def test_what_is_touched_is_48_pixels_or_more(screen: Callable[..., Kiosk], size: dict[str, int]) -> None:
    kiosk = screen(viewport=size).open()
    kiosk.enter()
    small = []
    for path in (
        "zh/index.html",
        "zh/finder.html",
        "zh/search.html",
        "zh/for/lost-job.html",
        "en/calculators/lanzhou-transport-subsidy.html",
    ):
        page = kiosk.go(path)
        if "calculators" in path:
            page.locator("#field-employment_start").tap()
        scale = kiosk.page.evaluate(
            "(([frame]) => frame.getBoundingClientRect().width / frame.offsetWidth)([document.querySelector('iframe')])"
        )
        for where, factor in ((page, scale), (kiosk.page.main_frame, 1)):
            for words, width, height in where.evaluate(TOUCHED):
                if min(width, height) * factor < 47.5:
                    small.append((path, words, width * factor, height * factor))
    assert not small, "\n".join(map(str, small))


def test_a_visitor_is_led_out_by_no_link(kiosk: Kiosk, bundle: Path) -> None:
    settings = bundle / "kiosk-settings.js"
    with damaged(settings, settings.read_bytes().replace(b'address: ""', b'address: "https://example.org/ten/"')):
        kiosk.open().enter()
        page = kiosk.go("zh/data.html")
        dialog = kiosk.page.locator("[data-take]")
        page.locator("a[href$='.csv']").first.tap()
        expect(dialog.locator("svg")).to_have_attribute("aria-label", "https://example.org/ten/data/notices.csv")
        dialog.locator("[data-take-close]").tap()
        page.evaluate(
            """() => document.querySelector("main").insertAdjacentHTML("afterbegin", "<p>" +
                 "<a id=web href='https://example.com/x' target=_blank>web</a> " +
                 "<a id=call href='tel:12333'>12333</a></p>")"""
        )
        page.locator("#web").tap()
        expect(dialog.locator("svg")).to_have_attribute("aria-label", "https://example.com/x")
        dialog.locator("[data-take-close]").tap()
        page.locator("#call").tap()
        expect(dialog).to_contain_text("12333")
        expect(dialog.locator("svg")).to_have_count(0)
        dialog.locator("[data-take-close]").tap()
        kiosk.bar("take").tap()
        expect(dialog.locator("svg")).to_have_attribute("aria-label", "https://example.org/ten/zh/data.html")
    assert len(kiosk.page.context.pages) == 1
    assert kiosk.frame().url.endswith("/zh/data.html")


def test_the_list_is_kept_in_memory_and_nothing_is_copied_or_pasted_or_kept_offline(kiosk: Kiosk) -> None:
    kiosk.open().enter()
    page = kiosk.go("zh/notices/lanzhou-2021-289.html")
    page.locator("[data-clause-number='lanzhou-2021-289-a4-s1a']").tap()
    dialog = page.locator(".clause-dialog")
    # The words of the clause are fetched before it opens.
    expect(dialog.locator("button:visible")).to_have_text(["收进条文清单", "关闭"])
    dialog.get_by_role("button", name="收进条文清单").tap()
    page = kiosk.tap(dialog.get_by_role("link", name="打开清单"))
    expect(page.locator("[data-basket-list] > li")).to_have_count(1)
    buttons = page.locator("main button:visible").all_inner_texts()
    assert [button.strip() for button in buttons] == ["移除", "全部移除"]
    assert page.get_by_text("按引用找条文").is_visible() is False
    page.get_by_role("button", name="全部移除").tap()
    expect(page.locator("[data-basket-empty]")).to_be_visible()
    assert "粘贴" not in page.locator("[data-basket-empty]").inner_text()
    page = kiosk.go("zh/notices.html")
    expect(page.locator("[data-citation-box]")).to_be_hidden()
    for path in ("zh/index.html", "zh/about.html"):
        assert kiosk.go(path).locator("a[href*='offline.html']:visible").count() == 0


def test_paper_is_offered_only_where_it_is_allowed(kiosk: Kiosk, bundle: Path) -> None:
    settings = bundle / "kiosk-settings.js"
    kiosk.open().enter()
    page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
    expect(page.locator("[data-print]")).to_be_hidden()
    with damaged(settings, settings.read_bytes().replace(b"printing: false", b"printing: true")):
        kiosk.open().enter()
        page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
        page.locator("label:has([name=due_to_epidemic][value=no])").tap()
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
        page.locator("[data-print]").tap()
        expect(page.locator("body")).to_have_attribute("data-printed", "yes")


VOICES = """
  const spoken = window.spoken = [];
  const voices = %s.map(([lang, localService]) => ({ lang, localService }));
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener() {}, cancel() {}, speak: (said) => spoken.push(said) } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_only_a_voice_of_the_machine_reads_aloud(screen: Callable[..., Kiosk]) -> None:
    kiosk = screen()
    kiosk.page.add_init_script(VOICES % '[["zh-CN", false]]')
    kiosk.open().enter()
    expect(kiosk.bar("read")).to_be_hidden()
    kiosk = screen()
    kiosk.page.add_init_script(VOICES % '[["zh-CN", false], ["zh-CN", true]]')
    kiosk.open().enter()
    kiosk.bar("read").tap()
    expect(kiosk.bar("read")).to_have_attribute("aria-pressed", "true")
    assert kiosk.page.evaluate("spoken[0].text") == "疫情期间的十条措施，跟您有没有关系？"
    kiosk.finish()
    kiosk.enter("en")
    expect(kiosk.bar("read")).to_be_hidden()


def test_each_language_of_a_page_is_read_with_its_own_voice(screen: Callable[..., Kiosk]) -> None:
    (sentence,) = [one for one in read_record().notice("lanzhou-2021-289").sentences if str(one.address) == SENTENCE]
    assert sentence.current.en

    def read_out(voices: str) -> list[tuple[str, str]]:
        kiosk = screen()
        kiosk.page.add_init_script(VOICES % voices)
        kiosk.open().enter()
        kiosk.go(f"c/{SENTENCE}.html")
        kiosk.bar("read").tap()
        expect(kiosk.bar("read")).to_have_attribute("aria-pressed", "true")
        while kiosk.bar("read").get_attribute("aria-pressed") == "true":
            kiosk.page.evaluate("spoken[spoken.length - 1].onend()")
        return [(voice, text) for voice, text in kiosk.page.evaluate("spoken.map((one) => [one.voice.lang, one.text])")]

    said = read_out('[["zh-CN", true], ["en-GB", true]]')
    joined = {lang: " ".join(text for voice, text in said if voice == lang) for lang in ("zh-CN", "en-GB")}
    assert sentence.current.zh in joined["zh-CN"]
    assert sentence.current.en in joined["en-GB"]
    assert not re.search("[\u4e00-\u9fff]", joined["en-GB"])
    # What no voice of the machine can read is left out, and the reading goes on behind it.
    assert read_out('[["zh-CN", true]]') == [(voice, text) for voice, text in said if voice == "zh-CN"]


# The heading of a visit is that of the page in the frame, which is examined where the site's pages are.
WITHOUT_FRAMES = """() => axe.run(document, { iframes: false, preload: false,
    rules: { "page-has-heading-one": { enabled: false } },
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })"""


def test_axe_finds_nothing_wrong_with_the_shell(kiosk: Kiosk, project: Path) -> None:
    axe = (project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    kiosk.open()
    kiosk.page.evaluate(axe)

    def examine() -> None:
        found = kiosk.page.evaluate(WITHOUT_FRAMES)
        assert not [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    examine()
    kiosk.enter()
    kiosk.go("zh/calculators/lanzhou-transport-subsidy.html").locator("#field-employment_start").tap()
    expect(kiosk.page.locator("[data-keys]")).to_be_visible()
    examine()
    kiosk.bar("contrast").tap()
    examine()
    kiosk.page.evaluate("document.querySelector('[data-warning]').showModal()")
    examine()
    kiosk.page.evaluate("kioskFail('x')")
    examine()
