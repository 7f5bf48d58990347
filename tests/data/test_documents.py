"""JSON documents: valid by their schemas, complete, and without an address that nobody has settled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import calculators
from build_scripts.data.files import JSON
from build_scripts.data.schemas import DOCUMENTS, schema
from build_scripts.record.model import Record
from tests.data.conftest import UNSETTLED, Written, write
from tests.record.small_record import CONTACT


def documents(written: Written) -> Iterator[tuple[str, Path]]:
    for file in written.files:
        if file.media_type == JSON:
            assert file.schema, file.path
            yield file.schema, written.folder / file.path


def test_every_document_is_valid_by_the_schema_that_it_names(written: Written) -> None:
    checked = 0
    for _, path in documents(written):
        document = json.loads(path.read_text("utf-8"))
        shape = json.loads((path.parent / document["$schema"]).resolve().read_text("utf-8"))
        validator = jsonschema.Draft202012Validator(shape, format_checker=jsonschema.FormatChecker())
        assert [f"{'/'.join(map(str, e.path))}: {e.message}" for e in validator.iter_errors(document)] == [], path
        checked += 1
    assert checked == 7


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_schema_is_one_of_draft_2020_12(name: str) -> None:
    for base_address in ("", "https://rs.example.gov.cn/"):
        shape = schema(name, base_address)
        assert shape["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(shape)
        assert shape.get("$id", "").startswith(base_address)
        assert ("$id" in shape) == bool(base_address)


BREAKING = [
    ("clauses", lambda d: d["clauses"][0].pop("zh")),
    ("clauses", lambda d: d["clauses"][0].update(address="lanzhou-289")),
    ("clauses", lambda d: d["clauses"][0].update(zh="")),
    ("clauses", lambda d: d["clauses"][0].update(mood="good")),
    ("clauses", lambda d: d["clauses"][0]["validity"].update(start="2022-02-30")),
    ("clauses", lambda d: d["clauses"][0]["subjects"].append("weather")),
    ("terms", lambda d: d["terms"][0].update(en=None)),
    ("calculators", lambda d: d["calculators"][0]["inputs"][0].update(type="float")),
    ("changes", lambda d: d["editions"][0].update(day="today")),
    ("index", lambda d: d.update(base_address="https://rs.example.gov.cn")),
]


@pytest.mark.parametrize(("name", "spoil"), BREAKING)
def test_a_schema_refuses_what_is_wrong(unsettled: Written, name: str, spoil: Any) -> None:
    document = unsettled.read(f"{name}.json")
    validator = jsonschema.Draft202012Validator(schema(name, ""), format_checker=jsonschema.FormatChecker())
    assert validator.is_valid(document)
    spoil(document)
    assert not validator.is_valid(document)


def test_every_sentence_calculator_and_term_is_there(written: Written, record: Record) -> None:
    sentences = [sentence for notice in record for sentence in notice.sentences]
    clauses = written.read("clauses.json")["clauses"]
    assert [clause["address"] for clause in clauses] == [str(sentence.address) for sentence in sentences]
    assert [clause["zh"] or "" for clause in clauses] == [sentence.current.zh for sentence in sentences]
    assert [c["id"] for c in written.read("calculators.json")["calculators"]] == [
        entry["id"] for entry in calculators.catalogue()
    ]
    assert [term["zh"] for term in written.read("terms.json")["terms"]] == [term.name.zh for term in record.terms]
    for notice in record:
        document = written.read(f"notices/{notice.id}.json")
        assert document["clauses"] == [clause for clause in clauses if clause["notice"] == notice.id]
        in_order = [*document["head"], *(a for article in document["articles"] for a in article["clauses"])]
        assert [*in_order, *document["tail"]] == [str(sentence.address) for sentence in notice.sentences]


def test_the_index_lists_every_file_but_the_schemas_and_each_is_there(written: Written) -> None:
    listed = {file["path"] for file in written.read("index.json")["files"]}
    there = {path.relative_to(written.folder).as_posix() for path in (written.folder / "data").rglob("*.*")}
    assert listed | {path for path in there if "/schema/" in path} == there == set(written.sizes)


def test_the_index_says_where_and_by_whom_or_that_neither_is_settled(written: Written) -> None:
    index = written.read("index.json")
    assert index["base_address"] == (written.origin.base_address or None)
    assert index["publisher"] == (written.origin.publisher or None)


def test_without_a_public_address_no_file_gives_one(unsettled: Written) -> None:
    for path in unsettled.sizes:
        text = (unsettled.folder / path).read_text("utf-8")
        for known in ("http://docs.oasis-open.org/", "https://json-schema.org/"):
            text = text.replace(known, "")
        assert "http" not in text, path
    assert not any("changes." in path and path.endswith(".xml") for path in unsettled.sizes)


def test_an_omission_has_its_reason_and_no_words(unsettled: Written) -> None:
    (omitted,) = [clause for clause in unsettled.read("clauses.json")["clauses"] if clause["omission"]]
    assert (omitted["zh"], omitted["en"], omitted["versions"]) == (None, None, [])
    assert CONTACT not in json.dumps(omitted, ensure_ascii=False)


def test_the_same_record_gives_the_same_bytes(unsettled: Written, record: Record, tmp_path: Path) -> None:
    write(record, UNSETTLED, tmp_path)
    for path in unsettled.sizes:
        assert (tmp_path / path).read_bytes() == (unsettled.folder / path).read_bytes(), path
