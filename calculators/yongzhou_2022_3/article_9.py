"""Article 9: wage arrears. 九、稳妥推进根治欠薪。"""

from __future__ import annotations

from typing import Any

from calculators.rules.calculator import Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, is_no, is_yes, where_given
from calculators.rules.inputs import YesNo
from calculators.rules.source import Source
from calculators.rules.text import Text
from calculators.rules.verdict import NO, UNKNOWN, YES
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a9-s1"
S2A = "yongzhou-2022-3-a9-s2a"
S2B = "yongzhou-2022-3-a9-s2b"

# Sentence 1. 进一步畅通举报投诉渠道，利用人社局门户网站、微信公众号，公布举报投诉电话信息，
# 鼓励劳动者通过电话、网络形式反映权益保障诉求。

RIGHTS_COMPLAINT = YesNo(
    "is_wage_or_rights_complaint",
    label=Text(
        "要投诉的是欠薪，或者别的劳动权益问题吗？", "Is the complaint about unpaid wages or other labour rights?"
    ),
    short=Text("是不是欠薪或者别的劳动权益问题", "whether it is about wages or other labour rights"),
    hint=Text("说的是您作为劳动者的权益。", "That is, your rights as a worker."),
)

# Sentence 2, part 1. 加大案件协调处理力度，充分运用电话、网络等方式，对投诉案件进行协调调查处理，尽量减少现场办理环节；
# part 2. 对案件复杂难以协调处理的，疫情防控结束后，依照程序及时对案件进行处理。

COMPLEX_CASE = YesNo(
    "complex_and_hard_to_coordinate",
    label=Text("案情复杂、难以协调处理吗？（选填）", "Is the case complex and hard to coordinate? (optional)"),
    short=Text("案情是不是复杂、难以协调", "whether the case is complex and hard to coordinate"),
    hint=Text(
        "由谁来判断，通知没有写。投诉以后可以问办案的人；还不知道的，选“不清楚”。不填也能知道可不可以投诉。",
        "The notice does not say who decides. Once you have complained, ask those who handle the case; "
        "until then, choose “don’t know”. Whether you can complain does not depend on it.",
    ),
    optional=True,
)


def _when_handled(case: Case) -> dict[str, Any]:
    # By the second answer alone, whatever the first; it is asked for where there is something to handle.
    is_complex = case.need(COMPLEX_CASE) if case.eligible == YES else case[COMPLEX_CASE]
    return {"timing": {NO: "now_remotely", YES: "after_epidemic_control_ends"}.get(is_complex, UNKNOWN)}


WAGE_ARREARS = Calculator(
    "yongzhou-wage-arrears-route",
    notice=NOTICE,
    title=Text("欠薪投诉路径", "Wage-arrears complaint route"),
    question=Text("被拖欠工资，怎么投诉，什么时候处理？", "Wages not paid: how to complain, and when is it handled?"),
    clauses=(S1, S2A, S2B),
    inputs=(RIGHTS_COMPLAINT, COMPLEX_CASE),
    condition=all_of(
        "complaint_is_heard",
        is_yes(
            RIGHTS_COMPLAINT,
            states=Text("投诉的是欠薪或者别的劳动权益问题", "the complaint is about wages or other labour rights"),
            source=Source(S1, "鼓励劳动者通过电话、网络形式反映权益保障诉求"),
        ),
        # Either way the complaint is handled: the answer decides when, and which sentence says so.
        where_given(
            COMPLEX_CASE,
            any_of(
                "handled_now_or_later",
                is_no(
                    COMPLEX_CASE,
                    key="handled_now",
                    states=Text(
                        "不属于案情复杂、难以协调的：现在处理",
                        "the case is not a complex one that is hard to coordinate, and is handled now",
                    ),
                    source=Source(S2A, "充分运用电话、网络等方式，对投诉案件进行协调调查处理"),
                ),
                is_yes(
                    COMPLEX_CASE,
                    key="handled_later",
                    states=Text(
                        "案情复杂、难以协调：疫情防控结束后处理",
                        "the case is complex and hard to coordinate, and is handled after epidemic control ends",
                    ),
                    source=Source(S2B, "对案件复杂难以协调处理的，疫情防控结束后，依照程序及时对案件进行处理"),
                ),
                states=Text("处理的时间，看案情", "when it is handled depends on the case"),
            ),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以打电话或者上网投诉", "You can complain by telephone or online")),
        Output(
            "timing",
            "choice",
            Text("什么时候处理", "When it is handled"),
            values={
                "now_remotely": Text("现在就用电话、网络等方式协调调查处理", "now, by telephone, online and the like"),
                "after_epidemic_control_ends": Text(
                    "疫情防控结束后依照程序处理", "after epidemic control ends, in accordance with procedure"
                ),
                "unknown": Text("还不清楚", "not known yet"),
            },
        ),
    ),
    outcome=_when_handled,
    headlines=(
        Line(
            "可以打电话或者上网投诉；案子现在就用电话、网络等方式协调、调查、处理，尽量少跑现场。",
            "You can complain by telephone or online. The case is coordinated, investigated and handled now, by "
            "telephone, online and the like, with as few visits as possible.",
            verdict="yes",
            timing="now_remotely",
        ),
        Line(
            "可以打电话或者上网投诉；案情复杂、难以协调的，等疫情防控结束后，依照程序及时处理。",
            "You can complain by telephone or online. A case that is complex and hard to coordinate is handled "
            "promptly, in accordance with procedure, after epidemic control ends.",
            verdict="yes",
            timing="after_epidemic_control_ends",
        ),
        Line(
            "可以打电话或者上网投诉。什么时候处理，要看案情是不是复杂、难以协调。",
            "You can complain by telephone or online. When it is handled depends on whether the case is complex and "
            "hard to coordinate.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一条不适用：它说的是劳动者的权益问题。",
            "On your answers this clause does not apply: it speaks of the rights of workers.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "投诉电话公布在人社局的门户网站和微信公众号上，通知里没有号码。",
            "The telephone numbers are published on the Bureau’s web portal and WeChat official account; "
            "the notice itself gives none.",
            verdict="yes",
        ),
        Line(
            "疫情防控哪一天算结束，通知没有写。",
            "The notice does not say when epidemic control ends.",
            verdict="yes",
            timing="after_epidemic_control_ends",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("投诉电话的号码。", "The telephone numbers."),
        Text("疫情防控哪一天算结束。", "When epidemic control ends."),
        Text(
            "怎样算案情复杂、难以协调，由谁来判断。", "Which cases are complex and hard to coordinate, and who decides."
        ),
    ),
    readings=(),
)

CALCULATORS: tuple[Calculator, ...] = (WAGE_ARREARS,)
