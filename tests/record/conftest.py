"""Records that the tests of the record start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.record import compile_record
from build_scripts.record.model import Record
from tests.record.small_record import SmallRecord


@pytest.fixture
def unregistered(tmp_path: Path) -> SmallRecord:
    """A right record of one small notice that was never published."""
    return SmallRecord(tmp_path)


@pytest.fixture
def small(unregistered: SmallRecord) -> SmallRecord:
    """A right record of one small notice that was published."""
    unregistered.register()
    return unregistered


@pytest.fixture(scope="session")
def notices(project: Path) -> Path:
    """The folder of the real notices."""
    return project / "docs/notices"


@pytest.fixture(scope="session")
def record(notices: Path) -> Record:
    """The real record."""
    return compile_record(notices)
