"""The worked cases, whole: inputs, expected outputs, and why."""

from __future__ import annotations

from typing import Any

import pytest

import calculators
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from tests.rules.answers import worked_cases

CASES = [
    pytest.param(calculator, case, id=f"{calculator}: {case['why']}")
    for calculator in CALCULATORS
    for case in worked_cases(calculator)
]


@pytest.mark.parametrize(("id", "case"), CASES)
def test_a_worked_case_comes_out_as_written(id: str, case: dict[str, Any]) -> None:
    answer = calculators.evaluate(id, case["inputs"])
    expected = case["expect"]
    if "error" in expected:
        assert [(error["field"], error["code"]) for error in answer["errors"]] == [
            (expected["field"], expected["error"])
        ]
    else:
        assert {name: answer["outcome"][name] for name in expected} == expected
        assert set(case["clause"].split()) <= set(answer["clauses"])


def test_every_calculator_has_worked_cases(calculator: Calculator) -> None:
    assert worked_cases(calculator.id)
