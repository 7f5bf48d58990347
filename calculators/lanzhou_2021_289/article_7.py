"""Article 7: online skills training. 七、积极开展线上职业技能培训"""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.notice import NOTICE
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, is_one_of, is_yes
from calculators.rules.inputs import Choice, YesNo
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text

S1 = "lanzhou-2021-289-a7-s1"
S2 = "lanzhou-2021-289-a7-s2"

# Sentence 1. 深入实施“互联网+职业技能培训”，鼓励各类企业和职业培训机构结合培训需求，依托人社部推荐的线上培训平台和
# 我市2021年公开征集的6家线上培训平台，开展线上职业技能培训。

PLATFORM = Choice(
    "platform",
    {
        "mohrss_recommended": Text("人社部推荐的平台", "one recommended by the Ministry"),
        "city_2021_six": Text("兰州市 2021 年公开征集的 6 家平台", "one of the six of Lanzhou’s open call of 2021"),
        "other": Text("别的平台", "another"),
    },
    label=Text("用哪个线上培训平台？", "Which online training platform is used?"),
    short=Text("线上培训平台", "the platform"),
    hint=Text(
        "平台叫什么，通知没有写。不清楚的，问平台或者人社部门。",
        "The notice does not name the platforms. If you do not know, ask the platform or the local authority.",
    ),
    can_change=True,
)

ENCOURAGED_PLATFORMS = Reading(
    "",
    (S1,),
    "鼓励各类企业和职业培训机构结合培训需求，依托人社部推荐的线上培训平台",
    Text(
        "说的是“鼓励”，不是必须：用别的平台，这里不当作不符合。",
        "The word is “鼓励” (encourage), not “must”: another platform is not held against you here.",
    ),
    Text("只有用这些平台的才行。", "Only training on these platforms qualifies."),
)

# Sentence 2. 疫情防控期间，持续受理企业、职业培训机构的培训申请，将疫情防控知识作为必学内容，培训内容以理论为主的
# 职业（工种）可全部通过线上完成，既有理论教学又有实操培训的职业（工种），要在完成线上公共基础理论课程培训后，
# 根据省、市疫情防控要求适时组织开展线下实操课程和结业考核，按规定享受职业技能培训补贴。

APPLICANT = Choice(
    "applicant",
    {
        "enterprise": Text("企业", "enterprise"),
        "training_institution": Text("职业培训机构", "vocational training institution"),
        "individual": Text("个人", "individual"),
    },
    label=Text("由谁申请？", "Who applies?"),
    short=Text("申请人", "the applicant"),
)
COURSE_TYPE = Choice(
    "course_type",
    {
        "mainly_theory": Text("以理论为主", "mainly theory"),
        "theory_and_practice": Text("既有理论又有实操", "theory and practice"),
        "practice_only": Text("只有实操", "practice only"),
    },
    label=Text("培训的是哪一类职业（工种）？", "What kind of occupation is trained?"),
    short=Text("培训类型", "the kind of training"),
    hint=Text("实操就是动手操作的课。看培训大纲。", "Practice means work by hand. See the training plan."),
)
INCLUDES_EPIDEMIC_MODULE = YesNo(
    "includes_epidemic_module",
    label=Text("培训内容里有疫情防控知识吗？", "Does the training include epidemic prevention and control?"),
    short=Text("含疫情防控知识", "epidemic prevention included"),
    hint=Text("这是必学内容。看培训大纲。", "It is compulsory. See the training plan."),
    can_change=True,
)

DELIVERY = {"mainly_theory": "all_online", "theory_and_practice": "online_theory_then_offline_practice"}
"""How the training is given; the notice speaks of these two kinds only."""


def _delivery(case: Case) -> dict[str, Any]:
    course: str | None = case[COURSE_TYPE]
    return {
        "delivery": "unknown" if course is None else DELIVERY.get(course, "not_stated"),
        "flags": ["platform_not_named"] if case[PLATFORM] == "other" else [],
    }


