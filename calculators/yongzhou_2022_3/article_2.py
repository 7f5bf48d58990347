"""Article 2: more relief for employers. 二、加大纾困解难力度。"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.facts import ENTERPRISE, ENTERPRISE_SIZE, ENTERPRISE_SIZES, INDIVIDUAL_LOAN_SOUGHT
from calculators.rules.calculator import GIVEN, Calculator, Case, Line, Output
from calculators.rules.conditions import Figure, all_of, any_of, at_least, at_most, is_no, is_one_of, is_yes
from calculators.rules.inputs import Choice, Integer, Money, Number, YesNo
from calculators.rules.money import floor_fen, half_up, percent_of
from calculators.rules.parameter import Parameter
from calculators.rules.source import Reading, Source
from calculators.rules.templates import ROUNDED_DOWN, ROUNDED_HALF_UP
from calculators.rules.text import Text
from calculators.rules.units import PERCENT, PERSONS, YUAN
from calculators.rules.verdict import NO
from calculators.yongzhou_2022_3.notice import NO_TIME_STATED, NOTICE

S1 = "yongzhou-2022-3-a2-s1"
S3A = "yongzhou-2022-3-a2-s3a"
S3B = "yongzhou-2022-3-a2-s3b"
S3C = "yongzhou-2022-3-a2-s3c"

# Sentence 1. 对不裁员少裁员的企业，继续实施失业保险稳岗返还政策，明显提高中小微企业返还比例，
# 并采取“免申即享”模式，让企业应享尽享。

IS_ENTERPRISE = YesNo("is_enterprise", fact=ENTERPRISE)
LAID_OFF_ANYONE = YesNo(
    "laid_off_anyone",
    label=Text("企业裁过员吗？", "Has the enterprise laid off anyone?"),
    short=Text("裁过员", "layoffs"),
    hint=Text(
        "看哪一段时间，通知没有写。一个人也没有裁的，选“否”。",
        "The notice does not say in which time. Choose “no” if nobody was laid off.",
    ),
)
LAYOFF_WITHIN_LIMIT = YesNo(
    "layoff_within_limit",
    label=Text(
        "裁员在规定的比例以内吗（“少裁员”）？", "Are the layoffs within the official limit (“少裁员”, few layoffs)?"
    ),
    short=Text("裁员在规定比例以内", "layoffs within the official limit"),
    hint=Text(
        "比例是多少，通知没有写。不清楚的，问社保经办机构，或打 12333。",
        "The notice does not give the limit. If you do not know, ask the social insurance agency, or call 12333.",
    ),
)
REFUND_SIZE = Choice("enterprise_size", ENTERPRISE_SIZES, fact=ENTERPRISE_SIZE)
PREMIUMS_BASE = Money(
    "premiums_base",
    "0",
    "9999999999999.99",
    label=Text("按多少钱返还（返还的基数）？", "What amount is the refund taken of?"),
    short=Text("返还基数", "the refund base"),
    hint=Text(
        "通知没有写用什么作基数。问社保经办机构，或打 12333。",
        "The notice does not say what the base is. Ask the social insurance agency, or call 12333.",
    ),
    example="10000",
)
REFUND_RATIO = Number(
    "ratio_percent",
    "0",
    "100",
    decimals=2,
    unit=PERCENT,
    label=Text("返还百分之几？", "What share is refunded, in per cent?"),
    short=Text("返还比例", "the refund ratio"),
    hint=Text(
        "通知没有写比例，只说中小微企业的“明显提高”。问社保经办机构，或打 12333。",
        "The notice gives no ratio, only that it is raised for medium, small and micro enterprises. "
        "Ask the social insurance agency, or call 12333.",
    ),
    example="50",
)

A3 = Reading(
    "A3",
    (S1,),
    "采取“免申即享”模式",
    Text(
        "“免申即享”就是企业不用申请。兰州的通知写的是“不来即享”，那里要在网上申领。",
        "“免申即享” means that no application is needed. The Lanzhou notice says “不来即享” (no visit needed); "
        "there the refund is claimed online.",
    ),
    Text(
        "两个说法是一个意思，兰州也不用申领。",
        "The two mean the same, and Lanzhou pays without a claim as well.",
    ),
)
A6_REFUND = Reading(
    "A6",
    (S1,),
    "中小微企业",
    Text(
        "通知没有写怎样划分，按国家的中小微企业划型标准，由企业自己申报。",
        "The notice does not define the classes: the national ones, as the enterprise itself declares.",
    ),
    None,
)


def _job_retention_refund(case: Case) -> dict[str, Any]:
    """The refund at the reader's own ratio, in yuan, half a fen up."""
    base: Decimal | None = case.need(PREMIUMS_BASE)
    ratio: Decimal | None = case.need(REFUND_RATIO)
    refund = None if base is None or ratio is None else half_up(percent_of(ratio, base))
    return {"amount": case.payable(refund), "application_needed": NO}


