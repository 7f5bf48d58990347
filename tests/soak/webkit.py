"""The main pages, and the answer of one calculator, in WebKit: the browser of iPhones, as Debian packs it for GTK.

It is driven by the W3C's WebDriver protocol through WebKitWebDriver (package webkit2gtk-driver), on a screen that Xvfb
pretends. Playwright has a WebKit of its own, which it downloads; this one comes from where the rest comes from.
Debian's Firefox is not driven: Debian has no geckodriver, and Playwright 1.65 asks it for what it does not know yet.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import calculators
from build_scripts.pages.wording import LANGUAGES
from tests.browser.conftest import served
from tests.soak.figure import Figure

PAGES = ("index.html", "notices/lanzhou-2021-289.html", "for/lost-job.html", "finder.html", "search.html#q=失业补助金")
CALCULATOR = "yongzhou-injury-premium"
ANSWERS = "industry_class=2&payroll=1000000.00&period=2022-03"
PATIENCE = 60.0
"""Seconds within which a page has done what it does."""

# What went wrong while the page was opening shows as `broken` on its root (assets/display.js).
_LOOK = """
const seen = (selector) => { const found = document.querySelector(selector); return found ? found.innerText : null; };
return {
    title: seen("h1"), main: (seen("main") || "").length, broken: document.documentElement.classList.contains("broken"),
    js: document.documentElement.classList.contains("js"), hits: document.querySelectorAll("a.search-hit").length,
    state: (document.querySelector("[data-answer-body]") || { dataset: {} }).dataset.state || "",
    headline: seen("[data-answer-body] .headline"), options: document.querySelectorAll(".finder-options button").length,
};
"""


class Session:
    """One window of the browser."""

    def __init__(self, driver: str) -> None:
        self._driver = driver
        self._path = ""
        started = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": {}}})
        self._path = f"/session/{started['sessionId']}"
        self.version: str = f"{started['capabilities']['browserName']} {started['capabilities']['browserVersion']}"

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self._driver}{self._path}{path}", data, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        """Go there, as if for the first time."""
        self._ask("POST", "/url", {"url": "about:blank"})
        self._ask("POST", "/url", {"url": address})

    def look(self) -> dict[str, Any]:
        """What the page shows."""
        seen: dict[str, Any] = self._ask("POST", "/execute/sync", {"script": _LOOK, "args": []})
        return seen

    def look_until(self, name: str, *wanted: Any) -> dict[str, Any]:
        """What it shows when one thing is as wanted, or when patience is at an end."""
        end = time.monotonic() + PATIENCE
        while (seen := self.look())[name] not in wanted and time.monotonic() < end:
            time.sleep(0.2)
        return seen

    def close(self) -> None:
        self._ask("DELETE", "")


@contextmanager
def webkit() -> Iterator[Session]:
    """A window of WebKit."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    # Its own sandbox needs what a container seldom allows; it sees nothing here but the site on this machine.
    environment = os.environ | {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
    command = ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"]
    # What it says of GTK is no concern of ours.
    with subprocess.Popen(command, env=environment, start_new_session=True, stderr=subprocess.DEVNULL) as driver:
        try:
            session = _started(f"http://127.0.0.1:{port}")
            yield session
            session.close()
        finally:
            os.killpg(driver.pid, 15)


def _started(address: str) -> Session:
    for _ in range(100):
        try:
            return Session(address)
        except OSError:
            time.sleep(0.1)
    raise AssertionError("WebKitWebDriver does not answer")


def read_in_webkit(site: Path) -> Iterator[Figure]:
    """Raises AssertionError where a page is not what it is in Chromium."""
    with served(site) as address, webkit() as window:
        for lang in LANGUAGES:
            for path in PAGES:
                window.open(f"{address}/{lang}/{path}")
                seen = window.look()
                if "search" in path:
                    seen = window.look_until("hits", 12)
                    assert seen["hits"] == 12, (lang, path, seen)
                if "finder" in path:
                    assert window.look_until("options", 2, 3)["options"], (lang, path, seen)
                assert seen["js"] and not seen["broken"] and seen["title"] and seen["main"] > 100, (lang, path, seen)
            began = time.monotonic()
            window.open(f"{address}/{lang}/calculators/{CALCULATOR}.html#{ANSWERS}")
            seen = window.look_until("state", "answered", "failed", "refused")
            said = calculators.explain(CALCULATOR, dict(parse_qsl(ANSWERS)), lang)
            assert (seen["state"], seen["headline"]) == ("answered", said["headline"]), (lang, seen)
            yield Figure(f"WebKit ({window.version}): first answer, {lang}, s", f"{time.monotonic() - began:.1f}")
        yield Figure("WebKit: pages read", str(len(LANGUAGES) * len(PAGES)))
