"""A real Chromium on the built site: cut off from every other host, and strict about what goes wrong quietly."""

from __future__ import annotations

import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
    expect,
    sync_playwright,
)

from build_scripts.kiosk import build_kiosk
from build_scripts.pages import site_of
from build_scripts.serve import LOOPBACK, SiteServer
from build_scripts.site import read_record
from tests.browser.kiosk_screen import PORTRAIT, Kiosk

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    # A request to any other host fails, and is seen.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PATIENCE = 30_000
"""Milliseconds after which what a test waits for is not coming, on a machine that is busy with other things as well."""
expect.set_options(timeout=PATIENCE)
# By name and place, where the browser's own message gives neither.
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error("content security policy", event.violatedDirective, event.blockedURI, event.sourceFile));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which `folder` is served."""
    with SiteServer(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """Where the built site is served, without a slash at the end."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium(project: Path) -> str:
    """The Chromium of this machine."""
    found = subprocess.run(
        ["sh", project / "build_scripts" / "chromium.sh"], capture_output=True, text=True, check=False
    )
    if found.returncode:
        pytest.fail(found.stderr, pytrace=False)
    return found.stdout.strip()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives it; there can be one only."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def launch(playwright: Playwright, chromium: str) -> Callable[..., Browser]:
    """Starts a Chromium, with more flags where a test needs another kind of browser."""
    return lambda *flags: playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, *flags])


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with launch() as browser:
        yield browser


@pytest.fixture
def remember(playwright: Playwright, chromium: str, tmp_path: Path) -> Callable[[], BrowserContext]:
    """Starts a Chromium with a profile on the disk: what one start keeps, the next has."""
    kind, path = playwright.chromium, chromium
    return lambda: kind.launch_persistent_context(tmp_path / "profile", executable_path=path, args=FLAGS)


class Watch:
    """A browser profile, and what its pages and their workers do unseen by the reader."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.requests: list[str] = []
        """Addresses of all requests, in order."""
        self.troubles: list[str] = []
        """Errors on the console, exceptions, violations of the policy, requests that failed or left the origin."""
        self._tolerated: list[str] = []
        self._origins: set[str] = set()
        context.set_default_timeout(PATIENCE)
        context.add_init_script(TELL_VIOLATIONS)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))

    def tolerate(self, *words: str) -> None:
        """Let pass the troubles with these words in them, for a test that provokes them."""
        self._tolerated.extend(words)

    def check(self) -> None:
        """Raises AssertionError for whatever went wrong."""
        troubles = [trouble for trouble in self.troubles if not any(words in trouble for words in self._tolerated)]
        assert not troubles, "\n".join(troubles)

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "file"):
            self._origins.add(f"{parts.scheme}://{parts.netloc}")
            if parts.hostname != LOOPBACK or len(self._origins) > 1:
                self.troubles.append(f"request to another origin: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # A page that is left behind, or a worker that is stopped, takes its requests along.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"{request.failure}: {request.url}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(message.text)


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., Watch]]:
    """Opens fresh profiles with options of their own (viewport, no JavaScript …); each is checked at the end."""
    watches: list[Watch] = []

    def open_one(**options: Any) -> Watch:
        watches.append(Watch(browser.new_context(**options)))
        return watches[-1]

    yield open_one
    for watch in watches:
        watch.context.close()
    for watch in watches:
        watch.check()


@pytest.fixture
def watch(open_context: Callable[..., Watch]) -> Watch:
    """A fresh profile in the size of a small phone, and what its page does unseen."""
    return open_context(viewport={"width": 360, "height": 740})


@pytest.fixture
def page(watch: Watch) -> Page:
    """A page of that profile. The test fails on an error on the console and on a request to another origin."""
    return watch.context.new_page()


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive as somebody unpacks it, in a folder whose name is no plain ASCII."""
    folder = tmp_path_factory.mktemp("stick")
    archive = build_kiosk(site_of(read_record()), site, folder / "kiosk").archive
    unpacked = folder / "U 盘"
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(unpacked)
    return unpacked / "kiosk"


@pytest.fixture
def screen(open_context: Callable[..., Watch], bundle: Path) -> Callable[..., Kiosk]:
    """Opens the bundle on a screen of a certain size."""

    def opened(**options: object) -> Kiosk:
        watch = open_context(**{"viewport": PORTRAIT, "has_touch": True, **options})
        return Kiosk(watch.context.new_page(), bundle.as_uri())

    return opened


@pytest.fixture
def kiosk(screen: Callable[..., Kiosk]) -> Kiosk:
    """The bundle on a portrait screen."""
    return screen()
