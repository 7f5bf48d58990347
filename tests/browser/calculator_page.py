"""A calculator's page, used as a person uses it: by clicks and by keys."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

import yaml
from playwright.sync_api import Locator, Page, Route, TimeoutError, expect

import calculators
from build_scripts import PROJECT
from build_scripts.pages.wording import Words, read_words

WORDS = read_words(PROJECT / "site_templates")
CATALOGUE = {entry["id"]: entry for entry in calculators.catalogue()}

# The parts of a date in the order in which the browser's own box has them; "April" is typed, and then left by an arrow.
PARTS_OF_A_DATE = """([type, value]) => {
    const numbers = { date: { year: "numeric", month: "2-digit", day: "2-digit" },
                      month: { year: "numeric", month: "long" },
                      time: { hour: "2-digit", minute: "2-digit" } };
    const moment = new Date({ date: value, month: value + "-01", time: "2022-01-01" }[type]
                            + "T" + (type === "time" ? value : "12:00"));
    return new Intl.DateTimeFormat(undefined, numbers[type]).formatToParts(moment)
        .filter((part) => part.type !== "literal").map((part) => part.value.padStart(2, "0"));
}"""
# All but the amount in Chinese capitals, which the page writes by itself (see test_sheet.py).
LINES = """(body) => {
    const block = "p:not(.capitals), li, h3, dt, dd, figcaption";
    return [...body.querySelectorAll(block)]
        .filter((element) => element.checkVisibility() && !element.querySelector(block))
        .map((element) => element.textContent.trim());
}"""


class CalculatorPage:
    """The page of one calculator in one language."""

    def __init__(self, page: Page, root: str, id: str, lang: str) -> None:
        self.page = page
        self.root = root
        """Where the site is: an address or a folder's URI, without a slash at the end."""
        self.id = id
        self.lang = lang
        self.inputs: dict[str, dict[str, Any]] = {entry["name"]: entry for entry in CATALOGUE[id]["inputs"]}
        self.words: Words = WORDS[lang].calculator
        self.body = page.locator("[data-answer-body]")
        """What is said in answer."""
        self.answer = page.locator("[data-answer]")
        """The section around it, which takes the focus."""
        self.summary = page.locator("[data-errors]")

    def address(self, answers: Mapping[str, str] | None = None) -> str:
        """Its address, with answers in the fragment in the order of the form."""
        in_order = sorted((answers or {}).items(), key=lambda answer: [*self.inputs, answer[0]].index(answer[0]))
        fragment = f"#{urlencode(in_order)}" if answers else ""
        return f"{self.root}/{self.lang}/calculators/{self.id}.html{fragment}"

    def open(self, answers: Mapping[str, str] | None = None) -> CalculatorPage:
        """Go there; gliding to a place would only make each click wait."""
        self.page.emulate_media(reduced_motion="reduce")
        self.page.goto(self.address(answers))
        return self

    def explained(self, inputs: Mapping[str, str]) -> dict[str, Any]:
        """What native Python says to the same answers in the page's language."""
        return calculators.explain(self.id, dict(inputs), self.lang)

    def field(self, name: str) -> Locator:
        """The box of a question, or the group of its choices."""
        return self.page.locator(f"#field-{name}")

    def option(self, name: str, value: str) -> Locator:
        """The radio button of a choice."""
        return self.page.locator(f'input[name="{name}"][value="{value}"]')

    def enter(self, name: str, value: str) -> None:
        """Answer a question by clicks and keys."""
        if self.option(name, value).count():
            self.page.locator(f"label:has([name={name}][value='{value}'])").click()
        else:
            # Through its label a date box is entered at its first part.
            self.page.locator(f"label[for=field-{name}]").click()
            self.type_into_focused(self.field(name), value)

    def type_into_focused(self, box: Locator, value: str) -> None:
        """Type an answer where the focus is."""
        type = box.get_attribute("type")
        if type == "text":
            self.page.keyboard.type(value)
        else:
            for part in self.page.evaluate(PARTS_OF_A_DATE, [type, value]):
                self.page.keyboard.type(part)
                if not part.isdigit():
                    self.page.keyboard.press("ArrowRight")

    def fill(self, inputs: Mapping[str, str]) -> None:
        """Answer these questions, in the order of the form."""
        for name in self.inputs:
            if name in inputs:
                self.enter(name, inputs[name])

    def submit(self) -> None:
        """Ask for the answer, and wait until it, or the list of what to change, has the focus."""
        self.page.locator("[data-calculator] [type=submit]").click()
        self.wait_for_focus("[data-answer], [data-errors]")

    def clear(self) -> None:
        """Empty the form."""
        self.page.locator("[data-calculator] [type=reset]").click()
        self.wait_for("")

    def wait_for_focus(self, selector: str) -> None:
        """Wait until an element has the focus."""
        self.page.wait_for_function("(selector) => document.activeElement.matches(selector)", arg=selector)

    def wait_for(self, state: str) -> None:
        """Wait until the place of the answer holds it: answered, refused, failed, loading, or nothing."""
        expect(self.body).to_have_attribute("data-state", state)

    def entered(self) -> dict[str, str]:
        """What stands on the form."""
        answers: dict[str, str] = self.page.locator("[data-calculator]").evaluate(
            "(form) => Object.fromEntries([...new FormData(form)].filter(([name, value]) => value !== ''))"
        )
        return answers

    def lines(self) -> list[str]:
        """What a reader sees in answer, line by line."""
        lines: list[str] = self.body.evaluate(LINES)
        return lines

    def lines_after(self, expected: list[str]) -> list[str]:
        """What a reader sees in answer, as soon as it is what is expected or when patience is at an end."""
        with suppress(TimeoutError):
            self.page.wait_for_function(
                f"(expected) => JSON.stringify(({LINES})(document.querySelector('[data-answer-body]'))) === expected",
                arg=json.dumps(expected, ensure_ascii=False, separators=(",", ":")),
            )
        return self.lines()