TRAINING_MODE = Calculator(
    "lanzhou-training-mode",
    notice=NOTICE,
    title=Text("线上培训方式", "Online training mode"),
    question=Text("职业技能培训可以全部在线上完成吗？", "Can vocational training be given entirely online?"),
    clauses=(S1, S2),
    inputs=(APPLICANT, COURSE_TYPE, INCLUDES_EPIDEMIC_MODULE, PLATFORM),
    condition=all_of(
        "training_application_accepted",
        is_one_of(
            APPLICANT,
            ("enterprise", "training_institution"),
            not_stated=("individual",),
            states=Text("由企业或职业培训机构申请", "an enterprise or a vocational training institution applies"),
            source=Source(S2, "持续受理企业、职业培训机构的培训申请"),
        ),
        is_one_of(
            COURSE_TYPE,
            ("mainly_theory", "theory_and_practice"),
            not_stated=("practice_only",),
            states=Text("以理论为主，或者既有理论又有实操", "the training is mainly theory, or theory and practice"),
            source=Source(
                S2, "培训内容以理论为主的职业（工种）可全部通过线上完成，既有理论教学又有实操培训的职业（工种）"
            ),
        ),
        is_yes(
            INCLUDES_EPIDEMIC_MODULE,
            states=Text("含有疫情防控知识", "epidemic prevention and control is included"),
            source=Source(S2, "将疫情防控知识作为必学内容"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "delivery",
            "choice",
            Text("这类职业（工种）怎样培训", "How this kind of occupation is trained"),
            values={
                "all_online": Text("可以全部在线上完成", "entirely online"),
                "online_theory_then_offline_practice": Text(
                    "先在线上学公共基础理论，再到线下学实操、参加结业考核",
                    "general basic theory online first, then practice and the completion assessment in person",
                ),
                "not_stated": Text("通知没有写", "not in the notice"),
                "unknown": Text("还不清楚", "not known yet"),
            },
            shown_when={"course_type": GIVEN},
        ),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"platform_not_named": Text("通知没有说到的平台", "A platform that the notice does not mention")},
        ),
    ),
    outcome=_delivery,
    headlines=(
        Line(
            "按您填的情况，这一条不适用：疫情防控知识是必学内容。",
            "On your answers this clause does not apply: epidemic prevention and control is compulsory content.",
            verdict="no",
        ),
        Line(
            "通知说的是企业、职业培训机构的申请；个人能不能申请，没有写。",
            "The notice speaks of applications by enterprises and vocational training institutions; whether an "
            "individual may apply, it does not say.",
            applicant="individual",
        ),
        Line(
            "只有实操的培训怎么办，通知没有写。",
            "How training with practice only is given, the notice does not say.",
            course_type="practice_only",
        ),
        Line(
            "这一条适用：可以全部在线上完成，按规定有培训补贴。补多少，通知没有写。",
            "The clause applies: the training can be given entirely online, with a subsidy as prescribed. The notice "
            "does not say how much.",
            verdict="yes",
            delivery="all_online",
        ),
        Line(
            "这一条适用：公共基础理论先在线上学完，再到线下学实操、参加结业考核，按规定有培训补贴。补多少，通知没有写。",
            "The clause applies: the general basic theory online first, then practice and the completion assessment in "
            "person, with a subsidy as prescribed. The notice does not say how much.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "线下的实操和考核什么时候办，要看省、市的疫情防控要求。",
            "When practice and assessment can be held in person depends on the requirements of province and city for "
            "epidemic control.",
            verdict="yes",
            course_type="theory_and_practice",
        ),
        Line(
            "您用的平台，通知没有说到。通知鼓励用人社部推荐的平台和兰州市 2021 年公开征集的 6 家平台，没有说别的不行。",
            "The notice does not mention your platform. It encourages those recommended by the Ministry and the six of "
            "Lanzhou’s open call of 2021, and does not exclude others.",
            flags="platform_not_named",
        ),
    ),
    validity=Text(
        "“疫情防控期间”。从哪一天到哪一天，通知没有写；通知落款是 2021 年 11 月 5 日。",
        "“疫情防控期间” (during epidemic prevention and control). The notice gives no first or last day; it is dated "
        "5 November 2021.",
    ),
    unsaid=(
        Text("平台叫什么。", "The names of the platforms."),
        Text("补贴多少，怎么领。", "How much the subsidy is, and how to get it."),
        Text("个人能不能申请。", "Whether individuals may apply."),
        Text("只有实操的培训怎么办。", "What applies to training with practice only."),
    ),
    readings=(ENCOURAGED_PLATFORMS,),
)

CALCULATORS: tuple[Calculator, ...] = (TRAINING_MODE,)
