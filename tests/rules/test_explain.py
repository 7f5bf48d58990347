"""Answers in words: the line on top, the amount, the reasons, the doubts, and what to enter instead."""

from __future__ import annotations

import json
from typing import Any

import pytest

import calculators
from calculators.register import CALCULATORS
from calculators.rules.inputs import Choice, Day, Input, Integer, Money, Month, Number, Time, YesNo
from calculators.rules.refusal import entered
from calculators.rules.suggestion import offer, suggestion
from calculators.rules.text import Text, either, first_few
from calculators.rules.value_types import shown, with_unit, written

STOPPED = {"due_to_epidemic": "yes", "exceeds_one_cycle": "yes", "worked_normally": "no"}
PREMIUM = {"industry_class": 2, "payroll": "1000000"}


def shutdown(lang: str = "zh", **inputs: Any) -> dict[str, Any]:
    return calculators.explain("lanzhou-shutdown-pay", inputs, lang)


def premium(lang: str = "zh", **inputs: Any) -> dict[str, Any]:
    return calculators.explain("yongzhou-injury-premium", inputs, lang)


def test_the_answer_comes_first_with_its_amount_and_working() -> None:
    explained = shutdown(**STOPPED, local_minimum_wage="1680")
    assert explained["headline"] == "这一条适用：每月生活费不低于 1,344.00 元。"
    assert explained["amount"] == {
        "label": "每月最少",
        "value": "1,344.00",
        "unit": "元",
        "working": "1,680.00 元 × 80% = 1,344.00 元",
    }
    assert shutdown("en", **STOPPED, local_minimum_wage="1680")["headline"] == (
        "The clause applies: living expenses are at least 1,344.00 yuan a month."
    )


def test_without_the_minimum_wage_the_answer_says_how_to_get_the_amount() -> None:
    explained = shutdown(**STOPPED)
    assert explained["amount"] is None
    assert explained["headline"].endswith("填上标准就能算出金额。")
    assert [ask["field"] for ask in explained["asks"]] == ["local_minimum_wage", "paid_amount"]


def test_while_only_the_work_is_open_the_amount_is_the_lower_one() -> None:
    explained = shutdown(due_to_epidemic="yes", exceeds_one_cycle="yes", local_minimum_wage="2000.00")
    assert (explained["verdict"], explained["amount"]["value"]) == ("unknown", "1,600.00")
    assert [ask["field"] for ask in explained["asks"]] == ["worked_normally"]


def test_an_open_answer_names_a_few_of_the_questions() -> None:
    assert shutdown()["headline"] == (
        "还不能下结论。还要知道：停工停产由疫情造成、停工停产超过一个工资支付周期、停工停产的第一天等 7 项。"
    )
    assert premium(**PREMIUM)["headline"] == "还不能下结论。还要知道：费款所属月份。"


def test_a_no_shows_no_amount_and_asks_nothing() -> None:
    explained = shutdown(due_to_epidemic="no", local_minimum_wage="2000")
    assert (explained["verdict"], explained["amount"], explained["asks"]) == ("no", None, [])


def test_after_the_last_day_the_notice_is_silent_and_figures_are_for_reference() -> None:
    explained = premium(**PREMIUM, period="2022-05")
    assert explained["verdict"] == "not_stated"
    assert explained["headline"] == (
        "这项费率写明执行到 2022 年 4 月 30 日。之后怎么办，通知说“按照中央和省里部署”，没有给出数字。"
    )
    assert explained["amount"] is None
    assert explained["figures"][1]["label"] == "仅供参考：按现行费率算"
    assert explained["notes"] == ["下面的金额只是拿通知里的费率算一算，不能当作这个月应交的数。"]
    assert premium(period="2022-02")["headline"].endswith("2022 年 2 月的费率，通知没有写。")
    assert premium(period="2022-02")["asks"] == []


def test_reasons_quote_the_sentence_and_repeat_the_answers() -> None:
    cause = shutdown(**STOPPED)["reasons"][0]
    assert cause == {
        "verdict": "yes",
        "statement": "停工停产由疫情造成",
        "clause": "lanzhou-2021-289-a9-s2a",
        "quote": "因受疫情影响导致停工停产",
        "answers": [{"field": "due_to_epidemic", "label": "停工停产是因为疫情吗？", "value": "是"}],
        "parts": [],
    }


