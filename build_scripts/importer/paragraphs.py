"""From lines as they were printed to paragraphs as they were written: wrapped lines are joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_scripts.importer.lines import Line

_OPEN, _CLOSE = "（(《〈“‘「『【〔[", "）)》〉”’」』】〕]"
_NOT_THE_END = re.compile(r"[，、,（(《〈“‘〔]$")
_NEVER_FIRST = "，。；：、！？）》”’…%‰"
_PROSE = re.compile(r"[，。；：]")
_SPLIT_DATE = re.compile(r"\d(?:年|月)?$")
_DATE_GOES_ON = re.compile(r"[年月日]")
_TITLE_BEGUN = re.compile(r"[^，。；]{0,40}关于[^，。；]+")
_TITLE_ENDS = re.compile(
    r"(?:通知|意见|办法|规定|条例|方案|决定|公告|通告|细则|措施|函)(?:[（(][^（()）]{1,12}[)）])?$"
)
_ISSUER = re.compile(r"[^，。；：、]{4,40}(?:局|厅|委员会|政府|办公室|办公厅|部|院|委)")
"""The first line of a title that is set in three: the issuer, and 关于 below it."""
_OPENS = re.compile(r"附件[一二三四五六七八九十\d]{0,2}[:：]?|(?:抄送|抄报|主送)[:：].+")
"""An annex, or to whom copies go: whatever stands above, a form with 签字： at its foot too."""
_LABEL = re.compile(r"[^，。；：:]{2,8}[:：]")
_MOST_LINES_IN_BRACKETS = 6


@dataclass
class Paragraph:
    """Lines that belong together."""

    first: Line
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)

    @property
    def number(self) -> int:
        """Line of the source on which it begins."""
        return self.first.number


@dataclass(frozen=True)
class Scheme:
    """How a notice counts its articles."""

    clauses: bool
    """第一条 …; otherwise 一、 …"""

    def article(self, line: Line) -> int | None:
        return line.clause if self.clauses else line.listed


def scheme_of(lines: Sequence[Line]) -> Scheme | None:
    """第一条 where there is one, otherwise 一、; None for a text without either."""
    if any(line.clause == 1 for line in lines):
        return Scheme(clauses=True)
    if any(line.listed == 1 for line in lines):
        return Scheme(clauses=False)
    if any(line.clause for line in lines):
        return Scheme(clauses=True)
    return None


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Characters of a full line where the text is hard-wrapped; None where a line is a paragraph.

    Full lines pile up at the greatest width, and none is longer.
    """
    if len(lines) < 8:
        return None
    widths = sorted(line.width for line in lines)
    width = widths[len(widths) * 49 // 50]
    full = sum(width - 2 <= w <= width + 2 for w in widths)
    return width if 12 <= width <= 60 and widths[-1] <= width + 4 and full * 8 >= len(widths) else None


def join_lines(lines: Sequence[Line], scheme: Scheme) -> list[Paragraph]:
    """The paragraphs, in order; what begins an article or a chapter begins a paragraph."""
    # The short lines of a table say nothing of how wide the others are.
    width = wrap_width([line for line in lines if line.cell is None] or lines)
    titled = scheme.clauses and _clauses_have_titles(lines)
    found: list[Paragraph] = []
    last_article = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        number = scheme.article(line)
        begins = number is not None and begins_article(line, number, last_article, found)
        if begins:
            last_article = number or 0
        starts = begins or not found or _starts(found[-1], line, following, scheme, width, last_article > 0, titled)
        if starts:
            found.append(Paragraph(line if begins or not scheme.article(line) else _plain(line, scheme)))
        found[-1].lines.append(line)
    return found


def _plain(line: Line, scheme: Scheme) -> Line:
    """A line whose mark does not count as an article here: 一、 among 第一条 is an item."""
    return Line(
        line.number,
        line.text,
        line.width,
        line.indented,
        chapter=line.chapter,
        item=line.item or line.listed is not None,
        cell=line.cell,
    )


def begins_article(line: Line, number: int, last: int, before: Sequence[Paragraph]) -> bool:
    """True where 第n条 or n、 is the next article and no reference within a sentence."""
    complete = not before or before[-1].lines[-1].ends or not _unfinished(before[-1])
    if number == last + 1:
        return complete or line.clause_is_set_off
    # A number that the notice leaves out; one that is far off is a reference.
    return last < number <= last + 5 and complete and (line.clause_is_set_off or line.listed is not None)


def _unfinished(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(_NOT_THE_END.search(text)) or (bool(_PROSE.search(text)) and not paragraph.lines[-1].ends)


def _clauses_have_titles(lines: Sequence[Line]) -> bool:
    """第一条 目的 on a line of its own, its words on the next."""
    clauses = [line for line in lines if line.clause]
    short = [line for line in clauses if 0 < len(line.text) - line.clause_mark <= 16 and not _PROSE.search(line.text)]
    return len(short) * 2 > len(clauses)


def _starts(
    now: Paragraph,
    line: Line,
    following: Line | None,
    scheme: Scheme,
    width: int | None,
    in_articles: bool,
    titled: bool,
) -> bool:
    """Whether a line begins a paragraph of its own after the paragraph `now`."""
    last = now.lines[-1]
    # What stands in a cell goes on neither in the next one nor below the table.
    if line.cell or (line.cell is None and last.cell is not None):
        return True
    if line.text[0] in _NEVER_FIRST:
        return False
    if _OPENS.fullmatch(line.text):
        return True
    if line.chapter and (last.ends or not _unfinished(now)):
        return True
    if now.first.chapter:
        return True
    if not in_articles and line.text.startswith("关于") and _ISSUER.fullmatch(now.text):
        return False
    if len(now.lines) < _MOST_LINES_IN_BRACKETS and _is_open(now.text):
        return False
    if line.item or (line.listed and scheme.clauses):
        return not _NOT_THE_END.search(last.text)
    full = width is not None and last.width >= width - 3
    if last.ends:
        return (
            not full or line.indented or not (line.ends or _PROSE.search(line.text) or line.width >= (width or 0) - 3)
        )
    if not in_articles and full and "关于" in now.text and _TITLE_ENDS.search(now.text) and not _PROSE.search(now.text):
        return True
    if _NOT_THE_END.search(last.text) or (_SPLIT_DATE.search(last.text) and _DATE_GOES_ON.match(line.text)):
        return False
    if (
        now.first.listed
        and not scheme.clauses
        and len(now.lines) == 1
        and not full
        and len(now.text) <= 45
        and "。" not in now.text
    ):
        return True
    if scheme.clauses and in_articles:
        if now.first.clause and titled and len(now.lines) == 1:
            return True
        # A heading without a number stands between articles: what is not followed by one is a broken line.
        stands_alone = now.first is last and not _PROSE.search(last.text) and len(last.text) <= 40
        return bool(
            (stands_alone and (line.clause or line.chapter) and not now.first.clause)
            or (
                _is_heading_before(line, following)
                and not _PROSE.search(line.text)
                and not (_unfinished(now) and len(line.text) > 12)
            )
        )
    if not in_articles and len(now.lines) < 4 and _TITLE_BEGUN.fullmatch(now.text):
        more = len(line.text) <= 40 and not _PROSE.search(line.text) and _TITLE_ENDS.search(line.text)
        if more and not _TITLE_ENDS.search(now.text):
            return False
    if _LABEL.match(now.text) and not full:
        return True
    if now.first.item and not full and len(now.text) <= 45 and not _PROSE.search(now.text):
        return True
    return not (full or _PROSE.search(now.text))


def _is_heading_before(line: Line, following: Line | None) -> bool:
    return bool(not line.ends and following and (following.clause or following.chapter) and len(line.text) <= 25)


def _is_open(text: str) -> bool:
    return sum(text.count(c) for c in _OPEN) > sum(text.count(c) for c in _CLOSE)
