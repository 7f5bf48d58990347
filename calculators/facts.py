"""The questions that several calculators ask, in one place: one answer serves them all.

Only what is really the same question stands here. The conditions of two loans, the months of two subsidies, an earlier
payment of one subsidy or of another look alike and are different facts: each calculator asks for its own.

A comment names the inputs that ask for a fact; the tests compare their types and units, and the labels of choices.
"""

from __future__ import annotations

from calculators.rules.fact import Fact
from calculators.rules.text import Text

# YesNo is_enterprise: yongzhou-job-retention-refund, yongzhou-employee-training
ENTERPRISE = Fact(
    "enterprise",
    label=Text("申请的单位是企业吗？", "Is the applicant an enterprise?"),
    short=Text("单位是企业", "enterprise"),
    hint=Text(
        "看营业执照。事业单位、社会团体等不是企业的，选“否”。",
        "See the business licence. Choose “no” for a public institution, an association or the like.",
    ),
)

# Choice enterprise_size: yongzhou-job-retention-refund, yongzhou-small-enterprise-loan, lanzhou-job-retention-refund,
# lanzhou-sme-difficulty
ENTERPRISE_SIZE = Fact(
    "enterprise_size",
    label=Text("企业是什么规模？", "What size is the enterprise?"),
    short=Text("企业规模", "the size of the enterprise"),
    hint=Text(
        "按国家的中小微企业划型标准，由企业自己申报。通知没有写怎样划分。",
        "As the enterprise itself declares, by the national classes of enterprise size. "
        "The notice does not define them.",
    ),
)
ENTERPRISE_SIZES = {
    "large": Text("大型", "large"),
    "medium": Text("中型", "medium"),
    "small": Text("小型", "small"),
    "micro": Text("微型", "micro"),
}
"""The choices of `ENTERPRISE_SIZE`; a calculator may add one of its own."""

# Money requested_amount, 0.01 to 9999999999999.99: yongzhou-individual-loan, lanzhou-youth-startup-loan
INDIVIDUAL_LOAN_SOUGHT = Fact(
    "individual_startup_loan_sought",
    label=Text("您自己想申请多少创业担保贷款？", "How large a start-up guaranteed loan do you want for yourself?"),
    short=Text("拟申请金额", "the amount sought"),
    hint=Text("只填您个人申请的，不算合伙人的。", "Your own loan only, without those of partners."),
    can_change=True,
)

# Date reached_date: yongzhou-retirement-deferral, yongzhou-pension-backpay
PENSION_AGE_REACHED = Fact(
    "pension_age_reached",
    label=Text(
        "哪一天达到退休年龄或者待遇领取年龄？", "On which day is the retirement or benefit-drawing age reached?"
    ),
    short=Text("达到退休年龄或待遇领取年龄的日子", "the day on which the retirement or benefit-drawing age is reached"),
    hint=Text(
        "年龄是多少，通知没有写。不清楚的，问社保经办机构。",
        "The notice does not give the age. If you do not know, ask the social insurance agency.",
    ),
)

# YesNo is_unemployed: yongzhou-unemployment-registration, lanzhou-migrant-living-allowance;
# YesNo still_unemployed: lanzhou-unemployment-route
UNEMPLOYED = Fact(
    "unemployed",
    label=Text("现在失业吗？", "Are you unemployed now?"),
    short=Text("现在失业", "unemployed now"),
    hint=Text("原来有工作，现在没有，选“是”。", "Choose “yes” if you had work and have none now."),
)

# YesNo meets_ui_conditions: yongzhou-unemployment-registration, lanzhou-unemployment-route
UNEMPLOYMENT_BENEFIT_CONDITIONS = Fact(
    "meets_unemployment_benefit_conditions",
    label=Text(
        "符合领失业金（失业保险金）的条件吗？", "Do you meet the conditions for unemployment insurance benefit?"
    ),
    short=Text("符合领失业金的条件", "conditions for unemployment insurance benefit met"),
    hint=Text(
        "条件是什么，通知没有写。不清楚的，问社保经办机构，或打 12333。",
        "The notice does not list the conditions. If you do not know, ask the agency, or call 12333.",
    ),
)

# YesNo is_migrant_worker: lanzhou-migrant-living-allowance, lanzhou-unemployment-route
MIGRANT_WORKER = Fact(
    "migrant_worker",
    label=Text("是农民工吗？", "Are you a migrant worker?"),
    short=Text("农民工", "migrant worker"),
    hint=Text(
        "一般指户口在农村、在外面打工的人。通知没有写怎样认定。",
        "As a rule someone from a rural household who works away from the land. The notice does not define it.",
    ),
)

# Integer insured_months, 0 to 600, months: lanzhou-migrant-living-allowance, lanzhou-unemployment-route
UNEMPLOYMENT_INSURED_MONTHS = Fact(
    "unemployment_insured_months",
    label=Text("参加失业保险满了几个月？", "For how many full months have you had unemployment insurance?"),
    short=Text("失业保险参保月数", "the months of unemployment insurance"),
    hint=Text(
        "填满了的月数，不满一个月的不算。看社保缴费记录。",
        "Full months only. See your social insurance record.",
    ),
)

# YesNo conducts_work_training: lanzhou-work-training-subsidy, lanzhou-work-training-new-hire
WORK_TRAINING = Fact(
    "conducts_work_training",
    label=Text("企业开展了以工代训吗？", "Does the enterprise conduct work-based training (“以工代训”)?"),
    short=Text("开展了以工代训", "work-based training conducted"),
    hint=Text("以工代训，就是让员工边工作边培训。", "“以工代训” is training at work."),
    can_change=True,
)

# Integer months_used_before, 0 to 6, months: lanzhou-work-training-subsidy, lanzhou-work-training-new-hire
WORK_TRAINING_MONTHS_USED = Fact(
    "work_training_months_used",
    label=Text(
        "企业以前已经领过几个月的以工代训补贴？", "For how many months has the enterprise already had the subsidy?"
    ),
    short=Text("已领以工代训补贴的月数", "the months of subsidy already received"),
    hint=Text("没有领过的填 0，最多填 6。", "Enter 0 for none; at most 6."),
)
