"""The search as it runs in a browser, without one: its engine in Node, on the index of the real record."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import calculators
from build_scripts.record.model import Record
from build_scripts.search import write_search
from build_scripts.site import read_record

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def record() -> Record:
    """The real record."""
    return read_record()


@pytest.fixture(scope="session")
def run(record: Record, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Asks the engine: `queries`, or `numbers` of texts."""
    folder = tmp_path_factory.mktemp("search")
    write_search(record, calculators.catalogue(), folder)

    def ask(**asked: Sequence[str]) -> Any:
        answered = subprocess.run(
            ["node", project / "tests" / "search" / "run.js", folder / "search" / "index.js"],
            input=json.dumps(asked),
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(answered.stdout)

    return ask


@pytest.fixture(scope="session")
def search(run: Run) -> Callable[[Sequence[str]], list[list[dict[str, Any]]]]:
    """What each of some queries finds, best first."""

    def ask(queries: Sequence[str]) -> list[list[dict[str, Any]]]:
        found: list[list[dict[str, Any]]] = run(queries=list(queries))["found"]
        assert len(found) == len(queries)
        return found

    return ask