def test_reasons_show_only_the_parts_that_decide() -> None:
    dates = {"stoppage_start": "2021-11-01", "as_of": "2021-12-01", "pay_cycle": "month"}
    explained = shutdown("en", due_to_epidemic="yes", worked_normally="yes", **dates)
    _, exceeds, work = explained["reasons"]
    assert [part["statement"] for part in exceeds["parts"]] == [
        "By the dates: the day up to which the stoppage is counted is later than "
        "the last day of the first pay cycle (30 November 2021)"
    ]
    assert [part["clause"] for part in work["parts"]] == ["lanzhou-2021-289-a9-s2b"]
    assert [step["verdict"] for step in explained["result"]["steps"][1]["parts"]] == ["unknown", "yes"]


def test_a_direct_answer_that_contradicts_the_dates_is_used_and_pointed_out() -> None:
    dates = {"stoppage_start": "2021-11-01", "as_of": "2021-11-02", "pay_cycle": "month"}
    explained = shutdown(**STOPPED, **dates)
    assert explained["verdict"] == "yes"
    assert explained["notes"] == ["您直接回答的，和按您填的其他内容推算出来的不一样。这里以您直接回答的为准。"]


def test_the_nearest_change_is_advice_where_it_is_in_hand_and_a_fact_where_it_is_not() -> None:
    dates = {"stoppage_start": "2021-11-01", "as_of": "2021-11-30", "pay_cycle": "month"}
    waiting = shutdown(due_to_epidemic="yes", worked_normally="no", **dates)
    assert waiting["nearest"] == ["“停工停产算到的日子”您填的是 2021 年 11 月 30 日；到 2021 年 12 月 1 日或以后即可。"]
    cause = shutdown("en", **{**STOPPED, "due_to_epidemic": "no"})
    assert cause["nearest"] == ["Stoppage caused by the epidemic: you entered “no”; this clause applies with “yes”."]
    both = shutdown(**{**STOPPED, "due_to_epidemic": "no", "exceeds_one_cycle": "no"})
    assert both["nearest"] == [
        "这几项要同时符合：停工停产由疫情造成“是”、停工停产超过一个工资支付周期“是”。"
        "您填的是：停工停产由疫情造成“否”、停工停产超过一个工资支付周期“否”。"
    ]


def test_too_little_pay_and_weekly_pay_are_spoken_of() -> None:
    low = shutdown(**STOPPED, local_minimum_wage="1680", paid_amount="1343.99")
    assert low["notes"] == ["您填的实发金额是 1,343.99 元，比每月最少的 1,344.00 元少。"]
    assert {figure["name"]: figure["value"] for figure in low["figures"]}["compliant"] == "否"
    weekly = shutdown(**STOPPED, local_minimum_wage="1680", paid_amount="400", pay_cycle="week")
    assert weekly["notes"][0].startswith("最低工资标准是按月的。")
    assert [figure["name"] for figure in weekly["figures"]] == ["regime"]
    assert weekly["asks"] == []


def test_readings_come_with_the_other_reading_and_with_what_the_notice_does_not_say() -> None:
    for entry in calculators.catalogue():
        explained = calculators.explain(entry["id"], {}, "zh")
        assert [reading["no"] for reading in explained["readings"]] == [reading["no"] for reading in entry["readings"]]
        assert [bool(reading["other"]) for reading in explained["readings"]] == [
            reading["other"] is not None for reading in entry["readings"]
        ]
        assert explained["unsaid"]
        assert explained["disclaimer"] == "这是按您填的内容对照通知条文得出的结果，不是任何机关的决定。"


def test_another_language_is_an_error_of_the_program() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        calculators.explain("lanzhou-shutdown-pay", {}, "fr")


def test_a_refusal_offers_what_was_probably_meant() -> None:
    [error] = shutdown(local_minimum_wage="2千", paid_amount="20万", as_of="")["errors"][1:]
    assert error == {
        "field": "paid_amount",
        "code": "not_a_number",
        "message": "实发金额请填数字，例如 1500。您填的是“20万”。",
        "label": "对应的一整个月实际发了多少？",
        "suggestion": "200000",
        "offer": "您是指 200000 元吗？",
    }
    assert shutdown("en", paid_amount="20万")["errors"][0]["offer"] == "Did you mean 200000 yuan?"
    assert shutdown(due_to_epidemic="是")["errors"][0]["offer"] == "您是指“是”吗？"
    assert shutdown(as_of="2022/4/3")["errors"][0]["offer"] == "您是指 2022-04-03 吗？"
    assert premium(industry_class="二类")["errors"][0]["offer"] == "您是指 2 吗？"


