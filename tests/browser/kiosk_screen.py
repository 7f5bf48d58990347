"""The kiosk, used as a visitor uses it: by touch alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Locator, Page, expect

PORTRAIT = {"width": 1080, "height": 1920}
LANDSCAPE = {"width": 1920, "height": 1080}
IDLE, WARNING = 60, 15
"""Seconds, as the settings come."""


class Kiosk:
    """A screen that shows the bundle."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        """Of the bundle, without index.html."""
        self.addresses: list[str] = []
        """Every address that any frame has had."""
        page.on("framenavigated", lambda frame: self.addresses.append(frame.url))

    def open(self) -> Kiosk:
        """Switch the machine on."""
        self.page.goto(f"{self.address}/index.html")
        expect(self.page.locator("[data-shows=start]")).to_be_visible()
        return self

    def enter(self, lang: str = "zh") -> Frame:
        """Touch the start button of a language."""
        return self.tap(self.page.locator(f"[data-enter={lang}]"))

    def frame(self) -> Frame:
        """The page that is seen."""
        expect(self.page.locator("iframe")).to_have_count(1)
        expect(self.page.locator("iframe.shown")).to_have_count(1)
        handle = self.page.locator("iframe.shown").element_handle()
        frame = handle.content_frame()
        assert frame
        return frame

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Whatever is done within leads to another page; wait until the one before it has gone."""
        before = self.page.query_selector("iframe.shown")
        yield
        self.page.wait_for_function("(before) => !before?.isConnected", arg=before)

    def tap(self, link: Locator) -> Frame:
        """Touch what leads to another page of the bundle: a link, or a button of the bar."""
        with self.leaving():
            link.tap()
        return self.frame()

    def bar(self, act: str) -> Locator:
        """A button of the bar."""
        return self.page.locator(f"[data-act={act}]")

    def go(self, path: str) -> Frame:
        """To a page without looking for a link to it."""
        page = self.frame()
        with self.leaving():
            page.evaluate("(path) => kioskPage.go(kioskPage.root + path)", path)
        return self.frame()

    def type(self, box: Locator, keys: str) -> None:
        """Touch a box, then the keys on the screen."""
        box.tap()
        self.press(keys)

    def press(self, keys: str) -> None:
        """Touch the keys that are on the screen."""
        for key in keys:
            self.page.locator(".key").filter(has_text=re.compile(rf"^{re.escape(key)}$")).tap()

    def rest(self, seconds: int) -> None:
        """Nobody touches the screen for so long, by a clock that the test has installed."""
        # What the page tells the shell is on its way for a moment.
        self.page.wait_for_timeout(300)
        self.page.clock.run_for(seconds * 1000)

    def finish(self) -> None:
        """完成并清除."""
        self.bar("finish").tap()
        self.expect_start()

    def expect_start(self) -> None:
        expect(self.page.locator("body")).to_have_attribute("data-shows", "start")
        expect(self.page.locator("iframe")).to_have_count(0)

    def expect_failure(self, file: str) -> None:
        """The calm page that names the file for the staff."""
        expect(self.page.locator("body")).to_have_attribute("data-shows", "failure")
        expect(self.page.locator("[data-failure-file]")).to_contain_text(file)
        expect(self.page.locator("iframe")).to_have_count(0)

    def kept_by_the_browser(self) -> Any:
        """What lies in storage and cookies of the top page, in whose profile all frames are."""
        return self.page.evaluate(
            """async () => [localStorage.length, sessionStorage.length, document.cookie,
                             (await indexedDB.databases()).length, history.length]"""
        )


@contextmanager
def damaged(file: Path, content: bytes | None) -> Iterator[None]:
    """With another content, or without the file."""
    before = file.read_bytes()
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    try:
        yield
    finally:
        file.write_bytes(before)
