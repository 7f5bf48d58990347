"""The kinds of conditions, each alone: verdicts, what is asked, what is silent, what changes a no."""

from __future__ import annotations

import inspect
from datetime import date
from itertools import product
from typing import Any

import pytest

from calculators.rules import conditions, templates
from calculators.rules.conditions import (
    Condition,
    Figure,
    all_of,
    answered,
    any_of,
    at_least,
    at_most,
    first_answered,
    in_force,
    is_no,
    is_one_of,
    is_yes,
    less_than,
    more_than,
    not_stated_unless,
    unless_outside,
    where_given,
    within,
)
from calculators.rules.inputs import Choice, Day, Input, Integer, Month, Time, YesNo
from calculators.rules.months import alt_last, months_done
from calculators.rules.nearest import nearest
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Derived
from calculators.rules.source import Source, Validity
from calculators.rules.text import Text
from calculators.rules.verdict import all_are_yes, any_is_yes

SOURCE = Source("lanzhou-2021-289-a5-s2a", "满3个月及以上", "3个月")


def about(name: str) -> Any:
    return {"label": Text(f"{name}？", f"{name}?"), "short": Text(name, name)}


A, B, C = (YesNo(name, **about(name)) for name in "abc")
GROUP = Choice(
    "group", {value: Text(value, value) for value in ("poor", "disabled", "rich", "other")}, **about("group")
)
MONTHS = Integer("months", 0, 600, example="3", unit=Text("个月", "months"), **about("months"))
START, END = Day("start", **about("start")), Day("end", optional=True, **about("end"))
PERIOD, TIME = Month("period", **about("period")), Time("time", **about("time"))
DONE = Derived((START, END), months_done, type="integer", short=Text("做满的月数", "full months"))
THREE = Figure(3, type="integer", unit=Text("个月", "months"))
RATE = Parameter(
    "rate",
    "5",
    unit="%",
    clause="x",
    quote="5%",
    validity=Validity(date(2022, 3, 22), date(2022, 4, 30), (Source("x", "2022年"),)),
)


def yes(input: YesNo) -> Condition:
    return is_yes(input, source=SOURCE)


def asks(condition: Condition, **answers: Any) -> list[str]:
    return [input.name for input in condition.examine(answers).asks()]


def ways(condition: Condition, *inputs: Input, **answers: Any) -> list[dict[str, Any]]:
    return nearest(condition, {input.name: input for input in inputs}, answers, lambda changed: True)


VERDICTS = ("yes", "no", "unknown")


def test_and_or_follow_the_three_valued_tables_in_any_order() -> None:
    for verdicts in product(VERDICTS, repeat=3):
        expected_all = "no" if "no" in verdicts else "unknown" if "unknown" in verdicts else "yes"
        expected_any = "yes" if "yes" in verdicts else "unknown" if "unknown" in verdicts else "no"
        assert (all_are_yes(verdicts), any_is_yes(verdicts)) == (expected_all, expected_any)


def test_groups_ask_only_for_what_can_still_settle_them() -> None:
    both = all_of("both", yes(A), yes(B))
    either = any_of("either", yes(A), yes(B))
    assert asks(both) == ["a", "b"]
    assert asks(both, a="yes") == ["b"]
    assert asks(both, a="no") == []
    assert asks(either, a="no") == ["b"]
    assert asks(either, a="yes") == []


def test_where_the_notice_is_silent_only_questions_that_could_bring_a_no_are_asked() -> None:
    silent = is_one_of(GROUP, ("poor", "disabled"), not_stated=("other",), source=SOURCE)
    rule = all_of("rule", yes(A), silent, answered(MONTHS, source=SOURCE))
    finding = rule.examine({"group": "other"})
    assert (finding.verdict, finding.reachable) == ("unknown", {"no"})
    assert asks(rule, group="other") == ["a"]
    assert asks(rule, group="other", a="yes") == []
    assert rule.examine({"group": "other", "a": "yes"}).reachable == frozenset()
    assert asks(rule, group="poor") == ["a", "months"]


def test_a_silent_part_leaves_an_alternative_open_for_a_yes_only() -> None:
    silent = not_stated_unless(is_no(B, source=SOURCE))
    rule = any_of("rule", yes(A), silent)
    finding = rule.examine({"b": "yes"})
    assert (finding.verdict, finding.reachable, asks(rule, b="yes")) == ("unknown", {"yes"}, ["a"])
    assert rule.examine({"a": "no", "b": "yes"}).reachable == frozenset()


