"""The data of the real record, as published without a public address and with one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import calculators
from build_scripts.data import DataFile, data_files, write_data
from build_scripts.data.origin import Origin
from build_scripts.record.model import Record
from build_scripts.site import read_record
from build_scripts.text import Text

NAME = Text("十条措施", "Ten Measures")
UNSETTLED = Origin(NAME)
PUBLISHED = Origin(
    NAME, "https://rs.example.gov.cn/ten-measures/", {"zh": "某市人力资源和社会保障局", "en": "Bureau of Some City"}
)


@dataclass(frozen=True)
class Written:
    """Data files in a folder."""

    folder: Path
    origin: Origin
    files: list[DataFile]
    sizes: Mapping[str, int]

    def read(self, name: str) -> Any:
        """A JSON document by its name below data/."""
        return json.loads((self.folder / "data" / name).read_text("utf-8"))


def write(record: Record, origin: Origin, folder: Path) -> Written:
    sizes = write_data(record, calculators.catalogue(), calculators.sources(), origin, folder)
    return Written(folder, origin, list(data_files(record, origin.base_address)), sizes)


@pytest.fixture(scope="session")
def record() -> Record:
    """The real record, with the calculators of its sentences."""
    return read_record()


@pytest.fixture(scope="session", params=[UNSETTLED, PUBLISHED], ids=["unsettled", "published"])
def written(request: pytest.FixtureRequest, record: Record, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The data, whatever is settled."""
    return write(record, request.param, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def unsettled(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The data of a site without a public address."""
    return write(record, UNSETTLED, tmp_path_factory.mktemp("unsettled"))
