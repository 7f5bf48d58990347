"""The long checks: `make soak`, or `make soak ONLY="load visits"`. Prints a table; fails where one of them does."""

from __future__ import annotations

import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from build_scripts import PROJECT
from build_scripts.bench.browser import chromium
from tests.browser.conftest import FLAGS as CHROMIUM_FLAGS
from tests.browser.conftest import served
from tests.hostile.addresses import FLAGS, try_addresses, try_citations
from tests.hostile.answers import ask_all
from tests.hostile.record_files import break_all
from tests.soak.figure import Figure
from tests.soak.load import load
from tests.soak.visits import visits
from tests.soak.webkit import read_in_webkit

SITE = PROJECT / "site"
EVALUATIONS, ADDRESSES, RECORDS, MISTAKES = 1_000_000, 10_000, 20_000, 400
SEED = 20211105


def evaluations() -> Iterator[Figure]:
    """Hostile JSON for the calculators, on all processors."""
    began = time.monotonic()
    tally = ask_all(EVALUATIONS, SEED)
    yield Figure(f"hostile evaluations, of {EVALUATIONS:,}: answered", f"{tally.answers['answered']:,}")
    yield Figure("hostile evaluations: refused in words", f"{tally.answers.total() - tally.answers['answered']:,}")
    yield Figure("hostile evaluations: slowest, ms of processor time", f"{tally.slowest * 1000:.1f}")
    yield Figure("hostile evaluations: seconds for all", f"{time.monotonic() - began:.0f}")


def addresses() -> Iterator[Figure]:
    """Hostile addresses in a browser."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium(), args=[*CHROMIUM_FLAGS, *FLAGS]) as browser,
        served(SITE) as address,
    ):
        tried = try_addresses(browser, address, ADDRESSES, SEED)
        cited = try_citations(browser, address, ADDRESSES, SEED)
    yield Figure("hostile texts in the box for citations, all answered in words", f"{cited:,}")
    yield Figure("hostile addresses in the browser, none of which broke a page", f"{tried:,}")


def records() -> Iterator[Figure]:
    """Spoiled files of a record."""
    with TemporaryDirectory() as folder:
        found = break_all(Path(folder), RECORDS, SEED)
    yield Figure(f"spoiled records, of {RECORDS:,}: told about, in words", f"{found['told']:,}")


def servers() -> Iterator[Figure]:
    """The tests that need more of the machine: nginx with brotli, and Caddy."""
    subprocess.run([sys.executable, "-m", "pytest", "-q", "-m", "soak"], cwd=PROJECT, check=True)
    yield Figure("tests behind nginx with brotli and behind Caddy", "passed")


def mutation() -> Iterator[Figure]:
    """Small mistakes in the rules; in a process of its own, which must not have loaded them yet."""
    began = time.monotonic()
    command = [sys.executable, "-m", "tests.mutation", str(MISTAKES), str(SEED)]
    told = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    print(told.stdout, end="")
    assert told.returncode == 0, (
        "mistakes that no test notices, and that tests/mutation/survivors.yaml does not explain"
    )
    outcomes = Counter(line.split("\t")[0] for line in told.stdout.splitlines() if "\t" in line)
    yield Figure(f"mistakes made in the rules, of {outcomes.total():,}: noticed by a test", f"{outcomes['noticed']:,}")
    yield Figure("mistakes made in the rules: not noticed, and explained", f"{outcomes['survived']:,}")
    yield Figure("mistakes made in the rules: seconds for all", f"{time.monotonic() - began:.0f}")


CHECKS: Mapping[str, Callable[[], Iterator[Figure]]] = {
    "servers": servers,
    "load": lambda: load(SITE),
    "visits": lambda: visits(SITE),
    "webkit": lambda: read_in_webkit(SITE),
    "evaluations": evaluations,
    "records": records,
    "addresses": addresses,
    "mutation": mutation,
}


def main(names: list[str]) -> int:
    """Runs the checks of these names, or all; 1 where one fails, 2 for a name that there is not."""
    if unknown := set(names) - CHECKS.keys():
        print(f"{', '.join(sorted(unknown))}? {' | '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = []
    for name in names or CHECKS:
        try:
            for figure in CHECKS[name]():
                print(f"{figure.name:<78} {figure.value:>32}", flush=True)
        except Exception:
            traceback.print_exc()
            failed.append(name)
    if failed:
        print(f"没有通过 / failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