def test_an_open_list_is_neither_in_nor_out() -> None:
    rule = is_one_of(GROUP, ("poor", "disabled"), not_stated=("other",), source=SOURCE)
    assert [rule.verdict({"group": group}) for group in ("poor", "rich", "other")] == ["yes", "no", "unknown"]
    assert rule.verdict({}) == "unknown"
    assert rule.examine({}).reachable == {"yes", "no"}
    never_no = is_one_of(GROUP, ("poor", "disabled", "rich"), not_stated=("other",), source=SOURCE)
    assert never_no.examine({}).reachable == {"yes"}
    assert asks(rule, group="other") == []


def test_not_stated_unless_never_says_no() -> None:
    rule = not_stated_unless(is_no(A, source=SOURCE))
    assert [rule.verdict(answers) for answers in ({"a": "no"}, {"a": "yes"}, {})] == ["yes", "unknown", "unknown"]
    assert asks(rule) == ["a"]
    assert asks(rule, a="yes") == []
    both = all_of("both", rule, yes(B))
    assert ways(both, A, B, a="yes", b="no") == [{"a": "no", "b": "yes"}]


def test_the_first_answered_part_decides_and_a_later_one_may_disagree() -> None:
    rule = first_answered("first", yes(A), yes(B))
    assert rule.verdict({"a": "no", "b": "yes"}) == "no"
    assert rule.verdict({"b": "yes"}) == "yes"
    assert asks(rule) == ["a", "b"]
    assert rule.disagrees(rule.examine({"a": "no", "b": "yes"}))
    assert not rule.disagrees(rule.examine({"a": "no"}))
    assert ways(rule, A, B, b="no") == [{"b": "yes"}]
    assert rule.ways({}) == []
    assert [len(rule.deciding(rule.examine(answers))) for answers in ({}, {"b": "no"})] == [2, 1]


def test_an_optional_answer_counts_only_where_it_is_given() -> None:
    rule = where_given(END, at_most(START, END, source=SOURCE, key="before_the_end"))
    start = date(2021, 11, 1)
    assert rule.verdict({"start": start}) == "yes"
    assert rule.verdict({"start": start, "end": date(2021, 10, 31)}) == "no"
    assert asks(rule, end=start) == ["start"]
    assert rule.examine({"end": start}).reachable == {"yes", "no"}
    assert rule.ways({}) == [{}]
    assert ways(rule, START, END, start=start, end=date(2021, 10, 31)) == [
        {"start": date(2021, 10, 31)},
        {"end": start},
    ]


def test_what_the_sentence_does_not_speak_of_is_unknown_whatever_else_is_answered() -> None:
    inside = all_of("rule", yes(A), is_one_of(GROUP, ("poor",), not_stated=("disabled",), source=SOURCE))
    rule = unless_outside(GROUP, ("other",), inside, source=SOURCE)
    assert [rule.verdict(answers) for answers in ({"a": "no"}, {"a": "no", "group": "other"})] == ["no", "unknown"]
    assert [rule.verdict({"a": "yes", "group": group}) for group in ("poor", "rich", "other")] == [
        "yes",
        "no",
        "unknown",
    ]
    assert rule.examine({"group": "other"}).reachable == frozenset()
    assert rule.examine({}).reachable == {"yes", "no"}
    assert (asks(rule), asks(rule, group="other")) == (["a", "group"], [])
    assert rule.ways({"a": "yes", "group": "other"}) == [{"group": "poor"}]
    assert ways(rule, A, GROUP, a="no", group="poor") == [{"a": "yes"}]


def test_a_window_is_two_comparisons_told_as_one() -> None:
    window = within(
        START,
        Figure(date(2021, 10, 1), type="date"),
        Figure(date(2021, 12, 31), type="date"),
        source=SOURCE,
        key="in_window",
    )
    days = [date(2021, 9, 30), date(2021, 10, 1), date(2021, 12, 31), date(2022, 1, 1)]
    assert [window.verdict({"start": day}) for day in days] == ["no", "yes", "yes", "no"]
    assert (window.verdict({}), asks(window)) == ("unknown", ["start"])
    assert ways(window, START, start=date(2021, 9, 1)) == [{"start": days[1]}]
    assert ways(window, START, start=date(2022, 9, 1)) == [{"start": days[2]}]
    finding = window.examine({"start": days[0]})
    assert window.deciding(finding) == () and window.inputs == (START,)
    assert window.template.filled("en", window.statement(finding, "en")) == (
        "start is from 1 October 2021 to 31 December 2021, both included"
    )
    counted = within(MONTHS, THREE, Figure(5, type="integer"), source=SOURCE, key="k")
    assert counted.template.filled("zh", counted.statement(finding, "zh")) == "months不少于 3 个月，不超过 5"


