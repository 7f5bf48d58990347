"""The site kept on a device: nothing before it is asked for, everything without a network after, whole versions."""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from build_scripts.offline import transferred, write_offline
from build_scripts.offline.kept import kept_files
from build_scripts.pages import TEMPLATES
from build_scripts.pages.wording import read_words
from build_scripts.serve import SiteHandler, SiteServer
from tests.browser.conftest import Watch

PATIENCE = 60_000
"""Milliseconds: everything is fetched, on a machine with other work."""


CHANGED = "zh/reading.html"
NEW_RULES = "rules-000000000000"
CALCULATOR = "zh/calculators/yongzhou-injury-premium.html#industry_class=2&payroll=1000000.00&period=2022-03"


@dataclass
class Host:
    """A host of the site that can be told to fail, to hang, or to go away."""

    folder: Path
    """Of the site, at whatever place below the root of the host."""
    under: str = ""
    """That place: nothing, or with a slash before it."""
    origin: str = ""
    asked: list[str] = field(default_factory=list)
    """Paths of all requests, in order."""
    failing: Callable[[str], bool] = lambda path: False
    """Paths that are answered with 500."""
    hanging: Callable[[str], bool] = lambda path: False
    """Paths that are not answered until `release`."""
    release: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def on(self) -> Iterator[None]:
        """Answers within, and nothing listens after; the port stays the same."""
        port = int(self.origin.rpartition(":")[2]) if self.origin else 0
        root = self.folder.parents[self.under.count("/") - 1] if self.under else self.folder
        with SiteServer(root, port, partial(_Handler, host=self)) as server:
            self.origin = server.address
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            try:
                yield
            finally:
                self.release.set()
                server.shutdown()

    @property
    def address(self) -> str:
        """Where the site is, without a slash at the end."""
        return self.origin + self.under

    def listed(self) -> int:
        """How many files are kept by a browser like this one."""
        kept = kept_files(self.folder)
        return len(kept.always) + len(kept.copies)

    def change(self, at: str, old: str, new: str) -> None:
        """Publish the site with other words in one file."""
        file = self.folder / at
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


class _Handler(SiteHandler):
    # A connection that stays open would be answered after the host has gone.
    protocol_version = "HTTP/1.0"

    def __init__(self, *args: object, host: Host, **kwargs: object) -> None:
        self.host = host
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.removeprefix(self.host.under)
        self.host.asked.append(path)
        if self.host.hanging(path):
            self.host.release.wait()
        if self.host.failing(path):
            self.send_error(500)
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        self.host.asked.append(urlsplit(self.path).path.removeprefix(self.host.under))
        super().do_HEAD()

    def log_error(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def host(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Host:
    """A site that a test may change: the whole site where the test names a place for it, else a small one."""
    whole = hasattr(request, "param")
    under = request.param if whole else ""
    folder = tmp_path / "host" / under.removeprefix("/")
    # What no browser fetches over http.
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("disk", "data"))
    if not whole:
        shutil.rmtree(folder / "c")
        for page in folder.glob("*/calculators/*.html"):
            if page.name not in CALCULATOR:
                page.unlink()
        enlist(folder)
    return Host(folder, under)


def enlist(folder: Path) -> None:
    """Write the list of a site anew."""
    write_offline(folder, read_words(TEMPLATES), date(2026, 1, 1))


@pytest.fixture
def offline(watch: Watch) -> Page:
    """A page whose network may fail."""
    watch.tolerate("net::ERR", "Failed to fetch", "500", "404")
    return watch.context.new_page()


def panel(page: Page) -> Locator:
    return page.locator("[data-offline]")


def becomes(page: Page, state: str) -> None:
    expect(panel(page)).to_have_attribute("data-state", state, timeout=PATIENCE)


def open_panel(page: Page, host: Host, lang: str = "zh") -> None:
    page.goto(f"{host.address}/{lang}/offline.html")


def keep(page: Page, host: Host) -> None:
    """Ask for everything, and wait until it is there."""
    open_panel(page, host)
    panel(page).locator(".button").click()
    becomes(page, "kept")


def anew(page: Page) -> Page:
    """Close the page and open a new one: what a reader does who comes back."""
    context = page.context
    page.close()
    return context.new_page()


def until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def kill(context: BrowserContext) -> None:
    """End the browser without a chance to tidy up."""
    session = context.new_cdp_session(context.pages[0])
    with pytest.raises(Error, match="closed"):
        session.send("Browser.crash")


def give_room(page: Page, host: Host, size: int) -> None:
    """Let the site keep so many bytes and no more."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.origin, "quotaSize": size})


def update(page: Page) -> None:
    """Look for a newer version, as a browser does by itself some time after a page has opened."""
    page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update())")


def updated(page: Page) -> str:
    """Look for a newer version, and wait until it is `installed`, or given up (`redundant`)."""
    state: str = page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing;
          return new Promise((resolve) => {
            worker.onstatechange = () => resolve(worker.state);
          });
        }"""
    )
    return state


