"""Whatever is in the files of a record: it is read, or the people who keep it are told, in both languages."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.record_files import break_all


def test_a_spoiled_file_of_the_record_is_told_about_and_never_crashes_the_check(tmp_path: Path) -> None:
    found = break_all(tmp_path, 400, seed=20220331)
    assert found["told"] > 200 and found["sound"] > 10
