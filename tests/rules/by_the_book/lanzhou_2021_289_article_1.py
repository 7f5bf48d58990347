"""Lanzhou, article 1, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import alt_last, day, every, last_day, told


def temp_post_term(given: dict[str, Any]) -> dict[str, Any] | str:
    start, end = day(given.get("start_date")), day(given.get("end_date"))
    last = None if start is None else last_day(start, 6)
    if start is None or last is None or end is None:
        return {"eligible": "unknown", "last_allowed_day": last and last.isoformat(), "flags": []}
    if end < start:
        return "end_date"
    return {
        "eligible": told(end <= last),
        "last_allowed_day": last.isoformat(),
        "flags": ["boundary_day"] if last < end <= alt_last(start, 6) else [],
    }


def post_continuation(given: dict[str, Any]) -> dict[str, Any] | str:
    expiry, end = given.get("expiry_date"), given.get("epidemic_end_date")
    if end is not None and end < "2021-10-20":
        return "epidemic_end_date"
    begun = expiry is not None and expiry >= "2021-10-20"
    in_period = told(None if expiry is None else begun and (end is None or expiry <= end))
    eligible = every(given.get("is_urban_public_welfare_post"), given.get("needed_for_epidemic"), in_period)
    flags = ["boundary_day"] if expiry == "2021-10-20" else []
    return {
        "eligible": eligible,
        "flags": flags + (["end_not_stated"] if begun and end is None else []),
        "counts_towards_placements": "no" if eligible == "yes" else None,
    }


def placement_count(given: dict[str, Any]) -> dict[str, Any] | str:
    total, temporary = given.get("total_placements"), given.get("epidemic_temp_placements")
    if total is None or temporary is None:
        return {"eligible": "unknown", "counted_placements": None}
    if temporary > total:
        return "epidemic_temp_placements"
    return {"eligible": told(temporary > 0), "counted_placements": total - temporary}


BOOK = {
    "lanzhou-temp-post-term": temp_post_term,
    "lanzhou-post-continuation": post_continuation,
    "lanzhou-placement-count": placement_count,
}
