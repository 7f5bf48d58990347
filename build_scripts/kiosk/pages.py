"""The site's pages as they stand in the kiosk's frame."""

from __future__ import annotations

import re

_FIRST = re.compile(r'<script src="([^"]*)assets/display\.js"></script>')
_DEFERRED = re.compile(r'<script src="([^"]+)" defer></script>')
OWN_SCRIPTS = (
    "digests.js",
    "page.js",
    "page-links.js",
    "page-fields.js",
    "page-dates.js",
    "page-search.js",
    "page-aloud.js",
)
"""Scripts of `site_templates/kiosk/` that every page begins with."""
OF_THE_SHELL = ("engine/engine.js", "assets/site.js")
"""Scripts whose work the shell does."""


def for_kiosk(html: str) -> str:
    """A page of the site that begins with the kiosk's scripts; its own wait until those let them run.

    Raises ValueError for a page without the script that all pages begin with.

    >>> print(for_kiosk('<script src="../assets/display.js"></script><script src="../assets/a.js" defer></script>'))
    <script src="../assets/display.js"></script>
    <link rel="stylesheet" href="../kiosk/page.css">
    <script src="../kiosk/digests.js"></script>
    <script src="../kiosk/page.js"></script>
    <script src="../kiosk/page-links.js"></script>
    <script src="../kiosk/page-fields.js"></script>
    <script src="../kiosk/page-dates.js"></script>
    <script src="../kiosk/page-search.js"></script>
    <script src="../kiosk/page-aloud.js"></script><script type="text/plain" data-src="../assets/a.js"></script>
    """
    found = _FIRST.search(html)
    if not found:
        raise ValueError("a page does not begin with assets/display.js")
    root = found[1]
    own = "".join(f'\n<script src="{root}kiosk/{name}"></script>' for name in OWN_SCRIPTS)
    first = f'{found[0]}\n<link rel="stylesheet" href="{root}kiosk/page.css">{own}'
    return _DEFERRED.sub(_wait, html).replace(found[0], first, 1)


def _wait(script: re.Match[str]) -> str:
    if script[1].endswith(OF_THE_SHELL):
        return ""
    return f'<script type="text/plain" data-src="{script[1]}"></script>'
