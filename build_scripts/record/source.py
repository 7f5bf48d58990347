"""Fidelity: every character of the source has an address, and nothing else has.

The Chinese words as issued, joined in the order of the file, equal the source minus white space, to the character.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import takewhile
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.files import read_text
from build_scripts.record.model import Omission
from build_scripts.record.notice_file import NoticeFile
from build_scripts.record.page_marks import is_page_number, source_lines
from build_scripts.record.sentences import FILE_NAME, Piece
from build_scripts.record.values import compact, digest
from build_scripts.text import Text

_SHOWN = 16
"""Characters of context in a message."""

_LONGEST_OMISSION = 500
"""Characters within which an omission is looked for that is not where it should be."""


def check_source(folder: Path, notice: NoticeFile, pieces: Sequence[Piece], faults: Faults) -> None:
    """Compare the pieces of a notice with its source file, and the file with its hash."""
    name = notice.metadata.source_file
    if not name:
        return
    file = folder / name
    text = read_text(file, faults)
    if text is None:
        return
    if notice.received:
        _check_received(folder, notice.received, notice.source_place, faults)
    text = _without_pages(text, file, notice, faults)
    if hashlib.sha256(file.read_bytes()).hexdigest() != notice.metadata.source_sha256:
        faults.add(
            notice.source_place,
            Text(
                f"{name} 和登记的 SHA-256 不符：来源文件改动过。",
                f"{name} does not have its SHA-256: the source has changed.",
            ),
            Text(
                "来源文件收到时什么样就什么样，请恢复原件。修改后的文字记在 sentences.csv（since、changed_by）。",
                "The source stays as received: restore it. Amended words are recorded in sentences.csv "
                "(since, changed_by).",
            ),
        )
    _Comparison(text, file.name, notice.omissions, notice.places, faults).run(pieces, Place(folder / FILE_NAME))


def _check_received(folder: Path, received: tuple[str, str], place: Place, faults: Faults) -> None:
    name, wanted = received
    if name and wanted:
        file = folder / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
            faults.add(
                place,
                Text(f"{name} 不在，或者和登记的 SHA-256 不符。", f"{name} is missing, or does not have its SHA-256."),
                Text("收到的文件一个字节也不改，请恢复原件。", "The file stays as received: restore it."),
            )


def _without_pages(text: str, file: Path, notice: NoticeFile, faults: Faults) -> str:
    """The text with its page marks emptied; nothing else may be left out in this way."""
    lines = source_lines(text)
    marks = {n: lines[n - 1].strip() for n in notice.page_marks if 0 < n <= len(lines)}
    for n in notice.page_marks:
        # A repeated head is told by being there at least twice.
        if not is_page_number(marks.get(n, "")) and list(marks.values()).count(marks.get(n, "")) < 2:
            faults.add(
                notice.source_place,
                Text(
                    f"page_marks 里的第 {n} 行“{marks.get(n, '')}”不是页码，也不是每页重复的页眉。",
                    f"Line {n} in page_marks, “{marks.get(n, '')}”, is neither a page number nor a repeated head.",
                ),
                Text("请从 page_marks 里删去。", f"Take it out of page_marks; see {file.name}."),
            )
            marks.pop(n, None)
    return "\n".join("" if n in marks else line for n, line in enumerate(lines, 1))


class _Comparison:
    """Walks through the source piece by piece; after a difference it picks up at the next piece that it can find."""

    def __init__(
        self,
        source: str,
        source_name: str,
        omissions: Mapping[Address, Omission],
        omission_places: Mapping[Address, Place],
        faults: Faults,
    ) -> None:
        self.source = source
        self.source_name = source_name
        self.characters = compact(source)
        self.omissions = omissions
        self.omission_places = omission_places
        self.faults = faults
        self.position = 0
        self.lost = False
        """After a difference that has been reported: what comes next may stand further on."""

    def run(self, pieces: Sequence[Piece], end: Place) -> None:
        issued = [(piece, piece.as_issued.zh) for piece in pieces if piece.as_issued]
        for index, (piece, words) in enumerate(issued):
            if piece.address in self.omissions:
                self._pass_omission(piece, issued[index + 1][1] if index + 1 < len(issued) else "")
            elif words:
                self._pass_words(piece, words)
        if self.position < len(self.characters) and not self.lost:
            self._not_addressed(self.position, len(self.characters), end)

    def _pass_words(self, piece: Piece, words: str) -> None:
        if not self.characters.startswith(words, self.position):
            found = self.characters.find(words, self.position)
            if found < 0:
                if not self.lost:
                    self._differs(piece, words)
                else:
                    self._not_in_source(piece)
                self.lost = True
                return
            if not self.lost:
                self._not_addressed(self.position, found, piece.place)
            self.position = found
        self.position += len(words)
        self.lost = False

    def _pass_omission(self, piece: Piece, following: str) -> None:
        """The omitted words are as many characters from here on as have the recorded hash."""
        omission = self.omissions[piece.address]
        end = self._end_of(omission)
        if end is None:
            start = self._start_of(omission, following)
            if start is None:
                if not self.lost:
                    self._omission_differs(piece)
                self.lost = True
                return
            if not self.lost:
                self._not_addressed(self.position, start, piece.place)
            self.position = start
            end = self._end_of(omission)
            assert end is not None, "what was just found is gone"
        self.position = end
        self.lost = False

    def _end_of(self, omission: Omission) -> int | None:
        sha = hashlib.sha256()
        for index in range(self.position, len(self.characters)):
            sha.update(self.characters[index].encode())
            if sha.hexdigest() == omission.digest:
                return index + 1
        return None

    def _start_of(self, omission: Omission, following: str) -> int | None:
        """Where the omitted words begin when others without an address stand before them; the next words end them."""
        end = self.characters.find(following, self.position) if following else len(self.characters)
        for start in range(end - 1, max(self.position, end - _LONGEST_OMISSION), -1):
            if digest(self.characters[start:end]) == omission.digest:
                return start
        return None

    def _omission_differs(self, piece: Piece) -> None:
        line = self._line(self.position)
        self.faults.add(
            self.omission_places[piece.address],
            Text(
                f"{piece.address} 省略的内容和登记的 SHA-256 不符（来源第 {line} 行起）。",
                f"The words omitted at {piece.address} do not have the recorded SHA-256 (source, from line {line}).",
            ),
            Text(
                "请核对 sha256（对去掉空白后的省略文字计算），以及 sentences.csv 里这一句前后各行。",
                "Check sha256 (of the omitted words without white space), and the rows before and after it in "
                "sentences.csv.",
            ),
        )

    def _differs(self, piece: Piece, words: str) -> None:
        there = self.characters[self.position : self.position + len(words)]
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, there, strict=False)))
        source, row = _around(there, same), _around(words, same)
        line = self._line(self.position + same)
        self.faults.add(
            piece.place,
            Text(
                f"{piece.address} 和 {self.source_name} 第 {line} 行不符，从第 {same + 1} 个字起。"
                f"来源：“{source}”；这里：“{row}”。",
                f"{piece.address} differs from {self.source_name}, line {line}, from character {same + 1} on. "
                f"Source: “{source}”; here: “{row}”.",
            ),
            Text(
                "请照来源改正 zh，一个标点也不要变（半角、全角也算）。",
                "Correct zh after the source, to the punctuation mark (full and half width differ).",
            ),
        )

    def _not_in_source(self, piece: Piece) -> None:
        self.faults.add(
            piece.place,
            Text(
                f"{piece.address} 的文字不在 {self.source_name} 第 {self._line(self.position)} 行之后。",
                f"The words of {piece.address} do not stand in {self.source_name} "
                f"after line {self._line(self.position)}.",
            ),
            Text("请核对文字和各行的先后。", "Check the words and the order of the rows."),
        )

    def _not_addressed(self, start: int, end: int, place: Place) -> None:
        words = self.characters[start:end]
        shown = words if len(words) <= 2 * _SHOWN else f"{words[:_SHOWN]}…{words[-_SHOWN:]}"
        line = self._line(start)
        self.faults.add(
            place,
            Text(
                f"{self.source_name} 第 {line} 行的“{shown}”不在任何一句里。",
                f"“{shown}” in {self.source_name}, line {line}, stands in no sentence.",
            ),
            Text("请补进前一句，或在这里加一行。", "Add it to the sentence before, or add a row here."),
        )

    def _line(self, position: int) -> int:
        """The line of the source that holds a character of the text without white space."""
        for index, character in enumerate(self.source):
            if not character.isspace():
                position -= 1
                if position < 0:
                    return self.source.count("\n", 0, index) + 1
        return self.source.count("\n") + 1


def _around(text: str, position: int) -> str:
    """Some characters before and after a position, with … where there are more."""
    start, end = max(0, position - _SHOWN // 2), position + _SHOWN
    return f"{'…' * (start > 0)}{text[start:end]}{'…' * (end < len(text))}"
