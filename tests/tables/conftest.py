"""The tables as pages get them: written to files, and read from there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from build_scripts.record.model import Record
from build_scripts.site import read_record
from build_scripts.tables import write_tables
from calculators.register import CALCULATORS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "calculator" in metafunc.fixturenames:
        metafunc.parametrize("calculator", CALCULATORS.values(), ids=list(CALCULATORS))


@pytest.fixture(scope="session")
def record() -> Record:
    return read_record()


@pytest.fixture(scope="session")
def written(record: Record, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, int]]:
    folder = tmp_path_factory.mktemp("site")
    return folder, write_tables(record, folder)


@pytest.fixture(scope="session")
def finders(written: tuple[Path, Mapping[str, int]]) -> dict[str, Any]:
    """What `policyFinder` is, by language."""
    return {lang: value_in(written[0] / "tables" / f"finder.{lang}.js") for lang in ("zh", "en")}


def value_in(script: Path) -> Any:
    """The JSON value that a script assigns to a name."""
    text = script.read_text("utf-8")
    _, _, value = text.partition('"] = ' if text.startswith("(") else " = ")
    return json.loads(value.removesuffix(";\n"))
