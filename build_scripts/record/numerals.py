"""The numbers that stand in official words, in Arabic or Chinese numerals."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_NUMERAL = re.compile(r"(?:(\d+(?:\.\d+)?)|([〇零一二两三四五六七八九十百千]+))([万亿]?)([%‰]?)", re.ASCII)
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"": 1, "万": 10**4, "亿": 10**8}


def numbers(text: str) -> list[tuple[Decimal, str]]:
    """Every number in a text, each with its %, ‰ or nothing.

    >>> numbers("按1.35‰，最高20万元，十二个月，二〇二二年")
    [(Decimal('1.35'), '‰'), (Decimal('200000'), ''), (Decimal('12'), ''), (Decimal('2022'), '')]
    """
    return [
        ((Decimal(arabic) if arabic else Decimal(_chinese(chinese))) * _MYRIADS[myriad], sign)
        for arabic, chinese, myriad, sign in _NUMERAL.findall(unicodedata.normalize("NFKC", text))
    ]


def contains_number(quote: str, number: str) -> bool:
    """True when the numbers of `number` stand in the quote, one after the other; a % or ‰ that is named must be there.

    >>> contains_number("不低于当地最低工资标准的80%", "80%"), contains_number("基准费率按0.6%", "6%")
    (True, False)
    >>> contains_number("超过一个工资支付周期", "1"), contains_number("最高20万元", "200000")
    (True, True)
    """
    wanted, there = numbers(number), numbers(quote)
    return bool(wanted) and any(
        all(value == other and sign in ("", mark) for (value, sign), (other, mark) in zip(wanted, part, strict=True))
        for part in (there[start : start + len(wanted)] for start in range(len(there) - len(wanted) + 1))
    )


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
