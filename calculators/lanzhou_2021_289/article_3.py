"""Article 3: work-based training. 三、进一步放大“以工代训”政策效应"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calculators.facts import ENTERPRISE_SIZE, ENTERPRISE_SIZES, WORK_TRAINING, WORK_TRAINING_MONTHS_USED
from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import (
    Figure,
    all_of,
    any_of,
    at_least,
    at_most,
    is_one_of,
    is_yes,
    less_than,
    more_than,
    not_stated_unless,
    within,
)
from calculators.rules.inputs import Choice, Day, Integer, Month, Number, YesNo
from calculators.rules.months import alt_last, last_day, month_count, month_from_count
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import MONTHS, PERSONS, YUAN
from calculators.rules.verdict import NO, UNKNOWN, YES

S1 = "lanzhou-2021-289-a3-s1"
S2 = "lanzhou-2021-289-a3-s2"
S3 = "lanzhou-2021-289-a3-s3"
S4 = "lanzhou-2021-289-a3-s4"

# Sentence 1. 提高“以工代训”补贴标准，对开展“以工代训”并符合条件的企业，给予每人每月500元职业培训补贴，
# 从2021年10月起执行，补贴期限为3个月。

CONDUCTS_WORK_TRAINING = YesNo("conducts_work_training", fact=WORK_TRAINING)
MONTHS_USED_BEFORE = Integer("months_used_before", 0, 6, fact=WORK_TRAINING_MONTHS_USED, unit=MONTHS, example="0")
MEETS_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text("企业符合以工代训补贴的条件吗？", "Does the enterprise meet the conditions for the subsidy?"),
    short=Text("符合以工代训补贴的条件", "conditions for the subsidy met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问企业所在县区的人社部门。",
        "The notice does not list the conditions. If you do not know, ask the county or district.",
    ),
)
PEOPLE = Integer(
    "people",
    0,
    1000000,
    label=Text("以工代训培训多少人？", "How many people are trained?"),
    short=Text("培训人数", "the number of people trained"),
    unit=PERSONS,
    example="10",
    can_change=True,
)
FIRST_TRAINING_MONTH = Month(
    "first_month",
    label=Text("从哪个月开始培训？", "In which month does the training begin?"),
    short=Text("首个培训月", "the first month of training"),
    can_change=True,
)
TRAINING_LENGTH = Integer(
    "months",
    1,
    12,
    label=Text("一共培训几个月？", "How many months does the training last?"),
    short=Text("培训月数", "the months of training"),
    unit=MONTHS,
    example="3",
    can_change=True,
)

PER_PERSON_AND_MONTH = Parameter(
    "per_person_and_month", "500", unit="元", clause=S1, quote="给予每人每月500元职业培训补贴"
)
SUBSIDY_FROM = Parameter("subsidy_from", "2021年10月", unit="", clause=S1, quote="从2021年10月起执行")
SUBSIDY_MONTHS = Parameter("subsidy_months", "3", unit="个月", clause=S1, quote="补贴期限为3个月")
MONTHS_HAD = Parameter("months_had", "6", unit="个月", clause=S2, quote="对已享受6个月“以工代训”补贴的各类企业")

WINDOW_FIRST_MONTH: date = Figure.of(SUBSIDY_FROM, type="month").figure
WINDOW_LAST_MONTH = month_from_count(month_count(WINDOW_FIRST_MONTH) + int(SUBSIDY_MONTHS.number) - 1)
"""By A18: October to December 2021, for everyone."""
WINDOW_LAST_DAY = last_day(WINDOW_FIRST_MONTH, int(SUBSIDY_MONTHS.number))


def _months_from(first: date, months: int, earliest: date, latest: date | None) -> int:
    """How many of the training months lie between two months, both included."""
    last = month_count(first) + months - 1
    if latest is not None:
        last = min(last, month_count(latest))
    return max(0, last - max(month_count(first), month_count(earliest)) + 1)


# Both questions must be answered before a month is found to lie inside the window or outside it.
TRAINING_BEGINS = Derived(
    (FIRST_TRAINING_MONTH, TRAINING_LENGTH),
    lambda first, months: first,
    type="month",
    short=Text("首个培训月", "the first month of training"),
)
TRAINING_ENDS = Derived(
    (FIRST_TRAINING_MONTH, TRAINING_LENGTH),
    lambda first, months: month_from_count(month_count(first) + months - 1),
    type="month",
    short=Text("最后一个培训月", "the last month of training"),
)
COUNTED_MONTHS = Derived(
    (FIRST_TRAINING_MONTH, TRAINING_LENGTH),
    lambda first, months: _months_from(first, months, WINDOW_FIRST_MONTH, WINDOW_LAST_MONTH),
    type="integer",
    short=Text("在补贴期里的月数", "the months within the subsidy period"),
)
MONTHS_SINCE_START = Derived(
    (FIRST_TRAINING_MONTH, TRAINING_LENGTH),
    lambda first, months: _months_from(first, months, WINDOW_FIRST_MONTH, None),
    type="integer",
    short=Text("2021 年 10 月起的培训月数", "the months of training since October 2021"),
)

A18 = Reading(
    "A18",
    (S1, S2),
    "从2021年10月起执行，补贴期限为3个月",
    Text(
        "补贴期固定是 2021 年 10 月到 12 月。",
        "The period is fixed: October to December 2021.",
    ),
    Text(
        "从 2021 年 10 月起，每家企业、每个人都有自己的三个月。",
        "Any three months of each enterprise or person from October 2021.",
    ),
)
A19 = Reading(
    "A19",
    (S1,),
    "补贴期限为3个月",
    Text(
        "以前领过 1 到 5 个月的，三个月仍然全算；通知没有写合计的上限。",
        "With one to five months received before, all three still count; the notice states no total limit.",
    ),
    Text("和以前的加起来，最多六个月。", "Six months at most in total, earlier ones included."),
)
A34 = Reading(
    "A34",
    (S2, S1),
    "对已享受6个月“以工代训”补贴的各类企业",
    Text(
        "已经领满六个月的，按第 2 句只看新吸纳的人，不适用第 1 句。",
        "With six months received, sentence 2 on newly hired people applies, not sentence 1.",
    ),
    Text("第 1 句给每家企业再加三个月。", "Sentence 1 gives every enterprise three further months."),
)


def _work_training(case: Case) -> dict[str, Any]:
    """The subsidy in yuan: per person and month."""
    people: int | None = case.need(PEOPLE)
    counted = COUNTED_MONTHS.value(case.answers)
    since = MONTHS_SINCE_START.value(case.answers)
    monthly = None if people is None else PER_PERSON_AND_MONTH.number * people
    amount: Decimal | None = None
    alternative: Decimal | None = None
    if monthly is not None and counted is not None:
        amount = monthly * counted
        alternative = monthly * min(int(SUBSIDY_MONTHS.number), since)
    return {
        "counted_months": counted,
        "amount": case.payable(amount),
        "per_month_amount": monthly,
        "alternative_amount": alternative,
        "claim": "monthly_or_lump_sum",
    }


WORK_TRAINING_SUBSIDY = Calculator(
    "lanzhou-work-training-subsidy",
    notice=NOTICE,
    title=Text("以工代训补贴", "Work-based training subsidy"),
    question=Text("企业开展以工代训，能领多少补贴？", "How much subsidy is there for work-based training?"),
    clauses=(S1, S4),
    inputs=(
        MEETS_CONDITIONS,
        CONDUCTS_WORK_TRAINING,
        MONTHS_USED_BEFORE,
        PEOPLE,
        FIRST_TRAINING_MONTH,
        TRAINING_LENGTH,
    ),
    condition=all_of(
        "subsidy_is_given",
        is_yes(MEETS_CONDITIONS, source=Source(S1, "符合条件的企业")),
        is_yes(CONDUCTS_WORK_TRAINING, source=Source(S1, "对开展“以工代训”并符合条件的企业")),
        less_than(
            MONTHS_USED_BEFORE,
            Figure.of(MONTHS_HAD, type="integer", unit=MONTHS),
            key="not_all_months_had",
            source=MONTHS_HAD.source,
            states=Text("以前领的补贴不满 6 个月", "fewer than 6 months of subsidy received before"),
        ),
        more_than(
            PEOPLE,
            Figure(0, type="integer", unit=PERSONS),
            key="someone_is_trained",
            source=Source(S1, "给予每人每月500元职业培训补贴"),
            states=Text("有人参加培训", "someone is trained"),
        ),
        at_most(
            TRAINING_BEGINS,
            Figure(WINDOW_LAST_MONTH, type="month"),
            key="begins_in_time",
            source=SUBSIDY_MONTHS.source,
        ),
        at_least(
            TRAINING_ENDS,
            Figure(WINDOW_FIRST_MONTH, type="month"),
            key="ends_in_time",
            source=SUBSIDY_FROM.source,
        ),
    ),
    parameters=(PER_PERSON_AND_MONTH, SUBSIDY_FROM, SUBSIDY_MONTHS, MONTHS_HAD),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "counted_months",
            "integer",
            Text("计入补贴的月数", "Months that count"),
            unit=MONTHS,
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("补贴一共", "Subsidy in all"),
            unit=YUAN,
            working=(
                Line(
                    "{per_person_and_month} 元 × {people} 人 × {counted_months} 个月 = {amount} 元",
                    "{per_person_and_month} yuan × {people} persons × {counted_months} months = {amount} yuan",
                ),
            ),
        ),
        Output(
            "per_month_amount",
            "money",
            Text("每月", "For a month"),
            unit=YUAN,
            working=(
                Line(
                    "{per_person_and_month} 元 × {people} 人 = {per_month_amount} 元",
                    "{per_person_and_month} yuan × {people} persons = {per_month_amount} yuan",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "alternative_amount",
            "money",
            Text("按另一种理解（A18）一共", "In all by the other reading (A18)"),
            unit=YUAN,
            shown_when={"verdict": "yes"},
        ),
        Output(
            "claim",
            "choice",
            Text("怎样申领", "How to claim"),
            values={"monthly_or_lump_sum": Text("逐月申领，或集中申领", "month by month, or all at once")},
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_work_training,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：{counted_months} 个月一共 {amount} 元，每人每月 {per_person_and_month} 元。",
            "The clause applies: {amount} yuan for {counted_months} months, {per_person_and_month} yuan per person "
            "and month.",
            verdict="yes",
        ),
        Line(
            "已经领满 6 个月的企业，这一条不适用；新吸纳了人员的，看“已享 6 个月后新吸纳”。",
            "This clause does not apply to an enterprise that has had all 6 months; for newly hired people, "
            "see new hires after six months.",
            verdict="no",
            months_used_before=6,
        ),
    ),
    notes=(
        Line(
            "培训不在 2021 年 10 月到 12 月里。按另一种理解（A18），补贴是 {alternative_amount} 元。",
            "No month of training lies between October and December 2021. By the other reading (A18) the subsidy is "
            "{alternative_amount} yuan.",
            counted_months=0,
            alternative_amount=GIVEN,
        ),
    ),
    validity=Text(
        "2021 年 10 月到 12 月的培训。通知写的是“从2021年10月起执行，补贴期限为3个月”。",
        "For training from October to December 2021. The notice says “从2021年10月起执行，补贴期限为3个月” "
        "(from October 2021, for 3 months).",
    ),
    unsaid=(
        Text("要符合哪些条件。", "What the conditions are."),
        Text("和以前领过的月份合计有没有上限。", "Whether there is a total limit with earlier months."),
        Text("申领的截止日期。", "The last day to claim."),
    ),
    readings=(A18, A19, A34),
)

# Sentence 2. 对已享受6个月“以工代训”补贴的各类企业，在此3个月期间新吸纳贫困劳动力、就业困难人员、零就业家庭成员、
# 离校两年内高校毕业生、登记失业人员就业并开展“以工代训”的，按规定给予企业职业培训补贴。

HIRE_GROUP = Choice(
    "hire_group",
    {
        "poor_worker": Text("贫困劳动力", "a worker in poverty"),
        "hard_to_employ": Text("就业困难人员", "someone who has difficulty finding work"),
        "zero_employment_family": Text("零就业家庭成员", "a member of a zero-employment family"),
        "graduate_within_two_years": Text("高校毕业生", "a college graduate"),
        "registered_unemployed": Text("登记失业人员", "someone registered as unemployed"),
        "other": Text("其他人员", "someone else"),
    },
    label=Text("新吸纳的是哪类人员？", "Who is newly hired?"),
    short=Text("新吸纳的人员", "the person hired"),
    hint=Text(
        "怎样认定，通知没有写。不清楚的，问人社部门。几类人员，一类一类填。",
        "The notice does not define the groups. If you do not know, ask the local authority. "
        "Enter one group at a time.",
    ),
)
HIRE_DATE = Day(
    "hire_date",
    label=Text("哪一天吸纳就业的？", "On which day was the person hired?"),
    short=Text("吸纳就业的日子", "the day of hiring"),
    hint=Text("看劳动合同。日子不同的，一批一批填。", "See the labour contract. Enter one day of hiring at a time."),
)
LEFT_SCHOOL_DATE = Day(
    "left_school_date",
    label=Text("高校毕业生：哪一天离校？", "For a college graduate: on which day did the graduate leave school?"),
    short=Text("离校的日子", "the day of leaving school"),
    hint=Text("看毕业证书。不是毕业生的，不用填。", "See the diploma. Leave it open for others."),
)
NEW_PEOPLE = Integer(
    "people",
    0,
    1000000,
    label=Text("这样新吸纳并参加以工代训的有多少人？", "How many people were so hired, and are trained?"),
    short=Text("新吸纳并培训的人数", "the number of people hired and trained"),
    unit=PERSONS,
    example="2",
)
TRAINING_MONTHS = Integer(
    "training_months",
    1,
    3,
    label=Text("从吸纳的那个月起，培训几个月？", "For how many months, from the month of hiring, are they trained?"),
    short=Text("培训的月数", "the number of months of training"),
    hint=Text("填 1 到 3。", "Enter 1 to 3."),
    unit=MONTHS,
    example="3",
    can_change=True,
)

NEW_HIRE_MONTHS = Parameter("new_hire_months", "3", unit="个月", clause=S2, quote="在此3个月期间新吸纳")
GRADUATE_YEARS = Parameter("graduate_years", "两", unit="年", clause=S2, quote="离校两年内高校毕业生")

HIRED_IN_TIME = within(
    HIRE_DATE,
    Figure(WINDOW_FIRST_MONTH, type="date"),
    Figure(WINDOW_LAST_DAY, type="date"),
    key="hired_in_time",
    source=NEW_HIRE_MONTHS.source,
    states=Text("吸纳就业在{first}到{last}之间", "hired between {first} and {last}"),
)
"""By A18: these 3 months are those of sentence 1."""
GRADUATE_UNTIL = Derived(
    (LEFT_SCHOOL_DATE,),
    lambda left: alt_last(left, int(GRADUATE_YEARS.number) * 12),
    type="date",
    short=Text("离校两年后的那一天", "the day two years later"),
)

A20 = Reading(
    "A20",
    (S2, S1),
    "按规定给予企业职业培训补贴",
    Text(
        "给多少，这一句只写了“按规定”，没有数字，这里就不给金额。照第 1 句每人每月 500 元算出来的数，只供参考。",
        "This sentence says only “按规定” (as prescribed) and gives no figure, so no amount is given here. "
        "What follows from the 500 yuan per person and month of sentence 1 is shown for reference only.",
    ),
    Text(
        "第 1 句的每人每月 500 元，就是该给的数。",
        "The 500 yuan per person and month of sentence 1 are what is due.",
    ),
)
A21 = Reading(
    "A21",
    (S2,),
    "离校两年内高校毕业生",
    Text(
        "看吸纳就业的那一天：从离校当天，到两年后的同一天，都算。离校以前就吸纳的，不算。",
        "What counts is the day of hiring: from the day of leaving school to the same day two years later, "
        "both included. Someone hired before leaving school is not in the group.",
    ),
    Text(
        "看申领的那一天，或者看 2021 年 10 月，离校满没满两年。",
        "What counts is the day of the claim, or October 2021.",
    ),
)


def _new_hire(case: Case) -> dict[str, Any]:
    """No amount, for the sentence gives none (A20); by the figure of sentence 1 an indication in yuan."""
    people: int | None = case[NEW_PEOPLE]
    months: int | None = case.need(TRAINING_MONTHS)
    counted: int | None = None
    if months is not None and HIRED_IN_TIME.verdict(case.answers) == YES:
        counted = min(months, month_count(WINDOW_LAST_MONTH) - month_count(case[HIRE_DATE]) + 1)
    indicative: Decimal | None = None
    if case.eligible == YES and people is not None and counted is not None:
        indicative = PER_PERSON_AND_MONTH.number * people * counted
    return {
        "counted_months": counted,
        "amount": case.payable(None),
        "indicative_amount": indicative,
        "flags": ["amount_by_reading"],
    }


WORK_TRAINING_NEW_HIRE = Calculator(
    "lanzhou-work-training-new-hire",
    notice=NOTICE,
    title=Text("以工代训：已享6个月后新吸纳", "Work-based training: new hires after six months"),
    question=Text(
        "已经领满 6 个月以工代训补贴的企业，又新吸纳了人，还有补贴吗？",
        "An enterprise has had all 6 months of the subsidy and hires more people: is there a further one?",
    ),
    clauses=(S1, S2),
    inputs=(
        MONTHS_USED_BEFORE,
        HIRE_GROUP,
        HIRE_DATE,
        LEFT_SCHOOL_DATE,
        CONDUCTS_WORK_TRAINING,
        NEW_PEOPLE,
        TRAINING_MONTHS,
    ),
    condition=all_of(
        "further_subsidy_is_given",
        at_least(
            MONTHS_USED_BEFORE,
            Figure.of(MONTHS_HAD, type="integer", unit=MONTHS),
            key="all_months_had",
            source=MONTHS_HAD.source,
            states=Text("以前领满了 6 个月的补贴", "all 6 months of the subsidy have been received before"),
        ),
        HIRED_IN_TIME,
        any_of(
            "hired_from_a_named_group",
            is_one_of(
                HIRE_GROUP,
                ("poor_worker", "hard_to_employ", "zero_employment_family", "registered_unemployed"),
                source=Source(S2, "贫困劳动力、就业困难人员、零就业家庭成员、离校两年内高校毕业生、登记失业人员"),
            ),
            all_of(
                "hired_within_two_years_of_leaving_school",
                is_one_of(
                    HIRE_GROUP,
                    ("graduate_within_two_years",),
                    key="graduate",
                    source=Source(S2, "离校两年内高校毕业生"),
                ),
                within(HIRE_DATE, LEFT_SCHOOL_DATE, GRADUATE_UNTIL, key="recently_left", source=GRADUATE_YEARS.source),
                states=Text("离校两年内的高校毕业生", "a college graduate within two years of leaving school"),
            ),
            states=Text(
                "新吸纳的是这一句列出的人员（高校毕业生要离校两年内）",
                "the person hired is of a group that the sentence names (graduates: within two years of leaving)",
            ),
            source=Source(S2, "贫困劳动力、就业困难人员、零就业家庭成员、离校两年内高校毕业生、登记失业人员"),
        ),
        is_yes(
            CONDUCTS_WORK_TRAINING,
            states=Text("开展了以工代训", "work-based training is conducted"),
            source=Source(S2, "并开展“以工代训”的"),
        ),
        more_than(
            NEW_PEOPLE,
            Figure(0, type="integer", unit=PERSONS),
            key="someone_is_hired",
            source=Source(S2, "新吸纳"),
            states=Text("有新吸纳并参加培训的人", "someone is hired and trained"),
        ),
    ),
    parameters=(MONTHS_HAD, NEW_HIRE_MONTHS, GRADUATE_YEARS, SUBSIDY_FROM, SUBSIDY_MONTHS, PER_PERSON_AND_MONTH),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "counted_months",
            "integer",
            Text("计入的培训月数", "Months of training that count"),
            unit=MONTHS,
            shown_when={"verdict": "yes"},
        ),
        Output("amount", "money", Text("补贴一共", "Subsidy in all"), unit=YUAN),
        Output(
            "indicative_amount",
            "money",
            Text("仅供参考：照第 1 句的标准算", "For reference only: at the rate of sentence 1"),
            unit=YUAN,
            working=(
                Line(
                    "{per_person_and_month} 元 × {people} 人 × {counted_months} 个月 = {indicative_amount} 元",
                    "{per_person_and_month} yuan × {people} × {counted_months} = {indicative_amount} yuan",
                ),
            ),
            shown_when={},
        ),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"amount_by_reading": Text("这一句没有写金额", "The sentence gives no amount")},
        ),
    ),
    outcome=_new_hire,
    headlines=(
        Line(
            "这一条适用：按规定给企业职业培训补贴。给多少，这一句没有写；照第 1 句的标准算，"
            "参考数是 {indicative_amount} 元。",
            "The clause applies: the enterprise is given a vocational training subsidy as prescribed. "
            "This sentence does not say how much; at the rate of sentence 1 it would be {indicative_amount} yuan, "
            "for reference.",
            verdict="yes",
            indicative_amount=GIVEN,
        ),
        Line(
            "这一条适用：按规定给企业职业培训补贴。给多少，这一句没有写；填上培训的月数，可以看参考数。",
            "The clause applies: the enterprise is given a vocational training subsidy as prescribed. "
            "This sentence does not say how much; enter the months of training for a figure for reference.",
            verdict="yes",
        ),
        *(
            Line(
                "按您填的情况，这一条不适用：它只管已经领满 {months_had} 个月的企业。没有领满的，看“以工代训补贴”。",
                "On your answers this clause does not apply: it is only about enterprises that have had all "
                "{months_had} months. For others, see the work-based training subsidy.",
                verdict="no",
                months_used_before=used,
            )
            for used in range(int(MONTHS_HAD.number))
        ),
    ),
    notes=(
        Line(
            "给多少，这一句只写了“按规定”。参考数用的是第 1 句的每人每月 {per_person_and_month} 元，不能当作应领的数。",
            "How much is given, this sentence does not say beyond “按规定” (as prescribed). The figure for reference "
            "takes the {per_person_and_month} yuan per person and month of sentence 1; it is not the amount due.",
            flags="amount_by_reading",
            indicative_amount=GIVEN,
        ),
    ),
    validity=Text(
        "2021 年 10 月 1 日到 12 月 31 日新吸纳的人员。通知写的是“在此3个月期间”，"
        "这里读作第 1 句从 2021 年 10 月起的三个月。",
        "For people hired from 1 October to 31 December 2021. The notice says “在此3个月期间” (during these 3 months), "
        "read here as the three months from October 2021 of sentence 1.",
    ),
    unsaid=(
        Text("给多少：只写了“按规定”。", "How much is given: it says only “按规定” (as prescribed)."),
        Text("每个人最多补贴几个月。", "For how many months at most each person counts."),
        Text("各类人员怎样认定。", "How it is decided who belongs to a group."),
        Text("申领的截止日期。", "The last day to claim."),
    ),
    readings=(A18, A20, A21, A34),
)

# Sentence 3. 受疫情影响出现生产经营暂时困难的中小微企业认定条件为用电量、营业收入、能源耗量、利润总额其中一项
# 与上一季度（月）或2020年同期相比下降即可。

SIZE = Choice("enterprise_size", ENTERPRISE_SIZES, fact=ENTERPRISE_SIZE)
AFFECTED_BY_EPIDEMIC = YesNo(
    "affected_by_epidemic",
    label=Text(
        "生产经营出现暂时困难，是因为受疫情影响吗？",
        "Are the temporary difficulties of the business due to the epidemic?",
    ),
    short=Text("受疫情影响出现暂时困难", "temporary difficulties due to the epidemic"),
    hint=Text("因为别的原因出现困难的，选“否”。", "Choose “no” if they have another reason."),
)

COMPARISON_YEAR = Parameter("comparison_year", "2020", unit="年", clause=S3, quote="2020年同期")


class Indicator:
    """One of the figures that are compared, as the enterprise has it in its records, and the condition that it fell."""

    def __init__(self, key: str, what: Text, *, found_in: Text, lowest: str = "0") -> None:
        self.key = key
        self.what = what
        """Its name, in Chinese as the sentence has it."""
        self.now = Number(
            f"{key}_now",
            lowest,
            "9999999999999.99",
            decimals=4,
            label=Text(f"本期的{what.zh}是多少？", f"What is the {what.en} in the current period?"),
            short=Text(f"本期的{what.zh}", f"{what.en} in the current period"),
            hint=Text(
                f"{found_in.zh}填一个季度的还是一个月的，要和对比期一样。",
                f"{found_in.en} A quarter or a month, as long as the comparison period.",
            ),
            example="9000",
        )
        self.base = Number(
            f"{key}_base",
            lowest,
            "9999999999999.99",
            decimals=4,
            label=Text(f"对比期的{what.zh}是多少？", f"What was the {what.en} in the comparison period?"),
            short=Text(f"对比期的{what.zh}", f"{what.en} in the comparison period"),
            hint=Text(
                "对比期是上一季度、上个月或者 2020 年同期，任选一个。单位和本期一样。",
                "The previous quarter, the previous month or the same period of 2020: any one of them. "
                "In the same unit as the current period.",
            ),
            example="10000",
        )
        self.fell = less_than(
            self.now,
            self.base,
            key=f"{key}_fell",
            states=Text(f"{what.zh}下降", f"{what.en} fell"),
            source=Source(S3, what.zh),
        )


INDICATORS = (
    Indicator(
        "electricity",
        Text("用电量", "electricity consumption"),
        found_in=Text("看电费单。", "See the electricity bill."),
    ),
    Indicator(
        "revenue",
        Text("营业收入", "operating revenue"),
        found_in=Text("看利润表。", "See the income statement."),
    ),
    Indicator(
        "energy",
        Text("能源耗量", "energy consumption"),
        found_in=Text("看企业自己的能源记录。", "See the enterprise’s own energy records."),
    ),
    Indicator(
        "profit",
        Text("利润总额", "total profit"),
        found_in=Text("看利润表，亏损的填负数。", "See the income statement; a loss is a negative number."),
        lowest="-9999999999999.99",
    ),
)

A6 = Reading(
    "A6",
    (S3,),
    "中小微企业",
    Text(
        "怎样划分大型和中小微，通知没有写。这里由企业按国家的划型标准自己申报。",
        "The notice does not define the sizes. Here the enterprise declares its own, by the national classes.",
    ),
    None,
)
A22 = Reading(
    "A22",
    (S3,),
    "与上一季度（月）或2020年同期相比下降即可",
    Text(
        "比对比期少就是下降，一样多的不算；亏损变大也是利润下降。和哪一个对比期比都行，"
        "所以只填了一个对比期、没有下降的，还不能说不符合。",
        "Less than in the comparison period is a fall, as much is not; a larger loss is a fall of profit. "
        "Any of the periods will do, so no fall against one of them does not yet mean a no.",
    ),
    Text("填的这一期四项都没有下降，就不符合。", "No, when none of the four fell against the period entered."),
)


def _sme_difficulty(case: Case) -> dict[str, Any]:
    verdicts = {indicator.key: indicator.fell.verdict(case.answers) for indicator in INDICATORS}
    fell = [key for key, verdict in verdicts.items() if verdict == YES]
    # Of a pair that is complete and did not fall, another period may still show a fall (A22).
    other_periods = case.eligible == UNKNOWN and not fell and NO in verdicts.values()
    return {"fell": fell, "flags": ["other_periods_not_checked"] if other_periods else []}


SME_DIFFICULTY = Calculator(
    "lanzhou-sme-difficulty",
    notice=NOTICE,
    title=Text("中小微企业暂时困难认定", "Temporary difficulty of an SME"),
    question=Text(
        "我的企业算不算受疫情影响、暂时困难的中小微企业？",
        "Does my enterprise count as one in temporary difficulty because of the epidemic?",
    ),
    clauses=(S3,),
    inputs=(
        SIZE,
        AFFECTED_BY_EPIDEMIC,
        *(figure for indicator in INDICATORS for figure in (indicator.now, indicator.base)),
    ),
    condition=all_of(
        "in_temporary_difficulty",
        is_yes(
            AFFECTED_BY_EPIDEMIC,
            states=Text("暂时困难是受疫情影响", "the temporary difficulties are due to the epidemic"),
            source=Source(S3, "受疫情影响出现生产经营暂时困难的"),
        ),
        is_one_of(SIZE, ("medium", "small", "micro"), source=Source(S3, "中小微企业")),
        not_stated_unless(
            any_of(
                "one_of_the_figures_fell",
                *(indicator.fell for indicator in INDICATORS),
                states=Text("有一项比对比期下降", "one of the figures fell"),
                source=Source(S3, "其中一项与上一季度（月）或2020年同期相比下降即可", "一项"),
            )
        ),
    ),
    parameters=(COMPARISON_YEAR,),
    outputs=(
        Output("eligible", "verdict", Text("符合认定条件", "The condition is met")),
        Output(
            "fell",
            "list",
            Text("下降了的", "Fallen"),
            values={indicator.key: indicator.what for indicator in INDICATORS},
        ),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"other_periods_not_checked": Text("别的对比期还没有比", "Other periods are not compared yet")},
        ),
    ),
    outcome=_sme_difficulty,
    headlines=(
        Line(
            "按您填的情况，符合认定条件：{fell}下降了，有一项下降就行。",
            "On your answers the condition is met. Fallen: {fell}; one is enough.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一条不适用：它只管中小微企业，您填的是大型企业。",
            "On your answers this clause does not apply: it is about medium, small and micro enterprises, "
            "and you entered a large one.",
            verdict="no",
            enterprise_size="large",
        ),
        Line(
            "按您填的情况，这一条不适用：它只管受疫情影响出现的困难。",
            "On your answers this clause does not apply: it is about difficulties due to the epidemic.",
            verdict="no",
        ),
        Line(
            "和您填的对比期比，没有一项下降，但还不能说不符合：上一季度、上个月、{comparison_year} 年同期，"
            "和哪一个比有下降都行。",
            "Nothing fell against the periods that you entered, but that is not yet a no: a fall against any of the "
            "previous quarter, the previous month and the same period of {comparison_year} is enough.",
            verdict="not_stated",
        ),
        Line(
            "还不能下结论：您填的没有一项下降。可以换一项来比，也可以换一个对比期：上一季度、上个月，或者 "
            "{comparison_year} 年同期。",
            "No answer yet: nothing that you entered fell. Try another figure, or another comparison period: "
            "the previous quarter, the previous month or the same period of {comparison_year}.",
            flags="other_periods_not_checked",
        ),
        *(
            Line(
                "还不能下结论。{fell}下降了，有一项下降就行。还要知道：{asks}。",
                "No answer yet. Fallen: {fell}; one is enough. Still needed: {asks}.",
                verdict="unknown",
                fell=indicator.key,
            )
            for indicator in INDICATORS
        ),
        Line(
            "还不能下结论：受疫情影响的中小微企业，用电量、营业收入、能源耗量、利润总额里有一项下降，就符合。"
            "填一项的本期和对比期就够了。",
            "No answer yet: a medium, small or micro enterprise affected by the epidemic needs a fall in one of "
            "electricity, revenue, energy and profit. One of them is enough, in the current and the comparison period.",
            verdict="unknown",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("对比期该选哪一个。", "Which of the periods to compare with."),
        Text("用什么材料证明。", "What evidence is needed."),
        Text("认定以后能享受什么。", "What follows for an enterprise that is recognised."),
    ),
    readings=(A6, A22),
)

CALCULATORS: tuple[Calculator, ...] = (WORK_TRAINING_SUBSIDY, WORK_TRAINING_NEW_HIRE, SME_DIFFICULTY)
