"""A host for measuring: lets browsers keep files for ever, compresses or not, over a wire as slow as is asked for."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from build_scripts.serve import LOOPBACK, SiteHandler

_PIECE = 16 * 1024
_COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm"}
"""What a host compresses that compresses at all: no archives."""


@dataclass(frozen=True)
class Wire:
    """What lies between the host and the reader."""

    bits_per_second: float
    delay: float
    """Seconds from a request to the first byte of the answer."""


SLOW_4G = Wire(1.6e6, 0.150)


class Host(ThreadingHTTPServer):
    """Serves a folder on loopback and counts what it sends; `wire` is shared by all its connections."""

    daemon_threads = True

    def __init__(self, folder: Path, *, compresses: bool = False, wire: Wire | None = None) -> None:
        super().__init__((LOOPBACK, 0), partial(_Handler, directory=str(folder)))
        self.compresses = compresses
        self.wire = wire
        self.sent = 0
        """Bytes of bodies since somebody last set it to 0."""
        self._packed: dict[Path, bytes] = {}
        self._one_at_a_time = threading.Lock()

    @property
    def address(self) -> str:
        """Without a slash at the end."""
        return f"http://{LOOPBACK}:{self.server_port}"

    def body(self, file: Path) -> bytes:
        """What goes over the wire for a file."""
        if not (self.compresses and file.suffix in _COMPRESSED):
            return file.read_bytes()
        if file not in self._packed:
            self._packed[file] = gzip.compress(file.read_bytes(), 9, mtime=0)
        return self._packed[file]

    def carry(self, piece: bytes) -> None:
        """Let the wire's time pass for some bytes."""
        with self._one_at_a_time:
            if self.wire:
                time.sleep(len(piece) * 8 / self.wire.bits_per_second)
            self.sent += len(piece)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle is no error."""


class _Handler(SiteHandler):
    server: Host

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def _answer(self, with_body: bool) -> None:
        if self.server.wire:
            time.sleep(self.server.wire.delay)
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = self.server.body(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if self.server.compresses and file.suffix in _COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super(SiteHandler, self).end_headers()
        if with_body:
            for start in range(0, len(body), _PIECE):
                piece = body[start : start + _PIECE]
                self.server.carry(piece)
                self.wfile.write(piece)

    def log_error(self, format: str, *args: object) -> None:
        """The browser under measurement tells what it misses."""


@contextmanager
def hosted(folder: Path, *, compresses: bool = False, wire: Wire | None = None) -> Iterator[Host]:
    """A host at work."""
    with Host(folder, compresses=compresses, wire=wire) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()