ABOUT: Any = {"label": Text("问题？", "Question?"), "short": Text("数", "the figure")}
MONEY = Money("m", "-100", "9999999999999.99", example="1820", **ABOUT)
PERCENT = Number("p", "0", "100", decimals=2, example="60", unit=Text("%", "%"), **ABOUT)
CLASS = Integer("n", 1, 12, example="2", unit=Text("类", "class"), **ABOUT)
DAY, MONTH, TIME = Day("d", **ABOUT), Month("q", **ABOUT), Time("t", **ABOUT)
CYCLE = Choice("c", {"month": Text("按月", "Monthly"), "week": Text("按周", "Weekly")}, **ABOUT)


@pytest.mark.parametrize(
    ("input", "raw", "meant"),
    [
        (MONEY, "20万", "200000"),
        (MONEY, "1.5万元", "15000"),
        (MONEY, "0.00005万", "0.5"),
        (MONEY, "3亿", "300000000"),
        (MONEY, "1,000", "1000"),
        (MONEY, "123,456", "123456"),
        (MONEY, "1820".ljust(40), "1820"),
        (MONEY, "1820".ljust(41), None),
        (MONTH, "202204-03", None),
        (MONEY, "１，０００", "1000"),
        (MONEY, "1 234 567.50", "1234567.5"),
        (MONEY, "￥1820", "1820"),
        (MONEY, " 1820 元整 ", "1820"),
        (MONEY, "1820 yuan", "1820"),
        (MONEY, "+5", "5"),
        (MONEY, "-1,000", None),
        (MONEY, "-5元", "-5"),
        (MONEY, "1000.500", "1000.5"),
        (MONEY, "1000.000", "1000"),
        (MONEY, "1000.505", None),
        (MONEY, "1,5", None),
        (MONEY, "1,0000", None),
        (MONEY, "1234,567", None),
        (MONEY, "1.", None),
        (MONEY, "一千八", None),
        (MONEY, "万", None),
        (MONEY, "1e3", None),
        (MONEY, "元", None),
        (MONEY, "", None),
        (MONEY, "99999999999999亿", None),
        (MONEY, "9" * 50, None),
        (MONEY, 5.5, None),
        (PERCENT, "45%", "45"),
        (PERCENT, "４５％", "45"),
        (PERCENT, "145%", None),
        (CLASS, "二类", "2"),
        (CLASS, "第3类", "3"),
        (CLASS, "3.0", "3"),
        (CLASS, "3.5", None),
        (CLASS, "十二", None),
        (CLASS, "类", None),
        (DAY, "2022/4/3", "2022-04-03"),
        (DAY, "2022.4.3", "2022-04-03"),
        (DAY, "2022年4月3日", "2022-04-03"),
        (DAY, "20220403", "2022-04-03"),
        (DAY, "２０２２-04-03", "2022-04-03"),
        (DAY, " 2022-04-03 ", "2022-04-03"),
        (DAY, "2022-4", None),
        (DAY, "4/3/2022", None),
        (DAY, "2022-2-30", None),
        (DAY, "明天", None),
        (MONTH, "2022-4", "2022-04"),
        (MONTH, "2022年4月", "2022-04"),
        (MONTH, "202204", "2022-04"),
        (MONTH, "2022-04-01", "2022-04"),
        (MONTH, "2022", None),
        (TIME, "9:05", "09:05"),
        (TIME, "18：00", "18:00"),
        (TIME, "18点", "18:00"),
        (TIME, "6点30分", "06:30"),
        (TIME, "下午6点", None),
        (TIME, "1830", None),
        (TIME, "25:00", None),
        (CYCLE, "按周", "week"),
        (CYCLE, "WEEKLY", "week"),
        (CYCLE, "daily", None),
    ],
)
def test_only_what_is_certain_is_suggested(input: Input, raw: object, meant: str | None) -> None:
    assert suggestion(input, raw) == meant
    if meant is not None:
        assert input.read(meant) is not None
        assert offer(input, meant, "zh").startswith("您是指")


def test_offers_carry_the_unit_but_not_that_of_a_class() -> None:
    assert [offer(PERCENT, "45", lang) for lang in ("zh", "en")] == ["您是指 45% 吗？", "Did you mean 45%?"]
    assert offer(CLASS, "2", "en") == "Did you mean 2?"
    assert offer(YesNo("y", **ABOUT), "no", "en") == "Did you mean “no”?"


