"""terms.csv: the notices' technical terms, with their English, what people say instead, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record.model import Record, Term
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import read_address
from build_scripts.text import Text

FILE_NAME = "terms.csv"
COLUMNS = ("zh", "en", "also_zh", "also_en", "pinyin", "addresses")

_CHINESE = re.compile(r"[\u3400-\u9fff]")
# A comma may belong to the English; a space does.
_BETWEEN_WORDS = re.compile(r"\s*[;；、|]\s*")
_BETWEEN_ADDRESSES = re.compile(r"[\s,，;；、]+")


def read_terms(folder: Path, record: Record, unread: Container[str], faults: Faults) -> tuple[Term, ...]:
    """The file in a folder of notices, in its order; nothing where there is none.

    `unread` are the notices of which not every sentence could be read: their addresses are not looked up.
    """
    if not (folder / FILE_NAME).exists():
        return ()
    found: dict[str, tuple[Row, Term]] = {}
    for row in read_table(folder / FILE_NAME, COLUMNS, faults).rows:
        term = _term(row, faults)
        if term.name.zh in found:
            first = found[term.name.zh][0].place.line
            faults.add(
                row.place,
                Text(
                    f"术语“{term.name.zh}”写了两次，前一次在第 {first} 行。",
                    f"The term “{term.name.zh}” is there twice, first in line {first}.",
                ),
                Text("请并成一行。", "Make one row of them."),
            )
            continue
        found[term.name.zh] = (row, replace(term, addresses=_addresses(row, term, record, unread, faults)))
    return tuple(term for _, term in found.values())


def _term(row: Row, faults: Faults) -> Term:
    for column in ("zh", "en"):
        if not row[column]:
            faults.add(
                row.place,
                Text(f"没有填 {column}。", f"“{column}” is empty."),
                Text("每个术语都要有中文和英文。", "Every term has both its Chinese and its English."),
            )
    for column in ("zh", "en", "also_en", "pinyin"):
        if row[column] and bool(_CHINESE.search(row[column])) != (column == "zh"):
            faults.add(
                row.place,
                Text(f"{column} 里的“{row[column]}”填错了列。", f"“{row[column]}” does not belong in “{column}”."),
                Text(
                    "中文填 zh 和 also_zh，英文填 en 和 also_en，拼音填 pinyin。",
                    "Chinese goes into zh and also_zh, English into en and also_en, pinyin into pinyin.",
                ),
            )
    also_zh, also_en, pinyin = (_words(row[column]) for column in ("also_zh", "also_en", "pinyin"))
    for word in {w for words in (also_zh, also_en, pinyin) for w in words if words.count(w) > 1} | (
        {row["zh"]} & set(also_zh) | {row["en"]} & set(also_en)
    ):
        faults.add(
            row.place,
            Text(f"“{word}”在这一行里写了两次。", f"“{word}” is there twice in this row."),
            Text("请只留一个。", "Keep one of them."),
        )
    return Term(Text(row["zh"], row["en"]), also_zh, also_en, pinyin)


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for word in _BETWEEN_WORDS.split(cell) if word)


def _addresses(row: Row, term: Term, record: Record, unread: Container[str], faults: Faults) -> tuple[Address, ...]:
    found = []
    for text in filter(None, _BETWEEN_ADDRESSES.split(row["addresses"])):
        address = read_address(text, row.place, faults)
        if address is None:
            continue
        sentences = record.resolve(address)
        # An amendment may drop the word: it was there, and the earlier words stay on the page.
        words = "\n".join(version.zh for sentence in sentences for version in sentence.versions)
        if address.notice in unread:
            pass
        elif not sentences:
            faults.add(
                row.place,
                Text(f"没有 {address} 这个地址。", f"There is no address {address}."),
                Text("请照 sentences.csv 填写。", "Take it from sentences.csv."),
            )
        elif term.name.zh and not any(word in words for word in (term.name.zh, *term.also_zh)):
            faults.add(
                row.place,
                Text(f"{address} 里没有“{term.name.zh}”。", f"“{term.name.zh}” does not stand in {address}."),
                Text(
                    "请核对地址；那里用的是别的说法，就把它加进 also_zh。",
                    "Check the address; if other words are used there, add them to also_zh.",
                ),
            )
        found.append(address)
    return tuple(dict.fromkeys(found))
