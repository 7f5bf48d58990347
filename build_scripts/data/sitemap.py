"""sitemap.xml and robots.txt: the addresses of all pages, and of the same page in the other language."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}
_NO_PAGE = ("404.html",)
_MOST = 50_000
"""As many addresses as a sitemap may hold."""


def write_sitemap(out: Path, base_address: str) -> int:
    """Write the sitemap of the pages in `out`, and robots.txt where the site is the whole host. Returns how many pages.

    Without a public address nothing is written: a sitemap holds whole addresses, and none is made up. Raises ValueError
    for more pages than a sitemap may hold.
    """
    if not base_address:
        return 0
    pages = [path.relative_to(out).as_posix() for path in sorted(out.rglob("*.html"))]
    pages = [page for page in pages if page not in _NO_PAGE]
    if len(pages) > _MOST:
        raise ValueError(f"{len(pages)} pages are too many for one sitemap")
    root = ET.Element("urlset", {"xmlns": NAMESPACE, "xmlns:xhtml": XHTML})
    known = set(pages)
    for page in pages:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = base_address + ("" if page == "index.html" else page)
        lang, _, rest = page.partition("/")
        same = [(code, f"{code}/{rest}") for code in _LANGUAGES if f"{code}/{rest}" in known]
        if lang in _LANGUAGES and len(same) > 1:
            for code, other in same:
                ET.SubElement(
                    url,
                    "xhtml:link",
                    {"rel": "alternate", "hreflang": _LANGUAGES[code], "href": base_address + other},
                )
    sitemap = ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
    (out / "sitemap.xml").write_bytes(sitemap)
    # A robots.txt is read at the root of a host and nowhere else.
    if urlsplit(base_address).path in ("", "/"):
        robots = f"User-agent: *\nAllow: /\nSitemap: {base_address}sitemap.xml\n"
        (out / "robots.txt").write_text(robots, "utf-8")
    return len(pages)
