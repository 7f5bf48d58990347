"""The record of the two real notices: to the character, and nothing else."""

from __future__ import annotations

import csv
import io
import re
import shutil
from calendar import month_name
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record import compile_record
from build_scripts.record.model import Record, Version
from build_scripts.record.notice_file import NoticeFile, read_notice_file
from build_scripts.record.sentences import Piece, read_sentences
from build_scripts.record.source import check_source
from build_scripts.record.values import compact, digest, fingerprint

IDS = ("lanzhou-2021-289", "yongzhou-2022-3")
CONTACT = re.compile(r"联系人:(.+?)联系电话:(\d+)。")


@pytest.fixture(scope="session")
def contact(notices: Path) -> re.Match[str]:
    """The sentence of the source that is left out, with name and number: written down nowhere but there."""
    (found,) = [re.search(r"局办公室" + CONTACT.pattern, compact(source(notices, IDS[0])))]
    assert found
    return found


def source(notices: Path, id: str) -> str:
    return (notices / id / "source.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("id", IDS)
def test_the_chinese_sentences_joined_equal_the_source_minus_white_space(
    notices: Path, record: Record, contact: re.Match[str], id: str
) -> None:
    issued = (s for s in record.notice(id).sentences if s.versions[0].since is None)
    words = (contact[0] if s.omission else s.versions[0].zh for s in issued)
    assert "".join(words) == compact(source(notices, id))


def test_the_record_holds_all_114_sentences_of_both_notices(record: Record) -> None:
    issued = [(n.id, len(n.articles), sum(s.versions[0].since is None for s in n.sentences)) for n in record]
    assert issued == [(IDS[0], 10, 59), (IDS[1], 10, 55)]


def test_every_sentence_but_the_omission_has_words_in_both_languages(record: Record) -> None:
    for notice in record:
        for sentence in notice.sentences:
            assert bool(sentence.current.zh) == bool(sentence.current.en) == (sentence.omission is None)
            assert not sentence.current.translation_stale


def test_every_number_of_a_sentence_stands_in_its_translation(record: Record) -> None:
    """In Arabic numerals, where the Chinese has them: an amount or a date that got lost would mislead."""
    for notice in record:
        for sentence in notice.sentences:
            there = (sentence.current.en or "").replace(",", "")
            for number, unit in re.findall(r"(\d+(?:\.\d+)?)(万|月|点前|点|次)?", sentence.current.zh):
                shown = {"万": f"{number}0000", "点": f"{number}:00", "点前": f"{number} p.m."}.get(unit, number)
                if unit == "月":
                    shown = month_name[int(number)]
                if (number, unit) == ("1", "次"):
                    shown = "once"
                assert re.search(rf"(?<![\d.]){re.escape(shown)}(?!\d)", there), (str(sentence.address), number, unit)


def test_the_only_omission_is_the_internal_contact_with_its_reason(record: Record, contact: re.Match[str]) -> None:
    (omitted,) = [s for notice in record for s in notice.sentences if s.omission]
    assert str(omitted.address) == f"{IDS[0]}-tail-s3"
    assert omitted.omission and omitted.omission.digest == digest(contact[0])
    for reason in (omitted.omission.reason.zh, omitted.omission.reason.en):
        assert reason and not any(secret in reason for secret in contact.groups())


def test_name_and_number_of_the_contact_stand_nowhere_but_in_the_source(project: Path, contact: re.Match[str]) -> None:
    def files(folder: Path) -> Iterator[Path]:
        for path in folder.iterdir():
            if path.is_dir():
                yield from files(path) if path.name != "__pycache__" else ()
            else:
                yield path

    searched = 0
    for folder in ("docs", "build_scripts", "calculators", "site_templates", "tests"):
        for file in files(project / folder):
            if file == project / "docs/notices" / IDS[0] / "source.txt":
                continue
            data = file.read_bytes()
            assert not any(secret.encode() in data for secret in contact.groups()), file
            searched += 1
    assert searched > 100


def test_what_the_notices_do_not_say_of_themselves_is_empty(record: Record) -> None:
    lanzhou, yongzhou = (record.notice(id).metadata for id in IDS)
    for metadata in (lanzhou, yongzhou):
        assert (metadata.index_number, metadata.force) == (None, None)
    assert (lanzhou.signed, lanzhou.printed) == (date(2021, 11, 5), date(2021, 11, 5))
    assert (yongzhou.signed, yongzhou.printed) == (date(2022, 3, 22), None)
    assert lanzhou.basis and "甘人社通〔2021〕436号" in lanzhou.basis.zh
    assert yongzhou.basis is None


@pytest.mark.parametrize("id", IDS)
def test_metadata_stand_in_the_words_of_the_notice(record: Record, id: str) -> None:
    notice = record.notice(id)
    words = "".join(s.current.zh for s in notice.sentences)
    metadata = notice.metadata
    for text in (metadata.title, metadata.document_number, metadata.issuer, metadata.disclosure, metadata.basis):
        assert text is None or text.zh in words
    assert f"{metadata.signed.year}年{metadata.signed.month}月{metadata.signed.day}日" in words


def test_what_has_ended_and_what_never_had_an_end(record: Record) -> None:
    given = {
        str(s.address): (s.validity.start, s.validity.end)
        for notice in record
        for s in notice.sentences
        if s.validity.start or s.validity.end
    }
    window = (date(2021, 10, 1), date(2021, 12, 31))
    assert given == {
        "lanzhou-2021-289-a1-s3": (date(2021, 10, 20), None),
        "lanzhou-2021-289-a3-s1": window,
        "lanzhou-2021-289-a3-s2": window,
        "lanzhou-2021-289-tail-s2": (date(2021, 11, 5), None),
        "yongzhou-2022-3-a1-s2": (None, date(2022, 4, 30)),
    }


def test_every_published_address_is_live(record: Record, notices: Path) -> None:
    lines = (notices / "registry.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(lines) >= 114 + 8
    assert all(record.resolve(Address.parse(line.split(",")[0])) for line in lines)


@pytest.fixture(scope="session", params=IDS)
def parts(request: pytest.FixtureRequest, notices: Path) -> tuple[Path, NoticeFile, list[Piece]]:
    """A real notice as its files give it."""
    faults = Faults()
    folder = notices / request.param
    notice = read_notice_file(folder, faults)
    pieces = list(read_sentences(folder, notice, faults).pieces)
    check_source(folder, notice, pieces, faults)
    assert not len(faults)
    return folder, notice, pieces


def test_any_character_of_any_sentence_that_is_changed_or_deleted_is_caught(
    parts: tuple[Path, NoticeFile, list[Piece]],
) -> None:
    folder, notice, pieces = parts
    tried = 0
    for index, piece in enumerate(pieces):
        words = piece.versions[0].zh
        for position in range(len(words)):
            for other in ("", "囗"):
                changed = words[:position] + other + words[position + 1 :]
                version = Version(changed, None, None, None, fingerprint(changed), None)
                pieces[index] = replace(piece, versions=(version,))
                faults = Faults()
                check_source(folder, notice, pieces, faults)
                assert faults.stop, (piece.address, position, other)
                tried += 1
        pieces[index] = piece
    assert tried > 5000


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_character_changed_in_the_files_stops_the_build_whatever_else_is_made_to_fit(
    tmp_path_factory: pytest.TempPathFactory,
    notices: Path,
    record: Record,
    contact: re.Match[str],
    data: st.DataObject,
) -> None:
    """Also where source and hashes are changed alike: what was published stays as it was."""
    folder = tmp_path_factory.mktemp("record") / "notices"
    # Numbers with their reasons, and terms, are compared with the words as well: made to fit by leaving them out.
    shutil.copytree(notices, folder, ignore=shutil.ignore_patterns("numbers.csv", "terms.csv"))
    id = data.draw(st.sampled_from(IDS))
    sentences = [s for s in record.notice(id).sentences if s.versions[0].since is None]
    sentence = data.draw(st.sampled_from([s for s in sentences if not s.omission]))
    words = sentence.versions[0].zh
    position = data.draw(st.integers(0, len(words) - 1))
    changed = words[:position] + data.draw(st.sampled_from(["", "囗"])) + words[position + 1 :]
    table, text, about = (folder / id / name for name in ("sentences.csv", "source.txt", "notice.yaml"))

    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline="")))
    fitting = {words: changed, f"zh-{fingerprint(words)}": f"zh-{fingerprint(changed)}"}
    with table.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([[fitting.get(cell, cell) for cell in row] for row in rows])
    before = digest(text.read_text(encoding="utf-8"))
    pieces = [contact[0] if s.omission else changed if s is sentence else s.versions[0].zh for s in sentences]
    text.write_text("\n".join(pieces), encoding="utf-8")
    after = digest(text.read_text(encoding="utf-8"))
    about.write_text(about.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    with pytest.raises(Faults) as raised:
        compile_record(folder)
    # Nothing but what was published stands against it, and a summary that gave the figure that was changed.
    (problem,) = [fault.problem.zh for fault in raised.value if fault.place.file.name != "articles.yaml"]
    assert f"{sentence.address} 的文字和发布时不同" in problem


@pytest.mark.parametrize("id", IDS)
def test_every_number_of_the_notice_is_accounted_for(notices: Path, record: Record, id: str) -> None:
    """Bound to a calculator, or listed with a reason: the build fails on one that is neither."""
    assert (notices / id / "numbers.csv").exists()
    full = compile_record(notices, calculators.catalogue(), calculators.sources())
    assert sum(len(s.no_rules) for s in full.notice(id).sentences) > 10
