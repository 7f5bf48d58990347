"""The form by keys alone and for a screen reader: order, names, descriptions, errors, suggestions, focus."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from build_scripts.pages.wording import LANGUAGES
from tests.browser.calculator_page import (
    ANSWERS_WHEN_TOLD,
    CATALOGUE,
    WORDS,
    CalculatorPage,
    choices,
    few,
    tell,
    with_engine,
    with_native_engine,
)

SHUTDOWN = "lanzhou-shutdown-pay"
PREMIUM = "yongzhou-injury-premium"
WHERE_THE_FOCUS_IS = """() => {
    const element = document.activeElement;
    const touched = element.closest("label") || element;
    const box = touched.getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { name: element.name || element.type || "", place: [box.y + scrollY, box.x], seen: touched.contains(at) };
}"""

# Beside a box is what its middle line meets.
QUESTIONS = """() => [...document.querySelectorAll("[data-field]")].map((field) => {
    const boxes = [...field.querySelectorAll("input:not([type=radio])")];
    const middle = (element) => element.getBoundingClientRect().y + element.getBoundingClientRect().height / 2;
    const isBeside = (element) => !element.contains(boxes[0]) && !boxes[0].contains(element)
        && Math.abs(middle(element) - middle(boxes[0])) < boxes[0].offsetHeight / 2;
    return {
        name: field.dataset.field,
        labels: field.querySelectorAll("legend, label[for]").length,
        options: [...field.querySelectorAll("input[type=radio]")]
            .map((option) => [option.name, option.value, option.labels[0].textContent.trim()]),
        boxes: boxes.map((box) => box.name),
        beside: boxes.length ? [...field.querySelectorAll("*")].filter(isBeside).map((unit) => unit.textContent) : [],
    };
})"""


class Reader:
    """Reads a page as the browser tells it to a screen reader."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)

    def told(self, name: str) -> dict[str, str]:
        """Role, name and description of a question's box or group."""
        root = self._session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        found = self._session.send("DOM.querySelector", {"nodeId": root, "selector": f"#field-{name}"})
        (node, *_) = self._session.send("Accessibility.getPartialAXTree", {**found, "fetchRelatives": False})["nodes"]
        return {part: node.get(part, {}).get("value", "") for part in ("role", "name", "description")}

    def description(self, name: str) -> str:
        """The hint of a question, what is wrong with its answer, and its unit."""
        return self.told(name)["description"]


@pytest.mark.parametrize("id", CATALOGUE)
def test_keys_alone_fill_the_form_from_top_to_bottom_and_reach_the_answer(
    page: Page, site_address: str, id: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, id, "zh").open()
    case = few(id)
    places: dict[str, list[float]] = {}
    while "submit" not in places:
        page.keyboard.press("Tab")
        focus = page.evaluate(WHERE_THE_FOCUS_IS)
        name = focus["name"]
        if name in places or name not in [*form.inputs, "submit"]:
            assert len(places) < len(form.inputs) or name in form.inputs, f"{name} comes before the button"
            continue
        assert focus["seen"], f"{name} has the focus behind something else"
        places[name] = focus["place"]
        if name in case:
            answer_by_keys(form, name, case[name])
    assert [*places] == [*form.inputs, "submit"]
    assert [*places.values()] == sorted(places.values())
    assert form.entered() == case
    page.keyboard.press("Enter")
    form.wait_for_focus("[data-answer]")
    assert form.explained(case)["headline"] in form.lines()


def answer_by_keys(form: CalculatorPage, name: str, value: str) -> None:
    """Answer the question that the focus has just come to."""
    offered = choices(form.inputs[name])
    if offered:
        form.page.keyboard.press("Space")
        for _ in range(offered.index(value)):
            form.page.keyboard.press("ArrowDown")
    else:
        form.type_into_focused(form.field(name), value)