JOB_RETENTION_REFUND = Calculator(
    "yongzhou-job-retention-refund",
    notice=NOTICE,
    title=Text("失业保险稳岗返还（永州）", "Job-retention refund (Yongzhou)"),
    question=Text(
        "企业没有裁员或裁得少，有稳岗返还吗？",
        "Does an enterprise that lays off nobody, or few, get a job-retention refund?",
    ),
    clauses=(S1,),
    inputs=(IS_ENTERPRISE, LAID_OFF_ANYONE, LAYOFF_WITHIN_LIMIT, REFUND_SIZE, PREMIUMS_BASE, REFUND_RATIO),
    condition=all_of(
        "refund_is_given",
        is_yes(
            IS_ENTERPRISE,
            states=Text("申请的单位是企业", "the applicant is an enterprise"),
            source=Source(S1, "对不裁员少裁员的企业"),
        ),
        any_of(
            "no_or_few_layoffs",
            is_no(
                LAID_OFF_ANYONE,
                states=Text("没有裁员", "nobody was laid off"),
                source=Source(S1, "不裁员"),
            ),
            is_yes(
                LAYOFF_WITHIN_LIMIT,
                states=Text("裁员在规定的比例以内", "the layoffs are within the official limit"),
                source=Source(S1, "少裁员"),
            ),
            states=Text("没有裁员或者裁得少", "no layoffs or only few"),
            source=Source(S1, "不裁员少裁员"),
        ),
    ),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "amount",
            "money",
            Text("按您填的数，返还", "Refund on your figures"),
            unit=YUAN,
            working=(
                Line(
                    "{premiums_base} 元 × {ratio_percent}% = {amount} 元",
                    "{premiums_base} yuan × {ratio_percent}% = {amount} yuan",
                ),
            ),
        ),
        Output(
            "application_needed",
            "verdict",
            Text("需要申请", "Application needed"),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "raised_ratio_group",
            "verdict",
            Text("属于返还比例明显提高的中小微企业", "Among the enterprises whose ratio is markedly raised"),
            condition=is_one_of(
                REFUND_SIZE, ("medium", "small", "micro"), source=Source(S1, "明显提高中小微企业返还比例")
            ),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_job_retention_refund,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：按您填的基数和比例，返还 {amount} 元，不用申请。",
            "The clause applies: on the base and the ratio that you entered, {amount} yuan is refunded, "
            "without an application.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：有稳岗返还，不用申请，返还比例明显提高。提高到多少，通知没有写。",
            "The clause applies: there is a refund, without an application and at a markedly raised ratio. "
            "The notice does not say how high.",
            verdict="yes",
            raised_ratio_group="yes",
        ),
        Line(
            "这一条适用：有稳岗返还，不用申请。返还多少，通知没有写。",
            "The clause applies: there is a refund, without an application. The notice does not say how much.",
            verdict="yes",
        ),
        Line(
            "裁过员的，要看裁得少不少（“少裁员”）。多少算少，通知没有写：请问社保经办机构，或打 12333。",
            "With layoffs it depends on whether they were few (“少裁员”). The notice does not say how many are few: "
            "ask the social insurance agency, or call 12333.",
            verdict="unknown",
            is_enterprise="yes",
            laid_off_anyone="yes",
            layoff_within_limit=None,
        ),
        Line(
            "按您填的情况，这一条不适用：它只给不裁员、少裁员的企业。",
            "On your answers this clause does not apply: it is for enterprises that lay off nobody, or few.",
            verdict="no",
        ),
    ),
    notes=(
        Line(
            "大型企业也有返还，但是“明显提高”的只是中小微企业的比例。",
            "Large enterprises are refunded as well; the ratio is markedly raised for the others only.",
            verdict="yes",
            raised_ratio_group="no",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text(
            "返还的比例：中小微企业的只说“明显提高”。", "The ratio: only that it is markedly raised for smaller ones."
        ),
        Text("用什么作基数。", "What the ratio is taken of."),
        Text("怎样算“少裁员”，看哪一段时间。", "What counts as few layoffs, and in which time."),
        Text("什么时候返还。", "When the refund is paid."),
    ),
    readings=(A3, A6_REFUND),
    rounding=ROUNDED_HALF_UP,
    background=(
        Text(
            "返还的比例和基数，全国有规定：2021 年的是人社部发〔2021〕29号，"
            "2022 年的在这份通知以后才发布（背景，请核对原文）。",
            "National rules set ratio and base: for 2021, Ren She Bu Fa [2021] No. 29; those for 2022 came only after "
            "this notice (background, check the original).",
        ),
    ),
)

