"""Copies of files, compressed beforehand, beside the files themselves."""

from __future__ import annotations

import subprocess
from pathlib import Path

_PACKER = Path(__file__).with_name("pack.mjs")
_PACKED_ALREADY = (".br", ".gz", ".png")
_SMALLEST = 512
"""Bytes; what is smaller travels in one piece anyway."""


def worth_packing(file: Path) -> bool:
    """True for a file that a server would send compressed; what only a page opened from a disk loads is not sent."""
    return file.suffix not in _PACKED_ALREADY and file.parent.name != "disk" and file.stat().st_size >= _SMALLEST


def pack(folder: Path, brotli_quality: int) -> None:
    """Write `.gz` and `.br` beside the files below `folder`; the same bytes for the same files.

    A copy that is there stays: the engine is told how many bytes its own have.

    `brotli_quality` goes from 1 (a second or two) to 11 (most of a minute).

    Raises CalledProcessError where Node fails.
    """
    files = sorted(str(file) for file in folder.rglob("*") if file.is_file() and worth_packing(file))
    subprocess.run(
        ["node", _PACKER, str(brotli_quality)], input="\n".join(files), text=True, encoding="utf-8", check=True
    )
