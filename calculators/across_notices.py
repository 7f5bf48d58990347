"""What spans both notices: which of their dates a day falls into."""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.article_1 import A16, A17, EPIDEMIC_FIRST_DAY
from calculators.lanzhou_2021_289.article_3 import (
    A18,
    SUBSIDY_FROM,
    SUBSIDY_MONTHS,
    WINDOW_FIRST_MONTH,
    WINDOW_LAST_DAY,
)
from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import Condition, Figure, answered, at_least, in_force, within
from calculators.rules.inputs import Day
from calculators.rules.parameter import Parameter
from calculators.rules.source import Source
from calculators.rules.text import Text
from calculators.rules.verdict import YES
from calculators.yongzhou_2022_3.article_1 import A1, A2, CURRENT_RATES, CURRENT_RATES_HOLD

YONGZHOU_ISSUED = Parameter(
    "yongzhou_issued",
    "2022年3月22日",
    unit="",
    clause="yongzhou-2022-3-head-s5",
    quote="永州市人力资源和社会保障局2022年3月22日",
)
LANZHOU_ISSUED = Parameter(
    "lanzhou_issued",
    "2021年11月5日",
    unit="",
    clause="lanzhou-2021-289-tail-s4",
    quote="兰州市人力资源和社会保障局2021年11月5日",
)
LANZHOU_PRINTED = Parameter(
    "lanzhou_printed",
    "2021年11月5日",
    unit="",
    clause="lanzhou-2021-289-tail-s6",
    quote="2021年11月5日印发",
)

DATE = Day(
    "date",
    label=Text("要对照哪一天？", "Which day is to be looked up?"),
    short=Text("日期", "the day"),
    hint=Text(
        "例如申请的日子、合同的日子、缴费的日子。", "For example the day of an application, a contract or a payment."
    ),
)


EPIDEMIC_PERIOD = at_least(
    DATE, Figure.of(EPIDEMIC_FIRST_DAY, type="date"), key="epidemic_period", source=EPIDEMIC_FIRST_DAY.source
)
"""By A16 and A17: from that day on, without an end."""
WORK_TRAINING_WINDOW = within(
    DATE,
    Figure(WINDOW_FIRST_MONTH, type="date"),
    Figure(WINDOW_LAST_DAY, type="date"),
    key="work_training_window",
    source=Source(SUBSIDY_FROM.clause, "从2021年10月起执行，补贴期限为3个月"),
)


def _issued(parameter: Parameter) -> Condition:
    return at_least(DATE, Figure.of(parameter, type="date"), key=parameter.key, source=parameter.source)


def _end_not_stated(case: Case) -> dict[str, Any]:
    return {"flags": ["end_not_stated"] if EPIDEMIC_PERIOD.verdict(case.answers) == YES else []}


POLICY_DATES = Calculator(
    "policy-date-window",
    notice=None,
    title=Text("政策日期对照", "Which dates fall in which window"),
    question=Text("这一天，两份通知的哪些期限用得上？", "Which periods of the two notices does a day fall into?"),
    clauses=(
        YONGZHOU_ISSUED.clause,
        CURRENT_RATES.clause,
        EPIDEMIC_FIRST_DAY.clause,
        SUBSIDY_FROM.clause,
        LANZHOU_ISSUED.clause,
        LANZHOU_PRINTED.clause,
    ),
    inputs=(DATE,),
    condition=answered(DATE, source=YONGZHOU_ISSUED.source),
    parameters=(YONGZHOU_ISSUED, LANZHOU_ISSUED, LANZHOU_PRINTED, EPIDEMIC_FIRST_DAY, SUBSIDY_FROM, SUBSIDY_MONTHS),
    outputs=(
        Output("eligible", "verdict", Text("可以对照", "The day can be looked up")),
        Output(
            "yongzhou_notice_issued",
            "verdict",
            Text("永州的通知已经发出（2022 年 3 月 22 日）", "Yongzhou’s notice had been issued (22 March 2022)"),
            condition=_issued(YONGZHOU_ISSUED),
            shown_when={},
        ),
        Output(
            "yongzhou_current_injury_rates",
            "verdict",
            Text("永州现行工伤保险费率执行期内", "Within the time of Yongzhou’s current injury insurance rates"),
            condition=in_force(DATE, CURRENT_RATES, source=CURRENT_RATES_HOLD.sources[-1]),
            shown_when={},
        ),
        Output(
            "lanzhou_notice_issued",
            "verdict",
            Text("兰州的通知已经发出（2021 年 11 月 5 日）", "Lanzhou’s notice had been issued (5 November 2021)"),
            condition=_issued(LANZHOU_ISSUED),
            shown_when={},
        ),
        Output(
            "lanzhou_epidemic_period",
            "verdict",
            Text(
                "在兰州通知所说的疫情期间（2021 年 10 月 20 日以后）",
                "In Lanzhou’s epidemic period (since 20 October 2021)",
            ),
            condition=EPIDEMIC_PERIOD,
            shown_when={},
        ),
        Output(
            "lanzhou_work_training_window",
            "verdict",
            Text(
                "在兰州以工代训补贴期内（2021 年 10 月到 12 月）",
                "In Lanzhou’s work-based training period (October to December 2021)",
            ),
            condition=WORK_TRAINING_WINDOW,
            shown_when={},
        ),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={
                "end_not_stated": Text("通知没有写疫情期间的结束日", "The notice gives no end of the epidemic period")
            },
        ),
    ),
    outcome=_end_not_stated,
    headlines=(
        Line(
            "{date}在不在各个期限里，逐项列在下面。",
            "How {date} stands to each of the periods is listed below.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "永州的通知没有写这一天用什么工伤保险费率。",
            "Yongzhou’s notice does not say which work-related injury insurance rates apply on that day.",
            verdict="yes",
            yongzhou_current_injury_rates="unknown",
        ),
        Line(
            "疫情期间到哪一天结束，通知没有写；这里不是说现在还在疫情期间。",
            "The notice does not say when the epidemic period ends; this does not mean that it is now.",
            flags="end_not_stated",
        ),
    ),
    validity=Text("每个期限各有自己的日期，见结果。", "Each period has dates of its own; see the result."),
    unsaid=(
        Text("两份通知哪一天失效。", "When the two notices expire."),
        Text("疫情期间到哪一天结束。", "When the epidemic period ends."),
    ),
    readings=(A1, A2, A16, A17, A18),
)

CALCULATORS: tuple[Calculator, ...] = (POLICY_DATES,)
