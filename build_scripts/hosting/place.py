"""Where on a server, and under which address, the site is to stand."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

DEFAULT_ROOT = "/srv/ten-measures/www"


@dataclass(frozen=True)
class Place:
    """One site on one server."""

    host: str = ""
    """Its name, or empty: whatever name it is called by."""
    path: str = "/"
    """Where the site begins, with a slash at both ends."""
    root: str = DEFAULT_ROOT
    """The folder of the host; the site lies below it at `path`."""
    listen: str = "80"
    """Port, or address and port."""

    @classmethod
    def of(cls, base_address: str) -> Place:
        """The place that a public address names; the root of any host where there is none yet.

        >>> Place.of("https://rs.example/ten-measures/").path
        '/ten-measures/'
        """
        parts = urlsplit(base_address)
        return cls(host=parts.hostname or "", path=parts.path or "/")
