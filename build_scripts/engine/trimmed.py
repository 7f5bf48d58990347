"""Pyodide's two halves, JavaScript and WebAssembly, without what only packages with C extensions need."""

from __future__ import annotations

import hashlib
import os
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts import PROJECT

_HERE = Path(__file__).parent
KEPT = PROJECT / "build" / "engine"
"""Results by what they were made of: it takes ten seconds, and Pyodide seldom changes."""
TRIMMED = ("pyodide.asm.js", "pyodide.asm.wasm")


def trim_runtime(package: Path, kept: Path = KEPT) -> dict[str, bytes]:
    """The files of `TRIMMED`, smaller, from the npm package `pyodide`; the same bytes each time."""
    found = kept / _made_of(package)
    if not found.exists():
        kept.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=kept, ignore_cleanup_errors=True) as work:
            subprocess.run(["node", _HERE / "trim.cjs", package, work], check=True)
            # Whole or not at all: another build may be at work beside this one, and be first.
            with suppress(OSError):
                os.rename(work, found)
    return {name: (found / name).read_bytes() for name in TRIMMED}


def _made_of(package: Path) -> str:
    modules = package.parent
    files = [
        *(package / name for name in ("pyodide.js", *TRIMMED)),
        *(_HERE / name for name in ("trim.cjs", "glue.cjs")),
        *(modules / tool / "package.json" for tool in ("acorn", "binaryen")),
    ]
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
