"""Article 5: subsidies for working elsewhere. 五、实施劳动力转移就业补助政策"""

from __future__ import annotations

from datetime import date
from typing import Any

from calculators.lanzhou_2021_289.notice import NOTICE
from calculators.rules.calculator import Calculator, Case, Consistency, Line, Output
from calculators.rules.conditions import Figure, all_of, at_least, is_no, is_one_of, is_yes, more_than
from calculators.rules.inputs import Choice, Day, Integer, YesNo
from calculators.rules.months import alt_last, last_day, months_done
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import MONTHS, PERSONS, YUAN

S1 = "lanzhou-2021-289-a5-s1"
S2A = "lanzhou-2021-289-a5-s2a"
S2B = "lanzhou-2021-289-a5-s2b"

VALIDITY = Text(
    "通知落款是 2021 年 11 月 5 日，没有给这一条另写开始和结束的日期；"
    "具体规定在兰人社发〔2021〕227号里，那份文件不在这里。",
    "The notice is dated 5 November 2021 and gives no first or last day for this clause. "
    "Details are in document “兰人社发〔2021〕227号”, which is not held here.",
)
EXACT_BOUNDARY = {"boundary_day": Text("两种数法相差一天", "The two ways of counting differ by a day")}


def _boundary(start: date | None, until: date | None, months: int) -> dict[str, list[str]]:
    """Flagged where the months are full if the first day counts, and not yet full if it does not (A15)."""
    differ = start is not None and until is not None and last_day(start, months) <= until < alt_last(start, months)
    return {"flags": ["boundary_day"] if differ else []}


# Sentence 2, part 1. 对跨省输转就业的脱贫劳动力（含监测帮扶对象），并稳定就业3个月及以上的，
# 给予600元的一次性交通补助；

OUT_OF_POVERTY_OR_MONITORED = YesNo(
    "is_out_of_poverty_or_monitored",
    label=Text("是脱贫劳动力或者监测帮扶对象吗？", "Are you lifted out of poverty, or a monitored person?"),
    short=Text("脱贫劳动力或监测帮扶对象", "lifted out of poverty, or monitored"),
    hint=Text("不清楚的，问村委会或者乡镇。", "If you do not know, ask the village or township."),
)
CROSS_PROVINCE = YesNo(
    "cross_province_placement",
    label=Text("是到甘肃省外就业（输转）吗？", "Were you placed in work outside Gansu?"),
    short=Text("跨省输转就业", "placed in work in another province"),
    hint=Text("工作地点在甘肃省以内的，选“否”。", "Choose “no” for work inside Gansu."),
)
EMPLOYMENT_START = Day(
    "employment_start",
    label=Text("哪一天开始就业？", "On which day did the work begin?"),
    short=Text("就业的第一天", "the first day of work"),
    hint=Text("看劳动合同，或者第一天上班的日子。", "See the labour contract, or take the first day at work."),
)
EMPLOYED_UNTIL = Day(
    "employed_until",
    label=Text("就业到哪一天？", "Up to which day have you worked?"),
    short=Text("就业算到的日子", "the day up to which work is counted"),
    hint=Text("这一天也算在内。还在做的，填今天。", "That day is included. If you still work there, enter today."),
    can_change=True,
)
SUBSIDY_RECEIVED = YesNo(
    "already_received",
    label=Text("这项交通补助已经领过了吗？", "Have you already received this transport subsidy?"),
    short=Text("已领过此项补助", "this subsidy already received"),
    hint=Text("补助是一次性的。", "It is paid once."),
)

MONTHS_WORKED = Derived(
    (EMPLOYMENT_START, EMPLOYED_UNTIL),
    months_done,
    type="integer",
    short=Text("做满的月数", "the number of full months worked"),
)
STABLE_MONTHS = Parameter("stable_months", "3", unit="个月", clause=S2A, quote="稳定就业3个月及以上")
TRANSPORT_AMOUNT = Parameter("transport_amount", "600", unit="元", clause=S2A, quote="给予600元的一次性交通补助")

A15_TRANSPORT = Reading(
    "A15",
    (S2A,),
    "稳定就业3个月",
    Text(
        "第一天也算。三个月算到对应日的前一天；那个月没有对应日的，算到月底。",
        "The first day counts. Three months end on the eve of the corresponding day, or at the end of the month "
        "where there is no such day.",
    ),
    Text(
        "第一天不算（《民法典》第二百零一条、第二百零二条，背景，请核对原文）：三个月算到对应日当天。",
        "The first day does not count (Civil Code, articles 201 and 202; background, check the original): "
        "three months end on the corresponding day itself.",
    ),
)
A26_TRANSPORT = Reading(
    "A26",
    (S2A, S2B),
    "3个月及以上",
    Text(
        "正好 3 个月也算。监测帮扶对象算在内：这一句写了“含监测帮扶对象”。",
        "Exactly 3 months is enough. Monitored persons count: this sentence says so (“含监测帮扶对象”).",
    ),
    Text("监测帮扶对象对两项补助都算。", "Monitored persons count for both subsidies."),
)


