"""Figures in our own words: each must be one that the notice gives, or we would promise what it does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal

from build_scripts.faults import Faults, Place
from build_scripts.record.numerals import numerals
from build_scripts.text import Text

# The comma of 200,000, and the space of 20 万元.
_INSIDE_A_NUMBER = re.compile(r"(?<=\d)(?:,(?=\d{3})| (?=[万亿]))")
_ARABIC = re.compile(r"\d")
_FULL_HOUR = re.compile(r":00\b")


def given_by(official: Iterable[str], days: Iterable[date | None] = ()) -> set[Decimal]:
    """The numbers of official words, and of days that the record reads in them."""
    found = {numeral.value for words in official for numeral in numerals(words)}
    return found | {Decimal(part) for day in days if day for part in (day.year, day.month, day.day)}


def check_figures(words: Text, given: Collection[Decimal], place: Place, whose: Text, faults: Faults) -> None:
    """A fault for every figure in either language that is not among the `given`.

    `whose` says which official words are meant: “the clauses of …”.
    """
    for in_one_language in (words.zh, words.en):
        for figure, shown in figures(in_one_language):
            if figure not in given:
                faults.add(
                    place,
                    Text(f"{whose.zh}里没有 {shown}。", f"There is no {shown} in {whose.en}."),
                    Text("请照通知改正。", "Correct it after the notice."),
                )


def figures(words: str) -> list[tuple[Decimal, str]]:
    """The numbers that are written in Arabic numerals, and how: 一次 and 两种 are words here.

    >>> [(str(value), shown) for value, shown in figures("一次性 1,500 元，最多 20 万元，到 22:00")]
    [('1500', '1500'), ('200000', '20万'), ('22', '22')]
    """
    plain = _FULL_HOUR.sub("", _INSIDE_A_NUMBER.sub("", words))
    found = ((numeral.value, plain[numeral.start : numeral.end]) for numeral in numerals(plain))
    return [(value, shown) for value, shown in found if _ARABIC.search(shown)]