# Sentence 3, part 1. 加大对疫情防控重点物资、群众生活保障物资生产小微企业和创业者创业担保贷款扶持力度，
# 给予符合条件的个人最高20万元的创业担保贷款；

INDIVIDUAL_LOAN_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text("您符合个人创业担保贷款的条件吗？", "Do you meet the conditions for an individual start-up loan?"),
    short=Text("符合个人创业担保贷款的条件", "conditions for an individual start-up guaranteed loan met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问人社部门或者打 12333。",
        "The notice does not list them. If you do not know, ask the local authority, or call 12333.",
    ),
)
INDIVIDUAL_LOAN_AMOUNT = Money(
    "requested_amount", "0.01", "9999999999999.99", fact=INDIVIDUAL_LOAN_SOUGHT, example="200000"
)

INDIVIDUAL_LOAN_LIMIT = Parameter(
    "individual_loan_limit", "20", unit="万元", clause=S3A, quote="给予符合条件的个人最高20万元的创业担保贷款"
)

A4_INDIVIDUAL = Reading(
    "A4",
    (S3A,),
    "给予符合条件的个人",
    Text(
        "前面说的物资生产企业和创业者，是加大扶持的方向，不是另加的条件。",
        "The producers of key supplies named at the start are where support is increased, not one more condition.",
    ),
    Text("只有这些生产企业和创业者才能申请。", "Only such producers and founders qualify."),
)


def _individual_loan(case: Case) -> dict[str, Any]:
    """The amount sought in yuan, up to the limit."""
    sought: Decimal | None = case.need(INDIVIDUAL_LOAN_AMOUNT)
    limit = INDIVIDUAL_LOAN_LIMIT.number
    return {"max_amount": limit, "amount": case.payable(None if sought is None else min(sought, limit))}