def choices(entry: Mapping[str, Any]) -> list[str]:
    """The values to choose from, where a question has a few that can be told; a whole number with few values has."""
    if entry["type"] == "integer" and int(entry["range"]["max"]) - int(entry["range"]["min"]) < 12:
        return [str(value) for value in range(int(entry["range"]["min"]), int(entry["range"]["max"]) + 1)]
    return [choice["value"] for choice in entry["choices"] or []]


def worked_cases(id: str) -> list[dict[str, str]]:
    """The answers of every worked case of a calculator, as they are typed."""
    text = (PROJECT / "tests" / "cases" / f"{id}.yaml").read_text(encoding="utf-8")
    return [{name: str(value) for name, value in case["inputs"].items()} for case in yaml.safe_load(text)]


def few(id: str) -> dict[str, str]:
    """The answers of the first worked case of a calculator that is accepted."""
    return next(case for case in worked_cases(id) if "errors" not in calculators.explain(id, case, "zh"))


def without_date_boxes(page: Page) -> None:
    """As in a browser that has no boxes for dates: they are text boxes."""

    def serve(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub('type="(date|month|time)"', 'type="text"', response.text()))

    page.route("**/calculators/*.html", serve)


def with_engine(page: Page, script: str) -> None:
    """A script in place of the engine's."""
    page.route("**/engine/engine.js", lambda route: route.fulfill(content_type="text/javascript", body=script))


def with_native_engine(page: Page) -> None:
    """An engine that needs no time to start: the one in the browser says the same (see test_engine.py)."""
    page.expose_function("explainNatively", calculators.explain_json)
    with_engine(
        page,
        """window.policyEngine = {
            start() {},
            retry() {},
            explain: (id, inputs, lang) => explainNatively(id, JSON.stringify(inputs), lang).then(JSON.parse),
        };""",
    )


ANSWERS_WHEN_TOLD = """
window.policyEngine = {
    asked: [],
    start() {},
    retry() {},
    explain(id, inputs, lang) {
        return new Promise((resolve, reject) => this.asked.push({ inputs, resolve, reject }));
    },
};
"""
"""An engine that answers with what `tell` gives it."""


def tell(page: Page, turn: int, said: Mapping[str, Any]) -> None:
    """Answer one of the questions that the page has asked, counted from 0."""
    page.wait_for_function("(turn) => policyEngine.asked.length > turn", arg=turn)
    page.evaluate("([turn, said]) => policyEngine.asked[turn].resolve(said)", [turn, said])
