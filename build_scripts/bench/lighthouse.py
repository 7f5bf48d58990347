"""Lighthouse's mobile run: what it gives each kind of page, in each of its categories."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from build_scripts import PROJECT
from build_scripts.bench.browser import FLAGS, chromium
from build_scripts.bench.figure import Figure
from build_scripts.bench.host import hosted
from build_scripts.bench.pages import PAGES

PROGRAM = PROJECT / "build" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
"""Where `setup.sh --for-bench` puts it."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 5


def lighthouse(site: Path) -> Iterator[Figure]:
    """Medians, on the built site in the folder `site`, from a host that compresses."""
    yield Figure(f"Lighthouse, mobile, median of {RUNS}: {', '.join(CATEGORIES)}", "")
    with hosted(site, compresses=True) as host:
        # Both languages have the same templates, and a run takes a quarter of a minute.
        for name, path in PAGES.items():
            if path.startswith("en/"):
                continue
            runs = [_scores(f"{host.address}/{path}") for _ in range(RUNS)]
            medians = [median(run[category] for run in runs) for category in CATEGORIES]
            yield Figure(f"  {name}", "  ".join(f"{score:.0f}" for score in medians))


def _scores(address: str) -> Mapping[str, float]:
    """Of one run, by category, out of a hundred."""
    told = subprocess.run(
        [
            *("node", PROGRAM, address, "--quiet", "--output=json", "--no-enable-error-reporting"),
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}",
        ],
        env=os.environ | {"CHROME_PATH": chromium()},
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(told.stdout)
    assert "runtimeError" not in report, report["runtimeError"]
    return {category: report["categories"][category]["score"] * 100 for category in CATEGORIES}
