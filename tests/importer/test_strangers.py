"""Texts that nobody here has written: both notices of the record, and generated ones of the shapes of many others."""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.importer import import_notice
from build_scripts.importer.folder import rows, take_apart
from build_scripts.importer.received import Received, read_received
from build_scripts.record.model import Record
from build_scripts.record.values import compact, digest
from tests.importer.strangers import Stranger, notice, regulation, wrapped

NOTICES = ["lanzhou-2021-289", "yongzhou-2022-3"]
SEEDS = st.integers(0, 10_000)


def imported(text: str, id: str = "moucheng-2023-7") -> dict[str, str]:
    """What the importer makes of a text: words by address."""
    draft = take_apart(Received("x.txt", text.encode(), text), Path("x.txt"))
    return {str(row.address).removeprefix(f"{id}-"): row.zh for row in rows(draft, id)}


def articles(found: dict[str, str]) -> list[int]:
    return [int(address[1:]) for address in found if address[0] == "a" and "-" not in address]


@pytest.mark.parametrize("id", NOTICES)
def test_a_notice_of_the_record_gives_its_sentences_and_addresses_again(
    id: str, project: Path, compiled: Record
) -> None:
    stored = compiled.notice(id)
    file = project / "docs/notices" / id / "source.txt"
    draft = take_apart(read_received(file), file)
    found = list(rows(draft, id))
    assert [row.address for row in found] == [s.address for s in stored.sentences]
    for row, sentence in zip(found, stored.sentences, strict=True):
        if sentence.omission:
            assert row.is_omitted and digest(row.zh) == sentence.omission.digest, row.address
        else:
            assert (row.zh, row.is_omitted) == (sentence.current.zh, False), row.address


@pytest.mark.parametrize("id", NOTICES)
def test_a_notice_of_the_record_gives_what_it_says_of_itself_again(id: str, project: Path, compiled: Record) -> None:
    """All but the short title, which is ours."""
    file = project / "docs/notices" / id / "source.txt"
    facts, meta = take_apart(read_received(file), file).facts, compiled.notice(id).metadata
    for name in ("title", "city", "document_number", "issuer", "disclosure", "basis", "index_number", "force"):
        stored = getattr(meta, name)
        assert getattr(facts, name) == (stored and stored.zh), name
    assert (facts.signed, facts.printed) == (meta.signed, meta.printed)


@settings(max_examples=60, deadline=None)
@given(st.builds(regulation, SEEDS) | st.builds(notice, SEEDS))
def test_every_character_is_accounted_for_and_every_article_has_its_address(stranger: Stranger) -> None:
    found = imported(stranger.text)
    assert "".join(found.values()) == compact(stranger.text)
    assert articles(found) == list(stranger.articles)


@settings(max_examples=40, deadline=None)
@given(st.builds(notice, SEEDS), st.integers(20, 40), st.booleans())
def test_lines_broken_by_the_printer_and_page_numbers_change_neither_articles_nor_words(
    stranger: Stranger, width: int, pages: bool
) -> None:
    plain, broken = imported(stranger.text), imported(wrapped(stranger.text, width, pages))
    assert articles(broken) == articles(plain)
    assert "".join(broken.values()) == "".join(plain.values())


@pytest.mark.parametrize("width", [24, 28, 33])
def test_lines_broken_by_the_printer_give_the_same_sentences(width: int) -> None:
    for seed in range(40):
        text = notice(seed).text
        assert imported(wrapped(text, width, pages=True)) == imported(text), seed


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="第一二十条章节、（）()“”《》。；：，1２.①\n\u3000 \t\ufeff\r\fab", max_size=120))
def test_whatever_the_text_no_character_is_lost_and_nothing_crashes(text: str) -> None:
    text = "第一条 甲。\n" + text
    draft = take_apart(Received("x.txt", text.encode(), text), Path("x.txt"))
    left = {n: "" for n in draft.pages}
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "".join(compact(line) for n, line in enumerate(lines, 1) if n not in left)
    assert "".join(row.zh for row in rows(draft, "moucheng-2023-7")) == kept


def test_chapters_stand_before_the_article_they_open_and_in_no_address() -> None:
    found = imported("条例\n第一章 总则\n第一条 甲。\n第二章 分则\n第一节 一般\n第二条 乙。\n")
    assert found == {
        "head-s1": "条例",
        "head-s2": "第一章总则",
        "a1": "第一条",
        "a1-s1": "甲。",
        "a2": "第二章分则第一节一般第二条",
        "a2-s1": "乙。",
    }


def test_a_reference_to_an_article_at_the_beginning_of_a_line_is_no_article() -> None:
    found = imported("第一条 甲。\n第二条 违反本条例\n第一条规定的，依照\n第二条 的规定处理。\n第三条 乙。\n")
    assert articles(found) == [1, 2, 3]
    assert found["a2-s1"] == "违反本条例第一条规定的，依照第二条的规定处理。"


def test_items_after_a_colon_are_parts_of_one_sentence_and_items_that_end_in_a_full_stop_are_sentences() -> None:
    found = imported("第一条 可以：\n（一）甲；\n（二）乙。\n第二条 用语：\n（一）丙是丁。\n（二）戊是己。\n")
    assert [found[a] for a in ("a1-s1a", "a1-s1b", "a1-s1c")] == ["可以：", "（一）甲；", "（二）乙。"]
    assert [found[a] for a in ("a2-s1", "a2-s2", "a2-s3")] == ["用语：", "（一）丙是丁。", "（二）戊是己。"]


def test_more_parts_than_there_are_letters_are_sentences() -> None:
    items = "".join(f"（{n}）甲；\n" for n in range(1, 31))
    found = imported(f"第一条 可以：\n{items}（31）乙。\n")
    assert found["a1-s32"] == "（31）乙。"
    assert "a1-s1a" not in found


@pytest.fixture(scope="session")
def compiled(project: Path) -> Record:
    from build_scripts.record import compile_record

    return compile_record(project / "docs/notices")


def test_the_work_for_a_character_stays_small(tmp_path: Path) -> None:
    """Function calls, the same on every machine: to look at every character by itself once took half the time."""
    texts = [regulation(seed).text for seed in range(40)]
    files = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, "utf-8")
    notices = tmp_path / "notices"
    notices.mkdir()
    import_notice(files[0], notices, "corpus-1999-1")
    profile = cProfile.Profile()
    profile.enable()
    for number, file in enumerate(files):
        import_notice(file, notices, f"corpus-2000-{number + 1}")
    profile.disable()
    calls: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    assert calls < 11 * sum(map(len, texts)), calls / sum(map(len, texts))
