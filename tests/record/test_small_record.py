"""What the compiler makes of a right record."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.address import Address
from build_scripts.record.model import Record, Sentence
from build_scripts.text import Text
from tests.record.small_record import CONTACT, NOTICE, SmallRecord, sha


def sentence(record: Record, address: str) -> Sentence:
    (found,) = record.resolve(Address.parse(f"{NOTICE}-{address}"))
    return found


def test_a_right_record_has_no_faults(small: SmallRecord) -> None:
    assert small.faults() == []


def test_sentences_stand_in_head_articles_and_tail(small: SmallRecord) -> None:
    (notice,) = small.compile()
    assert [str(s.address).removeprefix(f"{NOTICE}-") for s in notice.head] == ["head-s1"]
    assert [a.number for a in notice.articles] == [1, 2]
    assert notice.articles[0].heading.current.zh == "一、发补贴。"
    assert [s.address.part or s.address.sentence for s in notice.articles[0].sentences] == ["a", "b", 2]
    assert [s.address.sentence for s in notice.tail] == [1, 2]


def test_articles_carry_summary_and_audiences(small: SmallRecord) -> None:
    record = small.compile()
    first, second = record.notice(NOTICE).articles
    assert first.summary == Text("每月 300 元。", "CNY 300 a month.")
    assert second.audiences == ("unemployed", "staff")
    assert second.no_calculator == Text("没有可以算的。", "There is nothing to decide.")
    assert record.audiences["staff"] == Text("工作人员", "Staff")


def test_dates_name_the_sentences_that_give_them(small: SmallRecord) -> None:
    validity = sentence(small.compile(), "a1-s1a").validity
    assert (validity.start, str(validity.start_said_by)) == (date(2020, 2, 3), f"{NOTICE}-tail-s2")
    assert (validity.end, str(validity.end_said_by)) == (date(2020, 4, 30), f"{NOTICE}-a1-s1b")
    assert not validity.ended(date(2020, 4, 30))
    assert validity.ended(date(2020, 5, 1))


def test_where_the_notice_is_silent_there_is_no_date(small: SmallRecord) -> None:
    validity = sentence(small.compile(), "a2-s1").validity
    assert (validity.start, validity.end, validity.note) == (None, None, None)
    assert not validity.ended(date.max)


def test_an_omission_has_its_reason_and_no_words(small: SmallRecord) -> None:
    omitted = sentence(small.compile(), "tail-s1")
    assert omitted.omission and omitted.omission.reason == Text("个人信息", "Personal data")
    assert (omitted.current.zh, omitted.current.en) == ("", None)
    assert omitted.current.fingerprint != sha(CONTACT)[:12]


def test_the_address_of_a_whole_resolves_to_all_its_parts(small: SmallRecord) -> None:
    record = small.compile()

    def parts(address: str) -> list[str]:
        return [s.current.zh for s in record.resolve(Address.parse(address))]

    assert len(parts(f"{NOTICE}-a1-s1")) == 2
    assert parts(f"{NOTICE}-a2") == ["二、办手续。", "可以网上办。"]
    assert len(parts(NOTICE)) == 9
    assert parts(f"{NOTICE}-a3") == []
    assert parts("othercity-2020-1-a1") == []


def test_calculators_belong_to_every_sentence_that_their_clauses_cover_in_the_order_of_the_catalogue(
    small: SmallRecord,
) -> None:
    catalogue = [
        {"id": "second", "clauses": [f"{NOTICE}-a1-s1", f"{NOTICE}-a2-s1"]},
        {"id": "first", "clauses": [f"{NOTICE}-a1"]},
    ]
    record = small.compile(catalogue)
    assert sentence(record, "a1-s1b").calculators == ("second", "first")
    assert sentence(record, "a1-s2").calculators == ("first",)
    assert sentence(record, "a2-s1").calculators == ("second",)
    assert record.notice(NOTICE).articles[0].calculators == ("first", "second")


def test_white_space_in_a_cell_is_no_character_of_the_notice(small: SmallRecord) -> None:
    small.change("sentences.csv", "对符合条件的人，每月给予300元补贴；", "对符合条件的人， 每月给予 300 元\u3000补贴；")
    assert small.faults() == []
    assert sentence(small.compile(), "a1-s1a").current.zh == "对符合条件的人，每月给予300元补贴；"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tables_are_read_with_and_without_byte_order_mark_and_with_any_line_end(
    small: SmallRecord, mark: str, end: str
) -> None:
    before = small.compile()
    for name in ("sentences.csv", "dates.csv", "registry.csv"):
        text = mark + small.read(name).removeprefix("\ufeff").replace("\n", end)
        small.path(name).write_bytes(text.encode())
    assert small.compile() == before


def test_a_table_may_end_in_the_empty_rows_of_a_spreadsheet(small: SmallRecord) -> None:
    small.write("sentences.csv", small.read("sentences.csv") + ",,,,,,\n\n , ,,,,,\n")
    assert small.faults() == []


def test_columns_may_stand_in_any_order(small: SmallRecord) -> None:
    header, *rows = small.read("dates.csv").splitlines()
    turned = [",".join(reversed(line.split(","))) for line in (header, *rows)]
    before = small.compile()
    small.write("dates.csv", "\n".join(turned))
    assert small.compile() == before


def test_dates_that_a_spreadsheet_has_rewritten_are_still_dates(small: SmallRecord) -> None:
    before = small.compile()
    small.change("dates.csv", "2020-02-03,", "2020/2/3,")
    assert small.compile() == before


def test_folded_chinese_lines_are_joined_without_a_space_and_english_ones_with_one(small: SmallRecord) -> None:
    small.change(
        "articles.yaml",
        "    zh: 每月 300 元。\n    en: CNY 300 a month.\n",
        "    zh: >-\n      每月，\n      300 元，\n      不限。\n    en: >-\n      CNY 300\n      a month.\n",
    )
    assert small.compile().notice(NOTICE).articles[0].summary == Text("每月，300 元，不限。", "CNY 300 a month.")
