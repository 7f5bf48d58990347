"""What has not changed is not built again, and what has changed always is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_scripts.unchanged import Stamp


@pytest.fixture
def stamp(tmp_path: Path) -> Stamp:
    for name in ("docs/notices/a.csv", "mkdocs.yml", "site/zh/index.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
    made = Stamp(tmp_path / "build" / "stamp.json", [tmp_path / "docs", tmp_path / "mkdocs.yml"], tmp_path / "site")
    assert not made.holds(), "nothing was built yet"
    made.keep()
    assert made.holds()
    return made


def test_a_file_read_or_compiled_is_no_change(stamp: Stamp, tmp_path: Path) -> None:
    cache = tmp_path / "docs" / "__pycache__"
    cache.mkdir()
    (cache / "a.pyc").write_bytes(b"x")
    os.utime(tmp_path / "docs" / "notices" / "a.csv", (1, 1))
    assert stamp.holds()


@pytest.mark.parametrize("name", ["docs/notices/a.csv", "mkdocs.yml", "site/zh/index.html"])
def test_words_that_change_and_a_file_that_goes_count(stamp: Stamp, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("other words", "utf-8")
    assert not stamp.holds()
    (tmp_path / name).unlink()
    assert not stamp.holds()


@pytest.mark.parametrize("folder", ["docs/notices", "site/zh"])
def test_a_file_that_comes_counts(stamp: Stamp, tmp_path: Path, folder: str) -> None:
    (tmp_path / folder / "new").write_text("", "utf-8")
    assert not stamp.holds()


def test_a_spoilt_stamp_holds_nothing(stamp: Stamp, tmp_path: Path) -> None:
    (tmp_path / "build" / "stamp.json").write_text("{", "utf-8")
    assert not stamp.holds()
