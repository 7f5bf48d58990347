"""Yongzhou, article 9, as it is written down."""

from __future__ import annotations

from typing import Any


def wage_arrears_route(given: dict[str, Any]) -> dict[str, Any]:
    timing = {"no": "now_remotely", "yes": "after_epidemic_control_ends", None: "unknown"}
    return {
        "eligible": given.get("is_wage_or_rights_complaint") or "unknown",
        "timing": timing[given.get("complex_and_hard_to_coordinate")],
    }


BOOK = {"yongzhou-wage-arrears-route": wage_arrears_route}
