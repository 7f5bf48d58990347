"""What using the site offline costs: bytes of the list, and how long it takes to keep it and to come back."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Playwright

from build_scripts.bench.browser import launch
from build_scripts.bench.figure import Figure, seconds
from build_scripts.offline.kept import kept_files, transferred
from build_scripts.serve import SiteServer

ROUNDS = 5
_CALCULATOR = "zh/calculators/yongzhou-injury-premium.html#industry_class=2&payroll=1000000.00&period=2022-03"


def offline(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """Measured on the built site in the folder `site`."""
    kept = kept_files(site)
    fetched = (*kept.always, *kept.copies)
    yield Figure("offline: files kept", f"{len(fetched):,}")
    yield Figure("  bytes, from a host that compresses texts", f"{transferred(fetched, host_compresses=True):,}")
    yield Figure("  bytes, from a host that compresses nothing", f"{transferred(fetched, host_compresses=False):,}")
    asked = f"{(site / 'sw.js').stat().st_size:,}"
    yield Figure("  bytes of sw.js, asked for when a page opens once it is kept", asked)
    with launch(playwright) as browser:
        keeping, opening, answering = zip(*(_visit(browser, site) for _ in range(ROUNDS)), strict=True)
    for name, taken in (
        ("from the tap until everything is kept, over loopback", keeping),
        ("without a network: a new page is there", opening),
        ("without a network: a new page has its first computed answer", answering),
    ):
        yield Figure(f"  {name}, median of {ROUNDS}", seconds(median(taken)))


def _visit(browser: Browser, site: Path) -> tuple[float, float, float]:
    """Seconds of the three, in a profile that has seen nothing."""
    context = browser.new_context()
    with SiteServer(site) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        page = context.new_page()
        page.goto(f"{server.address}/zh/offline.html")
        page.wait_for_selector("[data-state=offered]")
        start = time.monotonic()
        page.locator("[data-offline] .button").click()
        page.wait_for_selector("[data-state=kept]", timeout=120_000)
        keeping = time.monotonic() - start
        page.close()
        server.shutdown()
    opening = _open(context, f"{server.address}/zh/index.html", "h1")
    answering = _open(context, f"{server.address}/{_CALCULATOR}", "[data-state=answered]")
    context.close()
    return keeping, opening, answering


def _open(context: BrowserContext, address: str, shows: str) -> float:
    page = context.new_page()
    start = time.monotonic()
    page.goto(address)
    page.wait_for_selector(shows)
    taken = time.monotonic() - start
    page.close()
    return taken
