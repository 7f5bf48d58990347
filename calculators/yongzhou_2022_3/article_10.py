"""Article 10: how services are handled. 十、调整业务经办方式。"""

from __future__ import annotations

from typing import Any

from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, is_one_of, is_yes
from calculators.rules.inputs import Choice, YesNo
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.verdict import UNKNOWN
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a10-s1"
S2 = "yongzhou-2022-3-a10-s2"
S3 = "yongzhou-2022-3-a10-s3"
S4 = "yongzhou-2022-3-a10-s4"

# Sentences 1 to 3: how matters are handled, by whether a visit is needed.

ONSITE_NEED = Choice(
    "onsite_need",
    {
        "none": Text("不用到现场", "no visit is needed"),
        "usually_onsite_can_start_remotely": Text(
            "要到现场，但可以先远程办起来", "a visit is needed, but the matter can be started without one"
        ),
        "must_be_onsite": Text("必须到现场", "a visit is a must"),
        "special_business": Text("属于“特殊业务”", "it is a special matter (“特殊业务”)"),
    },
    label=Text("要办的业务，用不用到现场？", "Does the matter need a visit?"),
    short=Text("用不用到现场", "whether a visit is needed"),
    hint=Text(
        "哪些业务属于哪一种，通知没有写。不清楚的，先打电话问经办机构，或者打 12333。",
        "The notice does not say which matters are of which kind. If you do not know, ask the agency by telephone, "
        "or call 12333.",
    ),
)
ELSEWHERE = {
    need: tuple(other for other in ONSITE_NEED.choices if other != need)
    for need in ("none", "usually_onsite_can_start_remotely", "must_be_onsite")
}
"""For each sentence, the choices that it does not speak of: the other sentences may."""

# Sentence 1. 对疫情防控期间有关经办业务办理流程作出调整，除特殊业务外，其他事项实行“非接触”服务，
# 倡导“网上办”“掌上办”“预约办”“电话办”“代理办”等服务模式，……

WITHOUT_CONTACT = is_one_of(
    ONSITE_NEED,
    ("none",),
    not_stated=ELSEWHERE["none"],
    key="contactless",
    states=Text("不用到现场，也不是“特殊业务”", "no visit is needed, and it is no special matter"),
    source=Source(S1, "除特殊业务外，其他事项实行“非接触”服务"),
)

# Sentence 2. 一些须现场办理的相关业务可改由电话咨询、网络报送和邮寄材料等方式先行办理，后续手续可等疫情结束后补办，……

STARTED_REMOTELY = is_one_of(
    ONSITE_NEED,
    ("usually_onsite_can_start_remotely",),
    not_stated=ELSEWHERE["usually_onsite_can_start_remotely"],
    key="remote_first",
    states=Text("要到现场，但可以先远程办起来", "a visit is needed, but the matter can be started without one"),
    source=Source(S2, "一些须现场办理的相关业务可改由电话咨询、网络报送和邮寄材料等方式先行办理"),
)

# Sentence 3. 对必须现场办理的业务，安排工作人员维护好现场秩序，严格实行“三码联查”，
# 对前来办理业务的人员实行实名、实时登记，……

ON_SITE = is_one_of(
    ONSITE_NEED,
    ("must_be_onsite",),
    not_stated=ELSEWHERE["must_be_onsite"],
    key="onsite",
    states=Text("必须到现场", "a visit is a must"),
    source=Source(S3, "对必须现场办理的业务"),
)

A13 = Reading(
    "A13",
    (S1, S2, S3),
    "除特殊业务外",
    Text(
        "“特殊业务”、“须现场办理”和“必须现场办理”的界线，通知没有画清。属于哪一种由您选；特殊业务怎么办，算通知没有写。",
        "The notice draws no clear line between special matters (“特殊业务”), those that need a visit (“须现场办理”) "
        "and those for which it is a must (“必须现场办理”). You choose; how a special matter is handled counts as "
        "not stated.",
    ),
    Text("特殊业务就是必须到现场办的业务。", "Special matters are those for which a visit is a must."),
)


def _channel(case: Case) -> dict[str, Any]:
    channels = {
        "none": "contactless",
        "usually_onsite_can_start_remotely": "remote_first_complete_later",
        "must_be_onsite": "onsite_with_controls",
        "special_business": "not_stated",
    }
    return {"channel": channels.get(case[ONSITE_NEED], UNKNOWN)}


