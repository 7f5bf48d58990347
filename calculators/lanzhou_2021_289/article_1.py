"""Article 1: temporary public-welfare posts. 一、积极开发疫情防控临时性城镇公益性岗位"""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Consistency, Line, Output
from calculators.rules.conditions import Figure, all_of, at_least, at_most, is_yes, more_than, where_given
from calculators.rules.inputs import Day, Integer, YesNo
from calculators.rules.months import alt_last, last_day
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import TIMES
from calculators.rules.verdict import NO, YES

S2 = "lanzhou-2021-289-a1-s2"
S3 = "lanzhou-2021-289-a1-s3"
S4 = "lanzhou-2021-289-a1-s4"

# Sentence 2. 临时性城镇公益性岗位安置对象、补贴标准、岗位管理、退出帮扶等
# 参照《兰州市城镇公益性岗位开发管理办法(暂行)》执行，聘用人员的聘用期限最长不超过6个月，所需资金从就业补助资金中列支。

TERM_START = Day(
    "start_date",
    label=Text("从哪一天开始聘用？", "On which day does the engagement begin?"),
    short=Text("聘用的第一天", "the first day of the engagement"),
    hint=Text("看聘用合同或者协议。", "See the contract or agreement."),
    can_change=True,
)
TERM_END = Day(
    "end_date",
    label=Text("聘用到哪一天为止？", "Up to which day does the engagement run?"),
    short=Text("聘用的最后一天", "the last day of the engagement"),
    hint=Text("看聘用合同或者协议。这一天也算在内。", "See the contract or agreement. That day is included."),
    can_change=True,
)

LONGEST_TERM = Parameter("longest_term", "6", unit="个月", clause=S2, quote="聘用人员的聘用期限最长不超过6个月")
LAST_ALLOWED_DAY = Derived(
    (TERM_START,),
    lambda start: last_day(start, int(LONGEST_TERM.number)),
    type="date",
    short=Text("最长聘期的最后一天", "the last day of the longest term"),
)

A15 = Reading(
    "A15",
    (S2,),
    "最长不超过6个月",
    Text(
        "第一天也算。六个月算到对应日的前一天；那个月没有对应日的，算到月底。",
        "The first day counts. Six months end on the eve of the corresponding day, or at the end of the month "
        "where there is no such day.",
    ),
    Text(
        "第一天不算（《民法典》第二百零一条、第二百零二条，背景，请核对原文）：六个月算到对应日当天；"
        "那个月没有对应日的，算到月底。",
        "The first day does not count (Civil Code, articles 201 and 202; background, check the original): "
        "six months end on the corresponding day itself, or at the end of the month where there is no such day.",
    ),
)


def _temp_post_term(case: Case) -> dict[str, Any]:
    """The last day that the term may reach; flagged where only the other way of counting lets it (A15)."""
    start, end = case[TERM_START], case[TERM_END]
    last = LAST_ALLOWED_DAY.value(case.answers)
    differ = end is not None and last is not None and last < end <= alt_last(start, int(LONGEST_TERM.number))
    return {"last_allowed_day": last, "flags": ["boundary_day"] if differ else []}


