"""Writes the data files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from build_scripts.data import documents, spreadsheets
from build_scripts.data.akoma_ntoso import akoma_ntoso
from build_scripts.data.feed import feed
from build_scripts.data.files import FOLDER, DataFile, data_files, schema_path
from build_scripts.data.origin import Origin
from build_scripts.data.schemas import DOCUMENTS, schema
from build_scripts.record.model import Record
from calculators.rules.text import LANGUAGES


def write_data(
    record: Record,
    catalogue: Sequence[Mapping[str, Any]],
    sources: Sequence[Mapping[str, Any]],
    origin: Origin,
    out: Path,
) -> Mapping[str, int]:
    """Write `data/` into the folder `out`; the bytes of each file by its path below the root of the site.

    `catalogue` and `sources` are what the functions of these names in `calculators` return.
    """
    files = list(data_files(record, origin.base_address))
    contents = dict(_contents(record, catalogue, sources, origin, files))
    assert set(contents) >= {file.path for file in files}, "what is listed is written"
    for path, content in contents.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(content)
    return {path: len(content) for path, content in contents.items()}


def _contents(
    record: Record,
    catalogue: Sequence[Mapping[str, Any]],
    sources: Sequence[Mapping[str, Any]],
    origin: Origin,
    files: Sequence[DataFile],
) -> Iterator[tuple[str, bytes]]:
    schemas = {file.path: file.schema for file in files if file.schema}
    written = {
        "index.json": documents.index_document(record, files, origin.base_address, origin.publisher),
        "clauses.json": documents.clauses_document(record),
        "calculators.json": documents.calculators_document(catalogue, sources),
        "terms.json": documents.terms_document(record),
        "changes.json": documents.changes_document(record),
        **{f"notices/{notice.id}.json": documents.notice_document(record, notice) for notice in record},
    }
    for name, document in written.items():
        path = f"{FOLDER}/{name}"
        to_root = "../" * (len(PurePosixPath(path).parents) - 1)
        yield path, _json({"$schema": to_root + schema_path(schemas[path]), **document})
    for name in DOCUMENTS:
        yield schema_path(name), _json(schema(name, origin.base_address))
    yield f"{FOLDER}/notices.csv", spreadsheets.notices_table(record)
    yield f"{FOLDER}/clauses.csv", spreadsheets.clauses_table(record)
    yield f"{FOLDER}/calculators.csv", spreadsheets.calculators_table(catalogue)
    yield f"{FOLDER}/terms.csv", spreadsheets.terms_table(record)
    for lang in LANGUAGES:
        for notice in record:
            yield f"{FOLDER}/notices/{notice.id}.{lang}.akn.xml", akoma_ntoso(notice, lang, origin)
        if origin.base_address:
            yield f"{FOLDER}/changes.{lang}.xml", feed(record, lang, origin)


def _json(document: documents.Document) -> bytes:
    """Readable, and the same bytes for the same record."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
