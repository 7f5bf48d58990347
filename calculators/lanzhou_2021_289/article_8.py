"""Article 8: care for front-line medical staff. 八、落实抗疫“一线”医务人员关爱政策"""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, is_one_of
from calculators.rules.inputs import Choice
from calculators.rules.parameter import Parameter
from calculators.rules.source import Source
from calculators.rules.text import Text

S1A = "lanzhou-2021-289-a8-s1a"
S1B = "lanzhou-2021-289-a8-s1b"
S1C = "lanzhou-2021-289-a8-s1c"
S2 = "lanzhou-2021-289-a8-s2"
S3 = "lanzhou-2021-289-a8-s3"

ROLE = Choice(
    "role",
    {
        "frontline_medical_worker": Text("抗疫一线医务人员", "front-line medical worker"),
        "frontline_medical_institution": Text("一线医疗机构", "front-line medical institution"),
        "cdc_staff": Text("疾控机构工作人员", "staff of a disease control institution"),
        "other": Text("其他", "none of these"),
    },
    label=Text("您是哪一种？", "Which of these are you?"),
    short=Text("身份", "your role"),
    hint=Text(
        "谁算“一线”，通知没有写。不清楚的，问所在单位。",
        "The notice does not say who is front-line. If you do not know, ask your institution.",
    ),
)

# Sentence 1, part 1. 对抗疫一线医务人员，按照现行政策规定，落实好临时性工作补助、卫生防疫津贴、增加带薪休假时间、
# 优先岗位等级晋升；

WORKER_PAY_LEAVE_AND_GRADE = is_one_of(
    ROLE,
    ("frontline_medical_worker",),
    key="worker_pay_leave_and_grade",
    states=Text(
        "一线医务人员：工作补助、防疫津贴、带薪休假、岗位晋升",
        "front-line medical workers: subsidy, allowance, paid leave, promotion",
    ),
    source=Source(
        S1A,
        "对抗疫一线医务人员，按照现行政策规定，落实好临时性工作补助、卫生防疫津贴、增加带薪休假时间、优先岗位等级晋升",
    ),
)

# Sentence 1, part 2. 优先推荐申报职称，将抗疫表现作为职称评审的重要标准，临床救治、病案病例和诊疗方案等
# 均可作为业绩成果；

WORKER_TITLE = is_one_of(
    ROLE,
    ("frontline_medical_worker",),
    key="worker_title",
    states=Text("一线医务人员：职称", "front-line medical workers: professional titles"),
    source=Source(S1B, "优先推荐申报职称"),
)

# Sentence 1, part 3. 开辟工伤认定快速通道，及时提供工伤待遇保障。

WORKER_INJURY = is_one_of(
    ROLE,
    ("frontline_medical_worker",),
    key="worker_injury",
    states=Text("一线医务人员：工伤", "front-line medical workers: work-related injury"),
    source=Source(S1C, "开辟工伤认定快速通道"),
)

# Sentence 2. 对一线医疗机构，兑现一次性绩效工资总量，设立医护人员紧急补充招聘绿色通道，单独核增年度考核优秀名额。

INSTITUTION = is_one_of(
    ROLE,
    ("frontline_medical_institution",),
    key="institution",
    states=Text(
        "一线医疗机构：绩效工资、招聘、考核名额",
        "front-line medical institutions: performance pay, recruitment, ratings",
    ),
    source=Source(
        S2,
        "对一线医疗机构，兑现一次性绩效工资总量，设立医护人员紧急补充招聘绿色通道，单独核增年度考核优秀名额",
    ),
)
PERFORMANCE_PAY_TIMES = Parameter("performance_pay_times", "一次性", unit="", clause=S2, quote="兑现一次性绩效工资总量")

# Sentence 3. 会同有关部门进一步研究提高全市疾控机构工作人员待遇水平。

DISEASE_CONTROL = all_of(
    "disease_control",
    is_one_of(
        ROLE,
        ("cdc_staff",),
        key="disease_control_staff",
        states=Text("疾控机构工作人员", "staff of disease control institutions"),
        source=Source(S3, "全市疾控机构工作人员"),
    ),
    # Further study is neither a yes nor a no.
    is_one_of(
        ROLE,
        ("frontline_medical_worker", "frontline_medical_institution"),
        not_stated=("cdc_staff",),
        key="measure_is_named",
        states=Text("通知写了具体的措施，不只是“研究提高”", "the notice names a measure, not only further study"),
        source=Source(S3, "进一步研究提高全市疾控机构工作人员待遇水平"),
    ),
    states=Text("疾控机构工作人员，并且通知写了措施", "staff of disease control institutions, and a measure is named"),
)

