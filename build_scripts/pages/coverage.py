"""What of a notice can be worked out, by article, and where each of its numbers went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.address import Address
from build_scripts.record.model import Notice, Sentence
from build_scripts.record.numbers import bindings, inside
from build_scripts.record.numerals import numerals
from build_scripts.text import Text


@dataclass(frozen=True)
class Matter:
    """An article, or what stands before or after them."""

    address: Address
    calculators: Sequence[str]
    """Ids of those that decide it."""
    no_calculator: Text | None
    """Why there is none."""


@dataclass(frozen=True)
class Number:
    """A number of a sentence, in the notice's own numerals."""

    sentence: Sentence
    words: tuple[str, str, str]
    """The characters before it, the numeral, those behind it."""
    calculators: Sequence[str]
    """Ids of those that take a parameter from it."""
    reason: Text | None
    """Why it is no rule, where it is none."""


def matters_of(notice: Notice) -> list[Matter]:
    """Every article of a notice in order, and head and tail where something in them can be worked out."""
    articles = [Matter(a.address, a.calculators, a.no_calculator) for a in notice.articles]
    return [*_around(notice.head), *articles, *_around(notice.tail)]


def _around(sentences: Sequence[Sentence]) -> list[Matter]:
    ids = tuple(dict.fromkeys(id for sentence in sentences for id in sentence.calculators))
    return [Matter(sentences[0].address.whole_article, ids, None)] if ids else []


def numbers_of(notice: Notice, sources: Sequence[Mapping[str, Any]]) -> list[Number]:
    """Every number of a notice, in order; `sources` is what `calculators.sources()` returns."""
    found = []
    for sentence in notice.sentences:
        text = sentence.current.zh
        bound = bindings(sentence, sources)
        reasons = {n.start: rule.reason for rule in sentence.no_rules for n in inside(text, rule.words)}
        for numeral in numerals(text):
            start, end = numeral.start, numeral.end
            words = text[max(0, start - 4) : start], text[start:end], text[end : end + 4]
            found.append(Number(sentence, words, bound.get(start, ()), reasons.get(start)))
    return found
