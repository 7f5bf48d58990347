"""Which questions a table of verdicts can hold, and which of their answers it tells apart.

A yes/no question or a choice is held with each of its answers. A whole number, date, month or time is held by bands,
where the rules compare it with figures of the notice alone. Money, decimal numbers, and whatever is compared with
another answer are not held: for these there is the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from typing import Any

from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.conditions import Condition, in_force
from calculators.rules.conditions.compare import Comparison
from calculators.rules.inputs import Choice, Input, Ordered

_BANDED = ("integer", "date", "month", "time")

Cuts = Mapping[str, list[str]]
"""By fact, the first value of each band as a person would enter it, in ascending order."""


@dataclass(frozen=True)
class Axis:
    """A question of a calculator, as its table holds it."""

    input: Input
    fact: str
    decides: bool
    """True where the verdict can turn on it; otherwise only the words do."""
    branches: Mapping[str, list[Any]]
    """What a node calls each answer: a choice by its value, a band by its index. With each, answers that stand for it:
    the choice itself, or the first and the last value of the band."""


def facts_of(calculator: Calculator) -> dict[str, str]:
    """The fact that each input asks for, in the order of the form."""
    return {entry["name"]: entry["fact"] for entry in calculator.describe()["inputs"]}


def deciding(calculator: Calculator) -> list[Input]:
    """The questions that the verdict can turn on, in the order of the form."""
    names = {input.name for condition in calculator.condition.walk() for input in condition.inputs}
    return [input for name, input in calculator.inputs.items() if name in names]


def beyond(calculator: Calculator) -> list[Input]:
    """Those of them that no table can hold."""
    return [input for input in deciding(calculator) if input not in _holdable(calculator)]


@cache
def asked_facts() -> frozenset[str]:
    """The facts that the table of some calculator asks for."""
    return frozenset(
        facts_of(calculator)[input.name]
        for calculator in CALCULATORS.values()
        for input in deciding(calculator)
        if input in _holdable(calculator)
    )


def axes(calculator: Calculator) -> list[Axis]:
    """What its table holds: the questions that decide, and those asked for another calculator that its words turn on.

    The most telling first: by the share of their answers that settle the verdict on their own.
    """
    facts = facts_of(calculator)
    inputs = [input for input in _holdable(calculator) if facts[input.name] in asked_facts()]
    decisive = deciding(calculator)
    found = [Axis(input, facts[input.name], input in decisive, _branches(input, facts[input.name])) for input in inputs]
    return sorted(found, key=lambda axis: -_share_settled(calculator, axis))


def _branches(input: Input, fact: str) -> dict[str, list[Any]]:
    if isinstance(input, Choice):
        return {value: [value] for value in input.choices}
    assert isinstance(input, Ordered)
    firsts = [input.rank(input.read(cut)) for cut in cuts()[fact]]
    bands = pairwise([*firsts, input.rank(input.highest) + 1])
    values = ([input.write(input.at_rank(rank)) for rank in (first, after - 1)] for first, after in bands)
    return {str(place): ends for place, ends in enumerate(values)}


@cache
def cuts() -> Cuts:
    """The bands of every number, date, month and time that some table asks for: fine enough for all of them."""
    lines: dict[str, tuple[Ordered, set[int]]] = {}
    for calculator in CALCULATORS.values():
        facts = facts_of(calculator)
        for input in _holdable(calculator):
            if isinstance(input, Ordered) and facts[input.name] in asked_facts():
                _, ranks = lines.setdefault(facts[input.name], (input, set()))
                ranks |= {input.rank(input.lowest), *_turns(calculator, input)}
    return {
        fact: [str(line.write(line.at_rank(rank))) for rank in sorted(ranks)] for fact, (line, ranks) in lines.items()
    }


def _turns(calculator: Calculator, line: Ordered) -> Iterator[int]:
    """The ranks from which on a condition on this answer alone comes out differently."""
    for condition in _conditions_on(calculator, line):
        if _lines(condition) != [line]:
            continue
        if isinstance(condition, in_force):
            validity, month = condition.parameter.validity, line.type == "month"
            yield from (line.rank(day.replace(day=1) if month else day) for day in [validity.first] if day)
            yield from (line.rank(day) + 1 for day in [validity.last] if day)
        elif isinstance(condition, Comparison):
            # What it is compared with may depend on a choice: a deadline for each role.
            choices = [input for input in condition.inputs if isinstance(input, Choice)]
            for chosen in product(*(choice.choices for choice in choices)):
                answers = dict(zip([choice.name for choice in choices], chosen, strict=True))
                points = condition.turning_points(line, {**answers, line.name: line.lowest})
                yield from (line.rank(point) for point in points)


@cache
def _holdable(calculator: Calculator) -> list[Input]:
    held: list[Input] = []
    inconsistent = {input.name for rule in calculator.consistency for input in rule.inputs}
    for input in calculator.inputs.values():
        if input.name not in inconsistent and (isinstance(input, Choice) or _can_be_banded(calculator, input, held)):
            held.append(input)
    return held


def _can_be_banded(calculator: Calculator, input: Input, held: list[Input]) -> bool:
    if not isinstance(input, Ordered) or input.type not in _BANDED:
        return False
    compared = [_lines(condition) for condition in _conditions_on(calculator, input)]
    # Compared with another answer as well: held only while that one stays outside the table, and so open.
    alone = [input] in compared or not compared
    return alone and not any(other in held for lines in compared for other in lines if other is not input)


def _conditions_on(calculator: Calculator, line: Ordered) -> list[Condition]:
    return [condition for condition in calculator.conditions() if not condition.parts and line in condition.inputs]


def _lines(condition: Condition) -> list[Input]:
    return [input for input in condition.inputs if isinstance(input, Ordered)]


def _share_settled(calculator: Calculator, axis: Axis) -> float:
    settled = [_is_settled(calculator, {axis.input.name: values[0]}) for values in axis.branches.values()]
    return sum(settled) / len(settled)


def _is_settled(calculator: Calculator, answers: Mapping[str, Any]) -> bool:
    assessed = calculator.assess(dict(answers))
    assert not isinstance(assessed, list), assessed
    return assessed.verdict != "unknown"
