"""articles.yaml and audiences.yaml: each article in plain words, and whom it concerns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from build_scripts.faults import Faults
from build_scripts.record.figures import check_figures
from build_scripts.record.values import did_you_mean
from build_scripts.record.yaml_file import Value, read_yaml
from build_scripts.text import Text

FILE_NAME = "articles.yaml"
AUDIENCES_FILE_NAME = "audiences.yaml"


@dataclass(frozen=True)
class Gloss:
    """What we say about an article, beside its words."""

    summary: Text
    audiences: tuple[str, ...]
    no_calculator: Text | None


NO_GLOSS = Gloss(Text("", ""), (), None)
"""Stands in where a gloss is missing and has been reported."""


def read_audiences(folder: Path, faults: Faults) -> dict[str, Text] | None:
    """The audiences by their keys, in the order of the file; `folder` holds the notices. None if it cannot be read."""
    whole = read_yaml(folder / AUDIENCES_FILE_NAME, faults)
    audiences = {key: value.text() for key, value in whole.entries().items()}
    return audiences if whole.is_mapping else None


def read_articles(
    folder: Path,
    given: Mapping[int, Collection[Decimal]] | None,
    audiences: Mapping[str, Text] | None,
    faults: Faults,
    *,
    incomplete: bool = False,
) -> dict[int, Gloss]:
    """What is said of each article, by its number.

    `given` are the figures that each article of the notice gives, and `audiences` those that there are; None where
    these could not be read. In an `incomplete` notice summaries may be empty.
    """
    whole = read_yaml(folder / FILE_NAME, faults)
    if given is None:
        for article in whole.entries().values():
            _gloss(article, audiences, faults, incomplete)
        return {}
    fields = whole.fields([f"a{number}" for number in given])
    glosses = {number: _gloss(fields[f"a{number}"], audiences, faults, incomplete) for number in given}
    for number, gloss in glosses.items():
        whose = Text(f"第 {number} 条", f"article {number}")
        check_figures(gloss.summary, given[number], fields[f"a{number}"].place, whose, faults)
    return glosses


def _gloss(article: Value, audiences: Mapping[str, Text] | None, faults: Faults, incomplete: bool) -> Gloss:
    if article.node is None:
        return NO_GLOSS
    fields = article.fields(("summary", "audiences"), ("no_calculator",))
    keys = []
    for item in fields["audiences"].items():
        key = item.line()
        if key and audiences is not None and key not in audiences:
            faults.add(
                item.place,
                Text(f"{AUDIENCES_FILE_NAME} 里没有“{key}”。", f"{AUDIENCES_FILE_NAME} has no “{key}”."),
                did_you_mean(key, audiences),
            )
        keys.append(key)
    no_calculator = fields["no_calculator"].text() if "no_calculator" in fields else None
    summary = fields["summary"].text(("zh", "en") if incomplete else ())
    return Gloss(summary, tuple(keys), no_calculator)