def _transport(case: Case) -> dict[str, Any]:
    return {
        "months_completed": MONTHS_WORKED.value(case.answers),
        "amount": case.payable(TRANSPORT_AMOUNT.number),
        **_boundary(case[EMPLOYMENT_START], case[EMPLOYED_UNTIL], int(STABLE_MONTHS.number)),
    }


TRANSPORT_SUBSIDY = Calculator(
    "lanzhou-transport-subsidy",
    notice=NOTICE,
    title=Text("跨省就业交通补助", "Cross-province transport subsidy"),
    question=Text("到省外打工，能领交通补助吗？", "Is there a transport subsidy for work in another province?"),
    clauses=(S1, S2A),
    inputs=(OUT_OF_POVERTY_OR_MONITORED, CROSS_PROVINCE, EMPLOYMENT_START, EMPLOYED_UNTIL, SUBSIDY_RECEIVED),
    consistency=(
        Consistency(
            EMPLOYED_UNTIL,
            (EMPLOYMENT_START, EMPLOYED_UNTIL),
            lambda start, until: until >= start,
            Text(
                "就业算到的日子（{employed_until}）在第一天（{employment_start}）之前。请核对这两个日期。",
                "The day up to which work is counted ({employed_until}) is before its first day ({employment_start}). "
                "Check the two dates.",
            ),
        ),
    ),
    condition=all_of(
        "subsidy_is_given",
        is_yes(OUT_OF_POVERTY_OR_MONITORED, source=Source(S2A, "脱贫劳动力（含监测帮扶对象）")),
        is_yes(CROSS_PROVINCE, source=Source(S2A, "对跨省输转就业的")),
        at_least(
            MONTHS_WORKED,
            Figure.of(STABLE_MONTHS, type="integer", unit=MONTHS),
            key="months_of_stable_work",
            source=STABLE_MONTHS.source,
        ),
        is_no(
            SUBSIDY_RECEIVED,
            states=Text("这项补助还没有领过", "this subsidy has not been received yet"),
            source=Source(S2A, "一次性交通补助", "一次"),
        ),
    ),
    parameters=(STABLE_MONTHS, TRANSPORT_AMOUNT),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "months_completed",
            "integer",
            Text("做满的月数", "Full months of work"),
            unit=MONTHS,
            shown_when={},
        ),
        Output("amount", "money", Text("交通补助", "Transport subsidy"), unit=YUAN),
        Output("flags", "list", Text("提示", "Remarks"), values=EXACT_BOUNDARY),
    ),
    outcome=_transport,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：一次性交通补助 {amount} 元。",
            "The clause applies: a transport subsidy of {amount} yuan, paid once.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "这里数来已满三个月；第一天不算的话，还差一天（见 A15）。",
            "Three months are full as counted here; if the first day did not count, a day would be missing (see A15).",
            flags="boundary_day",
        ),
    ),
    validity=VALIDITY,
    unsaid=(
        Text("怎样证明稳定就业。", "How stable employment is proved."),
        Text("要不要兰州户籍。", "Whether Lanzhou household registration is needed."),
        Text("申请的截止日期。", "The last day to apply."),
    ),
    readings=(A15_TRANSPORT, A26_TRANSPORT),
)

# Sentence 2, part 2. 对在兰经营性人力资源服务机构、劳务中介机构、劳务经纪人有组织输转本市户籍脱贫劳动力
# 到企业实现稳定就业，且签订并实际履行6个月以上劳动合同的，按每人200元标准给予一次性奖补。

