"""Queries with their right targets, written from the notices and from life before there was a search."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "golden.csv"
ASIDE = FILE.with_name("set_aside.csv")
"""Written by the same hand on the same day, and not looked at until the search was built."""
SECOND = FILE.with_name("second.csv")
"""Written later by another hand, from the notices alone. The search as it was then had a right answer first for 82.6 %,
among the first three for 87.7 %, and found something for 4 of 13 nonsense words."""
THIRD = FILE.with_name("third.csv")
"""Written by that hand after the search was improved on the second, mostly whole sentences, and first measured before
anything was changed for them: 74.5 % first, 83.6 % among the first three, something found for 2 of 5 nonsense words."""
FOURTH = FILE.with_name("fourth.csv")
"""Short ones as they are typed into a box, by a hand that had read the vocabulary. Of the first 92 a right answer came
first for 94.6 %, among the first three for 96.7 %, before anything was changed for them; the last 17 are manners of
writing times, rates and articles of which the search then knew two."""
FIFTH = FILE.with_name("fifth.csv")
"""By three hands that had seen the notices, the calculators' titles and the glossary's names, and nothing of the search
or of its vocabulary: people out of work and their families, employers and clerks, people who type Latin letters. What
the other sets have is left out. Before anything was changed a right answer came first for 91.9 % of 136, among the
first three for 98.5 %, and no nonsense found anything."""


@dataclass(frozen=True)
class Golden:
    """A query, and what is right for it; nothing is right for nonsense."""

    query: str
    kind: str
    targets: frozenset[str]
    """`kind:id`; a clause by its address alone."""

    def place(self, found: Sequence[Mapping[str, Any]]) -> int | None:
        """Where the first right target stands among what was found, from 0."""
        return next((place for place, result in enumerate(found) if named(result) in self.targets), None)


def named(result: Mapping[str, Any]) -> str:
    """A result as the file names it."""
    return str(result["id"]) if result["kind"] == "clause" else f"{result['kind']}:{result['id']}"


def read_golden(file: Path = FILE) -> list[Golden]:
    """The rows of the file. A term may be named by one of two words, with a slash between them."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return [
            Golden(row["query"], row["kind"], frozenset(_targets(row["targets"].split())))
            for row in csv.DictReader(stream)
        ]


def _targets(written: Iterable[str]) -> Iterable[str]:
    for target in written:
        kind, colon, name = target.partition(":")
        yield from (f"term:{word}" for word in name.split("/")) if kind == "term" and colon else (target,)


@dataclass(frozen=True)
class Quality:
    """How good what was found is."""

    first: float
    """Share of the queries with a right target first."""
    among_three: float
    missed: tuple[str, ...]
    """The queries without a right target first."""
    nonsense: tuple[str, ...]
    """Queries of nonsense for which something was found."""


def quality(golden: Sequence[Golden], found: Sequence[Sequence[Mapping[str, Any]]]) -> Quality:
    """Shares of the queries that have a target."""
    meant = [(row, row.place(results)) for row, results in zip(golden, found, strict=True) if row.targets]
    places = [place for _, place in meant]
    return Quality(
        first=sum(place == 0 for place in places) / len(places),
        among_three=sum(place is not None and place < 3 for place in places) / len(places),
        missed=tuple(row.query for row, place in meant if place != 0),
        nonsense=tuple(row.query for row, results in zip(golden, found, strict=True) if not row.targets and results),
    )
