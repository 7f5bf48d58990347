"""What a page weighs, and how soon a cheap phone on a slow network shows it; nothing on it may move meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Playwright

from build_scripts.bench.browser import launch
from build_scripts.bench.figure import Figure, seconds
from build_scripts.bench.host import SLOW_4G, hosted
from build_scripts.engine.weight import Weight, weigh

PAGES = {
    **{
        f"{name}, {lang}": f"{lang}/{path}"
        for name, path in (
            ("home", "index.html"),
            ("notice", "notices/lanzhou-2021-289.html"),
            ("calculator", "calculators/lanzhou-shutdown-pay.html"),
            ("search", "search.html"),
        )
        for lang in ("zh", "en")
    },
    "clause, in both languages": "c/lanzhou-2021-289-a4-s1a.html",
}
"""One page of each kind, below the site's root."""
VISITS = 5
_SLOWER = 4
_QUIET = 1000
"""Milliseconds in which whatever is still to move has moved."""
# From before the page begins; the observers are told of what was earlier as well.
_OBSERVE = """
window.benchSeen = { painted: 0, moved: 0 };
const whenever = (type, tell) =>
  new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true });
whenever("largest-contentful-paint", (entry) => { benchSeen.painted = entry.startTime / 1000; });
whenever("layout-shift", (entry) => { benchSeen.moved += entry.value; });
"""


@dataclass(frozen=True)
class Visit:
    """What came of opening a page in a profile that has seen nothing."""

    painted: float
    """Seconds to the largest contentful paint."""
    moved: float
    """All layout shifts together."""
    files: Sequence[Path]
    """What was fetched, the page itself included."""


def pages(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """Weights are exact; times are medians, with network and processor throttled by the browser itself."""
    with hosted(site, compresses=True) as host, launch(playwright) as browser:
        visits = {
            name: [_visit(browser, site, host.address, path) for _ in range(VISITS)] for name, path in PAGES.items()
        }
    yield Figure("first view of a page, bytes: raw, gzip 9, brotli 11", "")
    for name, of_page in visits.items():
        weight = sum((weigh(file.read_bytes()) for file in of_page[0].files), Weight())
        yield Figure(f"  {name}", f"{weight.raw:>10,} {weight.gzip:>9,} {weight.brotli:>9,}")
    yield Figure(f"slow 4G, processor {_SLOWER} times slower, median of {VISITS} (slowest)", "")
    for name, of_page in visits.items():
        painted = [visit.painted for visit in of_page]
        told = f"{seconds(median(painted))} ({seconds(max(painted))})"
        yield Figure(f"  largest contentful paint, {name}", told)
    yield Figure("  layout shift, the most on any of them", f"{max(v.moved for of in visits.values() for v in of):.4f}")


def _visit(browser: Browser, site: Path, address: str, path: str) -> Visit:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    fetched: list[str] = []
    page.on("requestfinished", lambda request: fetched.append(request.url))
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    bytes_per_second = SLOW_4G.bits_per_second / 8
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": SLOW_4G.delay * 1000,
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(f"{address}/{path}", wait_until="networkidle")
    page.wait_for_timeout(_QUIET)
    seen = page.evaluate("benchSeen")
    assert seen["painted"] > 0, f"{path}: nothing was painted"
    context.close()
    return Visit(seen["painted"], seen["moved"], [site / urlsplit(url).path.removeprefix("/") for url in fetched])
