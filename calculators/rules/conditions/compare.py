"""Conditions that compare a quantity with another, or with a figure of the notice: numbers, dates, months and times."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from calculators.rules import templates
from calculators.rules.conditions.condition import Change, Finding, Leaf
from calculators.rules.inputs import Ordered
from calculators.rules.numeral import figure
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Answers, Quantity
from calculators.rules.source import Source
from calculators.rules.text import Text, after_han
from calculators.rules.value_types import shown
from calculators.rules.verdict import verdict_of

IN_TIME = ("date", "month", "time")


class Figure(Quantity):
    """A figure of the notice, as one side of a comparison."""

    def __init__(self, value: Any, *, type: str, unit: Text | None = None) -> None:
        words = [shown(type, value, lang, {}) for lang in ("zh", "en")]
        units = [f" {unit[lang]}" for lang in ("zh", "en")] if unit else ["", ""]
        super().__init__((), Text(words[0] + units[0], words[1] + units[1]))
        self.type = type
        self.figure = value

    @classmethod
    def of(cls, parameter: Parameter, *, type: str, unit: Text | None = None) -> Figure:
        """The figure of a parameter, read from its words: 3个月 as an integer, 2021年10月20日 as a date."""
        return cls(figure(type, parameter.values[0] + parameter.unit), type=type, unit=unit)

    def value(self, answers: Answers) -> Any:
        return self.figure


class Comparison(Leaf):
    """One quantity against another; the kinds below say which way."""

    def __init__(self, what: Quantity, than: Quantity, *, source: Source, key: str, states: Text | None = None) -> None:
        super().__init__(key, source, states, tuple(dict.fromkeys((*what.inputs, *than.inputs))))
        self.what = what
        self.than = than

    @abstractmethod
    def holds(self, what: Any, than: Any) -> bool:
        """The comparison itself."""

    def decide(self, answers: Answers) -> str:
        return verdict_of(self.holds(self.what.value(answers), self.than.value(answers)))

    def changes(self, answers: Answers) -> list[Change]:
        if self.open(answers):
            return []
        lines = [input for input in self.inputs if isinstance(input, Ordered)]
        return [{line.name: value} for line in lines for value in self.turning_points(line, answers)]

    def turning_points(self, line: Ordered, answers: Answers) -> list[Any]:
        """The nearest answers to one question, below and above the given one, at which the verdict turns.

        Found by steps that grow, and then by halving: a comparison rises or falls with each of its questions.
        """
        given = line.rank(answers[line.name])
        before = self.verdict(answers)
        points = []
        for end in (line.rank(line.lowest), line.rank(line.highest)):
            if self._at(line, end, answers) == before:
                continue
            turned = unturned = given
            step = 1 if end > given else -1
            while turned == unturned:
                turned = min(given + step, end) if end > given else max(given + step, end)
                if self._at(line, turned, answers) == before:
                    unturned = turned
                    step *= 2
            while abs(turned - unturned) > 1:
                middle = (turned + unturned) // 2
                if self._at(line, middle, answers) == before:
                    unturned = middle
                else:
                    turned = middle
            points.append(line.at_rank(turned))
        return points

    def _at(self, line: Ordered, rank: int, answers: Answers) -> str:
        return self.decide({**answers, line.name: line.at_rank(rank)})

    @property
    def template(self) -> Text:
        return (templates.KINDS_IN_TIME if self.what.type in IN_TIME else templates.KINDS)[self.kind]

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        return {
            "what": self.what.named(finding.answers, lang),
            "than": after_han(self.than.named(finding.answers, lang), lang),
        }


class at_least(Comparison):
    """As much or more; on that day or later (及以上, 以上, 满)."""

    kind = "at_least"

    def holds(self, what: Any, than: Any) -> bool:
        return bool(what >= than)


class more_than(Comparison):
    """Strictly more; strictly later (超过)."""

    kind = "more_than"

    def holds(self, what: Any, than: Any) -> bool:
        return bool(what > than)


class at_most(Comparison):
    """As much or less; on that day or earlier (不超过, 以内)."""

    kind = "at_most"

    def holds(self, what: Any, than: Any) -> bool:
        return bool(what <= than)


class less_than(Comparison):
    """Strictly less; strictly earlier (不满, 下降)."""

    kind = "less_than"

    def holds(self, what: Any, than: Any) -> bool:
        return bool(what < than)
