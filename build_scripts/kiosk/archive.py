"""One archive of a folder, the same bytes for the same files."""

from __future__ import annotations

import zipfile
from pathlib import Path

_MIDNIGHT = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def write_archive(folder: Path, archive: Path) -> None:
    """Write a zip of all files below `folder`, under the folder's name; scripts for a shell can be started."""
    files = sorted((file for file in folder.rglob("*") if file.is_file()), key=lambda file: file.as_posix().encode())
    with zipfile.ZipFile(archive, "w") as target:
        for file in files:
            entry = zipfile.ZipInfo(f"{folder.name}/{file.relative_to(folder).as_posix()}", _MIDNIGHT)
            entry.create_system = _UNIX
            entry.external_attr = (0o100755 if file.suffix == ".sh" else 0o100644) << 16
            target.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 6)
