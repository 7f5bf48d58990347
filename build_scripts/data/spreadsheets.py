"""The same facts as tables for spreadsheets: CSV in UTF-8 with a byte order mark, a row for each thing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from build_scripts.citation import citation
from build_scripts.data.documents import notice_entry
from build_scripts.record.model import NAMED_IN_BOTH, Record
from build_scripts.text import Text

Row = Mapping[str, object]


def table(rows: Iterable[Row], columns: Sequence[str]) -> bytes:
    """The file; an empty cell where there is no value. Without the mark Excel takes the Chinese for GBK."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({column: "" if row[column] is None else row[column] for column in columns} for row in rows)
    return text.getvalue().encode("utf-8-sig")


def notices_table(record: Record) -> bytes:
    """One row for each notice."""
    columns = ["id", *(f"{name}_{lang}" for name in NAMED_IN_BOTH for lang in ("zh", "en"))]
    columns += ["signed", "printed", "last_checked", "ending", "last", "ended_by_zh", "ended_by_en", "page"]
    rows = []
    for notice in record:
        entry = notice_entry(notice)
        both = {f"{name}_{lang}": (entry[name] or {}).get(lang) for name in NAMED_IN_BOTH for lang in ("zh", "en")}
        ending = notice.ending
        ended = {
            "ending": ending and ending.kind,
            "last": ending and ending.last,
            **_both("ended_by", ending.by if ending else None),
        }
        rows.append({**entry, **both, **ended})
    return table(rows, columns)


def clauses_table(record: Record) -> bytes:
    """One row for each sentence, part and heading, with its words now."""
    columns = [
        *("address", "notice", "place_zh", "place_en", "zh", "en", "omission_zh", "omission_en", "subjects"),
        *("start", "end", "end_set_by", "notice_last", "note_zh", "note_en", "since", "changed_by", "calculators"),
        *("citation_zh", "citation_en", "page"),
    ]
    rows = []
    for notice in record:
        for sentence in notice.sentences:
            address, now, validity = sentence.address, sentence.current, sentence.validity
            omission = sentence.omission.reason if sentence.omission else None
            rows.append(
                {
                    "address": address,
                    "notice": notice.id,
                    "place_zh": address.in_words("zh"),
                    "place_en": address.in_words("en"),
                    "zh": now.zh,
                    "en": now.en,
                    **_both("omission", omission),
                    "subjects": " ".join(sentence.subjects),
                    "start": validity.start,
                    "end": validity.end,
                    "end_set_by": validity.end_set_by,
                    "notice_last": notice.ending.last if notice.ending else None,
                    **_both("note", validity.note),
                    "since": now.since,
                    "changed_by": now.changed_by,
                    "calculators": " ".join(sentence.calculators),
                    "citation_zh": citation(notice, address, "zh"),
                    "citation_en": citation(notice, address, "en"),
                    "page": f"c/{address}.html",
                }
            )
    return table(rows, columns)


def calculators_table(catalogue: Sequence[Mapping[str, Any]]) -> bytes:
    """One row for each calculator, with what it asks and answers by name."""
    columns = [
        *("id", "notice", "title_zh", "title_en", "question_zh", "question_en", "clauses", "inputs", "outputs"),
        *("validity_zh", "validity_en", "page_zh", "page_en"),
    ]
    rows = [
        {
            "id": entry["id"],
            "notice": entry["notice"],
            **{
                f"{name}_{lang}": entry[name][lang]
                for name in ("title", "question", "validity")
                for lang in ("zh", "en")
            },
            **{name: " ".join(item["name"] for item in entry[name]) for name in ("inputs", "outputs")},
            "clauses": " ".join(entry["clauses"]),
            **{f"page_{lang}": f"{lang}/calculators/{entry['id']}.html" for lang in ("zh", "en")},
        }
        for entry in catalogue
    ]
    return table(rows, columns)


def terms_table(record: Record) -> bytes:
    """The terms as in the file that staff edit."""
    rows = [
        {
            "zh": term.name.zh,
            "en": term.name.en,
            "also_zh": "；".join(term.also_zh),
            "also_en": "; ".join(term.also_en),
            "pinyin": "; ".join(term.pinyin),
            "addresses": " ".join(map(str, term.addresses)),
        }
        for term in record.terms
    ]
    return table(rows, ("zh", "en", "also_zh", "also_en", "pinyin", "addresses"))


def _both(name: str, text: Text | None) -> Row:
    return {f"{name}_{lang}": text[lang] if text else None for lang in ("zh", "en")}
