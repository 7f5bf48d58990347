"""Answers to try: every combination of the choices, and figures on both sides of all that the rules compare with.

Nothing here is written for a single calculator. The figures come from the tree (the turning point of every comparison,
the value before and the value after it), from the worked cases, and from the example of the question.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml

from calculators.rules.calculator import Calculator
from calculators.rules.conditions import in_force
from calculators.rules.conditions.compare import Comparison
from calculators.rules.inputs import Choice, Input, Number, Ordered
from calculators.rules.quantity import Answers
from calculators.rules.refusal import Refused

CASES = Path(__file__).parents[1] / "cases"
MOST_ANSWERS = 4000
"""Where there are more, each combination of choices is tried with some of the figures, in turn."""
FEW = 20
"""A number with no more steps than this is tried with all its values."""
MOST_FIGURES = 120
"""Where there are more combinations of figures, each two figures meet at least once."""

Given = dict[str, Any]
"""Answers as a program enters them."""


@cache
def worked_cases(id: str) -> list[dict[str, Any]]:
    """The worked cases of a calculator, as they are written."""
    file = CASES / f"{id}.yaml"
    cases: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []
    return cases


@cache
def answers_to_all(calculator: Calculator) -> list[Given]:
    """Every combination of yes, no, choices and open questions, with figures that decide and open figures."""
    choices = {name: [None, *input.labels] for name, input in calculator.inputs.items() if isinstance(input, Choice)}
    rows = list(_rows(figures(calculator)))
    combined = list(product(*choices.values()))
    each = max(1, MOST_ANSWERS // len(combined))
    answers: dict[frozenset[tuple[str, Any]], Given] = {}
    for place, chosen in enumerate(combined):
        some = rows if len(rows) <= each else [rows[(place * each + step) % len(rows)] for step in range(each)]
        for row in some:
            given = {**dict(zip(choices, chosen, strict=True)), **row}
            answer = {name: given[name] for name in calculator.inputs if given[name] is not None}
            answers[frozenset(answer.items())] = answer
    return list(answers.values())


@cache
def figures(calculator: Calculator) -> dict[str, list[Any]]:
    """For each number, date, month or time: open, and the values that a rule could turn on."""
    lines = {name: input for name, input in calculator.inputs.items() if isinstance(input, Ordered)}
    values: dict[str, dict[Any, None]] = {
        name: {input.write(input.read(input.example)): None} for name, input in lines.items()
    }
    for name, value in _from_cases(calculator, lines):
        values[name][value] = None
    for line, value in _turning(calculator, lines):
        rank = line.rank(value)
        for near in (rank - 1, rank, rank + 1):
            if line.rank(line.lowest) <= near <= line.rank(line.highest):
                values[line.name][line.write(line.at_rank(near))] = None
    numbers = {name: line for name, line in lines.items() if isinstance(line, Number)}
    for name, line in numbers.items():
        first, last = line.rank(line.lowest), line.rank(line.highest)
        for rank in range(first, last + 1) if last - first <= FEW else (first, last):
            values[name][line.write(line.at_rank(rank))] = None
    return {name: [None, *found] for name, found in values.items()}


def _from_cases(calculator: Calculator, lines: dict[str, Ordered]) -> Iterator[tuple[str, Any]]:
    for case in worked_cases(calculator.id):
        for name in set(case["inputs"]) & set(lines):
            try:
                yield name, lines[name].write(lines[name].read(case["inputs"][name]))
            except Refused:
                continue


def _turning(calculator: Calculator, lines: dict[str, Ordered]) -> Iterator[tuple[Ordered, Any]]:
    """The values at which a comparison turns, seen from ordinary answers, and the ends of every validity."""
    ordinary = _ordinary(calculator)
    for condition in calculator.conditions():
        if isinstance(condition, in_force):
            limits = (condition.parameter.validity.first, condition.parameter.validity.last)
            month = condition.input.type == "month"
            yield from ((condition.input, day.replace(day=1) if month else day) for day in limits if day)
        elif isinstance(condition, Comparison):
            # A comparison may also depend on a choice: by the month or by the week.
            choices = [input for input in condition.inputs if isinstance(input, Choice)]
            for chosen in product(*(choice.choices for choice in choices)):
                answers = {**ordinary, **{choice.name: value for choice, value in zip(choices, chosen, strict=True)}}
                for line in condition.inputs:
                    if isinstance(line, Ordered):
                        yield from ((line, point) for point in condition.turning_points(line, answers))


def _ordinary(calculator: Calculator) -> Answers:
    """One full set of accepted answers: those of the worked cases, the first of each; otherwise the examples."""
    answers: dict[str, Any] = {}
    for case in worked_cases(calculator.id):
        for name, raw in case["inputs"].items():
            _answer(answers, calculator.inputs[name], raw)
    for input in calculator.inputs.values():
        _answer(answers, input, next(iter(input.labels)) if isinstance(input, Choice) else input.example)
    return answers


def _answer(answers: dict[str, Any], input: Input, raw: Any) -> None:
    if input.name not in answers:
        try:
            answers[input.name] = input.read(raw)
        except Refused:
            return


def _rows(options: dict[str, list[Any]]) -> Iterator[Given]:
    """All combinations where they are few; otherwise a few in which every two values of two questions meet."""
    size = 1
    for values in options.values():
        size *= len(values)
    if size <= MOST_FIGURES:
        yield from (dict(zip(options, row, strict=True)) for row in product(*options.values()))
        return
    chance = random.Random(0)
    open_pairs = dict.fromkeys(
        ((one, first), (other, second))
        for one, other in combinations(options, 2)
        for first, second in product(options[one], options[other])
    ) or dict.fromkeys(((name, value),) for name, values in options.items() for value in values)
    while open_pairs:
        wanted = dict(next(iter(open_pairs)))
        tries = [{name: wanted.get(name, chance.choice(values)) for name, values in options.items()} for _ in range(12)]
        # A wanted None must not be taken for a question without a wanted value.
        tries = [row | wanted for row in tries]
        best = max(tries, key=lambda row: sum(pair in open_pairs for pair in _pairs(row)))
        for pair in _pairs(best):
            open_pairs.pop(pair, None)
        yield best


def _pairs(row: Given) -> Iterable[tuple[tuple[str, Any], ...]]:
    return combinations(row.items(), 2) if len(row) > 1 else [tuple(row.items())]