def test_a_window_that_moves_with_another_date_can_be_met_by_either() -> None:
    two_years_on = Derived(
        (START,), lambda day: alt_last(day, 24), type="date", short=Text("两年后", "two years later")
    )
    window = within(END, START, two_years_on, source=SOURCE, key="k")
    late = {"start": date(2020, 2, 29), "end": date(2022, 3, 1)}
    assert ways(window, START, END, **late) == [{"end": date(2022, 2, 28)}, {"start": date(2020, 3, 1)}]


def test_a_figure_is_read_from_the_words_of_its_parameter() -> None:
    limit = Parameter("limit", "20", unit="万元", clause="x", quote="最高20万元")
    assert limit.number == 200000
    assert (limit.source.quote, limit.source.number) == ("最高20万元", "20万元")
    assert Figure.of(limit, type="money", unit=Text("元", "yuan")).short.zh == "200,000.00 元"
    first = Parameter("first", "2021年10月", unit="", clause="x", quote="从2021年10月起")
    assert Figure.of(first, type="month").figure == date(2021, 10, 1)
    with pytest.raises(ValueError, match="若干"):
        _ = Parameter("some", "若干", unit="元", clause="x", quote="若干元").number


@pytest.mark.parametrize(
    ("kind", "verdicts"),
    [
        (at_least, ["no", "yes", "yes"]),
        (more_than, ["no", "no", "yes"]),
        (at_most, ["yes", "yes", "no"]),
        (less_than, ["yes", "no", "no"]),
    ],
)
def test_comparisons_below_at_and_above(kind: Any, verdicts: list[str]) -> None:
    rule = kind(MONTHS, THREE, source=SOURCE, key="k")
    assert [rule.verdict({"months": n}) for n in (2, 3, 4)] == verdicts
    clock = kind(TIME, Figure("18:00", type="time"), source=SOURCE, key="k")
    assert [clock.verdict({"time": t}) for t in ("17:59", "18:00", "18:01")] == verdicts


def test_two_months_need_one_more() -> None:
    rule = at_least(MONTHS, THREE, source=SOURCE, key="k")
    assert ways(rule, MONTHS, months=2) == [{"months": 3}]
    assert ways(less_than(MONTHS, THREE, source=SOURCE, key="k"), MONTHS, months=9) == [{"months": 2}]
    assert rule.ways({}) == []


def test_a_count_worked_out_from_dates_moves_the_date_that_moves_least() -> None:
    rule = at_least(DONE, THREE, source=SOURCE, key="k")
    given = {"start": date(2021, 11, 1), "end": date(2022, 1, 30)}
    # The end one day later; the start one day earlier would do as well: 31 October to 30 January.
    assert ways(rule, START, END, **given) == [{"start": date(2021, 10, 31)}, {"end": date(2022, 1, 31)}]

    assert rule.ways({"start": date(2021, 11, 1)}) == []


def test_a_comparison_that_no_answer_can_turn_has_no_nearest_change() -> None:
    rule = more_than(MONTHS, Figure(600, type="integer"), source=SOURCE, key="k")
    assert ways(rule, MONTHS, months=5) == []


def test_fewest_changes_come_first_and_ties_are_all_kept() -> None:
    cheap = any_of("either", all_of("both", yes(A), yes(B)), yes(C))
    assert ways(cheap, A, B, C, a="no", b="no", c="no") == [{"c": "yes"}]
    assert ways(is_one_of(GROUP, ("poor", "disabled"), source=SOURCE), GROUP, group="rich") == [
        {"group": "poor"},
        {"group": "disabled"},
    ]
    twice = any_of("either", yes(A), is_yes(A, source=SOURCE, key="again"))
    assert ways(twice, A, a="no") == [{"a": "yes"}]


