"""Figures of the notice: value, unit, validity, and the words that give them.

Outside its validity a figure says nothing: `when` tells whether a day lies inside, and the condition `in_force` makes
that a part of the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.rules.inputs import Integer
from calculators.rules.numeral import figure
from calculators.rules.quantity import Answers
from calculators.rules.source import Source, Validity

ALWAYS = Validity()
"""The notice gives neither a first nor a last day."""


class Parameter:
    """One figure, or a row of figures by the number of a class."""

    def __init__(
        self,
        key: str,
        *values: str,
        unit: str,
        clause: str,
        quote: str,
        by: Integer | None = None,
        validity: Validity = ALWAYS,
    ) -> None:
        self.key = key
        """Its name in the templates of a working."""
        self.values = values
        """As the notice writes them, without the unit; one for each class from 1 where `by` names the class."""
        self.unit = unit
        """As the notice writes it: %, ‰, 元."""
        self.clause = clause
        self.quote = quote
        """The words that give the figures; every one of them stands in there."""
        self.by = by
        self.validity = validity

    @property
    def number(self) -> Decimal:
        """The figure of a parameter without classes, to compute with: 20万元 is 200000, 80% is 80."""
        return Decimal(figure("number", self.values[0] + self.unit))

    @property
    def source(self) -> Source:
        """The words for a condition that compares with it."""
        return Source(self.clause, self.quote, self.values[0] + self.unit)

    def value(self, answers: Answers) -> str | None:
        """The figure for these answers, as the notice writes it; None while the class is not answered."""
        if self.by is None:
            return self.values[0]
        number = self.by.value(answers)
        return None if number is None else self.values[number - 1]

    def when(self, day: date, type: str) -> str:
        """`before`, `in_force` or `after`, for a day or for a month. A month is in force when any of its days is."""
        first, last = self.validity.first, self.validity.last
        if first and type == "month":
            first = first.replace(day=1)
        if first and day < first:
            return "before"
        return "after" if last and day > last else "in_force"

    def sources(self) -> Iterator[Source]:
        """The words for each figure, and for the days from and until which it holds."""
        for value in self.values:
            yield Source(self.clause, self.quote, value + self.unit)
        yield from self.validity.sources
