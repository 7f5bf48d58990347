"""The numbers that stand in official words, in Arabic or Chinese numerals."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_NUMERAL = re.compile(r"(?:(\d+(?:\.\d+)?)|([〇零一二两三四五六七八九十百千]+))([万亿]?)([%‰]?)", re.ASCII)
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"": 1, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True)
class Numeral:
    """A number where it stands in a text."""

    start: int
    end: int
    """Place behind its last character."""
    value: Decimal
    sign: str
    """%, ‰ or nothing."""

    def is_the(self, other: Numeral) -> bool:
        """True when it is the number that `other` names; a % or ‰ that is named must be there."""
        return self.value == other.value and other.sign in ("", self.sign)


def numerals(text: str) -> list[Numeral]:
    """Every number in a text, in order.

    >>> [(n.start, str(n.value), n.sign) for n in numerals("按1.35‰，最高20万元，十二个月，二〇二二年")]
    [(1, '1.35', '‰'), (9, '200000', ''), (14, '12', ''), (19, '2022', '')]
    """
    # Full-width digits and signs, each as one character, so that places stay what they are.
    plain = "".join(n if len(n := unicodedata.normalize("NFKC", c)) == 1 else c for c in text)
    return [
        Numeral(
            found.start(),
            found.end(),
            (Decimal(found[1]) if found[1] else Decimal(_chinese(found[2]))) * _MYRIADS[found[3]],
            found[4],
        )
        for found in _NUMERAL.finditer(plain)
    ]


def places_of_number(quote: str, number: str) -> list[Numeral]:
    """The numerals of a quote that give `number`, one after the other; none if it is not there.

    >>> [n.start for n in places_of_number("执行至2022年4月30日", "2022年4月30日")]
    [3, 8, 10]
    """
    wanted, there = numerals(number), numerals(quote)
    runs = (there[start : start + len(wanted)] for start in range(len(there) - len(wanted) + 1))
    found = (run for run in runs if wanted and all(n.is_the(w) for n, w in zip(run, wanted, strict=True)))
    return [numeral for run in found for numeral in run]


def contains_number(quote: str, number: str) -> bool:
    """True when the numbers of `number` stand in the quote.

    >>> contains_number("不低于当地最低工资标准的80%", "80%"), contains_number("基准费率按0.6%", "6%")
    (True, False)
    >>> contains_number("超过一个工资支付周期", "1"), contains_number("最高20万元", "200000")
    (True, True)
    """
    return bool(places_of_number(quote, number))


def _chinese(numeral: str) -> int:
    if not any(character in _UNITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral))
    total = digit = 0
    for character in numeral:
        if character in _UNITS:
            # A bare 十 is ten.
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
