"""Lanzhou, article 4, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import among, day, every, fen, told


def unemployment_allowance(given: dict[str, Any]) -> dict[str, Any]:
    standard, months = given.get("ui_benefit_standard"), given.get("months")
    eligible = among(given.get("status"), "ui_exhausted_still_unemployed", "insured_not_meeting_ui_conditions")
    monthly = None if standard is None else fen(Decimal(standard) * Decimal("0.8"))
    payable = None if months is None else min(months, 6)
    total = None if monthly is None or payable is None else fen(Decimal(monthly) * payable)
    return {
        "eligible": eligible,
        "monthly_amount": {"yes": monthly, "no": "0.00"}.get(eligible),
        "months_payable": payable,
        "amount": {"yes": total, "no": "0.00"}.get(eligible),
    }


def migrant_living_allowance(given: dict[str, Any]) -> dict[str, Any]:
    insured, dibao = given.get("insured_months"), given.get("dibao_monthly")
    under_a_year = told(None if insured is None or insured == 0 else insured < 12)
    eligible = every(given.get("is_migrant_worker"), given.get("is_unemployed"), under_a_year)
    return {
        "eligible": eligible,
        "months_payable": 3 if eligible == "yes" else None,
        "amount": {"yes": None if dibao is None else fen(3 * Decimal(dibao)), "no": "0.00"}.get(eligible),
    }


def price_subsidy(given: dict[str, Any]) -> dict[str, Any]:
    monthly, months = given.get("monthly_subsidy"), given.get("months")
    receiving = among(given.get("receiving"), "ui_benefit", "unemployment_allowance")
    eligible = every(receiving, given.get("mechanism_triggered"))
    total = None if monthly is None or months is None else fen(Decimal(monthly) * months)
    return {"eligible": eligible, "amount": {"yes": total, "no": "0.00"}.get(eligible)}


def unemployment_route(given: dict[str, Any]) -> dict[str, Any]:
    still_unemployed, exhausted = given.get("still_unemployed"), given.get("ui_exhausted")
    meets, migrant, insured = (
        given.get(name) for name in ("meets_ui_conditions", "is_migrant_worker", "insured_months")
    )
    nothing: dict[str, Any] = {"benefits": [], "flags": []}
    if still_unemployed == "no":
        return {"eligible": "no", **nothing}
    if still_unemployed is None:
        return {"eligible": "unknown", **nothing}
    if exhausted == "yes":
        return {"eligible": "yes", "benefits": ["unemployment_allowance"], "flags": []}
    if meets == "yes" and exhausted == "no":
        return {"eligible": "yes", "benefits": ["ui_benefit"], "flags": []}
    if meets == "yes":
        return {"eligible": "unknown", **nothing}
    if meets is None or insured is None:
        return {"eligible": "unknown", **nothing}
    if insured == 0:
        return {"eligible": "unknown", **nothing}
    benefits, flags = ["unemployment_allowance"], []
    if insured < 12 and migrant == "yes":
        benefits, flags = ["unemployment_allowance", "temporary_living_allowance"], ["overlap_not_resolved_in_text"]
    if insured < 12 and migrant is None:
        flags = ["migrant_status_needed"]
    return {"eligible": "yes", "benefits": benefits, "flags": flags}


def benefit_delay_check(given: dict[str, Any]) -> dict[str, Any]:
    entitled, due_date, paid = (
        given.get("meets_conditions"),
        day(given.get("due_date")),
        day(given.get("paid_or_today_date")),
    )
    late = days = None
    if due_date is not None and paid is not None:
        late, days = paid > due_date, max(0, (paid - due_date).days)
    return {
        "eligible": entitled or "unknown",
        "delayed": every(entitled, told(late)),
        "days_late": days if entitled == "yes" else None,
    }


BOOK = {
    "lanzhou-unemployment-allowance": unemployment_allowance,
    "lanzhou-migrant-living-allowance": migrant_living_allowance,
    "lanzhou-price-subsidy": price_subsidy,
    "lanzhou-unemployment-route": unemployment_route,
    "lanzhou-benefit-delay-check": benefit_delay_check,
}
