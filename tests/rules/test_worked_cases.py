"""The worked cases, whole: inputs, expected outputs, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import calculators

FOLDER = Path(__file__).parents[1] / "cases"
CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['why']}")
    for file in sorted(FOLDER.glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
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


def test_every_calculator_has_worked_cases() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} == {entry["id"] for entry in calculators.catalogue()}
