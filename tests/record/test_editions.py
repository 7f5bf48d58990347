"""What was published stays published, also where sentences and registry are both made to fit."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.address import Address
from build_scripts.faults import Fault
from build_scripts.record import examine
from build_scripts.record.model import Edition, Publication
from build_scripts.record.values import fingerprint
from tests.record.small_record import NOTICE, SmallRecord, mark, row

FIRST = "published/2026-01-02.csv"
ONLINE = row("a2-s1", "channel", "可以网上办。", "They can be dealt with online.")
BY_POST = row("a2-s1", "channel", "可以邮寄办。", "By post.", since="2020-03-01", changed_by="试〔2020〕5号")
ANNEX = row("a1-s3", "staff", "另附。", "Annexed.", since="2020-03-01", changed_by="试〔2020〕5号")
WITHDRAWN = f"{NOTICE}-a1-s2,{mark('办法另行通知。')},2026-01-02,"


@pytest.fixture
def amended(small: SmallRecord) -> SmallRecord:
    """Published once more, on 1 February, after an amendment."""
    small.insert("tail-s1", BY_POST)
    small.register(date(2026, 2, 1))
    return small


def told(small: SmallRecord) -> list[tuple[str, str]]:
    """Files and problems, those of numbering and source aside."""
    found: list[Fault] = small.faults()
    return [(f.place.file.relative_to(small.folder).as_posix(), f.problem.zh) for f in found]


def test_an_edition_holds_what_was_new_on_its_day(amended: SmallRecord) -> None:
    first, second = amended.compile().editions
    assert (first.day, len(first.published)) == (date(2026, 1, 2), 10)
    changed = Publication(Address.parse(f"{NOTICE}-a2-s1"), fingerprint("可以邮寄办。"), date(2020, 3, 1))
    assert second == Edition(date(2026, 2, 1), (changed,))


def test_a_withdrawal_is_part_of_an_edition(small: SmallRecord) -> None:
    withdraw(small)
    small.register(date(2026, 2, 1))
    *_, last = small.compile().editions
    assert Publication(Address.parse(f"{NOTICE}-a1-s2"), None, None, date(2026, 2, 1)) in last.published


def withdraw(small: SmallRecord) -> None:
    """The words go on under a number that was never used."""
    small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s3,")
    small.change("registry.csv", f"{WITHDRAWN},,,", f"{WITHDRAWN}2026-02-01,{NOTICE}-a1-s3,改号。,Renumbered.")


def test_twice_on_a_day_adds_to_the_edition_and_changes_nothing_in_it(small: SmallRecord) -> None:
    before = small.read_edition(FIRST)
    small.insert("tail-s1", BY_POST)
    small.register()
    assert small.read_edition(FIRST) == before + f"{NOTICE}-a2-s1,{mark('可以邮寄办。')},2020-03-01,\n"
    assert small.faults() == []


def test_an_amendment_cannot_be_published_unregistered(small: SmallRecord) -> None:
    small.insert("tail-s1", BY_POST)
    assert told(small) == [("registry.csv", f"1 处修改、停用或失效还没有登记：{NOTICE}-a2-s1。")]


def test_a_withdrawal_cannot_be_published_unregistered(small: SmallRecord) -> None:
    withdraw(small)
    small.register()
    small.change(
        "registry.csv",
        f"{mark('可以网上办。')},2026-01-02,,,,",
        f"{mark('可以网上办。')},2026-01-02,2026-02-01,,错。,Wrong.",
    )
    small.change("sentences.csv", f"{NOTICE}-a2-s1,", f"{NOTICE}-a2-s2,")
    assert ("registry.csv", f"1 处修改、停用或失效还没有登记：{NOTICE}-a2-s1。") in told(small)


def test_an_address_that_is_taken_out_of_sentences_and_registry_alike_stops_the_build(small: SmallRecord) -> None:
    small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s3,")
    small.change("registry.csv", f"{WITHDRAWN},,,\n", "")
    lost = [f for f in small.faults() if f.place.file.name == "registry.csv"]
    assert [f.problem.zh for f in lost] == [f"2026-01-02 发布过 {NOTICE}-a1-s2，登记表里却没有了。"]
    assert "withdrawn" in lost[0].remedy.zh and "withdrawn" in lost[0].remedy.en


def test_words_that_change_in_sentences_and_registry_alike_stop_the_build(small: SmallRecord) -> None:
    small.change("registry.csv", mark("可以网上办。"), mark("可以当面办。"))
    small.change("sentences.csv", ONLINE, row("a2-s1", "channel", "可以当面办。", "They can be dealt with here."))
    assert ("registry.csv", f"{NOTICE}-a2-s1 发布时的指纹是 {mark('可以网上办。')}，这里却不同。") in told(small)


def test_the_words_of_an_amendment_change_only_by_another_one(amended: SmallRecord) -> None:
    changed = row("a2-s1", "channel", "可以电话办。", "By telephone.", since="2020-03-01", changed_by="试〔2020〕5号")
    amended.change("sentences.csv", BY_POST, changed)
    assert [problem for _, problem in told(amended)] == [f"{NOTICE}-a2-s1 从 2020-03-01 起的文字和发布时不同。"]


def test_an_amendment_that_disappears_stops_the_build(amended: SmallRecord) -> None:
    amended.change("sentences.csv", BY_POST, "")
    (problem,) = [problem for _, problem in told(amended)]
    assert problem == f"{NOTICE}-a2-s1 从 2020-03-01 起的文字已经发布，sentences.csv 里却没有了。"


def test_an_amendment_of_an_amendment_is_an_edition_of_its_own(amended: SmallRecord) -> None:
    again = row("a2-s1", "channel", "可以电话办。", "By telephone.", since="2020-05-01", changed_by="试〔2020〕6号")
    amended.insert("tail-s1", again)
    amended.register(date(2026, 3, 1))
    assert amended.faults() == []
    assert [len(edition.published) for edition in amended.compile().editions] == [10, 1, 1]


def test_a_withdrawn_address_that_comes_back_stops_the_build(small: SmallRecord) -> None:
    withdraw(small)
    small.register(date(2026, 2, 1))
    small.change("registry.csv", f"{WITHDRAWN}2026-02-01,{NOTICE}-a1-s3,改号。,Renumbered.", f"{WITHDRAWN},,,")
    small.change("sentences.csv", f"{NOTICE}-a1-s3,", f"{NOTICE}-a1-s2,")
    assert ("registry.csv", f"已经公布 {NOTICE}-a1-s2 自 2026-02-01 起停用，这里却不同。") in told(small)


def end(small: SmallRecord, since: str = "2021-07-01") -> str:
    """A later document repeals the notice; returns what was written."""
    repealed = f"repealed: {{since: {since}, by: {{zh: 试〔2021〕8号, en: T8}}}}\n"
    small.change("notice.yaml", "omissions:", f"{repealed}omissions:")
    return repealed


def test_the_ending_of_a_notice_is_part_of_an_edition_and_cannot_be_published_unregistered(small: SmallRecord) -> None:
    end(small)
    assert told(small) == [("registry.csv", f"1 处修改、停用或失效还没有登记：{NOTICE}。")]
    small.register(date(2026, 2, 1))
    assert small.faults() == []
    *_, last = small.compile().editions
    assert last == Edition(date(2026, 2, 1), (Publication(Address.parse(NOTICE), None, None, date(2021, 7, 1)),))


def test_an_ending_that_disappears_stops_the_build(small: SmallRecord) -> None:
    repealed = end(small)
    small.register(date(2026, 2, 1))
    small.change("notice.yaml", repealed, "")
    assert told(small) == [(f"{NOTICE}/notice.yaml", "已经公布这份通知自 2021-07-01 起不再有效，这里却没有写。")]


def test_another_last_day_is_an_edition_of_its_own(small: SmallRecord) -> None:
    end(small)
    small.register(date(2026, 2, 1))
    small.change("notice.yaml", "since: 2021-07-01", "since: 2021-10-01")
    small.register(date(2026, 3, 1))
    assert small.faults() == []
    assert [len(edition.published) for edition in small.compile().editions] == [10, 1, 1]


def test_an_address_that_two_editions_publish_is_used_twice(small: SmallRecord) -> None:
    small.write_edition("published/2026-02-01.csv", f"{NOTICE}-a2-s1,{mark('另附。')},,\n")
    (fault,) = small.faults()
    assert fault.problem.en.startswith(f"{NOTICE}-a2-s1 was published twice, first in ")
    assert fault.place.file.name == "2026-02-01.csv"


def test_an_edition_that_is_missing_is_told_once(small: SmallRecord) -> None:
    small.insert("a2", ANNEX)
    small.register(date(2026, 2, 1))
    (small.folder / FIRST).unlink()
    problems = told(small)
    expected = f"登记表说 {NOTICE}-head-s1 等 10 个地址 在 2026-01-02 首次发布，这里却没有。"
    assert (FIRST, expected) in problems


def test_a_row_that_was_written_into_the_registry_by_hand_is_told(small: SmallRecord) -> None:
    small.insert("a2", ANNEX)
    small.write("registry.csv", small.read("registry.csv") + f"{NOTICE}-a1-s3,{mark('另附。')},2026-02-01,,,,\n")
    expected = f"登记表说 {NOTICE}-a1-s3 在 2026-02-01 首次发布，这里却没有。"
    assert ("published/2026-02-01.csv", expected) in told(small)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (f"{NOTICE}-a2,,,\n", "这一行要么有指纹，要么有停用日。"),
        (f"{NOTICE}-a2,{mark('x')},,2026-02-01\n", "这一行要么有指纹，要么有停用日。"),
        (f"{NOTICE}-a2,{mark('二、办手续。')},,\n", "这一行写了两次，前一次在第 8 行。"),
        ("a2,zh-0123456789ab,,\n", "“a2”不是条文地址。"),
    ],
)
def test_an_edition_that_somebody_has_edited_is_told_with_its_line(small: SmallRecord, line: str, problem: str) -> None:
    small.write_edition(FIRST, small.read_edition(FIRST) + line)
    (fault,) = small.faults()
    assert (fault.place.file.name, fault.place.line, fault.problem.zh) == ("2026-01-02.csv", 12, problem)


def test_an_edition_whose_name_is_no_day_is_told(small: SmallRecord) -> None:
    small.write_edition("published/first.csv", "")
    (fault,) = small.faults()
    assert "first" in fault.problem.zh


def test_a_whole_notice_cannot_be_withdrawn(small: SmallRecord) -> None:
    lines = small.read("registry.csv").splitlines()
    gone = [line.removesuffix(",,,,") + ",2026-02-01,,撤下。,Gone." for line in lines[1:]]
    small.write("registry.csv", "\n".join([lines[0], *gone]) + "\n")
    small.path("source.txt").parent.rename(small.folder / ".gone")
    assert ("registry.csv", f"通知 {NOTICE} 整份不见了。") in told(small)


def test_a_head_of_which_every_sentence_is_withdrawn_leaves_a_tombstone_too(small: SmallRecord) -> None:
    words = "试人社发〔2020〕1号"
    small.change("sentences.csv", f"{NOTICE}-head-s1,document,", f"{NOTICE}-a1-s3,document,")
    small.change(
        "registry.csv", f"{mark(words)},2026-01-02,,,,", f"{mark(words)},2026-01-02,2026-02-01,{NOTICE}-a1,移。,Moved."
    )
    gone = {str(t.address): str(t.successor) for t in examine(small.folder).record.tombstones}
    assert gone == {f"{NOTICE}-head-s1": f"{NOTICE}-a1", f"{NOTICE}-head": f"{NOTICE}-a1"}
