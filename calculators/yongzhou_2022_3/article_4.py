"""Article 4: care for key groups. 四、关心关爱重点群体。"""

from __future__ import annotations

from typing import Any

from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, at_least, is_one_of, is_yes
from calculators.rules.inputs import Choice, Integer, YesNo
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.units import MONTHS, TIMES
from calculators.rules.verdict import NO, UNKNOWN, YES
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a4-s1"
S2 = "yongzhou-2022-3-a4-s2"
S3 = "yongzhou-2022-3-a4-s3"
S4 = "yongzhou-2022-3-a4-s4"
S5 = "yongzhou-2022-3-a4-s5"

# Sentence 5, the figures, which the overview of all groups names too. 对其实施常态化的“311”就业帮扶，
# 一年内至少推荐3次岗位信息、提供1次职业指导、提供1次免费技能培训信息，每月回访服务1次

ASSISTANCE_YEAR = Parameter("assistance_year", "一", unit="年", clause=S5, quote="一年内至少推荐3次岗位信息")
VACANCIES_A_YEAR = Parameter("vacancies_a_year", "3", unit="次", clause=S5, quote="一年内至少推荐3次岗位信息")
GUIDANCE_A_YEAR = Parameter("guidance_a_year", "1", unit="次", clause=S5, quote="提供1次职业指导")
TRAINING_A_YEAR = Parameter("training_a_year", "1", unit="次", clause=S5, quote="提供1次免费技能培训信息")
FOLLOWUPS_A_MONTH = Parameter("followups_a_month", "1", unit="次", clause=S5, quote="每月回访服务1次")
ASSISTANCE_311 = (ASSISTANCE_YEAR, VACANCIES_A_YEAR, GUIDANCE_A_YEAR, TRAINING_A_YEAR, FOLLOWUPS_A_MONTH)

# Sentences 1 to 5: which group has which support.

GRADUATE = Text("高校毕业生", "college graduate")
RETURNING_MIGRANT_WORKER = Text("疫情发生地区返乡农民工", "returning migrant worker in or from an outbreak area")
OUT_OF_POVERTY = Text("脱贫人口", "person lifted out of poverty")
RETIRED_FISHER = Text("退捕渔民", "fisher who has given up fishing")
VETERAN = Text("退役军人", "veteran")
HARD_TO_EMPLOY = Text("就业困难人员", "person who has difficulty finding work")

KEY_GROUP = Choice(
    "group",
    {
        "college_graduate": GRADUATE,
        "returning_migrant_worker": RETURNING_MIGRANT_WORKER,
        "out_of_poverty": OUT_OF_POVERTY,
        "retired_fisher": RETIRED_FISHER,
        "veteran": VETERAN,
        "hard_to_employ": HARD_TO_EMPLOY,
        "none_of_these": Text("都不是", "none of these"),
    },
    label=Text("您属于哪一类人？", "Which of these groups are you in?"),
    short=Text("所属群体", "your group"),
    hint=Text(
        "属于几类的，一类一类查。各类怎样认定，通知没有写，可以问人社部门或者打 12333。",
        "If you are in several, look at one after the other. The notice does not define them: "
        "ask the local authority, or call 12333.",
    ),
)

# Sentence 1. ……依托“职业指导云诊室”给高校毕业生进行一对一线上职业指导。
IS_GRADUATE = is_one_of(
    KEY_GROUP,
    ("college_graduate",),
    key="college_graduate",
    states=Text("是高校毕业生", "a college graduate"),
    source=Source(S1, "给高校毕业生进行一对一线上职业指导"),
)
# Sentence 2. ……积极引导疫情发生地区返乡农民工尽量留在当地，减少人员外溢风险。
IS_RETURNING_MIGRANT_WORKER = is_one_of(
    KEY_GROUP,
    ("returning_migrant_worker",),
    key="returning_migrant_worker",
    states=Text("是疫情发生地区返乡农民工", "a returning migrant worker in or from an outbreak area"),
    source=Source(S2, "积极引导疫情发生地区返乡农民工尽量留在当地"),
)
# Sentence 3. 开展脱贫人口、退捕渔民安置保障“回头看”，对通过市场化渠道难以就业的，优先推荐在公益性岗位就业。
IS_OUT_OF_POVERTY_OR_RETIRED_FISHER = is_one_of(
    KEY_GROUP,
    ("out_of_poverty", "retired_fisher"),
    key="out_of_poverty_or_retired_fisher",
    states=Text("是脱贫人口或退捕渔民", "a person lifted out of poverty, or a fisher who has given up fishing"),
    source=Source(S3, "开展脱贫人口、退捕渔民安置保障“回头看”"),
)
# Sentence 4. 通过公开招考、基层招募、行业比选等多渠道，提高退役军人就业质量。
IS_VETERAN = is_one_of(
    KEY_GROUP,
    ("veteran",),
    key="veteran",
    states=Text("是退役军人", "a veteran"),
    source=Source(S4, "提高退役军人就业质量"),
)
# Sentence 5. 强化就业困难人员精准服务，对其实施常态化的“311”就业帮扶……
IS_HARD_TO_EMPLOY = is_one_of(
    KEY_GROUP,
    ("hard_to_employ",),
    key="hard_to_employ",
    states=Text("是就业困难人员", "a person who has difficulty finding work"),
    source=Source(S5, "强化就业困难人员精准服务"),
)

