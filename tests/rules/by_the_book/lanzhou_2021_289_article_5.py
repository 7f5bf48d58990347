"""Lanzhou, article 5, as it is written down."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.rules.by_the_book.figures import alt_last, among, day, every, last_day, months_done, opposite, told


def _boundary(start: date | None, until: date | None, months: int) -> list[str]:
    if start is None or until is None:
        return []
    return ["boundary_day"] if last_day(start, months) <= until < alt_last(start, months) else []


def transport_subsidy(given: dict[str, Any]) -> dict[str, Any] | str:
    start, until = day(given.get("employment_start")), day(given.get("employed_until"))
    if start and until and until < start:
        return "employed_until"
    months = months_done(start, until)
    eligible = every(
        given.get("is_out_of_poverty_or_monitored"),
        given.get("cross_province_placement"),
        told(None if months is None else months >= 3),
        opposite(given.get("already_received")),
    )
    return {
        "eligible": eligible,
        "months_completed": months,
        "amount": {"yes": "600.00", "no": "0.00"}.get(eligible),
        "flags": _boundary(start, until, 3),
    }


def placement_award(given: dict[str, Any]) -> dict[str, Any] | str:
    start, until = day(given.get("contract_start")), day(given.get("performed_until"))
    if start and until and until < start:
        return "performed_until"
    months, workers = months_done(start, until), given.get("workers")
    eligible = every(
        among(given.get("organisation_type"), "hr_service_agency", "labour_intermediary", "labour_broker"),
        given.get("based_in_lanzhou"),
        given.get("organised_transfer"),
        given.get("local_hukou_out_of_poverty"),
        given.get("placed_in_enterprise"),
        given.get("contract_signed"),
        told(None if months is None else months >= 6),
        told(None if workers is None else workers > 0),
        opposite(given.get("already_received")),
    )
    return {
        "eligible": eligible,
        "months_completed": months,
        "amount": {"yes": None if workers is None else f"{200 * workers}.00", "no": "0.00"}.get(eligible),
        "flags": _boundary(start, until, 6),
    }


BOOK = {"lanzhou-transport-subsidy": transport_subsidy, "lanzhou-placement-award": placement_award}
