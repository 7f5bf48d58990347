"""What every article of this notice shares."""

from __future__ import annotations

from calculators.rules.text import Text

NOTICE = "lanzhou-2021-289"

NO_TIME_STATED = Text(
    "通知落款是 2021 年 11 月 5 日，没有给这一条另写开始和结束的日期。",
    "The notice is dated 5 November 2021 and gives no first or last day for this clause.",
)
"""The validity of a clause without dates of its own."""