SERVICE_CHANNEL = Calculator(
    "yongzhou-service-channel",
    notice=NOTICE,
    title=Text("业务办理渠道", "Service channel"),
    question=Text("办业务，要不要跑现场？", "Do I have to come in, and how is the matter handled?"),
    clauses=(S1, S2, S3),
    inputs=(ONSITE_NEED,),
    condition=any_of(
        "channel_is_stated",
        WITHOUT_CONTACT,
        STARTED_REMOTELY,
        ON_SITE,
        states=Text("通知写了这种业务怎么办", "the notice says how such a matter is handled"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("通知写了怎么办", "The notice says how")),
        Output(
            "channel",
            "choice",
            Text("怎么办", "How it is handled"),
            values={
                "contactless": Text("“非接触”服务", "without contact"),
                "remote_first_complete_later": Text("先远程办，手续以后补", "first remotely, completed later"),
                "onsite_with_controls": Text("到现场办，有防控措施", "on site, with control measures"),
                "not_stated": Text("通知没有写", "not stated in the notice"),
                "unknown": Text("还不清楚", "not known yet"),
            },
        ),
        Output(
            "three_code_check",
            "verdict",
            Text("到场查“三码”", "Three-code check (“三码联查”)"),
            condition=is_one_of(
                ONSITE_NEED,
                ("must_be_onsite",),
                not_stated=("special_business",),
                key="codes_are_checked",
                source=Source(S3, "严格实行“三码联查”"),
            ),
            shown_when={},
        ),
    ),
    outcome=_channel,
    headlines=(
        Line(
            "不用到现场，实行“非接触”服务：通知提倡网上办、掌上办、预约办、电话办、代理办。",
            "No visit is needed. The notice advocates having the matter handled online, on a mobile phone, by "
            "appointment, by telephone or through an agent.",
            verdict="yes",
            channel="contactless",
        ),
        Line(
            "可以先办起来：电话咨询、网上报送、邮寄材料都行；后面的手续可以等疫情结束后补办。",
            "You can start now, by asking on the telephone, sending documents online or posting them; the formalities "
            "that follow can wait until the epidemic ends.",
            verdict="yes",
            channel="remote_first_complete_later",
        ),
        Line(
            "要到现场办：到场查“三码”，实名、实时登记。",
            "You have to come in: there is a three-code check (“三码联查”), and you are registered on the spot under "
            "your real name.",
            verdict="yes",
            channel="onsite_with_controls",
        ),
        Line(
            "“特殊业务”怎么办，通知没有写，只说它不在“非接触”服务之内。",
            "The notice does not say how special matters (“特殊业务”) are handled, only that they are not served "
            "without contact.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "疫情到哪一天算结束，通知没有写。",
            "The notice does not say when the epidemic ends.",
            channel="remote_first_complete_later",
        ),
        Line(
            "“三码”是哪三码，通知没有写。出门前可以先打电话问清楚。",
            "The notice does not say which three codes are meant. You may want to ask by telephone before you go.",
            channel="onsite_with_controls",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "哪些是“特殊业务”，哪些“须”到现场，哪些“必须”到现场。",
            "Which matters are special, which need a visit, and for which it is a must.",
        ),
        Text("“三码”是哪三码。", "Which three codes are meant."),
    ),
    readings=(A13,),
)

# Sentence 4. 对新型冠状病毒感染的肺炎患者、疑似病人、密切接触者在其隔离治疗期间或医学观察期间的业务办理需求，
# 可通过亲属进行代办。

