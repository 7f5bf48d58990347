"""Three made-up editions are published one after another, and every address of each is walked in those that follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.record.model import Record
from build_scripts.record.values import fingerprint
from tests.pages.built import LANGUAGES, BuiltPage, read_pages, words
from tests.record.small_record import NOTICE, SmallRecord, mark, row

AMENDED = row(
    *("a1-s1a", "amount", "对符合条件的人，每月给予500元补贴；", "People who qualify are given CNY 500 a month;"),
    since="2020-03-01",
    changed_by="试人社发〔2020〕5号",
)
AMENDED_AGAIN = row(
    *("a1-s1a", "amount", "对符合条件的人，每季度给予500元补贴；", "People who qualify are given CNY 500 a quarter;"),
    since="2020-06-01",
    changed_by="试人社发〔2020〕9号",
)
ADDED = row("a2-s2", "channel", "也可邮寄。", "Or by post.", since="2020-06-01", changed_by="试人社发〔2020〕9号")
LATER = row("a1-s2", "staff", "办法另行通知。", "Notice of the procedure is given later.")
CUT_ANEW = row("a1-s3", "staff", "办法", "The procedure:") + row("a1-s4", "staff", "另行通知。", "is announced later.")
JOINED_AGAIN = row("a1-s5", "staff", "办法另行通知。", "Notice of the procedure is given later.")


@dataclass(frozen=True)
class Published:
    """One edition as it was published."""

    record: Record
    pages: dict[str, BuiltPage]

    @property
    def addresses(self) -> set[str]:
        """Every address that has a page of its own."""
        return {path.removeprefix("c/").removesuffix(".html") for path in self.pages if path.startswith("c/")}


def publish(small: SmallRecord, day: date, out: Path) -> Published:
    small.register(day)
    record = small.compile()
    build_pages(record, out, Settings("https://rs.example.gov.cn/"), catalogue=[], sources=[])
    return Published(record, read_pages(out))


def withdraw(small: SmallRecord, address: str, words: str, published: str, tail: str) -> None:
    small.change(
        "registry.csv",
        f"{NOTICE}-{address},{mark(words)},{published},,,,",
        f"{NOTICE}-{address},{mark(words)},{published},{tail}",
    )


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Published]:
    """As issued; then an amendment and a sentence that is cut anew; then another amendment, one more sentence, and the
    cut undone, so that a withdrawn address leads to one that is withdrawn itself."""
    small = SmallRecord(tmp_path_factory.mktemp("notices"))
    small.summarise_without_figures()
    out = tmp_path_factory.mktemp("sites")
    found = [publish(small, date(2026, 1, 2), out / "1")]

    small.insert("a1-s1b", AMENDED)
    small.change("sentences.csv", LATER, CUT_ANEW)
    withdraw(small, "a1-s2", "办法另行通知。", "2026-01-02", f"2026-02-01,{NOTICE}-a1-s3,重新断句。,Cut anew.")
    found.append(publish(small, date(2026, 2, 1), out / "2"))

    small.insert("a1-s1b", AMENDED_AGAIN)
    small.insert("tail-s1", ADDED)
    small.change("sentences.csv", CUT_ANEW, JOINED_AGAIN)
    small.change("registry.csv", f"2026-02-01,{NOTICE}-a1-s3,重新断句。", f"2026-02-01,{NOTICE}-a1-s5,重新断句。")
    for address, part in (("a1-s3", "办法"), ("a1-s4", "另行通知。")):
        withdraw(small, address, part, "2026-02-01", f"2026-03-01,{NOTICE}-a1-s5,合为一句。,Made one sentence.")
    found.append(publish(small, date(2026, 3, 1), out / "3"))
    return found


def test_each_edition_has_more_addresses_than_the_one_before(editions: list[Published]) -> None:
    assert [len(edition.addresses) for edition in editions] == [13, 15, 17]
    assert [edition.day.isoformat() for edition in editions[2].record.editions] == [
        *("2026-01-02", "2026-02-01", "2026-03-01")
    ]


def test_an_address_lives_in_every_later_edition(editions: list[Published]) -> None:
    """The page of its own, and the place in the notice in both languages."""
    for n, edition in enumerate(editions):
        for later in editions[n:]:
            assert edition.addresses - later.addresses == set()
            for lang in LANGUAGES:
                places = set(later.pages[f"{lang}/notices/{NOTICE}.html"].ids)
                assert edition.addresses - places == set(), lang


def test_an_address_shows_its_words_or_says_that_it_is_withdrawn_and_leads_on(editions: list[Published]) -> None:
    withdrawn = 0
    for n, edition in enumerate(editions):
        for later in editions[n:]:
            gone = {str(tombstone.address) for tombstone in later.record.tombstones}
            for address in edition.addresses:
                page = later.pages[f"c/{address}.html"]
                if address not in gone:
                    assert page.source_text() or page.select("//*[contains(@class, 'omission')]"), address
                    continue
                withdrawn += 1
                said = words(page.select("//main")[0])
                assert "已撤下" in said and "has been withdrawn" in said, address
                (successor,) = set(page.select("//main//section//a/@href"))
                there = later.pages[normpath(join(dirname(page.path), str(successor)))]
                assert there.source_text(), f"{address} leads to {there}, which is withdrawn as well"
    # a1-s2 of the first edition, seen in the second and third; and all that is withdrawn by then, of the others.
    assert withdrawn == 2 + (1 + 3) + 3


def test_the_words_of_every_edition_stay_on_the_page_of_their_address(editions: list[Published]) -> None:
    last = editions[-1]
    gone = {str(tombstone.address) for tombstone in last.record.tombstones}
    walked = 0
    for edition in editions:
        for sentence in edition.record.notice(NOTICE).sentences:
            if str(sentence.address) in gone or sentence.omission:
                continue
            assert sentence.current.zh in words(last.pages[f"c/{sentence.address}.html"].select("//main")[0])
            walked += 1
    assert walked == 7 + 7 + 9


def test_the_words_of_an_address_are_those_that_were_published_or_dated_ones(editions: list[Published]) -> None:
    last = {str(s.address): s for s in editions[-1].record.notice(NOTICE).sentences}
    for edition in editions[-1].record.editions:
        for publication in edition.published:
            if str(publication.address) in last and publication.fingerprint:
                known = {(v.since, v.fingerprint) for v in last[str(publication.address)].versions}
                omitted = last[str(publication.address)].omission
                assert omitted or (publication.since, publication.fingerprint) in known
    versions = last[f"{NOTICE}-a1-s1a"].versions
    assert [v.fingerprint for v in versions] == [
        fingerprint(f"对符合条件的人，{words}补贴；") for words in ("每月给予300元", "每月给予500元", "每季度给予500元")
    ]


def test_the_page_of_an_amended_sentence_shows_old_and_new_words_with_what_changed(editions: list[Published]) -> None:
    page = editions[1].pages[f"c/{NOTICE}-a1-s1a.html"]
    versions = page.by_id("since-2020-03-01")
    old, new, english_old, english_new = versions.xpath("descendant::*[@class='version']")
    assert "对符合条件的人，每月给予300元补贴；" in words(old)
    assert "对符合条件的人，每月给予500元补贴；" in words(new)
    assert [words(mark) for mark in versions.xpath("descendant::del")] == ["300", "300"]
    assert [words(mark) for mark in versions.xpath("descendant::ins")] == ["500", "500"]
    assert "2020 年 2 月 3 日起" in words(old) and "3 February 2020" in words(english_old)
    assert "2020 年 3 月 1 日起" in words(new) and "1 March 2020" in words(english_new)
    assert all("试人社发〔2020〕5号" in words(version) for version in (new, english_new))
    assert page.source_text() == "对符合条件的人，每月给予500元补贴；"


def test_every_amendment_is_shown_the_latest_first(editions: list[Published]) -> None:
    page = editions[2].pages[f"c/{NOTICE}-a1-s1a.html"]
    assert page.select("//*[starts-with(@id, 'since-')]/@id") == ["since-2020-06-01", "since-2020-03-01"]
    latest = page.by_id("since-2020-06-01")
    assert [words(mark) for mark in latest.xpath("descendant::del | descendant::ins")] == [
        *("月", "季度", "month", "quarter")
    ]


def test_the_page_of_a_whole_leads_to_what_changed(editions: list[Published]) -> None:
    for address in (NOTICE, f"{NOTICE}-a1", f"{NOTICE}-a1-s1"):
        links = editions[2].pages[f"c/{address}.html"].select("//a/@href")
        assert f"{NOTICE}-a1-s1a.html#since-2020-06-01" in links, address
