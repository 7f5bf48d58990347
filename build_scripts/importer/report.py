"""A page for whoever imported the notice: what was found, what is uncertain, what to do next. In both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from build_scripts.address import Address
from build_scripts.importer.facts import Facts
from build_scripts.importer.outline import Outline
from build_scripts.importer.received import Received
from build_scripts.record.personal_data import is_heading_of_names
from build_scripts.text import Text


class _Row(Protocol):
    @property
    def address(self) -> Address: ...
    @property
    def zh(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def is_omitted(self) -> bool: ...


def report(
    found: Outline, facts: Facts, pages: Mapping[int, str], received: Received, rows: Sequence[_Row], id: str
) -> str:
    """Markdown."""
    doubts = [*received.doubts, *found.doubts, *((0, words) for words in facts.doubts())]
    doubts += [
        (
            row.line,
            Text(
                f"{row.address} 像是个人的姓名和电话，已经略去。请看是不是。",
                f"{row.address} looks like a person's name and number and was left out. See whether it is.",
            ),
        )
        for row in rows
        if row.is_omitted
    ]
    doubts += [
        (
            row.line,
            Text(
                f"{row.address} 是“{row.zh}”一格，后面几格里有个人的姓名、电话的，请略去。",
                f"{row.address} is the cell “{row.zh}”: leave out a person's name and number in the cells after it.",
            ),
        )
        for row in rows
        if is_heading_of_names(row.zh)
    ]
    if pages:
        numbers = "、".join(map(str, pages))
        doubts.append(
            (
                0,
                Text(
                    f"第 {numbers} 行读作页码或页眉，不算通知的文字。",
                    f"Lines {', '.join(map(str, pages))} were read as page numbers or running heads.",
                ),
            )
        )
    if not received.is_plain_utf8:
        doubts.append(
            (
                0,
                Text(
                    "行号是 source.txt 的行号：那是从收到的文件里取出的文字。收到的文件原样存在旁边。",
                    "Line numbers are those of source.txt, the words taken from the file, which stands beside it.",
                ),
            )
        )
    parts = sum(row.address.part is not None for row in rows)
    unsure_zh = [f"- {_line(n, 'zh')}{words.zh}" for n, words in sorted(doubts, key=lambda d: d[0])]
    unsure_en = [f"- {_line(n, 'en')}{words.en}" for n, words in sorted(doubts, key=lambda d: d[0])]
    return "\n".join(
        [
            f"# {id}",
            "",
            f"读出 {len(found.articles)} 条，{len(rows)} 个地址（其中分句 {parts} 个）。原文每个字都在里面。",
            f"{len(found.articles)} articles and {len(rows)} addresses were found ({parts} of them parts of "
            "sentences). Every character of the text is in them.",
            "",
            "## 没有把握的地方",
            "",
            *(unsure_zh or ["- 没有。"]),
            "",
            "## 接下来",
            "",
            "1. 拿原件对照 sentences.csv：断句对不对。**登记以后地址就不能再改**，所以先改断句。",
            "2. 填 notice.yaml 里空着的；标题、日期、文号逐项核对。",
            "3. `make check` 列出还缺什么。译文、说明可以以后再填，网页上会写明还没有。",
            "4. 核对无误：`make register`，再 `make serve` 看网页。",
            "",
            "---",
            "",
            "## Not certain",
            "",
            *(unsure_en or ["- Nothing."]),
            "",
            "## What next",
            "",
            "1. Compare sentences.csv with the original: are the sentences cut where they should be? After "
            "`make register` an address can no longer change, so this comes first.",
            "2. Fill in what is empty in notice.yaml, and check title, days and number.",
            "3. `make check` lists what is missing. Translations and summaries may follow later; the pages say so.",
            "4. When all is right: `make register`, then `make serve` to see the pages.",
            "",
        ]
    )


def _line(number: int, lang: str) -> str:
    if not number:
        return ""
    return f"第 {number} 行：" if lang == "zh" else f"Line {number}: "
