"""Yongzhou, article 7, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import every


def labour_relations_measures(given: dict[str, Any]) -> dict[str, Any]:
    measure, named = given.get("measure"), "unknown"
    if measure in ("negotiated_pay", "adjusted_hours", "rotation", "on_the_job_training"):
        named = "yes"
    if measure == "layoff":
        named = "no"
    return {"eligible": every(given.get("difficulty_due_to_epidemic"), given.get("collective_consultation"), named)}


BOOK = {"yongzhou-labour-relations-measures": labour_relations_measures}
