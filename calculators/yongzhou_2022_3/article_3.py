"""Article 3: online recruitment. 三、强化线上招聘服务。"""

from __future__ import annotations

from typing import Any

from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, is_one_of
from calculators.rules.inputs import Choice
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.verdict import NO, UNKNOWN, YES
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a3-s1"
S2 = "yongzhou-2022-3-a3-s2"

ACTIVITY = Choice(
    "activity",
    {
        "online_concentrated": Text("网络集中招聘", "online recruitment drives"),
        "livestream": Text("直播带岗", "live-streamed job presentations"),
        "video_selection": Text("视频选聘", "selection by video"),
        "message_push": Text("推送岗位和招聘信息", "vacancies sent out to people"),
        "offline_event": Text("线下招聘活动", "recruitment events held in person"),
        "out_of_city_event": Text("赴外招聘活动", "recruitment trips elsewhere"),
        "other": Text("其他方式（“等”）", "another way (“等”)"),
    },
    label=Text("人社部门的哪一种招聘服务？", "Which of the authorities’ recruitment services?"),
    short=Text("招聘服务的方式", "the kind of recruitment service"),
    hint=Text(
        "说的是人社部门办的。用人单位自己招聘怎么办，通知没有写。",
        "Those of the human resources and social security authorities. Of recruitment that an employer holds itself, "
        "the notice does not speak.",
    ),
    can_change=True,
)

# Sentence 1. ……依托官方媒体、村级就业创业服务群、网格群、短信平台等媒介“不见面”推送岗位和招聘信息。

SENT_OUT = is_one_of(
    ACTIVITY,
    ("message_push",),
    key="vacancies_sent_out",
    states=Text("岗位和招聘信息“不见面”推送", "vacancies are sent out without meeting in person"),
    source=Source(S1, "“不见面”推送岗位和招聘信息"),
)

# Sentence 2. 暂缓组织线下、赴外招聘活动，……采取网络集中招聘、直播带岗、视频选聘等灵活多样的方式提供求职或招聘服务。

NOT_PUT_OFF = is_one_of(
    ACTIVITY,
    ("online_concentrated", "livestream", "video_selection", "message_push", "other"),
    key="not_put_off",
    states=Text("不是暂缓组织的线下、赴外招聘活动", "not a recruitment event in person or a trip elsewhere"),
    source=Source(S2, "暂缓组织线下、赴外招聘活动"),
)
ONLINE = is_one_of(
    ACTIVITY,
    ("online_concentrated", "livestream", "video_selection"),
    not_stated=("other",),
    key="online_service",
    states=Text("网络集中招聘、直播带岗或视频选聘", "an online drive, a live stream or selection by video"),
    source=Source(S2, "采取网络集中招聘、直播带岗、视频选聘等灵活多样的方式提供求职或招聘服务"),
)

A7 = Reading(
    "A7",
    (S2,),
    "网络集中招聘、直播带岗、视频选聘等灵活多样的方式",
    Text(
        "“等”说明没有列完。没有列出的方式，通知没有说有，也没有说没有。",
        "“等” leaves the list open: of a way that is not listed, the notice says neither yes nor no.",
    ),
    Text("没有列出的，都没有。", "What is not listed is excluded."),
)


def _status(case: Case) -> dict[str, Any]:
    return {"status": {YES: "offered", NO: "suspended", UNKNOWN: "unknown"}[case.eligible]}


RECRUITMENT_CHANNEL = Calculator(
    "yongzhou-recruitment-channel",
    notice=NOTICE,
    title=Text("招聘活动方式", "Which recruitment channel is open"),
    question=Text(
        "人社部门的招聘服务，哪些有，哪些暂缓？", "Which recruitment services are offered, and which are put off?"
    ),
    clauses=(S1, S2),
    inputs=(ACTIVITY,),
    condition=all_of(
        "service_is_offered",
        NOT_PUT_OFF,
        any_of(
            "offered_by",
            SENT_OUT,
            ONLINE,
            states=Text("是通知写了要提供的服务", "a service that the notice says is provided"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("提供这种服务", "The service is offered")),
        Output(
            "status",
            "choice",
            Text("这种招聘服务", "This service"),
            values={
                "offered": Text("提供", "offered"),
                "suspended": Text("暂缓", "put off for now"),
                "unknown": Text("还不清楚", "not known yet"),
            },
        ),
    ),
    outcome=_status,
    headlines=(
        Line(
            "有：岗位和招聘信息通过官方媒体、村级服务群、网格群、短信平台等推送，不用见面。",
            "Yes: vacancies are sent out through official media, village and neighbourhood groups and text messages, "
            "without meeting in person.",
            verdict="yes",
            activity="message_push",
        ),
        Line(
            "有：通知写了用{activity}的方式提供求职或招聘服务。",
            "Yes: the notice names {activity} among the ways of providing job-seeking or recruitment services.",
            verdict="yes",
        ),
        Line(
            "暂缓：人社部门暂缓组织{activity}。暂缓到什么时候，通知没有写。",
            "Put off for now: {activity}. The notice does not say until when.",
            verdict="no",
        ),
        Line(
            "这种方式通知没有写：它列了网络集中招聘、直播带岗和视频选聘，后面是“等”。",
            "The notice does not speak of this way: it lists online drives, live streams and selection by video, "
            "and ends with “等” (and so on).",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "求职、招聘可以到“湘就业”“永州智慧就业”等平台。",
            "Job seekers and employers can turn to platforms such as “湘就业” (Xiang Jiuye) and “永州智慧就业” "
            "(Yongzhou Smart Employment).",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("线下、赴外招聘暂缓到什么时候。", "Until when events in person and trips elsewhere are put off."),
        Text("用人单位自己招聘怎么办。", "How an employer recruits on its own."),
        Text("“等”包括哪些方式。", "Which other ways “等” covers."),
    ),
    readings=(A7,),
)

CALCULATORS: tuple[Calculator, ...] = (RECRUITMENT_CHANNEL,)
