"""Yongzhou, article 5, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import every


def employee_training(given: dict[str, Any]) -> dict[str, Any]:
    conditions = ("is_enterprise", "organised_online_training", "meets_conditions")
    eligible = every(*map(given.get, conditions))
    return {"eligible": eligible, "amount": {"no": "0.00"}.get(eligible), "amount_given_in_document": "no"}


BOOK = {"yongzhou-employee-training": employee_training}
