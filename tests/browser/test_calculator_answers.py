"""What a calculator's page says: word for word what native Python says, and every link leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

import calculators
from build_scripts.pages.wording import LANGUAGES
from build_scripts.record.model import Record
from build_scripts.site import read_record
from tests.browser.answer_lines import AnswerLines, refusal_lines
from tests.browser.calculator_page import (
    ANSWERS_WHEN_TOLD,
    CATALOGUE,
    CalculatorPage,
    choices,
    few,
    tell,
    with_engine,
    with_native_engine,
    without_date_boxes,
    worked_cases,
)

SHUTDOWN = "lanzhou-shutdown-pay"
PREMIUM = "yongzhou-injury-premium"
LISTS = ("figures", "asks", "nearest", "notes", "readings", "unsaid", "background")
WHAT_A_BOX_HOLDS = {"date": (10, "{}"), "month": (7, "{}-01"), "time": (5, "2022-04-30T{}")}
"""How long the value is, and how it becomes a moment that the calendar must have."""


def in_one_line(said: Mapping[str, Any], lang: str) -> str:
    """What stands in the bar at the bottom of a small screen: the amount before all words."""
    if not said["amount"]:
        return str(said["headline"])
    label, value, unit = (said["amount"][key] for key in ("label", "value", "unit"))
    return f"{label}{'：' if lang == 'zh' else ': '}{value}" + (f" {unit}" if unit else "")


def telling_cases(id: str, *, date_boxes: bool) -> list[dict[str, str]]:
    """Worked cases that show, together, every verdict, refusal and part of an answer that there is in all of them.

    With `date_boxes`, those that a person can enter in them; without, those that take a text box in their place.
    """
    kept: list[dict[str, str]] = []
    shown: set[str] = set()
    for case in worked_cases(id):
        new = what_is_shown(calculators.explain(id, case, "zh")) - shown
        if (
            new
            and all(fits_choices(entry, case) for entry in CATALOGUE[id]["inputs"])
            and (date_boxes == all(fits_date_box(entry, case) for entry in CATALOGUE[id]["inputs"]))
        ):
            kept.append(case)
            shown |= new
    return kept


def what_is_shown(said: dict[str, Any]) -> set[str]:
    """The verdict and the parts of an answer; or the codes, and whether something is offered."""
    if "errors" in said:
        return {f"{error['code']}, {'offer' if error['offer'] else 'no offer'}" for error in said["errors"]}
    return {said["verdict"], *(part for part in ("amount", *LISTS, "rounding") if said[part])}


def fits_choices(entry: dict[str, Any], case: dict[str, str]) -> bool:
    """True for what can be chosen, where there is a choice; a form cannot send "１" for class 1."""
    offered = choices(entry)
    return not offered or case.get(entry["name"], offered[0]) in offered


def fits_date_box(entry: dict[str, Any], case: dict[str, str]) -> bool:
    """False for what a date box cannot hold, like the month 0."""
    value = case.get(entry["name"])
    if value is None or entry["type"] not in WHAT_A_BOX_HOLDS:
        return True
    length, moment = WHAT_A_BOX_HOLDS[entry["type"]]
    try:
        return len(value) == length and datetime.fromisoformat(moment.format(value)) is not None
    except ValueError:
        return False


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


def assert_says_what_native_python_says(form: CalculatorPage, case: dict[str, str], record: Record) -> None:
    said = form.explained(case)
    expected = refusal_lines(said) if "errors" in said else list(AnswerLines(said, record))
    assert form.lines_after(expected) == expected
    if "errors" in said:
        assert_errors_stand_at_their_fields(form, said["errors"])
    else:
        expect(form.page.locator("[data-answer-line]")).to_have_text(in_one_line(said, form.lang))


def assert_errors_stand_at_their_fields(form: CalculatorPage, errors: list[dict[str, Any]]) -> None:
    assert form.summary.locator("li").all_inner_texts() == [error["message"] for error in errors]
    shown = {
        message.get_attribute("id"): message.inner_text() for message in form.page.locator(".field-error:visible").all()
    }
    assert shown == {
        f"error-{error['field']}": error["message"]
        + (f" {error['offer']} {form.words.use.format(value=error['suggestion'])}" if error["offer"] else "")
        for error in errors
    }


def assert_links_lead_somewhere(page: Page, site: Path) -> None:
    """Every link in the answer: to a file of the site, or to a place on the page."""
    links = page.locator("[data-answer-body] a").evaluate_all("(links) => links.map((link) => link.href)")
    for link in links:
        parts = urlsplit(link)
        if link.split("#")[0] == page.url.split("#")[0]:
            assert page.locator(f"[id='{parts.fragment}']").count() == 1, link
        else:
            assert (site / unquote(parts.path).lstrip("/")).is_file(), link


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", [SHUTDOWN, PREMIUM])
def test_a_form_filled_by_hand_is_answered_as_native_python_answers(
    page: Page, site_address: str, site: Path, record: Record, id: str, lang: str
) -> None:
    form = CalculatorPage(page, site_address, id, lang).open()
    for case in telling_cases(id, date_boxes=True):
        form.fill(case)
        assert form.entered() == case
        form.submit()
        assert_says_what_native_python_says(form, case, record)
        assert_links_lead_somewhere(page, site)
        form.clear()


@pytest.mark.parametrize("id", CATALOGUE)
def test_every_kind_of_answer_of_every_calculator_is_laid_out_word_for_word(
    page: Page, site_address: str, site: Path, record: Record, id: str
) -> None:
    with_native_engine(page)
    cases = telling_cases(id, date_boxes=True)
    assert cases
    for lang in LANGUAGES:
        form = CalculatorPage(page, site_address, id, lang).open()
        for case in cases:
            if case:
                page.evaluate("(address) => location.assign(address)", form.address(case))
            else:
                form.clear()
                form.submit()
            assert_says_what_native_python_says(form, case, record)
            assert form.entered() == case
            assert_links_lead_somewhere(page, site)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_from_one_answer_to_the_next_what_is_the_same_stays_and_all_is_as_if_laid_out_anew(
    page: Page, site_address: str, lang: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, "lanzhou-placement-award", lang)
    first, *others = [case for case in worked_cases(form.id) if "errors" not in form.explained(case)]
    form.open(first).wait_for("answered")
    form.body.locator(".disclaimer").evaluate("(words) => { words.stayed = true; }")
    for case in others:
        page.evaluate("(address) => location.assign(address)", form.address(case))
        expect(form.body.locator(".headline")).to_have_text(form.explained(case)["headline"])
    assert form.body.locator(".disclaimer").evaluate("(words) => words.stayed")
    laid_out = form.body.inner_html()
    page.reload()
    form.wait_for("answered")
    assert form.body.inner_html() == laid_out


@pytest.mark.parametrize("id", [id for id in CATALOGUE if telling_cases(id, date_boxes=False)])
def test_a_browser_without_date_boxes_takes_a_date_as_text(
    page: Page, site_address: str, record: Record, id: str
) -> None:
    without_date_boxes(page)
    with_native_engine(page)
    for lang in LANGUAGES:
        form = CalculatorPage(page, site_address, id, lang).open()
        for case in telling_cases(id, date_boxes=False):
            form.fill(case)
            assert form.entered() == case
            assert_says_what_native_python_says(form, case, record)
            form.clear()


def test_the_two_calculators_show_every_verdict_and_every_refusal_of_a_field() -> None:
    cases = [
        (id, case)
        for id in (SHUTDOWN, PREMIUM)
        for boxes in (True, False)
        for case in telling_cases(id, date_boxes=boxes)
    ]
    shown = set().union(*(what_is_shown(calculators.explain(id, case, "zh")) for id, case in cases))
    assert {"yes", "no", "unknown", "not_stated"} <= shown
    assert {"not_a_number, offer", "not_a_number, no offer", "out_of_range, no offer", "invalid_date, offer"} <= shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_deciding_words_are_marked_in_the_deciding_sentence(
    page: Page, site_address: str, record: Record, lang: str
) -> None:
    form = CalculatorPage(page, site_address, SHUTDOWN, lang).open({"due_to_epidemic": "no"})
    form.wait_for("answered")
    deciding = form.body.locator("figure")
    assert deciding.locator("mark").all_inner_texts() == ["因受疫情影响导致停工停产"]
    (clause,) = AnswerLines(form.explained({"due_to_epidemic": "no"}), record).deciding
    below = page.locator(f"[data-clause='{clause}']")
    assert deciding.locator(".official").inner_text() == below.locator("[data-source-text]").inner_text()
    assert deciding.locator(".official").get_attribute("lang") == "zh-Hans"
    assert deciding.locator(".translation").all_inner_texts() == below.locator(".translation").all_inner_texts()
    assert deciding.locator(".translation").count() == (lang == "en")


@pytest.mark.parametrize(
    ("lang", "one", "several"),
    [
        (
            "zh",
            "您填的：是",
            "您填的：停工停产算到哪一天？2021 年 12 月 1 日；停工停产从哪一天开始？2021 年 11 月 1 日；",
        ),
        ("en", "You answered: yes", "You answered: Up to which day is the stoppage counted? 1 December 2021; On"),
    ],
)
def test_a_reason_repeats_one_answer_alone_and_several_with_their_questions(
    page: Page, site_address: str, lang: str, one: str, several: str
) -> None:
    answers = {"due_to_epidemic": "yes", "stoppage_start": "2021-11-01", "as_of": "2021-12-01", "pay_cycle": "month"}
    form = CalculatorPage(page, site_address, SHUTDOWN, lang).open(answers)
    form.wait_for("answered")
    given = [line for line in form.lines() if line.startswith(form.words.you_said)]
    assert one in given
    assert sum(line.startswith(several) for line in given) == 1
    assert not any("？：" in line or "?:" in line for line in given)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_open_questions_are_needed_before_the_verdict_and_optional_after_it(
    page: Page, site_address: str, lang: str
) -> None:
    answers = {"due_to_epidemic": "yes", "exceeds_one_cycle": "yes"}
    form = CalculatorPage(page, site_address, SHUTDOWN, lang).open(answers)
    heading = form.body.locator("h3:has(+ .asks)")
    expect(heading).to_have_text(form.words.asks)
    form.enter("worked_normally", "no")
    expect(heading).to_have_text(form.words.asks_more)


def test_a_question_in_the_answer_leads_to_its_control_and_keeps_the_answers(page: Page, site_address: str) -> None:
    form = CalculatorPage(page, site_address, SHUTDOWN, "zh").open({"due_to_epidemic": "yes", "pay_cycle": "month"})
    form.wait_for("answered")
    way_back = page.evaluate("history.length")
    for item in form.explained(form.entered())["asks"]:
        form.body.get_by_role("link", name=item["label"]).click()
        field = page.locator(f"#field-{item['field']}:focus, #field-{item['field']} :focus")
        expect(field).to_be_in_viewport()
    assert form.entered() == {"due_to_epidemic": "yes", "pay_cycle": "month"}
    assert page.url == form.address(form.entered())
    assert page.evaluate("history.length") == way_back


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id", [SHUTDOWN, PREMIUM])
def test_what_the_notice_does_not_say_is_said_once(page: Page, site_address: str, id: str, lang: str) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, id, lang).open()
    unsaid = CATALOGUE[id]["unsaid"][0][lang]
    expect(page.get_by_text(unsaid, exact=True).locator("visible=true")).to_have_count(1)
    form.enter(*next(iter(few(id).items())))
    tell(page, 0, form.explained(few(id)))
    form.wait_for("answered")
    expect(page.get_by_text(unsaid, exact=True).locator("visible=true")).to_have_count(1)
    assert unsaid in form.lines()
    form.clear()
    expect(page.get_by_text(unsaid, exact=True).locator("visible=true")).to_have_count(1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_with_nothing_to_add_has_no_empty_headings(page: Page, site_address: str, lang: str) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(few(PREMIUM))
    said = (
        form.explained(few(PREMIUM)) | {part: [] for part in (*LISTS, "reasons")} | {"amount": None, "rounding": None}
    )
    tell(page, 0, said)
    form.wait_for("answered")
    assert form.lines() == [form.body.locator(".verdict").inner_text(), said["headline"], said["disclaimer"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_clause_that_is_not_on_the_page_is_quoted_and_linked(
    page: Page, site_address: str, site: Path, record: Record, lang: str
) -> None:
    """The first day of the current rates rests on the date in the head of the notice."""
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open(few(PREMIUM))
    said = form.explained(few(PREMIUM))
    elsewhere = {"clause": "yongzhou-2022-3-head-s5", "quote": "2022年3月22日"}
    said["reasons"] = [{**said["reasons"][0], **elsewhere}, {**said["reasons"][1], **elsewhere, "quote": "三月下旬"}]
    tell(page, 0, said)
    form.wait_for("answered")
    assert form.lines() == list(AnswerLines(said, record))
    assert form.body.locator("figure mark").all_inner_texts() == ["2022年3月22日", "三月下旬"]
    assert form.body.locator("a[href$='/c/yongzhou-2022-3-head-s5.html']").count() == 3
    assert_links_lead_somewhere(page, site)
