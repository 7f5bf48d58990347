"""Article 4: unemployment benefits paid on time and in full. 四、确保失业保险待遇及时足额发放"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calculators.facts import (
    MIGRANT_WORKER,
    UNEMPLOYED,
    UNEMPLOYMENT_BENEFIT_CONDITIONS,
    UNEMPLOYMENT_INSURED_MONTHS,
)
from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import (
    Figure,
    all_of,
    any_of,
    is_no,
    is_one_of,
    is_yes,
    less_than,
    more_than,
    not_stated_unless,
)
from calculators.rules.inputs import Choice, Day, Integer, Money, YesNo
from calculators.rules.money import half_up, percent_of
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source
from calculators.rules.templates import ROUNDED_HALF_UP
from calculators.rules.text import Text
from calculators.rules.units import DAYS, MONTHS, YUAN
from calculators.rules.verdict import YES

S1A = "lanzhou-2021-289-a4-s1a"
S1B = "lanzhou-2021-289-a4-s1b"
S2 = "lanzhou-2021-289-a4-s2"
S3 = "lanzhou-2021-289-a4-s3"

# Sentence 1, part 1. 继续扩大失业保险保障范围工作，畅通失业保险待遇网上申领渠道，对领取失业保险金期满仍未就业的
# 失业人员、不符合领取失业保险金条件的参保失业人员按月发放不超过6个月的失业补助金，失业补助金标准按照兰州市失业保险金的
# 80%确定；

STATUS = Choice(
    "status",
    {
        "ui_exhausted_still_unemployed": Text(
            "失业金领完了，还没有工作", "benefit drawn to the end of its term, and still out of work"
        ),
        "insured_not_meeting_ui_conditions": Text(
            "参加过失业保险，现在失业，但不够条件领失业金", "insured and out of work, but not entitled to the benefit"
        ),
        "receiving_ui_benefit": Text("正在领失业金", "drawing the benefit now"),
        "never_insured": Text("没有参加过失业保险", "never insured against unemployment"),
        "employed": Text("有工作", "employed"),
    },
    label=Text("您现在是哪种情况？", "Which of these is your situation?"),
    short=Text("当前情况", "your situation"),
    hint=Text(
        "失业金就是失业保险金。刚失业、还没有申领的，或者不清楚够不够条件的，选“不清楚”，"
        "再问社保经办机构，或打 12333。",
        "The benefit is unemployment insurance benefit. If you have just lost your job and not yet claimed it, or do "
        "not know whether you are entitled to it, choose “Not sure”, and ask the agency, or call 12333.",
    ),
)
BENEFIT_STANDARD = Money(
    "ui_benefit_standard",
    "0.01",
    "100000",
    label=Text("兰州的失业金（失业保险金）每月多少？", "What is Lanzhou’s monthly unemployment insurance benefit?"),
    short=Text("兰州失业金的月标准", "Lanzhou’s monthly benefit"),
    hint=Text(
        "通知没有给出数字。看人社部门公布的标准，或打 12333 问。",
        "The notice gives no figure. See what the authority has published, or call 12333.",
    ),
    example="1500",
)
ALLOWANCE_MONTHS_SOUGHT = Integer(
    "months",
    1,
    60,
    label=Text("打算领几个月？", "For how many months do you want to draw it?"),
    short=Text("打算领的月数", "the months wanted"),
    hint=Text(
        "填多了也不要紧，按通知写的最长月数算。", "You may enter more than the longest term; it is cut off there."
    ),
    unit=MONTHS,
    example="6",
    can_change=True,
)

LONGEST_ALLOWANCE = Parameter(
    "longest_allowance", "6", unit="个月", clause=S1A, quote="按月发放不超过6个月的失业补助金"
)
ALLOWANCE_SHARE = Parameter(
    "allowance_share", "80", unit="%", clause=S1A, quote="失业补助金标准按照兰州市失业保险金的80%确定"
)

A23_ALLOWANCE = Reading(
    "A23",
    (S1A, S1B),
    "不符合领取失业保险金条件的参保失业人员",
    Text(
        "参保不满 1 年的失业农民工，失业补助金和临时生活补助两句都说到了。这里两项都算说到，不说能不能一起领。",
        "An unemployed migrant worker insured for less than 1 year falls under both parts of the sentence, on the "
        "allowance and on the living allowance. Both are shown; whether both can be drawn is not asserted.",
    ),
    Text(
        "后半句是专门给失业农民工的，他们只领临时生活补助。",
        "The second part is the special rule for migrant workers and replaces the first.",
    ),
)


def _allowance(case: Case) -> dict[str, Any]:
    """The allowance in yuan: each month is rounded first, then multiplied."""
    standard: Decimal | None = case.need(BENEFIT_STANDARD)
    sought: int | None = case.need(ALLOWANCE_MONTHS_SOUGHT)
    monthly = None if standard is None else half_up(percent_of(ALLOWANCE_SHARE.number, standard))
    months = None if sought is None else min(sought, int(LONGEST_ALLOWANCE.number))
    return {
        "monthly_amount": case.payable(monthly),
        "months_payable": months,
        "amount": case.payable(None if monthly is None or months is None else monthly * months),
    }


UNEMPLOYMENT_ALLOWANCE = Calculator(
    "lanzhou-unemployment-allowance",
    notice=NOTICE,
    title=Text("失业补助金试算", "Unemployment allowance"),
    question=Text("失业补助金每月多少，能领几个月？", "How much is the unemployment allowance, and for how long?"),
    clauses=(S1A,),
    inputs=(STATUS, BENEFIT_STANDARD, ALLOWANCE_MONTHS_SOUGHT),
    condition=is_one_of(
        STATUS,
        ("ui_exhausted_still_unemployed", "insured_not_meeting_ui_conditions"),
        states=Text(
            "失业金领完了还没有工作，或者参保失业但不够条件领失业金",
            "out of work, and either the benefit has run out or you were insured without being entitled to it",
        ),
        source=Source(S1A, "对领取失业保险金期满仍未就业的失业人员、不符合领取失业保险金条件的参保失业人员"),
    ),
    parameters=(LONGEST_ALLOWANCE, ALLOWANCE_SHARE),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "monthly_amount",
            "money",
            Text("每月", "For a month"),
            unit=YUAN,
            working=(
                Line(
                    "{ui_benefit_standard} 元 × {allowance_share}% = {monthly_amount} 元",
                    "{ui_benefit_standard} yuan × {allowance_share}% = {monthly_amount} yuan",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "months_payable",
            "integer",
            Text("能领的月数", "Months that can be drawn"),
            unit=MONTHS,
            working=(
                Line(
                    "您填了 {months} 个月，最多 {longest_allowance} 个月",
                    "you entered {months}, and {longest_allowance} is the most",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("一共", "In all"),
            unit=YUAN,
            working=(
                Line(
                    "{monthly_amount} 元 × {months_payable} 个月 = {amount} 元",
                    "{monthly_amount} yuan × {months_payable} months = {amount} yuan",
                ),
            ),
        ),
    ),
    outcome=_allowance,
    answer=("amount", "monthly_amount"),
    headlines=(
        Line(
            "这一条适用：失业补助金每月 {monthly_amount} 元，领 {months_payable} 个月。",
            "The clause applies: an unemployment allowance of {monthly_amount} yuan, for one month.",
            verdict="yes",
            amount=GIVEN,
            months_payable=1,
        ),
        Line(
            "这一条适用：失业补助金每月 {monthly_amount} 元，{months_payable} 个月一共 {amount} 元。",
            "The clause applies: an unemployment allowance of {monthly_amount} yuan a month, {amount} yuan for "
            "{months_payable} months.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：失业补助金每月 {monthly_amount} 元，最多 {longest_allowance} 个月。",
            "The clause applies: an unemployment allowance of {monthly_amount} yuan a month, for at most "
            "{longest_allowance} months.",
            verdict="yes",
            monthly_amount=GIVEN,
        ),
        Line(
            "这一条适用：失业补助金每月是兰州失业金的 {allowance_share}%，最多 {longest_allowance} 个月。"
            "填上失业金的标准就能算出金额。",
            "The clause applies: the allowance is {allowance_share}% of Lanzhou’s benefit, monthly, for at most "
            "{longest_allowance} months. Enter the benefit to see the amount.",
            verdict="yes",
        ),
        Line(
            "正在领失业金的，这一条不适用：失业金领完了仍没有工作，才按月领失业补助金。",
            "While you draw the benefit this clause does not apply: the allowance is for people whose benefit has run "
            "out and who are still out of work.",
            status="receiving_ui_benefit",
        ),
        Line(
            "没有参加过失业保险的，这一条不适用：失业补助金发给参保的失业人员。",
            "This clause does not apply without unemployment insurance: the allowance is for insured people.",
            status="never_insured",
        ),
        Line(
            "有工作的，这一条不适用：失业补助金发给失业人员。",
            "This clause does not apply while you have work: the allowance is for unemployed people.",
            status="employed",
        ),
    ),
    notes=(
        Line(
            "失业农民工参保不满 1 年的，后半句另有临时生活补助；能不能一起领，通知没有写。",
            "For an unemployed migrant worker insured for less than 1 year the same sentence has a temporary living "
            "allowance as well; whether both can be drawn, the notice does not say.",
            status="insured_not_meeting_ui_conditions",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("失业金（失业保险金）的标准是多少。", "How much unemployment insurance benefit is."),
        Text("哪段时间里失业的人可以领。", "In which period one must have lost work."),
        Text("自己辞职的算不算。", "Whether people who left work of their own will count."),
        Text("申领的截止日期。", "The last day to claim."),
    ),
    readings=(A23_ALLOWANCE,),
    rounding=ROUNDED_HALF_UP,
    background=(
        Text(
            "哪段时间里失业的人可以领，全国另有文件规定（背景，请核对原文）。",
            "National documents say in which period one must have lost work (background, check the original).",
        ),
    ),
)

# Sentence 1, part 2. 对参保不满1年的失业农民工，参照兰州市城市低保标准，按月发放3个月的临时生活补助。

IS_MIGRANT_WORKER = YesNo("is_migrant_worker", fact=MIGRANT_WORKER)
IS_UNEMPLOYED = YesNo("is_unemployed", fact=UNEMPLOYED)
INSURED_MONTHS = Integer("insured_months", 0, 600, fact=UNEMPLOYMENT_INSURED_MONTHS, unit=MONTHS, example="6")
DIBAO_STANDARD = Money(
    "dibao_monthly",
    "0.01",
    "100000",
    label=Text("兰州的城市低保标准每月多少？", "What is Lanzhou’s monthly urban minimum living standard?"),
    short=Text("兰州城市低保的月标准", "the urban minimum living standard"),
    hint=Text(
        "低保就是最低生活保障。各区、各时期不同，通知没有给出数字：看当地公布的标准，或者问社区。",
        "The standard of “低保”. It differs by district and time, and the notice gives no figure: see what has been "
        "published locally, or ask the community office.",
    ),
    example="800",
)

INSURED_LESS_THAN = Parameter("insured_less_than", "1", unit="年", clause=S1B, quote="对参保不满1年的失业农民工")
LIVING_ALLOWANCE_MONTHS = Parameter(
    "living_allowance_months", "3", unit="个月", clause=S1B, quote="按月发放3个月的临时生活补助"
)

FULL_YEAR = Figure(12 * int(INSURED_LESS_THAN.number), type="integer", unit=MONTHS)
NO_MONTH = Figure(0, type="integer", unit=MONTHS)

A23_LIVING_ALLOWANCE = Reading(
    "A23",
    (S1B, S1A),
    "对参保不满1年的失业农民工",
    A23_ALLOWANCE.reading,
    A23_ALLOWANCE.other,
)
A24 = Reading(
    "A24",
    (S1B,),
    "对参保不满1年的失业农民工，参照兰州市城市低保标准，按月发放3个月的临时生活补助",
    Text(
        "正好 12 个月就不算“不满1年”了；不满一个月的，也可能是没有参保，这里不下结论。"
        "“参照”读作每月按低保标准发，一共 3 个月。",
        "Exactly 12 months are no longer “less than 1 year”; less than one month may mean never insured, and is left "
        "open. “参照” (with reference to) is read as the standard itself, monthly, for 3 months.",
    ),
    Text(
        "“参照”不一定是相等，每月可以比低保标准少，也可以多。",
        "“参照” need not mean equal: a month may be less than the standard, or more.",
    ),
)


def _living_allowance(case: Case) -> dict[str, Any]:
    """The living allowance in yuan, for all its months (A24)."""
    standard: Decimal | None = case.need(DIBAO_STANDARD)
    months = LIVING_ALLOWANCE_MONTHS.number
    return {
        "months_payable": int(months) if case.eligible == YES else None,
        "amount": case.payable(None if standard is None else standard * months),
    }


MIGRANT_LIVING_ALLOWANCE = Calculator(
    "lanzhou-migrant-living-allowance",
    notice=NOTICE,
    title=Text("失业农民工临时生活补助", "Temporary living allowance for migrant workers"),
    question=Text(
        "失业的农民工能领多少临时生活补助？", "How much is the temporary living allowance for migrant workers?"
    ),
    clauses=(S1B,),
    inputs=(IS_MIGRANT_WORKER, IS_UNEMPLOYED, INSURED_MONTHS, DIBAO_STANDARD),
    condition=all_of(
        "living_allowance_is_given",
        is_yes(
            IS_MIGRANT_WORKER,
            states=Text("农民工", "a migrant worker"),
            source=Source(S1B, "失业农民工"),
        ),
        is_yes(
            IS_UNEMPLOYED,
            states=Text("现在失业", "unemployed now"),
            source=Source(S1B, "失业农民工"),
        ),
        less_than(
            INSURED_MONTHS,
            FULL_YEAR,
            key="insured_less_than_a_year",
            states=Text("参保不满 1 年（满月数少于 12 个月）", "insured for less than 1 year (12 full months)"),
            source=INSURED_LESS_THAN.source,
        ),
        not_stated_unless(
            more_than(
                INSURED_MONTHS,
                NO_MONTH,
                key="insured_at_all",
                states=Text("参保至少满了一个月", "insured for at least one full month"),
                source=Source(S1B, "参保"),
            )
        ),
    ),
    parameters=(INSURED_LESS_THAN, LIVING_ALLOWANCE_MONTHS),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "months_payable",
            "integer",
            Text("发几个月", "Paid for"),
            unit=MONTHS,
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("按低保标准算，一共", "In all, at the standard entered"),
            unit=YUAN,
            working=(
                Line(
                    "{dibao_monthly} 元 × {months_payable} 个月 = {amount} 元",
                    "{dibao_monthly} yuan × {months_payable} months = {amount} yuan",
                    verdict="yes",
                ),
            ),
        ),
    ),
    outcome=_living_allowance,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：临时生活补助按月发 {months_payable} 个月；按您填的低保标准算，一共 {amount} 元。",
            "The clause applies: a temporary living allowance, monthly for {months_payable} months; at the standard "
            "you entered, {amount} yuan in all.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：临时生活补助参照兰州城市低保标准，按月发 {months_payable} 个月。填上低保标准就能算出金额。",
            "The clause applies: a temporary living allowance with reference to Lanzhou’s urban minimum living "
            "standard, monthly for {months_payable} months. Enter the standard to see the amount.",
            verdict="yes",
        ),
        Line(
            "参保一个月都不满，或者没有参加过的，通知没有写清楚算不算。",
            "Whether less than one month of insurance, or none, is enough, the notice does not make clear.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "通知写的是“参照”低保标准，不一定正好一样多。实际发多少，问经办机构。",
            "The notice says “参照” (with reference to) the standard, which need not mean the same amount. "
            "Ask the agency.",
            verdict="yes",
        ),
        Line(
            "同样的情况也可能归前半句的失业补助金；能不能一起领，通知没有写。",
            "The first part of the sentence, on the unemployment allowance, may apply as well; whether both can be "
            "drawn, the notice does not say.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("低保标准是多少：各区、各时期不同。", "The minimum living standard: it differs by district and time."),
        Text("“参照”是不是一样多。", "Whether “参照” (with reference to) means the same amount."),
        Text("不满一个月的参保怎么算。", "How part of a month of insurance is counted."),
        Text("谁算农民工。", "Who counts as a migrant worker."),
        Text("申领的截止日期。", "The last day to claim."),
    ),
    readings=(A23_LIVING_ALLOWANCE, A24),
)

# Both parts of sentence 1: which benefit is whose.

STILL_UNEMPLOYED = YesNo("still_unemployed", fact=UNEMPLOYED)
BENEFIT_EXHAUSTED = YesNo(
    "ui_exhausted",
    label=Text(
        "失业金（失业保险金）领完了吗？", "Have you drawn unemployment insurance benefit to the end of its term?"
    ),
    short=Text("失业金已经领完", "the benefit drawn to its end"),
    hint=Text(
        "核定的月数都领过了，选“是”。没有领过，或者还在领，选“否”。",
        "Choose “yes” if you have had all the months granted; “no” if you never drew it, or still draw it.",
    ),
)
MEETS_BENEFIT_CONDITIONS = YesNo("meets_ui_conditions", fact=UNEMPLOYMENT_BENEFIT_CONDITIONS)

A23_ROUTE = Reading(
    "A23",
    (S1A, S1B),
    "不符合领取失业保险金条件的参保失业人员",
    A23_ALLOWANCE.reading,
    A23_ALLOWANCE.other,
)


def _route(case: Case) -> dict[str, Any]:
    """Which benefits; the first rule that fits decides."""
    if case.eligible != YES:
        return {"benefits": [], "flags": []}
    if case[BENEFIT_EXHAUSTED] == YES:
        return {"benefits": ["unemployment_allowance"], "flags": []}
    if case[MEETS_BENEFIT_CONDITIONS] == YES:
        return {"benefits": ["ui_benefit"], "flags": []}
    if case[INSURED_MONTHS] < FULL_YEAR.figure:
        migrant = case.need(IS_MIGRANT_WORKER)
        if migrant is None:
            return {"benefits": ["unemployment_allowance"], "flags": ["migrant_status_needed"]}
        if migrant == YES:
            benefits = ["unemployment_allowance", "temporary_living_allowance"]
            return {"benefits": benefits, "flags": ["overlap_not_resolved_in_text"]}
    return {"benefits": ["unemployment_allowance"], "flags": []}


UNEMPLOYMENT_ROUTE = Calculator(
    "lanzhou-unemployment-route",
    notice=NOTICE,
    title=Text("失业待遇导航", "Which unemployment benefit"),
    question=Text(
        "失业了，该领失业金、失业补助金，还是临时生活补助？",
        "Out of work: is it the benefit, the unemployment allowance or the living allowance?",
    ),
    clauses=(S1A, S1B),
    inputs=(STILL_UNEMPLOYED, BENEFIT_EXHAUSTED, MEETS_BENEFIT_CONDITIONS, IS_MIGRANT_WORKER, INSURED_MONTHS),
    condition=all_of(
        "a_benefit_is_named",
        is_yes(
            STILL_UNEMPLOYED,
            states=Text("现在失业", "unemployed now"),
            source=Source(S1A, "仍未就业的失业人员"),
        ),
        any_of(
            "one_of_three_ways",
            is_yes(
                BENEFIT_EXHAUSTED,
                states=Text("失业金领完了：失业补助金", "the benefit has run out: the unemployment allowance"),
                source=Source(S1A, "对领取失业保险金期满仍未就业的失业人员"),
            ),
            all_of(
                "benefit_itself",
                is_no(
                    BENEFIT_EXHAUSTED,
                    key="benefit_not_exhausted",
                    states=Text("失业金还没有领完", "the benefit has not run out"),
                    source=Source(S1A, "领取失业保险金期满"),
                ),
                is_yes(
                    MEETS_BENEFIT_CONDITIONS,
                    states=Text("符合领失业金的条件", "the conditions for the benefit met"),
                    source=Source(S1A, "领取失业保险金条件"),
                ),
                states=Text("符合条件，又没有领完：失业金", "the conditions met, and it has not run out: the benefit"),
            ),
            all_of(
                "insured_without_benefit",
                is_no(
                    MEETS_BENEFIT_CONDITIONS,
                    key="benefit_conditions_not_met",
                    states=Text("不符合领失业金的条件", "the conditions for the benefit not met"),
                    source=Source(S1A, "不符合领取失业保险金条件的参保失业人员"),
                ),
                not_stated_unless(
                    more_than(
                        INSURED_MONTHS,
                        NO_MONTH,
                        key="insured_at_all",
                        states=Text("参保至少满了一个月", "insured for at least one full month"),
                        source=Source(S1A, "参保失业人员"),
                    )
                ),
                states=Text(
                    "参保了，但不够条件领失业金：失业补助金",
                    "insured, but not entitled to the benefit: the unemployment allowance",
                ),
            ),
            states=Text("属于三种情况里的一种", "one of three cases"),
        ),
    ),
    parameters=(LONGEST_ALLOWANCE, ALLOWANCE_SHARE, INSURED_LESS_THAN, LIVING_ALLOWANCE_MONTHS),
    outputs=(
        Output("eligible", "verdict", Text("有说到您的待遇", "A benefit is named for you")),
        Output(
            "benefits",
            "list",
            Text("待遇", "Benefits"),
            values={
                "unemployment_allowance": Text("失业补助金", "unemployment allowance"),
                "ui_benefit": Text("失业金（失业保险金）", "unemployment insurance benefit"),
                "temporary_living_allowance": Text("临时生活补助", "temporary living allowance"),
            },
            shown_when={"verdict": "yes"},
        ),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={
                "overlap_not_resolved_in_text": Text(
                    "能不能一起领，通知没有写", "The notice does not say whether both can be drawn"
                ),
                "migrant_status_needed": Text("还要看是不是农民工", "It also matters whether you are a migrant worker"),
            },
        ),
    ),
    outcome=_route,
    headlines=(
        Line(
            "两项都说到了您：失业补助金和临时生活补助。能不能一起领，通知没有写。",
            "Two are named for you: the unemployment allowance and the temporary living allowance. "
            "Whether both can be drawn, the notice does not say.",
            benefits="temporary_living_allowance",
        ),
        Line(
            "按您填的情况，是失业补助金；如果是农民工，通知还说到临时生活补助。",
            "On your answers it is the unemployment allowance; for a migrant worker the notice also names the "
            "temporary living allowance.",
            flags="migrant_status_needed",
        ),
        Line(
            "按您填的情况，是失业金（失业保险金）。失业补助金是给领完了的人、或者不够条件领的人的。",
            "On your answers it is unemployment insurance benefit. The allowance is for those whose benefit has run "
            "out, or who are not entitled to it.",
            benefits="ui_benefit",
        ),
        Line(
            "按您填的情况，是失业补助金：每月是兰州失业金的 {allowance_share}%，最多 {longest_allowance} 个月。",
            "On your answers it is the unemployment allowance: {allowance_share}% of Lanzhou’s benefit, monthly, for "
            "at most {longest_allowance} months.",
            benefits="unemployment_allowance",
        ),
        Line(
            "没有失业的，这一条不适用：它说的是失业的人。",
            "This clause does not apply unless you are unemployed: it is about unemployed people.",
            verdict="no",
        ),
        Line(
            "参保一个月都不满，或者没有参加过的，通知没有写清楚算不算。",
            "Whether less than one month of insurance, or none, is enough, the notice does not make clear.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "失业补助金每月是兰州失业金的 {allowance_share}%，最多 {longest_allowance} 个月。"
            "临时生活补助参照兰州城市低保标准，按月发 {living_allowance_months} 个月。",
            "The unemployment allowance is {allowance_share}% of Lanzhou’s benefit, monthly, for at most "
            "{longest_allowance} months. The temporary living allowance is paid monthly for "
            "{living_allowance_months} months, with reference to Lanzhou’s urban minimum living standard.",
            benefits="temporary_living_allowance",
        ),
        Line(
            "失业补助金每月是兰州失业金的 {allowance_share}%，最多 {longest_allowance} 个月。",
            "The unemployment allowance is {allowance_share}% of Lanzhou’s benefit, monthly, for at most "
            "{longest_allowance} months.",
            flags="migrant_status_needed",
        ),
        Line(
            "失业金发多少、怎么领，这份通知没有写：问社保经办机构，或打 12333。",
            "How much the benefit is and how to draw it is not in this notice: ask the agency, or call 12333.",
            benefits="ui_benefit",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("失业补助金和临时生活补助能不能一起领。", "Whether both allowances can be drawn."),
        Text("领失业金要符合哪些条件。", "What the conditions for the benefit are."),
        Text("不满一个月的参保怎么算。", "How part of a month of insurance is counted."),
    ),
    readings=(A23_ROUTE,),
)

# Sentence 2. 根据全省失业保险与物价上涨挂钩联动机制，及时向领取失业保险金和失业补助金人员发放价格临时补贴。

RECEIVING = Choice(
    "receiving",
    {
        "ui_benefit": Text("失业金（失业保险金）", "unemployment insurance benefit"),
        "unemployment_allowance": Text("失业补助金", "the unemployment allowance"),
        "temporary_living_allowance": Text("临时生活补助", "the temporary living allowance"),
        "none": Text("都没有", "none of these"),
    },
    label=Text("您正在领哪一种？", "Which of these are you drawing?"),
    short=Text("正在领的待遇", "what you are drawing"),
    hint=Text("看银行到账的名目，或打 12333 问。", "See the bank entry, or call 12333."),
)
MECHANISM_TRIGGERED = YesNo(
    "mechanism_triggered",
    label=Text("这个月启动物价补贴联动了吗？", "Was the price mechanism triggered for the month?"),
    short=Text("当月启动了物价补贴联动", "the price mechanism triggered"),
    hint=Text(
        "什么时候启动，通知没有写。看当地公布的消息，或打 12333 问。",
        "The notice does not say when it is. See what has been announced locally, or call 12333.",
    ),
)
MONTHLY_SUBSIDY = Money(
    "monthly_subsidy",
    "0",
    "9999999999999.99",
    label=Text("价格临时补贴每月多少？", "How much is the price subsidy a month?"),
    short=Text("每月补贴标准", "the monthly subsidy"),
    hint=Text(
        "通知没有给出数字。看当地公布的标准，或打 12333 问。",
        "The notice gives no figure. See what has been announced locally, or call 12333.",
    ),
    example="55.50",
)
SUBSIDY_MONTHS = Integer(
    "months",
    1,
    120,
    label=Text("算几个月？", "For how many months?"),
    short=Text("月数", "the months"),
    hint=Text("只算启动了联动、您又在领的月份。", "Only months in which it was triggered and you were drawing."),
    unit=MONTHS,
    example="2",
)

A25 = Reading(
    "A25",
    (S2,),
    "向领取失业保险金和失业补助金人员发放价格临时补贴",
    Text(
        "只有领失业金、失业补助金的人。领临时生活补助的，这一句没有写。",
        "Only people who draw the benefit or the unemployment allowance. Those who draw the living allowance are not "
        "named.",
    ),
    Text("领临时生活补助的，比照也算。", "Those who draw the living allowance are included by analogy."),
)


def _price_subsidy(case: Case) -> dict[str, Any]:
    monthly: Decimal | None = case.need(MONTHLY_SUBSIDY)
    months: int | None = case.need(SUBSIDY_MONTHS)
    return {"amount": case.payable(None if monthly is None or months is None else monthly * months)}


PRICE_SUBSIDY = Calculator(
    "lanzhou-price-subsidy",
    notice=NOTICE,
    title=Text("价格临时补贴", "Temporary price subsidy"),
    question=Text("物价上涨，有没有价格临时补贴？", "Prices have risen: is there a temporary price subsidy?"),
    clauses=(S2,),
    inputs=(RECEIVING, MECHANISM_TRIGGERED, MONTHLY_SUBSIDY, SUBSIDY_MONTHS),
    condition=all_of(
        "price_subsidy_is_given",
        is_one_of(
            RECEIVING,
            ("ui_benefit", "unemployment_allowance"),
            states=Text("正在领失业金或失业补助金", "drawing the benefit or the unemployment allowance"),
            source=Source(S2, "领取失业保险金和失业补助金人员"),
        ),
        is_yes(
            MECHANISM_TRIGGERED,
            states=Text("当月启动了物价补贴联动", "the price mechanism triggered for the month"),
            source=Source(S2, "根据全省失业保险与物价上涨挂钩联动机制"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "amount",
            "money",
            Text("补贴一共", "Subsidy in all"),
            unit=YUAN,
            working=(
                Line(
                    "{monthly_subsidy} 元 × {months} 个月 = {amount} 元",
                    "{monthly_subsidy} yuan × {months} months = {amount} yuan",
                ),
            ),
        ),
    ),
    outcome=_price_subsidy,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：按您填的标准，价格临时补贴一共 {amount} 元。",
            "The clause applies: at the figure you entered, a temporary price subsidy of {amount} yuan in all.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：有价格临时补贴，要及时发放。每月多少，通知没有写；填上标准和月数就能算。",
            "The clause applies: a temporary price subsidy is due promptly. The notice does not say how much; enter "
            "the monthly figure and the months to see the amount.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一条不适用：它写了领失业金、失业补助金的人，没有写领临时生活补助的人。",
            "On your answers this clause does not apply: it names people who draw the benefit or the unemployment "
            "allowance, not those who draw the living allowance.",
            verdict="no",
            receiving="temporary_living_allowance",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("物价涨到什么程度才启动。", "How far prices must rise to trigger it."),
        Text("补贴每月多少。", "How much the subsidy is."),
        Text("哪一天发。", "On which day it is paid."),
    ),
    readings=(A25,),
)

# Sentence 3. 各县区对符合领取失业保险待遇的失业人员，不得以任何理由、任何借口延迟发放，
# 切实发挥失业保险在保民生、促就业中的作用。

ENTITLED = YesNo(
    "meets_conditions",
    label=Text("您符合领取这项失业保险待遇的条件吗？", "Are you entitled to the unemployment payment in question?"),
    short=Text("符合领取条件", "entitled to the payment"),
    hint=Text(
        "经办机构已经核定的，选“是”。不清楚的，问经办机构，或打 12333。",
        "Choose “yes” if the agency has granted it. If you do not know, ask the agency, or call 12333.",
    ),
)
DUE_DATE = Day(
    "due_date",
    label=Text("应该哪一天发？", "On which day was payment due?"),
    short=Text("应发日", "the due date"),
    hint=Text(
        "通知没有写应发日。看核定的通知书，或者问经办机构。",
        "The notice gives no due date. See the letter that granted the payment, or ask the agency.",
    ),
)
PAID_OR_TODAY = Day(
    "paid_or_today_date",
    label=Text("哪一天到账的？还没有到账的，填今天。", "On which day did it arrive? If it has not, enter today."),
    short=Text("实发日或者今天", "the day of payment, or today"),
    hint=Text("看银行到账的日子。", "See the bank entry."),
)


def _days_late(case: Case) -> dict[str, Any]:
    """Days after the due date; none while entitlement or a date is open."""
    due: date | None = case[DUE_DATE]
    paid: date | None = case[PAID_OR_TODAY]
    if case.eligible != YES or due is None or paid is None:
        return {"days_late": None}
    return {"days_late": max(0, (paid - due).days)}


BENEFIT_DELAY = Calculator(
    "lanzhou-benefit-delay-check",
    notice=NOTICE,
    title=Text("待遇是否延迟", "Was payment delayed?"),
    question=Text("失业待遇是不是发晚了？", "Was an unemployment payment late?"),
    clauses=(S3,),
    inputs=(ENTITLED, DUE_DATE, PAID_OR_TODAY),
    condition=is_yes(
        ENTITLED,
        states=Text("领取失业保险待遇的条件", "the conditions for the unemployment payment"),
        source=Source(S3, "对符合领取失业保险待遇的失业人员"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "delayed",
            "verdict",
            Text("晚于应发日", "Later than the due date"),
            condition=all_of(
                "delayed",
                is_yes(
                    ENTITLED,
                    states=Text("领取失业保险待遇的条件", "the conditions for the unemployment payment"),
                    source=Source(S3, "对符合领取失业保险待遇的失业人员"),
                ),
                more_than(PAID_OR_TODAY, DUE_DATE, key="later_than_due", source=Source(S3, "延迟发放")),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output("days_late", "integer", Text("晚了", "Late by"), unit=DAYS),
    ),
    outcome=_days_late,
    answer=("days_late",),
    headlines=(
        Line(
            "按您填的应发日，晚了 {days_late} 天。通知写明：不得以任何理由、任何借口延迟发放。",
            "Counted from the due date you entered, payment is a day late. The notice says that it must not be delayed "
            "for any reason or on any pretext.",
            verdict="yes",
            days_late=1,
        ),
        Line(
            "按您填的应发日，晚了 {days_late} 天。通知写明：不得以任何理由、任何借口延迟发放。",
            "Counted from the due date you entered, payment is {days_late} days late. The notice says that it must not "
            "be delayed for any reason or on any pretext.",
            verdict="yes",
            delayed="yes",
        ),
        Line(
            "按您填的日期，没有晚。",
            "By the dates you entered, payment is not late.",
            verdict="yes",
            delayed="no",
        ),
        Line(
            "这一条适用：不得以任何理由延迟发放。填上应发日和实发日，就知道晚没晚。",
            "The clause applies: payment must not be delayed for any reason. Enter both dates to see whether it was.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "晚了怎么办，通知没有写。可以先问所在县区的经办机构，或打 12333。",
            "What to do about a delay, the notice does not say. You can ask the agency of your county or district, or "
            "call 12333.",
            verdict="yes",
            delayed="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("应该哪一天发。", "On which day payment is due."),
        Text("发晚了找谁、怎么补。", "Whom to turn to about a delay, and how it is made good."),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (
    UNEMPLOYMENT_ALLOWANCE,
    MIGRANT_LIVING_ALLOWANCE,
    UNEMPLOYMENT_ROUTE,
    PRICE_SUBSIDY,
    BENEFIT_DELAY,
)
