"""The built site on this machine alone, for the person who works on it and for the tests."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from build_scripts.hosting.media_types import MEDIA_TYPES, content_type

LOOPBACK = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Files with the media types that a browser insists on; nothing is kept, so that a change is seen at once."""

    protocol_version = "HTTP/1.1"
    # Headers and content are two small writes: the second would wait 40 ms for the first to be acknowledged.
    disable_nagle_algorithm = True
    extensions_map = {  # noqa: RUF012  (declared so by the base class)
        **SimpleHTTPRequestHandler.extensions_map,
        **{f".{ending}": content_type(kind) for ending, kind in MEDIA_TYPES.items()},
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for an address that is not there, as a host would show it."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.log_error("%s", "404")
        self.send_response(code)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Only what went wrong is worth a line."""

    def log_error(self, format: str, *args: object) -> None:
        print(format % args, "·", getattr(self, "path", ""), flush=True)


class SiteServer(ThreadingHTTPServer):
    """Serves `folder` on loopback; port 0 takes any that is free. Raises OSError when the port is taken."""

    daemon_threads = True
    # Two servers on one port would each get some of the requests.
    allow_reuse_port = False

    def __init__(self, folder: Path, port: int = 0, handler: Callable[..., SiteHandler] = SiteHandler) -> None:
        super().__init__((LOOPBACK, port), partial(handler, directory=str(folder)))

    def server_bind(self) -> None:
        # The base class asks the name service who 127.0.0.1 is, and waits for it where there is none.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]
        self.server_address = (LOOPBACK, self.server_port)

    def handle_error(self, request: object, client_address: object) -> None:
        # A browser that leaves in the middle of a file is no error of the site.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """Where the site's root is, without a slash at the end."""
        return f"http://{LOOPBACK}:{self.server_port}"


def first_free(folder: Path, port: int, handler: Callable[..., SiteHandler] = SiteHandler) -> SiteServer:
    """A server on `port`, or on the first free one after it."""
    while True:
        try:
            return SiteServer(folder, port, handler)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            port += 1
