"""Lanzhou, article 10, as it is written down."""

from __future__ import annotations

from typing import Any

ONLINE = (
    "employment_registration",
    "unemployment_registration",
    "employment_entrepreneurship_certificate",
    "enterprise_social_insurance_account",
)
BY_POST = ("labour_dispute_arbitration", "work_injury_determination", "personal_file_transfer")


def service_channel(given: dict[str, Any]) -> dict[str, Any]:
    service = given.get("service")
    if service in ONLINE:
        return {"eligible": "yes", "channels": ["one_network_online"]}
    if service == "urgent_social_security_card":
        return {"eligible": "yes", "channels": ["instant_card_free_post"]}
    if service in BY_POST:
        return {"eligible": "yes", "channels": ["post"]}
    general = ["online", "telephone", "post", "appointment"]
    return {"eligible": "unknown", "channels": general if service == "other" else []}


def hours_12333(given: dict[str, Any]) -> dict[str, Any]:
    time = given.get("time")
    eligible = "unknown"
    if time is not None and time >= "18:00":
        eligible = "yes" if time < "22:00" else "no"
    return {"eligible": eligible, "flags": ["boundary_minute"] if time in ("18:00", "22:00") else []}


BOOK = {"lanzhou-service-channel": service_channel, "lanzhou-12333-hours": hours_12333}
