"""Yongzhou, article 3, as it is written down."""

from __future__ import annotations

from typing import Any


def recruitment_channel(given: dict[str, Any]) -> dict[str, Any]:
    activity = given.get("activity")
    if activity in ("online_concentrated", "livestream", "video_selection", "message_push"):
        return {"eligible": "yes", "status": "offered"}
    if activity in ("offline_event", "out_of_city_event"):
        return {"eligible": "no", "status": "suspended"}
    return {"eligible": "unknown", "status": "unknown"}


BOOK = {"yongzhou-recruitment-channel": recruitment_channel}
