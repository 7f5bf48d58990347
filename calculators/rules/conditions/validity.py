"""Conditions on the time in which words hold."""

from __future__ import annotations

from calculators.rules.conditions.condition import Change, Finding, Leaf
from calculators.rules.inputs import Day
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Answers
from calculators.rules.source import Source
from calculators.rules.verdict import UNKNOWN, YES


class in_force(Leaf):
    """The day or month lies inside the time of a parameter; outside it the notice gives no figure: unknown."""

    kind = "in_force"

    def __init__(self, input: Day, parameter: Parameter, *, source: Source, key: str | None = None) -> None:
        super().__init__(key or input.name, source, None, (input,))
        self.input = input
        self.parameter = parameter

    def decide(self, answers: Answers) -> str:
        return YES if self.parameter.when(answers[self.input.name], self.input.type) == "in_force" else UNKNOWN

    def could_become(self) -> frozenset[str]:
        return frozenset({YES})

    def changes(self, answers: Answers) -> list[Change]:
        day = answers.get(self.input.name)
        if day is None:
            return []
        before = self.parameter.when(day, self.input.type) == "before"
        limit = self.parameter.validity.first if before else self.parameter.validity.last
        assert limit is not None  # a day lies outside only of a limit that is given
        return [{self.input.name: limit.replace(day=1) if self.input.type == "month" else limit}]

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        return {"what": self.input.short[lang]}
