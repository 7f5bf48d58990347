"""nginx with the site under load from the same machine: requests per second, the tail, and no error."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.hosting.place import Place
from build_scripts.hosting.write import write_hosting
from tests.hosting.servers import behind_nginx, program
from tests.soak.figure import Figure

SECONDS, CONNECTIONS, THREADS = 20, 64, 2
_SCRIPT = Path(__file__).with_name("wrk.lua")


def _mixes(site: Path) -> list[tuple[str, list[str], float]]:
    """What is asked for, and within how many seconds all but one of a thousand must have it.

    So many at once want more of the large file than the machine can copy: they wait, and none is turned away.
    """
    runtime = next(site.glob("engine/runtime-*/pyodide.asm.wasm"))
    clauses = sorted(site.glob("c/*-s*.html"))[:20]
    reading = [
        *("/zh/index.html", "/zh/notices/lanzhou-2021-289.html", "/zh/calculators/lanzhou-shutdown-pay.html"),
        *("/assets/site.css", "/assets/site.js", "/assets/calculator.js", "/engine/engine.js", "/engine/files.js"),
        *(f"/{clause.relative_to(site).as_posix()}" for clause in clauses),
    ]
    return [
        ("pages, style, scripts", reading, 1),
        ("Python for the browser (WebAssembly)", [f"/{runtime.relative_to(site).as_posix()}"], 10),
    ]


def load(site: Path) -> Iterator[Figure]:
    """Raises AssertionError where a request fails, or where too many wait too long."""
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        write_hosting(site, work / "hosting", Place(), brotli_quality=1)
        with behind_nginx(work / "hosting" / "www", work / "server", workers=THREADS, log=False) as address:
            for name, paths, patience in _mixes(site):
                told = subprocess.run(
                    [
                        *(program("wrk"), f"-t{THREADS}", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", _SCRIPT, address),
                        *("--", *paths),
                    ],
                    capture_output=True,
                    text=True,
                    check=True,
                )
                run = json.loads(told.stdout.splitlines()[-1])
                seconds = run["microseconds"] / 1e6
                tail = " / ".join(f"{run[part] / 1000:.1f}" for part in ("p50", "p99", "p999", "max"))
                yield Figure(f"load, {name}: requests per second", f"{run['requests'] / seconds:,.0f}")
                yield Figure(f"load, {name}: megabytes per second", f"{run['bytes'] / seconds / 1e6:,.0f}")
                yield Figure(f"load, {name}: median / 99% / 99.9% / slowest, ms", tail)
                yield Figure(f"load, {name}: errors of {run['requests']:,}", str(run["errors"]))
                assert run["requests"] > 0 and run["errors"] == 0, told.stdout
                assert run["p999"] < patience * 1e6, told.stdout
