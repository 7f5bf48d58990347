"""What a rule asks of the answers, as a tree.

The tree is written once, in the order of the sentence. From it come the verdict, the reasons with the words that
decide, what is still to be asked, the nearest change that would turn a no into a yes, and the boundary values for
the tests.
"""

from calculators.rules.conditions.answer import answered, is_no, is_one_of, is_yes
from calculators.rules.conditions.compare import Figure, at_least, at_most, less_than, more_than
from calculators.rules.conditions.condition import Condition, Finding, Leaf
from calculators.rules.conditions.group import (
    all_of,
    any_of,
    first_answered,
    not_stated_unless,
    unless_outside,
    where_given,
)
from calculators.rules.conditions.validity import in_force
from calculators.rules.conditions.window import within

__all__ = [
    "Condition",
    "Figure",
    "Finding",
    "Leaf",
    "all_of",
    "answered",
    "any_of",
    "at_least",
    "at_most",
    "first_answered",
    "in_force",
    "is_no",
    "is_one_of",
    "is_yes",
    "less_than",
    "more_than",
    "not_stated_unless",
    "unless_outside",
    "where_given",
    "within",
]
