"""Paragraphs into sentences, and sentences into parts between semicolons, as the record addresses them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.importer.paragraphs import Paragraph

MOST_PARTS = 26
"""Parts have a letter."""

_MARK = re.compile(r"([。！？!?]+[”’」』）)》〉]*)|([；;])|([（(《〈“‘「『【〔\[])|([）)》〉”’」』】〕\]])")


@dataclass(frozen=True)
class Cut:
    """A sentence, in one part or several."""

    parts: tuple[str, ...]
    line: int
    """Of the source, on which its paragraph begins."""


def cut_sentences(paragraphs: Sequence[tuple[str, int, bool]]) -> list[Cut]:
    """The sentences of paragraphs of one section; a paragraph is its text, its line, and whether it is an item.

    A lead-in that ends in a colon and the items that follow it, each ending in a semicolon, are one sentence; so is
    whatever stands between full stops. Brackets and quotation marks keep together what they hold.

    >>> [c.parts for c in cut_sentences([("可以：", 1, False), ("（一）甲；", 2, True), ("（二）乙。", 3, True)])]
    [('可以：', '（一）甲；', '（二）乙。')]
    >>> [c.parts for c in cut_sentences([("甲（一；二）；乙。丙。", 1, False)])]
    [('甲（一；二）；', '乙。'), ('丙。',)]
    """
    found: list[Cut] = []
    parts: list[str] = []
    start = 0
    for index, (text, line, _) in enumerate(paragraphs):
        start = start if parts else line
        for piece, is_end in _pieces(text):
            parts.append(piece)
            if is_end:
                found += _cut(parts, start)
                parts, start = [], line
        if not parts:
            continue
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if not (following and _goes_on(text, following)):
            found += _cut(parts, start)
            parts = []
    return found


def _goes_on(text: str, following: tuple[str, int, bool]) -> bool:
    """Whether a sentence that has not ended by a full stop goes on in the next paragraph."""
    if text[-1] in "；;":
        return True
    return text[-1] in "：:" and following[2] and following[0][-1] in "；;"


def _cut(parts: Sequence[str], line: int) -> list[Cut]:
    if len(parts) <= MOST_PARTS:
        return [Cut(tuple(parts), line)]
    return [Cut((part,), line) for part in parts]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text between semicolons and full stops, with whether a full stop ends it."""
    depth = start = 0
    # A quotation over several paragraphs is open at the end of the first: its marks then hold nothing together.
    closed = _is_balanced(text)
    for found in _MARK.finditer(text):
        stop, semicolon, opening, closing = found.groups()
        if opening:
            depth += 1
        elif closing:
            depth -= depth > 0
        elif stop:
            closers = len(stop) - len(stop.rstrip("”’」』）)》〉"))
            if not closed or depth == 0 or (closers >= depth and found.end() == len(text)):
                yield text[start : found.end()], True
                start, depth = found.end(), 0
            else:
                depth = max(0, depth - closers)
        elif semicolon and (depth == 0 or not closed):
            yield text[start : found.end()], False
            start = found.end()
    if start < len(text):
        yield text[start:], False


def _is_balanced(text: str) -> bool:
    for opening, closing in (
        ("（", "）"),
        ("《", "》"),
        ("“", "”"),
        ("‘", "’"),
        ("〈", "〉"),
        ("【", "】"),
        ("〔", "〕"),
    ):
        if text.count(opening) != text.count(closing) and not (opening == "（" and _round(text)):
            return False
    return True


def _round(text: str) -> bool:
    """（ closed by ) and the other way round: a slip of the keyboard, no open bracket."""
    return text.count("（") + text.count("(") == text.count("）") + text.count(")")


def of_paragraph(paragraph: Paragraph) -> tuple[str, int, bool]:
    return paragraph.text, paragraph.number, paragraph.first.item
