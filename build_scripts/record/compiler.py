"""From the folder of notices to one checked model: every file is read, every check made, every mistake told at once."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.articles import NO_GLOSS, Gloss, read_articles, read_audiences
from build_scripts.record.catalogue import Calculators, check_quotes
from build_scripts.record.dates import read_dates
from build_scripts.record.editions import (
    FOLDER as EDITIONS,
)
from build_scripts.record.editions import (
    append_edition,
    check_snapshots,
    publications,
    read_snapshots,
    report_unpublished,
)
from build_scripts.record.figures import given_by
from build_scripts.record.missing import report_missing
from build_scripts.record.model import Article, Ending, Notice, Publication, Record, Sentence, Validity
from build_scripts.record.notice_file import FILE_NAME as NOTICE_FILE_NAME
from build_scripts.record.notice_file import NoticeFile, read_notice_file
from build_scripts.record.numbering import check_numbering
from build_scripts.record.numbers import Listed, check_numbers, is_accounted, read_numbers
from build_scripts.record.registry import (
    Published,
    Registry,
    append,
    check_registry,
    published,
    read_registry,
    report_unregistered,
    tombstones,
)
from build_scripts.record.sentences import Piece, read_sentences
from build_scripts.record.situations import read_situations
from build_scripts.record.source import check_source
from build_scripts.record.synonyms import check_synonyms, read_readings, read_synonyms
from build_scripts.record.terms import read_terms
from build_scripts.text import Text


@dataclass(frozen=True)
class Examined:
    """A record with everything that was found in it; complete only where no fault stops the build."""

    record: Record
    faults: Faults
    unregistered: Sequence[Published]
    """Addresses that `make register` would add."""
    unpublished: Sequence[Publication]
    """What it would add to the edition of the day: these addresses, amended words, withdrawals."""
    folder: Path

    def sound(self) -> Record:
        """The record, fit to be published; raises `Faults` where it is not, unregistered addresses included."""
        report_unregistered(self.unregistered, self.faults)
        report_unpublished(self.unpublished, {item.address for item in self.unregistered}, self.folder, self.faults)
        self.faults.raise_if_any()
        return self.record


def compile_record(
    folder: Path, catalogue: Sequence[Mapping[str, Any]] = (), sources: Sequence[Mapping[str, Any]] | None = None
) -> Record:
    """The record in a folder of notices, checked.

    `catalogue` and `sources` are what the functions of these names in `calculators` return; without `sources` no quote
    is looked up and no number accounted for. Raises `Faults` with every mistake of the run.
    """
    return examine(folder, catalogue, sources).sound()


def register(folder: Path, today: date) -> Sequence[Publication]:
    """Enter new addresses in the registry, and these, amended words and withdrawals in the edition of the day.

    Returns what the edition gained. Raises `Faults`, and leaves both files as they are, where anything else is wrong:
    what is registered stays for ever.
    """
    examined = examine(folder)
    examined.faults.raise_if_any()
    append(folder, examined.unregistered, today)
    append_edition(folder, examined.unpublished, today)
    return examined.unpublished


def examine(
    folder: Path, catalogue: Sequence[Mapping[str, Any]] = (), sources: Sequence[Mapping[str, Any]] | None = None
) -> Examined:
    """Read and check everything, as `compile_record`; unregistered addresses are listed, and no mistake yet."""
    faults = Faults()
    audiences = read_audiences(folder, faults)
    registry = read_registry(folder, faults)
    snapshots = read_snapshots(folder, faults)
    calculators = Calculators(catalogue)
    notices: list[Notice] = []
    current: list[Published] = []
    every_piece: list[Piece] = []
    unread: set[str] = set()
    listed: list[Listed] = []
    successors: list[tuple[str, Ending, Place]] = []
    for place in _notice_folders(folder, faults):
        read = _read_notice(place, audiences, registry, calculators, faults)
        notices.append(read.notice)
        listed += read.listed
        if not read.complete:
            # What is not there may stand in a row that could not be read: no use in a second complaint about it.
            unread.add(place.name)
        if read.file.ending:
            successors.append((place.name, read.file.ending, read.file.ending_place))
        report_missing(read.notice, Place(place / NOTICE_FILE_NAME), faults)
        current += published(read.pieces, read.file.omissions)
        every_piece += read.pieces
    _check_successors(successors, {notice.id for notice in notices}, faults)
    calculators.check([item.address for item in current], unread, faults)
    unregistered = check_registry(registry, current, unread, faults)
    now = publications(every_piece, current, registry, notices)
    unpublished = check_snapshots(snapshots, now, registry, folder, unread, faults)
    record = Record(tuple(notices), audiences or {}, tombstones(registry, current), editions=snapshots.editions)
    record = replace(record, terms=read_terms(folder, record, unread, faults))
    synonyms = read_synonyms(folder, faults)
    record = replace(record, synonyms=tuple(synonyms.values()), readings=read_readings(folder, faults))
    if catalogue and not unread:
        record = replace(record, situations=read_situations(folder, catalogue, record, faults))
        check_synonyms(synonyms, catalogue, record, faults)
    if sources is not None and not unread:
        check_quotes(record, sources, faults)
        check_numbers(record, sources, listed, folder, faults)
    return Examined(record, faults, unregistered, unpublished, folder)


@dataclass(frozen=True)
class _Read:
    """What the folder of one notice gives."""

    notice: Notice
    file: NoticeFile
    pieces: Sequence[Piece]
    listed: Sequence[Listed]
    complete: bool
    """False where some sentences could not be read, and were reported."""


def _read_notice(
    place: Path, audiences: Mapping[str, Text] | None, registry: Registry, calculators: Calculators, faults: Faults
) -> _Read:
    """Read and check one notice by itself."""
    file = read_notice_file(place, faults)
    sentences = read_sentences(place, file, faults)
    pieces = sentences.pieces
    known = {piece.address for piece in pieces} if sentences.complete else None
    words = None if known is None else {piece.address: piece.versions[-1].zh for piece in pieces}
    validity = read_dates(place, words, faults)
    no_rules = read_numbers(place, words, faults) if is_accounted(place) else []
    given = None if words is None else _given(words, validity)
    glosses = read_articles(place, given, audiences, faults, incomplete=file.incomplete)
    if known is not None:
        _check_omissions(file, known, faults)
        if file.complete:
            check_source(place, file, pieces, faults)
        if registry.complete:
            check_numbering(pieces, registry.addresses().get(place.name, set()), faults)
    found = [
        Sentence(
            address=piece.address,
            versions=piece.versions,
            subjects=piece.subjects,
            validity=validity.get(piece.address, Validity()),
            omission=file.omissions.get(piece.address),
            calculators=calculators.of(piece.address),
            no_rules=tuple(row.no_rule for row in no_rules if row.address == piece.address),
        )
        for piece in pieces
    ]
    return _Read(_notice(place.name, file, found, glosses), file, pieces, no_rules, known is not None)


def reread(record: Record, folder: Path, notice: str, catalogue: Sequence[Mapping[str, Any]] = ()) -> Record | None:
    """The record with one notice read anew, for a preview: checked by itself, and with nothing else.

    None where something in it is wrong, or where nothing has that name yet.
    """
    faults = Faults()
    place = folder / notice
    if not place.is_dir() or all(known.id != notice for known in record):
        return None
    # Without the registry: whether addresses may change is for the whole check, which follows.
    read = _read_notice(place, record.audiences, Registry({}, complete=False), Calculators(catalogue), faults)
    if faults.stop or not read.complete:
        return None
    return replace(record, notices=tuple(read.notice if known.id == notice else known for known in record))


def _notice_folders(folder: Path, faults: Faults) -> list[Path]:
    """The folders of the notices, by name."""
    found = []
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not place.is_dir() or place.name.startswith(".") or place.name == EDITIONS:
            continue
        try:
            is_notice = Address.parse(place.name) == Address(place.name)
        except ValueError:
            is_notice = False
        if is_notice:
            found.append(place)
        else:
            faults.add(
                Place(place),
                Text(f"文件夹名“{place.name}”不是通知的编号。", f"The folder name “{place.name}” is no notice id."),
                Text(
                    "写成 地名-年份-文号，例如 lanzhou-2021-289。",
                    "Name it place-year-number, for example lanzhou-2021-289.",
                ),
            )
    if not found:
        faults.add(
            Place(folder),
            Text("这里没有通知。", "There is no notice here."),
            Text("请核对文件夹的位置。", "Check where the folder is."),
        )
    return found


def _given(words: Mapping[Address, str], validity: Mapping[Address, Validity]) -> dict[int, set[Decimal]]:
    """The figures of each article, in the order of the articles."""
    by_article: dict[int, set[Decimal]] = {}
    for address, zh in words.items():
        if address.article is not None:
            when = validity.get(address, Validity())
            by_article.setdefault(address.article, set()).update(given_by([zh], [when.start, when.end]))
    return dict(sorted(by_article.items()))


def _check_omissions(file: NoticeFile, known: Container[Address], faults: Faults) -> None:
    for address, place in file.places.items():
        if address not in known:
            faults.add(
                place,
                Text(f"sentences.csv 里没有省略的 {address}。", f"sentences.csv has no row for the omitted {address}."),
                Text("请加一行，zh、en、translates 留空。", "Add one, with zh, en and translates empty."),
            )


def _check_successors(endings: Sequence[tuple[str, Ending, Place]], known: Container[str], faults: Faults) -> None:
    for id, ending, place in endings:
        if ending.successor and (ending.successor == id or ending.successor not in known):
            faults.add(
                place,
                Text(
                    f"接替的通知 {ending.successor} 不在这里，或者就是这一份。",
                    f"The successor {ending.successor} is no notice here, or this one itself.",
                ),
                Text(
                    "请填它的文件夹的名字；没有放上来的，不写 successor。",
                    "Put the name of its folder; without one here, leave “successor” out.",
                ),
            )


def _notice(id: str, file: NoticeFile, sentences: Sequence[Sentence], glosses: Mapping[int, Gloss]) -> Notice:
    head, tail = ([s for s in sentences if s.address.matter == matter] for matter in ("head", "tail"))
    by_article: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.address.article is not None:
            by_article.setdefault(sentence.address.article, []).append(sentence)
    articles = [_article(parts, number, glosses.get(number, NO_GLOSS)) for number, parts in sorted(by_article.items())]
    return Notice(id, file.metadata, tuple(head), tuple(articles), tuple(tail), file.incomplete, file.ending)


def _article(parts: Sequence[Sentence], number: int, gloss: Gloss) -> Article:
    # Where the heading is missing, and reported, the first sentence stands in for it.
    return Article(
        address=parts[0].address.whole_article,
        number=number,
        heading=parts[0],
        sentences=tuple(parts[1:]),
        summary=gloss.summary,
        audiences=gloss.audiences,
        no_calculator=gloss.no_calculator,
    )
