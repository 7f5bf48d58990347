"""Bytes of the engine beside those of Pyodide as shipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.bench.figure import Figure, times
from build_scripts.engine.weight import Weight, weigh

STOCK: Mapping[str, tuple[str, ...]] = {
    "pyodide": ("pyodide.asm.wasm", "pyodide.mjs", "pyodide.asm.js", "python_stdlib.zip"),
    "pyodide-314": ("pyodide.asm.wasm", "pyodide.mjs", "pyodide.asm.mjs", "python_stdlib.zip"),
}
"""npm packages, and the files of each that a page fetches before it can run Python."""
_HEAD = "bytes: raw, gzip 9, brotli 11"


def bytes_of_parts(site: Path, modules: Path) -> Iterator[Figure]:
    """The engine of the site part by part, then both stock runtimes, and how much heavier these are."""
    yield Figure(_HEAD, "")
    ours = Weight()
    for file in sorted(site.glob("engine/**/*")):
        if file.is_file() and file.suffix != ".gz" and file.parent.name != "disk":
            weight = weigh(file.read_bytes())
            ours += weight
            yield _line(file.name, weight)
    yield _line("runtime, library and calculators together", ours)
    for package, files in STOCK.items():
        stock = Weight()
        for name in files:
            weight = weigh((modules / package / name).read_bytes())
            stock += weight
            yield _line(f"{package}: {name}", weight)
        yield _line(f"{package} as shipped, together, without calculators", stock)
        yield Figure(f"{package} as shipped, in times of ours, after brotli", times(stock.brotli / ours.brotli))


def _line(name: str, weight: Weight) -> Figure:
    return Figure(f"  {name}", f"{weight.raw:>10,} {weight.gzip:>9,} {weight.brotli:>9,}")
