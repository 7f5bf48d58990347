"""How long building takes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts import PROJECT
from build_scripts.bench.figure import Figure, seconds
from build_scripts.engine import build_engine
from build_scripts.engine.trimmed import trim_runtime
from build_scripts.site import build_site


def build(site: Path) -> Iterator[Figure]:
    """Builds the site into the folder `site`."""
    with TemporaryDirectory() as nothing:
        start = time.monotonic()
        trim_runtime(PROJECT / "node_modules" / "pyodide", Path(nothing))
        yield Figure("trimming the runtime, once for each Pyodide", seconds(time.monotonic() - start))
        start = time.monotonic()
        build_engine(Path(nothing))
        yield Figure("building the engine", seconds(time.monotonic() - start))
    start = time.monotonic()
    build_site(site)
    yield Figure("building the site, engine included", seconds(time.monotonic() - start))
