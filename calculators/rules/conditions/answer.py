"""Conditions on a single answer to a question with a few answers, or on its being answered at all."""

from __future__ import annotations

from calculators.rules.conditions.condition import EITHER, Change, Finding, Leaf
from calculators.rules.inputs import Choice, Input, YesNo
from calculators.rules.quantity import Answers
from calculators.rules.source import Source
from calculators.rules.text import Text, either
from calculators.rules.verdict import NO, UNKNOWN, YES, verdict_of


class is_yes(Leaf):
    """The question is answered with yes."""

    kind = "is_yes"
    answer = YES

    def __init__(self, input: YesNo, *, source: Source, states: Text | None = None, key: str | None = None) -> None:
        super().__init__(key or input.name, source, states, (input,))

    def decide(self, answers: Answers) -> str:
        return verdict_of(answers[self.inputs[0].name] == self.answer)

    def changes(self, answers: Answers) -> list[Change]:
        name = self.inputs[0].name
        return [{name: self.answer}] if name in answers else []

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        return {"what": self.inputs[0].short[lang]}


class is_no(is_yes):
    """The question is answered with no."""

    kind = "is_no"
    answer = NO


class is_one_of(Leaf):
    """The choice is one of those named; where the notice's list is open (等), `not_stated` are neither in nor out."""

    kind = "is_one_of"

    def __init__(
        self,
        input: Choice,
        values: tuple[str, ...],
        *,
        not_stated: tuple[str, ...] = (),
        source: Source,
        states: Text | None = None,
        key: str | None = None,
    ) -> None:
        super().__init__(key or input.name, source, states, (input,))
        self.input = input
        self.values = values
        self.not_stated = not_stated

    def decide(self, answers: Answers) -> str:
        value = answers[self.input.name]
        return UNKNOWN if value in self.not_stated else verdict_of(value in self.values)

    def could_become(self) -> frozenset[str]:
        all_placed = set(self.input.choices) <= {*self.values, *self.not_stated}
        return frozenset({YES}) if all_placed else EITHER

    def changes(self, answers: Answers) -> list[Change]:
        name = self.input.name
        return [{name: value} for value in self.values] if name in answers else []

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        labels = [self.input.choices[value][lang] for value in self.values]
        return {"what": self.input.short[lang], "values": either(labels, lang)}


class answered(Leaf):
    """The question is answered, whatever the answer: the sentence needs the figure and sets no limit to it."""

    kind = "answered"

    def __init__(self, input: Input, *, source: Source, key: str | None = None) -> None:
        super().__init__(key or input.name, source, None, (input,))

    def decide(self, answers: Answers) -> str:
        return YES

    def could_become(self) -> frozenset[str]:
        return frozenset({YES})

    def changes(self, answers: Answers) -> list[Change]:
        return []

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        return {"what": self.inputs[0].short[lang]}
