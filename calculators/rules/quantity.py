"""What a condition compares: an answer, or a value that is worked out from answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from calculators.rules.text import Text
from calculators.rules.value_types import shown

if TYPE_CHECKING:
    from calculators.rules.inputs import Input

Answers = Mapping[str, Any]
"""The accepted answers by input name; a question that was not answered is not in it."""


class Quantity(ABC):
    """Something with a value once the inputs that it needs are answered."""

    type: str
    """integer, number, money, date, month, time, choice or yesno."""

    def __init__(self, inputs: tuple[Input, ...], short: Text) -> None:
        self.inputs = inputs
        """The questions that it needs, all of them."""
        self.short = short
        """What it is called inside a sentence."""

    @abstractmethod
    def value(self, answers: Answers) -> Any:
        """None while an answer is missing."""

    def named(self, answers: Answers, lang: str) -> str:
        """Its name inside a sentence."""
        return self.short[lang]


class Derived(Quantity):
    """A value worked out from answers: a count of months, the last day of a span.

    Where it stands in a comparison it must rise or fall with each number or date that it is worked out from, so that
    the nearest change can be found by halving. A window is therefore written as two comparisons.
    """

    def __init__(self, inputs: tuple[Input, ...], formula: Callable[..., Any], *, type: str, short: Text) -> None:
        super().__init__(inputs, short)
        self.formula = formula
        """Takes the values of the inputs, in their order."""
        self.type = type

    def value(self, answers: Answers) -> Any:
        values = [input.value(answers) for input in self.inputs]
        return None if None in values else self.formula(*values)

    def named(self, answers: Answers, lang: str) -> str:
        value = self.value(answers)
        if value is None:
            return self.short[lang]
        words = shown(self.type, value, lang, {})
        return f"{self.short[lang]}（{words}）" if lang == "zh" else f"{self.short[lang]} ({words})"