def test_the_enter_key_in_a_box_asks_for_the_answer(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.enter("payroll", "1000")
    page.keyboard.press("Enter")
    form.wait_for_focus("[data-answer]")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_is_one_group_with_its_name_hint_and_choices_or_unit(
    page: Page, site_address: str, lang: str
) -> None:
    reader = Reader(page)
    for id in CATALOGUE:
        form = CalculatorPage(page, site_address, id, lang).open()
        questions = page.evaluate(QUESTIONS)
        assert [question["name"] for question in questions] == [*form.inputs], id
        for question, entry in zip(questions, form.inputs.values(), strict=True):
            offered, hint = choices(entry), entry["hint"][lang] if entry["hint"] else ""
            unit = entry["unit"][lang] if entry["unit"] and not offered else ""
            told = reader.told(entry["name"])
            assert told["name"] == entry["label"][lang], (id, question)
            assert told["description"] == f"{hint} {unit}".strip(), (id, question)
            assert question["labels"] == 1, (id, question)
            if offered:
                assert told["role"] in ("group", "radiogroup"), (id, question)
                assert question["options"] == labelled_choices(entry, lang), (id, question)
            else:
                assert question["boxes"] == [entry["name"]], (id, question)
                assert question["beside"] == ([unit] if unit else []), (id, question)


def labelled_choices(entry: dict[str, Any], lang: str) -> list[list[str]]:
    """Name, value and words of every choice, 不清楚 always the last."""
    labels = {choice["value"]: choice["label"][lang] for choice in entry["choices"] or []}
    labels = labels or {value: value for value in choices(entry)}
    labels.setdefault("unknown", WORDS[lang].calculator.unknown)
    return [[entry["name"], value, label] for value, label in labels.items()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refusal_takes_the_focus_and_leads_to_the_field_which_tells_it(
    page: Page, site_address: str, lang: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, SHUTDOWN, lang).open()
    hint = Reader(page).description("paid_amount")
    form.fill({"pay_cycle": "month", "local_minimum_wage": "abc", "paid_amount": "-1"})
    page.keyboard.press("Enter")
    form.wait_for_focus("[data-errors]")
    expect(form.summary).to_be_in_viewport()
    messages = [error["message"] for error in form.explained(form.entered())["errors"]]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == messages[1]
    page.keyboard.press("Enter")
    form.wait_for_focus("#field-paid_amount")
    assert messages[1] in Reader(page).description("paid_amount")
    assert form.field("paid_amount").get_attribute("aria-invalid") == "true"
    assert form.field("pay_cycle").get_attribute("aria-invalid") is None
    assert page.url == form.address(form.entered())

    page.keyboard.press("Control+A")
    page.keyboard.type("1500")
    expect(form.field("paid_amount")).not_to_have_attribute("aria-invalid", "true")
    assert Reader(page).description("paid_amount") == hint
    assert messages[0] in Reader(page).description("local_minimum_wage")


def test_two_answers_that_contradict_each_other_are_told_at_the_question_to_check(
    page: Page, site_address: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, SHUTDOWN, "zh").open()
    form.fill({"stoppage_start": "2021-11-02", "as_of": "2021-11-01"})
    form.submit()
    (error,) = form.explained(form.entered())["errors"]
    assert error["code"] == "inconsistent"
    form.summary.get_by_role("link", name=error["message"]).click()
    form.wait_for_focus("#field-as_of")
    assert error["message"] in Reader(page).description("as_of")


def test_half_a_date_is_not_passed_over(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.fill({"industry_class": "2", "payroll": "1000"})
    page.locator("label[for=field-period]").click()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    form.wait_for_focus("[data-errors]")
    form.summary.get_by_role("link").click()
    form.wait_for_focus("#field-period")
    told = page.evaluate("document.querySelector('#field-period').validationMessage")
    assert told in Reader(page).description("period")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("typed", "meant"), [("20万", "200000"), ("1,000", "1000"), ("１，０００", "1000")])
def test_what_was_probably_meant_is_offered_and_taken_with_one_tap(
    page: Page, site_address: str, lang: str, typed: str, meant: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, lang).open({"industry_class": "2", "period": "2022-04"})
    form.enter("payroll", typed)
    form.wait_for("refused")
    assert form.entered()["payroll"] == typed
    (error,) = form.explained(form.entered())["errors"]
    assert error["offer"] in page.locator("#error-payroll").inner_text()
    assert meant in error["offer"]
    page.locator("#error-payroll").get_by_role("button").click()
    form.wait_for("answered")
    assert form.entered()["payroll"] == meant
    form.wait_for_focus("#field-payroll")
    assert form.explained(form.entered())["headline"] in form.lines()
    expect(page.locator("#error-payroll")).to_be_hidden()


@pytest.mark.parametrize(
    ("id", "name"),
    [(id, entry["name"]) for id in CATALOGUE for entry in CATALOGUE[id]["inputs"] if entry["type"] == "money"],
)
def test_every_money_question_offers_what_native_python_offers(
    page: Page, site_address: str, id: str, name: str
) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, id, "zh").open()
    form.enter(name, "1,000")
    form.wait_for("refused")
    (error,) = form.explained({name: "1,000"})["errors"]
    offers = page.locator(f"#error-{name}").get_by_role("button")
    if error["suggestion"] is None:
        expect(offers).to_have_count(0)
    else:
        offers.click()
        form.wait_for("answered")
        assert form.entered() == {name: error["suggestion"]}


def test_a_word_composed_with_an_input_method_is_read_when_it_is_accepted_and_not_before(
    page: Page, site_address: str
) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.enter("payroll", "20")
    keys = page.context.new_cdp_session(page)
    keys.send("Input.imeSetComposition", {"text": "wan", "selectionStart": 3, "selectionEnd": 3})
    page.wait_for_timeout(400)
    keys.send("Input.insertText", {"text": "万"})
    asked = "policyEngine.asked.map((question) => question.inputs.payroll)"
    page.wait_for_function(f"() => {asked}.includes('20万')")
    assert set(page.evaluate(asked)) <= {"20", "20万"}
    assert form.address({"payroll": "20万"}) == page.url


def test_an_answer_that_changes_moves_neither_focus_nor_caret_nor_page(page: Page, site_address: str) -> None:
    with_native_engine(page)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open(
        {"industry_class": "2", "payroll": "1000", "period": "2022-04"}
    )
    form.wait_for("answered")
    form.field("payroll").click()
    page.keyboard.press("Home")
    before = page.evaluate("scrollY")
    for typed, answer in (("5", "5,1000"), ("万", None)):
        page.keyboard.type(typed)
        form.wait_for("answered" if answer else "refused")
        form.wait_for_focus("#field-payroll")
    assert page.evaluate("document.activeElement.selectionStart") == 2
    assert page.evaluate("scrollY") == before


def test_an_answer_to_what_was_on_the_form_before_is_not_shown(page: Page, site_address: str) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, SHUTDOWN, "zh").open()
    older, newer = {"due_to_epidemic": "yes"}, {"due_to_epidemic": "no"}
    for answers in (older, newer):
        form.fill(answers)
    said = form.explained(newer)
    tell(page, 1, said)
    form.wait_for("answered")
    tell(page, 0, form.explained(older))
    page.wait_for_timeout(100)
    assert said["headline"] in form.lines()
    form.clear()
    form.fill(older)
    form.clear()
    tell(page, 2, form.explained(older))
    page.wait_for_timeout(100)
    form.wait_for("")


