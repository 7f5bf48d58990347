"""Article 10: services without a visit. 十、全面推行人社服务“不见面”办理"""

from __future__ import annotations

from typing import Any

from calculators.lanzhou_2021_289.notice import NO_TIME_STATED, NOTICE
from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import Figure, all_of, any_of, at_least, is_one_of, less_than, not_stated_unless
from calculators.rules.inputs import Choice, Time
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text

S1 = "lanzhou-2021-289-a10-s1"
S2 = "lanzhou-2021-289-a10-s2"
S3 = "lanzhou-2021-289-a10-s3"
S4 = "lanzhou-2021-289-a10-s4"
S5 = "lanzhou-2021-289-a10-s5"

SERVICE = Choice(
    "service",
    {
        "employment_registration": Text("就业登记", "employment registration"),
        "unemployment_registration": Text("失业登记", "unemployment registration"),
        "employment_entrepreneurship_certificate": Text(
            "就业创业证", "the employment and entrepreneurship certificate"
        ),
        "enterprise_social_insurance_account": Text(
            "企业社保开户、注销", "opening or closing an enterprise’s social insurance account"
        ),
        "urgent_social_security_card": Text("急用社保卡", "a social security card needed urgently"),
        "labour_dispute_arbitration": Text("劳动人事争议仲裁", "labour and personnel dispute arbitration"),
        "work_injury_determination": Text("工伤认定", "work-related injury determination"),
        "personal_file_transfer": Text("流动人员人事档案转递", "transfer of personnel files"),
        "other": Text("其他业务", "another matter"),
    },
    label=Text("您要办什么？", "What do you want to have done?"),
    short=Text("要办的事", "the matter"),
    hint=Text("社保卡不急用的，选“其他业务”。", "If the card is not urgent, choose “another matter”."),
)
ONE_NETWORK = (
    "employment_registration",
    "unemployment_registration",
    "employment_entrepreneurship_certificate",
    "enterprise_social_insurance_account",
)
URGENT_CARD = ("urgent_social_security_card",)
BY_POST = ("labour_dispute_arbitration", "work_injury_determination", "personal_file_transfer")


def _all_but(services: tuple[str, ...]) -> tuple[str, ...]:
    """The choices that a sentence does not speak of: the others may."""
    return tuple(service for service in SERVICE.choices if service not in services)


# Sentence 1. 全市各级人社部门和经办机构要最大程度发挥信息化手段，采取“网上办、电话办、邮寄办、预约办”等服务方式
# 和搭建虚拟网络系统居家办公方式办理，……
# The four general ways. Which of them are open for a matter that no later sentence names, the notice does not say.

GENERAL_WAYS = ["online", "telephone", "post", "appointment"]

# Sentence 2. 对就业登记、失业登记、就业创业证、企业社保开户注销实行“一网通办”。

HANDLED_ONLINE = is_one_of(
    SERVICE,
    ONE_NETWORK,
    not_stated=_all_but(ONE_NETWORK),
    key="one_network_online",
    source=Source(S2, "对就业登记、失业登记、就业创业证、企业社保开户注销实行“一网通办”"),
)

# Sentence 3. 开辟社保卡绿色通道，对有紧急用卡需求的群众即时制卡免费邮寄。

CARD_AT_ONCE = is_one_of(
    SERVICE,
    URGENT_CARD,
    not_stated=_all_but(URGENT_CARD),
    key="instant_card_free_post",
    source=Source(S3, "对有紧急用卡需求的群众即时制卡免费邮寄"),
)

# Sentence 4. 劳动人事争议仲裁、工伤认定、流动人员人事档案转递等业务均可申请邮寄办理。

HANDLED_BY_POST = is_one_of(
    SERVICE,
    BY_POST,
    not_stated=_all_but(BY_POST),
    key="post",
    source=Source(S4, "劳动人事争议仲裁、工伤认定、流动人员人事档案转递等业务均可申请邮寄办理"),
)

CHANNELS = (
    (ONE_NETWORK, ["one_network_online"]),
    (URGENT_CARD, ["instant_card_free_post"]),
    (BY_POST, ["post"]),
    (("other",), GENERAL_WAYS),
)

A7 = Reading(
    "A7",
    (S1, S4),
    "采取“网上办、电话办、邮寄办、预约办”等服务方式",
    Text(
        "“等”说明没有列完。没有列出的方式和业务，通知没有说行，也没有说不行。",
        "“等” leaves the lists open: of a way or a matter that is not listed, the notice says neither yes nor no.",
    ),
    Text("没有列出的，都不行。", "What is not listed is excluded."),
)


def _channels(case: Case) -> dict[str, Any]:
    service = case[SERVICE]
    for services, channels in CHANNELS:
        if service in services:
            return {"channels": channels}
    return {"channels": []}


