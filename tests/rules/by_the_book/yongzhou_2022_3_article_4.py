"""Yongzhou, article 4, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import among, every, told

MEASURES = {
    "college_graduate": ["one_to_one_online_guidance"],
    "returning_migrant_worker": ["stay_local_guidance"],
    "out_of_poverty": ["look_back", "public_welfare_post_priority_if_hard"],
    "retired_fisher": ["look_back", "public_welfare_post_priority_if_hard"],
    "veteran": ["open_exam", "grassroots_recruitment", "industry_selection"],
    "hard_to_employ": ["311_service"],
}


def key_group_support(given: dict[str, Any]) -> dict[str, Any]:
    group = given.get("group")
    return {"eligible": among(group, *MEASURES), "measures": MEASURES.get(group, [])}


def public_welfare_priority(given: dict[str, Any]) -> dict[str, Any]:
    group = among(given.get("group"), "out_of_poverty", "retired_fisher")
    return {"eligible": every(group, given.get("hard_to_find_job_via_market"))}


def tracker_311(given: dict[str, Any]) -> dict[str, Any]:
    wanted = {"job_recommendations": 3, "guidance_sessions": 1, "training_infos": 1}
    items = [max(0, count - given[name]) if name in given else None for name, count in wanted.items()]
    elapsed, visits = given.get("months_elapsed"), given.get("followup_visits")
    followups = None if elapsed is None or visits is None else max(0, elapsed - visits)
    annual_items_met = "unknown"
    if items == [0, 0, 0]:
        annual_items_met = "yes"
    elif elapsed == 12 and any(items):
        annual_items_met = "no"
    return {
        "eligible": given.get("is_hard_to_employ") or "unknown",
        "shortfall_jobs": items[0],
        "shortfall_guidance": items[1],
        "shortfall_training": items[2],
        "shortfall_followups": followups,
        "annual_items_met": annual_items_met,
        "followups_met": told(None if followups is None else followups == 0),
    }


BOOK = {
    "yongzhou-key-group-support": key_group_support,
    "yongzhou-public-welfare-priority": public_welfare_priority,
    "yongzhou-311-tracker": tracker_311,
}