MEASURES = {
    "frontline_medical_worker": [
        "temporary_work_subsidy",
        "health_epidemic_allowance",
        "more_paid_leave",
        "priority_grade_promotion",
        "priority_title_recommendation",
        "injury_fast_track",
    ],
    "frontline_medical_institution": [
        "one_off_performance_pay_total",
        "emergency_recruitment_green_channel",
        "extra_excellent_quota",
    ],
}


def _measures(case: Case) -> dict[str, Any]:
    return {"measures": MEASURES.get(case[ROLE], [])}


MEDICAL_STAFF_CARE = Calculator(
    "lanzhou-medical-staff-care",
    notice=NOTICE,
    title=Text("一线医务人员关爱", "Care for front-line medical staff"),
    question=Text("一线医务人员和医疗机构有哪些关爱措施？", "What care is there for front-line medical staff?"),
    clauses=(S1A, S1B, S1C, S2, S3),
    inputs=(ROLE,),
    condition=any_of(
        "measures_are_named",
        WORKER_PAY_LEAVE_AND_GRADE,
        WORKER_TITLE,
        WORKER_INJURY,
        INSTITUTION,
        DISEASE_CONTROL,
        states=Text("通知对这种身份写了措施", "the notice names measures for this role"),
    ),
    parameters=(PERFORMANCE_PAY_TIMES,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "measures",
            "list",
            Text("措施", "Measures"),
            values={
                "temporary_work_subsidy": Text("临时性工作补助", "a temporary work subsidy"),
                "health_epidemic_allowance": Text("卫生防疫津贴", "a health and epidemic-prevention allowance"),
                "more_paid_leave": Text("增加带薪休假时间", "more paid leave"),
                "priority_grade_promotion": Text("优先岗位等级晋升", "priority in promotion to a higher post grade"),
                "priority_title_recommendation": Text(
                    "优先推荐申报职称", "priority in being recommended for professional titles"
                ),
                "injury_fast_track": Text("工伤认定快速通道", "a fast track for work-related injury determination"),
                "one_off_performance_pay_total": Text(
                    "兑现一次性绩效工资总量", "the one-off total of performance pay honoured"
                ),
                "emergency_recruitment_green_channel": Text(
                    "医护人员紧急补充招聘绿色通道", "a green channel for emergency recruitment of medical staff"
                ),
                "extra_excellent_quota": Text(
                    "单独核增年度考核优秀名额", "additional quotas of excellent ratings in the annual assessment"
                ),
            },
        ),
    ),
    outcome=_measures,
    headlines=(
        Line(
            "这一条适用。一线医务人员有：{measures}。",
            "The clause applies. For front-line medical workers: {measures}.",
            role="frontline_medical_worker",
        ),
        Line(
            "这一条适用。一线医疗机构有：{measures}。",
            "The clause applies. For front-line medical institutions: {measures}.",
            role="frontline_medical_institution",
        ),
        Line(
            "疾控机构工作人员的待遇，通知只说“进一步研究提高”，没有写具体措施。",
            "For staff of disease control institutions the notice only says that raising pay and benefits will be "
            "studied further; it names no measure.",
            role="cdc_staff",
        ),
        Line(
            "按您填的情况，这一条不适用：它说的是抗疫一线的医务人员和医疗机构。",
            "On your answers this clause does not apply: it is about front-line medical workers and institutions.",
            role="other",
        ),
    ),
    notes=(
        Line(
            "评职称时，抗疫表现是重要标准；临床救治、病案病例和诊疗方案等都可以作为业绩成果。",
            "For professional titles, performance in fighting the epidemic is an important criterion; clinical "
            "treatment, case records, treatment plans and the like may count as achievements.",
            role="frontline_medical_worker",
        ),
        Line(
            "补助、津贴、休假和晋升，通知写的是“按照现行政策规定”；具体标准不在这份通知里，问所在单位。",
            "Subsidy, allowance, leave and promotion follow current policy (“按照现行政策规定”); the standards are not "
            "in this notice. Ask your institution.",
            role="frontline_medical_worker",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("谁算“一线”。", "Who is front-line."),
        Text("补助、津贴和绩效工资各是多少。", "How much the subsidy, the allowance and the performance pay are."),
        Text("休假增加几天。", "How many days of leave are added."),
        Text("优秀名额增加几个。", "How many excellent ratings are added."),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (MEDICAL_STAFF_CARE,)
