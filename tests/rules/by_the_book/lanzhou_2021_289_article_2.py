"""Lanzhou, article 2, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import every, fen


def job_retention_refund(given: dict[str, Any]) -> dict[str, Any]:
    base = given.get("premiums_base")
    rate = {"large": 30, "medium": 60, "small": 60, "micro": 60}.get(given.get("enterprise_size"))
    eligible = every(given.get("meets_conditions"), "unknown" if rate is None else "yes")
    refund = None if base is None or rate is None else fen(Decimal(base) * rate / 100)
    return {
        "eligible": eligible,
        "rate_percent": rate,
        "amount": {"yes": refund, "no": "0.00"}.get(eligible),
        "application_needed": "yes",
    }


BOOK = {"lanzhou-job-retention-refund": job_retention_refund}
