"""Writes the tables as classic scripts, which pages opened from a disk can load as well."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path

from build_scripts.record.model import Record
from build_scripts.tables.finder import finder_data
from build_scripts.tables.full import answers_of, is_small
from calculators import json_text
from calculators.register import CALCULATORS
from calculators.rules.text import LANGUAGES

FOLDER = "tables"


def write_tables(record: Record, out: Path) -> Mapping[str, int]:
    """Write `tables/` into the folder `out`; the bytes of each file by its address below the root of the site."""
    scripts: dict[str, str] = {}
    for lang in LANGUAGES:
        finder = json_text.write(finder_data(lang, record))
        scripts[f"{FOLDER}/finder.{lang}.js"] = _entry("policyFinder", lang, finder)
        for id, calculator in CALCULATORS.items():
            if is_small(calculator):
                table = json_text.write(answers_of(calculator, lang))
                scripts[f"{FOLDER}/{id}.{lang}.js"] = _entry("policyTables", f"{id}.{lang}", table)
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    for at, script in scripts.items():
        (out / at).write_text(script, "utf-8")
    return {at: len(script.encode()) for at, script in scripts.items()}


def _entry(name: str, key: str, json: str) -> str:
    """A script that puts a table beside those of other languages."""
    return f"(self.{name} = self.{name} || {{}})[{json_text.write(key)}] = {json};\n"


def sizes(out: Path) -> list[tuple[str, int, int]]:
    """For each written file its address, its bytes, and its bytes as a host sends them (gzip)."""
    files = sorted((out / FOLDER).glob("*.js"))
    contents = [(f"{FOLDER}/{file.name}", file.read_bytes()) for file in files]
    return [(at, len(content), len(gzip.compress(content, 9, mtime=0))) for at, content in contents]