def test_lists_and_figures_read_naturally() -> None:
    assert [either(["甲", "乙", "丙"], "zh"), either(["a", "b"], "en"), either(["a"], "en")] == [
        "甲、乙或丙",
        "a or b",
        "a",
    ]
    assert first_few(list("abcde"), "en") == "a, b, c and 2 more"
    assert [with_unit("45", "%"), with_unit("5", "元"), with_unit("5", None)] == ["45%", "5 元", "5"]
    assert [with_unit(n, "months") for n in ("1", "11")] == ["1 month", "11 months"]
    labels = {"a": Text("甲", "A"), "b": Text("乙", "B")}
    assert shown("list", ["a", "b"], "zh", labels) == "甲、乙"
    assert [shown("integer", 12345, "zh", {}), shown("time", "18:00", "zh", {})] == ["12,345", "18:00"]
    assert shown("number", MONEY.read("1234567.5"), "en", {}) == "1,234,567.5"
    month = MONTH.read("2022-04")
    assert [shown("month", month, lang, {}) for lang in ("zh", "en")] == ["2022 年 4 月", "April 2022"]
    assert [written("number", MONEY.read("1234567.50")), written("integer", 5)] == ["1234567.50", 5]
    assert [written("month", MONTH.read("2022-04")), written("date", DAY.read("2022-04-03"))] == [
        "2022-04",
        "2022-04-03",
    ]


def statements(id: str, **inputs: Any) -> list[str]:
    return [reason["statement"] for reason in calculators.explain(id, inputs, "en")["reasons"]]


def test_a_condition_that_only_wraps_another_is_not_told() -> None:
    post = {"is_urban_public_welfare_post": "yes", "needed_for_epidemic": "yes", "expiry_date": "2021-10-31"}
    assert len(statements("lanzhou-post-continuation", **post)) == 3
    with_end = statements("lanzhou-post-continuation", **post, epidemic_end_date="2021-10-30")
    assert with_end[3:] == ["The expiry date is not later than the end of the epidemic period"]
    inside = statements("yongzhou-hearing-mode", mode="video")
    assert inside[2] == "The case is heard by video or on written materials"
    assert statements("yongzhou-hearing-mode", mode="in_person") == [
        "This sentence does not speak of cases where the way of hearing is an ordinary hearing in person"
    ]


def test_a_no_without_words_of_its_own_names_all_that_is_not_met() -> None:
    worked = {"employment_start": "2021-11-01", "employed_until": "2022-01-30", "already_received": "yes"}
    explained = calculators.explain("lanzhou-transport-subsidy", worked, "zh")
    assert explained["headline"] == (
        "按您填的情况，这一条不适用。不符合的是：做满的月数（2）不少于 3 个月、这项补助还没有领过。"
    )


def test_several_changes_at_once_are_limits_too() -> None:
    worked = {"is_out_of_poverty_or_monitored": "yes", "cross_province_placement": "yes", "already_received": "yes"}
    dates = {"employment_start": "2021-11-01", "employed_until": "2022-01-30"}
    first, second = calculators.explain("lanzhou-transport-subsidy", worked | dates, "en")["nearest"]
    assert first.startswith(
        "This clause needs all of these: the first day of work 31 October 2021 or earlier, "
        "this subsidy already received “no”."
    )
    assert "31 January 2022 or later" in second


def test_another_verdict_is_given_on_its_own_and_asks_for_what_it_needs() -> None:
    explained = calculators.explain("yongzhou-individual-loan", {"meets_conditions": "yes"}, "zh")
    assert (explained["verdict"], [ask["field"] for ask in explained["asks"]]) == ("yes", ["requested_amount"])
    assert [figure["name"] for figure in explained["figures"]] == ["max_amount"]
    sought = calculators.evaluate("yongzhou-individual-loan", {"requested_amount": "200000.01"})["outcome"]
    assert (sought["eligible"], sought["within_limit"], sought["amount"]) == ("unknown", "no", None)


def test_a_limit_is_told_only_where_everything_beyond_it_is_enough() -> None:
    """Before 18:00 the notice says nothing: an earlier time is no advice."""
    for lang, words in (("zh", "“打电话的时间”您填的是 23:00；为 21:59 即可。"), ("en", "21:59 would be enough.")):
        (nearest,) = calculators.explain("lanzhou-12333-hours", {"time": "23:00"}, lang)["nearest"]
        assert nearest.endswith(words)


