"""The kiosk from a disk: what is carried, and how soon it is of use."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Playwright

from build_scripts.bench.browser import launch
from build_scripts.bench.figure import Figure, seconds
from build_scripts.kiosk import build_kiosk
from build_scripts.pages import site_of
from build_scripts.site import read_record

ROUNDS = 7


def kiosk(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """Sizes, and medians over starts in profiles that have seen nothing, with the network off."""
    with TemporaryDirectory() as temporary:
        bundle = build_kiosk(site_of(read_record()), site, Path(temporary) / "kiosk")
        size = sum(file.stat().st_size for file in bundle.folder.rglob("*") if file.is_file())
        yield Figure("kiosk, bundle on the disk", f"{size / 1e6:.1f} MB")
        yield Figure("  its archive", f"{bundle.archive.stat().st_size / 1e6:.1f} MB")
        with launch(playwright) as browser:
            taken = [_start(browser, bundle.folder) for _ in range(ROUNDS)]
        for n, name in enumerate(("start screen", "first page of the site, touched at once", "first computed answer")):
            yield Figure(f"  from open to {name}, median of {ROUNDS}", seconds(median(one[n] for one in taken)))


def _start(browser: Browser, folder: Path) -> tuple[float, float, float]:
    """Seconds from opening to the start screen, to a page that can be used, and to an answer of the engine."""
    context = browser.new_context(viewport={"width": 1080, "height": 1920}, has_touch=True, offline=True)
    page = context.new_page()
    start = time.monotonic()
    page.goto((folder / "index.html").as_uri())
    page.wait_for_selector("[data-shows=start]")
    shown = time.monotonic() - start
    page.tap("[data-enter=zh]")
    element = page.wait_for_selector("iframe.shown")
    usable = time.monotonic() - start
    frame = element.content_frame() if element else None
    assert frame
    answer = frame.evaluate("policyEngine.evaluate('lanzhou-shutdown-pay', {due_to_epidemic: 'yes'})")
    assert answer["calculator"] == "lanzhou-shutdown-pay"
    answered = time.monotonic() - start
    context.close()
    return shown, usable, answered