ORGANISATION_TYPE = Choice(
    "organisation_type",
    {
        "hr_service_agency": Text("经营性人力资源服务机构", "a for-profit HR service agency"),
        "labour_intermediary": Text("劳务中介机构", "a labour intermediary"),
        "labour_broker": Text("劳务经纪人", "a labour broker"),
        "other": Text("其他", "something else"),
    },
    label=Text("是哪种机构？", "What kind of organisation is it?"),
    short=Text("机构类型", "the organisation"),
    hint=Text("看营业执照和许可证。", "See the business licence and permit."),
)
BASED_IN_LANZHOU = YesNo(
    "based_in_lanzhou",
    label=Text("机构在兰州吗？", "Is it based in Lanzhou?"),
    short=Text("在兰州的机构", "based in Lanzhou"),
)
ORGANISED_TRANSFER = YesNo(
    "organised_transfer",
    label=Text("是机构有组织地输转的吗？", "Did the organisation organise the placement?"),
    short=Text("有组织输转", "organised placement"),
    hint=Text("自己找到工作的，选“否”。", "Choose “no” for people who found the work themselves."),
)
LOCAL_OUT_OF_POVERTY = YesNo(
    "local_hukou_out_of_poverty",
    label=Text("输转的是兰州户籍的脱贫劳动力吗？", "Are the workers registered in Lanzhou and lifted out of poverty?"),
    short=Text("本市户籍脱贫劳动力", "Lanzhou-registered workers lifted out of poverty"),
    hint=Text("监测帮扶对象算不算，通知没有写。", "The notice does not say whether monitored persons count here."),
)
PLACED_IN_ENTERPRISE = YesNo(
    "placed_in_enterprise",
    label=Text("是到企业就业吗？", "Were they placed in an enterprise?"),
    short=Text("到企业就业", "placed in an enterprise"),
)
CONTRACT_SIGNED = YesNo(
    "contract_signed",
    label=Text("签订劳动合同了吗？", "Was a labour contract signed?"),
    short=Text("签订了劳动合同", "labour contract signed"),
    can_change=True,
)
CONTRACT_START = Day(
    "contract_start",
    label=Text("合同从哪一天开始履行？", "On which day did performance of the contract begin?"),
    short=Text("合同履行的第一天", "the first day of performance"),
    hint=Text("同一批人员的日子。有几批的，一批一批填。", "For the same batch of workers. Enter one batch at a time."),
)
PERFORMED_UNTIL = Day(
    "performed_until",
    label=Text("合同实际履行到哪一天？", "Up to which day was the contract performed?"),
    short=Text("合同履行算到的日子", "the day up to which performance is counted"),
    hint=Text("这一天也算在内。还在履行的，填今天。", "That day is included. If it is still performed, enter today."),
    can_change=True,
)
WORKERS = Integer(
    "workers",
    0,
    1000000,
    label=Text("这一批有多少人符合条件？", "How many workers of this batch qualify?"),
    short=Text("符合条件的人数", "the number of qualifying workers"),
    unit=PERSONS,
    example="10",
)
AWARD_RECEIVED = YesNo(
    "already_received",
    label=Text("这一批人员的奖补已经领过了吗？", "Has the award for these workers already been received?"),
    short=Text("已领过这批人员的奖补", "award for these workers already received"),
    hint=Text("奖补是一次性的。", "It is paid once."),
)

MONTHS_PERFORMED = Derived(
    (CONTRACT_START, PERFORMED_UNTIL),
    months_done,
    type="integer",
    short=Text("合同履行满的月数", "the number of full months of performance"),
)
CONTRACT_MONTHS = Parameter("contract_months", "6", unit="个月", clause=S2B, quote="签订并实际履行6个月以上劳动合同")
AWARD_PER_WORKER = Parameter("award_per_worker", "200", unit="元", clause=S2B, quote="按每人200元标准给予一次性奖补")

A15_AWARD = Reading(
    "A15",
    (S2B,),
    "履行6个月",
    Text(
        "第一天也算。六个月算到对应日的前一天；那个月没有对应日的，算到月底。",
        "The first day counts. Six months end on the eve of the corresponding day, or at the end of the month "
        "where there is no such day.",
    ),
    Text(
        "第一天不算（《民法典》第二百零一条、第二百零二条，背景，请核对原文）：六个月算到对应日当天。",
        "The first day does not count (Civil Code, articles 201 and 202; background, check the original): "
        "six months end on the corresponding day itself.",
    ),
)
A26_AWARD = Reading(
    "A26",
    (S2B, S2A),
    "6个月以上",
    Text(
        "正好 6 个月也算。监测帮扶对象算不算，这一句没有写，请问经办机构。",
        "Exactly 6 months is enough. This sentence does not mention monitored persons; ask the agency.",
    ),
    Text("监测帮扶对象对两项补助都算。", "Monitored persons count for both subsidies."),
)
A36 = Reading(
    "A36",
    (S2B,),
    "在兰经营性人力资源服务机构、劳务中介机构、劳务经纪人",
    Text("三种机构都要在兰州。", "All three kinds must be in Lanzhou."),
    Text("只有经营性人力资源服务机构要在兰州。", "Only for-profit HR service agencies must be in Lanzhou."),
)


