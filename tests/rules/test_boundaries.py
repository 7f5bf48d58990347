"""Boundary values that come from the tree itself: at the turning point of each comparison, and one step beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import calculators
from calculators.rules.calculator import Calculator
from calculators.rules.conditions import in_force
from calculators.rules.conditions.compare import Comparison
from calculators.rules.inputs import Ordered


def test_every_comparison_turns_exactly_at_its_turning_point(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    accepted = [one for one in (calculator.assess(inputs) for inputs in all_answers) if not isinstance(one, list)]
    for leaf in calculator.conditions():
        if not isinstance(leaf, Comparison):
            continue
        seen: set[tuple[Any, ...]] = set()
        turned = 0
        for answers in (assessed.answers for assessed in accepted):
            its_own = tuple(answers.get(input.name) for input in leaf.inputs)
            if leaf.open(answers) or its_own in seen:
                continue
            seen.add(its_own)
            for line in [input for input in leaf.inputs if isinstance(input, Ordered)]:
                given = line.rank(answers[line.name])
                for point in leaf.turning_points(line, answers):
                    place = line.rank(point)
                    step_back = line.at_rank(place + (1 if given > place else -1))
                    at_point, just_before = (
                        leaf.verdict({**answers, line.name: value}) for value in (point, step_back)
                    )
                    assert at_point != just_before == leaf.verdict(answers)
                    turned += 1
        assert turned, leaf


def test_a_comparison_turns_only_once_along_each_question(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    """Otherwise the nearest change could not be found by halving: write a window with `within`."""
    by_name = {name: set() for name in calculator.inputs}  # type: dict[str, set[Any]]
    for inputs in all_answers:
        for name, raw in inputs.items():
            by_name[name].add(raw)
    for leaf in calculator.conditions():
        if not isinstance(leaf, Comparison):
            continue
        for line in [input for input in leaf.inputs if isinstance(input, Ordered)]:
            values = sorted(line.read(raw) for raw in by_name[line.name])
            others: set[tuple[Any, ...]] = set()
            for inputs in all_answers:
                assessed = calculator.assess(inputs)
                if isinstance(assessed, list) or leaf.open(assessed.answers):
                    continue
                rest = tuple(assessed.answers[input.name] for input in leaf.inputs if input is not line)
                if rest not in others:
                    others.add(rest)
                    verdicts = [leaf.verdict({**assessed.answers, line.name: value}) for value in values]
                    assert sum(one != next for one, next in pairwise(verdicts)) <= 1, leaf


def test_a_parameter_holds_on_its_first_and_last_day_and_not_beside_them(calculator: Calculator) -> None:
    for leaf in calculator.conditions():
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
                beyond_what_can_be_written = input.type == "time" and not accepted
                if beyond_what_can_be_written:
                    continue
                answer = calculators.evaluate(calculator.id, {name: input.write(input.at_rank(rank))})
                codes = [error["code"] for error in answer.get("errors", [])]
                # The end of a range may still contradict what the notice says.
                assert codes == ([] if accepted else ["out_of_range"]) or (accepted and codes == ["inconsistent"])
