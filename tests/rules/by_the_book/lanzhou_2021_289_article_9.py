"""Lanzhou, article 9, as it is written down."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import ceil_fen, day, last_day, told


def shutdown_pay(given: dict[str, Any]) -> dict[str, Any] | str:
    start, as_of, cycle = day(given.get("stoppage_start")), day(given.get("as_of")), given.get("pay_cycle")
    if start and as_of and as_of < start:
        return "as_of"
    exceeds = given.get("exceeds_one_cycle")
    if exceeds is None and start and as_of and cycle:
        exceeds = told(as_of > (last_day(start, 1) if cycle == "month" else start + timedelta(days=6)))
    due, worked = given.get("due_to_epidemic"), given.get("worked_normally")
    wage, paid = given.get("local_minimum_wage"), given.get("paid_amount")
    share = None if wage is None else ceil_fen(Decimal(wage) * Decimal("0.8"))
    outcome: dict[str, Any] = {"floor_amount": None, "at_least": None, "compliant": "unknown"}
    if due == "no":
        return {"eligible": "no", "regime": "not_epidemic_not_in_document", **outcome}
    if exceeds == "no":
        return {"eligible": "no", "regime": "within_one_cycle_not_in_document", **outcome}
    if due is None or exceeds is None or worked is None:
        at_least = share if due == exceeds == "yes" else None
        return {"eligible": "unknown", "regime": "unknown", **outcome, "at_least": at_least}
    floor = share if worked == "no" else wage
    if floor is not None and paid is not None and cycle != "week":
        outcome["compliant"] = told(Decimal(paid) >= Decimal(floor))
    regime = "living_expenses" if worked == "no" else "minimum_wage"
    return {"eligible": "yes", "regime": regime, **outcome, "floor_amount": floor}


BOOK = {"lanzhou-shutdown-pay": shutdown_pay}
