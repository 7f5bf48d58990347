"""Python for the browser, as the npm package `pyodide` ships it."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.faults import Faults, Place
from build_scripts.text import Text

_FILES = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")


@dataclass(frozen=True)
class Runtime:
    """The files that the site hands out, and what Pyodide wants to know about itself."""

    files: dict[str, bytes]
    """By name, as Pyodide asks for them."""
    lock: Mapping[str, Any]
    """Pyodide's lock file without its packages: the site loads none."""


def read_runtime(package: Path) -> Runtime:
    """Raises Faults when the package is missing, or when its Python is not the one that runs here.

    Code compiled by one Python version cannot be loaded by another.
    """
    faults = Faults()
    lock_file = package / "pyodide-lock.json"
    if not lock_file.exists():
        faults.add(
            Place(lock_file),
            Text("没有浏览器用的 Python。", "The Python for the browser is missing."),
            Text("请运行 make setup。", "Run make setup."),
        )
        raise faults
    info = json.loads(lock_file.read_text(encoding="utf-8"))["info"]
    there = tuple(int(part) for part in info["python"].split(".")[:2])
    here = sys.version_info[:2]
    if there != here:
        faults.add(
            Place(lock_file),
            Text(
                f"浏览器里是 Python {there[0]}.{there[1]}，这里是 {here[0]}.{here[1]}。",
                f"The browser has Python {there[0]}.{there[1]}, this is {here[0]}.{here[1]}.",
            ),
            Text("请用 .python-version 写明的版本。", "Use the version named in .python-version."),
        )
        raise faults
    return Runtime(
        files={name: (package / name).read_bytes() for name in _FILES},
        lock={"info": info, "packages": {}},
    )
