"""Counting months (readings A10 and A15): the first day counts, and the other way of counting."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest

from calculators.rules.months import alt_last, days_in_month, last_day, months_done, next_month


def test_every_month_is_as_long_as_in_the_calendar() -> None:
    for year in range(1999, 2102):
        for month in range(1, 13):
            assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


@pytest.mark.parametrize(
    ("start", "months", "last", "other_way"),
    [
        ("2021-11-05", 6, "2022-05-04", "2022-05-05"),
        ("2021-12-01", 6, "2022-05-31", "2022-06-01"),
        ("2021-08-30", 6, "2022-02-28", "2022-02-28"),
        ("2023-08-31", 6, "2024-02-29", "2024-02-29"),
        ("2021-11-30", 3, "2022-02-28", "2022-02-28"),
        ("2021-11-29", 3, "2022-02-28", "2022-02-28"),
        ("2021-11-28", 3, "2022-02-27", "2022-02-28"),
        ("2024-02-29", 12, "2025-02-28", "2025-02-28"),
    ],
)
def test_a_span_of_months_ends_on_the_eve_of_the_corresponding_day_or_at_the_month_end(
    start: str, months: int, last: str, other_way: str
) -> None:
    first = date.fromisoformat(start)
    assert (last_day(first, months).isoformat(), alt_last(first, months).isoformat()) == (last, other_way)


def test_full_months_are_the_greatest_number_whose_last_day_has_come() -> None:
    for start in (date(2023, 11, 1) + timedelta(days=days) for days in range(0, 130)):
        for end in (start + timedelta(days=days) for days in range(-3, 130)):
            greatest = max((n for n in range(1, 8) if last_day(start, n) <= end), default=0)
            assert months_done(start, end) == greatest, (start, end)


def test_the_next_month_follows_also_on_the_first_day() -> None:
    assert [next_month(date(2021, 12, day)) for day in (1, 31)] == [date(2022, 1, 1)] * 2
