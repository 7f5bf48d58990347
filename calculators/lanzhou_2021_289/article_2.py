"""Article 2: job-retention refunds. 二、全面落实失业保险稳岗返还政策"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.facts import ENTERPRISE_SIZE, ENTERPRISE_SIZES
from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, is_one_of, is_yes
from calculators.rules.inputs import Choice, Money, YesNo
from calculators.rules.money import half_up, percent_of
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source
from calculators.rules.templates import ROUNDED_HALF_UP
from calculators.rules.text import Text
from calculators.rules.units import PERCENT, YUAN
from calculators.rules.verdict import YES

S1 = "lanzhou-2021-289-a2-s1"
S2 = "lanzhou-2021-289-a2-s2"
S3 = "lanzhou-2021-289-a2-s3"

# Sentence 1. 通过大数据分析比对，全面梳理符合享受政策的企业，在疫情期间扩大线上“不来即享”服务。

A3 = Reading(
    "A3",
    (S1, S2),
    "“不来即享”",
    Text(
        "不用跑窗口，但是要在网上申领：通知写了推送申领信息、线上申领办理。",
        "No visit is needed, but a short claim online is: the notice says that information on claiming is sent out, "
        "and that claims are made and handled online.",
    ),
    Text("不申领，也会返还。", "Lanzhou also pays without a claim."),
)

# Sentence 2. 对符合条件的大型企业、中小微企业分别按30%和60%的标准顶格返还，推送申领信息，全流程采取线上申领办理。
# Sentence 3. 同时，对于因返还金额较少、申领积极性不高的企业，要“一对一”的鼓励引导企业主动申报。

MEETS_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text("符合稳岗返还的条件吗？", "Does the enterprise meet the conditions for the refund?"),
    short=Text("符合稳岗返还的条件", "conditions for the refund met"),
    hint=Text(
        "条件是什么，通知没有写，只写了向符合条件的企业推送申领信息。不清楚的，问人社部门，或打 12333。",
        "The notice does not list them; it says that information on claiming is sent to those that meet them. "
        "If you do not know, ask the local authority, or call 12333.",
    ),
)
SIZE = Choice(
    "enterprise_size",
    ENTERPRISE_SIZES | {"not_an_enterprise": Text("不是企业", "not an enterprise")},
    fact=ENTERPRISE_SIZE,
)
REFUND_BASE = Money(
    "premiums_base",
    "0",
    "9999999999999.99",
    label=Text(
        "按多少钱来算返还？（返还基数）",
        "Of what amount is the refund a percentage? (refund base)",
    ),
    short=Text("返还基数", "the refund base"),
    hint=Text(
        "通知没有写按什么数来算，这里由您自己填。可以问人社部门。",
        "The notice does not say of what the percentage is taken; the figure is yours. Ask the local authority.",
    ),
    example="100000",
)

LARGE_REFUND = Parameter(
    "large_refund",
    "30",
    unit="%",
    clause=S2,
    quote="对符合条件的大型企业、中小微企业分别按30%和60%的标准顶格返还",
)
SMALLER_REFUND = Parameter("smaller_refund", "60", unit="%", clause=S2, quote=LARGE_REFUND.quote)
REFUNDS = {"large": LARGE_REFUND, "medium": SMALLER_REFUND, "small": SMALLER_REFUND, "micro": SMALLER_REFUND}

A6 = Reading(
    "A6",
    (S2,),
    "大型企业、中小微企业",
    Text(
        "怎样划分大型和中小微，通知没有写。这里由企业按国家的划型标准自己申报。",
        "The notice does not define the sizes. Here the enterprise declares its own, by the national classes.",
    ),
    None,
)


def _job_retention_refund(case: Case) -> dict[str, Any]:
    """The refund in yuan, half a fen up: a percentage by size of the base that the reader gives."""
    refund = REFUNDS.get(case[SIZE])
    outside = case[SIZE] == "not_an_enterprise"
    base: Decimal | None = None if outside else case.need(REFUND_BASE)
    amount = None if base is None or refund is None else half_up(percent_of(refund.number, base))
    return {
        "rate_percent": None if refund is None else int(refund.number),
        "amount": case.payable(amount),
        "application_needed": YES,
    }


JOB_RETENTION_REFUND = Calculator(
    "lanzhou-job-retention-refund",
    notice=NOTICE,
    title=Text("失业保险稳岗返还（兰州）", "Job-retention refund (Lanzhou)"),
    question=Text("企业能拿回多少失业保险稳岗返还？", "How much unemployment insurance is refunded for keeping jobs?"),
    clauses=(S1, S2, S3),
    inputs=(MEETS_CONDITIONS, SIZE, REFUND_BASE),
    condition=all_of(
        "refund_is_given",
        is_yes(
            MEETS_CONDITIONS,
            states=Text("企业符合稳岗返还的条件", "the enterprise meets the conditions for the refund"),
            source=Source(S2, "对符合条件的"),
        ),
        is_one_of(
            SIZE,
            tuple(REFUNDS),
            not_stated=("not_an_enterprise",),
            states=Text("单位是企业，大型、中型、小型或微型", "it is a large, medium, small or micro enterprise"),
            source=Source(S2, "大型企业、中小微企业"),
        ),
    ),
    parameters=(LARGE_REFUND, SMALLER_REFUND),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "rate_percent",
            "percent",
            Text("返还比例", "Share refunded"),
            unit=PERCENT,
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("返还", "Refund"),
            unit=YUAN,
            working=(
                Line(
                    "{premiums_base} 元 × {rate_percent}% = {amount} 元",
                    "{premiums_base} yuan × {rate_percent}% = {amount} yuan",
                ),
            ),
        ),
        Output(
            "application_needed",
            "verdict",
            Text("要在网上申领", "A claim online is needed"),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_job_retention_refund,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：按您填的基数，返还 {rate_percent}%，就是 {amount} 元。要在网上申领。",
            "The clause applies: {rate_percent}% of the base that you entered is refunded, {amount} yuan. "
            "A claim online is needed.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：按 {rate_percent}% 返还，要在网上申领。按什么数来算，通知没有写；填上返还基数就能算出金额。",
            "The clause applies: the refund is {rate_percent}%, on a claim online. Of what, the notice does not say; "
            "enter a refund base to see the amount.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一条不适用：它只返还给符合条件的企业。条件是什么，通知没有写。",
            "On your answers this clause does not apply: only enterprises that meet the conditions get the refund. "
            "The notice does not list the conditions.",
            verdict="no",
        ),
        Line(
            "这一条只写了企业。不是企业的单位能不能返还，通知没有写。",
            "This clause speaks of enterprises only. Whether others get a refund, the notice does not say.",
            enterprise_size="not_an_enterprise",
        ),
        Line(
            "还不能下结论。符合条件的话，按 {rate_percent}% 返还。还要知道：{asks}。",
            "No answer yet. If the conditions are met, the refund is {rate_percent}%. Still needed: {asks}.",
            rate_percent=GIVEN,
        ),
        Line(
            "还不能下结论。符合条件的，大型企业按 {large_refund}% 返还，中小微企业按 {smaller_refund}% 返还。"
            "还要知道：{asks}。",
            "No answer yet. Where the conditions are met, the refund is {large_refund}% for a large enterprise "
            "and {smaller_refund}% for a medium, small or micro one. Still needed: {asks}.",
            verdict="unknown",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要符合哪些条件。", "What the conditions are."),
        Text("按什么数来算：百分之几是哪笔钱的百分之几。", "Of which payments the percentage is taken."),
        Text("不是企业的单位能不能返还。", "Whether those that are not enterprises get a refund."),
        Text("申领的截止日期，什么时候返还。", "The last day to claim, and when the refund is paid."),
        Text("“疫情期间”到哪一天结束。", "When the epidemic period ends."),
    ),
    readings=(A3, A6),
    rounding=ROUNDED_HALF_UP,
    background=(
        Text(
            "按什么数来算，全国有规定：人社部发〔2021〕29号，按上年度企业和职工实际缴纳的失业保险费算（背景，请核对原文）。",
            "National rules say of what the percentage is taken: document “人社部发〔2021〕29号”, of the unemployment "
            "insurance premiums that employer and employees actually paid in the previous year "
            "(background, check the original).",
        ),
    ),
)

CALCULATORS: tuple[Calculator, ...] = (JOB_RETENTION_REFUND,)
