"""synonyms.csv and pinyin.csv: what people say, what it means, and how it is read."""

from __future__ import annotations

import pytest

from build_scripts.record.model import Reading, Record, Synonym
from tests.record.small_record import SmallRecord

CATALOGUE = [
    {
        "id": "some",
        "notice": None,
        "title": {"zh": "补贴试算", "en": ""},
        "question": {"zh": "有多少？", "en": ""},
        "clauses": [],
    }
]


def write(small: SmallRecord, name: str, text: str) -> SmallRecord:
    (small.folder / name).write_text(text, "utf-8-sig")
    return small


def test_a_row_has_everyday_words_and_what_they_mean(small: SmallRecord) -> None:
    write(small, "synonyms.csv", "zh,en,means\n给钱；发钱,handout; aid,补贴\n")
    assert small.compile().synonyms == (Synonym(("给钱", "发钱"), ("handout", "aid"), ("补贴",)),)


def test_a_record_needs_neither_file(small: SmallRecord) -> None:
    assert small.compile().synonyms == ()
    assert small.compile().readings == ()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("aid,handout,补贴\n", "zh 里的“aid”填错了列。"),
        ("给钱,发钱,补贴\n", "en 里的“发钱”填错了列。"),
        ("给钱,aid,subsidy\n", "means 里的“subsidy”填错了列。"),
        ("给钱,aid,\n", "这一行没有填全。"),
        (",,补贴\n", "这一行没有填全。"),
    ],
)
def test_a_mistake_in_a_row_is_told_with_its_line(small: SmallRecord, row: str, problem: str) -> None:
    faults = write(small, "synonyms.csv", f"zh,en,means\n{row}").faults()
    assert [(fault.problem.zh, fault.place.line, fault.stops) for fault in faults] == [(problem, 2, True)]


def test_a_reading_has_a_syllable_for_each_character(small: SmallRecord) -> None:
    write(small, "pinyin.csv", "zh,pinyin\n费率,fei lü\n")
    assert small.compile().readings == (Reading("费率", ("fei", "lv")),)


@pytest.mark.parametrize("pinyin", ["fei", "fei lv lv", "fèi lǜ", ""])
def test_a_reading_that_does_not_fit_is_told(small: SmallRecord, pinyin: str) -> None:
    fault = write(small, "pinyin.csv", f"zh,pinyin\n费率,{pinyin}\n").fault()
    assert (fault.place.line, fault.problem.en) == (2, "“费率” does not go with its pinyin.")


def test_every_word_that_something_means_stands_somewhere(record: Record) -> None:
    """The build has checked it: here only that there is something to check."""
    assert len(record.synonyms) > 80
    assert len({word for synonym in record.synonyms for word in (*synonym.zh, *synonym.en)}) > 700
