"""The rules of a small calculator as a table for readers: a few questions, and what the clause says of the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import calculators
from build_scripts.tables.full import is_small
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.inputs import Choice, Input
from calculators.rules.text import LANGUAGES
from calculators.rules.value_types import VERDICTS

MOST_QUESTIONS = 3
MOST_ROWS = 12

_Answers = Mapping[str, str | None]
_Cells = Mapping[str, tuple[str | None, ...] | None]


@dataclass(frozen=True)
class _Row:
    cells: _Cells
    """By question, the answers that the row is for; None for any."""
    says: tuple[str, ...]
    """The verdict, and the headline in each language."""


def decision_rows(calculator: Calculator, lang: str) -> dict[str, Any] | None:
    """The table in one language; None for a calculator that has too many questions or rows, or asks for figures.

    ```
    {"questions": [{"field", "label"}…],
     "rows": [{"answers": [[label…]|null…], "verdict", "headline"}…]}
    ```

    One cell for each question: the answers that the row is for, or null for any answer, which an open question is too.
    A headline is the one that `calculators.explain` gives while what does not matter is open.
    """
    if not is_small(calculator) or len(calculator.inputs) > MOST_QUESTIONS:
        return None
    rows = _rows(calculator.id)
    if len(rows) > MOST_ROWS:
        return None
    inputs = calculator.inputs.items()
    return {
        "questions": [{"field": name, "label": input.label[lang]} for name, input in inputs],
        "rows": [
            {
                "answers": [_labels(input, row.cells[name], lang) for name, input in inputs],
                "verdict": row.says[0],
                "headline": row.says[1 + LANGUAGES.index(lang)],
            }
            for row in rows
        ],
    }


@cache
def _rows(id: str) -> list[_Row]:
    """The same for every language, and for every build while the rules are the same."""
    return _Rules(CALCULATORS[id]).rows({})


def _labels(input: Input, answers: tuple[str | None, ...] | None, lang: str) -> list[str] | None:
    if answers is None:
        return None
    return [(VERDICTS["unknown"] if answer is None else input.labels[answer])[lang] for answer in answers]


class _Rules:
    """A calculator's answers, with what makes no difference left out."""

    def __init__(self, calculator: Calculator) -> None:
        self.id = calculator.id
        self.answers: dict[str, list[str | None]] = {
            # Leaving an optional question open has a meaning of its own; of the others, a table is for those who know.
            name: [*input.labels, *([None] if input.optional else [])]
            for name, input in calculator.inputs.items()
            if isinstance(input, Choice)
        }

    def rows(self, given: _Answers) -> list[_Row]:
        """The rows for those who gave these answers."""
        says = self._says(given)
        left = [name for name in self.answers if name not in given]
        if self._is_the_end(says, given, left):
            return [_Row(dict.fromkeys(left), says)]
        # The question to begin with is the one that makes the table shortest.
        return min((list(self._beginning_with(name, given)) for name in left), key=len)

    def _beginning_with(self, name: str, given: _Answers) -> Iterator[_Row]:
        """Answers after which all rows are equal stand together in one."""
        groups: list[tuple[list[str | None], list[_Row]]] = []
        for answer in self.answers[name]:
            rows = self.rows({**given, name: answer})
            equal = next((answers for answers, others in groups if others == rows), None)
            if equal is None:
                groups.append(([answer], rows))
            else:
                equal.append(answer)
        for answers, rows in groups:
            for row in rows:
                yield _Row({**row.cells, name: tuple(answers) if len(groups) > 1 else None}, row.says)

    def _is_the_end(self, says: tuple[str, ...], given: _Answers, left: list[str]) -> bool:
        """True where no further answer changes what is said; for a no, what else is not met does not matter."""
        completions = product(*(self.answers[name] for name in left))
        further = [self._says({**given, **dict(zip(left, more, strict=True))}) for more in completions]
        if says[0] in ("no", "not_stated"):
            return all(other[0] == says[0] for other in further)
        return all(other == says for other in further)

    def _says(self, given: _Answers) -> tuple[str, ...]:
        explained = [calculators.explain(self.id, given, lang) for lang in LANGUAGES]
        return (explained[0]["verdict"], *(words["headline"] for words in explained))
