"""What the calculators rely on stands in the record."""

from __future__ import annotations

from typing import Any

import pytest

import calculators
from build_scripts.faults import Faults
from build_scripts.record.catalogue import check_quotes
from build_scripts.record.model import Record
from build_scripts.record.numerals import contains_number
from tests.record.small_record import NOTICE, SmallRecord, row


def source(clause: str, quote: str, number: str | None = None) -> dict[str, Any]:
    return {"calculator": "subsidy", "clause": f"{NOTICE}-{clause}", "quote": quote, "number": number}


def told(record: Record, *sources: dict[str, Any]) -> list[str]:
    faults = Faults()
    check_quotes(record, sources, faults)
    return [fault.problem.zh for fault in faults]


@pytest.mark.parametrize("clause", ["a1-s9", "a1-s1c", "a3", "A1", ""])
def test_a_clause_that_does_not_exist_stops_the_build(small: SmallRecord, clause: str) -> None:
    fault = small.fault([{"id": "subsidy", "clauses": [f"{NOTICE}-a1-s1", f"{NOTICE}-{clause}"]}])
    assert fault.problem.zh == f"计算器 subsidy 的条文 {NOTICE}-{clause} 不存在。"
    assert fault.stops and "rule module" in fault.remedy.en


def test_clauses_of_a_notice_that_cannot_be_read_are_no_second_complaint(small: SmallRecord) -> None:
    small.path("sentences.csv").unlink()
    assert "sentences.csv" in str(small.fault([{"id": "subsidy", "clauses": [f"{NOTICE}-a1-s1"]}]).place)


def test_quotes_that_stand_in_their_sentences_pass(small: SmallRecord) -> None:
    assert not told(
        small.compile(),
        source("a1-s1a", "每月给予300元补贴", "300"),
        source("a1-s1b", "最长不超过3个月", "3个月"),
        source("a1", "一、发补贴", "1"),
        source("a1-s1", "符合条件"),
    )


def test_a_quote_that_is_not_in_its_sentence_stops_the_build(small: SmallRecord) -> None:
    record = small.compile()
    assert told(record, source("a1-s1b", "每月给予300元补贴")) == [
        f"计算器 subsidy 引用的“每月给予300元补贴”不在 {NOTICE}-a1-s1b 里。"
    ]
    # One quote may not reach from one part into the next.
    assert told(record, source("a1-s1", "补贴；最长"))
    assert told(record, source("a9-s1", "补贴"))
    assert told(record, source("a1 s1", "补贴"))


def test_a_number_that_is_not_in_the_quote_stops_the_build_together_with_everything_else(small: SmallRecord) -> None:
    found = told(small.compile(), source("a1-s1a", "每月给予300元", "30"), source("a1-s1b", "最短", "3"))
    assert found[0] == f"计算器 subsidy 的数字 30 不在引文“每月给予300元”里（{NOTICE}-a1-s1a）。"
    assert len(found) == 3


def test_a_quote_may_stand_in_any_dated_version(small: SmallRecord) -> None:
    small.insert(
        "a2-s1",
        row("a2-s1", "channel", "可以邮寄办。", "By post.", since="2020-03-01", changed_by="试〔2020〕5号"),
    )
    small.register()
    assert not told(small.compile(), source("a2-s1", "邮寄"), source("a2-s1", "网上"))


def test_what_the_calculators_quote_stands_in_the_notices(record: Record) -> None:
    assert calculators.sources()
    assert not told(record, *calculators.sources())


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("不低于当地最低工资标准的80%", "80%"),
        ("不低于当地最低工资标准的80%", "80"),
        ("基准费率为0.4%、0.45%、0.7%", "0.45%"),
        ("工程合同总造价的1.35‰", "1.35‰"),
        ("超过一个工资支付周期", "1"),
        ("执行至2022年4月30日", "2022年4月30日"),
        ("执行至2022年4月30日", "2022-04-30".replace("-0", "-").replace("-", "年", 1).replace("-", "月")),
        ("最高20万元", "200000"),
        ("最高300万元", "300万"),
        ("为期十二个月", "12"),
        ("共一百零五人", "105"),
        ("两次", "2"),
        ("二〇二二年", "2022"),
        ("８０％", "80%"),
    ],
)
def test_numbers_are_found_in_either_kind_of_numerals(quote: str, number: str) -> None:
    assert contains_number(quote, number)


@pytest.mark.parametrize(
    ("quote", "number"),
    [
        ("基准费率按0.6%", "6%"),
        ("基准费率按0.6%", "0.6‰"),
        ("每月给予300元", "30"),
        ("每月给予300元", "3"),
        ("2022年4月30日", "2022年4月3日"),
        ("2022年4月30日", "2022年30日"),
        ("超过十二个月", "2"),
        ("最高20万元", "20"),
        ("没有数字的话", "1"),
        ("有1个数字的话", "没有"),
    ],
)
def test_a_part_of_a_number_is_another_number(quote: str, number: str) -> None:
    assert not contains_number(quote, number)