TEMP_POST_TERM = Calculator(
    "lanzhou-temp-post-term",
    notice=NOTICE,
    title=Text("临时性公益岗聘期", "Term of a temporary public-welfare post"),
    question=Text(
        "临时性公益岗最长能聘到哪一天？", "Until which day can a temporary public-welfare post last at most?"
    ),
    clauses=(S2,),
    inputs=(TERM_START, TERM_END),
    consistency=(
        Consistency(
            TERM_END,
            (TERM_START, TERM_END),
            lambda start, end: end >= start,
            Text(
                "聘用的最后一天（{end_date}）在第一天（{start_date}）之前。请核对这两个日期。",
                "The last day of the engagement ({end_date}) is before its first day ({start_date}). "
                "Check the two dates.",
            ),
        ),
    ),
    condition=at_most(TERM_END, LAST_ALLOWED_DAY, key="within_longest_term", source=LONGEST_TERM.source),
    parameters=(LONGEST_TERM,),
    outputs=(
        Output("eligible", "verdict", Text("聘期没有超过最长期限", "The term is within the limit")),
        Output("last_allowed_day", "date", Text("最晚可以聘到", "Last day allowed"), shown_when={}),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"boundary_day": Text("两种数法相差一天", "The two ways of counting differ by a day")},
        ),
    ),
    outcome=_temp_post_term,
    answer=("last_allowed_day",),
    headlines=(
        Line(
            "没有超过：聘期最长 {longest_term} 个月，最晚可以聘到 {last_allowed_day}，您填的是 {end_date}。",
            "Within the limit: the term is {longest_term} months at most and may run until {last_allowed_day}; "
            "you entered {end_date}.",
            verdict="yes",
        ),
        Line(
            "超过了：聘期最长 {longest_term} 个月，最晚只能聘到 {last_allowed_day}，您填的是 {end_date}。",
            "Beyond the limit: the term is {longest_term} months at most and may run only until {last_allowed_day}; "
            "you entered {end_date}.",
            verdict="no",
        ),
        Line(
            "聘期最长 {longest_term} 个月：从 {start_date}开始，最晚可以聘到 {last_allowed_day}。",
            "The term is {longest_term} months at most: from {start_date} it may run until {last_allowed_day}.",
            last_allowed_day=GIVEN,
        ),
        Line(
            "聘期最长 {longest_term} 个月。填上哪一天开始，就知道最晚可以聘到哪一天。",
            "The term is {longest_term} months at most. Enter the first day to see the last day allowed.",
            verdict="unknown",
        ),
    ),
    notes=(
        Line(
            "这里把第一天也算在内，超过了一天。第一天不算的话，正好满 {longest_term} 个月，没有超过（见 A15）。",
            "The first day counts here, so the term is a day too long. If it did not count, the term would be exactly "
            "{longest_term} months, and within the limit (see A15).",
            flags="boundary_day",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "安置什么人、补贴多少、岗位怎样管理、退出以后怎样帮扶：通知说参照《兰州市城镇公益性岗位开发管理办法(暂行)》，"
            "那份文件不在这里。",
            "Who is placed, how much is paid, how posts are managed, and what help there is on leaving: the notice "
            "refers to “兰州市城镇公益性岗位开发管理办法(暂行)”, which is not held here.",
        ),
        Text("期满以后能不能再聘一次。", "Whether the same person may be engaged again afterwards."),
    ),
    readings=(A15,),
)

# Sentence 3. 对疫情期间（疫情期间是指2021年10月20日以后）到期的城镇公益性岗位聘用人员，
# 可根据防疫需要继续安置到临时性城镇公益性岗位。

URBAN_PUBLIC_WELFARE_POST = YesNo(
    "is_urban_public_welfare_post",
    label=Text("原来的岗位是城镇公益性岗位吗？", "Is the present post an urban public-welfare post?"),
    short=Text("城镇公益性岗位", "urban public-welfare post"),
    hint=Text("看聘用合同或者协议上写的岗位。", "See the contract or agreement for the post."),
)
EXPIRY_DATE = Day(
    "expiry_date",
    label=Text("聘用哪一天到期？", "On which day does the post expire?"),
    short=Text("到期日", "the expiry date"),
    hint=Text("看聘用合同或者协议。", "See the contract or agreement."),
)
NEEDED_FOR_EPIDEMIC = YesNo(
    "needed_for_epidemic",
    label=Text("防疫还需要这个岗位吗？", "Is the post needed for epidemic control?"),
    short=Text("防疫需要", "needed for epidemic control"),
    hint=Text(
        "由谁来定，通知没有写。可以问所在县区的人社部门。",
        "The notice does not say who decides. Ask the county or district.",
    ),
)
EPIDEMIC_END_DATE = Day(
    "epidemic_end_date",
    label=Text("疫情期间在哪一天结束？（选填）", "On which day did the epidemic period end? (optional)"),
    short=Text("疫情期间的结束日", "the end of the epidemic period"),
    hint=Text(
        "通知没有写结束日。不填，就当没有结束日。", "The notice gives none. Leave it open to count without an end."
    ),
    optional=True,
)

EPIDEMIC_FIRST_DAY = Parameter(
    "epidemic_first_day",
    "2021年10月20日",
    unit="",
    clause=S3,
    quote="疫情期间是指2021年10月20日以后",
)
FIRST_DAY = Figure.of(EPIDEMIC_FIRST_DAY, type="date")

A16 = Reading(
    "A16",
    (S3,),
    "2021年10月20日以后",
    Text("10 月 20 日当天算在内。", "20 October itself is included."),
    Text("从 10 月 21 日算起。", "From 21 October."),
)
A17 = Reading(
    "A17",
    (S3,),
    "疫情期间是指2021年10月20日以后",
    Text(
        "通知没有写疫情期间到哪一天结束，您不填结束日，就按没有结束日算。这不是说现在还在疫情期间。",
        "The notice gives no end of the epidemic period; unless you enter one, none is assumed. "
        "That does not mean that the epidemic period is now.",
    ),
    Text("疫情过去就结束了，或者在 2022 年到 2023 年间结束。", "It ended with the outbreak, or in 2022 to 2023."),
)


