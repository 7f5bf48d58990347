"""Writes the index beside the pages; what has a calculator is always at hand, and of the rest so much as is little."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from build_scripts.record.model import Record, Synonym
from build_scripts.search.large import write_large
from build_scripts.search.readings import readings
from build_scripts.search.small import notice_data, reading_data, unit_data, with_texts
from build_scripts.search.units import Unit, units

FOLDER = "search"
MOST_AT_HAND = 60_000
"""Characters of sentences that are looked through one by one; with more, those without a calculator go into files of
their own."""


def write_search(record: Record, catalogue: Sequence[Mapping[str, Any]], out: Path) -> int:
    """Write `search/` into the folder `out`; the bytes of what is written."""
    return write_units(list(units(record, catalogue)), [notice_data(notice) for notice in record], record, out / FOLDER)


def write_units(found: Sequence[Unit], notices: Sequence[Mapping[str, Any]], record: Record, folder: Path) -> int:
    """Write the index of these units; `record` gives the synonyms and how words are read."""
    folder.mkdir(parents=True, exist_ok=True)
    at_hand, rest = _by_size(found)
    numbers = {notice["id"]: number for number, notice in enumerate(notices)}
    places = {unit.id: place for place, unit in enumerate(at_hand) if unit.kind == "clause"}
    near, far = ([unit_data(unit, places, numbers) for unit in some] for some in (at_hand, rest))
    read = readings(_texts(found, record.synonyms), record.readings)
    # Characters and contexts of far texts are in their own files.
    read_near = read if not rest else readings(_texts(at_hand, record.synonyms), record.readings)
    data: dict[str, Any] = {
        "notices": notices,
        **with_texts(near),
        "synonyms": [[list(s.zh), list(s.en), list(s.means)] for s in record.synonyms],
        **reading_data(read_near),
    }
    size = 0
    if rest:
        large = write_large(far, read, folder)
        data["large"], size = large.entry, large.size
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return size + (folder / "index.js").write_bytes(f"self.policySearchIndex = {written};\n".encode())


def _by_size(found: Sequence[Unit]) -> tuple[list[Unit], list[Unit]]:
    """What is always at hand, and what is looked up."""
    sentences = [unit for unit in found if unit.kind == "clause"]
    if sum(len(unit.fields[0].zh) for unit in sentences) <= MOST_AT_HAND:
        return list(found), []
    decided = {unit.notice for unit in found if unit.kind == "calculator"}
    return (
        [unit for unit in found if unit.kind != "clause" or unit.notice in decided],
        [unit for unit in sentences if unit.notice not in decided],
    )


def _texts(some: Sequence[Unit], synonyms: Sequence[Synonym]) -> list[str]:
    spoken = [word for synonym in synonyms for word in (*synonym.zh, *synonym.means)]
    return [field.zh for unit in some for field in unit.fields] + spoken
