"""Yongzhou, article 6, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import among, every, fen, month_after, told


def retirement_deferral(given: dict[str, Any]) -> dict[str, Any]:
    away = among(given.get("location_status"), "elsewhere", "sealed_or_controlled_area")
    reached = given.get("reached_date")
    return {
        "eligible": every(away, given.get("cannot_attend")),
        "pension_start_month": None if reached is None else month_after(reached, 1),
    }


def pension_backpay(given: dict[str, Any]) -> dict[str, Any] | str:
    reached, regular, pension = (given.get(name) for name in ("reached_date", "first_regular_month", "monthly_pension"))
    start = None if reached is None else month_after(reached, 1)
    months = None
    if start is not None and regular is not None:
        if regular < start:
            return "first_regular_month"
        months = 12 * (int(regular[:4]) - int(start[:4])) + int(regular[5:]) - int(start[5:])
    deferred = given.get("is_deferral_case") == "yes"
    known = deferred and months is not None and pension is not None
    return {
        "eligible": "yes" if deferred else "unknown",
        "pension_start_month": start,
        "months_due": months,
        "amount": fen(months * Decimal(pension)) if known else None,
    }


def injury_claim_window(given: dict[str, Any]) -> dict[str, Any]:
    kind, date = given.get("claim_type"), given.get("submission_date")
    named = kind in ("injury_medical", "one_off_injury")
    return {
        "eligible": "yes" if named and date is not None else "unknown",
        "old_window": told(None if date is None else int(date[8:]) <= 10),
    }


def injury_workgroup_filing(given: dict[str, Any]) -> dict[str, Any]:
    matter = given.get("matter")
    if matter == "accident_report":
        return {"eligible": "yes", "first_step": "record_in_work_group", "later_step": "paper_originals"}
    if matter in ("hospital_transfer", "relapse", "continued_treatment", "rehabilitation"):
        return {"eligible": "yes", "first_step": "submit_for_approval_in_work_group", "later_step": "originals"}
    return {"eligible": "no" if matter == "other" else "unknown", "first_step": None, "later_step": None}


def unemployment_registration(given: dict[str, Any]) -> dict[str, Any]:
    unemployed = given.get("is_unemployed")
    return {
        "eligible": unemployed or "unknown",
        "ui_benefit": every(unemployed, given.get("meets_ui_conditions")),
        "channels": ["online", "nearby"] if unemployed == "yes" else [],
    }


BOOK = {
    "yongzhou-retirement-deferral": retirement_deferral,
    "yongzhou-pension-backpay": pension_backpay,
    "yongzhou-injury-claim-window": injury_claim_window,
    "yongzhou-injury-workgroup-filing": injury_workgroup_filing,
    "yongzhou-unemployment-registration": unemployment_registration,
}
