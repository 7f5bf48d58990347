"""Article 5: better ways of skills training. 五、优化技能培训方式。"""

from __future__ import annotations

from typing import Any

from calculators.facts import ENTERPRISE
from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, is_yes
from calculators.rules.inputs import YesNo
from calculators.rules.source import Source
from calculators.rules.text import Text
from calculators.rules.units import YUAN
from calculators.rules.verdict import NO
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S2 = "yongzhou-2022-3-a5-s2"

# Sentence 2. 支持鼓励有条件的企业设立职工培训中心或采取“校企合作”等方式，充分利用国家及我省免费开放的
# 线上职业技能培训资源，组织员工开展线上培训，符合条件的按规定给予培训补贴。

IS_ENTERPRISE = YesNo("is_enterprise", fact=ENTERPRISE)
ORGANISED_ONLINE_TRAINING = YesNo(
    "organised_online_training",
    label=Text("企业组织员工线上培训了吗？", "Does the enterprise organise online training for its employees?"),
    short=Text("组织员工线上培训", "online training organised for employees"),
    hint=Text(
        "通知提到国家和湖南省免费开放的线上职业技能培训资源；平台叫什么名字，没有写。",
        "The notice points to the online courses that the State and Hunan offer free of charge; it names no platform.",
    ),
    can_change=True,
)
MEETS_TRAINING_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text("符合培训补贴的条件吗？", "Are the conditions for the training subsidy met?"),
    short=Text("符合培训补贴的条件", "conditions for the training subsidy met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问人社部门或者打 12333。",
        "The notice does not list them. If you do not know, ask the local authority, or call 12333.",
    ),
)


def _training_subsidy(case: Case) -> dict[str, Any]:
    """按规定: the sentence gives no figure, and none is put in its place."""
    return {"amount": case.payable(None), "amount_given_in_document": NO}


EMPLOYEE_TRAINING = Calculator(
    "yongzhou-employee-training",
    notice=NOTICE,
    title=Text("职工线上培训补贴", "Employee online-training subsidy"),
    question=Text(
        "企业组织员工线上培训，有补贴吗？", "Is there a subsidy when an enterprise trains its employees online?"
    ),
    clauses=(S2,),
    inputs=(IS_ENTERPRISE, ORGANISED_ONLINE_TRAINING, MEETS_TRAINING_CONDITIONS),
    condition=all_of(
        "subsidy_is_given",
        is_yes(
            IS_ENTERPRISE,
            states=Text("单位是企业", "an enterprise as applicant"),
            source=Source(S2, "支持鼓励有条件的企业"),
        ),
        is_yes(
            ORGANISED_ONLINE_TRAINING,
            states=Text("组织员工线上培训", "online training organised for employees"),
            source=Source(S2, "组织员工开展线上培训"),
        ),
        is_yes(
            MEETS_TRAINING_CONDITIONS,
            states=Text("培训补贴的条件", "the conditions for the training subsidy"),
            source=Source(S2, "符合条件的按规定给予培训补贴"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("给培训补贴", "A training subsidy is given")),
        Output("amount", "money", Text("补贴金额", "Amount of the subsidy"), unit=YUAN),
        Output("amount_given_in_document", "verdict", Text("通知写了补贴金额", "The notice gives the amount")),
    ),
    outcome=_training_subsidy,
    headlines=(
        Line(
            "这一条适用：按规定给培训补贴。补多少，通知没有写。",
            "The clause applies: a training subsidy is given as prescribed. The notice does not say how much.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("补贴多少。", "How much the subsidy is."),
        Text("要符合哪些条件。", "What the conditions are."),
        Text(
            "补贴给企业还是给员工：只写了“符合条件的”。",
            "Whether it is paid to the enterprise or to the employees: it says only “符合条件的” (those who qualify).",
        ),
        Text("免费线上培训的平台叫什么。", "The names of the platforms for free online training."),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (EMPLOYEE_TRAINING,)
