"""sentences.csv: the words of a notice, one addressed piece a row, in both languages and in the order of the source.

A recorded amendment is another row with the same address, with the first day of the new words in `since` and the
document that changed them in `changed_by`. The words as issued have neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import Version
from build_scripts.record.notice_file import NoticeFile
from build_scripts.record.subjects import SUBJECTS
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import (
    compact,
    did_you_mean,
    fingerprint,
    read_address,
    read_date,
    read_fingerprint,
    written,
)
from build_scripts.text import Text

FILE_NAME = "sentences.csv"
COLUMNS = ("address", "subjects", "zh", "en", "translates", "since", "changed_by")


@dataclass(frozen=True)
class Piece:
    """An addressed piece of the notice as its rows give it."""

    address: Address
    place: Place
    """Of its first row."""
    versions: tuple[Version, ...]
    """Oldest first."""
    subjects: tuple[str, ...]

    @property
    def as_issued(self) -> Version | None:
        """The words that stand in the source; None for a piece that an amendment added."""
        return self.versions[0] if self.versions[0].since is None else None


@dataclass(frozen=True)
class Sentences:
    """All the pieces of a notice, in the order of the file."""

    pieces: Sequence[Piece]
    complete: bool
    """False where some rows could not be read, and were reported."""


def read_sentences(folder: Path, notice: NoticeFile, faults: Faults) -> Sentences:
    """Read `sentences.csv` of the notice in `folder`."""
    table = read_table(folder / FILE_NAME, COLUMNS, faults)
    complete = table.complete
    rows: dict[Address, list[tuple[Row, Version]]] = {}
    subjects: dict[Address, tuple[str, ...]] = {}
    for row in table.rows:
        address = read_address(row["address"], row.place, faults)
        if address is None or not _belongs(address, folder.name, row.place, faults):
            complete = False
            continue
        version = _version(row, _is_omitted(address, row, notice), notice.incomplete, faults)
        if version.since and version.since <= notice.metadata.signed:
            faults.add(
                row.place,
                Text(
                    f"修改从 {version.since} 起，不晚于成文日期 {notice.metadata.signed}。",
                    f"The amendment is from {version.since}, not after the notice of {notice.metadata.signed}.",
                ),
                Text("请核对 since；发布时的文字不填 since。", "Check since; words as issued have none."),
            )
        before = rows.setdefault(address, [])
        twice = next((other for other, known in before if known.since == version.since), None)
        if twice:
            faults.add(
                row.place,
                Text(
                    f"{address} 用了两次，前一次在第 {twice.place.line} 行。",
                    f"{address} is there twice, first in line {twice.place.line}.",
                ),
                Text(
                    "每一句一个地址。如果这是修改后的文字，请填 since（起始日）和 changed_by（修改依据的文号）。",
                    "Every sentence has an address of its own. If these are amended words, fill in since (their first "
                    "day) and changed_by (the document that changed them).",
                ),
            )
            continue
        before.append((row, version))
        subjects[address] = _subjects(row, faults) or subjects.get(address, ())
    pieces = [_piece(address, found, subjects[address]) for address, found in rows.items()]
    for piece in pieces if not notice.incomplete else ():
        _check_subjects(piece, faults)
    return Sentences(pieces, complete)


def _is_omitted(address: Address, row: Row, notice: NoticeFile) -> bool:
    if notice.complete:
        return address in notice.omissions
    return not row["zh"] and not row["en"]


def _piece(address: Address, found: list[tuple[Row, Version]], subjects: tuple[str, ...]) -> Piece:
    found.sort(key=lambda pair: pair[1].since or date.min)
    return Piece(address, found[0][0].place, tuple(version for _, version in found), subjects)


def _belongs(address: Address, notice: str, place: Place, faults: Faults) -> bool:
    if address.notice != notice:
        faults.add(
            place,
            Text(f"{address} 是别的通知的地址。", f"{address} belongs to another notice."),
            Text(f"本文件里的地址都以 {notice} 开头。", f"Every address in this file begins with {notice}."),
        )
        return False
    if address.article is None and address.sentence is None:
        faults.add(
            place,
            Text(f"{address} 指整个部分，不是一句。", f"{address} is a whole, not a sentence."),
            Text(
                f"首部、尾部的句子写成 {notice}-head-s1、{notice}-tail-s1。",
                f"Sentences of head and tail are {notice}-head-s1, {notice}-tail-s1.",
            ),
        )
        return False
    return True


def _version(row: Row, omitted: bool, incomplete: bool, faults: Faults) -> Version:
    zh, en = compact(row["zh"]), row["en"]
    since = read_date(row["since"], row.at("since"), faults) if row["since"] else None
    if bool(row["since"]) != bool(row["changed_by"]):
        faults.add(
            row.place,
            Text("since 和 changed_by 只填了一个。", "Only one of since and changed_by is filled in."),
            Text(
                "修改后的文字两个都要填；发布时的文字两个都不填。",
                "Amended words have both; words as issued have neither.",
            ),
        )
    if omitted:
        if zh or en or row["translates"]:
            faults.add(
                row.place,
                Text("这一句是省略的内容，却填了文字。", "This sentence is an omission, but words are filled in."),
                Text("请清空 zh、en、translates 三格。", "Empty the cells zh, en and translates."),
            )
        return Version("", None, since, row["changed_by"] or None, fingerprint(""), None)
    own = fingerprint(zh)
    translates = _translates(row, own, faults) if en else None
    if not zh:
        faults.add(
            row.place,
            Text("没有中文原文。", "The Chinese words are missing."),
            Text("请照原文填写 zh。", "Fill in zh as it stands in the source."),
        )
    elif not en and not incomplete:
        faults.add(
            row.place,
            Text("没有英文译文。", "The English translation is missing."),
            Text(f"请填写 en，并在 translates 填 {written(own)}。", f"Fill in en, and {written(own)} in translates."),
            stops=since is None,
        )
    elif translates and translates != own:
        faults.add(
            row.place,
            Text("中文在翻译之后改过，译文可能过时。", "The Chinese has changed since it was translated."),
            Text(
                f"请核对 en，然后在 translates 填 {written(own)}。",
                f"Check en, then put {written(own)} in translates.",
            ),
            stops=False,
        )
    return Version(zh, en or None, since, row["changed_by"] or None, own, translates)


def _translates(row: Row, own: str, faults: Faults) -> str | None:
    found = read_fingerprint(row["translates"])
    if found is None:
        faults.add(
            row.place,
            Text(
                "translates 里没有所译中文的指纹。",
                "translates does not hold the fingerprint of the Chinese translated.",
            ),
            Text(
                f"如果 en 译的是这一行的中文，请填 {written(own)}。",
                f"If en translates the Chinese of this row, put {written(own)}.",
            ),
        )
    return found


def _subjects(row: Row, faults: Faults) -> tuple[str, ...]:
    tags = [tag for tag in re.split(r"[\s,，、;；]+", row["subjects"]) if tag]
    for tag in tags:
        if tag not in SUBJECTS:
            faults.add(
                row.place,
                Text(f"不认识主题“{tag}”。", f"Unknown subject “{tag}”."),
                did_you_mean(tag, SUBJECTS),
            )
    return tuple(dict.fromkeys(tags))


def _check_subjects(piece: Piece, faults: Faults) -> None:
    """A heading needs none; an amended sentence keeps those of its other rows unless its own row names some."""
    if not piece.subjects and piece.address.sentence is not None:
        faults.add(
            piece.place,
            Text("没有填主题 subjects。", "The subjects are missing."),
            Text(f"请从这些里选：{'、'.join(SUBJECTS)}。", f"Choose from: {', '.join(SUBJECTS)}."),
        )
