"""The list of all files of a bundle with their digests, which is gone through before a browser is opened."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"
NOT_LISTED = (SUMS, f"{SUMS}.sig")
"""What lists or vouches for the files, and cannot be listed itself."""


def files_of(folder: Path) -> list[Path]:
    """Every file below a folder that belongs on its list, in the order of the list."""
    found = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return [found[name] for name in sorted(found, key=str.encode) if name not in NOT_LISTED]


def write_sums(folder: Path) -> None:
    """Write the list as `sha256sum` reads it."""
    lines = (
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder).as_posix()}\n"
        for file in files_of(folder)
    )
    (folder / SUMS).write_text("".join(lines), "utf-8")
