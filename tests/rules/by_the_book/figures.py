"""Arithmetic for the books, apart from that of the rules."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal


def fen(yuan: Decimal) -> str:
    """What is payable, half up to the fen."""
    return str(yuan.quantize(Decimal("0.01"), ROUND_HALF_UP))


def ceil_fen(yuan: Decimal) -> str:
    """A legal minimum, to the fen."""
    return str(yuan.quantize(Decimal("0.01"), ROUND_CEILING))


def floor_fen(yuan: Decimal) -> str:
    """A cap, to the fen."""
    return str(yuan.quantize(Decimal("0.01"), ROUND_FLOOR))


def every(*verdicts: str | None) -> str:
    """AND; None is a question that was not answered."""
    if "no" in verdicts:
        return "no"
    return "yes" if set(verdicts) == {"yes"} else "unknown"


def some(*verdicts: str | None) -> str:
    """OR."""
    if "yes" in verdicts:
        return "yes"
    return "no" if set(verdicts) == {"no"} else "unknown"


def opposite(verdict: str | None) -> str:
    """NOT."""
    return {"yes": "no", "no": "yes"}.get(verdict or "", "unknown")


def told(fact: bool | None) -> str:
    """A fact as a verdict; None where it is not known."""
    return "unknown" if fact is None else "yes" if fact else "no"


def among(choice: str | None, *named: str) -> str:
    """Whether the choice is one of those named."""
    return told(None if choice is None else choice in named)


def day(given: str | None) -> date | None:
    """A date as entered."""
    return None if given is None else date.fromisoformat(given)


def month_after(month: str, months: int) -> str:
    """The calendar month so many months after another."""
    year, place = divmod(int(month[:4]) * 12 + int(month[5:7]) - 1 + months, 12)
    return f"{year}-{place + 1:02}"


def alt_last(start: date, months: int) -> date:
    """The corresponding day so many months on; the last day of a month that has no such day."""
    year, month = map(int, month_after(start.isoformat(), months).split("-"))
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def last_day(start: date, months: int) -> date:
    """The last of so many months whose first day counts: the eve of the corresponding day, or the end of the month."""
    found = alt_last(start, months)
    return found - timedelta(days=1) if found.day == start.day else found


def months_done(start: date | None, end: date | None) -> int | None:
    """The full months from one day to the other, both included."""
    if start is None or end is None:
        return None
    months = 0
    while last_day(start, months + 1) <= end:
        months += 1
    return months
