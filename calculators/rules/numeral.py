"""The figures of a notice, read from its own words, so that no figure is typed twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

_CHINESE = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}


def figure(type: str, words: str) -> Any:
    """The value of a numeral, with its unit, as a value of that type. Raises ValueError where it is none.

    >>> figure("money", "20万元"), figure("integer", "两年"), figure("number", "1.35‰")
    (Decimal('200000'), 2, Decimal('1.35'))
    >>> figure("date", "2021年10月20日"), figure("month", "2021年10月")
    (datetime.date(2021, 10, 20), datetime.date(2021, 10, 1))
    >>> figure("time", "22点"), figure("time", "下午3点")
    ('22:00', '15:00')
    """
    if type in ("date", "month"):
        parts = words.replace("年", "-").replace("月", "-").rstrip("日-").split("-")
        year, month, day = (int(part) for part in (*parts, "1")[:3])
        return date(year, month, day)
    if type == "time":
        hour = int(_number(words.removeprefix("下午"))) + (12 if words.startswith("下午") else 0)
        return f"{hour:02}:00"
    number = _number(words)
    return int(number) if type == "integer" else number


def _number(words: str) -> Decimal:
    if words[0] in _CHINESE:
        return Decimal(_CHINESE[words[0]])
    digits = "".join(sign for sign in words if sign.isascii() and (sign.isdigit() or sign == "."))
    if not digits or not words.startswith(digits):
        raise ValueError(f"no numeral stands at the start of {words!r}")
    return Decimal(digits) * (10000 if words[len(digits) :].startswith("万") else 1)