MEASURES = {
    "college_graduate": ["one_to_one_online_guidance"],
    "returning_migrant_worker": ["stay_local_guidance"],
    "out_of_poverty": ["look_back", "public_welfare_post_priority_if_hard"],
    "retired_fisher": ["look_back", "public_welfare_post_priority_if_hard"],
    "veteran": ["open_exam", "grassroots_recruitment", "industry_selection"],
    "hard_to_employ": ["311_service"],
}
MEASURE_NAMES = {
    "one_to_one_online_guidance": Text("一对一线上职业指导", "one-to-one career guidance online"),
    "stay_local_guidance": Text("引导尽量留在当地", "guidance to stay where you are as far as possible"),
    "look_back": Text("安置保障“回头看”", "a second look (“回头看”) at placement and support"),
    "public_welfare_post_priority_if_hard": Text(
        "靠市场难以就业的优先推荐到公益性岗位",
        "priority in being recommended for a public-welfare post where work is hard to find through the market",
    ),
    "open_exam": Text("公开招考", "open recruitment examinations"),
    "grassroots_recruitment": Text("基层招募", "recruitment for grassroots posts"),
    "industry_selection": Text("行业比选", "selection by sector"),
    "311_service": Text("“311”就业帮扶", "“311” employment assistance"),
}

A8 = Reading(
    "A8",
    (S2,),
    "疫情发生地区返乡农民工",
    Text(
        "现在就在疫情发生地区的返乡农民工，和从疫情发生地区回来的，都算。",
        "Returned migrant workers who are in an outbreak area count, and so do those who came from one.",
    ),
    Text("只算其中一种。", "Only the one, or only the other."),
)


def _measures(case: Case) -> dict[str, Any]:
    return {"measures": MEASURES.get(case[KEY_GROUP], [])}