def _award(case: Case) -> dict[str, Any]:
    workers: int | None = case[WORKERS]
    return {
        "months_completed": MONTHS_PERFORMED.value(case.answers),
        "amount": case.payable(None if workers is None else AWARD_PER_WORKER.number * workers),
        **_boundary(case[CONTRACT_START], case[PERFORMED_UNTIL], int(CONTRACT_MONTHS.number)),
    }


PLACEMENT_AWARD = Calculator(
    "lanzhou-placement-award",
    notice=NOTICE,
    title=Text("有组织输转奖补", "Organised-placement award"),
    question=Text(
        "机构组织人员到企业就业，能领多少奖补？", "How much is the award for organised placement in enterprises?"
    ),
    clauses=(S1, S2B),
    inputs=(
        ORGANISATION_TYPE,
        BASED_IN_LANZHOU,
        ORGANISED_TRANSFER,
        LOCAL_OUT_OF_POVERTY,
        PLACED_IN_ENTERPRISE,
        CONTRACT_SIGNED,
        CONTRACT_START,
        PERFORMED_UNTIL,
        WORKERS,
        AWARD_RECEIVED,
    ),
    consistency=(
        Consistency(
            PERFORMED_UNTIL,
            (CONTRACT_START, PERFORMED_UNTIL),
            lambda start, until: until >= start,
            Text(
                "履行算到的日子（{performed_until}）在第一天（{contract_start}）之前。请核对这两个日期。",
                "The day up to which performance is counted ({performed_until}) is before its first day "
                "({contract_start}). Check the two dates.",
            ),
        ),
    ),
    condition=all_of(
        "award_is_given",
        is_one_of(
            ORGANISATION_TYPE,
            ("hr_service_agency", "labour_intermediary", "labour_broker"),
            source=Source(S2B, "经营性人力资源服务机构、劳务中介机构、劳务经纪人"),
        ),
        is_yes(
            BASED_IN_LANZHOU,
            states=Text("机构在兰州", "the organisation is in Lanzhou"),
            source=Source(S2B, "对在兰"),
        ),
        is_yes(ORGANISED_TRANSFER, source=Source(S2B, "有组织输转")),
        is_yes(LOCAL_OUT_OF_POVERTY, source=Source(S2B, "本市户籍脱贫劳动力")),
        is_yes(
            PLACED_IN_ENTERPRISE,
            states=Text("到企业就业", "the workers are placed with an enterprise"),
            source=Source(S2B, "到企业实现稳定就业"),
        ),
        is_yes(CONTRACT_SIGNED, source=Source(S2B, "且签订并实际履行6个月以上劳动合同的")),
        at_least(
            MONTHS_PERFORMED,
            Figure.of(CONTRACT_MONTHS, type="integer", unit=MONTHS),
            key="months_of_performance",
            source=CONTRACT_MONTHS.source,
        ),
        more_than(
            WORKERS,
            Figure(0, type="integer", unit=PERSONS),
            key="someone_qualifies",
            states=Text("有人符合条件", "at least one worker qualifies"),
            source=Source(S2B, "按每人200元标准"),
        ),
        is_no(
            AWARD_RECEIVED,
            states=Text("这批人员的奖补还没有领过", "the award for these workers has not been received yet"),
            source=Source(S2B, "一次性奖补", "一次"),
        ),
    ),
    parameters=(CONTRACT_MONTHS, AWARD_PER_WORKER),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "months_completed",
            "integer",
            Text("合同履行满的月数", "Full months of performance"),
            unit=MONTHS,
            shown_when={},
        ),
        Output(
            "amount",
            "money",
            Text("奖补一共", "Award in all"),
            unit=YUAN,
            working=(
                Line(
                    "{award_per_worker} 元 × {workers} 人 = {amount} 元",
                    "{award_per_worker} yuan × {workers} persons = {amount} yuan",
                ),
            ),
        ),
        Output("flags", "list", Text("提示", "Remarks"), values=EXACT_BOUNDARY),
    ),
    outcome=_award,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：{workers} 人，一次性奖补一共 {amount} 元。",
            "The clause applies: {amount} yuan for {workers} workers, paid once.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "这里数来已满六个月；第一天不算的话，还差一天（见 A15）。",
            "Six months are full as counted here; if the first day did not count, a day would be missing (see A15).",
            flags="boundary_day",
        ),
    ),
    validity=VALIDITY,
    unsaid=(
        Text("监测帮扶对象算不算。", "Whether monitored persons count."),
        Text("同一个人再次输转，能不能再领。", "Whether the same worker can count again."),
        Text("申请的截止日期。", "The last day to apply."),
    ),
    readings=(A15_AWARD, A26_AWARD, A36),
)

CALCULATORS: tuple[Calculator, ...] = (TRANSPORT_SUBSIDY, PLACEMENT_AWARD)
