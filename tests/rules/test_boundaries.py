"""Boundary values that come from the tree itself: at the turning point of each comparison, and one step beside it."""

from __future__ import annotations

from typing import Any

import calculators
from calculators.rules.calculator import Calculator
from calculators.rules.conditions import in_force
from calculators.rules.conditions.compare import Comparison
from calculators.rules.inputs import Ordered


def test_every_comparison_turns_exactly_at_its_turning_point(calculator: Calculator, all_answers: Any) -> None:
    comparisons = [leaf for leaf in calculator.condition.walk() if isinstance(leaf, Comparison)]
    for leaf in comparisons:
        turned = 0
        for inputs in all_answers(calculator):
            assessed = calculator.assess(inputs)
            if isinstance(assessed, list) or leaf.open(assessed.answers):
                continue
            for line in [input for input in leaf.inputs if isinstance(input, Ordered)]:
                given = line.rank(assessed.answers[line.name])
                for point in leaf.turning_points(line, assessed.answers):
                    place = line.rank(point)
                    step_back = line.at_rank(place + (1 if given > place else -1))
                    at_point, just_before = (
                        leaf.verdict({**assessed.answers, line.name: value}) for value in (point, step_back)
                    )
                    assert at_point != just_before == leaf.verdict(assessed.answers)
                    turned += 1
        assert turned


def test_a_parameter_holds_on_its_first_and_last_day_and_not_beside_them(calculator: Calculator) -> None:
    for leaf in calculator.condition.walk():
        if isinstance(leaf, in_force):
            line, validity = leaf.input, leaf.parameter.validity
            assert validity.first and validity.last
            first, last = line.rank(validity.first), line.rank(validity.last)
            verdicts = [leaf.verdict({line.name: line.at_rank(rank)}) for rank in (first - 1, first, last, last + 1)]
            assert verdicts == ["unknown", "yes", "yes", "unknown"]


def test_the_ends_of_every_range_are_accepted_and_the_steps_beyond_are_not(calculator: Calculator) -> None:
    for name, input in calculator.inputs.items():
        if isinstance(input, Ordered):
            low, high = input.rank(input.lowest), input.rank(input.highest)
            for rank, accepted in ((low - 1, False), (low, True), (high, True), (high + 1, False)):
                answer = calculators.evaluate(calculator.id, {name: input.write(input.at_rank(rank))})
                assert ("outcome" in answer) == accepted
                assert accepted or [error["code"] for error in answer["errors"]] == ["out_of_range"]