SERVICE_CHANNEL = Calculator(
    "lanzhou-service-channel",
    notice=NOTICE,
    title=Text("“不见面”办理渠道", "Services without coming in"),
    question=Text("不出门，怎样办业务？", "How can a matter be handled without coming in?"),
    clauses=(S1, S2, S3, S4),
    inputs=(SERVICE,),
    condition=any_of(
        "channel_is_stated",
        HANDLED_ONLINE,
        CARD_AT_ONCE,
        HANDLED_BY_POST,
        states=Text("通知写了这件事怎样办", "the notice says how this is handled"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("通知写了怎样办", "The notice says how")),
        Output(
            "channels",
            "list",
            Text("办理方式", "Ways"),
            values={
                "one_network_online": Text("“一网通办”", "the “one network” online service (“一网通办”)"),
                "instant_card_free_post": Text("即时制卡、免费邮寄", "card made at once and posted free of charge"),
                "post": Text("邮寄办", "by post"),
                "online": Text("网上办", "online"),
                "telephone": Text("电话办", "by telephone"),
                "appointment": Text("预约办", "by appointment"),
            },
        ),
    ),
    outcome=_channels,
    headlines=(
        Line(
            "{service}：网上办，实行“一网通办”。",
            "Online, through the “one network” service (“一网通办”): {service}.",
            channels="one_network_online",
        ),
        Line(
            "急用社保卡的，即时制卡，免费邮寄。",
            "If you urgently need a social security card, it is made at once and posted free of charge.",
            channels="instant_card_free_post",
        ),
        Line("{service}：可以申请邮寄办理。", "You can apply to do this by post: {service}.", verdict="yes"),
        Line(
            "通知没有点到这件事。它说的一般办法是网上办、电话办、邮寄办、预约办；这件事开通了哪几种，没有写。",
            "The notice does not name this matter. The general ways are {channels}; it does not say which of them "
            "are open here.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "怎样办、找谁办，通知要求人社部门对外公布，通知里没有写。",
            "The authorities are told to publish the channels and contact details; the notice itself gives none.",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("网址、地址和电话。", "Sites, addresses and telephone numbers."),
        Text("没有点到的业务，开通了哪几种办法。", "Which ways are open for a matter that is not named."),
    ),
    readings=(A7,),
)

# Sentence 5. 延长市本级“12333”人社服务热线人工坐席时间，将人工服务时间由18点延长至22点，……

TIME_OF_CALL = Time(
    "time",
    label=Text("几点打 12333？", "At what time do you want to call 12333?"),
    short=Text("打电话的时间", "the time of the call"),
    hint=Text("按 24 小时填，例如 19:30。", "In 24-hour time, for example 19:30."),
    can_change=True,
)

EXTENDED = "将人工服务时间由18点延长至22点"
FORMER_CLOSE = Parameter("former_close", "18", unit="点", clause=S5, quote=EXTENDED)
CLOSE = Parameter("close", "22", unit="点", clause=S5, quote=EXTENDED)
TURNS = tuple(Figure.of(hour, type="time") for hour in (FORMER_CLOSE, CLOSE))

A31 = Reading(
    "A31",
    (S5,),
    "延长至22点",
    Text(
        "人工服务到 22 点为止，22 点整不算在内。",
        "Operators answer until just before 22:00; 22:00 itself is not included.",
    ),
    Text("22 点整也算在内。", "22:00 itself is included."),
)


def _boundary(case: Case) -> dict[str, Any]:
    return {"flags": ["boundary_minute"] if case[TIME_OF_CALL] in [turn.figure for turn in TURNS] else []}


HOTLINE_HOURS = Calculator(
    "lanzhou-12333-hours",
    notice=NOTICE,
    title=Text("12333 人工服务时间", "12333 operator hours"),
    question=Text("这个钟点打 12333，有人接听吗？", "Does an operator answer 12333 at this time?"),
    clauses=(S5,),
    inputs=(TIME_OF_CALL,),
    condition=all_of(
        "operators_answer",
        not_stated_unless(at_least(TIME_OF_CALL, TURNS[0], key="from_former_close", source=FORMER_CLOSE.source)),
        less_than(TIME_OF_CALL, TURNS[1], key="before_close", source=CLOSE.source),
    ),
    parameters=(FORMER_CLOSE, CLOSE),
    outputs=(
        Output("eligible", "verdict", Text("有人工服务", "Operators answer")),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"boundary_minute": Text("正好是整点的界线", "Exactly at the turn of the hours")},
        ),
    ),
    outcome=_boundary,
    headlines=(
        Line(
            "{time} 有人工服务：市本级 12333 的人工服务由 {former_close} 点延长到了 {close} 点。",
            "Operators answer at {time}: those of the municipal 12333 hotline now work until {close}:00 instead of "
            "{former_close}:00.",
            verdict="yes",
        ),
        Line(
            "{time} 没有人工服务：市本级 12333 的人工服务到 {close} 点为止。",
            "No operator answers at {time}: those of the municipal 12333 hotline work until {close}:00.",
            verdict="no",
        ),
        Line(
            "{time} 有没有人工服务，通知没有写：它只说由 {former_close} 点延长到 {close} 点，没有说几点开始。",
            "The notice does not say whether operators answer at {time}: it moves the end from {former_close}:00 to "
            "{close}:00, and gives no hour at which they begin.",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "正好 {former_close} 点：人工服务原来到这时为止，现在接着有。",
            "Exactly {former_close}:00: operators used to stop then, and now go on.",
            flags="boundary_minute",
            verdict="yes",
        ),
        Line(
            "{former_close} 点以前有没有人工服务，通知没有写。",
            "The notice does not say whether operators answer before {former_close}:00.",
            verdict="no",
        ),
        Line(
            "正好 {close} 点：这里算已经结束；另一种理解是这时还有（见 A31）。",
            "Exactly {close}:00: counted as closed here; by the other reading operators still answer (see A31).",
            flags="boundary_minute",
            verdict="no",
        ),
    ),
    validity=Text(
        "通知落款是 2021 年 11 月 5 日；从哪一天起延长、延长到哪一天，没有写。只说市本级的热线。",
        "The notice is dated 5 November 2021; it does not say from which day the hours are extended, nor until when. "
        "It speaks of the municipal hotline only.",
    ),
    unsaid=(
        Text("早上几点开始。", "At what hour operators begin."),
        Text("周末和节假日有没有人工服务。", "Whether operators answer at weekends and on holidays."),
    ),
    readings=(A31,),
)

CALCULATORS: tuple[Calculator, ...] = (SERVICE_CHANNEL, HOTLINE_HOURS)
