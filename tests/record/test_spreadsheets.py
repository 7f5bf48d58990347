"""Tables come back from Excel, WPS and text editors as these programs save them, and are read, or the cell is named."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

import pytest

from tests.record.small_record import NOTICE, SmallRecord

TABLES = ("sentences.csv", "dates.csv", "registry.csv")

type Rows = list[list[str]]


def rows_of(text: str) -> Rows:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def saved(rows: Sequence[Sequence[str]], quoting: int = csv.QUOTE_MINIMAL, end: str = "\r\n") -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=quoting, lineterminator=end).writerows(rows)
    return stream.getvalue()


def excel_utf_8(rows: Rows) -> bytes:
    """“CSV UTF-8”: byte order mark, CRLF, days as the system writes them."""
    return ("\ufeff" + saved(slashed(rows))).encode()


def excel_gbk(rows: Rows) -> bytes:
    """“CSV” on a Chinese system."""
    return saved(slashed(rows)).encode("gbk")


def wps_with_an_empty_column(rows: Rows) -> bytes:
    """After something stood in the columns behind, and rows below, for a while."""
    width = len(rows[0])
    return saved([[*row, "", ""] for row in rows] + [[""] * (width + 2)] * 3).encode("utf-8-sig")


def everything_quoted(rows: Rows) -> bytes:
    return saved(rows, csv.QUOTE_ALL, "\n").encode()


def old_line_ends(rows: Rows) -> bytes:
    return saved(rows, end="\r").encode()


def chinese_days(rows: Rows) -> bytes:
    """A column made one of dates with the format 2012年3月14日."""
    return saved([[chinese(cell) for cell in row] for row in rows]).encode("utf-8-sig")


def days_with_a_time(rows: Rows) -> bytes:
    return saved(
        [[f"{cell.replace('-', '/')} 0:00" if is_day(cell) else cell for cell in row] for row in rows]
    ).encode()


def is_day(cell: str) -> bool:
    return len(cell) == 10 and cell[4] == cell[7] == "-"


def slashed(rows: Rows) -> Rows:
    """2020-02-03 as 2020/2/3."""
    return [["/".join(str(int(n)) for n in cell.split("-")) if is_day(cell) else cell for cell in row] for row in rows]


def chinese(cell: str) -> str:
    year, month, day = (int(n) for n in cell.split("-")) if is_day(cell) else (0, 0, 0)
    return f"{year}年{month}月{day}日" if year else cell


@pytest.mark.parametrize(
    "save",
    [
        excel_utf_8,
        excel_gbk,
        wps_with_an_empty_column,
        everything_quoted,
        old_line_ends,
        chinese_days,
        days_with_a_time,
    ],
    ids=lambda save: save.__name__,
)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_saved_by_a_spreadsheet_says_the_same(
    small: SmallRecord, save: Callable[[Rows], bytes], name: str
) -> None:
    before = small.compile()
    small.path(name).write_bytes(save(rows_of(small.read(name))))
    assert small.compile() == before


def test_a_table_in_gbk_is_read_with_a_warning_that_says_how_to_save_it(small: SmallRecord) -> None:
    small.path("dates.csv").write_bytes(small.read("dates.csv").encode("gb18030"))
    fault = small.fault()
    assert not fault.stops
    assert "GBK" in fault.problem.zh and "CSV UTF-8" in fault.remedy.zh


def test_a_stray_byte_in_a_utf_8_table_is_no_reason_to_read_it_as_gbk(small: SmallRecord) -> None:
    file = small.path("sentences.csv")
    file.write_bytes(file.read_bytes().replace("办法".encode(), b"\xb0\xec"))
    fault = small.fault()
    assert fault.stops and fault.place.line == 6


def test_a_full_width_comma_between_cells_is_told_with_its_cell(small: SmallRecord) -> None:
    small.change("sentences.csv", "-a1-s1a,amount,", "-a1-s1a，amount,")
    fault = small.fault()
    assert fault.place.line == 4
    assert "A4“testcity-2020-1-…”" in fault.remedy.zh and "全角逗号" in fault.remedy.zh
    assert "A4" in fault.remedy.en and "full-width comma" in fault.remedy.en


@pytest.mark.parametrize("value", ["#NAME?", "#REF!", "#N/A", "########"])
def test_a_formula_that_failed_is_told_with_its_cell(value: str, small: SmallRecord) -> None:
    rows = rows_of(small.read("sentences.csv"))
    at = next(n for n, row in enumerate(rows) if n and row[3])
    rows[at][3] = value
    small.write("sentences.csv", saved(rows))
    (fault,) = [fault for fault in small.faults() if value in fault.problem.zh]
    assert fault.stops and fault.place.cell == f"D{at + 1}"


def test_words_in_a_column_without_a_header_are_told_with_their_cell(small: SmallRecord) -> None:
    header, first, *rest = small.read("dates.csv").splitlines()
    small.write("dates.csv", "\n".join([f"{header},,", f"{first},,看这里", *(f"{row},," for row in rest)]))
    fault = small.fault()
    assert fault.place.line == 2 and "I2“看这里”" in fault.remedy.zh


def test_a_cell_that_is_no_date_is_named_as_a_spreadsheet_names_it(small: SmallRecord) -> None:
    text = small.read("dates.csv")
    small.write("dates.csv", text.replace("By the date of signing.", '"By the date\nof signing."'))
    small.write("dates.csv", small.read("dates.csv") + f"{NOTICE}-a2-s1,,,43951,{NOTICE}-a1-s1b,,\n")
    fault = small.fault()
    assert str(fault).splitlines()[0].endswith("dates.csv:4 (D3)")
    assert "2020-04-30" in fault.remedy.zh
