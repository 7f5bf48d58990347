"""The nearest change that would turn a no into a yes: the fewest answers changed, then the smallest change.

Only given answers are changed; a question that is still open is asked, not answered for the reader. A change is as
large as the number of steps from the old answer to the new one: days, months, fen, persons; another choice counts none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from calculators.rules.conditions import Condition
from calculators.rules.conditions.condition import Change
from calculators.rules.inputs import Input, Ordered
from calculators.rules.quantity import Answers
from calculators.rules.verdict import YES


def nearest(
    condition: Condition, inputs: Mapping[str, Input], answers: Answers, consistent: Callable[[Answers], bool]
) -> list[Change]:
    """All the nearest changes, ties in the order of the tree; empty where no change of given answers is enough."""
    found: list[tuple[int, int, Change]] = []
    for change in condition.ways(answers):
        changed = {**answers, **change}
        # A change for one part of the tree can upset another: what counts is the whole.
        if condition.verdict(changed) == YES and consistent(changed):
            size = sum(_steps(inputs[name], answers[name], value) for name, value in change.items())
            found.append((len(change), size, change))
    smallest = min(((count, size) for count, size, _ in found), default=None)
    changes = [change for count, size, change in found if (count, size) == smallest]
    return [change for index, change in enumerate(changes) if change not in changes[:index]]


def _steps(input: Input, old: object, new: object) -> int:
    return abs(input.rank(new) - input.rank(old)) if isinstance(input, Ordered) else 0
