"""Every calculator against its rule as it is written down, step by step, without the tree.

The books stand in `by_the_book/`, one module for each article: `BOOK` maps a calculator to a function that takes
answers as a program enters them, and gives the outcome, or the name of the field that contradicts another.
"""

from __future__ import annotations

import importlib
from datetime import date, timedelta
from typing import Any

import pytest

import calculators
from calculators import across_notices, lanzhou_2021_289, yongzhou_2022_3
from calculators.rules.calculator import Calculator


def book_of(calculator: Calculator) -> Any:
    """The rule as it is written down, from the module named like that of the calculator."""
    modules = (*yongzhou_2022_3.ARTICLES, *lanzhou_2021_289.ARTICLES, across_notices)
    home = next(module.__name__ for module in modules if calculator in module.CALCULATORS)
    name = home.removeprefix("calculators.").replace(".", "_")
    return importlib.import_module(f"tests.rules.by_the_book.{name}").BOOK[calculator.id]


def test_it_answers_as_the_rule_is_written(calculator: Calculator, all_answers: list[dict[str, Any]]) -> None:
    book = book_of(calculator)
    for given in all_answers:
        answer, expected = calculators.evaluate(calculator.id, given), book(given)
        if isinstance(expected, str):
            assert [(error["field"], error["code"]) for error in answer["errors"]] == [(expected, "inconsistent")], (
                given
            )
        else:
            assert answer["outcome"] == expected, given


@pytest.mark.parametrize(
    ("start", "last_of_first_month"),
    [
        ("2021-11-01", "2021-11-30"),
        ("2021-11-15", "2021-12-14"),
        ("2022-01-31", "2022-02-28"),
        ("2024-01-30", "2024-02-29"),
        ("2021-10-31", "2021-11-30"),
        ("2021-12-01", "2021-12-31"),
        ("2024-02-29", "2024-03-28"),
    ],
)
def test_one_cycle_ends_on_its_last_day_and_the_day_after_exceeds_it(start: str, last_of_first_month: str) -> None:
    last = date.fromisoformat(last_of_first_month)
    answers = {"due_to_epidemic": "yes", "worked_normally": "no", "pay_cycle": "month", "stoppage_start": start}
    verdicts = [
        calculators.evaluate("lanzhou-shutdown-pay", {**answers, "as_of": (last + timedelta(days=days)).isoformat()})
        for days in (-1, 0, 1)
    ]
    assert [answer["outcome"]["eligible"] for answer in verdicts] == ["no", "no", "yes"]
    assert [answer["nearest"] for answer in verdicts[1:]] == [
        [{"field": "as_of", "value": (last + timedelta(days=1)).isoformat()}],
        None,
    ]
