"""Article 8: labour disputes. 八、妥善处理劳动争议。"""

from __future__ import annotations

from typing import Any

from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, is_one_of, is_yes, unless_outside
from calculators.rules.inputs import Choice, YesNo
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.verdict import NO, UNKNOWN, YES
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1A = "yongzhou-2022-3-a8-s1a"
S1B = "yongzhou-2022-3-a8-s1b"
S2 = "yongzhou-2022-3-a8-s2"
S3 = "yongzhou-2022-3-a8-s3"

# Sentence 1, part 1. 疫情期间，发生劳动争议时，当事人可以直接与用人单位进行协商和解；
# part 2. 协商不成的，当事人可采用网络、邮递等方式提交资料，通过电话、在线视频等非接触即时沟通方式申请劳动争议调解。

AROSE_DURING_EPIDEMIC = YesNo(
    "arose_during_epidemic",
    label=Text("争议是疫情期间发生的吗？", "Did the dispute arise during the epidemic?"),
    short=Text("争议是不是疫情期间发生的", "whether the dispute arose during the epidemic"),
    hint=Text("“疫情期间”从哪天起、到哪天止，通知没有写。", "The notice does not say from when until when that is."),
)
NEGOTIATION = Choice(
    "negotiation",
    {
        "not_tried": Text("还没有协商过", "not tried yet"),
        "failed": Text("协商不成", "it failed"),
        "unwilling": Text("有一方不愿意协商", "one side is unwilling to negotiate"),
        "settled": Text("已经和解", "the dispute is settled"),
        "settled_not_performed": Text("已和解但对方不履行", "settled, but the other side does not perform"),
    },
    label=Text("跟用人单位协商得怎么样？", "How did the negotiation with the employer go?"),
    short=Text("跟用人单位协商的情况", "the state of the negotiation"),
    hint=Text("谈妥了，就是和解。", "“Settled” means that both sides have come to terms."),
)

A11 = Reading(
    "A11",
    (S1A, S1B),
    "当事人可以直接与用人单位进行协商和解",
    Text(
        "“可以”协商，不是必须；协商不成的，可以申请调解。没有协商过的，先看能不能协商；不愿意协商、和解了不履行的，"
        "通知没有写。也没有说不能直接去仲裁。",
        "You may negotiate (“可以”), and need not; where that fails, you may apply for mediation. Where it was not "
        "tried, it is shown as the next step. Of unwillingness, or a settlement that is not performed, the notice "
        "says nothing. It does not bar going straight to arbitration.",
    ),
    Text("协商是前提：没有协商过的，不能申请调解。", "Negotiation comes first: without it, there is no mediation."),
)


def _next_step(case: Case) -> dict[str, Any]:
    after_negotiation = {
        "not_tried": "negotiate",
        "failed": "mediation",
        "unwilling": "not_stated",
        "settled": "none",
        "settled_not_performed": "not_stated",
    }
    by_period = {NO: "outside_clause", YES: after_negotiation.get(case[NEGOTIATION], UNKNOWN)}
    return {"next_step": by_period.get(case[AROSE_DURING_EPIDEMIC], UNKNOWN)}


