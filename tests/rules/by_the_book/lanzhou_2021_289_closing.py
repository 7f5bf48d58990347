"""Lanzhou, the closing part, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import told


def daily_report(given: dict[str, Any]) -> dict[str, Any]:
    time = given.get("time")
    deadline = {"county_or_district": "15:00", "bureau_division_or_unit": "16:00"}.get(given.get("role"))
    known = time is not None and deadline is not None
    return {
        "eligible": told(time <= deadline if known else None),
        "deadline": deadline,
        "flags": ["boundary_minute"] if known and time == deadline else [],
    }


BOOK = {"lanzhou-daily-report": daily_report}