def test_an_answer_that_was_asked_for_before_a_change_does_not_take_the_focus(page: Page, site_address: str) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.enter("payroll", "1000")
    page.keyboard.press("Enter")
    page.keyboard.type("0")
    tell(page, 1, form.explained({"payroll": "10000"}))
    tell(page, 0, form.explained({"payroll": "1000"}))
    form.wait_for("answered")
    form.wait_for_focus("#field-payroll")


def test_while_a_running_engine_thinks_what_it_said_before_stays(page: Page, site_address: str) -> None:
    with_engine(page, ANSWERS_WHEN_TOLD)
    form = CalculatorPage(page, site_address, PREMIUM, "zh").open()
    form.enter("payroll", "abc")
    form.wait_for("loading")
    tell(page, 0, form.explained({"payroll": "abc"}))
    form.wait_for("refused")
    form.enter("industry_class", "2")
    page.wait_for_function("() => policyEngine.asked.length === 2")
    form.wait_for("refused")
    expect(page.locator("#error-payroll")).to_be_visible()


def test_the_first_touch_of_the_form_starts_the_engine_before_there_is_anything_to_ask(
    page: Page, site_address: str
) -> None:
    form = CalculatorPage(page, site_address, SHUTDOWN, "zh").open()
    page.mouse.wheel(0, 300)
    assert page.workers == []
    with page.expect_request("**/pyodide.asm.wasm*"):
        form.field("local_minimum_wage").focus()
    expect(form.body).not_to_have_attribute("data-state", "loading")
    assert form.entered() == {}
