"""The dates of both notices, as they are written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import told


def policy_dates(given: dict[str, Any]) -> dict[str, Any]:
    date = given.get("date")
    if date is None:
        names = ("yongzhou_notice_issued", "yongzhou_current_injury_rates", "lanzhou_notice_issued")
        more = ("lanzhou_epidemic_period", "lanzhou_work_training_window")
        return {"eligible": "unknown", **dict.fromkeys((*names, *more), "unknown"), "flags": []}
    return {
        "eligible": "yes",
        "yongzhou_notice_issued": told(date >= "2022-03-22"),
        "yongzhou_current_injury_rates": "yes" if "2022-03-22" <= date <= "2022-04-30" else "unknown",
        "lanzhou_notice_issued": told(date >= "2021-11-05"),
        "lanzhou_epidemic_period": told(date >= "2021-10-20"),
        "lanzhou_work_training_window": told("2021-10-01" <= date <= "2021-12-31"),
        "flags": ["end_not_stated"] if date >= "2021-10-20" else [],
    }


BOOK = {"policy-date-window": policy_dates}
