"""CSV files: they open right in a spreadsheet, and say what the record says."""

from __future__ import annotations

import csv
import io

import calculators
from build_scripts.data.files import CSV
from build_scripts.record.model import Record
from tests.data.conftest import Written


def rows(written: Written, name: str) -> list[dict[str, str]]:
    text = (written.folder / "data" / name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_every_table_begins_with_a_byte_order_mark_and_ends_lines_as_spreadsheets_do(unsettled: Written) -> None:
    tables = [file.path for file in unsettled.files if file.media_type == CSV]
    assert len(tables) == 4
    for path in tables:
        data = (unsettled.folder / path).read_bytes()
        assert data.startswith(b"\xef\xbb\xbf"), path
        assert data.count(b"\xef\xbb\xbf") == 1, path
        assert data.endswith(b"\r\n"), path


def test_no_cell_is_a_formula_to_a_spreadsheet(unsettled: Written) -> None:
    for name in ("notices.csv", "clauses.csv", "calculators.csv", "terms.csv"):
        for row in rows(unsettled, name):
            assert [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))] == [], name


def test_the_sentences_are_those_of_the_record(unsettled: Written, record: Record) -> None:
    sentences = [sentence for notice in record for sentence in notice.sentences]
    found = rows(unsettled, "clauses.csv")
    assert [(row["address"], row["zh"], row["en"]) for row in found] == [
        (str(s.address), s.current.zh, s.current.en or "") for s in sentences
    ]
    assert {row["end"] for row in found} >= {"2022-04-30"}


def test_notices_calculators_and_terms_have_a_row_each(unsettled: Written, record: Record) -> None:
    assert [row["id"] for row in rows(unsettled, "notices.csv")] == [notice.id for notice in record]
    assert [row["id"] for row in rows(unsettled, "calculators.csv")] == [e["id"] for e in calculators.catalogue()]
    assert [row["zh"] for row in rows(unsettled, "terms.csv")] == [term.name.zh for term in record.terms]