KEY_GROUP_SUPPORT = Calculator(
    "yongzhou-key-group-support",
    notice=NOTICE,
    title=Text("重点群体帮扶查询", "Support for key groups"),
    question=Text("我这样的情况，有什么就业帮扶？", "What help with finding work is there for someone like me?"),
    clauses=(S1, S2, S3, S4, S5),
    inputs=(KEY_GROUP,),
    condition=any_of(
        "key_group",
        IS_GRADUATE,
        IS_RETURNING_MIGRANT_WORKER,
        IS_OUT_OF_POVERTY_OR_RETIRED_FISHER,
        IS_VETERAN,
        IS_HARD_TO_EMPLOY,
        states=Text("属于这一条写到的一类人", "one of the groups that the article names"),
    ),
    parameters=ASSISTANCE_311,
    outputs=(
        Output("eligible", "verdict", Text("这一条写到这类人", "The article names the group")),
        Output("measures", "list", Text("帮扶措施", "Measures"), values=MEASURE_NAMES),
    ),
    outcome=_measures,
    headlines=(
        Line(
            "高校毕业生：通过“职业指导云诊室”，给您一对一的线上职业指导。",
            "For college graduates: one-to-one career guidance online, through the “Career Guidance Cloud Clinic” "
            "(“职业指导云诊室”).",
            measures="one_to_one_online_guidance",
        ),
        Line(
            "疫情发生地区返乡农民工：通知引导您尽量留在当地。",
            "For migrant workers who have returned home, in or from an outbreak area: you are guided to stay where "
            "you are as far as possible.",
            measures="stay_local_guidance",
        ),
        Line(
            "{group}：对安置保障“回头看”；靠市场难以就业的，优先推荐到公益性岗位。",
            "For a {group}: a second look (“回头看”) at placement and support, and, where work is hard to find through "
            "the market, priority in being recommended for a public-welfare post.",
            measures="look_back",
        ),
        Line(
            "退役军人：有公开招考、基层招募、行业比选等渠道。",
            "For veterans: open recruitment examinations, recruitment for grassroots posts, selection by sector, "
            "and other ways into work.",
            measures="open_exam",
        ),
        Line(
            "就业困难人员：有“311”就业帮扶。一年内至少推荐 {vacancies_a_year} 次岗位信息、"
            "提供 {guidance_a_year} 次职业指导、提供 {training_a_year} 次免费技能培训信息，"
            "每月回访 {followups_a_month} 次。",
            "For people who have difficulty finding work: “311” assistance. Within a year at least {vacancies_a_year} "
            "recommendations of vacancies, {guidance_a_year} session of career guidance and {training_a_year} notice "
            "of free skills training; {followups_a_month} follow-up a month.",
            measures="311_service",
        ),
        Line(
            "按您填的情况，这一条不适用。它写到的是高校毕业生、疫情发生地区返乡农民工、脱贫人口、退捕渔民、"
            "退役军人和就业困难人员。",
            "On your answers this article does not apply. It names college graduates, returning migrant workers of "
            "outbreak areas, people lifted out of poverty, fishers who have given up fishing, veterans, and people "
            "who have difficulty finding work.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "通知写的是“引导”和“尽量”，没有写不能外出。",
            "The notice speaks of guidance, and of “尽量” (as far as possible); it does not forbid you to leave.",
            measures="stay_local_guidance",
        ),
        Line(
            "优先推荐不等于一定有岗位。",
            "Priority in being recommended is no promise of a post.",
            measures="public_welfare_post_priority_if_hard",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("各类人怎样认定。", "How each group is defined."),
        Text("怎样得到这些服务：找谁、要什么材料。", "How to get these services: whom to ask, with which documents."),
        Text(
            "退役军人的“等多渠道”，还包括哪些。",
            "Which other ways there are for veterans: “等多渠道” leaves the list open.",
        ),
    ),
    readings=(A8,),
)

# Sentence 3. 开展脱贫人口、退捕渔民安置保障“回头看”，对通过市场化渠道难以就业的，优先推荐在公益性岗位就业。

PRIORITY_GROUP = Choice(
    "group",
    {
        "out_of_poverty": OUT_OF_POVERTY,
        "retired_fisher": RETIRED_FISHER,
        "other": Text("其他", "neither of these"),
    },
    label=Text("您是脱贫人口或者退捕渔民吗？", "Are you lifted out of poverty, or a fisher who has given up fishing?"),
    short=Text("所属群体", "your group"),
    hint=Text(
        "退捕渔民，一般指因禁捕不再打鱼的渔民。两类人怎样认定，通知没有写，可以问人社部门。",
        "The fishers are as a rule those who stopped because of a fishing ban. The notice does not define the two "
        "groups: ask the local authority.",
    ),
)
HARD_TO_FIND_JOB = YesNo(
    "hard_to_find_job_via_market",
    label=Text("靠市场找工作，很难找到吗？", "Is work hard to find for you through the market?"),
    short=Text("是不是靠市场难以就业", "whether work is hard to find through the market"),
    hint=Text(
        "比如应聘、看招聘会、找中介，都很难找到。怎样算“难以就业”，通知没有写。",
        "For example by applying for vacancies, at job fairs or through agencies. "
        "The notice does not say how this is assessed.",
    ),
)

PUBLIC_WELFARE_PRIORITY = Calculator(
    "yongzhou-public-welfare-priority",
    notice=NOTICE,
    title=Text("公益性岗位优先推荐", "Priority recommendation for a public-welfare post"),
    question=Text("会优先推荐我去公益性岗位吗？", "Am I among the first to be recommended for a public-welfare post?"),
    clauses=(S3,),
    inputs=(PRIORITY_GROUP, HARD_TO_FIND_JOB),
    condition=all_of(
        "recommended_first",
        is_one_of(
            PRIORITY_GROUP,
            ("out_of_poverty", "retired_fisher"),
            states=Text("是脱贫人口或退捕渔民", "a person lifted out of poverty, or a fisher who has given up fishing"),
            source=Source(S3, "脱贫人口、退捕渔民"),
        ),
        is_yes(
            HARD_TO_FIND_JOB,
            states=Text("靠市场难以就业", "work is hard to find through the market"),
            source=Source(S3, "对通过市场化渠道难以就业的"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("优先推荐到公益性岗位", "Recommended first for a public-welfare post")),
    ),
    headlines=(
        Line(
            "按您填的情况，优先推荐您到公益性岗位。优先推荐不等于一定有岗位。",
            "On your answers you are among the first to be recommended for a public-welfare post. "
            "That is no promise of a post.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一句不适用：优先推荐的，是靠市场难以就业的脱贫人口和退捕渔民。",
            "On your answers this sentence does not apply: it is for people lifted out of poverty, and fishers who "
            "have given up fishing, for whom work is hard to find through the market.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "其他人能不能推荐到公益性岗位，这一句没有写。",
            "Whether others can be recommended for a public-welfare post, this sentence does not say.",
            group="other",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("怎样算“难以就业”。", "How “难以就业” (hard to employ) is assessed."),
        Text("有多少岗位、待遇多少、能干多久。", "How many posts there are, what they pay, and for how long."),
    ),
    readings=(),
)

# Sentence 5. 强化就业困难人员精准服务，对其实施常态化的“311”就业帮扶，一年内至少推荐3次岗位信息、
# 提供1次职业指导、提供1次免费技能培训信息，每月回访服务1次，帮助尽早就业。

HAS_DIFFICULTY = YesNo(
    "is_hard_to_employ",
    label=Text("您是就业困难人员吗？", "Are you a person who has difficulty finding work?"),
    short=Text("是不是就业困难人员", "whether you have difficulty finding work"),
    hint=Text(
        "一般要经过认定。怎样认定，通知没有写，可以问人社部门或者打 12333。",
        "As a rule this is recognised by the authority. The notice does not say how: ask there, or call 12333.",
    ),
)
JOB_RECOMMENDATIONS = Integer(
    "job_recommendations",
    0,
    10000,
    label=Text("这一年里，推荐过几次岗位信息？", "How many times were vacancies recommended to you in the year?"),
    short=Text("推荐岗位信息的次数", "the times vacancies were recommended"),
    hint=Text(
        "从开始帮扶的时候数起，看短信、通话记录或者帮扶记录。没有的填 0。",
        "Count from the start of the assistance: see messages, calls or its record. Enter 0 for none.",
    ),
    unit=TIMES,
    example="3",
)
GUIDANCE_SESSIONS = Integer(
    "guidance_sessions",
    0,
    10000,
    label=Text("这一年里，提供过几次职业指导？", "How many times were you given career guidance in the year?"),
    short=Text("职业指导的次数", "the times career guidance was given"),
    hint=Text("没有的填 0。", "Enter 0 for none."),
    unit=TIMES,
    example="1",
)
TRAINING_INFOS = Integer(
    "training_infos",
    0,
    10000,
    label=Text(
        "这一年里，提供过几次免费技能培训信息？", "How many times were you told of free skills training in the year?"
    ),
    short=Text("免费技能培训信息的次数", "the times free skills training was pointed out"),
    hint=Text("没有的填 0。", "Enter 0 for none."),
    unit=TIMES,
    example="1",
)
FOLLOWUP_VISITS = Integer(
    "followup_visits",
    0,
    10000,
    label=Text("到现在一共回访过几次？", "How many follow-ups have there been in all?"),
    short=Text("回访的次数", "the number of follow-ups"),
    hint=Text(
        "怎样才算一次回访，通知没有写。没有的填 0。",
        "The notice does not say what counts as one. Enter 0 for none.",
    ),
    unit=TIMES,
    example="6",
)
MONTHS_ELAPSED = Integer(
    "months_elapsed",
    0,
    12,
    label=Text("从开始帮扶算起，满了几个月？", "How many full months have passed since the assistance began?"),
    short=Text("帮扶满了几个月", "the full months of assistance"),
    hint=Text(
        "不满一个月的不算，满了一年的填 12。",
        "Full months only; enter 12 once the year is over.",
    ),
    unit=MONTHS,
    example="6",
)

FULL_YEAR = 12 * int(ASSISTANCE_YEAR.number)
FOLLOWUPS_DUE = Derived(
    (MONTHS_ELAPSED,),
    lambda months: months * int(FOLLOWUPS_A_MONTH.number),
    type="integer",
    short=Text("满月数对应的回访次数", "the follow-ups for the full months"),
)

A9 = Reading(
    "A9",
    (S5,),
    "一年内",
    Text(
        "从开始帮扶算起的一年。不到 12 个月，次数还不够，不等于没有做到。",
        "The year from the start of the assistance. Until 12 months are over, a number that is still missing is no "
        "failure.",
    ),
    Text("按日历年算，从 1 月到 12 月。", "The calendar year, January to December."),
)
A35 = Reading(
    "A35",
    (S5,),
    "每月回访服务1次",
    Text(
        "看总数：满了几个月，一共就要有几次。",
        "The total counts: as many follow-ups as full months.",
    ),
    Text("每一个月里都要有一次。", "One follow-up in every single month."),
)


def _shortfall(count: int | None, due: int | None) -> int | None:
    return None if count is None or due is None else max(0, due - count)


def _compared_with_311(case: Case) -> dict[str, Any]:
    """How many times are missing, each number by itself; whoever the person is."""
    jobs = _shortfall(case.need(JOB_RECOMMENDATIONS), int(VACANCIES_A_YEAR.number))
    guidance = _shortfall(case.need(GUIDANCE_SESSIONS), int(GUIDANCE_A_YEAR.number))
    training = _shortfall(case.need(TRAINING_INFOS), int(TRAINING_A_YEAR.number))
    in_a_year = (jobs, guidance, training)
    met = UNKNOWN
    if in_a_year == (0, 0, 0):
        met = YES
    elif case[MONTHS_ELAPSED] == FULL_YEAR and any(in_a_year):
        met = NO
    return {
        "shortfall_jobs": jobs,
        "shortfall_guidance": guidance,
        "shortfall_training": training,
        "shortfall_followups": _shortfall(case[FOLLOWUP_VISITS], FOLLOWUPS_DUE.value(case.answers)),
        "annual_items_met": met,
    }


TRACKER_311 = Calculator(
    "yongzhou-311-tracker",
    notice=NOTICE,
    title=Text("“311”就业帮扶对照", "“311” employment-assistance tracker"),
    question=Text(
        "“311”就业帮扶的次数够了吗？", "Has the “311” employment assistance been given as often as it should?"
    ),
    clauses=(S5,),
    inputs=(
        HAS_DIFFICULTY,
        JOB_RECOMMENDATIONS,
        GUIDANCE_SESSIONS,
        TRAINING_INFOS,
        FOLLOWUP_VISITS,
        MONTHS_ELAPSED,
    ),
    condition=is_yes(
        HAS_DIFFICULTY,
        states=Text("是就业困难人员", "a person who has difficulty finding work"),
        source=Source(S5, "强化就业困难人员精准服务，对其实施常态化的“311”就业帮扶"),
    ),
    parameters=ASSISTANCE_311,
    outputs=(
        Output("eligible", "verdict", Text("有“311”就业帮扶", "There is “311” assistance")),
        Output(
            "shortfall_jobs",
            "integer",
            Text("推荐岗位信息还差的次数", "Recommendations of vacancies still missing"),
            working=(
                Line(
                    "一年内至少 {vacancies_a_year} 次，您填的是 {job_recommendations} 次",
                    "Within a year at least {vacancies_a_year}; you entered {job_recommendations}",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "shortfall_guidance",
            "integer",
            Text("职业指导还差的次数", "Sessions of career guidance still missing"),
            working=(
                Line(
                    "一年内 {guidance_a_year} 次，您填的是 {guidance_sessions} 次",
                    "Within a year {guidance_a_year}; you entered {guidance_sessions}",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "shortfall_training",
            "integer",
            Text("免费技能培训信息还差的次数", "Notices of free skills training still missing"),
            working=(
                Line(
                    "一年内 {training_a_year} 次，您填的是 {training_infos} 次",
                    "Within a year {training_a_year}; you entered {training_infos}",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "shortfall_followups",
            "integer",
            Text("回访还差的次数", "Follow-ups still missing up to now"),
            working=(
                Line(
                    "每月 {followups_a_month} 次，满了 {months_elapsed} 个月，您填的是 {followup_visits} 次",
                    "{followups_a_month} a month, full months: {months_elapsed}; you entered {followup_visits}",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "annual_items_met",
            "verdict",
            Text("一年内的三项都够了", "All three numbers for the year are reached"),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "followups_met",
            "verdict",
            Text("回访次数够了", "There were enough follow-ups"),
            condition=at_least(FOLLOWUP_VISITS, FOLLOWUPS_DUE, key="followups_met", source=FOLLOWUPS_A_MONTH.source),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_compared_with_311,
    headlines=(
        Line(
            "次数都够了：一年内的三项够了，到现在的回访也够了。",
            "Everything has been given often enough: the three numbers for the year, and the follow-ups up to now.",
            verdict="yes",
            annual_items_met="yes",
            followups_met="yes",
        ),
        Line(
            "一年内的三项够了；到现在的回访还差 {shortfall_followups} 次。",
            "The three numbers for the year are reached. Follow-ups still missing up to now: {shortfall_followups}.",
            verdict="yes",
            annual_items_met="yes",
            followups_met="no",
        ),
        Line(
            "一年内的三项够了。回访够不够，还要知道：{asks}。",
            "The three numbers for the year are reached. Whether there were enough follow-ups depends on: {asks}.",
            verdict="yes",
            annual_items_met="yes",
        ),
        Line(
            "一年已经满了。还差的次数：推荐岗位信息 {shortfall_jobs}、职业指导 {shortfall_guidance}、"
            "免费技能培训信息 {shortfall_training}。",
            "The year is over. Still missing: recommendations of vacancies {shortfall_jobs}, career guidance "
            "{shortfall_guidance}, notices of free skills training {shortfall_training}.",
            verdict="yes",
            annual_items_met="no",
            shortfall_jobs=GIVEN,
            shortfall_guidance=GIVEN,
            shortfall_training=GIVEN,
        ),
        Line(
            "一年已经满了，次数没有够。差哪一项、差几次，列在下面。",
            "The year is over, and not everything was given often enough. What is missing is listed below.",
            verdict="yes",
            annual_items_met="no",
        ),
        Line(
            "一年还没有满。满一年以前还要的次数：推荐岗位信息 {shortfall_jobs}、职业指导 {shortfall_guidance}、"
            "免费技能培训信息 {shortfall_training}。",
            "The year is not over. Due before it is: recommendations of vacancies {shortfall_jobs}, career guidance "
            "{shortfall_guidance}, notices of free skills training {shortfall_training}.",
            verdict="yes",
            months_elapsed=GIVEN,
            shortfall_jobs=GIVEN,
            shortfall_guidance=GIVEN,
            shortfall_training=GIVEN,
        ),
        Line(
            "一年内还差的次数：推荐岗位信息 {shortfall_jobs}、职业指导 {shortfall_guidance}、"
            "免费技能培训信息 {shortfall_training}。填上满了几个月，就知道一年满了没有。",
            "Missing from the numbers for a year: recommendations of vacancies {shortfall_jobs}, career guidance "
            "{shortfall_guidance}, notices of free skills training {shortfall_training}. Enter the full months to see "
            "whether the year is over.",
            verdict="yes",
            shortfall_jobs=GIVEN,
            shortfall_guidance=GIVEN,
            shortfall_training=GIVEN,
        ),
        Line(
            "您有“311”就业帮扶：一年内至少推荐 {vacancies_a_year} 次岗位信息、提供 {guidance_a_year} 次职业指导、"
            "提供 {training_a_year} 次免费技能培训信息，每月回访 {followups_a_month} 次。填上次数就能对照。",
            "“311” assistance is for you: within a year at least {vacancies_a_year} recommendations of vacancies, "
            "{guidance_a_year} session of career guidance and {training_a_year} notice of free skills training; "
            "{followups_a_month} follow-up a month. Enter your numbers to compare.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一句不适用：“311”就业帮扶是给就业困难人员的。",
            "On your answers this sentence does not apply: “311” assistance is for people who have difficulty "
            "finding work.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "回访每月 {followups_a_month} 次，满了 {months_elapsed} 个月，您填的是 {followup_visits} 次，"
            "还差 {shortfall_followups} 次。",
            "Follow-ups: {followups_a_month} a month. You entered {months_elapsed} full months and {followup_visits} "
            "follow-ups; {shortfall_followups} are missing.",
            verdict="yes",
            followups_met="no",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("“一年”从哪一天算起。", "From which day the year is counted."),
        Text("怎样才算一次回访。", "What counts as a follow-up."),
        Text("次数不够怎么办。", "What happens where the numbers are not reached."),
        Text("就业困难人员怎样认定。", "Who counts as having difficulty finding work."),
    ),
    readings=(A9, A35),
)

CALCULATORS: tuple[Calculator, ...] = (KEY_GROUP_SUPPORT, PUBLIC_WELFARE_PRIORITY, TRACKER_311)
