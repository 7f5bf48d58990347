"""Counting months (readings A10 and A15). A month is the date of its first day."""

from __future__ import annotations

from datetime import date, timedelta

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """28 to 31.

    >>> days_in_month(2024, 2), days_in_month(2100, 2)
    (29, 28)
    """
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else _LENGTHS[month - 1]


def month_count(day: date) -> int:
    """Months since the year 0, so that months can be compared and counted."""
    return day.year * 12 + day.month - 1


def month_from_count(count: int) -> date:
    """The month of that count, as the date of its first day."""
    return date(count // 12, count % 12 + 1, 1)


def alt_last(start: date, months: int) -> date:
    """The corresponding day itself, `months` months on; where that month has no such day, its last day.

    >>> alt_last(date(2021, 11, 1), 1), alt_last(date(2022, 1, 31), 1)
    (datetime.date(2021, 12, 1), datetime.date(2022, 2, 28))
    """
    first = month_from_count(month_count(start) + months)
    return first.replace(day=min(start.day, days_in_month(first.year, first.month)))


def last_day(start: date, months: int) -> date:
    """The last day of a span of months whose first day counts: the eve of the corresponding day; where that month has
    no such day, its last day.

    >>> last_day(date(2021, 11, 1), 1), last_day(date(2022, 1, 31), 1)
    (datetime.date(2021, 11, 30), datetime.date(2022, 2, 28))
    """
    corresponding = alt_last(start, months)
    return corresponding - timedelta(days=1) if corresponding.day == start.day else corresponding


def months_done(start: date, end: date) -> int:
    """Full months from the first day to the last, both included; never less than 0.

    >>> months_done(date(2021, 11, 1), date(2022, 1, 31)), months_done(date(2021, 11, 1), date(2022, 1, 30))
    (3, 2)
    """
    months = month_count(end) - month_count(start)
    length = days_in_month(end.year, end.month)
    if start.day == 1 and end.day == length:
        months += 1
    elif end.day < min(start.day - 1, length):
        months -= 1
    return max(months, 0)


def next_month(day: date) -> date:
    """The calendar month after the month of a day, also when that day is the 1st.

    >>> next_month(date(2021, 12, 1))
    datetime.date(2022, 1, 1)
    """
    return month_from_count(month_count(day) + 1)