PERSON_STATUS = Choice(
    "person_status",
    {
        "confirmed_patient": Text("新冠肺炎患者", "a patient with novel coronavirus pneumonia"),
        "suspected_patient": Text("疑似病人", "a suspected patient"),
        "close_contact": Text("密切接触者", "a close contact"),
        "other": Text("都不是（例如密切接触者的接触者）", "none of these (for example a contact of a close contact)"),
    },
    label=Text("要办业务的人属于哪一种？", "Who needs the matter handled?"),
    short=Text("要办业务的人属于哪一种", "who needs the matter handled"),
    hint=Text(
        "看医院、疾控中心或者社区的通知。",
        "See what the hospital, disease control centre or community told that person.",
    ),
)
IN_ISOLATION = YesNo(
    "in_isolation_or_observation",
    label=Text(
        "这个人正在隔离治疗或者医学观察吗？", "Is that person in isolation treatment or under medical observation?"
    ),
    short=Text("是不是正在隔离治疗或者医学观察", "whether that person is in isolation treatment or under observation"),
    hint=Text("已经结束了的，选“否”。", "Choose “no” if it has ended."),
)
AGENT_IS_RELATIVE = YesNo(
    "agent_is_relative",
    label=Text("代办的人是亲属吗？", "Is the one who acts a relative?"),
    short=Text("代办的人是不是亲属", "whether the one who acts is a relative"),
    hint=Text("哪些人算亲属，通知没有写。", "The notice does not say who counts as a relative."),
    can_change=True,
)

A14 = Reading(
    "A14",
    (S4,),
    "患者、疑似病人、密切接触者在其隔离治疗期间或医学观察期间的业务办理需求，可通过亲属进行代办",
    Text(
        "只列了三种人，密切接触者的接触者不在里面。谁算亲属，按您自己说的。",
        "Three kinds of people are listed; contacts of close contacts are not among them. A relative is whoever you "
        "call so.",
    ),
    Text("列出的人只是举例，相近的情况也算。", "The people listed are examples, and similar cases count too."),
)
A14_AGENT = Reading(
    "A14",
    (S1, S4),
    "“代理办”等服务模式",
    Text(
        "“代理办”对大家都提倡，所以“不适用”只表示亲属代办的那一句没有写到，不是说不能请人代办。",
        "Handling through an agent (“代理办”) is advocated for everyone, so a no says only that the sentence on "
        "relatives does not name the case, not that nobody may act.",
    ),
    Text("只有列出的人才可以请人代办。", "Only the people listed may have someone act for them."),
)

RELATIVE_AGENT = Calculator(
    "yongzhou-relative-agent",
    notice=NOTICE,
    title=Text("亲属代办", "Relative acting as agent"),
    question=Text("人在隔离，亲属能代办业务吗？", "Can a relative act for someone in isolation?"),
    clauses=(S1, S4),
    inputs=(PERSON_STATUS, IN_ISOLATION, AGENT_IS_RELATIVE),
    condition=all_of(
        "relative_may_act",
        is_one_of(
            PERSON_STATUS,
            ("confirmed_patient", "suspected_patient", "close_contact"),
            states=Text(
                "办业务的人是患者、疑似病人或密切接触者",
                "the person is a patient, a suspected patient or a close contact",
            ),
            source=Source(S4, "新型冠状病毒感染的肺炎患者、疑似病人、密切接触者"),
        ),
        is_yes(
            IN_ISOLATION,
            states=Text(
                "正在隔离治疗或者医学观察", "the person is in isolation treatment or under medical observation"
            ),
            source=Source(S4, "在其隔离治疗期间或医学观察期间"),
        ),
        is_yes(
            AGENT_IS_RELATIVE,
            states=Text("由亲属代办", "a relative acts"),
            source=Source(S4, "可通过亲属进行代办"),
        ),
    ),
    outputs=(Output("eligible", "verdict", Text("可以由亲属代办", "A relative may act")),),
    headlines=(
        Line("按您填的情况，可以由亲属代办。", "On your answers a relative may act for the person.", verdict="yes"),
        Line(
            "亲属代办的这一句没有写到您的情况。不符合的是：{fails}。",
            "The sentence on relatives does not name your case. Not met: {fails}.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "通知对所有人都提倡“代理办”。这里的“否”，只表示亲属代办的这一句没有写到，不是说不能请人代办。",
            "The notice advocates handling through an agent (“代理办”) for everyone. A no here says only that the "
            "sentence on relatives does not name the case, not that nobody may act.",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("哪些人算亲属。", "Who counts as a relative."),
        Text("要不要委托书，要带什么材料。", "Whether a power of attorney or other documents are needed."),
        Text("对大家都提倡的“代理办”，可以请谁。", "Who may act where “代理办” is advocated for everyone."),
    ),
    readings=(A14, A14_AGENT),
)

CALCULATORS: tuple[Calculator, ...] = (SERVICE_CHANNEL, RELATIVE_AGENT)
