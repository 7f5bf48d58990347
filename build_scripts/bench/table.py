"""The table of `make bench`: all figures, in one run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from build_scripts import PROJECT
from build_scripts.bench import growth, importing
from build_scripts.bench.boot import boot, visits
from build_scripts.bench.build import build
from build_scripts.bench.bytes import bytes_of_parts
from build_scripts.bench.figure import Figure
from build_scripts.bench.kiosk import kiosk
from build_scripts.bench.lighthouse import lighthouse
from build_scripts.bench.lines import lines_per_second
from build_scripts.bench.offline import offline
from build_scripts.bench.pages import pages
from build_scripts.bench.searching import growth_of_search
from build_scripts.bench.taps import taps
from build_scripts.bench.warm import warm


def run() -> None:
    """Print the table."""
    with TemporaryDirectory() as temporary:
        for figure in figures(Path(temporary) / "site"):
            print(figure, flush=True)
    growth_of_search()


def figures(site: Path) -> Iterator[Figure]:
    """All of them; the site that they are measured on is built into the folder `site`."""
    yield from build(site)
    yield from bytes_of_parts(site, PROJECT / "node_modules")
    with sync_playwright() as playwright:
        yield from boot(playwright, site)
        yield from visits(playwright, site)
        yield from pages(playwright, site)
        yield from taps(playwright, site)
        yield from warm(playwright, site)
        yield from kiosk(playwright, site)
        yield from offline(playwright, site)
    yield from lighthouse(site)
    yield from lines_per_second()
    yield from (Figure(*named) for named in (*importing.figures(), *growth.figures()))