@pytest.mark.parametrize(
    ("id", "inputs", "of_one", "words_of_one", "of_two", "words_of_two"),
    [
        (
            "lanzhou-unemployment-allowance",
            {"status": "ui_exhausted_still_unemployed", "ui_benefit_standard": "1500"},
            {"months": "1"},
            "for one month.",
            {"months": "2"},
            "for 2 months.",
        ),
        (
            "lanzhou-benefit-delay-check",
            {"meets_conditions": "yes", "due_date": "2021-11-30"},
            {"paid_or_today_date": "2021-12-01"},
            "a day late.",
            {"paid_or_today_date": "2021-12-02"},
            "2 days late.",
        ),
    ],
)
def test_one_of_something_is_said_as_one_and_two_as_two(
    id: str,
    inputs: dict[str, str],
    of_one: dict[str, str],
    words_of_one: str,
    of_two: dict[str, str],
    words_of_two: str,
) -> None:
    for answer, words in ((of_one, words_of_one), (of_two, words_of_two)):
        assert words in calculators.explain(id, inputs | answer, "en")["headline"]


def test_who_starts_up_alone_is_sent_to_the_other_calculator_and_two_are_not() -> None:
    for partners, alone in (("1", True), ("2", False)):
        explained = calculators.explain("yongzhou-partnership-loan", {"eligible_partners": partners}, "en")
        assert ("For one person alone" in json.dumps(explained)) == alone


def test_a_number_too_long_for_a_sentence_is_not_repeated() -> None:
    assert str(10**40 - 1) in entered(10**40 - 1, "en")
    assert entered(10**40, "en") == " What you entered cannot be repeated here."


def test_that_nothing_less_is_paid_is_said_where_nothing_is_and_not_where_a_fen_is() -> None:
    for reduced, headline in (("1", "没有少缴"), ("0.9999", "少缴 0.01 元")):
        rates = {"payroll": "10000", "normal_rate_percent": "1", "reduced_rate_percent": reduced}
        assert headline in calculators.explain("yongzhou-unemployment-premium-saving", rates, "zh")["headline"]


@pytest.mark.parametrize(("first_month", "told"), [("2022-01", True), ("2021-12", False)])
def test_the_other_reading_is_told_where_no_month_of_training_counts(first_month: str, told: bool) -> None:
    asked = {"months_used_before": "0", "people": "1", "first_month": first_month, "months": "1"}
    notes = calculators.explain("lanzhou-work-training-subsidy", asked, "zh")["notes"]
    assert any("按另一种理解（A18）" in note for note in notes) == told


CAN_STILL_CHANGE = {
    "lanzhou-12333-hours": {"time"},
    "lanzhou-daily-report": {"time"},
    "lanzhou-graduate-job-subsidy": {"commitment_made"},
    "lanzhou-internship-quota": {"planned_increase"},
    "lanzhou-placement-award": {"contract_signed", "performed_until"},
    "lanzhou-shutdown-pay": {"as_of"},
    "lanzhou-temp-post-term": {"start_date", "end_date"},
    "lanzhou-training-mode": {"includes_epidemic_module", "platform"},
    "lanzhou-transport-subsidy": {"employed_until"},
    "lanzhou-unemployment-allowance": {"months"},
    "lanzhou-work-training-new-hire": {"conducts_work_training", "training_months"},
    "lanzhou-work-training-subsidy": {"conducts_work_training", "people", "first_month", "months"},
    "lanzhou-youth-startup-loan": {"requested_amount"},
    "yongzhou-employee-training": {"organised_online_training"},
    "yongzhou-hearing-mode": {"mode"},
    "yongzhou-individual-loan": {"requested_amount"},
    "yongzhou-injury-claim-window": {"submission_date"},
    "yongzhou-labour-relations-measures": {"collective_consultation", "measure"},
    "yongzhou-partnership-loan": {"eligible_partners"},
    "yongzhou-recruitment-channel": {"activity"},
    "yongzhou-relative-agent": {"agent_is_relative"},
    "yongzhou-small-enterprise-loan": {"requested_amount"},
}
"""What somebody asks for or plans, how somebody goes about it, and what can still go on, be signed or be promised."""


def test_only_what_a_person_can_still_choose_is_told_as_a_change_to_make() -> None:
    found = {
        id: names
        for id, calculator in CALCULATORS.items()
        if (names := {name for name, input in calculator.inputs.items() if input.can_change})
    }
    assert found == CAN_STILL_CHANGE
