"""How answers are read, and refused: exactly, in a fixed order, with a code, a field and a remedy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import calculators
from calculators.register import CALCULATORS
from calculators.rules.inputs import Choice, Day, Input, Integer, Money, Month, Number, Time, YesNo
from calculators.rules.refusal import Refused
from calculators.rules.text import Text

ABOUT: Any = {"label": Text("问题？", "Question?"), "short": Text("金额", "the amount")}
MONEY = Money("m", "-5", "9999999999999.99", example="1820", **ABOUT)
WIDE = Number("w", "-" + "9" * 20, "9" * 20, decimals=20, example="1", **ABOUT)
COUNT = Integer("n", 1, 8, example="2", **ABOUT)
DAY = Day("d", **ABOUT)
MONTH = Month("p", **ABOUT)
TIME = Time("t", **ABOUT)
YES_NO = YesNo("y", **ABOUT)
CYCLE = Choice("c", {"month": Text("按月", "monthly"), "week": Text("按周", "weekly")}, **ABOUT)


def kind_of(value: object) -> str:
    """The id of a test; Python refuses to spell out some of these values."""
    return type(value).__name__


def code_of(input: Input, raw: object) -> str:
    with pytest.raises(Refused) as refused:
        input.read(raw)
    return refused.value.code


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1820", "1820"),
        ("1820.50", "1820.50"),
        ("１８２０．５", "1820.5"),
        ("-5", "-5"),
        ("－5", "-5"),
        ("007", "7"),
        (1820, "1820"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("9999999999999.99", "9999999999999.99"),
    ],
)
def test_a_number_is_digits_with_an_optional_sign_and_point(raw: object, value: str) -> None:
    read = MONEY.read(raw)
    assert read == Decimal(value)
    assert not read.is_signed() or read < 0


@pytest.mark.parametrize(
    "raw",
    [
        "一千八",
        "20万",
        "1,000",
        "1e3",
        "+5",
        ".5",
        "5.",
        "",
        " 5",
        "5 ",
        "- 5",
        "--5",
        "NaN",
        "Infinity",
        "1_000",
        "٣",
        "1.2.3",
        "9" * 21,
        "0." + "0" * 21,
        10**20,
        1 << 20_000,
        -(1 << 20_000),
        True,
        False,
        5.0,
        float("nan"),
        [],
        {},
        ["5"],
        b"5",
    ],
    ids=kind_of,
)
def test_anything_else_is_not_a_number(raw: object) -> None:
    assert code_of(MONEY, raw) == "not_a_number"


def test_twenty_digits_on_each_side_are_read_exactly() -> None:
    text = "9" * 20 + "." + "9" * 19
    wide = Number("w", "0", "1" + "0" * 20, decimals=20, example="1", **ABOUT)
    assert str(wide.read(text)) == text


def test_the_range_is_checked_before_the_decimals_and_includes_its_ends() -> None:
    assert code_of(MONEY, "-5.001") == "out_of_range"
    assert code_of(MONEY, "10000000000000") == "out_of_range"
    assert code_of(MONEY, "5.000") == "too_many_decimals"
    assert code_of(MONEY, "5.001") == "too_many_decimals"
    assert MONEY.read("-5.00") == -5


def test_a_whole_number_has_no_decimal_point() -> None:
    assert COUNT.read("８") == 8
    assert COUNT.read(2) == 2
    assert code_of(COUNT, "2.0") == "not_an_integer"
    assert code_of(COUNT, "99.5") == "not_an_integer"
    assert code_of(COUNT, "0") == "out_of_range"
    assert code_of(COUNT, "9") == "out_of_range"
    assert code_of(COUNT, "二") == "not_a_number"


@pytest.mark.parametrize("raw", ["Yes", "是", " yes", "true", True, 1, ["yes"], "maybe"])
def test_yes_and_no_match_exactly(raw: object) -> None:
    assert code_of(YES_NO, raw) == "invalid_choice"
    assert YES_NO.read("yes") == "yes"


def test_a_choice_matches_exactly() -> None:
    assert CYCLE.read("week") == "week"
    assert [code_of(CYCLE, raw) for raw in ("Week", "按周", 1, None, {})] == ["invalid_choice"] * 5


@pytest.mark.parametrize(
    "raw",
    [
        "2022-4-3",
        "2022/04/03",
        "20220403",
        "2022-02-30",
        "2021-02-29",
        "2100-02-29",
        "2022-13-01",
        "2022-00-10",
        "2022-01-00",
        "2022-04",
        "2022-04-01T00:00",
        "2022-W01-1",
        "２０２２-04-01",
        "0000-01-01",
        "22-04-01",
        " 2022-04-01",
        20220401,
        [],
        True,
    ],
)
def test_a_date_is_exactly_written_and_on_the_calendar(raw: object) -> None:
    assert code_of(DAY, raw) == "invalid_date"


def test_dates_lie_between_2000_and_2100() -> None:
    assert DAY.read("2000-01-01") == date(2000, 1, 1)
    assert DAY.read("2100-12-31") == date(2100, 12, 31)
    assert DAY.read("2024-02-29") == date(2024, 2, 29)
    assert [code_of(DAY, raw) for raw in ("1999-12-31", "2101-01-01", "9999-12-31", "0001-01-01")] == [
        "out_of_range"
    ] * 4


def test_a_month_is_exactly_written() -> None:
    assert MONTH.read("2022-04") == date(2022, 4, 1)
    assert [code_of(MONTH, raw) for raw in ("2022-00", "2022-13", "2022-4", "2022-04-01", "202204", 202204)] == [
        "invalid_date"
    ] * 6
    assert [code_of(MONTH, raw) for raw in ("1999-12", "2101-01")] == ["out_of_range"] * 2
    assert [MONTH.read(raw).year for raw in ("2000-01", "2100-12")] == [2000, 2100]


def test_a_time_is_exactly_written() -> None:
    assert [TIME.read(raw) for raw in ("00:00", "23:59")] == ["00:00", "23:59"]
    wrong = ["24:00", "12:60", "9:00", "09:00:00", "0900", "１８:00", "ab:cd", "18：00", 1800, None]
    assert [code_of(TIME, raw) for raw in wrong] == ["invalid_time"] * len(wrong)


@pytest.mark.parametrize("input", [MONEY, WIDE, COUNT, DAY, MONTH, TIME])
def test_places_on_the_line_lead_back_to_the_values(input: Any) -> None:
    for value in (input.lowest, input.highest, input.read(input.example)):
        assert input.at_rank(input.rank(value)) == value


@pytest.mark.parametrize("skipped", [None, "", "unknown"])
def test_a_skipped_question_is_the_same_as_a_missing_one(skipped: object) -> None:
    names = CALCULATORS["lanzhou-shutdown-pay"].inputs
    all_skipped = {name: skipped for name in names}
    assert calculators.evaluate("lanzhou-shutdown-pay", all_skipped) == calculators.evaluate("lanzhou-shutdown-pay", {})


def test_every_refused_field_is_named_in_the_order_of_the_questions_and_unknown_names_last() -> None:
    answer = calculators.evaluate(
        "lanzhou-shutdown-pay",
        {
            "zzz": 1,
            "paid_amount": "x",
            "local_minimum_wage": 0,
            "as_of": "2022-02-30",
            "due_to_epidemic": "ja",
            "aaa": 2,
        },
    )
    assert [(error["field"], error["code"]) for error in answer["errors"]] == [
        ("due_to_epidemic", "invalid_choice"),
        ("as_of", "invalid_date"),
        ("local_minimum_wage", "out_of_range"),
        ("paid_amount", "not_a_number"),
        ("zzz", "unknown_input"),
        ("aaa", "unknown_input"),
    ]


def test_contradicting_answers_are_refused_beside_other_refusals_but_only_where_they_could_be_read() -> None:
    dates = {"stoppage_start": "2021-11-02", "as_of": "2021-11-01"}
    assert _refused(dates) == [("as_of", "inconsistent")]
    assert _refused({**dates, "paid_amount": "x"}) == [("as_of", "inconsistent"), ("paid_amount", "not_a_number")]
    assert _refused({**dates, "stoppage_start": "x"}) == [("stoppage_start", "invalid_date")]
    assert "errors" not in calculators.evaluate("lanzhou-shutdown-pay", {**dates, "as_of": "2021-11-02"})


def _refused(inputs: dict[str, Any]) -> list[tuple[str, str]]:
    return [(e["field"], e["code"]) for e in calculators.evaluate("lanzhou-shutdown-pay", inputs)["errors"]]


@pytest.mark.parametrize("inputs", [None, [], "text", 5, True, [["due_to_epidemic", "yes"]]])
def test_answers_that_are_no_object_are_refused_as_a_whole(inputs: object) -> None:
    answer = calculators.evaluate("lanzhou-shutdown-pay", inputs)
    assert [(error["field"], error["code"]) for error in answer["errors"]] == [(None, "not_an_object")]


@pytest.mark.parametrize(("id", "named"), [("no-such", "no-such"), (None, None), (["x"], None)])
def test_an_unknown_calculator_is_refused(id: Any, named: str | None) -> None:
    answer = calculators.evaluate(id, {})
    assert answer["calculator"] == named
    assert [(error["field"], error["code"]) for error in answer["errors"]] == [(None, "unknown_calculator")]
    assert calculators.explain(id, {}, "zh")["errors"][0]["label"] is None


@pytest.mark.parametrize(
    ("raw", "zh", "en"),
    [
        (
            "一千八",
            "最低工资请填数字，例如 1820。您填的是“一千八”。",
            "Enter the minimum wage as a number, for example 1820. You entered “一千八”.",
        ),
        (
            "0",
            "最低工资请填 0.01 到 100,000.00 之间的值。您填的是“0”。",
            "Enter the minimum wage between 0.01 and 100,000.00. You entered “0”.",
        ),
        (
            "1.234",
            "最低工资小数点后最多填 2 位。您填的是“1.234”。",
            "Enter the minimum wage with at most 2 digits after the decimal point. You entered “1.234”.",
        ),
        (True, "最低工资请填数字，例如 1820。您填的是“true”。", None),
        (False, "最低工资请填数字，例如 1820。您填的是“false”。", None),
        (10**30, f"最低工资请填数字，例如 1820。您填的是“{10**30}”。", None),
        (1 << 20_000, "最低工资请填数字，例如 1820。您填的内容在这里重复不出来。", None),
        (0.1, "最低工资请填数字，例如 1820。您填的内容在这里重复不出来。", None),
        ("a\nb\u202ec", "最低工资请填数字，例如 1820。您填的是“a\ufffdb\ufffdc”。", None),
        ("x" * 50, f"最低工资请填数字，例如 1820。您填的是“{'x' * 40}…”。", None),
    ],
    ids=kind_of,
)
def test_a_message_says_what_to_enter_and_repeats_what_was_entered(raw: object, zh: str, en: str | None) -> None:
    [error] = calculators.evaluate("lanzhou-shutdown-pay", {"local_minimum_wage": raw})["errors"]
    assert error["message"]["zh"] == zh
    assert en is None or error["message"]["en"] == en


def test_a_contradiction_names_both_dates() -> None:
    [error] = calculators.evaluate("lanzhou-shutdown-pay", {"stoppage_start": "2021-11-02", "as_of": "2021-11-01"})[
        "errors"
    ]
    assert "（2021 年 11 月 1 日）" in error["message"]["zh"]
    assert "(2 November 2021)" in error["message"]["en"]
