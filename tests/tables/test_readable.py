"""The tables that stand on a page for readers say what the calculators say."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

import calculators
from build_scripts.tables import decision_rows
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator

READABLE = [calculator for calculator in CALCULATORS.values() if decision_rows(calculator, "zh")]


def rows_for(table: dict[str, Any], labels: list[str]) -> list[dict[str, Any]]:
    """The rows that somebody finds who gave these answers."""
    return [
        row
        for row in table["rows"]
        if all(cell is None or label in cell for cell, label in zip(row["answers"], labels, strict=True))
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("readable", READABLE, ids=lambda readable: str(readable.id))
def test_every_set_of_answers_has_exactly_one_row_with_its_verdict(readable: Calculator, lang: str) -> None:
    table = decision_rows(readable, lang)
    assert table
    assert [question["field"] for question in table["questions"]] == list(readable.inputs)
    inputs = readable.inputs.values()
    labels = [[(value, label[lang]) for value, label in input.labels.items()] for input in inputs]
    for chosen in product(*labels):
        given = {name: value for name, (value, _) in zip(readable.inputs, chosen, strict=True)}
        explained = calculators.explain(readable.id, given, lang)
        (row,) = rows_for(table, [label for _, label in chosen])
        assert row["verdict"] == explained["verdict"], given
        if row["verdict"] == "yes":
            assert row["headline"] == explained["headline"], given


@pytest.mark.parametrize("readable", READABLE, ids=lambda readable: str(readable.id))
def test_a_headline_is_said_of_the_answers_in_its_row(readable: Calculator) -> None:
    table = decision_rows(readable, "en")
    assert table
    values = {
        name: {label["en"]: value for value, label in input.labels.items()} for name, input in readable.inputs.items()
    }
    for row in table["rows"]:
        cells = dict(zip(readable.inputs, row["answers"], strict=True))
        given = {name: values[name].get(cell[0]) for name, cell in cells.items() if cell}
        explained = calculators.explain(readable.id, given, "en")
        assert (row["verdict"], row["headline"]) == (explained["verdict"], explained["headline"])


def test_tables_are_short_and_answers_that_do_not_matter_are_left_out() -> None:
    tables = {calculator.id: decision_rows(calculator, "en") for calculator in READABLE}
    assert all(table and len(table["questions"]) <= 3 and len(table["rows"]) <= 12 for table in tables.values())
    training = tables["yongzhou-employee-training"]
    assert training
    assert [row["answers"] for row in training["rows"]] == [
        [["yes"], ["yes"], ["yes"]],
        [["yes"], ["yes"], ["no"]],
        [["yes"], ["no"], None],
        [["no"], None, None],
    ]
    assert [row["verdict"] for row in training["rows"]] == ["yes", "no", "no", "no"]


def test_answers_that_come_to_the_same_stand_in_one_cell() -> None:
    agent = decision_rows(CALCULATORS["yongzhou-relative-agent"], "zh")
    assert agent
    assert [len(cell) for row in agent["rows"] for cell in row["answers"][:1] if cell] == [3, 3, 3, 1]


def test_leaving_an_optional_question_open_is_an_answer_of_its_own() -> None:
    arrears = decision_rows(CALCULATORS["yongzhou-wage-arrears-route"], "en")
    assert arrears
    assert [row["answers"][1] for row in arrears["rows"]] == [["yes"], ["no"], ["don’t know"], None]


def test_calculators_with_figures_or_many_questions_have_no_such_table() -> None:
    for id in ("lanzhou-shutdown-pay", "lanzhou-12333-hours", "lanzhou-training-mode"):
        assert decision_rows(CALCULATORS[id], "zh") is None
