"""A table of verdicts: a decision diagram over answers, with what the calculator says at its ends.

```
{"facts":  [fact…],                            most telling first
 "nodes":  [[index into facts, {branch: ref}]…],
 "leaves": [{"verdict", "headline", "nearest", "asks", "needs"}…],
 "start":  ref,
 "beyond": [fact…]}
```

A ref from 0 on is a node, below 0 the leaf -1 - ref. The branch "" is for an open question, and for every answer that
has no branch of its own. With an answer to a fact in `beyond` the table is not right: the verdict can turn on it, and
only the engine can tell.

`asks` are the facts of the table that could settle the verdict, `needs` those beyond it. A leaf with `"engine": true`
stands for answers whose words differ, because they repeat a figure: its headline is null if that differs, and its
`nearest` empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import calculators
from build_scripts.tables.axes import axes, beyond, facts_of
from build_scripts.tables.shared import Shared
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.text import LANGUAGES

OPEN = ""
"""The branch of a question that is not answered."""

_WORDS = ("headline", "nearest")


def decision_table(calculator: Calculator, lang: str) -> dict[str, Any] | None:
    """The table of a calculator in one language; None where no question that decides can be held."""
    diagram = _diagram(calculator.id)
    return diagram.as_json(lang) if any(axis.decides for axis in diagram.axes) else None


@cache
def _diagram(id: str) -> _Diagram:
    return _Diagram(CALCULATORS[id])


class _Diagram:
    """Grown from the top over all combinations of answers, for all languages at once.

    Equal parts are made once, and a question that makes no difference is left out. A verdict of no is not taken for
    the end: what else is not met belongs to the words, and to the nearest change.
    """

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self.axes = axes(calculator)
        self.facts = facts_of(calculator)
        self.beyond = [self.facts[input.name] for input in beyond(calculator)]
        self.nodes = Shared()
        self.leaves = Shared()
        self.start = self._grow({})

    def as_json(self, lang: str) -> dict[str, Any]:
        return {
            "facts": [axis.fact for axis in self.axes],
            "nodes": self.nodes.entries,
            "leaves": [{**leaf, **{key: leaf[key][lang] for key in _WORDS}} for leaf in self.leaves.entries],
            "start": self.start,
            "beyond": self.beyond,
        }

    def _grow(self, given: Mapping[str, Sequence[Any]]) -> int:
        """The ref for what has been given so far; the next question is the one at its length."""
        if len(given) == len(self.axes):
            return -1 - self.leaves.place_of(self._leaf(given))
        axis = self.axes[len(given)]
        name = axis.input.name
        otherwise = self._grow({**given, name: [None]})
        branches = {branch: self._grow({**given, name: values}) for branch, values in axis.branches.items()}
        different = {branch: ref for branch, ref in branches.items() if ref != otherwise}
        return self.nodes.place_of([len(given), {**different, OPEN: otherwise}]) if different else otherwise

    def _leaf(self, given: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
        # The first values of all bands together, and the last of all: words that repeat a figure differ between them.
        first, last = ({name: values[end] for name, values in given.items()} for end in (0, -1))
        said = self._said(first)
        also = self._said(last) if last != first else said
        differ = [key for key in _WORDS if said[key] != also[key]]
        if not differ:
            return said
        blank = {"headline": dict.fromkeys(LANGUAGES), "nearest": {lang: [] for lang in LANGUAGES}}
        return {**said, **{key: blank[key] for key in differ}, "engine": True}

    def _said(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        explained = {lang: calculators.explain(self.calculator.id, answers, lang) for lang in LANGUAGES}
        assessed = self.calculator.assess(answers)
        assert not isinstance(assessed, list), assessed
        open_names = {input.name for input in assessed.finding.asks()}
        asks = [fact for name, fact in self.facts.items() if name in open_names]
        return {
            "verdict": assessed.verdict,
            **{key: {lang: words[key] for lang, words in explained.items()} for key in _WORDS},
            "asks": [fact for fact in asks if fact not in self.beyond],
            "needs": [fact for fact in asks if fact in self.beyond],
        }
