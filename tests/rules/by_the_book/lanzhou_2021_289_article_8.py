"""Lanzhou, article 8, as it is written down."""

from __future__ import annotations

from typing import Any

WORKER = [
    "temporary_work_subsidy",
    "health_epidemic_allowance",
    "more_paid_leave",
    "priority_grade_promotion",
    "priority_title_recommendation",
    "injury_fast_track",
]
INSTITUTION = [
    "one_off_performance_pay_total",
    "emergency_recruitment_green_channel",
    "extra_excellent_quota",
]


def medical_staff_care(given: dict[str, Any]) -> dict[str, Any]:
    eligible, measures = {
        "frontline_medical_worker": ("yes", WORKER),
        "frontline_medical_institution": ("yes", INSTITUTION),
        "cdc_staff": ("unknown", []),
        "other": ("no", []),
        None: ("unknown", []),
    }[given.get("role")]
    return {"eligible": eligible, "measures": measures}


BOOK = {"lanzhou-medical-staff-care": medical_staff_care}
