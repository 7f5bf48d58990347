"""What holds of the search whatever is asked: everything can be found by its own words, however they are typed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pypinyin import Style, lazy_pinyin

import calculators
from build_scripts.record.model import Record
from build_scripts.record.numerals import numerals

Search = Callable[[Sequence[str]], list[list[dict[str, Any]]]]
HAN = re.compile(r"[\u4e00-\u9fff]")


def ids(results: Sequence[dict[str, Any]]) -> list[str]:
    return [result["id"] for result in results]


def term_id(name: str) -> str:
    return "".join(name.split())


def test_every_sentence_is_found_by_any_piece_of_it(search: Search, record: Record) -> None:
    pieces = [
        (str(sentence.address), sentence.current.zh[start : start + 6])
        for notice in record
        for sentence in notice.sentences
        if not sentence.omission
        for start in range(len(sentence.current.zh) - 5)
        # Six characters of punctuation and space are nobody's words.
        if len(re.findall(r"\w", sentence.current.zh[start : start + 6])) >= 4
    ]
    assert len(pieces) > 4500
    found = search([piece for _, piece in pieces])
    assert [(id, piece) for (id, piece), results in zip(pieces, found, strict=True) if id not in ids(results)] == []


def test_every_title_finds_what_it_names_among_the_first_three(search: Search, record: Record) -> None:
    titles = [
        (entry["id"], entry[name][lang])
        for entry in calculators.catalogue()
        for name in ("title", "question")
        for lang in ("zh", "en")
    ]
    titles += [
        (notice.id, title[lang])
        for notice in record
        for title in (notice.metadata.title, notice.metadata.short_title)
        for lang in ("zh", "en")
    ]
    titles += [(str(a.address), a.heading.current.zh) for notice in record for a in notice.articles]
    found = search([title for _, title in titles])
    assert [(id, title) for (id, title), results in zip(titles, found, strict=True) if id not in ids(results)[:3]] == []


@pytest.mark.parametrize("way", ["zh", "also_zh", "pinyin", "syllables", "initials", "en"])
def test_every_term_is_found(search: Search, record: Record, way: str) -> None:
    def typed(name: str) -> str:
        return "".join(character for character in name if HAN.match(character))

    asked: list[tuple[str, str]] = []
    for term in record.terms:
        own = term_id(term.name.zh)
        han = typed(term.name.zh)
        if way == "zh":
            asked.append((own, term.name.zh))
        elif way == "also_zh":
            asked += [(own, word) for word in term.also_zh]
        elif way == "pinyin":
            asked.append((own, "".join(lazy_pinyin(han)).replace("ü", "v")))
        elif way == "syllables":
            asked.append((own, " ".join(lazy_pinyin(han, style=Style.TONE))))
        elif way == "initials":
            asked.append((own, "".join(lazy_pinyin(han, style=Style.FIRST_LETTER))))
        else:
            asked.append((own, re.sub(r"\(.*?\)", "", term.name.en).split(";")[0].strip()))
    found = search([query for _, query in asked])
    assert [(id, query) for (id, query), results in zip(asked, found, strict=True) if id not in ids(results)] == []


def test_the_words_that_were_found_are_marked_in_the_sentence(search: Search) -> None:
    asked = {
        "失业补助金": ("lanzhou-2021-289-a4-s1a", "失业补助金"),
        "shiyebuzhujin": ("lanzhou-2021-289-a4-s1a", "失业补助金"),
        "百分之三十": ("lanzhou-2021-289-a2-s2", "30%"),
        "30 April 2022": ("yongzhou-2022-3-a1-s2", "2022年4月30日"),
        "unpaid wages": ("yongzhou-2022-3-a9-s1", "举报投诉"),
        "湘政办发2020-50": ("yongzhou-2022-3-a1-s1", "湘政办发〔2020〕50"),
    }
    for (id, words), results in zip(asked.values(), search(list(asked)), strict=True):
        (result,) = [result for result in results if result["id"] == id]
        assert any(words in mark for mark in result["marks"]), (id, words, result["marks"])


def test_numbers_are_read_as_the_record_reads_them(run: Callable[..., Any], record: Record) -> None:
    texts = [sentence.current.zh for notice in record for sentence in notice.sentences]
    read = run(numbers=texts)["read"]
    for text, numbers in zip(texts, read, strict=True):
        assert [(start, end, value, sign) for start, end, value, sign in numbers] == [
            (n.start, n.end, float(n.value), n.sign) for n in numerals(text)
        ], text


def test_a_slip_of_the_finger_in_a_long_word_still_finds(search: Search) -> None:
    chance = random.Random(289)
    words = {
        "unemployment": 0,
        "arbitration": 0,
        "retirement": 0,
        "insurance": 0,
        "veterans": 0,
        "shiyebuzhujin": 0,
        "laodongzhengyi": 0,
        "tingongtingchan": 0,
    }
    slipped = []
    for word in words:
        for _ in range(12):
            at = chance.randrange(1, len(word) - 2)
            slipped.append(
                chance.choice(
                    [
                        word[:at] + word[at + 1 :],
                        word[:at] + word[at] * 2 + word[at + 1 :],
                        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                    ]
                )
            )
    found = search(slipped)
    lost = [word for word, results in zip(slipped, found, strict=True) if not results]
    assert len(lost) <= len(slipped) * 0.05, lost


def test_hostile_queries_find_nothing_or_something_and_never_fail(search: Search) -> None:
    chance = random.Random(3)
    pool = "失业金工伤第条年月日号0123456789%‰〔〕()[]abcqxyz -.*+?\\/\"'<>&#\u0000\u202e\U0001f600１２ａ"
    queries = ["".join(chance.choice(pool) for _ in range(chance.randrange(1, 40))) for _ in range(1500)]
    queries += [
        "a" * 5000,
        "失" * 3000,
        "1" * 400,
        "第" * 200 + "条",
        "constructor",
        "__proto__",
        "toString",
        "hasOwnProperty",
    ]
    assert len(search(queries)) == len(queries)


def test_when_it_happened_does_not_change_what_it_is_about(search: Search) -> None:
    """“Week” stands in one article alone, and once led everybody there who lost a job last week."""
    said = [
        (what, f"{before}{what}{after}")
        for what, times in {
            "laid off": (("", " last week"), ("", " last month"), ("got ", " this week")),
            "lost my job": (("", " last week"), ("i ", " last year"), ("", " last night")),
            "被裁了": (("上周", ""), ("上个月", ""), ("昨天", "")),
            "受了工伤": (("星期一", ""), ("上礼拜", "")),
        }.items()
        for before, after in times
    ]
    plain, timed = search([what for what, _ in said]), search([query for _, query in said])
    assert all(plain)
    assert [
        query for (_, query), one, other in zip(said, plain, timed, strict=True) if ids(one)[0] not in ids(other)[:2]
    ] == []
