"""What a server says beside every file. The policy is that of the pages, which carry it in a meta tag as well."""

from __future__ import annotations

from build_scripts.pages.site import CONTENT_SECURITY_POLICY

_NOT_NEEDED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
"""What a browser could offer and no page asks for. The clipboard is not among them: citations are copied."""

HEADERS = {
    # Who may show the page in a frame is a thing that browsers take from the header alone.
    "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NOT_NEEDED),
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""With every answer, that a page is missing included."""

FOR_EVER = r"/engine/(runtime|rules)-[0-9a-f]+/"
"""Folders whose name is a digest of what is in them (a regular expression): their files never change."""
CACHED_FOR_EVER = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"
"""Kept by the browser, which asks every time whether it is still the same (304, a few hundred bytes)."""
