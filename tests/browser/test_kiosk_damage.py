"""The kiosk with damaged files, and as its operator starts it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Playwright, expect

from tests.browser.conftest import Watch
from tests.browser.kiosk_screen import PORTRAIT, Kiosk, damaged

# ---- Damage

TABLE = "tables/lanzhou-training-mode.zh.js"


@pytest.mark.parametrize(
    ("file", "change", "named"),
    [
        ("kiosk/shell.js", None, "shell.js"),
        ("kiosk/keys.js", None, "keys.js"),
        ("kiosk/payloads.js", None, "payloads.js"),
        ("kiosk-settings.js", lambda content: content.replace(b"60", b"x60", 1), ""),
        ("kiosk-settings.js", lambda content: content.replace(b'city: ""', b'city: "beijing"'), "city"),
        ("engine/files.js", lambda content: content.replace(b"3.13", b"3.14", 1), "policyEngineFiles"),
        ("engine/*/disk/python_stdlib.zip.js", lambda content: content.replace(b"A", b"B", 1), "python_stdlib.zip"),
        ("engine/*/disk/*.whl.js", None, ".whl.js"),
        ("zh/index.html", lambda content: content[: len(content) // 2], "zh/index.html"),
    ],
)
def test_the_screen_stops_where_a_file_is_damaged(
    open_context: Callable[..., Watch],
    bundle: Path,
    file: str,
    change: Callable[[bytes], bytes] | None,
    named: str,
) -> None:
    watch = open_context(viewport=PORTRAIT, has_touch=True)
    # The test makes the trouble itself.
    watch.tolerate("")
    [path] = bundle.glob(file)
    before = path.read_bytes()
    content = change(before) if change else None
    assert content != before
    with damaged(path, content):
        kiosk = Kiosk(watch.context.new_page(), bundle.as_uri())
        kiosk.page.goto(f"{kiosk.address}/index.html")
        if file.startswith("zh/"):
            kiosk.page.tap("[data-enter=zh]")
        kiosk.expect_failure(named)


def test_a_page_that_does_not_come_is_told(open_context: Callable[..., Watch], bundle: Path) -> None:
    watch = open_context(viewport=PORTRAIT, has_touch=True)
    watch.tolerate("ERR_FILE_NOT_FOUND")
    with damaged(bundle / "zh" / "index.html", None):
        kiosk = Kiosk(watch.context.new_page(), bundle.as_uri())
        kiosk.page.clock.install()
        kiosk.open()
        kiosk.page.tap("[data-enter=zh]")
        kiosk.rest(16)
        kiosk.expect_failure("zh/index.html")


def test_a_wrong_figure_in_a_table_stops_the_page_before_it_is_said(
    open_context: Callable[..., Watch], bundle: Path
) -> None:
    watch = open_context(viewport=PORTRAIT, has_touch=True)
    table = bundle / TABLE
    with damaged(table, table.read_bytes().replace("企业".encode(), "个人".encode(), 1)):
        kiosk = Kiosk(watch.context.new_page(), bundle.as_uri()).open()
        page = kiosk.enter()
        page.evaluate("kioskPage.go(kioskPage.root + 'zh/calculators/lanzhou-training-mode.html')")
        kiosk.expect_failure("policyTables/lanzhou-training-mode.zh")


def test_a_search_through_damaged_words_finds_nothing_and_stops(
    open_context: Callable[..., Watch], bundle: Path
) -> None:
    watch = open_context(viewport=PORTRAIT, has_touch=True)
    index = bundle / "search" / "index.js"
    with damaged(index, index.read_bytes().replace("失业".encode(), "就业".encode(), 1)):
        kiosk = Kiosk(watch.context.new_page(), bundle.as_uri()).open()
        kiosk.enter()
        kiosk.bar("search").tap()
        kiosk.expect_failure("policySearchIndex")


# ---- As the operator starts it


def test_the_launch_script_opens_the_kiosk_in_a_real_browser(
    bundle: Path, chromium: str, playwright: Playwright
) -> None:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--remote-debugging-port={port}"]
    script = ["sh", str(bundle / "start-kiosk.sh"), *flags]
    with subprocess.Popen(script, env=os.environ | {"CHROMIUM": chromium}, start_new_session=True) as started:
        try:
            browser = connected(playwright, port)
            page = browser.contexts[0].pages[0]
            expect(page.locator("[data-shows=start]")).to_be_visible()
            assert page.url == (bundle / "index.html").as_uri()
            # There is nothing to go back to.
            assert page.evaluate("history.length") == 1
            page.click("[data-enter=en]")
            expect(page.locator("iframe.shown")).to_have_count(1)
            browser.close()
        finally:
            os.killpg(started.pid, signal.SIGTERM)


def connected(playwright: Playwright, port: int) -> Browser:
    """A browser that is starting."""
    for _ in range(100):
        try:
            return playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        except Error:
            time.sleep(0.1)
    raise AssertionError("the browser does not answer")
