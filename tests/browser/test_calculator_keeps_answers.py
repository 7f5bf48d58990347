"""Nothing typed is ever lost, and nothing typed leaves the page: what becomes of answers when things change or fail."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from build_scripts.pages.wording import LANGUAGES
from tests.browser.calculator_page import (
    WORDS,
    CalculatorPage,
    few,
    with_native_engine,
    worked_cases,
)
from tests.browser.conftest import Watch

SHUTDOWN = "lanzhou-shutdown-pay"
PREMIUM = "yongzhou-injury-premium"
SMALL = "yongzhou-wage-arrears-route"
"""Whose answers are all in a table."""
ANSWERS = {"industry_class": "2", "payroll": "987654.32", "period": "2022-04"}
REFUSED = {"industry_class": "unknown", "payroll": "３０万 元", "period": "2022-03"}
OLDER_BROWSER = """
delete window.WebAssembly;
delete Element.prototype.replaceChildren;
delete Array.prototype.flatMap;
delete Object.fromEntries;
delete String.prototype.replaceAll;
"""


def assert_still_there(form: CalculatorPage, answers: dict[str, str]) -> None:
    assert form.entered() == answers
    assert form.page.url == form.address(answers)
    said = form.explained(answers)
    headline = form.words.errors if "errors" in said else said["headline"]
    expect(form.body.locator(".headline")).to_have_text(headline)


def reload(page: Page) -> None:
    page.reload()


def go_away_and_back(page: Page) -> None:
    page.locator("[data-clause] figcaption a").first.click()
    page.wait_for_url("**/notices/**")
    page.go_back()


def go_away_and_back_and_forth(page: Page) -> None:
    page.goto("about:blank")
    page.go_back()
    page.go_forward()
    page.go_back()


def use_the_skip_link(page: Page) -> None:
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)


@pytest.mark.parametrize("answers", [ANSWERS, REFUSED], ids=["accepted", "refused"])
@pytest.mark.parametrize("leave", [reload, go_away_and_back, go_away_and_back_and_forth, use_the_skip_link])
def test_answers_outlast(page: Page, site_address: str, leave: Callable[[Page], None], answers: dict[str, str]) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(answers)
    leave(page)
    assert_still_there(form, answers)


def test_what_was_typed_a_moment_before_leaving_outlasts_it(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.enter("payroll", "123")
    page.reload()
    assert form.entered() == {"payroll": "123"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", [SHUTDOWN, PREMIUM])
def test_the_other_language_has_the_same_answers(page: Page, site_address: str, id: str, lang: str) -> None:
    with_native_engine(page)
    CalculatorPage(page, site_address, id, lang).open(few(id))
    page.locator("[data-language-switch]").click()
    other = next(other for other in LANGUAGES if other != lang)
    page.wait_for_url(f"**/{other}/**")
    assert_still_there(CalculatorPage(page, site_address, id, other), few(id))


def test_a_link_with_other_answers_shows_those_and_the_way_back_shows_the_former(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(REFUSED)
    page.evaluate("(address) => location.assign(address)", form.address({"payroll": "1000"}))
    assert_still_there(form, {"payroll": "1000"})
    page.go_back()
    assert_still_there(form, REFUSED)
    page.go_forward()
    assert_still_there(form, {"payroll": "1000"})


def test_answers_of_another_calculator_or_none_at_all_do_no_harm(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh")
    form.open({"nobody_asked": "yes", "industry_class": "99", "period": "soon", "payroll": "1000"})
    expect(form.body.locator(".headline")).to_have_text(form.explained({"payroll": "1000"})["headline"])
    assert form.entered() == {"payroll": "1000"}


@pytest.mark.parametrize("answers", [ANSWERS, REFUSED], ids=["accepted", "refused"])
def test_clearing_empties_form_address_answer_and_messages(
    page: Page, site_address: str, answers: dict[str, str]
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    empty = form.lines()
    form.fill(answers)
    form.submit()
    form.clear()
    assert form.entered() == {}
    assert page.url == form.address()
    assert form.lines() == empty
    assert page.locator("[data-answer-line]").inner_text() == form.words.bar_empty
    expect(page.locator("[data-errors], .field-error").locator("visible=true")).to_have_count(0)
    page.reload()
    assert form.entered() == {}


def not_found(route: Route) -> None:
    route.fulfill(status=404)


def cut_off(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize(
    ("file", "fail"),
    [("pyodide.asm.wasm.gz", not_found), ("*.whl.gz", cut_off), ("engine.js", cut_off), ("engine.js", not_found)],
)
def test_an_engine_that_does_not_start_is_told_and_the_next_try_answers(
    page: Page, site_address: str, watch: Watch, file: str, fail: Callable[[Route], None]
) -> None:
    watch.tolerate("404", "net::ERR_FAILED", "ERR_ABORTED")
    page.route(f"**/engine/**/{file}" if file != "engine.js" else f"**/engine/{file}", fail)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill(ANSWERS)
    form.submit()
    form.wait_for("failed")
    assert form.lines()[:2] == [form.words.failed, form.words.failed_what["load_failed"]]
    assert page.locator("[data-answer-line]").inner_text() == form.words.failed
    assert form.entered() == ANSWERS
    page.unroute_all()
    # Without its script there is nothing to start anew but the page.
    with page.expect_event("load") if file == "engine.js" else nullcontext():
        form.body.get_by_role("button", name=form.words.retry).click()
    assert_still_there(form, ANSWERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_neither_python_nor_the_answers_arrive_the_table_of_readers_without_a_script_is_shown(
    page: Page, site_address: str, watch: Watch, lang: str
) -> None:
    watch.tolerate("net::ERR_FAILED")
    for part in ("engine/files.js*", f"tables/{SMALL}.*.js"):
        page.route(f"**/{part}", cut_off)
    form = CalculatorPage(page, site_address, SMALL, lang).open()
    table = page.locator("[data-decisions]")
    expect(table).to_be_hidden()
    answers = worked_cases(SMALL)[0]
    form.fill(answers)
    form.submit()
    form.wait_for("failed")
    assert form.lines()[1] == form.words.failed_what["load_failed"]
    form.body.get_by_role("link", name=form.words.failed_table).click()
    expect(table).to_be_focused()
    expect(table.get_by_role("heading")).to_be_in_viewport()
    expect(table.get_by_text(form.explained(answers)["headline"]).first).to_be_visible()
    assert form.entered() == answers
    assert page.url == form.address(answers)
    page.unroute_all()
    form.body.get_by_role("button", name=form.words.retry).click()
    assert_still_there(form, answers)
    expect(table).to_be_hidden()


def test_an_engine_that_breaks_down_later_is_told_and_the_next_try_answers(
    page: Page, site_address: str, watch: Watch
) -> None:
    watch.tolerate("out of memory")
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open(ANSWERS)
    form.wait_for("answered")
    page.workers[0].evaluate("() => { setTimeout(() => { throw new Error('out of memory'); }); }")
    page.wait_for_function("() => policyEngine.ready.then(() => false, () => true)")
    form.fill({"industry_class": "3"})
    form.wait_for("failed")
    assert form.words.failed_what["no_memory"] in form.lines()
    form.body.get_by_role("button").click()
    form.wait_for_focus("[data-answer]")
    assert_still_there(form, {**ANSWERS, "industry_class": "3"})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_start_says_how_much_is_still_to_come(page: Page, site_address: str, lang: str) -> None:
    held: list[Route] = []
    page.route("**/pyodide.asm.wasm.gz", lambda route: held.append(route))
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(ANSWERS)
    form.wait_for("loading")
    figures = re.sub(r"\\{\w+\\}", r"\\d+\\.\\d", re.escape(form.words.loading))
    expect(form.body.locator("p")).to_have_text(re.compile(f"^{figures}$"))
    expect(page.locator("[data-answer-line]")).to_have_text(form.words.starting)
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    assert_still_there(form, ANSWERS)


@pytest.mark.parametrize("older", ["", OLDER_BROWSER], ids=["no WebAssembly", "older"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_browser_that_is_too_old_is_told_kindly_and_still_shows_the_words_of_the_notice(
    launch: Callable[..., Browser], site_address: str, lang: str, older: str
) -> None:
    with launch("--js-flags=--jitless") as browser:
        page = browser.new_page()
        page.add_init_script(older)
        thrown: list[str] = []
        page.on("pageerror", lambda error: thrown.append(str(error)))
        form = CalculatorPage(page, site_address, PREMIUM, lang).open()
        form.fill(ANSWERS)
        form.submit()
        assert form.lines() == [form.words.failed, form.words.failed_what["no_webassembly"], form.words.failed_else]
        expect(form.body.get_by_role("button")).to_have_count(0)
        assert page.url == form.address(ANSWERS)
        expect(page.locator("[data-clause] [data-source-text]").first).to_be_visible()
        assert not thrown


def test_no_request_and_no_store_ever_holds_an_answer(page: Page, site_address: str, watch: Watch) -> None:
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    sent: list[str] = []
    watch.context.on("request", lambda request: sent.append(f"{request.post_data} {request.all_headers()}"))
    form.fill(ANSWERS | {"payroll": "987,654.32"})
    form.submit()
    page.locator("#error-payroll").get_by_role("button").click()
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/**")
    CalculatorPage(page, site_address, PREMIUM, "en").wait_for("answered")
    page.reload()
    page.locator("[data-clause] figcaption a").first.click()
    page.wait_for_url("**/notices/**")
    told = [url.partition("#")[0] for url in watch.requests] + sent
    for value in ("987,654.32", quote("987,654.32"), "987654", "2022-04", "industry_class", "payroll"):
        assert not [words for words in told if value in words], value
    # That of the engine's list names its version.
    assert {urlsplit(url).query for url in watch.requests if "/engine/files.js?" not in url} == {""}
    assert watch.context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}
    assert page.evaluate("() => [sessionStorage.length, document.cookie]") == [0, ""]
    assert page.evaluate("() => caches.keys()") == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", [SHUTDOWN, PREMIUM])
def test_opened_from_a_disk_everything_is_the_same(page: Page, site: Path, watch: Watch, id: str, lang: str) -> None:
    form = CalculatorPage(page, site.as_uri(), id, lang).open()
    fullest = max((case for case in worked_cases(id) if "errors" not in form.explained(case)), key=len)
    form.fill(fullest)
    form.submit()
    assert_still_there(form, fullest)
    other = CalculatorPage(page, site.as_uri(), id, next(other for other in LANGUAGES if other != lang))
    page.locator("[data-language-switch]").click()
    page.wait_for_url(f"**/{other.lang}/**")
    assert_still_there(other, fullest)
    assert WORDS[other.lang].verdict[other.explained(fullest)["verdict"]] in other.lines()
    page.locator("[data-answer-body] a").last.click()
    page.wait_for_url("**/c/*.html")
    assert {urlsplit(request).scheme for request in watch.requests} <= {"file", "blob", "data"}
