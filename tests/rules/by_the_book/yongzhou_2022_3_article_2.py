"""Yongzhou, article 2, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import among, every, fen, floor_fen, opposite, some, told


def job_retention_refund(given: dict[str, Any]) -> dict[str, Any]:
    base, ratio = given.get("premiums_base"), given.get("ratio_percent")
    few_laid_off = some(opposite(given.get("laid_off_anyone")), given.get("layoff_within_limit"))
    eligible = every(given.get("is_enterprise"), few_laid_off)
    refund = None if base is None or ratio is None else fen(Decimal(base) * Decimal(ratio) / 100)
    return {
        "eligible": eligible,
        "amount": {"yes": refund, "no": "0.00"}.get(eligible),
        "application_needed": "no",
        "raised_ratio_group": among(given.get("enterprise_size"), "medium", "small", "micro"),
    }


def individual_loan(given: dict[str, Any]) -> dict[str, Any]:
    sought = given.get("requested_amount")
    eligible = given.get("meets_conditions") or "unknown"
    lent = None if sought is None else fen(min(Decimal(sought), Decimal(200000)))
    return {
        "eligible": eligible,
        "max_amount": "200000.00",
        "within_limit": told(None if sought is None else Decimal(sought) <= 200000),
        "amount": {"yes": lent, "no": "0.00"}.get(eligible),
    }


def partnership_loan(given: dict[str, Any]) -> dict[str, Any]:
    partners, limit = given.get("eligible_partners"), Decimal(given.get("individual_limit", "200000"))
    eligible = every(given.get("meets_conditions"), told(None if partners is None else partners >= 2))
    if partners is None:
        return {
            "eligible": eligible,
            "base_total": None,
            "uplift_max": None,
            "amount": {"no": "0.00"}.get(eligible),
            "literal_reading_cap": None,
        }
    total = partners * limit
    return {
        "eligible": eligible,
        "base_total": floor_fen(total),
        "uplift_max": floor_fen(total * Decimal("0.10")),
        "amount": {"yes": floor_fen(total * Decimal("1.10")), "no": "0.00"}.get(eligible),
        "literal_reading_cap": floor_fen(total * Decimal("0.10")),
    }


def small_enterprise_loan(given: dict[str, Any]) -> dict[str, Any]:
    sought = given.get("requested_amount")
    eligible = every(among(given.get("enterprise_size"), "small", "micro"), given.get("meets_conditions"))
    lent = None if sought is None else fen(min(Decimal(sought), Decimal(3000000)))
    return {
        "eligible": eligible,
        "max_amount": "3000000.00",
        "within_limit": told(None if sought is None else Decimal(sought) <= 3000000),
        "amount": {"yes": lent, "no": "0.00"}.get(eligible),
    }


BOOK = {
    "yongzhou-job-retention-refund": job_retention_refund,
    "yongzhou-individual-loan": individual_loan,
    "yongzhou-partnership-loan": partnership_loan,
    "yongzhou-small-enterprise-loan": small_enterprise_loan,
}
