"""The part of Python's standard library that the calculators need: found by starting the browser's Python and looking.

Pyodide ships 580 files. What it loads of them to start and what the calculators load is all that goes to the browser. A
module that is missing there is an ImportError, which the page tells as a failure and never as an answer.
"""

from __future__ import annotations

import ast
import json
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.engine.compiled import compile_archive, write_archive
from build_scripts.faults import Faults, Place
from build_scripts.text import Text

_HERE = Path(__file__).parent
BOOTSTRAP = _HERE / "bootstrap"
"""What stands in for Pyodide's own Python side, which brings an event loop, an installer and a console."""
_PACKAGE = "calculators"
_COMMAND_LINE = "__main__.py"


@dataclass(frozen=True)
class Import:
    """A module from elsewhere, or a name in one, that a file of the calculators asks for."""

    module: str
    name: str | None
    place: Place

    @property
    def words(self) -> str:
        return f"{self.module}.{self.name}" if self.name else self.module


def imports_of(package: Path) -> list[Import]:
    """What the calculators import from outside, anywhere in them; the command line is left out: no browser runs it."""
    return [
        found
        for file in sorted(package.rglob("*.py"))
        if file != package / _COMMAND_LINE
        for found in _imports_in(file, package.name)
    ]


def _imports_in(file: Path, package: str) -> Iterator[Import]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in _run(tree):
        place = Place(file, getattr(node, "lineno", 0))
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, None, place) for alias in node.names if _root(alias.name) != package)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module and _root(node.module) != package:
            yield from (Import(node.module, alias.name, place) for alias in node.names)


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """All below, without what only a type checker reads."""
    yield node
    match node:
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            run: list[ast.AST] = [*node.orelse]
        case _:
            run = [*ast.iter_child_nodes(node)]
    for child in run:
        yield from _run(child)


def _root(module: str) -> str:
    return module.partition(".")[0]


def build_library(runtime: Path, shipped: Path, wheel: Path, package: Path, work: Path) -> bytes:
    """The archive of compiled modules that `wheel`, made of `package`, needs of `shipped`, the library of `runtime`.

    Raises Faults, with file and line, when a calculator imports what the browser's Python does not have.
    """
    sources = _sources(shipped)
    everything = work / "everything.zip"
    write_archive(everything, sources)
    imports = imports_of(package)
    found = _try(runtime, everything, wheel, imports)
    faults = Faults()
    stand_ins = {path.name for path in BOOTSTRAP.iterdir()}
    for item in imports:
        if item.words in found["missing"] or _root(item.module) in stand_ins:
            faults.add(
                item.place,
                Text(f"浏览器里的 Python 没有 {item.words}。", f"The browser's Python has no {item.words}."),
                Text(
                    "计算器只用标准库里浏览器也有的部分，不用网络、进程和事件循环。",
                    "Calculators use what the browser has of the standard library: no network, process or event loop.",
                ),
            )
    faults.raise_if_any()
    needed = {name: sources[name] for name in found["loaded"]}
    library = work / "python_stdlib.zip"
    write_archive(library, needed)
    return compile_archive(library).read_bytes()


def _sources(shipped: Path) -> dict[str, bytes]:
    """Python's library with the stand-ins in place of what they stand for."""
    stand_ins = {file.relative_to(BOOTSTRAP).as_posix(): file.read_bytes() for file in BOOTSTRAP.rglob("*.py")}
    replaced = {_root(name.replace("/", ".")) for name in stand_ins} - {"_pyodide"}
    with zipfile.ZipFile(shipped) as archive:
        names = [name for name in archive.namelist() if name.endswith(".py") and name.split("/")[0] not in replaced]
        return {name: archive.read(name) for name in names} | stand_ins


def _modules_of(wheel: Path) -> list[str]:
    files = [name for name in zipfile.ZipFile(wheel).namelist() if name.startswith(f"{_PACKAGE}/")]
    dotted = [name.partition(".py")[0].replace("/", ".") for name in files if Path(name).suffix in (".py", ".pyc")]
    return sorted(name.removesuffix(".__init__") for name in dotted if name != f"{_PACKAGE}.__main__")


def _try(runtime: Path, library: Path, wheel: Path, imports: list[Import]) -> dict[str, Any]:
    """`loaded`: files of the library that were read; `missing`: what could not be imported."""
    order = {
        "runtime": str(runtime),
        "library": str(library),
        "wheel": str(wheel),
        "script": (_HERE / "imported.py").read_text(encoding="utf-8"),
        "modules": _modules_of(wheel),
        "wanted": sorted({(item.module, item.name or "") for item in imports}),
    }
    tried = subprocess.run(
        ["node", _HERE / "imported.cjs"],
        input=json.dumps(order),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if tried.returncode:
        raise RuntimeError(f"the browser's Python does not start with the calculators:\n{tried.stdout}{tried.stderr}")
    found: dict[str, Any] = json.loads(tried.stdout)
    return found
