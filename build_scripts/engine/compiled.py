"""Archives of Python source compiled to bytecode: two thirds of the start in a browser would be spent on compiling."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from build_scripts.engine.wheel import EPOCH

_MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def compile_archive(archive: Path) -> Path:
    """Compile the modules in a wheel or a zip; the file that replaces it, the same bytes for the same input.

    The bytecode names its source by content and not by time (SOURCE_DATE_EPOCH), constants of sets are written in a
    fixed order (PYTHONHASHSEED), and the archive carries one date.
    """
    before = set(archive.parent.iterdir()) - {archive}
    subprocess.run(
        [sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--no-keep", str(archive)],
        check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0"},
    )
    [compiled] = set(archive.parent.iterdir()) - before
    _set_one_date(compiled)
    return compiled


def _set_one_date(archive: Path) -> None:
    with zipfile.ZipFile(archive) as source:
        members = [(name, source.read(name)) for name in sorted(source.namelist()) if not name.endswith("/")]
    with zipfile.ZipFile(archive, "w") as target:
        for name, content in members:
            target.writestr(zipfile.ZipInfo(name, _MIDNIGHT), content, zipfile.ZIP_DEFLATED, 9)
