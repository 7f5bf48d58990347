"""CPython and the browser's Python say the same, to the byte, on two thousand inputs that nobody chose."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from playwright.sync_api import Page

import calculators
from calculators import json_text
from calculators.register import CALCULATORS as BY_ID
from calculators.rules.calculator import Calculator
from tests.rules.answers import figures

CALCULATORS = tuple(BY_ID.values())
COUNT = 2000
SEED = 20220322
ODD: list[Any] = [
    "",
    None,
    "unknown",
    "20万",
    "１，０００",
    "-0",
    "1e3",
    "二〇二二年",
    "2022-02-30",
    "25:00",
    True,
    12,
    0.1,
    [],
    {},
    "😀",
]


def inputs_of(calculator: Calculator, chance: random.Random) -> dict[str, Any]:
    """Some questions open, most answered with something that fits, a few with something that does not."""
    tried = figures(calculator)
    given: dict[str, Any] = {}
    for name, input in calculator.inputs.items():
        kind = chance.random()
        if kind < 0.12:
            continue
        fitting = list(input.labels) or [value for value in tried[name] if value is not None]
        given[name] = chance.choice(ODD) if kind > 0.93 else chance.choice(fitting)
    if chance.random() < 0.02:
        given["nobody_asked"] = "yes"
    return given


@pytest.fixture(scope="module")
def questions() -> list[tuple[str, dict[str, Any], str]]:
    chance = random.Random(SEED)
    found = []
    for _ in range(COUNT):
        calculator = chance.choice(CALCULATORS)
        found.append((calculator.id, inputs_of(calculator, chance), chance.choice(["zh", "en"])))
    return found


def test_two_thousand_random_inputs_have_identical_answers(
    page: Page, site_address: str, questions: list[tuple[str, dict[str, Any], str]]
) -> None:
    page.goto(f"{site_address}/zh/calculators/{CALCULATORS[0].id}.html")
    in_browser = page.evaluate(
        """(questions) => Promise.all(questions.map(async ([id, inputs, lang]) => [
            JSON.stringify(await policyEngine.evaluate(id, inputs)),
            JSON.stringify(await policyEngine.explain(id, inputs, lang)),
        ]))""",
        questions,
    )
    native = [
        [
            json_text.write(calculators.evaluate(id, inputs)),
            json_text.write(calculators.explain(id, inputs, lang)),
        ]
        for id, inputs, lang in questions
    ]
    assert in_browser == native
    verdicts = {json.loads(evaluated).get("outcome", {}).get("eligible") for evaluated, _ in native}
    assert verdicts == {"yes", "no", "unknown", None}
    assert len({id for id, _, _ in questions}) == len(CALCULATORS)
