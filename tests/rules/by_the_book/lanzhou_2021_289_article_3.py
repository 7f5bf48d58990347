"""Lanzhou, article 3, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import alt_last, day, every, month_after, told


def work_training_subsidy(given: dict[str, Any]) -> dict[str, Any]:
    people, used, months = given.get("people"), given.get("months_used_before"), given.get("months")
    first = given.get("first_month")
    counted = since = None
    if first is not None and months is not None:
        trained = [month_after(first, n) for n in range(months)]
        counted = sum(month in ("2021-10", "2021-11", "2021-12") for month in trained)
        since = sum(month >= "2021-10" for month in trained)
    eligible = every(
        given.get("meets_conditions"),
        given.get("conducts_work_training"),
        told(None if used is None else used < 6),
        told(None if people is None else people > 0),
        told(None if counted is None else counted > 0),
    )
    full = None if people is None or counted is None else f"{500 * people * counted}.00"
    return {
        "eligible": eligible,
        "counted_months": counted,
        "amount": {"yes": full, "no": "0.00"}.get(eligible),
        "per_month_amount": None if people is None else f"{500 * people}.00",
        "alternative_amount": None if people is None or since is None else f"{500 * people * min(3, since)}.00",
        "claim": "monthly_or_lump_sum",
    }


def work_training_new_hire(given: dict[str, Any]) -> dict[str, Any]:
    used, people, months = given.get("months_used_before"), given.get("people"), given.get("training_months")
    group, hired, left_school = given.get("hire_group"), day(given.get("hire_date")), day(given.get("left_school_date"))
    group_ok: bool | None = None
    if group == "graduate_within_two_years":
        if hired is not None and left_school is not None:
            group_ok = left_school <= hired <= alt_last(left_school, 24)
    elif group is not None:
        group_ok = group != "other"
    in_window = told(None if hired is None else "2021-10-01" <= hired.isoformat() <= "2021-12-31")
    eligible = every(
        told(None if used is None else used == 6),
        told(group_ok),
        in_window,
        given.get("conducts_work_training"),
        told(None if people is None else people > 0),
    )
    counted = indicative = None
    if hired is not None and in_window == "yes" and months is not None:
        counted = min(months, 13 - hired.month)
    if eligible == "yes" and people is not None and counted is not None:
        indicative = f"{500 * people * counted}.00"
    return {
        "eligible": eligible,
        "counted_months": counted,
        "amount": {"no": "0.00"}.get(eligible),
        "indicative_amount": indicative,
        "flags": ["amount_by_reading"],
    }


def sme_difficulty(given: dict[str, Any]) -> dict[str, Any]:
    size, affected = given.get("enterprise_size"), given.get("affected_by_epidemic")
    names = ("electricity", "revenue", "energy", "profit")
    pairs = {name: (given.get(f"{name}_now"), given.get(f"{name}_base")) for name in names}
    complete = {name: pair for name, pair in pairs.items() if None not in pair}
    fell = [name for name, (now, base) in complete.items() if Decimal(now) < Decimal(base)]
    eligible = "unknown"
    if size == "large" or affected == "no":
        eligible = "no"
    elif size is not None and affected is not None and fell:
        eligible = "yes"
    unchecked = eligible == "unknown" and complete and not fell
    return {"eligible": eligible, "fell": fell, "flags": ["other_periods_not_checked"] if unchecked else []}


BOOK = {
    "lanzhou-work-training-subsidy": work_training_subsidy,
    "lanzhou-work-training-new-hire": work_training_new_hire,
    "lanzhou-sme-difficulty": sme_difficulty,
}
