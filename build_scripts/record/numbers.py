"""numbers.csv: the numbers of a notice that are no rule, each with the reason. All others are bound to a calculator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import NoRule, Record, Sentence
from build_scripts.record.numerals import Numeral, numerals, places_of_number
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import compact, did_you_mean, read_address
from build_scripts.text import Text

FILE_NAME = "numbers.csv"
COLUMNS = ("address", "words", "reason")

REASONS: Mapping[str, Text] = {
    "numbering": Text("条的序号", "The number of an article"),
    "document_number": Text("文件的字号", "The number of a document"),
    "document_date": Text("落款、印发的日期", "The date of signing or printing"),
    "title": Text("文件名称里的数", "Part of a document's title"),
    "expression": Text("固定说法，不是数量", "A set expression, not a quantity"),
    "name": Text("名称或者号码", "A name, or a telephone number"),
    "fact": Text("通知陈述的事实，不用来判断", "A fact that the notice tells; nothing is decided by it"),
}
"""Why a number is no rule, by the word that stands in the column `reason`."""


@dataclass(frozen=True)
class Listed:
    """A row of the table."""

    place: Place
    address: Address
    no_rule: NoRule


def is_accounted(folder: Path) -> bool:
    """True for a notice that has the file. Without it the numbers wait to be gone through, as on the day of arrival."""
    return (folder / FILE_NAME).exists()


def read_numbers(folder: Path, words: Mapping[Address, str] | None, faults: Faults) -> list[Listed]:
    """The numbers that are no rule.

    `words` are the sentences of the notice; None where these could not all be read.
    """
    found = []
    for row in read_table(folder / FILE_NAME, COLUMNS, faults).rows:
        address = read_address(row["address"], row.place, faults)
        if row["reason"] not in REASONS:
            faults.add(
                row.place,
                Text(f"没有“{row['reason']}”这种理由。", f"There is no reason “{row['reason']}”."),
                did_you_mean(row["reason"], REASONS),
            )
        if address is not None and (words is None or _stands_there(row, words.get(address, ""), faults)):
            # A reason that was reported is still one: its number is no second complaint.
            reason = REASONS.get(row["reason"], Text("", ""))
            found.append(Listed(row.place, address, NoRule(compact(row["words"]), reason)))
    return found


def check_numbers(
    record: Record, sources: Sequence[Mapping[str, Any]], listed: Sequence[Listed], folder: Path, faults: Faults
) -> None:
    """A fault for every number that is neither bound to a calculator nor listed, and for one that is both.

    Only in notices whose numbers are accounted for. `sources` is what `calculators.sources()` returns.
    """
    by_address: dict[Address, list[Listed]] = {}
    for row in listed:
        by_address.setdefault(row.address, []).append(row)
    for notice in record:
        for sentence in notice.sentences if is_accounted(folder / notice.id) else ():
            text = sentence.current.zh
            bound = bindings(sentence, sources)
            free = {n.start for row in by_address.get(sentence.address, ()) for n in inside(text, row.no_rule.words)}
            for row in by_address.get(sentence.address, ()):
                for numeral in inside(text, row.no_rule.words):
                    if numeral.start in bound:
                        _both(row, text[numeral.start : numeral.end], bound[numeral.start][0], faults)
            for numeral in numerals(text):
                if numeral.start not in bound and numeral.start not in free:
                    _neither(sentence, numeral, folder / notice.id / FILE_NAME, faults)


def bindings(sentence: Sentence, sources: Sequence[Mapping[str, Any]]) -> dict[int, list[str]]:
    """By the place of a numeral in a sentence, the calculators that take a parameter from it."""
    found: dict[int, list[str]] = {}
    for source in sources:
        for place in _bound(sentence, source):
            if source["calculator"] not in found.setdefault(place, []):
                found[place].append(source["calculator"])
    return found


def inside(text: str, words: str) -> Iterator[Numeral]:
    """The numerals of a text that lie whole within any place where the words stand."""
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    for numeral in numerals(text):
        if any(start <= numeral.start and numeral.end <= start + len(words) for start in starts):
            yield numeral


def _stands_there(row: Row, sentence: str, faults: Faults) -> bool:
    words = compact(row["words"])
    if words and words in sentence and numerals(words):
        return True
    faults.add(
        row.place,
        Text(
            f"{row['address']} 里没有“{row['words']}”，或者里面没有数字。",
            f"“{row['words']}” does not stand in {row['address']}, or holds no number.",
        ),
        Text("请照抄那一句里带数字的几个字。", "Copy the few words with the number from that sentence."),
    )
    return False


def _bound(sentence: Sentence, source: Mapping[str, Any]) -> Iterator[int]:
    """Places of the numerals in a sentence that a source takes its number from."""
    if source["number"] is None or not _covers(source["clause"], sentence.address):
        return
    text, quote = sentence.current.zh, compact(source["quote"])
    for at in range(len(text)):
        if text.startswith(quote, at):
            for numeral in places_of_number(quote, source["number"]):
                yield at + numeral.start


def _covers(clause: str, address: Address) -> bool:
    return clause in {str(address), str(address.whole_sentence), str(address.whole_article)}


def _both(row: Listed, numeral: str, calculator: str, faults: Faults) -> None:
    faults.add(
        row.place,
        Text(
            f"这里说“{numeral}”不是规则，计算器 {calculator} 却用到它。",
            f"“{numeral}” is listed as no rule, but calculator {calculator} computes with it.",
        ),
        Text("请删去这一行，或者写明是哪几个字。", "Remove the row, or name the words more exactly."),
    )


def _neither(sentence: Sentence, numeral: Numeral, file: Path, faults: Faults) -> None:
    text = sentence.current.zh
    shown = text[numeral.start : numeral.end]
    around = text[max(0, numeral.start - 8) : numeral.end + 8]
    faults.add(
        Place(file),
        Text(
            f"{sentence.address} 的数字“{shown}”（“{around}”）没有规则用到，也没有写明理由。",
            f"{sentence.address}: no rule takes the number “{shown}” (“{around}”), and no reason is given.",
        ),
        Text(
            f"请让规则引用它；不是规则的，加一行：{sentence.address},带这个数字的几个字,理由（{'、'.join(REASONS)}）。",
            f"Let a rule quote it; if it is no rule, add a row: {sentence.address},the words with it,reason "
            f"({', '.join(REASONS)}).",
        ),
    )
