"""Archives of Python source compiled to bytecode: two thirds of the start in a browser would be spent on compiling."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from build_scripts.engine.wheel import EPOCH

_MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def compile_archive(archive: Path) -> Path:
    """Compile the modules in a wheel or a zip; the file that replaces it, the same bytes for the same input.

    Docstrings and asserts stay behind (-OO), and so do the columns of every instruction, which only a traceback prints.
    The bytecode names its source by content and not by time (SOURCE_DATE_EPOCH), constants of sets are written in a
    fixed order (PYTHONHASHSEED), and the archive carries one date.
    """
    before = set(archive.parent.iterdir()) - {archive}
    subprocess.run(
        [sys.executable, "-OO", "-m", "pyodide_cli", "py-compile", "--silent", "--no-keep", str(archive)],
        check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"},
    )
    [compiled] = set(archive.parent.iterdir()) - before
    with zipfile.ZipFile(compiled) as source:
        members = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    write_archive(compiled, members)
    return compiled


def write_archive(archive: Path, members: Mapping[str, bytes]) -> None:
    """Write a zip of one date, in the order of names, stored: what carries it compresses better than a zip does."""
    with zipfile.ZipFile(archive, "w") as target:
        for name, content in sorted(members.items()):
            target.writestr(zipfile.ZipInfo(name, _MIDNIGHT), content)