def test_changes_that_contradict_each_other_or_upset_another_part_are_dropped() -> None:
    opposite = all_of("both", yes(A), is_no(A, source=SOURCE, key="not_a"), yes(B))
    assert ways(opposite, A, B, a="no", b="no") == []
    window = all_of(
        "window",
        at_least(MONTHS, THREE, source=SOURCE, key="low"),
        at_most(MONTHS, Figure(2, type="integer"), source=SOURCE, key="high"),
    )
    assert ways(window, MONTHS, months=2) == []
    assert nearest(yes(A), {"a": A}, {"a": "no"}, lambda changed: False) == []


def test_a_question_that_is_open_is_not_answered_for_the_reader() -> None:
    both = all_of("both", yes(A), yes(B), answered(MONTHS, source=SOURCE), in_force(PERIOD, RATE, source=SOURCE))
    assert ways(both, A, B, a="no", b="yes") == []
    one = is_one_of(GROUP, ("poor",), source=SOURCE)
    assert one.ways({}) == []


def test_outside_its_time_a_parameter_gives_no_answer_and_asks_nothing() -> None:
    rule = in_force(PERIOD, RATE, source=SOURCE)
    by_month = {month: rule.verdict({"period": date(2022, month, 1)}) for month in (2, 3, 4, 5)}
    assert by_month == {2: "unknown", 3: "yes", 4: "yes", 5: "unknown"}
    assert asks(rule) == ["period"]
    assert asks(rule, period=date(2022, 5, 1)) == []
    by_day = in_force(START, RATE, source=SOURCE)
    days = [date(2022, 3, 21), date(2022, 3, 22), date(2022, 4, 30), date(2022, 5, 1)]
    assert [by_day.verdict({"start": day}) for day in days] == ["unknown", "yes", "yes", "unknown"]


def test_a_day_outside_moves_to_the_nearest_day_inside() -> None:
    both = all_of("both", yes(A), in_force(PERIOD, RATE, source=SOURCE))
    assert ways(both, A, PERIOD, a="no", period=date(2022, 6, 1)) == [{"a": "yes", "period": date(2022, 4, 1)}]
    assert ways(both, A, PERIOD, a="no", period=date(2021, 6, 1)) == [{"a": "yes", "period": date(2022, 3, 1)}]
    by_day = all_of("both", yes(A), in_force(START, RATE, source=SOURCE))
    assert ways(by_day, A, START, a="no", start=date(2021, 6, 1)) == [{"a": "yes", "start": date(2022, 3, 22)}]


def test_a_parameter_without_dates_always_holds() -> None:
    always = Parameter("p", "5", unit="%", clause="x", quote="5%")
    assert [always.when(date(year, 1, 1), "date") for year in (2000, 2100)] == ["in_force"] * 2
    assert always.value({}) == "5"
    assert [source.number for source in RATE.sources()] == ["5%", None]


def test_every_kind_has_one_explanation_template_of_the_same_name() -> None:
    kinds = {
        member.kind
        for name, member in vars(conditions).items()
        if inspect.isclass(member) and issubclass(member, Condition) and hasattr(member, "kind")
    }
    assert kinds == set(templates.KINDS)
    assert set(templates.KINDS_IN_TIME) == {"at_least", "more_than", "at_most", "less_than", "within"}


def test_statements_name_what_is_compared() -> None:
    def said(condition: Condition, lang: str, **answers: Any) -> str:
        finding = condition.examine(answers)
        return condition.template.filled(lang, condition.statement(finding, lang))

    dates = {"start": date(2021, 11, 1), "end": date(2022, 1, 31)}
    done = at_least(DONE, THREE, source=SOURCE, key="k")
    assert said(done, "zh", **dates) == "做满的月数（3）不少于 3 个月"
    assert said(done, "en", **dates) == "full months (3) is 3 months or more"
    assert said(done, "en") == "full months is 3 months or more"
    assert said(more_than(END, START, source=SOURCE, key="k"), "zh") == "end晚于 start"
    assert said(is_one_of(GROUP, ("poor", "rich"), source=SOURCE), "zh") == "group是poor或rich"
    assert said(yes(A), "zh") == "a"
    assert said(answered(A, source=SOURCE), "en") == "a is given"
    assert said(in_force(START, RATE, source=SOURCE), "zh") == "start在通知写明的时间里"
    assert repr(done) == "at_least('k')"
    assert (repr(A), repr(Text("甲", "a"))) == ("YesNo('a')", "Text('甲', 'a')")
