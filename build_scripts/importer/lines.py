"""The lines of a text, and what each begins with: the mark of an article, a chapter, an item."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from build_scripts.record.numerals import numerals
from build_scripts.record.page_marks import source_lines

_CN = "〇零一二三四五六七八九十百千"
_CLAUSE = re.compile(rf"第\s*([{_CN}]+|\d+)\s*条(?!之)(\s|$)?")
_CHAPTER = re.compile(rf"第\s*(?:[{_CN}]+|\d+)\s*[编章节](?!第)")
_LISTED = re.compile(r"([一二三四五六七八九十]+)[、．.](?![一二三四五六七八九十]级|[一二三四五六七八九十]、)")
_ITEM = re.compile(r"[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）](?![项款目])|\d{1,2}[.．、](?!\d)|[①-⑳㈠-㈩⑴-⒇⒈-⒛]")
_END = re.compile(r"[。！？!?；;：:…][”’」』）)》〉】\]]*$")


@dataclass(frozen=True)
class Line:
    """A line with words in it."""

    number: int
    """Counted from 1 in the source text."""
    text: str
    """Without any white space."""
    width: int = 0
    """In full-width characters, as printed, with the indentation of a paragraph."""
    indented: bool = False
    """Like the first line of a paragraph."""
    clause: int | None = None
    """n of 第n条 with which it begins."""
    clause_is_set_off: bool = False
    """True where white space follows 第n条: nobody writes 第三条 规定的 within a sentence."""
    clause_mark: int = 0
    """Characters of 第n条."""
    listed: int | None = None
    """n of 一、 with which it begins."""
    listed_mark: int = 0
    chapter: bool = False
    item: bool = False
    cell: bool | None = None
    """True for the first line of a cell of a table, False for another one in it."""

    @property
    def ends(self) -> bool:
        """True where its last character ends a sentence or a part of one."""
        return bool(_END.search(self.text))


def read_lines(text: str, left_out: Container[int], cells: Mapping[int, bool]) -> list[Line]:
    """The lines with words, without those `left_out` (page numbers); `cells` are those of tables."""
    lines = [
        replace(_line(number, raw), cell=cells.get(number))
        for number, raw in enumerate(source_lines(text), 1)
        if number not in left_out and raw and not raw.isspace()
    ]
    # 四、 in a table is a row of it and no article, unless the whole notice was laid out in a table.
    if any(line.cell is None and (line.clause == 1 or line.listed == 1) for line in lines):
        return [line if line.cell is None else _in_a_table(line) for line in lines]
    return lines


def _in_a_table(line: Line) -> Line:
    return replace(line, clause=None, listed=None, chapter=False, item=line.item or line.listed is not None)


def _line(number: int, raw: str) -> Line:
    words = raw.strip()
    text = "".join(words.split())
    # Of the white space before the words two characters at most: more is a signature on the right.
    indentation = min(2, sum(1 if c == "\u3000" else 0.5 for c in raw[: len(raw) - len(raw.lstrip())]))
    width = round(len(words) - sum(c < "\u0100" for c in words) / 2 + indentation)
    indented = indentation == 2
    first = text[0]
    if first == "第":
        if found := _CLAUSE.match(words):
            mark = len("".join(found[0].split()))
            return Line(number, text, width, indented, _value(found[1]), found[2] is not None, mark)
        if len(text) <= 40 and _CHAPTER.match(words) and not _END.search(text) and "，" not in text:
            return Line(number, text, width, indented, chapter=True)
    elif first in "一二三四五六七八九十":
        if found := _LISTED.match(text):
            return Line(number, text, width, indented, listed=_value(found[1]), listed_mark=found.end())
    elif _ITEM.match(text):
        return Line(number, text, width, indented, item=True)
    return Line(number, text, width, indented)


def _value(numeral: str) -> int:
    return int(numerals(numeral)[0].value)
