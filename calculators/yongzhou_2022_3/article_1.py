"""Article 1: lower social insurance contributions. 一、落实社保降费政策。"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calculators.rules.calculator import GIVEN, Calculator, Case, Consistency, Line, Output
from calculators.rules.conditions import all_of, answered, in_force
from calculators.rules.inputs import Day, Integer, Money, Month, Number
from calculators.rules.money import half_up, per_mille_of, percent_of
from calculators.rules.numeral import figure
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source, Validity
from calculators.rules.templates import ROUNDED_HALF_UP
from calculators.rules.text import Text
from calculators.rules.units import PERCENT, YUAN
from calculators.rules.verdict import YES
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

ISSUED = "yongzhou-2022-3-head-s5"
S1 = "yongzhou-2022-3-a1-s1"
S2 = "yongzhou-2022-3-a1-s2"
S3 = "yongzhou-2022-3-a1-s3"

# Sentence 1. 全省建立统一的工伤保险费率，一至八类行业基准费率按0.6%、0.9%、1.2%、1.4%、1.7%、2.1%、2.4%、2.6%执行……

INDUSTRY_CLASSES = Parameter("industry_classes", "一", "八", unit="", clause=S1, quote="一至八类行业基准费率")
FIRST_CLASS, LAST_CLASS = (figure("integer", number) for number in INDUSTRY_CLASSES.values)

INDUSTRY_CLASS = Integer(
    "industry_class",
    FIRST_CLASS,
    LAST_CLASS,
    label=Text("属于第几类行业？", "Which industry class?"),
    short=Text("行业类别", "the industry class"),
    hint=Text(
        "填 1 到 8，按社保经办机构给单位核定的类别填。通知没有写哪个行业属于哪一类。",
        "1 to 8, as assigned to the employer by the social insurance agency. The notice does not list the industries.",
    ),
    unit=Text("类", "class"),
    example="2",
)
PAYROLL = Money(
    "payroll",
    "0",
    "9999999999999.99",
    label=Text("这个月的缴费工资总额是多少？", "What is the payroll on which this month’s premium is calculated?"),
    short=Text("缴费工资总额", "the payroll"),
    hint=Text(
        "单位这个月用来缴工伤保险费的工资总额，不是一个人的工资。通知没有写怎样核定。",
        "All wages on which the employer pays the premium this month, not one person’s wage. "
        "The notice does not say how it is set.",
    ),
    example="1000000",
)
PERIOD = Month(
    "period",
    label=Text("是哪个月的费款？", "Which month does the premium belong to?"),
    short=Text("费款所属月份", "the premium month"),
    hint=Text("填费款属于的月份，不是交钱的日期。", "The month the premium is for, not the day on which it is paid."),
)

BENCHMARK_RATES = Parameter(
    "provincial_rate",
    "0.6", "0.9", "1.2", "1.4", "1.7", "2.1", "2.4", "2.6",
    unit="%",
    by=INDUSTRY_CLASS,
    clause=S1,
    quote="一至八类行业基准费率按0.6%、0.9%、1.2%、1.4%、1.7%、2.1%、2.4%、2.6%执行",
)  # fmt: skip

# Sentence 2. 我市现行一至八类行业基准费率为……，将继续按现行费率执行至2022年4月30日，
# 后期阶段性降低工伤保险政策按照中央和省里部署贯彻执行。

CURRENT_RATES_HOLD = Validity(
    first=date(2022, 3, 22),
    last=date(2022, 4, 30),
    sources=(
        Source(ISSUED, "2022年3月22日", "2022年3月22日"),
        Source(S2, "将继续按现行费率执行至2022年4月30日", "2022年4月30日"),
    ),
)
"""By A1 and A2: the sentence gives the last day; the first is that of the notice, which calls the rates current."""

CURRENT_RATES = Parameter(
    "current_rate",
    "0.4", "0.45", "0.7", "0.75", "0.8", "1.1", "1.15", "1.2",
    unit="%",
    by=INDUSTRY_CLASS,
    clause=S2,
    quote="我市现行一至八类行业基准费率为0.4%、0.45%、0.7%、0.75%、0.8%、1.1%、1.15%、1.2%",
    validity=CURRENT_RATES_HOLD,
)  # fmt: skip

A1 = Reading(
    "A1",
    (S2,),
    "执行至2022年4月30日",
    Text(
        "4 月 30 日当天算在内。5 月 1 日起用什么费率，通知没有给出数字，这里不作判断；全省基准费率只供对照。",
        "30 April is included. From 1 May the notice gives no rate, and none is assumed here; "
        "the provincial benchmark is shown for comparison only.",
    ),
    Text("5 月 1 日起自动改用全省基准费率。", "From 1 May the provincial benchmark applies by itself."),
)
A2 = Reading(
    "A2",
    (S2,),
    "现行",
    Text(
        "通知没有写现行费率从哪一天开始。按行业缴的费，2022 年 3 月和 4 月算在内；"
        "工程项目的费，从发文当天 2022 年 3 月 22 日起算在内。更早的只给出参考数。",
        "The notice does not say since when the current rates apply. Premiums by industry count for March and April "
        "2022, project premiums from the day of the notice, 22 March 2022. Earlier figures are for reference only.",
    ),
    Text(
        "所有的费都从 2022 年 3 月 22 日起才算；或者从 2020 年起就算。",
        "For every premium only from 22 March 2022; or since 2020.",
    ),
)

FLAGS = {"before": ["before_notice"], "in_force": [], "after": ["after_2022_04_30"]}
OUT_OF_TIME = Output(
    "flags",
    "list",
    Text("提示", "Remarks"),
    values={
        "before_notice": Text("早于通知所说的现行费率", "Before the time the notice speaks of"),
        "after_2022_04_30": Text("晚于 2022 年 4 月 30 日", "After 30 April 2022"),
    },
)
AFTER_THE_LAST_DAY = Line(
    "这项费率写明执行到 2022 年 4 月 30 日。之后怎么办，通知说“按照中央和省里部署”，没有给出数字。",
    "These rates were set to run until 30 April 2022. For the time after, the notice points to "
    "“按照中央和省里部署” (central and provincial arrangements) and gives no figure.",
    verdict="not_stated",
    flags="after_2022_04_30",
)


def _injury_premium(case: Case) -> dict[str, Any]:
    """The premium at the current rate, and beside it the provincial benchmark; yuan, half a fen up."""
    payroll: Decimal | None = case.need(PAYROLL)
    case.need(INDUSTRY_CLASS)
    current = CURRENT_RATES.value(case.answers)
    benchmark = BENCHMARK_RATES.value(case.answers)
    indicative = provincial = saving = None
    if payroll is not None and current is not None and benchmark is not None:
        indicative = half_up(percent_of(current, payroll))
        provincial = half_up(percent_of(benchmark, payroll))
        saving = provincial - indicative
    when = CURRENT_RATES.when(case[PERIOD], PERIOD.type) if case[PERIOD] else "in_force"
    return {
        "amount": indicative if case.eligible == YES else None,
        "current_rate_percent": current,
        "indicative_amount": indicative,
        "provincial_benchmark_amount": provincial,
        "saving": saving,
        "flags": FLAGS[when],
    }


INJURY_PREMIUM = Calculator(
    "yongzhou-injury-premium",
    notice=NOTICE,
    title=Text("工伤保险费试算（行业费率）", "Work-related injury insurance premium by industry class"),
    question=Text(
        "单位这个月要交多少工伤保险费？", "How much work-related injury insurance does the employer pay for the month?"
    ),
    clauses=(S1, S2),
    inputs=(INDUSTRY_CLASS, PAYROLL, PERIOD),
    condition=all_of(
        "current_rate_applies",
        answered(INDUSTRY_CLASS, source=Source(S2, "一至八类行业基准费率", "一至八")),
        answered(PAYROLL, source=Source(S2, "现行费率")),
        in_force(PERIOD, CURRENT_RATES, source=Source(S2, "将继续按现行费率执行至2022年4月30日")),
    ),
    parameters=(INDUSTRY_CLASSES, BENCHMARK_RATES, CURRENT_RATES),
    outputs=(
        Output("eligible", "verdict", Text("现行费率适用", "The current rate applies")),
        Output(
            "amount",
            "money",
            Text("这个月的工伤保险费", "Premium for the month"),
            unit=YUAN,
            working=(
                Line(
                    "{payroll} 元 × {current_rate_percent}% = {amount} 元",
                    "{payroll} yuan × {current_rate_percent}% = {amount} yuan",
                ),
            ),
        ),
        Output(
            "current_rate_percent",
            "percent",
            Text("现行费率", "Current rate"),
            unit=PERCENT,
            shown_when={},
        ),
        Output(
            "indicative_amount",
            "money",
            Text("仅供参考：按现行费率算", "For reference only: at the current rate"),
            unit=YUAN,
            working=(
                Line(
                    "{payroll} 元 × {current_rate_percent}% = {indicative_amount} 元",
                    "{payroll} yuan × {current_rate_percent}% = {indicative_amount} yuan",
                ),
            ),
            shown_when={"amount": None},
        ),
        Output(
            "provincial_benchmark_amount",
            "money",
            Text("对照：按全省基准费率算", "For comparison: at the provincial benchmark rate"),
            unit=YUAN,
            working=(
                Line(
                    "{payroll} 元 × {provincial_rate}% = {provincial_benchmark_amount} 元",
                    "{payroll} yuan × {provincial_rate}% = {provincial_benchmark_amount} yuan",
                ),
            ),
            shown_when={},
        ),
        Output(
            "saving",
            "money",
            Text("两种费率相差", "Difference between the two rates"),
            unit=YUAN,
            working=(
                Line(
                    "{provincial_benchmark_amount} 元 − {indicative_amount} 元 = {saving} 元",
                    "{provincial_benchmark_amount} yuan − {indicative_amount} yuan = {saving} yuan",
                ),
            ),
            shown_when={},
        ),
        OUT_OF_TIME,
    ),
    outcome=_injury_premium,
    answer=("amount",),
    headlines=(
        Line(
            "{period}的工伤保险费，按现行费率是 {amount} 元。",
            "At the current rate the work-related injury insurance premium for {period} is {amount} yuan.",
            verdict="yes",
        ),
        AFTER_THE_LAST_DAY,
        Line(
            "通知是 2022 年 3 月 22 日发的，只说“现行”费率，没有写从什么时候开始。{period}的费率，通知没有写。",
            "The notice of 22 March 2022 speaks of the “现行” (current) rates and does not say since when. "
            "It gives no rate for {period}.",
            verdict="not_stated",
            flags="before_notice",
        ),
    ),
    notes=(
        Line(
            "下面的金额只是拿通知里的费率算一算，不能当作这个月应交的数。",
            "The amounts below only apply the rates in the notice; they are not what is due for this month.",
            verdict="not_stated",
            indicative_amount=GIVEN,
        ),
    ),
    validity=Text(
        "费款所属月份是 2022 年 3 月和 4 月的适用。通知写的是“执行至2022年4月30日”，没有写从哪一天开始。",
        "For the premium months March and April 2022. The notice says “执行至2022年4月30日” (until 30 April 2022) "
        "and gives no first day.",
    ),
    unsaid=(
        Text("2022 年 4 月 30 日以后的费率。", "The rate after 30 April 2022."),
        Text("现行费率从哪一天开始。", "Since when the current rates apply."),
        Text("哪个行业属于哪一类。", "Which industry is in which class."),
        Text("用什么作基数：通知只写了费率。", "The base: the notice gives rates only."),
        Text("一个单位的费率怎样上下浮动。", "How one employer’s rate is adjusted up or down."),
        Text("缴费工资的上限和下限。", "Upper and lower limits of the payroll."),
    ),
    readings=(A1, A2),
    rounding=ROUNDED_HALF_UP,
    background=(
        Text(
            "用缴费工资总额乘费率，来自全国的规定：《社会保险法》第三十五条、《工伤保险条例》第十条（背景，请核对原文）。",
            "Payroll times rate comes from national law: Social Insurance Law, article 35, and Regulation on "
            "Work-related Injury Insurance, article 10 (background, check the original).",
        ),
    ),
)

# Sentence 1: 工程建设项目按工程合同总造价的1.8‰执行。
# Sentence 2: 工程建设项目为工程合同总造价的1.35‰，将继续按现行费率执行至2022年4月30日……

CONTRACT_TOTAL = Money(
    "contract_total",
    "0",
    "9999999999999.99",
    label=Text("工程合同的总造价是多少？", "What is the total contract price of the project?"),
    short=Text("工程合同总造价", "the contract price"),
    hint=Text(
        "看工程合同。后来增加的造价算不算，通知没有写。",
        "See the contract. The notice does not say whether later additions count.",
    ),
    example="5000000",
)
REFERENCE_DATE = Day(
    "reference_date",
    label=Text("哪一天参保缴费？", "On which day is the project insured and the premium paid?"),
    short=Text("参保缴费的日期", "the day of insurance and payment"),
    hint=Text(
        "通知没有写按哪一天算：签合同、登记还是缴费。这里按参保缴费的日期。",
        "The notice does not say which day counts: that of the contract, of registration or of payment. "
        "Here it is the day of insurance and payment.",
    ),
)

PROJECT_BENCHMARK_RATE = Parameter(
    "project_provincial_rate", "1.8", unit="‰", clause=S1, quote="工程建设项目按工程合同总造价的1.8‰执行"
)
PROJECT_CURRENT_RATE = Parameter(
    "project_current_rate",
    "1.35",
    unit="‰",
    clause=S2,
    quote="工程建设项目为工程合同总造价的1.35‰",
    validity=CURRENT_RATES_HOLD,
)


def _project_premium(case: Case) -> dict[str, Any]:
    """The same for a project: per mille of the contract price; yuan, half a fen up."""
    price: Decimal | None = case.need(CONTRACT_TOTAL)
    indicative = provincial = saving = None
    if price is not None:
        indicative = half_up(per_mille_of(PROJECT_CURRENT_RATE.number, price))
        provincial = half_up(per_mille_of(PROJECT_BENCHMARK_RATE.number, price))
        saving = provincial - indicative
    day: date | None = case[REFERENCE_DATE]
    when = PROJECT_CURRENT_RATE.when(day, REFERENCE_DATE.type) if day else "in_force"
    return {
        "amount": indicative if case.eligible == YES else None,
        "indicative_amount": indicative,
        "provincial_benchmark_amount": provincial,
        "saving": saving,
        "flags": FLAGS[when],
    }


PROJECT_INJURY_PREMIUM = Calculator(
    "yongzhou-project-injury-premium",
    notice=NOTICE,
    title=Text("工程项目工伤保险费试算", "Construction-project work-related injury insurance premium"),
    question=Text(
        "工程项目要交多少工伤保险费？", "How much work-related injury insurance is paid for a construction project?"
    ),
    clauses=(S1, S2),
    inputs=(CONTRACT_TOTAL, REFERENCE_DATE),
    condition=all_of(
        "current_rate_applies",
        answered(CONTRACT_TOTAL, source=PROJECT_CURRENT_RATE.source),
        in_force(REFERENCE_DATE, PROJECT_CURRENT_RATE, source=Source(S2, "将继续按现行费率执行至2022年4月30日")),
    ),
    parameters=(PROJECT_BENCHMARK_RATE, PROJECT_CURRENT_RATE),
    outputs=(
        Output("eligible", "verdict", Text("现行费率适用", "The current rate applies")),
        Output(
            "amount",
            "money",
            Text("这个项目的工伤保险费", "Premium for the project"),
            unit=YUAN,
            working=(
                Line(
                    "{contract_total} 元 × {project_current_rate}‰ = {amount} 元",
                    "{contract_total} yuan × {project_current_rate}‰ = {amount} yuan",
                ),
            ),
        ),
        Output(
            "indicative_amount",
            "money",
            Text("仅供参考：按现行费率算", "For reference only: at the current rate"),
            unit=YUAN,
            working=(
                Line(
                    "{contract_total} 元 × {project_current_rate}‰ = {indicative_amount} 元",
                    "{contract_total} yuan × {project_current_rate}‰ = {indicative_amount} yuan",
                ),
            ),
            shown_when={"amount": None},
        ),
        Output(
            "provincial_benchmark_amount",
            "money",
            Text("对照：按全省统一费率算", "For comparison: at the provincial rate"),
            unit=YUAN,
            working=(
                Line(
                    "{contract_total} 元 × {project_provincial_rate}‰ = {provincial_benchmark_amount} 元",
                    "{contract_total} yuan × {project_provincial_rate}‰ = {provincial_benchmark_amount} yuan",
                ),
            ),
            shown_when={},
        ),
        Output(
            "saving",
            "money",
            Text("两种费率相差", "Difference between the two rates"),
            unit=YUAN,
            working=(
                Line(
                    "{provincial_benchmark_amount} 元 − {indicative_amount} 元 = {saving} 元",
                    "{provincial_benchmark_amount} yuan − {indicative_amount} yuan = {saving} yuan",
                ),
            ),
            shown_when={},
        ),
        OUT_OF_TIME,
    ),
    outcome=_project_premium,
    answer=("amount",),
    headlines=(
        Line(
            "这个项目的工伤保险费，按合同总造价的千分之 {project_current_rate} 算，是 {amount} 元。",
            "At {project_current_rate} per thousand of the contract price, the work-related injury insurance premium "
            "for the project is {amount} yuan.",
            verdict="yes",
        ),
        AFTER_THE_LAST_DAY,
        Line(
            "通知是 2022 年 3 月 22 日发的，只说“现行”费率，没有写从什么时候开始。{reference_date}的费率，通知没有写。",
            "The notice of 22 March 2022 speaks of the “现行” (current) rates and does not say since when. "
            "It gives no rate for {reference_date}.",
            verdict="not_stated",
            flags="before_notice",
        ),
    ),
    notes=(
        Line(
            "下面的金额只是拿通知里的费率算一算，不能当作这个项目应交的数。",
            "The amounts below only apply the rates in the notice; they are not what is due for this project.",
            verdict="not_stated",
            indicative_amount=GIVEN,
        ),
        Line(
            "费率的单位是千分之（‰），不是百分之（%）。",
            "The rate is per thousand (‰), not per cent (%).",
            verdict="yes",
        ),
    ),
    validity=Text(
        "2022 年 3 月 22 日（发文当天）到 4 月 30 日参保缴费的适用，两头都算在内。"
        "通知写的是“执行至2022年4月30日”，没有写从哪一天开始。",
        "For projects insured and paid for from 22 March 2022, the day of the notice, to 30 April 2022, both included. "
        "The notice says “执行至2022年4月30日” (until 30 April 2022) and gives no first day.",
    ),
    unsaid=(
        Text("2022 年 4 月 30 日以后的费率。", "The rate after 30 April 2022."),
        Text("现行费率从哪一天开始。", "Since when the current rate applies."),
        Text(
            "按哪一天算：签合同、登记还是缴费。",
            "Which day counts: that of the contract, of registration or of payment.",
        ),
        Text("后来增加的造价怎么算。", "How later additions to the contract price are treated."),
    ),
    readings=(A1, A2),
    rounding=ROUNDED_HALF_UP,
)

# Sentence 3. 延续实施阶段性降低失业保险费率政策，持续减轻企业负担。

UNEMPLOYMENT_PAYROLL = Money(
    "payroll",
    "0",
    "9999999999999.99",
    label=Text("缴失业保险费的工资总额是多少？", "What is the payroll on which unemployment insurance is paid?"),
    short=Text("缴费工资总额", "the payroll"),
    hint=Text(
        "想算哪段时间，就填那段时间的，例如一个月的。只算一个人的，填这个人的缴费工资。",
        "For the time that you want to look at, for example a month. For one person, enter that person’s wage.",
    ),
    example="100000",
)
NORMAL_RATE = Number(
    "normal_rate_percent",
    "0",
    "100",
    decimals=4,
    unit=PERCENT,
    label=Text("没有降低时的费率是百分之几？", "What is the normal rate, in per cent?"),
    short=Text("正常费率", "the normal rate"),
    hint=Text(
        "通知没有写费率。看社保经办机构公布的费率，或打 12333 问。单位缴的和个人缴的分开算，一次填一种。",
        "The notice gives no rate: see what the social insurance agency has published, or call 12333. "
        "Enter the employer’s part or the employee’s part, one at a time.",
    ),
    example="2",
)
REDUCED_RATE = Number(
    "reduced_rate_percent",
    "0",
    "100",
    decimals=4,
    unit=PERCENT,
    label=Text("降低以后的费率是百分之几？", "What is the reduced rate, in per cent?"),
    short=Text("降低后费率", "the reduced rate"),
    hint=Text(
        "和上面填同一种：都填单位缴的，或者都填个人缴的。",
        "For the same part as above: both the employer’s, or both the employee’s.",
    ),
    example="1",
)


def _unemployment_saving(case: Case) -> dict[str, Any]:
    """The difference of the two rates, of the payroll; yuan, half a fen up."""
    payroll: Decimal | None = case.need(UNEMPLOYMENT_PAYROLL)
    normal: Decimal | None = case.need(NORMAL_RATE)
    reduced: Decimal | None = case.need(REDUCED_RATE)
    if payroll is None or normal is None or reduced is None:
        return {"amount": None}
    return {"amount": half_up(percent_of(normal - reduced, payroll))}


UNEMPLOYMENT_PREMIUM_SAVING = Calculator(
    "yongzhou-unemployment-premium-saving",
    notice=NOTICE,
    title=Text("失业保险降费节省试算", "Saving from the temporarily reduced unemployment insurance rate"),
    question=Text(
        "失业保险费率降低，能少缴多少？", "How much less unemployment insurance is paid at the reduced rate?"
    ),
    clauses=(S3,),
    inputs=(UNEMPLOYMENT_PAYROLL, NORMAL_RATE, REDUCED_RATE),
    consistency=(
        Consistency(
            REDUCED_RATE,
            (NORMAL_RATE, REDUCED_RATE),
            lambda normal, reduced: reduced <= normal,
            Text(
                "降低后的费率（{reduced_rate_percent}%）比正常费率（{normal_rate_percent}%）高。"
                "请核对是不是填反了，或者一个是单位缴的，一个是个人缴的。",
                "The reduced rate ({reduced_rate_percent}%) is higher than the normal rate ({normal_rate_percent}%). "
                "Check whether the two are swapped, or one is the employer’s part and the other the employee’s.",
            ),
        ),
    ),
    condition=all_of(
        "saving_can_be_worked_out",
        answered(UNEMPLOYMENT_PAYROLL, source=Source(S3, "延续实施阶段性降低失业保险费率政策")),
        answered(NORMAL_RATE, source=Source(S3, "失业保险费率")),
        answered(REDUCED_RATE, source=Source(S3, "阶段性降低失业保险费率")),
    ),
    outputs=(
        Output("eligible", "verdict", Text("可以算出少缴多少", "The saving can be worked out")),
        Output(
            "amount",
            "money",
            Text("按您填的费率，少缴", "Saved, at the rates you entered"),
            unit=YUAN,
            working=(
                Line(
                    "{payroll} 元 ×（{normal_rate_percent}% − {reduced_rate_percent}%）= {amount} 元",
                    "{payroll} yuan × ({normal_rate_percent}% − {reduced_rate_percent}%) = {amount} yuan",
                ),
            ),
        ),
    ),
    outcome=_unemployment_saving,
    answer=("amount",),
    headlines=(
        Line(
            "按您填的数，没有少缴。",
            "On your figures nothing less is paid.",
            verdict="yes",
            amount="0.00",
        ),
        Line(
            "按您填的费率，少缴 {amount} 元。",
            "At the rates you entered, {amount} yuan less is paid.",
            verdict="yes",
        ),
        Line(
            "通知没有写费率，只能按您填的算。还要知道：{asks}。",
            "The notice gives no rate, so only your own figures can be used. Still needed: {asks}.",
            verdict="unknown",
        ),
    ),
    notes=(
        Line(
            "这里只算了您填的那一部分（单位缴的，或者个人缴的）；另一部分请分开算。",
            "Only the part that you entered, the employer’s or the employee’s, is worked out here; "
            "do the other part separately.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("费率原来是多少，降到多少。", "The normal rate and the reduced rate."),
        Text("降低费率到什么时候为止。", "Until when the rate is reduced."),
        Text("用什么作基数。", "What the rate is taken of."),
    ),
    readings=(),
    rounding=ROUNDED_HALF_UP,
)

CALCULATORS = (INJURY_PREMIUM, PROJECT_INJURY_PREMIUM, UNEMPLOYMENT_PREMIUM_SAVING)