DISPUTE_PATH = Calculator(
    "yongzhou-dispute-path",
    notice=NOTICE,
    title=Text("劳动争议处理路径", "Labour-dispute path"),
    question=Text("跟单位有劳动争议，下一步怎么办？", "A dispute with the employer: what is the next step?"),
    clauses=(S1A, S1B),
    inputs=(AROSE_DURING_EPIDEMIC, NEGOTIATION),
    condition=all_of(
        "mediation_at_a_distance",
        is_yes(
            AROSE_DURING_EPIDEMIC,
            states=Text("争议是疫情期间发生的", "the dispute arose during the epidemic"),
            source=Source(S1A, "疫情期间，发生劳动争议时"),
        ),
        is_one_of(
            NEGOTIATION,
            ("failed",),
            not_stated=("not_tried", "unwilling", "settled_not_performed"),
            states=Text("跟用人单位协商不成", "negotiation with the employer has failed"),
            source=Source(S1B, "协商不成的"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以远程申请调解", "You can apply for mediation at a distance")),
        Output(
            "next_step",
            "choice",
            Text("下一步", "Next step"),
            values={
                "negotiate": Text("直接跟用人单位协商", "negotiate with the employer directly"),
                "mediation": Text("远程申请调解", "apply for mediation at a distance"),
                "not_stated": Text("通知没有写", "not stated in the notice"),
                "none": Text("已经和解，不用再办", "none, the dispute is settled"),
                "outside_clause": Text("这一条没有写", "outside this clause"),
                "unknown": Text("还不清楚", "not known yet"),
            },
        ),
    ),
    outcome=_next_step,
    headlines=(
        Line(
            "可以远程申请劳动争议调解：材料从网上交或者邮寄，用电话、在线视频等方式申请。",
            "You can apply for mediation at a distance: submit the documents online or by post, and apply by "
            "telephone, online video or the like.",
            verdict="yes",
        ),
        Line(
            "下一步可以直接跟用人单位协商和解；协商不成的，可以远程申请调解。",
            "Next, you may negotiate and settle with the employer directly; if that fails, you can apply for mediation "
            "at a distance.",
            next_step="negotiate",
        ),
        Line(
            "有一方不愿意协商的，通知没有写怎么办：它只说协商不成的可以申请调解。",
            "The notice does not say what applies where one side is unwilling to negotiate: it speaks of mediation "
            "after negotiation has failed.",
            next_step="not_stated",
            negotiation="unwilling",
        ),
        Line(
            "和解了对方不履行的，通知没有写怎么办。",
            "The notice does not say what applies where a settlement is not performed.",
            next_step="not_stated",
        ),
        Line(
            "这一条只说疫情期间发生的争议；别的时候发生的，它没有写。",
            "This clause speaks of disputes that arise during the epidemic, and of no others.",
            next_step="outside_clause",
        ),
        Line(
            "已经和解的，这一条不再适用：它说的是协商不成之后的调解。",
            "Once the dispute is settled this clause no longer applies: it speaks of mediation after negotiation has "
            "failed.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "这一条没有说不能直接去仲裁。",
            "This clause does not bar going straight to arbitration.",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("申请调解、仲裁的时限。", "Time limits for mediation and arbitration."),
        Text("向哪里申请，地址和电话。", "Where to apply, addresses and telephone numbers."),
        Text("能不能不协商、不调解，直接去仲裁。", "Whether one may go straight to arbitration."),
        Text("和解了不履行怎么办。", "What to do where a settlement is not performed."),
    ),
    readings=(A11,),
    background=(
        Text(
            "不愿意协商，或者和解后不履行，也可以申请调解，全国有规定：《劳动争议调解仲裁法》第五条（背景，请核对原文）。",
            "National law lets people apply for mediation also where a side is unwilling to negotiate or a settlement "
            "is not performed: Labour Dispute Mediation and Arbitration Law, article 5 (background, check the "
            "original).",
        ),
    ),
)

# Sentence 2. 对符合条件立案的仲裁案件，经当事人同意，可采取视频审理、书面审理等方式处理。

MEETS_FILING_CONDITIONS = YesNo(
    "meets_filing_conditions",
    label=Text("仲裁案件符合立案条件吗？", "Does the arbitration case meet the conditions for filing?"),
    short=Text("案件是不是符合立案条件", "whether the case meets the conditions for filing"),
    hint=Text(
        "仲裁委员会已经受理的，选“是”。条件是什么，通知没有写。",
        "Choose “yes” if the arbitration commission has accepted the case. The notice does not list the conditions.",
    ),
)
PARTY_CONSENTS = YesNo(
    "party_consents",
    label=Text("双方当事人都同意用这种方式审理吗？", "Do all parties agree to this way of hearing the case?"),
    short=Text("双方当事人是不是都同意", "whether all parties agree"),
    hint=Text("只有一方同意的，选“否”。", "Choose “no” if only one of them agrees."),
)
HEARING_MODE = Choice(
    "mode",
    {
        "video": Text("视频审理", "a hearing by video"),
        "written": Text("书面审理", "a hearing on written materials"),
        "in_person": Text("当面开庭", "an ordinary hearing in person"),
        "other": Text("其他方式（“等”）", "another means (“等”)"),
    },
    label=Text("打算用哪种方式审理？", "How is the case to be heard?"),
    short=Text("审理方式", "the way of hearing"),
    can_change=True,
)

NAMED_MODE = is_one_of(
    HEARING_MODE,
    ("video", "written"),
    not_stated=("other",),
    states=Text("审理方式是视频审理或书面审理", "the case is heard by video or on written materials"),
    source=Source(S2, "可采取视频审理、书面审理等方式处理"),
)

A7 = Reading(
    "A7",
    (S2,),
    "视频审理、书面审理等方式",
    Text(
        "“等”说明没有列完。没有列出的方式，通知没有说行，也没有说不行。",
        "“等” leaves the list open: of a means that is not listed, the notice says neither yes nor no.",
    ),
    Text("没有列出的，都不行。", "What is not listed is excluded."),
)
A12 = Reading(
    "A12",
    (S2,),
    "经当事人同意",
    Text(
        "要双方当事人都同意。当面开庭不归这一句管。",
        "All parties must agree. An ordinary hearing in person is outside this sentence.",
    ),
    Text("一方同意就够了。", "The consent of one party is enough."),
)


def _outside_clause(case: Case) -> dict[str, Any]:
    return {"flags": ["outside_clause"] if case[HEARING_MODE] == "in_person" else []}


HEARING = Calculator(
    "yongzhou-hearing-mode",
    notice=NOTICE,
    title=Text("仲裁审理方式", "Arbitration hearing mode"),
    question=Text("仲裁可以不到现场审理吗？", "Can an arbitration case be heard without meeting in person?"),
    clauses=(S2,),
    inputs=(MEETS_FILING_CONDITIONS, PARTY_CONSENTS, HEARING_MODE),
    condition=unless_outside(
        HEARING_MODE,
        ("in_person",),
        all_of(
            "remote_hearing",
            is_yes(
                MEETS_FILING_CONDITIONS,
                states=Text("案件符合立案条件", "the case meets the conditions for filing"),
                source=Source(S2, "对符合条件立案的仲裁案件"),
            ),
            is_yes(
                PARTY_CONSENTS,
                states=Text("双方当事人都同意", "all parties agree"),
                source=Source(S2, "经当事人同意"),
            ),
            NAMED_MODE,
            states=Text("以下各项都要符合", "all of these apply"),
        ),
        source=Source(S2, "可采取视频审理、书面审理等方式处理"),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以这样审理", "The case can be heard this way")),
        Output(
            "flags",
            "list",
            Text("提示", "Remarks"),
            values={"outside_clause": Text("当面开庭不归这一句管", "A hearing in person is outside this sentence")},
        ),
    ),
    outcome=_outside_clause,
    headlines=(
        Line(
            "按您填的情况，案件可以用{mode}的方式处理。",
            "On your answers the case can be handled by {mode}.",
            verdict="yes",
        ),
        Line(
            "当面开庭不归这一句管：它只说视频、书面等方式。",
            "This sentence does not speak of a hearing in person, only of video, written materials and the like.",
            flags="outside_clause",
        ),
        Line(
            "这种方式通知没有写：它列了视频审理和书面审理，后面是“等”。",
            "The notice does not speak of this means: it lists video and written materials and ends with “等” "
            "(and so on).",
            verdict="not_stated",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "要一方同意，还是双方都同意：只写了“当事人”。", "Whether one or all parties must agree: it says “当事人”."
        ),
        Text("当面开庭怎么办。", "How an ordinary hearing in person is held."),
        Text("“等”包括哪些方式。", "Which other means “等” covers."),
    ),
    readings=(A7, A12),
)

# Sentence 3. 当事人或者代理人受疫情影响，无法到劳动人事争议仲裁机构参加庭审的，
# 可以向劳动人事争议仲裁机构申请延期开庭审理。

HEARING_ROLE = Choice(
    "role",
    {
        "party": Text("当事人", "a party"),
        "representative": Text("代理人", "a representative"),
        "other": Text("其他人", "someone else"),
    },
    label=Text("您在案件里是什么人？", "What are you in the case?"),
    short=Text("在案件里的身份", "your part in the case"),
    hint=Text("证人、旁听的人等，选“其他人”。", "Witnesses, listeners and the like choose “someone else”."),
)
AFFECTED_BY_EPIDEMIC = YesNo(
    "affected_by_epidemic",
    label=Text("您受到疫情影响了吗？", "Are you affected by the epidemic?"),
    short=Text("是不是受疫情影响", "whether you are affected by the epidemic"),
    hint=Text("怎样算受疫情影响，通知没有写。", "The notice does not say what counts as affected."),
)
CANNOT_ATTEND = YesNo(
    "cannot_attend_hearing",
    label=Text(
        "是不是因此没办法到仲裁机构参加庭审？",
        "Are you therefore unable to attend the hearing at the arbitration institution?",
    ),
    short=Text("是不是没办法参加庭审", "whether you are unable to attend the hearing"),
    hint=Text(
        "能到场，或者因为别的原因到不了的，选“否”。",
        "Choose “no” if you can come, or if something else keeps you away.",
    ),
)

POSTPONEMENT = Calculator(
    "yongzhou-hearing-postponement",
    notice=NOTICE,
    title=Text("申请延期开庭", "Postponing a hearing"),
    question=Text(
        "因为疫情到不了庭，能申请延期吗？", "The epidemic keeps me from a hearing: may I apply for a later date?"
    ),
    clauses=(S3,),
    inputs=(HEARING_ROLE, AFFECTED_BY_EPIDEMIC, CANNOT_ATTEND),
    condition=all_of(
        "may_apply",
        is_one_of(
            HEARING_ROLE,
            ("party", "representative"),
            states=Text("身份是当事人或者代理人", "you are a party or a representative"),
            source=Source(S3, "当事人或者代理人"),
        ),
        is_yes(
            AFFECTED_BY_EPIDEMIC,
            states=Text("受疫情影响", "you are affected by the epidemic"),
            source=Source(S3, "受疫情影响"),
        ),
        is_yes(
            CANNOT_ATTEND,
            states=Text("没办法到仲裁机构参加庭审", "you cannot attend the hearing"),
            source=Source(S3, "无法到劳动人事争议仲裁机构参加庭审的"),
        ),
    ),
    outputs=(Output("eligible", "verdict", Text("可以申请延期开庭", "You may apply for postponement")),),
    headlines=(
        Line(
            "可以向劳动人事争议仲裁机构申请延期开庭。批不批，通知没有写。",
            "You may apply to the arbitration institution for a later date. The notice does not say whether it must be "
            "granted.",
            verdict="yes",
        ),
    ),
    notes=(
        Line(
            "“可以申请”只是说能提出来，不是说一定延期。",
            "“可以申请” means that you may ask, not that the hearing will be postponed.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要什么证明。", "What evidence is needed."),
        Text("最晚什么时候申请。", "By when to apply."),
        Text("是不是一定要批准。", "Whether it must be granted."),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (DISPUTE_PATH, HEARING, POSTPONEMENT)
