"""What of a notice can be worked out, by article, and where each of its numbers went."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.address import Address
from build_scripts.record.model import Article, Notice, Sentence
from build_scripts.record.numbers import bindings, inside
from build_scripts.record.numerals import numerals
from build_scripts.text import Text

_HEADING_NUMBER = re.compile(r"^[0-9IVXL]+\. ")
_ARTICLE_NUMBER = re.compile(r"^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+条)")


@dataclass(frozen=True)
class Matter:
    """An article, or what stands before or after them."""

    address: Address
    title: Text | None
    """Heading of the article, without its number."""
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


def matters_of(notice: Notice, shown: Container[str]) -> list[Matter]:
    """Every article of a notice in order, and head and tail where something in them can be worked out.

    Of their calculators those that are to be `shown`.
    """
    articles = [
        Matter(
            article.address,
            Text(title_of(article, "zh"), title_of(article, "en")),
            [id for id in article.calculators if id in shown],
            article.no_calculator,
        )
        for article in notice.articles
    ]
    return [*_around(notice.head, shown), *articles, *_around(notice.tail, shown)]


def title_of(article: Article, lang: str) -> str:
    """The heading of an article without chapter, number and full stop, for lists that number by themselves."""
    heading = article.heading.current
    if lang == "zh" or not heading.en:
        words = heading.zh.removeprefix(article.chapter)
        return _ARTICLE_NUMBER.sub("", words).rstrip("。") or words
    return _HEADING_NUMBER.sub("", heading.en).rstrip("。.")


def _around(sentences: Sequence[Sentence], shown: Container[str]) -> list[Matter]:
    ids = list(dict.fromkeys(id for sentence in sentences for id in sentence.calculators if id in shown))
    return [Matter(sentences[0].address.whole_article, None, ids, None)] if ids else []


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
