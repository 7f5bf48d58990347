"""Closing text: daily reports to the bureau. 尾部：日调度日报告"""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.notice import NOTICE
from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import Figure, at_most
from calculators.rules.inputs import Choice, Time
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text

S2 = "lanzhou-2021-289-tail-s2"

# Sentence 2. 从即日起，市人社局将实行日调度日报告制度，重点调度“十条措施”落实情况，请各县区于每日下午3点前
# 将工作进展情况报送市人社局对口科室单位，各科室单位将情况汇总后，每日下午4时前统一报送局办公室。

ROLE = Choice(
    "role",
    {
        "county_or_district": Text("县区", "a county or district"),
        "bureau_division_or_unit": Text("市人社局的科室单位", "a section or unit of the municipal bureau"),
    },
    label=Text("由谁报送？", "Who reports?"),
    short=Text("报送的单位", "who reports"),
    hint=Text(
        "县区报给市人社局对口的科室单位；科室单位汇总后报给局办公室。",
        "Counties and districts report to the section or unit of the bureau; these collate and report to the "
        "Bureau office.",
    ),
)
REPORTED_AT = Time(
    "time",
    label=Text("几点报送？", "At what time is the report sent?"),
    short=Text("报送时间", "the time of the report"),
    hint=Text("按 24 小时填，例如 14:30。", "In 24-hour time, for example 14:30."),
    can_change=True,
)

COUNTY_DEADLINE = Parameter(
    "county_deadline", "下午3点", unit="", clause=S2, quote="请各县区于每日下午3点前将工作进展情况报送"
)
SECTION_DEADLINE = Parameter(
    "section_deadline", "下午4时", unit="", clause=S2, quote="各科室单位将情况汇总后，每日下午4时前统一报送局办公室"
)
DEADLINES = {
    "county_or_district": Figure.of(COUNTY_DEADLINE, type="time").figure,
    "bureau_division_or_unit": Figure.of(SECTION_DEADLINE, type="time").figure,
}
DEADLINE = Derived((ROLE,), DEADLINES.__getitem__, type="time", short=Text("时限", "the deadline"))

A32 = Reading(
    "A32",
    (S2,),
    "每日下午3点前",
    Text("正好到点也算按时。", "Exactly on the hour is still in time."),
    Text("要早于这个钟点才算按时。", "Only before the hour is in time."),
)


def _deadline(case: Case) -> dict[str, Any]:
    deadline = DEADLINE.value(case.answers)
    reported_at = case[REPORTED_AT]
    on_the_minute = deadline is not None and reported_at == deadline
    return {"deadline": deadline, "flags": ["boundary_minute"] if on_the_minute else []}


DAILY_REPORT = Calculator(
    "lanzhou-daily-report",
    notice=NOTICE,
    title=Text("每日报送时限（内部）", "Daily report deadline (internal)"),
    question=Text("每日的工作进展，报送按时吗？", "Is the daily progress report in time?"),
    clauses=(S2,),
    inputs=(ROLE, REPORTED_AT),
    condition=at_most(
        REPORTED_AT,
        DEADLINE,
        key="reported_in_time",
        source=Source(
            S2,
            "请各县区于每日下午3点前将工作进展情况报送市人社局对口科室单位，各科室单位将情况汇总后，"
            "每日下午4时前统一报送局办公室",
        ),
    ),
    parameters=(COUNTY_DEADLINE, SECTION_DEADLINE),
    outputs=(
        Output("eligible", "verdict", Text("按时", "In time")),
        Output("deadline", "time", Text("每日时限", "Daily deadline"), shown_when={}),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"boundary_minute": Text("正好是时限那一分钟", "Exactly at the deadline")},
        ),
    ),
    outcome=_deadline,
    headlines=(
        Line(
            "{time} 报送，按时：每日的时限是 {deadline}。",
            "In time: sent at {time}, and the daily deadline is {deadline}.",
            verdict="yes",
        ),
        Line(
            "{time} 报送，过了时限：每日的时限是 {deadline}。",
            "Past the deadline: sent at {time}, and the daily deadline is {deadline}.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "这是人社部门内部的要求，群众不用报送。",
            "This is an internal rule of the authorities; the public has nothing to report.",
        ),
        Line(
            "正好是时限那一分钟。通知写的是“前”，这里算按时；另一种理解是要更早才算（见 A32）。",
            "Exactly at the deadline. The notice says “前” (before); it counts as in time here, by the other reading "
            "it does not (see A32).",
            flags="boundary_minute",
        ),
    ),
    validity=Text(
        "通知写的是“从即日起”，落款是 2021 年 11 月 5 日；到哪一天为止，通知没有写。",
        "The notice says “从即日起” (from today) and is dated 5 November 2021; it gives no last day.",
    ),
    unsaid=(
        Text("每日报送到哪一天为止。", "Until which day reports are sent."),
        Text("用什么方式报送。", "By what means they are sent."),
    ),
    readings=(A32,),
)

CALCULATORS: tuple[Calculator, ...] = (DAILY_REPORT,)
