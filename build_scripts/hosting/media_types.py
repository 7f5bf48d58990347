"""What each kind of file of the site is, for servers whose own table differs from one system to the next."""

from __future__ import annotations

MEDIA_TYPES = {
    "atom": "application/atom+xml",
    "css": "text/css",
    "csv": "text/csv",
    "gz": "application/gzip",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    # Without this one a browser refuses to compile what arrives.
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "whl": "application/zip",
    "xml": "application/xml",
    "zip": "application/zip",
}
"""By the end of the file's name."""

IN_UTF_8 = tuple(
    kind
    for kind in dict.fromkeys(MEDIA_TYPES.values())
    if kind.startswith("text/") or kind in ("application/json", "application/xml", "application/atom+xml")
)
"""Kinds of text; all of the site's is UTF-8."""


def content_type(kind: str) -> str:
    """A media type as a header says it.

    >>> content_type("text/css"), content_type("application/wasm")
    ('text/css; charset=utf-8', 'application/wasm')
    """
    return f"{kind}; charset=utf-8" if kind in IN_UTF_8 else kind