INDIVIDUAL_LOAN = Calculator(
    "yongzhou-individual-loan",
    notice=NOTICE,
    title=Text("个人创业担保贷款额度", "Individual start-up guaranteed loan limit"),
    question=Text("个人创业担保贷款最多能贷多少？", "How large can an individual start-up guaranteed loan be?"),
    clauses=(S3A,),
    inputs=(INDIVIDUAL_LOAN_CONDITIONS, INDIVIDUAL_LOAN_AMOUNT),
    condition=is_yes(
        INDIVIDUAL_LOAN_CONDITIONS,
        states=Text("符合个人创业担保贷款的条件", "the conditions for an individual start-up loan are met"),
        source=Source(S3A, "给予符合条件的个人"),
    ),
    parameters=(INDIVIDUAL_LOAN_LIMIT,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output("max_amount", "money", Text("最高额度", "Upper limit"), unit=YUAN, shown_when={}),
        Output(
            "within_limit",
            "verdict",
            Text("您要的数不超过最高额度", "What you want is within the limit"),
            condition=at_most(
                INDIVIDUAL_LOAN_AMOUNT,
                Figure.of(INDIVIDUAL_LOAN_LIMIT, type="money", unit=YUAN),
                key="within_limit",
                source=INDIVIDUAL_LOAN_LIMIT.source,
            ),
            shown_when={},
        ),
        Output("amount", "money", Text("最多可以贷", "Loan of at most"), unit=YUAN),
    ),
    outcome=_individual_loan,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：您要的 {requested_amount} 元里，最多可以贷 {amount} 元。",
            "The clause applies: of the {requested_amount} yuan you want, at most {amount} yuan can be lent.",
            verdict="yes",
            amount=GIVEN,
        ),
        Line(
            "这一条适用：最高可以贷 {max_amount} 元。",
            "The clause applies: at most {max_amount} yuan can be lent.",
            verdict="yes",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要符合哪些条件。", "What the conditions are."),
        Text("贷款期限、利率和贴息。", "Term, interest rate and interest subsidy."),
    ),
    readings=(A4_INDIVIDUAL,),
)

# Sentence 3, part 2. 对符合条件的个人创业担保贷款借款人合伙创业的，根据合伙创业人数适当提高贷款额度，
# 最高不超过符合条件个人贷款总额度的10%；

ELIGIBLE_PARTNERS = Integer(
    "eligible_partners",
    0,
    1000,
    label=Text("符合条件的合伙人有几个？", "How many partners meet the conditions?"),
    short=Text("符合条件的合伙人数", "the number of partners who meet the conditions"),
    hint=Text(
        "您自己也算一个。不符合个人创业担保贷款条件的，不算在内。",
        "Count yourself. Leave out anyone who does not meet the conditions for an individual start-up loan.",
    ),
    unit=PERSONS,
    example="3",
    can_change=True,
)
PARTNERSHIP_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text(
        "上面填的人都符合个人创业担保贷款的条件，并且是合伙创业吗？",
        "Do all of them meet the conditions for an individual loan, and do they start the business in partnership?",
    ),
    short=Text("都符合条件并且合伙创业", "conditions met by all partners"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问人社部门或者打 12333。",
        "The notice does not list them. If you do not know, ask the local authority, or call 12333.",
    ),
)
PARTNER_LIMIT = Money(
    "individual_limit",
    "0.01",
    str(INDIVIDUAL_LOAN_LIMIT.number),
    label=Text("每个人的贷款额度是多少？（选填）", "What is the loan limit of each partner? (optional)"),
    short=Text("每人额度", "the limit of each partner"),
    hint=Text(
        "不填，就按通知写的最高额度算，每人 20 万元。各人额度不同的怎么算，通知没有写。",
        "Leave it open to count with the most that the notice gives, 200,000 yuan each. "
        "The notice does not say what holds where the limits differ.",
    ),
    example="200000",
    optional=True,
)

PARTNERSHIP_UPLIFT = Parameter(
    "partnership_uplift", "10", unit="%", clause=S3B, quote="最高不超过符合条件个人贷款总额度的10%"
)
# The notice gives no number here: one person alone is no partnership.
PARTNERSHIP = Figure(2, type="integer", unit=PERSONS)

A5 = Reading(
    "A5",
    (S3B,),
    "适当提高贷款额度，最高不超过符合条件个人贷款总额度的10%",
    Text(
        "10% 说的是提高的部分：几个人的额度加起来，最多再提高 10%。",
        "The 10% is the increase: the limits of all partners together, raised by at most 10%.",
    ),
    Text(
        "照字面读，贷款本身不超过总额度的 10%。那样两个人合伙只能贷 4 万元，比一个人单独能贷的 20 万元还少。",
        "Literally, the loan itself is at most 10% of the total. Two partners could then borrow 40,000 yuan, "
        "less than the 200,000 yuan of one person alone.",
    ),
)
BOTH_READINGS = (
    "最高额度那句话有两种读法。这里读作总额度上最多再提高 {partnership_uplift}%；"
    "照字面读，一共最多只有 {literal_reading_cap} 元。",
    "The words on the limit can be read in two ways. Here: the total raised by at most {partnership_uplift}%. "
    "Literally: {literal_reading_cap} yuan at most in all.",
)