def stored(page: Page) -> dict[str, int]:
    """What there is on the device: workers, and files."""
    counted: dict[str, int] = page.evaluate(
        """async () => {
          const workers = await navigator.serviceWorker.getRegistrations();
          const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
          const keys = await Promise.all(caches_.map((cache) => cache.keys()));
          return { workers: workers.length, files: keys.flat().length };
        }"""
    )
    return counted


def answers(page: Page, host: Host) -> bool:
    """Whether the engine answers, by the rules that the host has now or by those that it had."""
    page.goto("about:blank")
    page.goto(f"{host.address}/{CALCULATOR}")
    expect(page.locator(".amount-figure")).to_contain_text("4,500.00", timeout=PATIENCE)
    return True


NOTHING = {"workers": 0, "files": 0}


# ---- Asked for


def test_nothing_is_kept_before_it_is_asked_for_with_the_size_named(page: Page, host: Host) -> None:
    with host.on():
        page.goto(f"{host.address}/zh/index.html")
        page.locator("main [data-offline-link] a").click()
        becomes(page, "offered")
        kept = kept_files(host.folder)
        size = transferred((*kept.always, *kept.copies), host_compresses=False)
        assert float(re.findall(r"([\d.]+) MB", panel(page).locator(".button").inner_text())[0]) == pytest.approx(
            size / 1e6, abs=0.1
        )
        assert stored(page) == NOTHING
        assert not any("sw.js" in path or "workbox" in path for path in host.asked)


@pytest.mark.parametrize("host", ["", "/ten-measures"], indirect=True, ids=["root", "folder"])
def test_once_kept_everything_works_in_a_new_page_without_a_network(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        host.asked.clear()
        assert answers(offline, host)
        # With a network, too, all but the question for a newer version is answered from the device.
        assert {path for path in host.asked if not re.match("/sw.js|/offline/workbox", path)} == set()
    page = anew(offline)
    page.goto(f"{host.address}/")
    page.locator("main a[href='zh/index.html']").click()
    page.locator("main a[href='finder.html']").click()
    expect(page.locator("[data-asking] h2")).to_be_visible()
    page.goto(f"{host.address}/zh/search.html#q=失业补助金")
    found = page.evaluate("async () => (await window.policySearch('失业补助金')).map((result) => result.url)")
    assert any("unemployment" in url or "lanzhou" in url for url in found)
    page.goto(f"{host.address}/c/yongzhou-2022-3-a2-s3b.html?from=singlemessage")
    expect(page.locator("[data-source-text]").first).to_be_visible()
    page.goto(f"{host.address}/zh/calculators/yongzhou-injury-premium.html")
    for name, value in (("industry_class", "2"), ("payroll", "1000000.00"), ("period", "2022-03")):
        field = page.locator(f"[name={name}]")
        field.locator(f"xpath=self::*[@value='{value}']").check() if field.count() > 1 else field.fill(value)
    expect(page.locator("[data-answer-body]")).to_have_attribute("data-state", "answered", timeout=PATIENCE)
    page.locator("[data-language-switch]").click()
    expect(page.locator(".amount-figure")).to_contain_text("4,500.00", timeout=PATIENCE)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"{host.address}/data/record.json")
    expect(page.locator("#not-kept")).to_be_visible()
    assert page.url == f"{host.address}/en/offline.html#not-kept"


def test_what_has_arrived_is_not_fetched_again_after_a_failure(offline: Page, host: Host) -> None:
    last = "/zh/reading.html"
    host.failing = lambda path: path == last
    with host.on():
        open_panel(offline, host)
        panel(offline).locator(".button").click()
        becomes(offline, "network")
        assert stored(offline)["workers"] == 0
        open_panel(offline, host)
        becomes(offline, "partly")
        host.failing = lambda path: False
        before = stored(offline)["files"]
        host.asked.clear()
        panel(offline).locator(".button").first.click()
        becomes(offline, "kept")
        assert last in host.asked
        files = stored(offline)["files"]
        assert 0 < before < files == host.listed()
        again = [path for path in host.asked if not re.match("/sw.js|/offline/workbox", path)]
        # The page is that of the failure and is not loaded again; what Workbox imports is fetched for the worker.
        assert len(again) == files - before


def test_a_file_that_is_not_the_one_of_the_list_is_refused(offline: Page, host: Host) -> None:
    """A host in the middle of an upload."""
    host.change("zh/about.html", "关于本站", "关于")
    with host.on():
        open_panel(offline, host)
        panel(offline).locator(".button").click()
        becomes(offline, "network")
        assert stored(offline)["workers"] == 0


