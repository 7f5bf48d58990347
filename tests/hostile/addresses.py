"""Addresses that somebody may be sent: what stands after the # is anything at all, and the page stays whole."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote, quote_plus

import yaml
from playwright.sync_api import Browser, CDPSession, Error, Page, Route

import calculators
from build_scripts.pages.wording import LANGUAGES
from tests.browser.conftest import Watch
from tests.hostile.answers import sound_answer
from tests.hostile.words import MARK, text

CATALOGUE = {entry["id"]: entry for entry in calculators.catalogue()}


@dataclass(frozen=True)
class Entry:
    """A kind of page that reads the fragment of its address."""

    path: str
    """Below the folder of a language."""
    names: tuple[str, ...]
    """What it looks for, as in `#name=value&…`; none where it is a place on the page."""


_STORIES = yaml.safe_load((Path(__file__).parents[1] / "situations.yaml").read_text(encoding="utf-8"))
_ASKED_BY_THE_FINDER = tuple(dict.fromkeys(name for story in _STORIES for name in story["answers"]))
ENTRIES = (
    *(Entry(f"calculators/{id}.html", tuple(i["name"] for i in entry["inputs"])) for id, entry in CATALOGUE.items()),
    *(Entry("finder.html", _ASKED_BY_THE_FINDER),) * 12,
    *(Entry("search.html", ("q",)),) * 6,
    *(Entry(f"notices/{notice}.html", ()) for notice in ("lanzhou-2021-289", "yongzhou-2022-3")),
)
"""A page that comes to read its fragment is one line here; finder and search come up more often than others."""

PATIENCE = 60.0
"""Seconds after which a page hangs, on a machine that is busy with other things as well."""
AT_ONE_PAGE = 10
"""Addresses that are tried on a page: the first comes with the page, the others by a change of what follows the #."""
FLAGS = ("--disable-ipc-flooding-protection",)
"""Without it Chromium ignores some of so many changes."""

_GO_ON = f"""(fragment) => new Promise((done) => {{
    if (fragment !== null) location.replace("#" + fragment);
    // The change is told in a task of its own; what the page does about it may take another.
    setTimeout(() => setTimeout(() => done(
        window.hostile || document.querySelector("[{MARK}], {MARK}") ? "injected"
        : document.querySelector("h1").checkVisibility() ? "whole" : "gone"), 5), 5);
}})"""


def fragment(chance: random.Random, entry: Entry) -> str:
    """What stands after the #: names with odd values, encoded well, half, or not at all."""
    encode: Callable[[str], str] = chance.choice((_encoded, _encoded, _encoded_by_form, _raw))
    if not entry.names or chance.random() < 0.1:
        return encode(text(chance))
    inputs = CATALOGUE[entry.path.split("/")[-1].removesuffix(".html")]["inputs"] if "calcul" in entry.path else []
    sound = {i["name"]: i for i in inputs}
    share = chance.choice((0.1, 0.4, 1.0))
    parts = []
    for name in entry.names:
        if chance.random() < 0.8:
            is_odd = chance.random() < share or name not in sound
            parts.append(f"{name}={encode(text(chance) if is_odd else sound_answer(chance, sound[name]))}")
    if chance.random() < 0.2:
        parts.append(f"{encode(text(chance))}={encode(text(chance))}")
    if chance.random() < 0.1:
        parts.append("=&&=%&%zz&%ff%fe")
    return "&".join(parts)


def _encoded(words: str) -> str:
    return quote(words, safe="", errors="replace")


def _encoded_by_form(words: str) -> str:
    return quote_plus(words, errors="replace")


def _raw(words: str) -> str:
    # What a program between here and the browser could not carry at all.
    return words.encode("utf-8", "replace").decode().replace("\x00", "")


def try_addresses(
    browser: Browser, root: str, count: int, seed: int, entries: Sequence[Entry] = ENTRIES, patience: float = PATIENCE
) -> int:
    """Open `count` hostile addresses; how many. Raises AssertionError with those of a page that breaks."""
    chance = random.Random(seed)
    processes = browser.new_browser_cdp_session()
    tried = 0
    while tried < count:
        entry = chance.choice(entries)
        fragments = [fragment(chance, entry) for _ in range(min(AT_ONE_PAGE, count - tried))]
        watch = Watch(browser.new_context(viewport={"width": 360, "height": 740}))
        page = watch.context.new_page()
        told = _try_page(page, f"{root}/{chance.choice(LANGUAGES)}/{entry.path}", fragments, processes, patience)
        watch.context.close()
        wrong = [*told, *watch.troubles]
        assert not wrong, f"{wrong} · {entry.path} · {[words[:300] for words in fragments]!r}"
        tried += len(fragments)
    return tried


