"""The files of the tables."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from build_scripts.tables import sizes
from tests.tables.conftest import value_in

WRITE = """
import sys
from pathlib import Path
from build_scripts.site import read_record
from build_scripts.tables import write_tables
write_tables(read_record(), Path(sys.argv[1]))
"""


def test_the_sizes_are_those_of_the_files(written: tuple[Path, Mapping[str, int]]) -> None:
    folder, told = written
    files = {f"tables/{file.name}": file.stat().st_size for file in (folder / "tables").iterdir()}
    assert dict(told) == files == {at: raw for at, raw, _ in sizes(folder)}


def test_a_finder_is_small_enough_for_mobile_data(written: tuple[Path, Mapping[str, int]]) -> None:
    for at, _, compressed in sizes(written[0]):
        assert compressed < (48_000 if "finder" in at else 6_000), at


def test_every_file_puts_one_table_beside_the_others(written: tuple[Path, Mapping[str, int]]) -> None:
    folder, told = written
    for at in told:
        name = Path(at).name.removesuffix(".js")
        table, key = ("policyFinder", name.split(".")[1]) if name.startswith("finder") else ("policyTables", name)
        begin = f'(self.{table} = self.{table} || {{}})["{key}"] = {{'
        assert (folder / at).read_text("utf-8").startswith(begin)
        assert isinstance(value_in(folder / at), dict)


def test_another_process_writes_the_same_bytes(
    written: tuple[Path, Mapping[str, int]], tmp_path: Path, project: Path
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", WRITE, str(tmp_path)], cwd=project, env=environment, check=True)
    for at in written[1]:
        assert (tmp_path / at).read_bytes() == (written[0] / at).read_bytes(), at
