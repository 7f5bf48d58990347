"""Article 6: graduates in difficulty and young founders. 六、帮扶困难高校毕业生就业和青年创业"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.facts import INDIVIDUAL_LOAN_SOUGHT
from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import Figure, all_of, at_most, is_no, is_yes, not_stated_unless
from calculators.rules.inputs import Integer, Money, YesNo
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import POSTS, YUAN
from calculators.rules.verdict import YES

S1 = "lanzhou-2021-289-a6-s1"
S2 = "lanzhou-2021-289-a6-s2"
S3 = "lanzhou-2021-289-a6-s3"

# Sentence 1. 各县区可视情况进一步加大青年就业见习岗位开发力度，增加岗位数不超过当年下达任务的50%。

ANNUAL_TASK = Integer(
    "annual_task",
    0,
    1000000,
    label=Text("当年下达的见习岗位任务是多少个？", "How many internship posts were assigned as the year’s task?"),
    short=Text("当年下达任务数", "the year’s task"),
    hint=Text(
        "看当年下达任务的文件。通知没有给出数字。",
        "See the document that assigned the task. The notice gives no figure.",
    ),
    unit=POSTS,
    example="100",
)
PLANNED_INCREASE = Integer(
    "planned_increase",
    0,
    1000000,
    label=Text("打算增加多少个岗位？", "How many posts are to be added?"),
    short=Text("拟增加岗位数", "the planned increase"),
    hint=Text("只填增加的，不含原来的任务。", "Only the posts added, without the task itself."),
    unit=POSTS,
    example="50",
    can_change=True,
)

INCREASE_SHARE = Parameter("increase_share", "50", unit="%", clause=S1, quote="增加岗位数不超过当年下达任务的50%")

LARGEST_INCREASE = Derived(
    (ANNUAL_TASK,),
    lambda task: task * int(INCREASE_SHARE.number) // 100,
    type="integer",
    short=Text("上限", "the cap"),
)

A27 = Reading(
    "A27",
    (S1,),
    "不超过当年下达任务的50%",
    Text("算出来不是整数的，舍去零头。", "Part of a post is dropped."),
    None,
)


def _internship(case: Case) -> dict[str, Any]:
    return {"max_increase": LARGEST_INCREASE.value(case.answers)}


INTERNSHIP_QUOTA = Calculator(
    "lanzhou-internship-quota",
    notice=NOTICE,
    title=Text("见习岗位增加上限（内部）", "Internship-post increase cap (internal: counties and districts)"),
    question=Text(
        "县区工作用：青年见习岗位最多可以增加多少个？",
        "For counties and districts: how many internship posts can be added at most?",
    ),
    clauses=(S1,),
    inputs=(ANNUAL_TASK, PLANNED_INCREASE),
    condition=at_most(
        PLANNED_INCREASE,
        LARGEST_INCREASE,
        key="within_cap",
        states=Text("{what}不超过{than}", "{what} is no more than {than}"),
        source=INCREASE_SHARE.source,
    ),
    parameters=(INCREASE_SHARE,),
    outputs=(
        Output("eligible", "verdict", Text("没有超过上限", "Within the cap")),
        Output(
            "max_increase",
            "integer",
            Text("最多可以增加", "Largest increase"),
            unit=POSTS,
            working=(
                Line(
                    "{annual_task} 个 × {increase_share}%，取整是 {max_increase} 个",
                    "{annual_task} posts × {increase_share}%, in whole posts: {max_increase}",
                ),
            ),
            shown_when={},
        ),
    ),
    outcome=_internship,
    answer=("max_increase",),
    headlines=(
        Line(
            "没有超过上限：拟增加 {planned_increase} 个，最多可以增加 {max_increase} 个。",
            "Within the cap: planned increase {planned_increase}, largest increase {max_increase}.",
            verdict="yes",
        ),
        Line(
            "超过上限：拟增加 {planned_increase} 个，最多可以增加 {max_increase} 个。",
            "Above the cap: planned increase {planned_increase}, largest increase {max_increase}.",
            verdict="no",
        ),
        Line(
            "最多可以增加 {max_increase} 个。填上拟增加的数，就知道超没超。",
            "The largest increase is {max_increase}. Enter the planned increase to compare.",
            max_increase=GIVEN,
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("当年下达的任务是多少个。", "How many posts the year’s task is."),
        Text("“视情况”由谁来定。", "Who judges the circumstances (“视情况”)."),
    ),
    readings=(A27,),
    rounding=Text(
        "通知没有写怎样取整。这里不足一个岗位的舍去。",
        "The notice does not say how to round. Part of a post is dropped here.",
    ),
)

# Sentence 2. 求职创业补贴实行告知承诺制，由人社部门会同相关院校，向作出承诺符合发放条件的困难毕业生
# 提前发放1000元求职创业补贴，资料原件待疫情缓解后再申报审核。

GRADUATE_IN_DIFFICULTY = YesNo(
    "is_graduate_in_difficulty",
    label=Text("您是困难毕业生吗？", "Are you a graduate in difficulty?"),
    short=Text("困难毕业生", "graduate in difficulty"),
    hint=Text(
        "谁算困难毕业生，通知没有写。问学校或者人社部门。",
        "The notice does not say who is. Ask your school, or the local authority.",
    ),
)
COMMITMENT_MADE = YesNo(
    "commitment_made",
    label=Text(
        "您承诺自己符合发放条件了吗？", "Have you made the commitment that you meet the conditions for payment?"
    ),
    short=Text("作出了符合发放条件的承诺", "the commitment made"),
    hint=Text(
        "怎样承诺，通知没有写。问学校或者人社部门。",
        "The notice does not say how it is made. Ask your school, or the local authority.",
    ),
    can_change=True,
)
JOB_SUBSIDY_RECEIVED = YesNo(
    "already_received",
    label=Text("求职创业补贴已经领过了吗？", "Have you already received the job-seeking and start-up subsidy?"),
    short=Text("已领过求职创业补贴", "subsidy already received"),
    hint=Text("看银行到账的记录，或者问学校。", "See the bank entries, or ask your school."),
)

JOB_SUBSIDY = Parameter("job_subsidy", "1000", unit="元", clause=S2, quote="提前发放1000元求职创业补贴")

A28 = Reading(
    "A28",
    (S2,),
    "向作出承诺符合发放条件的困难毕业生提前发放",
    Text(
        "是困难毕业生，又作了承诺，就先发；证明材料以后再审。",
        "A graduate in difficulty who has made the commitment is paid first; the proof is examined later.",
    ),
    Text("要先确认符合全部发放条件，才发。", "All the conditions must be established before payment."),
)
A33 = Reading(
    "A33",
    (S2,),
    "提前发放1000元求职创业补贴",
    Text(
        "通知没有说只发一次。已经领过的，能不能再领，这里不下结论。",
        "The notice does not say that it is paid once only. Whether it can be paid again is left open.",
    ),
    Text("只发一次，领过的不再发。", "It is paid once only: not again to those who have had it."),
)


def _graduate_job_subsidy(case: Case) -> dict[str, Any]:
    return {
        "amount": case.payable(JOB_SUBSIDY.number),
        "originals": "after_epidemic_eases" if case.eligible == YES else None,
    }


GRADUATE_JOB_SUBSIDY = Calculator(
    "lanzhou-graduate-job-subsidy",
    notice=NOTICE,
    title=Text("求职创业补贴", "Graduate job-seeking and start-up subsidy"),
    question=Text(
        "困难毕业生能先领求职创业补贴吗？",
        "Is a graduate in difficulty paid the job-seeking and start-up subsidy in advance?",
    ),
    clauses=(S2,),
    inputs=(GRADUATE_IN_DIFFICULTY, COMMITMENT_MADE, JOB_SUBSIDY_RECEIVED),
    condition=all_of(
        "subsidy_is_paid_in_advance",
        is_yes(
            GRADUATE_IN_DIFFICULTY,
            states=Text("困难毕业生", "a graduate in difficulty"),
            source=Source(S2, "困难毕业生"),
        ),
        is_yes(
            COMMITMENT_MADE,
            states=Text("作出了符合发放条件的承诺", "the commitment made"),
            source=Source(S2, "作出承诺符合发放条件"),
        ),
        not_stated_unless(
            is_no(
                JOB_SUBSIDY_RECEIVED,
                states=Text("求职创业补贴还没有领过", "the subsidy not received yet"),
                source=Source(S2, "提前发放1000元求职创业补贴"),
            )
        ),
    ),
    parameters=(JOB_SUBSIDY,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output("amount", "money", Text("求职创业补贴", "Subsidy"), unit=YUAN),
        Output(
            "originals",
            "choice",
            Text("资料原件", "Originals of the documents"),
            values={
                "after_epidemic_eases": Text("等疫情缓解后再申报审核", "filed for examination after the epidemic eases")
            },
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_graduate_job_subsidy,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：提前发 {amount} 元求职创业补贴，资料原件等疫情缓解后再交。",
            "The clause applies: {amount} yuan is paid in advance; the originals follow after the epidemic eases.",
            verdict="yes",
        ),
        Line(
            "已经领过的，能不能再领，通知没有写。",
            "Whether it is paid again to those who have had it, the notice does not say.",
            verdict="not_stated",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "谁算“困难毕业生”，要符合哪些发放条件。", "Who is in difficulty, and what the conditions for payment are."
        ),
        Text("能不能领第二次。", "Whether it can be paid a second time."),
        Text("后来审核不符合的，要不要退。", "Whether it is to be paid back if the later examination fails."),
        Text("“疫情缓解”是哪一天，原件最晚什么时候交。", "When the epidemic eases, and by when originals are due."),
    ),
    readings=(A28, A33),
)

# Sentence 3. 为青年群体创业提供创业担保贷款贴息政策支持，对符合条件的个人提供最高20万元创业担保贷款。

MEETS_LOAN_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text("您符合创业担保贷款的条件吗？", "Do you meet the conditions for a start-up guaranteed loan?"),
    short=Text("符合创业担保贷款的条件", "conditions for a start-up guaranteed loan met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问人社部门，或打 12333。",
        "The notice does not list them. If you do not know, ask the local authority, or call 12333.",
    ),
)
LOAN_SOUGHT = Money("requested_amount", "0.01", "9999999999999.99", fact=INDIVIDUAL_LOAN_SOUGHT, example="200000")

YOUTH_LOAN_LIMIT = Parameter(
    "youth_loan_limit", "20", unit="万元", clause=S3, quote="对符合条件的个人提供最高20万元创业担保贷款"
)

A4_YOUTH = Reading(
    "A4",
    (S3,),
    "对符合条件的个人",
    Text(
        "前半句的“青年群体”说的是支持谁创业，不是在贷款额度上另加的条件；要符合哪些条件，由您自己填。",
        "“青年群体” (young people) says whose start-ups are supported; it is not one more condition of the loan limit. "
        "Whether you meet the conditions is for you to enter.",
    ),
    Text("只有青年才能申请。", "Only young people qualify."),
)


def _youth_loan(case: Case) -> dict[str, Any]:
    """The amount sought in yuan, up to the limit."""
    sought: Decimal | None = case.need(LOAN_SOUGHT)
    limit = YOUTH_LOAN_LIMIT.number
    return {"max_amount": limit, "amount": case.payable(None if sought is None else min(sought, limit))}


YOUTH_STARTUP_LOAN = Calculator(
    "lanzhou-youth-startup-loan",
    notice=NOTICE,
    title=Text("青年创业担保贷款", "Youth start-up guaranteed loan"),
    question=Text("青年创业，担保贷款最多能贷多少？", "How large can a young founder’s guaranteed loan be?"),
    clauses=(S3,),
    inputs=(MEETS_LOAN_CONDITIONS, LOAN_SOUGHT),
    condition=is_yes(
        MEETS_LOAN_CONDITIONS,
        states=Text("创业担保贷款的条件", "the conditions for a start-up guaranteed loan"),
        source=Source(S3, "对符合条件的个人"),
    ),
    parameters=(YOUTH_LOAN_LIMIT,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output("max_amount", "money", Text("最高额度", "Upper limit"), unit=YUAN, shown_when={}),
        Output(
            "within_limit",
            "verdict",
            Text("您要的数不超过最高额度", "What you want is within the limit"),
            condition=at_most(
                LOAN_SOUGHT,
                Figure.of(YOUTH_LOAN_LIMIT, type="money", unit=YUAN),
                key="within_limit",
                source=YOUTH_LOAN_LIMIT.source,
            ),
            shown_when={},
        ),
        Output("amount", "money", Text("最多可以贷", "Loan of at most"), unit=YUAN),
    ),
    outcome=_youth_loan,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：您要的 {requested_amount} 元没有超过最高额度 {max_amount} 元。",
            "The clause applies: the {requested_amount} yuan you want is within the limit of {max_amount} yuan.",
            verdict="yes",
            within_limit="yes",
        ),
        Line(
            "这一条适用：您要 {requested_amount} 元，超过了最高额度，最多可以贷 {amount} 元。",
            "The clause applies: you want {requested_amount} yuan, which is above the limit; at most {amount} yuan "
            "can be lent.",
            verdict="yes",
            within_limit="no",
        ),
        Line(
            "这一条适用：最高可以贷 {max_amount} 元。",
            "The clause applies: at most {max_amount} yuan can be lent.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要符合哪些条件，多大年纪算“青年”。", "What the conditions are, and up to what age one is young."),
        Text("贴息多少，贴多久。", "How much interest is subsidised, and for how long."),
        Text("贷款期限和利率。", "The term and the interest rate of the loan."),
    ),
    readings=(A4_YOUTH,),
)

CALCULATORS: tuple[Calculator, ...] = (INTERNSHIP_QUOTA, GRADUATE_JOB_SUBSIDY, YOUTH_STARTUP_LOAN)