def _continuation(case: Case) -> dict[str, Any]:
    expiry = case[EXPIRY_DATE]
    flags = []
    if expiry and expiry == FIRST_DAY.figure:
        flags.append("boundary_day")
    if expiry and expiry >= FIRST_DAY.figure and case[EPIDEMIC_END_DATE] is None:
        flags.append("end_not_stated")
    # Sentence 4. 对因疫情防控需要而聘用到临时性城镇公益性岗位的，不计入公益性岗位安置次数。
    return {"flags": flags, "counts_towards_placements": NO if case.eligible == YES else None}


POST_CONTINUATION = Calculator(
    "lanzhou-post-continuation",
    notice=NOTICE,
    title=Text("到期公益岗续聘", "Continuing after a post expires"),
    question=Text("公益性岗位到期了，还能接着安置吗？", "A public-welfare post expires: can the placement go on?"),
    clauses=(S3, S4),
    inputs=(URBAN_PUBLIC_WELFARE_POST, EXPIRY_DATE, NEEDED_FOR_EPIDEMIC, EPIDEMIC_END_DATE),
    consistency=(
        Consistency(
            EPIDEMIC_END_DATE,
            (EPIDEMIC_END_DATE,),
            lambda end: end >= FIRST_DAY.figure,
            Text(
                "您填的结束日是{epidemic_end_date}，早于通知写的开始日 2021 年 10 月 20 日。请核对，或者不填。",
                "The end that you entered, {epidemic_end_date}, is before the first day that the notice gives, "
                "20 October 2021. Check it, or leave it open.",
            ),
        ),
    ),
    condition=all_of(
        "placement_may_go_on",
        is_yes(URBAN_PUBLIC_WELFARE_POST, source=Source(S3, "到期的城镇公益性岗位聘用人员")),
        is_yes(NEEDED_FOR_EPIDEMIC, source=Source(S3, "可根据防疫需要继续安置")),
        at_least(EXPIRY_DATE, FIRST_DAY, key="expires_in_epidemic_period", source=EPIDEMIC_FIRST_DAY.source),
        where_given(
            EPIDEMIC_END_DATE,
            at_most(
                EXPIRY_DATE,
                EPIDEMIC_END_DATE,
                key="expires_before_the_end",
                source=Source(S3, "对疫情期间（疫情期间是指2021年10月20日以后）到期的"),
            ),
        ),
    ),
    parameters=(EPIDEMIC_FIRST_DAY,),
    outputs=(
        Output("eligible", "verdict", Text("可以继续安置", "The placement may go on")),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={
                "boundary_day": Text("正好是 2021 年 10 月 20 日", "Exactly 20 October 2021"),
                "end_not_stated": Text("通知没有写疫情期间的结束日", "The notice gives no end of the epidemic period"),
            },
        ),
        Output(
            "counts_towards_placements",
            "verdict",
            Text("计入公益性岗位安置次数", "Counts as a placement"),
            shown_when={},
        ),
    ),
    outcome=_continuation,
    headlines=(
        Line(
            "按您填的情况，可以根据防疫需要继续安置到临时性城镇公益性岗位，不计入安置次数。",
            "On your answers the placement may go on in a temporary urban public-welfare post, and is not counted.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "到期日正好是 2021 年 10 月 20 日。这里把这一天算在内，另一种理解是从 21 日算起。",
            "The post expires exactly on 20 October 2021. That day is included here; by the other reading it is not.",
            flags="boundary_day",
        ),
        Line(
            "疫情期间到哪一天结束，通知没有写。",
            "The notice does not say when the epidemic period ends.",
            flags="end_not_stated",
        ),
    ),
    validity=Text(
        "从 2021 年 10 月 20 日起；到哪一天为止，通知没有写。",
        "From 20 October 2021; the notice gives no last day.",
    ),
    unsaid=(
        Text("疫情期间到哪一天结束。", "When the epidemic period ends."),
        Text("防疫需不需要，由谁来定。", "Who decides whether the post is needed."),
    ),
    readings=(A16, A17),
)

# Sentence 4. 对因疫情防控需要而聘用到临时性城镇公益性岗位的，不计入公益性岗位安置次数。

