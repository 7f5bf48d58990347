"""Article 7: stable labour relations. 七、稳定企业劳动关系。"""

from __future__ import annotations

from calculators.rules.calculator import Calculator, Line, Output
from calculators.rules.conditions import all_of, is_one_of, is_yes
from calculators.rules.inputs import Choice, YesNo
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S2 = "yongzhou-2022-3-a7-s2"

# Sentence 2. 按照属地管理、分级负责原则,指导企业依法做好劳动关系处置工作，引导鼓励因受疫情影响导致生产经营困难的企业，
# 通过与职工集体协商,采取协商薪酬、调整工时、轮岗轮休、在岗培训等措施,保留劳动关系，尽量不裁员或少裁员。

DIFFICULTY_DUE_TO_EPIDEMIC = YesNo(
    "difficulty_due_to_epidemic",
    label=Text("企业的生产经营困难是疫情造成的吗？", "Is the enterprise in difficulty because of the epidemic?"),
    short=Text("困难是不是疫情造成的", "whether the epidemic caused the difficulty"),
    hint=Text(
        "没有困难，或者困难是别的原因造成的，选“否”。怎样算困难，通知没有写。",
        "Choose “no” if there is no difficulty, or if it has another cause. The notice does not define difficulty.",
    ),
)
COLLECTIVE_CONSULTATION = YesNo(
    "collective_consultation",
    label=Text("跟职工集体协商过了吗？", "Has there been collective consultation with the employees?"),
    short=Text("有没有跟职工集体协商", "whether there was collective consultation"),
    hint=Text(
        "只跟个别职工谈过的，选“否”。怎样协商，通知没有写。",
        "Choose “no” if you only spoke with single employees. The notice does not say how to consult.",
    ),
    can_change=True,
)
MEASURE = Choice(
    "measure",
    {
        "negotiated_pay": Text("协商薪酬", "negotiating pay"),
        "adjusted_hours": Text("调整工时", "adjusting working hours"),
        "rotation": Text("轮岗轮休", "rotating posts and taking leave in turns"),
        "on_the_job_training": Text("在岗培训", "on-the-job training"),
        "layoff": Text("裁员", "laying people off"),
        "other": Text("其他措施（“等”）", "another measure (“等”)"),
    },
    label=Text("企业打算采取哪种措施？", "Which measure is the enterprise going to take?"),
    short=Text("要采取的措施", "the measure"),
    hint=Text("有几种的，一种一种看。", "If there are several, look at one at a time."),
    can_change=True,
)

A7 = Reading(
    "A7",
    (S2,),
    "采取协商薪酬、调整工时、轮岗轮休、在岗培训等措施",
    Text(
        "“等”说明没有列完。没有列出的措施，通知没有说行，也没有说不行。",
        "“等” leaves the list open: of a measure that is not listed, the notice says neither yes nor no.",
    ),
    Text("没有列出的，都不算。", "What is not listed is excluded."),
)

LABOUR_RELATIONS = Calculator(
    "yongzhou-labour-relations-measures",
    notice=NOTICE,
    title=Text("稳定劳动关系措施", "Measures to keep labour relations"),
    question=Text(
        "企业有困难，不裁员还可以怎么做？", "A firm is in difficulty: which measures are encouraged instead of layoffs?"
    ),
    clauses=(S2,),
    inputs=(DIFFICULTY_DUE_TO_EPIDEMIC, COLLECTIVE_CONSULTATION, MEASURE),
    condition=all_of(
        "measure_is_encouraged",
        is_yes(
            DIFFICULTY_DUE_TO_EPIDEMIC,
            states=Text("生产经营困难是疫情造成的", "the difficulty is caused by the epidemic"),
            source=Source(S2, "因受疫情影响导致生产经营困难的企业"),
        ),
        is_yes(
            COLLECTIVE_CONSULTATION,
            states=Text("跟职工集体协商过", "there was collective consultation with the employees"),
            source=Source(S2, "通过与职工集体协商"),
        ),
        is_one_of(
            MEASURE,
            ("negotiated_pay", "adjusted_hours", "rotation", "on_the_job_training"),
            not_stated=("other",),
            states=Text("采取的是通知列出的措施", "the measure is one that the notice lists"),
            source=Source(S2, "采取协商薪酬、调整工时、轮岗轮休、在岗培训等措施"),
        ),
    ),
    outputs=(Output("eligible", "verdict", Text("通知引导鼓励这样做", "The notice encourages this")),),
    headlines=(
        Line(
            "按您填的情况，通知引导鼓励企业用“{measure}”的办法保留劳动关系。",
            "On your answers the notice encourages this, so that people keep their jobs: {measure}.",
            verdict="yes",
        ),
        Line(
            "裁员不在通知列出的措施里：它引导鼓励企业尽量不裁员或少裁员。",
            "Laying people off is not among the measures listed: the notice encourages firms to lay off, as far as "
            "possible, nobody or few.",
            verdict="no",
            measure="layoff",
        ),
        Line(
            "这种措施通知没有写：它列了协商薪酬、调整工时、轮岗轮休和在岗培训，后面是“等”。",
            "The notice does not speak of this measure: it lists negotiating pay, adjusting working hours, rotating "
            "posts and taking leave in turns, and on-the-job training, and ends with “等” (and so on).",
            verdict="not_stated",
        ),
    ),
    notes=(
        Line(
            "这是引导和鼓励，不是批准：某一项做法合不合法，通知没有写。",
            "This is guidance, not a permit: the notice does not say whether a given step is lawful.",
            verdict="yes",
        ),
        Line(
            "这一句是引导和鼓励，没有规定什么时候可以裁员、什么时候不可以。",
            "The sentence is guidance: it does not settle when people may be laid off and when not.",
            measure="layoff",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("某一项做法合不合法。", "Whether a given step is lawful."),
        Text("怎样算生产经营困难。", "What counts as difficulty."),
        Text("“等”包括哪些措施。", "Which other measures “等” covers."),
    ),
    readings=(A7,),
)

CALCULATORS: tuple[Calculator, ...] = (LABOUR_RELATIONS,)
