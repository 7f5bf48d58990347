"""Article 9: workers' rights and interests. 九、坚决落实好劳动者权益保障政策"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Consistency, Line, Output
from calculators.rules.conditions import all_of, any_of, first_answered, is_no, is_yes, more_than
from calculators.rules.inputs import Choice, Day, Money, YesNo
from calculators.rules.money import ceil_fen, percent_of
from calculators.rules.months import last_day
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.templates import ROUNDED_UP
from calculators.rules.text import Text
from calculators.rules.units import YUAN
from calculators.rules.verdict import NO, UNKNOWN, YES, verdict_of

S2A = "lanzhou-2021-289-a9-s2a"
S2B = "lanzhou-2021-289-a9-s2b"

# Sentence 2, part 1. 企业因受疫情影响导致停工停产超过一个工资支付周期、职工没有提供正常劳动的，
# 按照不低于当地最低工资标准的80%支付职工生活费；

DUE_TO_EPIDEMIC = YesNo(
    "due_to_epidemic",
    label=Text("停工停产是因为疫情吗？", "Was the stoppage caused by the epidemic?"),
    short=Text("停工停产由疫情造成", "stoppage caused by the epidemic"),
    hint=Text("因为别的原因停工停产的，选“否”。", "Choose “no” if work stopped for another reason."),
)
EXCEEDS_ONE_CYCLE = YesNo(
    "exceeds_one_cycle",
    label=Text("停工停产超过一个工资支付周期了吗？", "Has the stoppage lasted more than one pay cycle?"),
    short=Text("停工停产超过一个工资支付周期", "stoppage longer than one pay cycle"),
    hint=Text(
        "工资支付周期就是隔多久发一次工资，一般是一个月。正好一个周期不算超过。不清楚的，填下面的日期来推算。",
        "A pay cycle is the time between two paydays, mostly a month. Exactly one cycle is not more than one. "
        "If you do not know, give the dates below.",
    ),
)
STOPPAGE_START = Day(
    "stoppage_start",
    label=Text("停工停产从哪一天开始？", "On which day did the stoppage begin?"),
    short=Text("停工停产的第一天", "the first day of the stoppage"),
    hint=Text("停工停产的第一天。", "The first day without work."),
)
AS_OF = Day(
    "as_of",
    label=Text("停工停产算到哪一天？", "Up to which day is the stoppage counted?"),
    short=Text("停工停产算到的日子", "the day up to which the stoppage is counted"),
    hint=Text(
        "到这一天还没有复工。可以填今天，也可以填以后的一天。",
        "Work has not resumed on that day. Today, or a later day.",
    ),
    can_change=True,
)
PAY_CYCLE = Choice(
    "pay_cycle",
    {"month": Text("按月发", "monthly"), "week": Text("按周发", "weekly")},
    label=Text("工资多久发一次？", "How often are wages paid?"),
    short=Text("工资支付周期", "the pay cycle"),
    hint=Text("看劳动合同或者以前的工资条。", "See the labour contract or earlier payslips."),
)
WORKED_NORMALLY = YesNo(
    "worked_normally",
    label=Text("这段时间职工提供了正常劳动吗？", "Did the employee do normal work during this time?"),
    short=Text("职工提供了正常劳动", "normal work done"),
    hint=Text(
        "停工停产期间照常干活的，选“是”。通知没有写怎样才算“正常劳动”。",
        "Choose “yes” if the employee worked as usual. The notice does not say what counts as normal work.",
    ),
)
LOCAL_MINIMUM_WAGE = Money(
    "local_minimum_wage",
    "0.01",
    "100000",
    label=Text("当地的月最低工资标准是多少？", "What is the local monthly minimum wage?"),
    short=Text("最低工资", "the minimum wage"),
    hint=Text(
        "填整月的标准，不是小时的。各地、各时期不同，通知没有给出数字：请看人社部门公布的标准，或打 12333 问。",
        "The monthly standard, not the hourly one. It differs by place and time, and the notice gives no figure: "
        "see what the local authority has published, or call 12333.",
    ),
    example="1820",
)
PAID_AMOUNT = Money(
    "paid_amount",
    "0",
    "9999999999999.99",
    label=Text("对应的一整个月实际发了多少？", "How much was paid for the corresponding whole month?"),
    short=Text("实发金额", "the amount paid"),
    hint=Text(
        "看工资条或者银行流水，填同一个整月的数。不满一个月的，先不填。",
        "From the payslip or the bank statement, for that same whole month. Leave it open for part of a month.",
    ),
    example="1500",
)


def _end_of_first_cycle(start: date, cycle: str) -> date:
    """The first day counts (A29): a month ends on the eve of the corresponding day, a week on the seventh day."""
    return last_day(start, 1) if cycle == "month" else start + timedelta(days=6)


END_OF_FIRST_CYCLE = Derived(
    (STOPPAGE_START, PAY_CYCLE),
    _end_of_first_cycle,
    type="date",
    short=Text("第一个工资支付周期的最后一天", "the last day of the first pay cycle"),
)

CAUSED_BY_EPIDEMIC = is_yes(
    DUE_TO_EPIDEMIC,
    states=Text("停工停产由疫情造成", "the stoppage was caused by the epidemic"),
    source=Source(S2A, "因受疫情影响导致停工停产"),
)
EXCEEDS = first_answered(
    "stoppage_exceeds_one_cycle",
    is_yes(
        EXCEEDS_ONE_CYCLE,
        states=Text("您直接回答的：超过一个工资支付周期", "your direct answer: more than one pay cycle"),
        source=Source(S2A, "停工停产超过一个工资支付周期"),
    ),
    more_than(
        AS_OF,
        END_OF_FIRST_CYCLE,
        key="counted_beyond_first_cycle",
        states=Text("按日期推算：{what}晚于{than}", "by the dates: {what} is later than {than}"),
        source=Source(S2A, "超过一个工资支付周期", "一个"),
    ),
    states=Text("停工停产超过一个工资支付周期", "the stoppage has lasted more than one pay cycle"),
    source=Source(S2A, "停工停产超过一个工资支付周期"),
)
NO_NORMAL_WORK = is_no(
    WORKED_NORMALLY,
    key="no_normal_work",
    states=Text("职工没有提供正常劳动：发生活费", "no normal work was done: living expenses are paid"),
    source=Source(S2A, "职工没有提供正常劳动的"),
)

LIVING_EXPENSES_SHARE = Parameter(
    "living_expenses_share",
    "80",
    unit="%",
    clause=S2A,
    quote="按照不低于当地最低工资标准的80%支付职工生活费",
)

# Sentence 2, part 2. 超过一个工资支付周期、职工提供了正常劳动的，企业支付给职工的工资不得低于当地最低工资标准。

NORMAL_WORK = is_yes(
    WORKED_NORMALLY,
    key="normal_work",
    states=Text("职工提供了正常劳动：发工资", "normal work was done: wages are paid"),
    source=Source(
        S2B, "超过一个工资支付周期、职工提供了正常劳动的，企业支付给职工的工资不得低于当地最低工资标准", "一个"
    ),
)

A29 = Reading(
    "A29",
    (S2A, S2B),
    "超过一个工资支付周期",
    Text(
        "要比一个周期长，正好一个周期不算超过。第一个周期从停工停产的第一天算起。",
        "Strictly longer: exactly one cycle is not enough. The first cycle counts from the first day of the stoppage.",
    ),
    Text(
        "按单位自己的发薪周期算，例如从每月 1 日起。",
        "The employer’s own pay period is meant, for example the calendar month.",
    ),
)
A30 = Reading(
    "A30",
    (S2A, S2B),
    "超过一个工资支付周期",
    Text(
        "第一个周期里怎么发，通知没有写。没有超过一个周期的，这一条不适用。",
        "The notice does not speak of the first cycle. Up to one cycle this clause does not apply.",
    ),
    Text(
        "第一个周期照劳动合同发工资（背景，请核对原文）。",
        "In the first cycle the contract wage is due (background, check the original).",
    ),
)


def _shutdown_pay(case: Case) -> dict[str, Any]:
    """The least that is to be paid for a month, in yuan, rounded up to the fen; the first rule that fits decides."""
    exceeds = EXCEEDS.verdict(case.answers)
    outcome: dict[str, Any] = {"floor_amount": None, "at_least": None, "compliant": UNKNOWN}
    if case[DUE_TO_EPIDEMIC] == NO:
        return {"regime": "not_epidemic_not_in_document", **outcome}
    if exceeds == NO:
        return {"regime": "within_one_cycle_not_in_document", **outcome}
    wage: Decimal | None = case.need(LOCAL_MINIMUM_WAGE)
    share = None if wage is None else ceil_fen(percent_of(LIVING_EXPENSES_SHARE.values[0], wage))
    if case.eligible == UNKNOWN:
        if case[DUE_TO_EPIDEMIC] == YES and exceeds == YES:
            outcome["at_least"] = share
        return {"regime": "unknown", **outcome}
    worked = case[WORKED_NORMALLY] == YES
    floor = wage if worked else share
    # Standard and pay are monthly; how to turn a week into a month the notice does not say.
    if case[PAY_CYCLE] != "week":
        paid: Decimal | None = case.need(PAID_AMOUNT)
        if paid is not None and floor is not None:
            outcome["compliant"] = verdict_of(paid >= floor)
    return {"regime": "minimum_wage" if worked else "living_expenses", **outcome, "floor_amount": floor}


SHUTDOWN_PAY = Calculator(
    "lanzhou-shutdown-pay",
    notice=NOTICE,
    title=Text("停工停产工资/生活费", "Pay during a stoppage"),
    question=Text(
        "因疫情停工停产，每月至少要发多少钱？",
        "Work has stopped because of the epidemic: what is the least to be paid?",
    ),
    clauses=(S2A, S2B),
    inputs=(
        DUE_TO_EPIDEMIC,
        EXCEEDS_ONE_CYCLE,
        STOPPAGE_START,
        AS_OF,
        PAY_CYCLE,
        WORKED_NORMALLY,
        LOCAL_MINIMUM_WAGE,
        PAID_AMOUNT,
    ),
    consistency=(
        Consistency(
            AS_OF,
            (STOPPAGE_START, AS_OF),
            lambda start, as_of: as_of >= start,
            Text(
                "算到的日子（{as_of}）在停工停产的第一天（{stoppage_start}）之前。请核对这两个日期。",
                "The day up to which the stoppage is counted ({as_of}) is before its first day ({stoppage_start}). "
                "Check the two dates.",
            ),
        ),
    ),
    condition=all_of(
        "minimum_is_set",
        CAUSED_BY_EPIDEMIC,
        EXCEEDS,
        any_of(
            "work_during_stoppage",
            NO_NORMAL_WORK,
            NORMAL_WORK,
            states=Text("通知对两种情况各有规定", "the notice has a rule for each of two cases"),
        ),
    ),
    parameters=(LIVING_EXPENSES_SHARE,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "regime",
            "choice",
            Text("适用的规定", "Rule that applies"),
            values={
                "living_expenses": Text(
                    "生活费，不低于最低工资标准的 80%", "living expenses, at least 80% of the minimum wage"
                ),
                "minimum_wage": Text("工资，不低于最低工资标准", "wages, at least the minimum wage"),
                "within_one_cycle_not_in_document": Text(
                    "没有超过一个周期，通知没有写", "within one pay cycle, not in the notice"
                ),
                "not_epidemic_not_in_document": Text(
                    "不是疫情造成的，通知没有写", "not caused by the epidemic, not in the notice"
                ),
                "unknown": Text("还不清楚", "not known yet"),
            },
            shown_when={"verdict": "yes"},
        ),
        Output(
            "floor_amount",
            "money",
            Text("每月最少", "Least for a month"),
            unit=YUAN,
            working=(
                Line(
                    "{local_minimum_wage} 元 × {living_expenses_share}% = {floor_amount} 元",
                    "{local_minimum_wage} yuan × {living_expenses_share}% = {floor_amount} yuan",
                    regime="living_expenses",
                ),
                Line(
                    "当地月最低工资标准 {local_minimum_wage} 元",
                    "Local monthly minimum wage: {local_minimum_wage} yuan",
                    regime="minimum_wage",
                ),
            ),
        ),
        Output(
            "at_least",
            "money",
            Text("不论哪种情况，每月最少", "In either case, least for a month"),
            unit=YUAN,
            working=(
                Line(
                    "{local_minimum_wage} 元 × {living_expenses_share}% = {at_least} 元",
                    "{local_minimum_wage} yuan × {living_expenses_share}% = {at_least} yuan",
                ),
            ),
        ),
        Output(
            "compliant",
            "verdict",
            Text("实发金额不低于这个数", "The amount paid is no less than that"),
            shown_when={},
        ),
    ),
    outcome=_shutdown_pay,
    answer=("floor_amount", "at_least"),
    headlines=(
        Line(
            "这一条适用：每月生活费不低于 {floor_amount} 元。",
            "The clause applies: living expenses are at least {floor_amount} yuan a month.",
            regime="living_expenses",
            floor_amount=GIVEN,
        ),
        Line(
            "这一条适用：每月工资不低于 {floor_amount} 元。",
            "The clause applies: wages are at least {floor_amount} yuan a month.",
            regime="minimum_wage",
            floor_amount=GIVEN,
        ),
        Line(
            "这一条适用：生活费不低于当地最低工资标准的 {living_expenses_share}%。填上标准就能算出金额。",
            "The clause applies: living expenses are at least {living_expenses_share}% of the local minimum wage. "
            "Enter that wage to see the amount.",
            regime="living_expenses",
        ),
        Line(
            "这一条适用：工资不低于当地最低工资标准。填上标准就能看到金额。",
            "The clause applies: wages are at least the local minimum wage. Enter that wage to see the amount.",
            regime="minimum_wage",
        ),
        Line(
            "按您填的情况，这一条不适用：它只管因疫情造成的停工停产。",
            "On your answers this clause does not apply: it is about stoppages caused by the epidemic only.",
            regime="not_epidemic_not_in_document",
        ),
        Line(
            "按您填的情况，这一条不适用：停工停产要超过一个工资支付周期。周期以内怎么发，通知没有写。",
            "On your answers this clause does not apply: the stoppage must last more than one pay cycle. "
            "What is paid within the cycle, the notice does not say.",
            regime="within_one_cycle_not_in_document",
        ),
        Line(
            "没有正常劳动的，每月生活费不低于 {at_least} 元；正常劳动的，每月工资不低于 {local_minimum_wage} 元。",
            "Without normal work, living expenses are at least {at_least} yuan a month; with normal work, "
            "wages are at least {local_minimum_wage} yuan a month.",
            at_least=GIVEN,
        ),
    ),
    notes=(
        Line(
            "您填的实发金额是 {paid_amount} 元，比每月最少的 {floor_amount} 元少。",
            "The amount you entered, {paid_amount} yuan, is less than the {floor_amount} yuan that is the least.",
            compliant="no",
        ),
        Line(
            "最低工资标准是按月的。按周发的工资怎样折算，通知没有写，所以这里没有比较实发金额。",
            "The minimum wage is a monthly figure. How to compare weekly pay with it, the notice does not say, "
            "so the amount paid is not compared here.",
            verdict="yes",
            pay_cycle="week",
            paid_amount=GIVEN,
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "当地最低工资标准是多少：各地、各时期不同。",
            "The amount of the minimum wage: it differs by place and time.",
        ),
        Text("第一个工资支付周期里怎么发。", "What is paid within the first pay cycle."),
        Text("按周发工资的怎样折算。", "How weekly pay is compared with a monthly standard."),
        Text("不满一个月的部分怎么算。", "How part of a month is counted."),
        Text("怎样才算“正常劳动”。", "What counts as normal work."),
    ),
    readings=(A29, A30),
    rounding=ROUNDED_UP,
    background=(
        Text(
            "第一个工资支付周期里的工资，全国有规定：《工资支付暂行规定》第十二条（背景，请核对原文）。",
            "National rules speak of pay within the first cycle: Interim Provisions on Payment of Wages, article 12 "
            "(background, check the original).",
        ),
    ),
)

CALCULATORS = (SHUTDOWN_PAY,)
