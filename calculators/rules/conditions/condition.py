"""What every kind of condition can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from calculators.rules import templates
from calculators.rules.inputs import Input
from calculators.rules.quantity import Answers
from calculators.rules.source import Source
from calculators.rules.text import Text
from calculators.rules.verdict import NO, UNKNOWN, YES

NEITHER: frozenset[str] = frozenset()
EITHER = frozenset({YES, NO})

Change = dict[str, Any]
"""Answers to be changed, by input name."""


class Condition(ABC):
    """A node of the tree. Nothing in it depends on a person's answers: those come with each call."""

    kind: str
    """Names its explanation template in `calculators.rules.templates`."""
    parts: tuple[Condition, ...] = ()
    inputs: tuple[Input, ...] = ()
    """The questions whose answers are shown beside it."""

    def __init__(self, key: str, source: Source | None, states: Text | None) -> None:
        self.key = key
        """Its name in the steps of an answer; unique in the tree."""
        self.source = source
        """The words of the notice that it stands for; None only where its parts carry their own."""
        self.states = states
        """What is the case when it holds, in plain words; None where the template of its kind says it."""

    def __repr__(self) -> str:
        return f"{self.kind}({self.key!r})"

    @abstractmethod
    def examine(self, answers: Answers) -> Finding:
        """The verdict on these answers, with the findings of its parts."""

    def verdict(self, answers: Answers) -> str:
        """yes, no or unknown."""
        return self.examine(answers).verdict

    @abstractmethod
    def reachable(self, finding: Finding) -> frozenset[str]:
        """Which of yes and no further answers could still bring; neither, where the notice is silent.

        Only called where the verdict is unknown.
        """

    @abstractmethod
    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        """The open questions whose answers could bring one of the wanted verdicts.

        Only called where the verdict is unknown.
        """

    def deciding(self, finding: Finding) -> tuple[Finding, ...]:
        """The parts that a reader needs to see in order to follow the verdict."""
        return finding.parts

    def shown(self, finding: Finding) -> tuple[Finding, ...]:
        """What stands for it in an explanation: itself, or the part that it only wraps."""
        return (finding,)

    @abstractmethod
    def ways(self, answers: Answers) -> list[Change]:
        """Changes of given answers after which it holds; one of nothing, where it holds already."""

    @property
    def template(self) -> Text:
        """How its kind is said."""
        return templates.KINDS[self.kind]

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        """What the explanation template of its kind is filled with."""
        return {}

    def walk(self) -> Iterator[Condition]:
        """Itself and all its parts, in the order of the text."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Finding:
    """What a condition comes to on a person's answers."""

    __slots__ = ("answers", "condition", "parts", "verdict")

    def __init__(self, condition: Condition, verdict: str, answers: Answers, parts: tuple[Finding, ...] = ()) -> None:
        self.condition = condition
        self.verdict = verdict
        self.answers = answers
        self.parts = parts

    @property
    def reachable(self) -> frozenset[str]:
        """Which of yes and no is settled, or could still come of further answers."""
        if self.verdict != UNKNOWN:
            return frozenset({self.verdict})
        return self.condition.reachable(self)

    def asks(self, wanted: frozenset[str] = EITHER) -> list[Input]:
        """The open questions that could settle it; none where it is settled, or where the notice is silent."""
        if self.verdict != UNKNOWN or not self.reachable & wanted:
            return []
        return list(dict.fromkeys(self.condition.asks(self, self.reachable & wanted)))

    def as_step(self) -> dict[str, Any]:
        """Its entry in the steps of an answer."""
        source = self.condition.source
        return {
            "condition": self.condition.key,
            "verdict": self.verdict,
            "clause": source.clause if source else None,
            "quote": source.quote if source else None,
            "asks": [input.name for input in self.asks()],
            "parts": [part.as_step() for part in self.parts],
        }


class Leaf(Condition):
    """A condition on answers, with the words of the notice that it comes from."""

    source: Source

    def __init__(self, key: str, source: Source, states: Text | None, inputs: tuple[Input, ...]) -> None:
        super().__init__(key, source, states)
        self.inputs = inputs
        """The questions that it needs."""

    @abstractmethod
    def decide(self, answers: Answers) -> str:
        """The verdict once every question that it needs is answered."""

    def examine(self, answers: Answers) -> Finding:
        for input in self.inputs:
            if input.name not in answers:
                return Finding(self, UNKNOWN, answers)
        return Finding(self, self.decide(answers), answers)

    def open(self, answers: Answers) -> list[Input]:
        """The questions that it needs and that are not answered."""
        return [input for input in self.inputs if input.name not in answers]

    def could_become(self) -> frozenset[str]:
        """The verdicts that its answers can bring."""
        return EITHER

    def reachable(self, finding: Finding) -> frozenset[str]:
        return self.could_become() if self.open(finding.answers) else NEITHER

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        yield from self.open(finding.answers)

    def ways(self, answers: Answers) -> list[Change]:
        return [{}] if self.verdict(answers) == YES else self.changes(answers)

    @abstractmethod
    def changes(self, answers: Answers) -> list[Change]:
        """Changes of one given answer after which it holds; called where it does not."""
