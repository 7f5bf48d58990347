"""Yongzhou, article 8, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import among, every


def dispute_path(given: dict[str, Any]) -> dict[str, Any]:
    arose, negotiation = given.get("arose_during_epidemic"), given.get("negotiation")
    if arose == "no":
        return {"eligible": "no", "next_step": "outside_clause"}
    if arose is None:
        return {"eligible": "no" if negotiation == "settled" else "unknown", "next_step": "unknown"}
    eligible, next_step = {
        "not_tried": ("unknown", "negotiate"),
        "failed": ("yes", "mediation"),
        "unwilling": ("unknown", "not_stated"),
        "settled": ("no", "none"),
        "settled_not_performed": ("unknown", "not_stated"),
        None: ("unknown", "unknown"),
    }[negotiation]
    return {"eligible": eligible, "next_step": next_step}


def hearing_mode(given: dict[str, Any]) -> dict[str, Any]:
    mode = given.get("mode")
    if mode == "in_person":
        return {"eligible": "unknown", "flags": ["outside_clause"]}
    named = "yes" if mode in ("video", "written") else "unknown"
    return {
        "eligible": every(given.get("meets_filing_conditions"), given.get("party_consents"), named),
        "flags": [],
    }


def hearing_postponement(given: dict[str, Any]) -> dict[str, Any]:
    role = among(given.get("role"), "party", "representative")
    return {"eligible": every(role, given.get("affected_by_epidemic"), given.get("cannot_attend_hearing"))}


BOOK = {
    "yongzhou-dispute-path": dispute_path,
    "yongzhou-hearing-mode": hearing_mode,
    "yongzhou-hearing-postponement": hearing_postponement,
}