TOTAL_PLACEMENTS = Integer(
    "total_placements",
    0,
    1000,
    label=Text("公益性岗位一共安置过几次？", "How many public-welfare post placements have there been in all?"),
    short=Text("安置的总次数", "all placements"),
    hint=Text(
        "同一个人的次数，疫情期间临时岗的也算进来。看以前的聘用合同或者协议。",
        "Those of one person, temporary posts during the epidemic included. See the earlier contracts or agreements.",
    ),
    unit=TIMES,
    example="2",
)
EPIDEMIC_TEMP_PLACEMENTS = Integer(
    "epidemic_temp_placements",
    0,
    1000,
    label=Text(
        "其中几次是因为防疫需要，聘到临时性城镇公益性岗位？",
        "How many of them were in a temporary urban public-welfare post because epidemic control needed it?",
    ),
    short=Text("其中疫情临时岗的次数", "placements in temporary posts for epidemic control"),
    hint=Text("没有的填 0。", "Enter 0 for none."),
    unit=TIMES,
    example="1",
)

# Both questions must be answered before it is said what counts and what does not.
NOT_COUNTED = Derived(
    (TOTAL_PLACEMENTS, EPIDEMIC_TEMP_PLACEMENTS),
    lambda total, epidemic: epidemic,
    type="integer",
    short=Text("其中疫情临时岗的次数", "the number in temporary posts for epidemic control"),
)


def _placement_count(case: Case) -> dict[str, Any]:
    total, not_counted = case[TOTAL_PLACEMENTS], NOT_COUNTED.value(case.answers)
    return {"counted_placements": None if not_counted is None else total - not_counted}


PLACEMENT_COUNT = Calculator(
    "lanzhou-placement-count",
    notice=NOTICE,
    title=Text("公益岗安置次数", "Counting placements"),
    question=Text(
        "疫情期间的临时岗，算不算公益性岗位的安置次数？",
        "Does a temporary post for epidemic control count as a public-welfare post placement?",
    ),
    clauses=(S4,),
    inputs=(TOTAL_PLACEMENTS, EPIDEMIC_TEMP_PLACEMENTS),
    consistency=(
        Consistency(
            EPIDEMIC_TEMP_PLACEMENTS,
            (TOTAL_PLACEMENTS, EPIDEMIC_TEMP_PLACEMENTS),
            lambda total, epidemic: epidemic <= total,
            Text(
                "疫情临时岗的次数（{epidemic_temp_placements}）比总次数（{total_placements}）多。请核对这两个数。",
                "The number in temporary posts for epidemic control ({epidemic_temp_placements}) is more than that of "
                "all placements ({total_placements}). Check the two numbers.",
            ),
        ),
    ),
    condition=more_than(
        NOT_COUNTED,
        Figure(0, type="integer", unit=TIMES),
        key="some_are_not_counted",
        states=Text("有因防疫需要聘到临时岗的", "there were placements in temporary posts for epidemic control"),
        source=Source(S4, "对因疫情防控需要而聘用到临时性城镇公益性岗位的"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("有不计入的次数", "Some placements are not counted")),
        Output(
            "counted_placements",
            "integer",
            Text("计入的安置次数", "Placements that count"),
            unit=TIMES,
            working=(
                Line(
                    "{total_placements} 次 − {epidemic_temp_placements} 次 = {counted_placements} 次",
                    "{total_placements} − {epidemic_temp_placements} = {counted_placements}",
                    verdict="yes",
                ),
            ),
            shown_when={},
        ),
    ),
    outcome=_placement_count,
    answer=("counted_placements",),
    headlines=(
        Line(
            "计入的安置次数是 {counted_placements} 次：一共 {total_placements} 次，"
            "其中因防疫需要聘到临时岗的 {epidemic_temp_placements} 次不计入。",
            "Placements that count: {counted_placements} of {total_placements}. "
            "Not counted: {epidemic_temp_placements} in temporary posts for epidemic control.",
            verdict="yes",
        ),
        Line(
            "还没有安置过，计入的安置次数是 0 次。",
            "There has been no placement, so none counts.",
            total_placements=0,
            verdict="no",
        ),
        Line(
            "没有因防疫需要聘到临时岗的：一共安置 {total_placements} 次，计入的也是 {counted_placements} 次。",
            "None was in a temporary post for epidemic control. "
            "Placements that count: {counted_placements} of {total_placements}.",
            verdict="no",
        ),
        Line(
            "因防疫需要聘到临时性城镇公益性岗位的，不计入安置次数。还要知道：{asks}。",
            "Placements in temporary urban public-welfare posts for epidemic control are not counted. "
            "Still needed: {asks}.",
            verdict="unknown",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(Text("最多可以安置几次。", "How many placements are permitted."),),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (TEMP_POST_TERM, POST_CONTINUATION, PLACEMENT_COUNT)
