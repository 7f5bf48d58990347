"""The site on this machine, following what is edited: a sentence that is saved is seen in the browser at once.

What is built here is the site and nothing else: the script that reloads a page is put into pages only as they are sent.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, urlsplit

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from build_scripts.faults import Faults
from build_scripts.serve import SiteHandler, SiteServer, first_free

SCRIPT = Path(__file__).with_name("preview.js")
STATE_ADDRESS, SCRIPT_ADDRESS = "/preview.json", "/preview.js"
SETTLED = 0.1
"""Seconds without a further change: an editor saves in several steps, and a spreadsheet in many."""
PATIENCE = 20.0
"""Seconds that a browser's question waits for a change."""


Show = Callable[[Path, Collection[Path]], bool]
"""Writes into an empty folder the pages that changed files concern; False where it cannot tell which these are."""


class Preview[Built]:
    """What the pages are told: the number of the state that is shown, and the mistakes of the last build.

    A change is shown twice: at once what `show` makes of it, and when nothing has changed for a moment the whole site.
    """

    def __init__(
        self,
        folder: Path,
        build: Callable[[Path], Built],
        show: Show | None = None,
        finish: Callable[[Path, Built], object] | None = None,
    ) -> None:
        self.folder = folder
        self._build = build
        """Writes the pages into an empty folder; raises Faults."""
        self._show = show
        self._finish = finish
        """Writes into the site what is derived from all of it, from what was built."""
        self._changed = threading.Condition()
        self._version = 0
        self._faults = ""
        self._edits = 0
        self._bringing = threading.Lock()
        self._building = threading.Lock()

    def state(self, seen: int) -> dict[str, object]:
        """The state, at once when it is not the one that was seen, else when it changes or patience ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != seen, PATIENCE)
            return {"version": self._version, "faults": self._faults}

    def edited(self, files: Collection[Path]) -> None:
        """Show what can be shown at once, then build the whole."""
        self._edits += 1
        if self._show:
            with self._bringing, TemporaryDirectory() as fresh:
                if self._show(Path(fresh), files) and _bring_over(Path(fresh), self.folder):
                    self._tell(self._faults)
        threading.Thread(target=self._rebuild, daemon=True).start()

    def _rebuild(self) -> None:
        """Build the whole anew; with a mistake in what people maintain, the pages stay and the mistake is told."""
        with self._building:
            edits, started = self._edits, monotonic()
            faults = ""
            built = None
            differs = False
            with TemporaryDirectory() as fresh:
                try:
                    built = self._build(Path(fresh))
                except Faults as found:
                    faults = str(found)
                with self._bringing:
                    if edits != self._edits:
                        # Older than what is shown; the build that follows that edit takes its place.
                        return
                    differs = not faults and _bring_over(Path(fresh), self.folder, whole=True)
            print(faults or f"已更新。 / Up to date. ({monotonic() - started:.1f} s)", flush=True)
            if differs or faults != self._faults:
                self._tell(faults)
            # The pages are seen already while this is made.
            if self._finish and built is not None:
                self._finish(self.folder, built)

    def _tell(self, faults: str) -> None:
        with self._changed:
            self._version += 1
            self._faults = faults
            self._changed.notify_all()


def _bring_over(fresh: Path, folder: Path, whole: bool = False) -> bool:
    """Files that differ, and only these; of a `whole` site, pages that are no more are removed.

    True when a page, or what it loads, has become another: a file of data is no reason to load a page again.
    """
    differs = False
    written = {file.relative_to(fresh) for file in fresh.rglob("*") if file.is_file()}
    for name in written:
        there = folder / name
        content = (fresh / name).read_bytes()
        if not there.is_file() or there.read_bytes() != content:
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(content)
            differs |= name.parts[0] != "data"
    built = {name.parts[0] for name in written if len(name.parts) > 1} if whole else ()
    for top in built:
        for file in (folder / top).rglob("*.html"):
            if file.relative_to(folder) not in written:
                file.unlink()
                differs = True
    return differs


class PreviewHandler(SiteHandler):
    """The site, with the script that follows changes in every page."""

    def __init__(self, *args: object, preview: Preview[Any], **kwargs: object) -> None:
        self.preview = preview
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == STATE_ADDRESS:
            seen = parse_qs(address.query).get("seen", ["-1"])[0]
            state = self.preview.state(int(seen) if seen.isdecimal() else -1)
            self._send(".json", json.dumps(state, ensure_ascii=False).encode())
        elif address.path == SCRIPT_ADDRESS:
            self._send(".js", SCRIPT.read_bytes())
        elif self._is_shown and (page := Path(self.translate_path(self.path))).suffix == ".html" and page.is_file():
            tag = f'<script src="{SCRIPT_ADDRESS}" defer></script></head>'
            self._send(".html", page.read_bytes().replace(b"</head>", tag.encode(), 1))
        else:
            super().do_GET()

    @property
    def _is_shown(self) -> bool:
        """A page that a script fetches, to keep it, must be the one that was built."""
        return self.headers.get("Sec-Fetch-Dest", "document") == "document"

    def _send(self, kind: str, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.extensions_map[kind])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class _Edits(FileSystemEventHandler):
    """Calls `act` with the files that changed, once things have settled."""

    def __init__(self, act: Callable[[Collection[Path]], None]) -> None:
        self._act = act
        self._files: set[Path] = set()
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()
        self._acting = threading.Lock()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in ("opened", "closed_no_write"):
            return
        with self._lock:
            self._files |= {Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path}
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(SETTLED, self._one_at_a_time)
            self._timer.daemon = True
            self._timer.start()

    def _one_at_a_time(self) -> None:
        with self._acting:
            with self._lock:
                files, self._files = self._files, set()
            if files:
                self._act(files)


@contextmanager
def previewed[Built](
    folder: Path,
    watched: Iterable[Path],
    build: Callable[[Path], Built],
    port: int = 0,
    show: Show | None = None,
    finish: Callable[[Path, Built], object] | None = None,
) -> Iterator[SiteServer]:
    """A server of `folder` that builds anew when a file below one of the `watched` folders changes."""
    state = Preview(folder, build, show, finish)
    observer = Observer()
    edits = _Edits(state.edited)
    for place in watched:
        observer.schedule(edits, str(place), recursive=True)
    observer.start()
    try:
        with first_free(folder, port, partial(PreviewHandler, preview=state)) as server:
            yield server
    finally:
        observer.stop()
        observer.join()
