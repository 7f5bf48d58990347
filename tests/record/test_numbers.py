"""Every number of a notice is bound to a calculator, or listed with the reason why it is no rule."""

from __future__ import annotations

from typing import Any

import pytest

from build_scripts.faults import Fault
from build_scripts.record import examine
from build_scripts.record.numerals import numerals
from tests.record.small_record import NOTICE, SmallRecord

HEADER = "address,words,reason\n"
LISTED = [
    f"{NOTICE}-head-s1,〔2020〕1号,document_number\n",
    f"{NOTICE}-a1,一、,numbering\n",
    f"{NOTICE}-a2,二、,numbering\n",
    f"{NOTICE}-tail-s2,2020年2月3日,document_date\n",
]


def source(clause: str, quote: str, number: str | None) -> dict[str, Any]:
    return {"calculator": "subsidy", "clause": f"{NOTICE}-{clause}", "quote": quote, "number": number}


BOUND = [source("a1-s1a", "每月给予300元", "300"), source("a1-s1b", "最长不超过3个月", "3")]


@pytest.fixture
def accounted(small: SmallRecord) -> SmallRecord:
    """A record whose every number is accounted for."""
    small.write("numbers.csv", HEADER + "".join(LISTED))
    return small


def faults(record: SmallRecord, sources: list[dict[str, Any]] = BOUND) -> list[Fault]:
    return list(examine(record.folder, sources=sources).faults)


def test_numbers_that_are_bound_or_listed_pass(accounted: SmallRecord) -> None:
    assert not faults(accounted)


def test_a_number_without_rule_or_reason_stops_the_build_and_says_what_to_add(accounted: SmallRecord) -> None:
    (fault,) = faults(accounted, BOUND[:1])
    assert fault.stops
    assert f"{NOTICE}-a1-s1b 的数字“3”（“最长不超过3个月。”）没有规则用到" in fault.problem.zh
    assert f"add a row: {NOTICE}-a1-s1b,the words with it,reason" in fault.remedy.en


@pytest.mark.parametrize("row", LISTED)
def test_each_row_is_needed(accounted: SmallRecord, row: str) -> None:
    accounted.change("numbers.csv", row, "")
    missing = faults(accounted)
    assert missing
    assert all(row.partition(",")[0] in fault.problem.en for fault in missing)


def test_a_quote_without_its_number_binds_nothing(accounted: SmallRecord) -> None:
    assert len(faults(accounted, [BOUND[0], source("a1-s1b", "最长不超过3个月", None)])) == 1


def test_a_number_that_a_rule_takes_cannot_be_listed_as_none(accounted: SmallRecord) -> None:
    accounted.write("numbers.csv", HEADER + "".join(LISTED) + f"{NOTICE}-a1-s1a,300元,fact\n")
    (fault,) = faults(accounted)
    assert (fault.place.file.name, fault.place.line) == ("numbers.csv", 6)
    assert "计算器 subsidy 却用到它" in fault.problem.zh


@pytest.mark.parametrize("words", ["400元", "补贴", ""])
def test_listed_words_stand_in_the_sentence_and_hold_a_number(accounted: SmallRecord, words: str) -> None:
    accounted.write("numbers.csv", HEADER + "".join(LISTED) + f"{NOTICE}-a1-s1a,{words},fact\n")
    (fault,) = faults(accounted)
    assert (fault.place.file.name, fault.place.line) == ("numbers.csv", 6)
    assert f"里没有“{words}”" in fault.problem.zh


def test_an_unknown_reason_is_told_with_the_nearest_known_one(accounted: SmallRecord) -> None:
    accounted.change("numbers.csv", "一、,numbering", "一、,numberings")
    (fault,) = faults(accounted)
    assert "“numbering”" in fault.remedy.en


def test_a_notice_whose_numbers_nobody_went_through_yet_can_be_built(small: SmallRecord) -> None:
    assert not faults(small, [])


def test_the_model_carries_the_reason(accounted: SmallRecord) -> None:
    (heading, *_) = accounted.compile().notice(NOTICE).articles[0].parts
    assert [(n.words, n.reason.zh) for n in heading.no_rules] == [("一、", "条的序号")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("给予６００元的一次性", ["600", "1"]),
        ("每月的1-10号", ["1", "10"]),
        ("零就业家庭、两年内", ["0", "2"]),
        ("没有", []),
    ],
)
def test_numerals_of_either_kind_are_found(text: str, expected: list[str]) -> None:
    assert [str(n.value) for n in numerals(text)] == expected
    assert all(text[n.start : n.end] for n in numerals(text))
