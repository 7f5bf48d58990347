"""A Chromium to measure with, on a processor that can be made slower."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright

from build_scripts import PROJECT

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
_TURN = 0.001
"""Seconds that a slowed tab runs before it stands still again: short beside what a person notices."""


def chromium() -> str:
    """Where the browser is."""
    script = PROJECT / "build_scripts" / "chromium.sh"
    return subprocess.run(["sh", script], capture_output=True, text=True, check=True).stdout.strip()


def launch(playwright: Playwright) -> Browser:
    """A Chromium whose contexts forget everything."""
    return playwright.chromium.launch(executable_path=chromium(), args=FLAGS)


def launch_remembering(playwright: Playwright, profile: Path) -> BrowserContext:
    """One that keeps files on disk from one start to the next, in the folder `profile`."""
    return playwright.chromium.launch_persistent_context(profile, executable_path=chromium(), args=FLAGS)


def renderers(browser: Browser) -> list[int]:
    """Process ids of the browser's tabs, newest last."""
    session = browser.new_browser_cdp_session()
    try:
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    finally:
        session.detach()
    return [process["id"] for process in processes if process["type"] == "renderer"]


@contextmanager
def slowed(browser: Browser, rate: int) -> Iterator[None]:
    """Tabs get one part in `rate` of the processor.

    The protocol's own throttling leaves workers alone. Here all threads of the tabs stand still most of the time.
    """
    if rate == 1:
        yield
        return
    tabs = renderers(browser)
    done = threading.Event()

    def hold() -> None:
        # On a busy machine it would be woken late, and a tab would stand still for longer than a person overlooks.
        with suppress(AttributeError, OSError):
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
        while not done.is_set():
            started = time.perf_counter()
            time.sleep(_TURN)
            _signal(tabs, signal.SIGSTOP)
            # What it ran in truth: nobody wakes up to the moment.
            time.sleep((time.perf_counter() - started) * (rate - 1))
            _signal(tabs, signal.SIGCONT)

    thread = threading.Thread(target=hold)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _signal(processes: list[int], what: int) -> None:
    for process in processes:
        try:
            os.kill(process, what)
        except ProcessLookupError:
            continue


def memory(browser: Browser) -> int:
    """Bytes that the largest tab holds for itself: its share of what is shared included (PSS)."""
    return max(_proportional(process) for process in renderers(browser))


def _proportional(process: int) -> int:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