def test_it_can_be_cancelled_and_leaves_nothing(offline: Page, host: Host) -> None:
    host.hanging = lambda path: path.endswith(".wasm") or path.endswith(".wasm.gz")
    with host.on():
        open_panel(offline, host)
        panel(offline).locator(".button").click()
        becomes(offline, "loading")
        expect(panel(offline).locator(".offline-figure")).not_to_have_text(re.compile(r"^已存 0\.0"))
        panel(offline).locator(".button.quiet").click()
        becomes(offline, "offered")
        assert stored(offline) == NOTHING


def test_it_goes_on_by_itself_when_the_browser_ends_the_worker_half_way(offline: Page, host: Host) -> None:
    """As browsers do after some minutes, on a slow network."""
    host.hanging = lambda path: path == f"/{CHANGED}"
    with host.on():
        open_panel(offline, host)
        panel(offline).locator(".button").click()
        until(lambda: f"/{CHANGED}" in host.asked)
        session = offline.context.new_cdp_session(offline)
        session.send("ServiceWorker.enable")
        host.hanging = lambda path: False
        session.send("ServiceWorker.stopAllWorkers")
        becomes(offline, "kept")
        assert host.asked.count("/zh/index.html") == 1


def test_it_can_be_removed_and_kept_again(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        offline.reload()
        becomes(offline, "kept")
        panel(offline).locator(".button.quiet").click()
        becomes(offline, "offered")
        assert stored(offline) == NOTHING
        keep(offline, host)


# ---- A newer version


def publish(host: Host) -> None:
    """The site with other words on two pages, the engine's rules at another address, and the list that goes with it."""
    [rules] = (host.folder / "engine").glob("rules-*")
    rules.rename(rules.with_name(NEW_RULES))
    host.change("engine/files.js", rules.name, NEW_RULES)
    for at in (CHANGED, "zh/notices.html"):
        host.change(at, "</h1>", " · 新</h1>")
    enlist(host.folder)


def is_new(page: Page, host: Host, at: str = CHANGED) -> bool:
    page.goto(f"{host.address}/{at}")
    return "新" in page.locator("h1").inner_text()


def test_a_newer_version_is_announced_and_taken_all_at_once(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        publish(host)
        offline.goto(f"{host.address}/zh/calculators/yongzhou-injury-premium.html")
        expect(offline.locator(".offline-news")).to_have_count(0)
        host.asked.clear()
        update(offline)
        expect(offline.locator("main + .offline-news")).to_contain_text("新版本已准备好", timeout=PATIENCE)
        assert [path for path in host.asked if path.endswith(".html")] == ["/zh/notices.html", "/zh/reading.html"]
        take = offline.locator(".offline-news .button")
        expect(take).to_be_visible()
        offline.locator("[name=payroll]").fill("5")
        expect(take).to_be_hidden()
        # Nothing changes by going on, or in another page.
        other = offline.context.new_page()
        assert not is_new(other, host)
        # The rules that the old pages ask for are no longer on the host.
        assert answers(offline, host)
        expect(take).to_be_hidden()
        assert not is_new(offline, host, "zh/notices.html")
        expect(offline.locator(".offline-news:has(+ main)")).to_be_visible()
        take.click()
        expect(offline.locator(".offline-news")).to_contain_text("还有 1 个页面")
        other.close()
        take.click()
        expect(offline.locator("h1")).to_contain_text("新")
        expect(offline.locator(".offline-news")).to_have_count(0)
        files = stored(offline)
    assert is_new(offline, host)
    assert answers(offline, host)
    assert files == {"workers": 1, "files": host.listed()}


def test_a_newer_version_is_there_when_all_pages_were_closed(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        publish(host)
        assert updated(offline) == "installed"
    page = anew(offline)
    # The browser takes its time over it, and gives the old version to whom comes before.
    until(lambda: is_new(page, host))


def test_an_update_that_fails_half_way_leaves_the_old_version_whole(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        publish(host)
        host.failing = lambda path: path == f"/{CHANGED}"
        assert updated(offline) == "redundant"
    page = anew(offline)
    assert not is_new(page, host)
    assert not is_new(page, host, "zh/notices.html")
    assert answers(page, host)
    host.failing = lambda path: False
    with host.on():
        host.asked.clear()
        assert updated(page) == "installed"
        assert f"/{CHANGED}" in host.asked
    assert is_new(anew(page), host)


def test_a_browser_that_is_killed_during_an_update_still_has_the_old_version(
    remember: Callable[[], BrowserContext], host: Host
) -> None:
    with host.on():
        context = remember()
        page = context.new_page()
        keep(page, host)
        context.close()
        publish(host)
        host.hanging = lambda path: path == f"/{CHANGED}"
        context = remember()
        page = context.new_page()
        page.goto(f"{host.address}/zh/about.html")
        update(page)
        until(lambda: f"/{CHANGED}" in host.asked)
        kill(context)
    context = remember()
    page = context.new_page()
    assert not is_new(page, host)
    assert not is_new(page, host, "zh/notices.html")
    context.close()


# ---- Storage


def test_without_room_nothing_is_fetched_and_the_page_says_so(offline: Page, host: Host) -> None:
    offline.add_init_script("navigator.storage.estimate = async () => ({ quota: 2e6, usage: 1e6 })")
    with host.on():
        open_panel(offline, host)
        becomes(offline, "offered")
        host.asked.clear()
        panel(offline).locator(".button").click()
        becomes(offline, "storage")
        assert host.asked == []


def test_room_that_runs_out_half_way_is_told(offline: Page, host: Host) -> None:
    with host.on():
        open_panel(offline, host)
        give_room(offline, host, 1_000_000)
        panel(offline).locator(".button").click()
        becomes(offline, "storage")
        offline.goto(f"{host.address}/{CHANGED}")
        expect(offline.locator("h1")).to_be_visible()


def test_a_browser_that_refuses_is_told_of(offline: Page, host: Host) -> None:
    offline.add_init_script(
        "ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('', 'SecurityError'); }"
    )
    with host.on():
        open_panel(offline, host)
        panel(offline).locator(".button").click()
        becomes(offline, "refused")


FORGET = """async (at) => {
  const cache = await caches.open((await caches.keys())[0]);
  const [key] = (await cache.keys()).filter((request) => request.url.includes(at));
  return cache.delete(key);
}"""


def test_what_the_browser_has_cleared_comes_from_the_network_and_can_be_completed(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        assert offline.evaluate(FORGET, CHANGED)
        assert not is_new(offline, host)
        open_panel(offline, host)
        becomes(offline, "incomplete")
        panel(offline).locator(".button").first.click()
        becomes(offline, "kept")
    assert not is_new(anew(offline), host)


def test_no_page_of_one_version_meets_those_of_another_when_something_was_cleared(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        publish(host)
        assert offline.evaluate(FORGET, CHANGED)
        assert is_new(offline, host)
        expect(offline.locator(".offline-news")).to_contain_text("现在是在线使用")
        assert stored(offline) == NOTHING
        assert is_new(offline, host, "zh/notices.html")


def test_after_all_that_was_kept_has_been_cleared_it_can_be_kept_again(offline: Page, host: Host) -> None:
    with host.on():
        keep(offline, host)
        offline.evaluate("async () => { for (const name of await caches.keys()) await caches.delete(name); }")
        open_panel(offline, host)
        becomes(offline, "offered")
        panel(offline).locator(".button").click()
        becomes(offline, "kept")
    page = anew(offline)
    page.goto(f"{host.address}/{CHANGED}")
    expect(page.locator("h1")).to_be_visible()


# ---- As an app


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_can_be_put_on_the_home_screen(page: Page, site_address: str, lang: str) -> None:
    page.goto(f"{site_address}/{lang}/index.html")
    session = page.context.new_cdp_session(page)
    app = session.send("Page.getAppManifest")
    assert app["url"] == f"{site_address}/offline/{lang}.webmanifest"
    assert app["errors"] == []
    problems = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # Profiles of tests leave no trace, and a browser installs nothing into such a one.
    assert {problem["errorId"] for problem in problems} <= {"in-incognito"}


# ---- Where it cannot be


def offered(page: Page) -> bool:
    return any(way.is_visible() for way in page.locator("[data-offline-link]").all())


def test_in_wechat_the_page_says_how_to_come_to_a_browser_that_can(
    open_context: Callable[..., Watch], site_address: str
) -> None:
    page = open_context(user_agent="Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.49").context.new_page()
    for lang, words in (("zh", "在浏览器打开"), ("en", "Open in browser")):
        page.goto(f"{site_address}/{lang}/index.html")
        assert offered(page)
        page.goto(f"{site_address}/{lang}/offline.html")
        expect(panel(page)).to_contain_text(words)
        expect(panel(page).locator("button")).to_have_count(0)


def test_without_a_script_without_a_worker_and_from_a_disk_nothing_is_offered(
    open_context: Callable[..., Watch], site: Path, site_address: str
) -> None:
    silent = open_context(java_script_enabled=False).context.new_page()
    unable = open_context().context.new_page()
    unable.add_init_script("delete Navigator.prototype.serviceWorker")
    for page, root in (
        (silent, site_address),
        (unable, site_address),
        (open_context().context.new_page(), site.as_uri()),
    ):
        page.goto(f"{root}/zh/index.html")
        expect(page.locator("h1")).to_be_visible()
        assert not offered(page)
        page.goto(f"{root}/zh/offline.html")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("main button")).to_have_count(0)