def _try_page(page: Page, address: str, fragments: list[str], processes: CDPSession, patience: float) -> list[str]:
    at: str | None = fragments[0]
    try:
        page.goto(f"{address}#{at}")
        running = processes.send("SystemInfo.getProcessInfo")["processInfo"]
        renderers = [process["id"] for process in running if process["type"] == "renderer"]
        for at in (None, *fragments[1:], None):
            # Playwright waits for ever for a page that hangs, whatever it is told: the page is ended from outside.
            watchdog = threading.Timer(patience, _end, [renderers])
            watchdog.start()
            state = page.evaluate(_GO_ON, at)
            watchdog.cancel()
            if state != "whole":
                return [f"{state} after {at!r}"]
    except Error as error:
        return [f"{error} after {at!r}"]
    return []


_CITED = f"""(words) => new Promise((done) => {{
    const form = document.querySelector("[data-citation-box]");
    form.querySelector("textarea").value = words;
    form.requestSubmit();
    const end = performance.now() + 5000;
    (function look() {{
        const said = form.querySelector("[role=status]").textContent;
        if (!said && performance.now() < end) return setTimeout(look, 5);
        done(window.hostile || document.querySelector("[{MARK}], {MARK}") ? "injected" : said ? "told" : "silent");
    }})();
}})"""


def try_citations(browser: Browser, root: str, count: int, seed: int) -> int:
    """Put `count` hostile texts into the box for citations; how many. Raises AssertionError with one that breaks it."""
    chance = random.Random(seed)
    sound = ("兰人社发〔2021〕289号第四条", "Yongzhou, article 2", "lanzhou-2021-289-a4-s1a", "永州第二条第3句")
    watch = Watch(browser.new_context())
    page = watch.context.new_page()
    page.goto(f"{root}/zh/basket.html")
    for _ in range(count):
        words = "".join(chance.choice((text(chance), chance.choice(sound))) for _ in range(chance.randint(1, 4)))
        if words.strip():
            state = page.evaluate(_CITED, words)
            assert state == "told" and not watch.troubles, f"{state} {watch.troubles} after {words[:300]!r}"
    watch.context.close()
    return count


_STARTED_OR_NOT = "() => /^(start|failure)$/.test(document.body.dataset.shows || '')"
_SHOWN = f"""() => window.hostile || document.querySelector("[{MARK}], {MARK}")
    ? "injected" : document.body.dataset.shows"""
_SETTINGS = {"city": "", "idleSeconds": 60, "warningSeconds": 15, "printing": False, "address": ""}


def _settle(body: str, route: Route) -> None:
    route.fulfill(content_type="text/javascript", body=body)


def try_settings(browser: Browser, root: str, count: int, seed: int) -> Counter[str]:
    """Open a kiosk's bundle with `count` hostile settings; how many start, and how many stop with the failure page.

    Raises AssertionError with settings after which the screen does neither, or throws.
    """
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    watch = Watch(browser.new_context())
    page = watch.context.new_page()
    for _ in range(count):
        odd = lambda: chance.choice((None, -1, 0, 1e308, True, [], {}, "60", text(chance)))  # noqa: E731
        settings = {name: odd() if chance.random() < 0.3 else sound for name, sound in _SETTINGS.items()}
        script = f"window.kioskSettings = {json.dumps(settings)};"
        body = chance.choice((script, script, script, script[: len(script) // 2], "window.kioskSettings = null;"))
        page.route("**/kiosk-settings.js", partial(_settle, body))
        page.goto(f"{root}/index.html")
        page.wait_for_function(_STARTED_OR_NOT, timeout=PATIENCE * 1000)
        state = page.evaluate(_SHOWN)
        # A file that cannot be read is told by the browser itself.
        thrown = [
            trouble
            for trouble in watch.troubles
            if "SyntaxError" not in trouble and "Unexpected" not in trouble and "Invalid or unexpected" not in trouble
        ]
        assert state != "injected" and not thrown, f"{state} {thrown} after {body[:500]!r}"
        found[state] += 1
        page.unroute("**/kiosk-settings.js")
    watch.context.close()
    return found


def _end(processes: list[int]) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
