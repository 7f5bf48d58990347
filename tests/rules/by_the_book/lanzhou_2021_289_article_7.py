"""Lanzhou, article 7, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import every


def training_mode(given: dict[str, Any]) -> dict[str, Any]:
    course = given.get("course_type")
    delivery = {
        "mainly_theory": "all_online",
        "theory_and_practice": "online_theory_then_offline_practice",
        "practice_only": "not_stated",
        None: "unknown",
    }[course]
    who = "yes" if given.get("applicant") in ("enterprise", "training_institution") else "unknown"
    named = "yes" if course in ("mainly_theory", "theory_and_practice") else "unknown"
    return {
        "eligible": every(who, named, given.get("includes_epidemic_module")),
        "delivery": delivery,
        "flags": ["platform_not_named"] if given.get("platform") == "other" else [],
    }


BOOK = {"lanzhou-training-mode": training_mode}
