"""Yongzhou, article 10, as it is written down."""

from __future__ import annotations

from typing import Any

from tests.rules.by_the_book.figures import among, every


def service_channel(given: dict[str, Any]) -> dict[str, Any]:
    eligible, channel, three_code_check = {
        "none": ("yes", "contactless", "no"),
        "usually_onsite_can_start_remotely": ("yes", "remote_first_complete_later", "no"),
        "must_be_onsite": ("yes", "onsite_with_controls", "yes"),
        "special_business": ("unknown", "not_stated", "unknown"),
        None: ("unknown", "unknown", "unknown"),
    }[given.get("onsite_need")]
    return {"eligible": eligible, "channel": channel, "three_code_check": three_code_check}


def relative_agent(given: dict[str, Any]) -> dict[str, Any]:
    status = among(given.get("person_status"), "confirmed_patient", "suspected_patient", "close_contact")
    return {"eligible": every(status, given.get("in_isolation_or_observation"), given.get("agent_is_relative"))}


BOOK = {"yongzhou-service-channel": service_channel, "yongzhou-relative-agent": relative_agent}
