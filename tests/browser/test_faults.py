"""What can go wrong on a reader's device or on the way there: it is told in plain words, and nothing typed is lost.

The engine's own faults are in test_engine.py, those of a site kept offline in test_offline.py, of the kiosk in
test_kiosk_damage.py; what becomes of answers when the engine fails, in test_calculator_keeps_answers.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from build_scripts.pages.wording import LANGUAGES
from tests.browser.calculator_page import WORDS, CalculatorPage, with_engine, with_native_engine
from tests.browser.conftest import Watch

PREMIUM = "yongzhou-injury-premium"
ANSWERS = {"industry_class": "2", "payroll": "987654.32", "period": "2022-04"}
HALF_DONE = {"industry_class": "unknown", "payroll": "３０万 元"}
REFUSES = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
}"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


def said(page: Page) -> str:
    return page.locator("[data-answer-body]").inner_text()


# ---- A page that did not come whole


SCRIPTS = re.compile(r'<script src="[./]*([^"]+)" defer>')
# What is missed by nobody, and what has a message of its own.
TOLD_ELSEWHERE = ("assets/vendor/nzh.cn.min.js", "engine/engine.js")


def cut_in_half(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.body()[: len(response.body()) // 2])


def for_another_browser(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="let syntax = of some later::year;")


@pytest.mark.parametrize("path", [f"zh/calculators/{PREMIUM}.html", "en/finder.html", "c/lanzhou-2021-289-a3.html"])
def test_a_script_that_did_not_arrive_or_cannot_be_read_is_told(
    page: Page, site: Path, site_address: str, watch: Watch, path: str
) -> None:
    watch.tolerate("ERR_BLOCKED_BY_CLIENT", "SyntaxError", "nexpected", "issing", "is not", "undefined")
    scripts = [name for name in SCRIPTS.findall((site / path).read_text("utf-8")) if name not in TOLD_ELSEWHERE]
    assert len(scripts) > 3
    told = page.locator("[data-broken]")
    form = page.locator(".calculator-form")
    for turn, name in enumerate(scripts):
        fault = (lambda route: route.abort("blockedbyclient"), cut_in_half, for_another_browser)[turn % 3]
        page.route(f"**/{name}", fault)
        page.goto(f"{site_address}/{path}")
        expect(told).to_be_visible()
        lang = "en" if path.startswith("en/") else "zh"
        expect(told.locator("p").first).to_have_text(WORDS[lang].site.broken)
        page.unroute_all()
        if form.count():
            # A form that nobody reads is not there to be filled in.
            works = form.evaluate("(form) => 'works' in form.dataset")
            assert form.is_visible() == works, name
            assert page.locator("[data-clause] [data-source-text]").first.is_visible()
    with page.expect_event("load"):
        told.get_by_role("button").click()
    expect(told).to_be_hidden()
    expect(page.locator("html")).not_to_have_class(re.compile("broken"))


# ---- The engine: what its failures say


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("reason", ["load_failed", "crashed", "outdated", "no_webassembly"])
def test_every_failure_says_what_to_do_and_keeps_the_answers(
    page: Page, site_address: str, lang: str, reason: str
) -> None:
    with_engine(
        page,
        f"""window.policyEngine = {{ start() {{}}, retry() {{}},
            explain: () => Promise.reject(Object.assign(new Error(), {{ reason: "{reason}" }})) }};""",
    )
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(ANSWERS)
    form.wait_for("failed")
    buttons = {"outdated": WORDS[lang].site.reload, "no_webassembly": None}
    button = buttons.get(reason, form.words.retry)
    what = form.words.failed_what[reason]
    assert [line for line in form.lines() if line] == [
        form.words.failed,
        what,
        *([button] if button else []),
        form.words.failed_else,
    ]
    assert form.entered() == ANSWERS
    if button:
        page.unroute_all()
        with_native_engine(page)
        if reason == "outdated":
            with page.expect_event("load"):
                form.body.get_by_role("button").click()
            form.wait_for("answered")
            assert form.entered() == ANSWERS
            assert page.url == form.address(ANSWERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_slow_start_says_that_it_goes_on_and_can_be_tried_again(page: Page, site_address: str, lang: str) -> None:
    with_engine(
        page,
        """window.policyEngine = { tries: 0, start() {}, retry() { this.tries += 1; },
            explain: () => new Promise((resolve) => { window.answer = resolve; }) };""",
    )
    # No time passes but what is said below.
    page.clock.install(time=0)
    page.clock.pause_at(1)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(ANSWERS)
    form.wait_for("loading")
    line = page.locator("[data-answer-line]")
    page.evaluate("policyEngine.onprogress({ loaded: 1e6, total: 3e6 })")
    page.clock.run_for(19_000)
    expect(line).to_have_text(form.words.starting)
    page.clock.run_for(2_000)
    expect(line).to_have_text(form.words.slow_line)
    assert form.words.slow in said(page) and form.words.failed_else in said(page)
    # It was only slow.
    page.evaluate("policyEngine.onprogress({ loaded: 3e6, total: 3e6 })")
    expect(line).to_have_text(form.words.starting)
    page.clock.run_for(21_000)
    assert form.words.slow_start in said(page)
    form.body.get_by_role("button", name=form.words.retry).click()
    assert page.evaluate("policyEngine.tries") == 1
    expect(line).to_have_text(form.words.starting)
    page.evaluate("(said) => answer(said)", form.explained(ANSWERS))
    form.wait_for("answered")
    page.clock.run_for(60_000)
    form.wait_for("answered")
    assert form.entered() == ANSWERS


def test_a_page_open_since_before_the_site_changed_goes_on_after_a_reload(
    page: Page, site_address: str, watch: Watch
) -> None:
    """Two tabs: this one with the old version, another has brought the new files."""

    def newer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(r'"version": "\w+"', '"version": "000000000000"', response.text()))

    page.route("**/engine/files.js*", newer)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(ANSWERS)
    form.submit()
    form.wait_for("failed")
    assert form.words.failed_what["outdated"] in said(page)
    page.unroute_all()
    with page.expect_event("load"):
        form.body.get_by_role("button", name=WORDS["zh"].site.reload).click()
    form.wait_for("answered")
    assert form.entered() == ANSWERS
    # Whatever the browser had kept was asked for again.
    assert len([address for address in watch.requests if address.endswith("/engine/engine.js")]) == 3


# ---- Storage


@pytest.mark.parametrize("fault", [REFUSES, FULL], ids=["denied", "full"])
def test_without_storage_every_page_works_and_the_list_says_that_it_is_not_kept(
    page: Page, site_address: str, fault: str
) -> None:
    page.add_init_script(fault)
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(ANSWERS)
    form.wait_for("answered")
    before = page.locator("html").get_attribute("data-scheme")
    page.locator("[data-scheme-switch]").click()
    assert page.locator("html").get_attribute("data-scheme") != before
    assert form.entered() == ANSWERS
    for path in ("index.html", "finder.html", "search.html#q=失业", "notices.html"):
        page.goto(f"{site_address}/en/{path}")
        expect(page.locator("h1")).to_be_visible()
    for lang in LANGUAGES:
        page.goto(f"{site_address}/{lang}/notices/lanzhou-2021-289.html")
        page.locator("[data-clause-number='lanzhou-2021-289-a4-s1a']").click()
        dialog = page.locator(".clause-dialog")
        dialog.get_by_role("button", name=WORDS[lang].clause_tools.add, exact=True).click()
        expect(dialog.get_by_role("status").first).to_contain_text(WORDS[lang].clause_tools.added_here)
        dialog.get_by_role("link", name=WORDS[lang].clause_tools.open_list).click()
        page.wait_for_url("**/basket.html*")
        expect(page.locator("[data-basket-list] > li")).to_have_count(1)
        # Nobody else has sent it.
        expect(page.locator("[data-basket-received]")).to_be_hidden()


def test_where_the_browser_refuses_all_storage_using_offline_is_not_offered_as_if_it_worked(
    page: Page, site_address: str
) -> None:
    page.add_init_script("delete window.caches;")
    page.goto(f"{site_address}/zh/offline.html")
    expect(page.get_by_text(WORDS["zh"].offline.cannot_what)).to_be_visible()


# ---- No script


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_scripts_every_page_says_what_is_missing_and_leads_on(
    open_context: Callable[..., Watch], site_address: str, lang: str
) -> None:
    page = open_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).context.new_page()
    words = WORDS[lang]
    for path, told in (
        (f"calculators/{PREMIUM}.html", words.calculator.no_script),
        ("calculators/lanzhou-service-channel.html", words.calculator.table),
        ("finder.html", words.finder.no_script),
        ("basket.html", words.basket.no_script),
        ("search.html", words.search.no_script),
        ("offline.html", words.offline.no_script),
    ):
        page.goto(f"{site_address}/{lang}/{path}")
        expect(page.get_by_text(told).first).to_be_visible()
        assert page.locator(".needs-script:visible, [data-broken]:visible").count() == 0, path
    page.goto(f"{site_address}/{lang}/calculators/{PREMIUM}.html")
    expect(page.locator("[data-clause] [data-source-text]").first).to_be_visible()


# ---- The tab, the language


def test_a_tab_of_which_only_the_address_is_left_comes_back_with_the_answers(
    page: Page, site_address: str, open_context: Callable[..., Watch]
) -> None:
    """A browser that discards a tab keeps its address. Chromium discards none that is driven from outside."""
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(HALF_DONE)
    tab = open_context().context.new_page()
    with_native_engine(tab)
    tab.goto(page.url)
    back = CalculatorPage(tab, site_address, PREMIUM, "zh")
    back.wait_for("refused")
    assert back.entered() == HALF_DONE


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_switched_in_the_middle_keeps_what_is_half_done(page: Page, site_address: str, lang: str) -> None:
    with_native_engine(page)
    other = next(other for other in LANGUAGES if other != lang)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open()
    form.fill(HALF_DONE)
    page.locator("[data-language-switch]").click()
    page.wait_for_url(f"**/{other}/**")
    assert CalculatorPage(page, site_address, PREMIUM, other).entered() == HALF_DONE
    page.goto(f"{site_address}/{lang}/finder.html")
    for _ in range(3):
        page.locator(".finder-options button").first.click()
    given = page.locator("[data-given] li, [data-given] dd").count()
    place = page.url.partition("#")[2]
    page.locator("[data-language-switch]").click()
    page.wait_for_url(f"**/{other}/**")
    assert page.url.partition("#")[2] == place != ""
    expect(page.locator("[data-given] li, [data-given] dd")).to_have_count(given)


# ---- The printer


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fault", ["delete window.print", "window.print = () => {}"], ids=["none", "idle"])
def test_a_browser_that_cannot_print_is_told_what_else_there_is(
    page: Page, site_address: str, lang: str, fault: str
) -> None:
    page.add_init_script(f"{fault}; delete Window.prototype.print;")
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(ANSWERS)
    form.wait_for("answered")
    page.locator("[data-print]").click()
    expect(page.locator("[data-tools-said]")).to_have_text(WORDS[lang].tools.no_print)
    # A browser that does print is not told so.
    page.evaluate("() => { window.print = () => dispatchEvent(new Event('beforeprint')); }")
    page.locator("[data-print]").click()
    expect(page.locator("[data-tools-said]")).to_have_text("")
    page.wait_for_timeout(1200)
    expect(page.locator("[data-tools-said]")).to_have_text("")
    assert form.entered() == ANSWERS


# ---- The clock


def test_a_clock_that_is_years_off_changes_nothing(page: Page, site_address: str) -> None:
    """Dates are those of the notices, and of the reader's answers; that no script asks for today is in tests/pages."""
    seen = []
    with_native_engine(page)
    for year in (1999, 2060):
        page.clock.install(time=f"{year}-02-03T10:00:00")
        form = CalculatorPage(page, site_address, PREMIUM, "zh").open(ANSWERS)
        form.wait_for("answered")
        words = [said(page), page.locator("main").inner_text()]
        page.goto(f"{site_address}/zh/notices/yongzhou-2022-3.html")
        seen.append([*words, page.locator("main").inner_text()])
        page.goto("about:blank")
    assert seen[0] == seen[1]
