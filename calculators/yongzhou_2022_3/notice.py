"""What every article of this notice shares."""

from __future__ import annotations

from calculators.rules.text import Text

NOTICE = "yongzhou-2022-3"

NO_TIME_STATED = Text(
    "通知落款是 2022 年 3 月 22 日，没有给这一条另写开始和结束的日期；“疫情期间”是哪一段时间，也没有写。",
    "The notice is dated 22 March 2022 and gives no first or last day for this clause, "
    "nor does it date the epidemic period.",
)
"""The validity of a clause without dates of its own."""
