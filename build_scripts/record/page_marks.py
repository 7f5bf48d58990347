"""Lines of a source that belong to its pages and not to the notice: page numbers, and heads repeated with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

_DRESSED = re.compile(
    r"[-—–－―─~～·•\s]+\d{1,4}[-—–－―─~～·•\s]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}"
)
_OF = re.compile(r"\d{1,4}\s*/\s*\d{1,4}")
_BARE = re.compile(r"\d{1,4}")


_LINE_END = re.compile(r"\r\n|\r|\n")


def source_lines(text: str) -> list[str]:
    """The lines as an editor counts them: a form feed between pages is none of its line ends."""
    return _LINE_END.split(text)


def is_page_number(line: str) -> bool:
    """True for a line that can be nothing else: — 3 —, 第 3 页 共 8 页, 3/8; or a bare number.

    >>> [is_page_number(line) for line in ("— 3 —", "第3页 共8页", "3 / 8", " 3 ", "3 月", "第三条")]
    [True, True, True, True, False, False]
    """
    words = line.strip()
    return bool(_DRESSED.fullmatch(words) or _BARE.fullmatch(words))


def page_marks(text: str) -> dict[int, str]:
    """Lines that belong to the page and not to the notice, by number: page numbers, and heads repeated with them.

    A bare number counts only where such lines count upwards by one: 20 at the end of a wrapped line is no page.

    >>> of = ("比例\\n2/3\\n1/3", "比例\\n1/3\\n2/3", "一\\n1/2\\n完\\n2/2", "一\\n1/1")
    >>> [list(page_marks(text)) for text in of]
    [[], [], [2, 4], [2]]
    """
    lines = [(n, line.strip()) for n, line in enumerate(source_lines(text), 1) if line.strip()]
    found = {n: line for n, line in lines if _DRESSED.fullmatch(line) and not _OF.fullmatch(line)}
    # 2/3 alone is a share; 2/8 and then 3/8, a page further on, are pages, and so is a short last one.
    of = [(n, line, [int(part) for part in line.split("/")]) for n, line in lines if _OF.fullmatch(line)]
    for (n, line, (page, pages)), (m, other, (following, total)) in pairwise(of):
        if following == page + 1 and total == pages and (m - n > 5 or n in found or following == total):
            found[n], found[m] = line, other
    found |= {n: line for n, line, (page, pages) in of if page == pages == 1}
    bare = [(n, int(line)) for n, line in lines if _BARE.fullmatch(line)]
    for (n, value), (m, following) in pairwise(bare):
        if following == value + 1 and m - n > 5:
            found[n], found[m] = str(value), str(following)
    if len(found) >= 2:
        found |= _running_heads(lines, found)
    return dict(sorted(found.items()))


def _running_heads(lines: Sequence[tuple[int, str]], pages: Mapping[int, str]) -> dict[int, str]:
    """Lines with the same words above, or below, every page number; of five pages or more, one may be without."""
    found: dict[int, str] = {}
    for side in (-1, 1):
        beside = [
            lines[index + side]
            for index, (n, _) in enumerate(lines)
            if n in pages and 0 <= index + side < len(lines) and lines[index + side][0] not in pages
        ]
        times = Counter(words for _, words in beside)
        needed = max(2, len(beside) - (len(beside) >= 5))
        found |= {
            n: words
            for n, words in beside
            if times[words] >= needed and 4 <= len(words) <= 40 and words[-1] not in "，、。；：！？"
        }
    return found
