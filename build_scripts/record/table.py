"""A table that is kept in a spreadsheet and saved as CSV: rows that know their line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.faults import Faults, Place
from build_scripts.record.files import read_text
from build_scripts.record.values import did_you_mean
from build_scripts.text import Text

_ERROR_VALUE = re.compile(r"#(?:NAME\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!|#+)")


@dataclass(frozen=True)
class Row:
    """One row of a table."""

    place: Place
    cells: Mapping[str, str]
    """By the column's name, without white space at both ends."""
    number: int = 0
    """As a spreadsheet counts rows."""

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def at(self, column: str) -> Place:
        """The place of one cell."""
        return replace(self.place, cell=_cell(list(self.cells).index(column), self.number))


@dataclass(frozen=True)
class Table:
    """The rows of a table."""

    rows: Sequence[Row]
    complete: bool
    """False where some rows could not be read, and were reported: what is not in the others may be in those."""


def read_table(file: Path, columns: Sequence[str], faults: Faults) -> Table:
    """Read a CSV file with exactly these columns, in any order; empty rows, and empty columns at the end, are passed
    over."""
    text = read_text(file, faults, is_table=True)
    if text is None:
        return Table((), False)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    header: list[str] = []
    complete = True
    start = 1
    width = 0
    try:
        for number, cells in enumerate(reader, 1):
            place, start = Place(file, start), reader.line_num + 1
            cells = [cell.strip() for cell in cells]
            if not any(cells):
                continue
            if not header:
                width = len(cells)
                header = cells[: max(at for at, cell in enumerate(cells, 1) if cell)]
                if not _header_is_right(header, columns, place, faults):
                    return Table((), False)
            elif len(cells) != width or any(cells[len(header) :]):
                _wrong_length(cells, len(header), number, place, faults)
                complete = False
            else:
                rows.append(Row(place, dict(zip(header, cells, strict=False)), number))
                for column in header:
                    if _ERROR_VALUE.fullmatch(rows[-1][column]):
                        _spreadsheet_error(rows[-1], column, faults)
    except csv.Error as error:
        complete = False
        faults.add(
            Place(file, start),
            Text(f"从这一行起引号不成对（{error}）。", f"From this row on the quotation marks do not pair ({error})."),
            Text(
                '含逗号、换行或引号的格子要用半角引号 " 括起来，格子里的半角引号写两个 ""。表格软件会自动做好。',
                'A cell with a comma, a line break or a quotation mark stands between " and ", and a " inside it is '
                'written twice: "". A spreadsheet does this by itself.',
            ),
        )
    if not header and complete:
        complete = False
        faults.add(
            Place(file),
            Text("文件是空的，连表头也没有。", "The file is empty; even its header row is missing."),
            Text(f"第一行写：{','.join(columns)}", f"Its first row is: {','.join(columns)}"),
        )
    return Table(rows, complete)


def _header_is_right(header: Sequence[str], columns: Sequence[str], place: Place, faults: Faults) -> bool:
    expected = Text(f"第一行应为：{','.join(columns)}", f"The first row should be: {','.join(columns)}")
    if len(header) == 1 and any(mark in header[0] for mark in ";\t，"):
        faults.add(
            place,
            Text("各列之间不是半角逗号。", "The columns are not separated by plain commas."),
            Text("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as “CSV UTF-8 (comma delimited)”."),
        )
        return False
    right = True
    for column in header:
        if column not in columns:
            faults.add(
                place,
                Text(f"表头里有不认识的列“{column}”。", f"The header has an unknown column “{column}”."),
                did_you_mean(column, columns),
            )
            right = False
    for column in columns:
        if header.count(column) != 1:
            many = column in header
            faults.add(
                place,
                Text(
                    f"表头里“{column}”列{'重复了' if many else '缺少了'}。",
                    f"Column “{column}” is {'there twice' if many else 'missing'}.",
                ),
                expected,
            )
            right = False
    return right


def _spreadsheet_error(row: Row, column: str, faults: Faults) -> None:
    faults.add(
        row.at(column),
        Text(
            f"“{row[column]}”是表格软件算不出公式时写的，不是文字。",
            f"“{row[column]}” is what a spreadsheet writes for a formula that fails; it is no text.",
        ),
        Text(
            "以 =、+、- 开头的文字会被当成公式：请重新填写，前面加一个半角单引号 '。",
            "Words that begin with =, + or - are taken for a formula: enter them again, with a ' in front.",
        ),
    )


def _wrong_length(cells: Sequence[str], expected: int, number: int, place: Place, faults: Faults) -> None:
    found = len(cells)
    problem = Text(
        f"这一行有 {found} 格，表头有 {expected} 格。", f"This row has {found} cells, the header has {expected}."
    )
    full_width = next((at for at, cell in enumerate(cells) if "，" in cell), None)
    if found < expected and full_width is not None:
        cell, words = _cell(full_width, number), _short(cells[full_width])
        remedy = Text(
            f"{cell}“{words}”里有全角逗号“，”：是用来隔开格子的，请改成半角逗号“,”。",
            f"{cell}, “{words}”, has a full-width comma: where it separates cells, make it a plain one (,).",
        )
    elif found > expected:
        at = next((at for at in range(expected, found) if cells[at]), found - 1)
        cell, words = _cell(at, number), _short(cells[at])
        remedy = Text(
            f'请补齐或删去多余的格子（{cell}“{words}”）；文字里有半角逗号时，整格要用半角引号 " 括起来。',
            f'Remove what is too much ({cell}, “{words}”); a text that contains a comma stands between " and ".',
        )
    else:
        remedy = Text(
            "请补齐缺少的格子：每格之间一个半角逗号，空格子也要有。",
            "Fill in the missing cells: one plain comma between any two, empty ones included.",
        )
    faults.add(place, problem, remedy)


def _cell(column: int, row: int) -> str:
    """D5 for the fourth column of the fifth row."""
    return f"{chr(ord('A') + column)}{row}" if column < 26 else ""


def _short(words: str) -> str:
    return words if len(words) <= 16 else f"{words[:16]}…"