def _partnership_loan(case: Case) -> dict[str, Any]:
    """The sum of the partners' limits in yuan, and with the increase; an upper limit, rounded down."""
    partners: int | None = case.need(ELIGIBLE_PARTNERS)
    limit: Decimal = case[PARTNER_LIMIT] or INDIVIDUAL_LOAN_LIMIT.number
    base = share = cap = None
    if partners is not None:
        base = limit * partners
        share = floor_fen(percent_of(PARTNERSHIP_UPLIFT.number, base))
        cap = base + share
    return {"base_total": base, "uplift_max": share, "amount": case.payable(cap), "literal_reading_cap": share}


PARTNERSHIP_LOAN = Calculator(
    "yongzhou-partnership-loan",
    notice=NOTICE,
    title=Text("合伙创业担保贷款额度", "Partnership start-up guaranteed loan cap"),
    question=Text("几个人合伙创业，一共最多能贷多少？", "How much can partners borrow together to start a business?"),
    clauses=(S3B,),
    inputs=(ELIGIBLE_PARTNERS, PARTNERSHIP_CONDITIONS, PARTNER_LIMIT),
    condition=all_of(
        "limit_may_be_raised",
        is_yes(
            PARTNERSHIP_CONDITIONS,
            states=Text("都符合条件并且合伙创业", "all meet the conditions and start the business in partnership"),
            source=Source(S3B, "对符合条件的个人创业担保贷款借款人合伙创业的"),
        ),
        at_least(
            ELIGIBLE_PARTNERS,
            PARTNERSHIP,
            key="more_than_one_partner",
            states=Text("符合条件的合伙人至少有 2 个", "there are at least 2 partners who meet the conditions"),
            source=Source(S3B, "根据合伙创业人数适当提高贷款额度"),
        ),
    ),
    parameters=(INDIVIDUAL_LOAN_LIMIT, PARTNERSHIP_UPLIFT),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output(
            "base_total",
            "money",
            Text("各人额度加起来", "The partners’ limits together"),
            unit=YUAN,
            working=(
                Line(
                    "{eligible_partners} 人 × {individual_limit} 元 = {base_total} 元",
                    "{eligible_partners} persons × {individual_limit} yuan = {base_total} yuan",
                    individual_limit=GIVEN,
                ),
                Line(
                    "{eligible_partners} 人 × 200,000.00 元 = {base_total} 元",
                    "{eligible_partners} persons × 200,000.00 yuan = {base_total} yuan",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "uplift_max",
            "money",
            Text("最多再提高", "Raised by at most"),
            unit=YUAN,
            working=(
                Line(
                    "{base_total} 元 × {partnership_uplift}% = {uplift_max} 元",
                    "{base_total} yuan × {partnership_uplift}% = {uplift_max} yuan",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
        Output(
            "amount",
            "money",
            Text("合伙人一共最多可以贷", "All partners together, at most"),
            unit=YUAN,
            working=(
                Line(
                    "{base_total} 元 + {uplift_max} 元 = {amount} 元",
                    "{base_total} yuan + {uplift_max} yuan = {amount} yuan",
                ),
            ),
        ),
        Output(
            "literal_reading_cap",
            "money",
            Text("照字面的另一种理解（A5），一共最多", "By the literal reading (A5), at most"),
            unit=YUAN,
            working=(
                Line(
                    "{base_total} 元 × {partnership_uplift}% = {literal_reading_cap} 元",
                    "{base_total} yuan × {partnership_uplift}% = {literal_reading_cap} yuan",
                ),
            ),
            shown_when={"verdict": "yes"},
        ),
    ),
    outcome=_partnership_loan,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：{eligible_partners} 人合伙，一共最多可以贷 {amount} 元。",
            "The clause applies: {eligible_partners} partners can borrow at most {amount} yuan together.",
            verdict="yes",
        ),
        Line(
            "要是都符合条件并且合伙创业，额度加起来 {base_total} 元，最多再提高 {uplift_max} 元。",
            "If all meet the conditions and start the business in partnership, their limits are {base_total} yuan "
            "together, raised by at most {uplift_max} yuan.",
            verdict="unknown",
            base_total=GIVEN,
        ),
        Line(
            "按您填的情况，这一条不适用：它说的是两个以上符合条件的人合伙创业。",
            "On your answers this clause does not apply: it is about two or more people who meet the conditions "
            "and start a business in partnership.",
            verdict="no",
        ),
    ),
    notes=(
        Line(*BOTH_READINGS, verdict="yes"),
        Line(*BOTH_READINGS, verdict="unknown", literal_reading_cap=GIVEN),
        Line(
            "您没有填每人额度，这里按每人最高 20 万元算。",
            "You entered no limit for each partner; 200,000 yuan each, the most, is used here.",
            verdict="yes",
            individual_limit=None,
        ),
        Line(
            "一个人创业的，看“个人创业担保贷款额度”。",
            "For one person alone, see the individual start-up guaranteed loan limit.",
            eligible_partners=1,
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要符合哪些条件。", "What the conditions are."),
        Text(
            "实际提高多少：只说“适当提高”，并写了上限。", "How much the limit is raised: “适当提高” (as appropriate)."
        ),
        Text("各人额度不同的怎么算。", "What holds where the partners’ limits differ."),
        Text("一共有没有封顶的数。", "Whether there is a ceiling for all together."),
    ),
    readings=(A5,),
    rounding=ROUNDED_DOWN,
    background=(
        Text(
            "别的地方对同样的话，也读作在总额度上再提高；省里可能另有上限（背景，请核对原文）。",
            "Other authorities read the same words as an increase of the total; the province may have set a ceiling "
            "(background, check the original).",
        ),
    ),
)

# Sentence 3, part 3. 给予符合条件的小微企业最高300万元的创业担保贷款。

BORROWER_SIZE = Choice("enterprise_size", ENTERPRISE_SIZES, fact=ENTERPRISE_SIZE)
ENTERPRISE_LOAN_CONDITIONS = YesNo(
    "meets_conditions",
    label=Text(
        "企业符合创业担保贷款的条件吗？", "Does the enterprise meet the conditions for a start-up guaranteed loan?"
    ),
    short=Text("企业符合创业担保贷款的条件", "conditions for the enterprise’s loan met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问人社部门或者打 12333。",
        "The notice does not list them. If you do not know, ask the local authority, or call 12333.",
    ),
)
ENTERPRISE_LOAN_AMOUNT = Money(
    "requested_amount",
    "0.01",
    "9999999999999.99",
    label=Text("企业想申请多少创业担保贷款？", "How large a start-up guaranteed loan does the enterprise want?"),
    short=Text("企业拟申请金额", "the amount that the enterprise wants"),
    hint=Text("填企业申请的，不是您个人申请的。", "The enterprise’s loan, not one of your own."),
    example="3000000",
    can_change=True,
)

ENTERPRISE_LOAN_LIMIT = Parameter(
    "enterprise_loan_limit", "300", unit="万元", clause=S3C, quote="给予符合条件的小微企业最高300万元的创业担保贷款"
)

A4_ENTERPRISE = Reading(
    "A4",
    (S3C,),
    "给予符合条件的小微企业",
    Text(
        "第 3 句开头说的物资生产企业和创业者，是加大扶持的方向，不是另加的条件。",
        "The producers of key supplies at the start of sentence 3 are where support is increased, "
        "not one more condition.",
    ),
    Text("只有这些生产企业和创业者才能申请。", "Only such producers and founders qualify."),
)
A6_LOAN = Reading("A6", (S3C,), "小微企业", A6_REFUND.reading, None)


def _enterprise_loan(case: Case) -> dict[str, Any]:
    """The amount sought in yuan, up to the limit."""
    sought: Decimal | None = case.need(ENTERPRISE_LOAN_AMOUNT)
    limit = ENTERPRISE_LOAN_LIMIT.number
    return {"max_amount": limit, "amount": case.payable(None if sought is None else min(sought, limit))}


SMALL_ENTERPRISE_LOAN = Calculator(
    "yongzhou-small-enterprise-loan",
    notice=NOTICE,
    title=Text("小微企业创业担保贷款额度", "Small/micro enterprise start-up guaranteed loan limit"),
    question=Text(
        "小微企业创业担保贷款最多能贷多少？",
        "How large can a start-up guaranteed loan of a small or micro enterprise be?",
    ),
    clauses=(S3C,),
    inputs=(BORROWER_SIZE, ENTERPRISE_LOAN_CONDITIONS, ENTERPRISE_LOAN_AMOUNT),
    condition=all_of(
        "loan_is_given",
        is_one_of(
            BORROWER_SIZE,
            ("small", "micro"),
            states=Text("小型或微型企业", "a small or micro enterprise"),
            source=Source(S3C, "小微企业"),
        ),
        is_yes(
            ENTERPRISE_LOAN_CONDITIONS,
            states=Text("企业符合创业担保贷款的条件", "the enterprise meets the conditions for the loan"),
            source=Source(S3C, "给予符合条件的小微企业"),
        ),
    ),
    parameters=(ENTERPRISE_LOAN_LIMIT,),
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output("max_amount", "money", Text("最高额度", "Upper limit"), unit=YUAN, shown_when={}),
        Output(
            "within_limit",
            "verdict",
            Text("要的数不超过最高额度", "The amount wanted is within the limit"),
            condition=at_most(
                ENTERPRISE_LOAN_AMOUNT,
                Figure.of(ENTERPRISE_LOAN_LIMIT, type="money", unit=YUAN),
                key="within_limit",
                source=ENTERPRISE_LOAN_LIMIT.source,
            ),
            shown_when={},
        ),
        Output("amount", "money", Text("最多可以贷", "Loan of at most"), unit=YUAN),
    ),
    outcome=_enterprise_loan,
    answer=("amount",),
    headlines=(
        Line(
            "这一条适用：企业要的 {requested_amount} 元，没有超过最高额度。",
            "The clause applies: the {requested_amount} yuan that the enterprise wants is within the limit.",
            verdict="yes",
            within_limit="yes",
        ),
        Line(
            "这一条适用：企业要的 {requested_amount} 元里，最多可以贷 {amount} 元。",
            "The clause applies: of the {requested_amount} yuan that the enterprise wants, at most {amount} yuan "
            "can be lent.",
            verdict="yes",
            within_limit="no",
        ),
        Line(
            "这一条适用：最高可以贷 {max_amount} 元。",
            "The clause applies: at most {max_amount} yuan can be lent.",
            verdict="yes",
        ),
        Line(
            "按您填的情况，这一条不适用：它只给符合条件的小型、微型企业。",
            "On your answers this clause does not apply: it is for small and micro enterprises that meet the "
            "conditions.",
            verdict="no",
        ),
    ),
    validity=NO_TIME_STATED,
    unsaid=(
        Text("要符合哪些条件。", "What the conditions are."),
        Text("贷款期限、利率和贴息。", "Term, interest rate and interest subsidy."),
    ),
    readings=(A4_ENTERPRISE, A6_LOAN),
    background=(
        Text(
            "小微企业的条件，全国有规定，例如新招用的符合条件的人员要占一定比例（背景，请核对原文）。",
            "National rules set conditions for small and micro enterprises, such as a share of newly hired people who "
            "qualify (background, check the original).",
        ),
    ),
)

CALCULATORS: tuple[Calculator, ...] = (
    JOB_RETENTION_REFUND,
    INDIVIDUAL_LOAN,
    PARTNERSHIP_LOAN,
    SMALL_ENTERPRISE_LOAN,
)
