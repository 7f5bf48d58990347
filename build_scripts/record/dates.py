"""dates.csv: when a sentence holds, as far as the notice says so. An empty cell means that the notice is silent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record.model import Validity
from build_scripts.record.numerals import contains_number
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import read_address, read_date
from build_scripts.text import Text

FILE_NAME = "dates.csv"
_DOCUMENT = re.compile(r"[〔\[［(（]\d{4}[〕\]］)）].*号")
"""The number of a document, where otherwise an address stands."""

COLUMNS = ("address", "start", "start_said_by", "end", "end_said_by", "note_zh", "note_en")


def read_dates(folder: Path, known: Mapping[Address, str] | None, faults: Faults) -> dict[Address, Validity]:
    """When each sentence holds; sentences without a row are not in it.

    `known` are the sentences of the notice with their words; None where these could not all be read.
    """
    found: dict[Address, Validity] = {}
    for row in read_table(folder / FILE_NAME, COLUMNS, faults).rows:
        address = _known_address(row, "address", known, faults)
        if address is None:
            continue
        if address in found:
            faults.add(
                row.place,
                Text(f"{address} 的日期写了两行。", f"{address} has two rows of dates."),
                Text("请合成一行。", "Make them one row."),
            )
            continue
        start, start_said_by = _day(row, "start", known, faults)
        end_set_by = row["end_said_by"] if _DOCUMENT.search(row["end_said_by"]) else None
        if end_set_by:
            end, end_said_by = _day_set_later(row, end_set_by, faults), None
        else:
            end, end_said_by = _day(row, "end", known, faults)
        if start and end and end < start:
            faults.add(
                row.place,
                Text(f"结束日 {end} 早于起始日 {start}。", f"The end, {end}, is before the start, {start}."),
                Text("请核对 start 和 end。", "Check start and end."),
            )
        found[address] = Validity(start, start_said_by, end, end_said_by, end_set_by, _note(row, faults))
        if found[address] == Validity():
            faults.add(
                row.place,
                Text("这一行没有日期，也没有说明。", "This row has neither a date nor a note."),
                Text("请填写，或删去这一行。", "Fill it in, or remove it."),
            )
    return found


def _day(
    row: Row, column: str, known: Mapping[Address, str] | None, faults: Faults
) -> tuple[date | None, Address | None]:
    said_by = f"{column}_said_by"
    if not row[column] and not row[said_by]:
        return None, None
    if not row[column] or not row[said_by]:
        faults.add(
            row.place,
            Text(f"{column} 和 {said_by} 只填了一个。", f"Only one of {column} and {said_by} is filled in."),
            Text(
                f"日期要有通知里的一句话为依据：{said_by} 填那一句的地址；通知没有写，两格都空着。",
                f"A date needs the sentence that gives it: its address goes into {said_by}. "
                "Where the notice is silent, both stay empty.",
            ),
        )
        return None, None
    day, address = read_date(row[column], row.at(column), faults), _known_address(row, said_by, known, faults)
    if day and address and known is not None:
        _check_said(row, column, day, known[address], faults)
    return day, address


def _day_set_later(row: Row, document: str, faults: Faults) -> date | None:
    """A last day that a later document gives: its words are not here, so the note must say what it says."""
    day = read_date(row["end"], row.at("end"), faults) if row["end"] else None
    if not row["end"]:
        faults.add(
            row.place,
            Text("end 和 end_said_by 只填了一个。", "Only one of end and end_said_by is filled in."),
            Text(f"请填 {document} 定的最后一天。", f"Put the last day that {document} sets."),
        )
    elif day and not contains_number(row["note_zh"], f"{day.year}年{day.month}月"):
        faults.add(
            row.at("note_zh"),
            Text(
                f"最后一天 {day} 是 {document} 定的，说明里没有写 {day.year}年{day.month}月。",
                f"The last day, {day}, is set by {document}; the note does not name {day.year}年{day.month}月.",
            ),
            Text(
                "请在 note_zh 和 note_en 里写明那份文件怎样说。",
                "Say in note_zh and note_en what that document says.",
            ),
        )
    return day


def _check_said(row: Row, column: str, day: date, words: str, faults: Faults) -> None:
    """A day stands in its sentence, or the note names its month and so says how the sentence is read."""
    month = f"{day.year}年{day.month}月"
    if not contains_number(words, f"{month}{day.day}日") and not contains_number(row["note_zh"], month):
        faults.add(
            row.place,
            Text(
                f"{row[f'{column}_said_by']} 没有写 {row[column]}，说明里也没有写 {month}。",
                f"{row[f'{column}_said_by']} does not say {row[column]}, and the note does not name {month}.",
            ),
            Text(
                f"请核对 {column}；是从别的词读出来的，请在 note_zh 里写明怎么读、读到哪年哪月。",
                f"Check {column}; where it is read out of other words, say in note_zh how, and which year and month.",
            ),
        )


def _known_address(row: Row, column: str, known: Mapping[Address, str] | None, faults: Faults) -> Address | None:
    address = read_address(row[column], row.place, faults)
    if address is not None and known is not None and address not in known:
        faults.add(
            row.place,
            Text(f"sentences.csv 里没有 {address}。", f"sentences.csv has no {address}."),
            Text(f"请核对 {column}。", f"Check {column}."),
        )
        return None
    return address


def _note(row: Row, faults: Faults) -> Text | None:
    if bool(row["note_zh"]) != bool(row["note_en"]):
        faults.add(
            row.place,
            Text("说明只有一种语言。", "The note is in one language only."),
            Text("note_zh 和 note_en 都要填。", "Fill in both note_zh and note_en."),
        )
    return Text(row["note_zh"], row["note_en"]) if row["note_zh"] else None
