"""Article 6: social insurance rights. 六、切实保障社保权益。"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calculators.facts import PENSION_AGE_REACHED, UNEMPLOYED, UNEMPLOYMENT_BENEFIT_CONDITIONS
from calculators.rules.calculator import GIVEN, Calculator, Case, Consistency, Line, Output
from calculators.rules.conditions import all_of, answered, any_of, is_one_of, is_yes, not_stated_unless
from calculators.rules.inputs import Choice, Day, Money, Month, YesNo
from calculators.rules.months import month_count, next_month
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import MONTHS, YUAN
from calculators.rules.verdict import UNKNOWN, YES, verdict_of
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a6-s1"
S2 = "yongzhou-2022-3-a6-s2"
S3A = "yongzhou-2022-3-a6-s3a"
S3B = "yongzhou-2022-3-a6-s3b"
S3C = "yongzhou-2022-3-a6-s3c"
S4 = "yongzhou-2022-3-a6-s4"

# Sentence 1. 社保机构采取足额发、可补发举措，确保疫情防控期间个人养老保险待遇不受影响。
# It protects every pension and gives no month: the back-payment below counts by sentence 2.

# Sentence 2. 对身在外地或身处封控区无法到场办理退休的，提供延期办服务，待疫情解除后，办事人仍可按照
# 参保职工退休正常到龄时间申报退休手续，养老金从达到退休年龄或待遇领取年龄的次月起足额补发……

LOCATION_STATUS = Choice(
    "location_status",
    {
        "elsewhere": Text("身在外地", "in another place"),
        "sealed_or_controlled_area": Text("身处封控区", "in a lockdown (sealed-off) area"),
        "neither": Text("都不是", "neither"),
    },
    label=Text("您现在在哪里？", "Where are you now?"),
    short=Text("所在位置", "where you are"),
    hint=Text(
        "“外地”怎样算，通知没有写。是不是封控区，看当地的通告，或者问社区、村委会。",
        "The notice does not define another place (“外地”). Whether yours is a lockdown area, see the local "
        "announcements or ask the community or village.",
    ),
)
CANNOT_ATTEND = YesNo(
    "cannot_attend",
    label=Text("您到不了场办退休吗？", "Are you unable to come in person to retire?"),
    short=Text("是不是到不了场", "whether you are unable to come in person"),
    hint=Text("到不了场的，选“是”；到得了的，选“否”。", "Choose “yes” if you cannot come, “no” if you can."),
)
REACHED_DATE = Day("reached_date", fact=PENSION_AGE_REACHED)

A10 = Reading(
    "A10",
    (S2,),
    "从达到退休年龄或待遇领取年龄的次月起",
    Text(
        "从达到年龄那个月的下一个月起，哪怕正好是 1 日达到。",
        "From the month after that in which the age is reached, even where that is on the 1st.",
    ),
    Text("1 日达到的，从当月起。", "From the same month where the age is reached on the 1st."),
)


def _pension_start(case: Case) -> date | None:
    """次月: the month after that in which the age is reached (A10)."""
    reached: date | None = case.need(REACHED_DATE)
    return None if reached is None else next_month(reached)


def _deferral(case: Case) -> dict[str, Any]:
    return {"pension_start_month": _pension_start(case)}


RETIREMENT_DEFERRAL = Calculator(
    "yongzhou-retirement-deferral",
    notice=NOTICE,
    title=Text("延期办理退休", "Deferred retirement handling"),
    question=Text("到不了场，退休能以后再办吗？", "I cannot come in person: can I retire later, without loss?"),
    clauses=(S2,),
    inputs=(LOCATION_STATUS, CANNOT_ATTEND, REACHED_DATE),
    condition=all_of(
        "handling_is_deferred",
        is_one_of(
            LOCATION_STATUS,
            ("elsewhere", "sealed_or_controlled_area"),
            states=Text("身在外地或身处封控区", "being in another place or in a lockdown area"),
            source=Source(S2, "对身在外地或身处封控区"),
        ),
        is_yes(
            CANNOT_ATTEND,
            states=Text("无法到场办理退休", "being unable to come in person to retire"),
            source=Source(S2, "无法到场办理退休的"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以延期办", "Handling can be deferred")),
        Output(
            "pension_start_month",
            "month",
            Text("养老金从这个月起足额补发", "The pension is made up in full from"),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_deferral,
    headlines=(
        Line(
            "可以等疫情解除后再办退休，养老金从 {pension_start_month}起足额补发。",
            "You can retire after the epidemic is lifted; the pension is made up in full from {pension_start_month}.",
            verdict="yes",
            pension_start_month=GIVEN,
        ),
        Line(
            "可以等疫情解除后再办退休，养老金从达到年龄的次月起足额补发。填上达到年龄的日子，就知道是哪个月。",
            "You can retire after the epidemic is lifted; the pension is made up in full from the month after the age "
            "is reached. Enter that day to see the month.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "疫情解除后申报退休，仍然按正常到龄的时间。",
            "When you file after the epidemic is lifted, the normal date of reaching the age still counts.",
            verdict="yes",
        ),
    ),
    validity=Text(
        f"{NO_TIME_STATED.zh}申报退休的时间，写的是“待疫情解除后”。",
        f"{NO_TIME_STATED.en} Retirement is to be filed for “待疫情解除后” (after the epidemic is lifted).",
    ),
    unsaid=(
        Text("退休年龄、待遇领取年龄是多少。", "The retirement age and the age for drawing benefits."),
        Text("疫情解除后，最晚什么时候要办。", "By when to file once the epidemic is lifted."),
        Text("疫情有没有解除，由谁来定。", "Who decides that the epidemic is lifted."),
        Text("“外地”怎样算。", "What counts as another place (“外地”)."),
    ),
    readings=(A10,),
)

# Sentences 1 and 2: how much is made up.

IS_DEFERRAL_CASE = YesNo(
    "is_deferral_case",
    label=Text("退休是按延期办的吗？", "Is this a case of deferred retirement handling?"),
    short=Text("是不是延期办理", "whether handling was deferred"),
    hint=Text(
        "身在外地或者封控区，没办法到场，等疫情解除后才办的，选“是”。",
        "Choose “yes” if you were in another place or in a lockdown area, could not come, and retire after the "
        "epidemic is lifted.",
    ),
)
FIRST_REGULAR_MONTH = Month(
    "first_regular_month",
    label=Text("养老金从哪个月起正常按月发？", "From which month is the pension paid normally?"),
    short=Text("首个正常发放月", "the first month paid normally"),
    hint=Text(
        "第一个不用补、当月就发了的月份。还没有发的，问社保经办机构。",
        "The first month that is paid when due and need not be made up. If nothing is paid yet, ask the agency.",
    ),
)
MONTHLY_PENSION = Money(
    "monthly_pension",
    "0",
    "9999999999999.99",
    label=Text("每月养老金是多少？", "How much is the monthly pension?"),
    short=Text("月养老金", "the monthly pension"),
    hint=Text(
        "按社保经办机构核定的数填。怎样核定，通知没有写。",
        "As set by the social insurance agency. The notice does not say how it is worked out.",
    ),
    example="2500",
)


def _backpay(case: Case) -> dict[str, Any]:
    """The months from the start up to the first one that is paid normally, not including it; the same sum for each."""
    start = _pension_start(case)
    first_regular: date | None = case.need(FIRST_REGULAR_MONTH)
    monthly: Decimal | None = case.need(MONTHLY_PENSION)
    months = None if start is None or first_regular is None else month_count(first_regular) - month_count(start)
    amount = None
    if case.eligible == YES and months is not None and monthly is not None:
        amount = months * monthly
    return {"pension_start_month": start, "months_due": months, "amount": amount}


PENSION_BACKPAY = Calculator(
    "yongzhou-pension-backpay",
    notice=NOTICE,
    title=Text("养老金补发试算", "Pension back-payment"),
    question=Text("退休延期办，养老金要补发多少？", "Retirement was deferred: how much pension is made up?"),
    clauses=(S1, S2),
    inputs=(IS_DEFERRAL_CASE, REACHED_DATE, FIRST_REGULAR_MONTH, MONTHLY_PENSION),
    consistency=(
        Consistency(
            FIRST_REGULAR_MONTH,
            (REACHED_DATE, FIRST_REGULAR_MONTH),
            lambda reached, first_regular: first_regular >= next_month(reached),
            Text(
                "补发从达到年龄（{reached_date}）的次月算起，您填的首个正常发放月（{first_regular_month}）更早。"
                "请核对这两项。",
                "What is made up begins with the month after the age is reached ({reached_date}); the first month paid "
                "normally that you entered ({first_regular_month}) is earlier. Check the two.",
            ),
        ),
    ),
    condition=not_stated_unless(
        is_yes(
            IS_DEFERRAL_CASE,
            states=Text("属于延期办理退休", "retirement handling was deferred"),
            source=Source(S2, "无法到场办理退休的，提供延期办服务"),
        )
    ),
    outputs=(
        Output("eligible", "verdict", Text("从次月起补发", "Made up from the following month")),
        Output(
            "pension_start_month",
            "month",
            Text("补发的第一个月", "First month made up"),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "months_due",
            "integer",
            Text("补发的月数", "Months made up"),
            unit=MONTHS,
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("补发一共", "Made up in all"),
            unit=YUAN,
            working=(
                Line(
                    "{monthly_pension} 元 × {months_due} 个月 = {amount} 元",
                    "{monthly_pension} yuan × {months_due} months = {amount} yuan",
                ),
            ),
        ),
    ),
    outcome=_backpay,
    answer=("amount",),
    headlines=(
        Line(
            "养老金从 {pension_start_month}起就正常发了，没有要补发的月份。",
            "The pension is paid normally from {pension_start_month} on: there is no month to make up.",
            verdict="yes",
            months_due=0,
        ),
        Line(
            "从 {pension_start_month}起补发 {months_due} 个月，一共 {amount} 元。",
            "The pension is made up from {pension_start_month} up to, not including, {first_regular_month}: {amount} "
            "yuan in all.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "从 {pension_start_month}起补发 {months_due} 个月。填上月养老金，就能算出金额。",
            "The pension is made up from {pension_start_month} up to, not including, {first_regular_month}. Enter the "
            "monthly pension to see the amount.",
            verdict="yes",
            months_due=GIVEN,
        ),
        Line(
            "养老金从 {pension_start_month}起足额补发。要算出补发多少，还要知道：{asks}。",
            "The pension is made up in full from {pension_start_month}. For the amount, enter: {asks}.",
            verdict="yes",
            pension_start_month=GIVEN,
        ),
        Line(
            "养老金从达到年龄的次月起足额补发。要算出补发多少，还要知道：{asks}。",
            "The pension is made up in full from the month after the age is reached. For the amount, enter: {asks}.",
            verdict="yes",
        ),
        Line(
            "不是延期办理的，从哪个月起补发，通知没有写。它只说社保机构“足额发、可补发”，养老保险待遇不受影响。",
            "For cases other than deferral the notice does not say from which month a pension is made up. It says only "
            "that pensions are paid in full and can be made up (“足额发、可补发”), and are not affected.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "这里每个月都按您填的同一个数算。中间调整过的，请分段算。",
            "The same sum is counted for every month here. If it was adjusted in between, work it out in parts.",
            amount=GIVEN,
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("养老金怎样算。", "How a pension is worked out."),
        Text("补发的有没有利息：没有写。", "Any interest: none is promised."),
        Text("补发期间养老金调整了怎么办。", "Adjustments of the pension within the period."),
        Text("不是延期办理的，从哪个月起补发。", "From which month a pension is made up in other cases."),
    ),
    readings=(A10,),
)

# Sentence 3, part 1. 调整工伤保险待遇核付机制，各类工伤医疗待遇和一次性工伤待遇申报和收集资料时间
# 不再限定于每月的1-10号；

CLAIM_TYPE = Choice(
    "claim_type",
    {
        "injury_medical": Text("工伤医疗待遇", "medical benefits for a work-related injury"),
        "one_off_injury": Text("一次性工伤待遇", "a lump-sum work-related injury benefit"),
        "other": Text("其他", "something else"),
    },
    label=Text("申报的是哪种工伤待遇？", "Which work-related injury benefit is claimed?"),
    short=Text("待遇类型", "the benefit claimed"),
    hint=Text(
        "治工伤花的医疗费用，一般算医疗待遇；一次发清的，是一次性待遇。不清楚的，问社保经办机构。",
        "The costs of treating the injury are as a rule medical benefits; what is paid once and for all is a lump sum. "
        "If you do not know, ask the social insurance agency.",
    ),
)
SUBMISSION_DATE = Day(
    "submission_date",
    label=Text("哪一天申报？", "On which day is the claim filed?"),
    short=Text("申报日期", "the day of filing"),
    hint=Text("填交材料的日子；还没有交的，填打算交的日子。", "The day on which you hand in the papers, or mean to."),
    can_change=True,
)

FORMER_DAYS = "时间不再限定于每月的1-10号"
FORMER_FIRST_DAY = Parameter("former_first_day", "1", unit="", clause=S3A, quote=FORMER_DAYS)
FORMER_LAST_DAY = Parameter("former_last_day", "10", unit="号", clause=S3A, quote=FORMER_DAYS)


def _former_window(case: Case) -> dict[str, Any]:
    """Whether the day would have done before too; nothing depends on it now."""
    day: date | None = case[SUBMISSION_DATE]
    if day is None:
        return {"old_window": UNKNOWN}
    return {"old_window": verdict_of(FORMER_FIRST_DAY.number <= day.day <= FORMER_LAST_DAY.number)}


INJURY_CLAIM_WINDOW = Calculator(
    "yongzhou-injury-claim-window",
    notice=NOTICE,
    title=Text("工伤待遇申报时间", "Work-injury benefit filing days"),
    question=Text(
        "工伤待遇，这一天能申报吗？", "Can a work-related injury benefit be claimed on this day of the month?"
    ),
    clauses=(S3A,),
    inputs=(CLAIM_TYPE, SUBMISSION_DATE),
    condition=all_of(
        "any_day_will_do",
        is_one_of(
            CLAIM_TYPE,
            ("injury_medical", "one_off_injury"),
            not_stated=("other",),
            states=Text(
                "是工伤医疗待遇或一次性工伤待遇",
                "the claim is for medical or lump-sum benefits after a work-related injury",
            ),
            source=Source(S3A, "各类工伤医疗待遇和一次性工伤待遇", "一次性"),
        ),
        answered(SUBMISSION_DATE, source=Source(S3A, "申报和收集资料时间不再限定于每月的1-10号")),
    ),
    parameters=(FORMER_FIRST_DAY, FORMER_LAST_DAY),
    outputs=(
        Output("eligible", "verdict", Text("这一天可以申报", "The claim can be filed on that day")),
        Output(
            "old_window",
            "verdict",
            Text("在原来每月 1 日到 10 日的时间里", "Within the former days, the 1st to the 10th of the month"),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_former_window,
    headlines=(
        Line(
            "{submission_date}可以申报：{claim_type}不再限于每月 {former_first_day} 日到 {former_last_day} 日。",
            "{submission_date} will do: claims for {claim_type} are no longer limited to the 1st to the 10th of each "
            "month.",
            verdict="yes",
            old_window="no",
        ),
        Line(
            "{submission_date}可以申报：就是按原来的每月 {former_first_day} 日到 {former_last_day} 日，也赶得上。",
            "{submission_date} will do, even by the former limit, the 1st to the 10th of each month.",
            verdict="yes",
        ),
        Line(
            "这一句只写了工伤医疗待遇和一次性工伤待遇。其他待遇哪几天申报，通知没有写。",
            "This sentence speaks of medical and lump-sum benefits only. On which days other benefits are claimed, "
            "the notice does not say.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "这里只看是几号。从哪一天起不再限定、到哪一天为止，通知没有写。",
            "Only the day of the month is looked at. The notice does not say since when the limit is gone, "
            "or until when.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("从哪一天起不再限定，到哪一天为止。", "Since when the limit is gone, and until when."),
        Text("其他工伤待遇哪几天申报。", "On which days other work-related injury benefits are claimed."),
    ),
    readings=(),
)

# Sentence 3, part 2. 工伤事故备案可以在工作群先行备案，事后补交纸质版原件；
# Part 3. 转诊转院、旧伤复发、继续治疗、康复治疗可先在工作群提交资料审批，事后补交原件。

MATTER = Choice(
    "matter",
    {
        "accident_report": Text("工伤事故备案", "reporting an accident for the record"),
        "hospital_transfer": Text("转诊转院", "referral or transfer to another hospital"),
        "relapse": Text("旧伤复发", "relapse of an old injury"),
        "continued_treatment": Text("继续治疗", "continued treatment"),
        "rehabilitation": Text("康复治疗", "rehabilitation treatment"),
        "other": Text("其他", "something else"),
    },
    label=Text("要办哪件工伤的事？", "Which work-related injury matter is it?"),
    short=Text("事项", "the matter"),
)

FIRST_STEPS = {
    "record_in_work_group": Text("在工作群备案", "report it for the record in the work group (“工作群”)"),
    "submit_for_approval_in_work_group": Text(
        "在工作群提交资料审批", "submit the papers for approval in the work group (“工作群”)"
    ),
}
LATER_STEPS = {
    "paper_originals": Text("补交纸质版原件", "hand in the paper originals"),
    "originals": Text("补交原件", "hand in the originals"),
}


def _steps(case: Case) -> dict[str, Any]:
    matter = case[MATTER]
    if matter == "accident_report":
        return {"first_step": "record_in_work_group", "later_step": "paper_originals"}
    if case.eligible == YES:
        return {"first_step": "submit_for_approval_in_work_group", "later_step": "originals"}
    return {"first_step": None, "later_step": None}


INJURY_WORKGROUP_FILING = Calculator(
    "yongzhou-injury-workgroup-filing",
    notice=NOTICE,
    title=Text("工伤业务先行备案/审批", "Work-group filing of injury matters"),
    question=Text("工伤的事，能先在工作群里办吗？", "Can a work-related injury matter begin in the work group?"),
    clauses=(S3B, S3C),
    inputs=(MATTER,),
    condition=any_of(
        "may_begin_in_work_group",
        is_one_of(
            MATTER,
            ("accident_report",),
            key="accident_report",
            states=Text("是工伤事故备案", "an accident is reported for the record"),
            source=Source(S3B, "工伤事故备案可以在工作群先行备案"),
        ),
        is_one_of(
            MATTER,
            ("hospital_transfer", "relapse", "continued_treatment", "rehabilitation"),
            key="treatment",
            states=Text(
                "是转诊转院、旧伤复发、继续治疗或康复治疗",
                "it is a transfer to another hospital, a relapse, continued treatment or rehabilitation",
            ),
            source=Source(S3C, "转诊转院、旧伤复发、继续治疗、康复治疗可先在工作群提交资料审批"),
        ),
        states=Text("是这两句写到的事项", "one of the matters that the two sentences name"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以先在工作群办", "It can begin in the work group")),
        Output("first_step", "choice", Text("先", "First"), values=FIRST_STEPS, shown_when={}),
        Output("later_step", "choice", Text("事后", "Afterwards"), values=LATER_STEPS, shown_when={}),
    ),
    outcome=_steps,
    headlines=(
        Line(
            "工伤事故可以先在工作群备案，事后补交纸质版原件。",
            "An accident can first be reported for the record in the work group (“工作群”); the paper originals "
            "follow afterwards.",
            first_step="record_in_work_group",
        ),
        Line(
            "{matter}可以先在工作群提交资料审批，事后补交原件。",
            "For {matter}, the papers can first be submitted for approval in the work group (“工作群”); the originals "
            "follow afterwards.",
            first_step="submit_for_approval_in_work_group",
        ),
        Line(
            "按您填的情况，这两句不适用。能先在工作群办的是：工伤事故备案、转诊转院、旧伤复发、继续治疗、康复治疗；"
            "后面没有“等”。",
            "On your answers the two sentences do not apply. What can begin in the work group is listed, without “等” "
            "(and so on): accident reports, transfer to another hospital, relapse of an old injury, continued "
            "treatment and rehabilitation.",
            verdict="no",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("“工作群”是哪个群，怎样进群。", "Which group the “工作群” is, and how to join it."),
        Text("原件最晚什么时候补交。", "By when the originals must be handed in."),
    ),
    readings=(),
)

# Sentence 4. 对失业人员提供线上或就近失业登记服务，符合条件的按时发放失业保险金。

IS_UNEMPLOYED = YesNo("is_unemployed", fact=UNEMPLOYED)
MEETS_UI_CONDITIONS = YesNo("meets_ui_conditions", fact=UNEMPLOYMENT_BENEFIT_CONDITIONS)

NOW_UNEMPLOYED = is_yes(
    IS_UNEMPLOYED, states=Text("现在失业", "you are unemployed now"), source=Source(S4, "对失业人员提供")
)


def _channels(case: Case) -> dict[str, Any]:
    return {"channels": ["online", "nearby"] if case.eligible == YES else []}


UNEMPLOYMENT_REGISTRATION = Calculator(
    "yongzhou-unemployment-registration",
    notice=NOTICE,
    title=Text("失业登记与失业保险金", "Unemployment registration and benefit"),
    question=Text("失业了，怎样登记，能领失业金吗？", "Out of work: how do I register, and is there a benefit?"),
    clauses=(S4,),
    inputs=(IS_UNEMPLOYED, MEETS_UI_CONDITIONS),
    condition=NOW_UNEMPLOYED,
    outputs=(
        Output("eligible", "verdict", Text("可以办失业登记", "You can register as unemployed")),
        Output(
            "ui_benefit",
            "verdict",
            Text("按时发失业金（失业保险金）", "Unemployment insurance benefit is paid on time"),
            condition=all_of(
                "benefit_is_paid",
                NOW_UNEMPLOYED,
                is_yes(
                    MEETS_UI_CONDITIONS,
                    states=Text("符合领失业金的条件", "the conditions for unemployment insurance benefit are met"),
                    source=Source(S4, "符合条件的按时发放失业保险金"),
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "channels",
            "list",
            Text("登记方式", "Where to register"),
            values={"online": Text("网上", "online"), "nearby": Text("就近", "nearby")},
        ),
    ),
    outcome=_channels,
    headlines=(
        Line(
            "可以在网上或者就近办失业登记；失业金（失业保险金）按时发放。",
            "You can register as unemployed online or nearby; unemployment insurance benefit is paid on time.",
            verdict="yes",
            ui_benefit="yes",
        ),
        Line(
            "可以在网上或者就近办失业登记。失业金（失业保险金）要符合条件才发，您填的是不符合。",
            "You can register as unemployed online or nearby. Unemployment insurance benefit is for those who meet the "
            "conditions; you entered that you do not.",
            verdict="yes",
            ui_benefit="no",
        ),
        Line(
            "可以在网上或者就近办失业登记。符合条件的，失业金（失业保险金）按时发放。",
            "You can register as unemployed online or nearby. If you meet the conditions, unemployment insurance "
            "benefit is paid on time.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一句不适用：它说的是失业人员的登记和失业金（失业保险金）。",
            "On your answers this sentence does not apply: it is about registration and benefit for people who are "
            "unemployed.",
            verdict="no",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("失业金（失业保险金）是多少、领多久。", "How much unemployment insurance benefit is, and for how long."),
        Text("领失业金要符合哪些条件。", "What the conditions for it are."),
        Text("每月哪一天发。", "On which day it is paid."),
        Text("网上在哪里登记，“就近”是哪里。", "Where online to register, and which places are nearby (“就近”)."),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (
    RETIREMENT_DEFERRAL,
    PENSION_BACKPAY,
    INJURY_CLAIM_WINDOW,
    INJURY_WORKGROUP_FILING,
    UNEMPLOYMENT_REGISTRATION,
)
