"""Lanzhou, article 6, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import every, fen, told


def internship_quota(given: dict[str, Any]) -> dict[str, Any]:
    task, planned = given.get("annual_task"), given.get("planned_increase")
    most = None if task is None else task // 2
    return {"eligible": told(None if most is None or planned is None else planned <= most), "max_increase": most}


def graduate_job_subsidy(given: dict[str, Any]) -> dict[str, Any]:
    not_yet = "yes" if given.get("already_received") == "no" else "unknown"
    eligible = every(given.get("is_graduate_in_difficulty"), given.get("commitment_made"), not_yet)
    return {
        "eligible": eligible,
        "amount": {"yes": "1000.00", "no": "0.00"}.get(eligible),
        "originals": "after_epidemic_eases" if eligible == "yes" else None,
    }


def youth_startup_loan(given: dict[str, Any]) -> dict[str, Any]:
    sought = given.get("requested_amount")
    eligible = given.get("meets_conditions") or "unknown"
    lent = None if sought is None else fen(min(Decimal(sought), Decimal(200000)))
    return {
        "eligible": eligible,
        "max_amount": "200000.00",
        "within_limit": told(None if sought is None else Decimal(sought) <= 200000),
        "amount": {"yes": lent, "no": "0.00"}.get(eligible),
    }


BOOK = {
    "lanzhou-internship-quota": internship_quota,
    "lanzhou-graduate-job-subsidy": graduate_job_subsidy,
    "lanzhou-youth-startup-loan": youth_startup_loan,
}
