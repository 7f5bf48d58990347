"""terms.csv: what a term needs, and that it stands where the file says."""

from __future__ import annotations

import pytest

from build_scripts.address import Address
from build_scripts.record.model import Record, Term
from build_scripts.text import Text
from tests.record.small_record import NOTICE, SmallRecord

HEADER = "zh,en,also_zh,also_en,pinyin,addresses\n"
ROW = f"补贴,subsidy,补助；津贴,grant; allowance,butie,{NOTICE}-a1 {NOTICE}-a1-s1a\n"


def with_terms(small: SmallRecord, *rows: str) -> SmallRecord:
    (small.folder / "terms.csv").write_text(HEADER + "".join(rows), "utf-8-sig")
    return small


def test_a_term_has_both_names_other_words_and_addresses(small: SmallRecord) -> None:
    (term,) = with_terms(small, ROW).compile().terms
    assert term == Term(
        Text("补贴", "subsidy"),
        ("补助", "津贴"),
        ("grant", "allowance"),
        ("butie",),
        (Address.parse(f"{NOTICE}-a1"), Address.parse(f"{NOTICE}-a1-s1a")),
    )


def test_a_record_may_have_no_terms(small: SmallRecord) -> None:
    assert small.compile().terms == ()


def test_other_words_and_addresses_may_be_missing(small: SmallRecord) -> None:
    (term,) = with_terms(small, "工资,pay,,,,\n").compile().terms
    assert term == Term(Text("工资", "pay"))


def test_a_word_of_also_zh_may_stand_in_the_sentence_in_place_of_the_name(small: SmallRecord) -> None:
    assert with_terms(small, f"津贴,allowance,补贴,,,{NOTICE}-a1-s1a\n").faults() == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",subsidy,,,,\n", "没有填 zh。"),
        ("补贴,,,,,\n", "没有填 en。"),
        ("subsidy,补贴,,,,\n", "zh 里的“subsidy”填错了列。"),
        ("补贴,subsidy,,补助,,\n", "also_en 里的“补助”填错了列。"),
        ("补贴,subsidy,,,补助,\n", "pinyin 里的“补助”填错了列。"),
        ("补贴,subsidy,补助；补助,,,\n", "“补助”在这一行里写了两次。"),
        ("补贴,subsidy,补贴,,,\n", "“补贴”在这一行里写了两次。"),
        ("补贴,subsidy,,subsidy,,\n", "“subsidy”在这一行里写了两次。"),
        (f"补贴,subsidy,,,,{NOTICE}-a9\n", f"没有 {NOTICE}-a9 这个地址。"),
        ("补贴,subsidy,,,,a9\n", "“a9”不是条文地址。"),
        (f"补贴,subsidy,,,,{NOTICE}-a2\n", f"{NOTICE}-a2 里没有“补贴”。"),
    ],
)
def test_a_mistake_is_told_with_its_line(small: SmallRecord, row: str, problem: str) -> None:
    faults = with_terms(small, "工资,pay,,,,\n", row).faults()
    assert problem in [fault.problem.zh for fault in faults]
    assert {(fault.place.file.name, fault.place.line, fault.stops) for fault in faults} == {("terms.csv", 3, True)}


def test_the_same_term_twice_is_told(small: SmallRecord) -> None:
    fault = with_terms(small, ROW, ROW).fault()
    assert (fault.place.line, fault.problem.zh) == (3, "术语“补贴”写了两次，前一次在第 2 行。")


def test_a_sentence_that_could_not_be_read_is_not_missed(small: SmallRecord) -> None:
    small.change("sentences.csv", "for no more than 3 months.", "for no more than 3 months, once.")
    assert with_terms(small, ROW).fault().place.file.name == "sentences.csv"


def test_every_term_of_the_notices_has_a_place_or_says_that_it_has_none(record: Record) -> None:
    assert len(record.terms) == 96
    assert [term.name.zh for term in record.terms if not term.addresses] == ["缴费工资总额"]
