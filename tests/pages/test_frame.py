"""What every page has around its words: a head that says what it is, and a policy that lets nothing else in."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise

from tests.pages.built import BuiltPage, words

POLICY = {
    "default-src": {"'self'"},
    "script-src": {"'self'", "'wasm-unsafe-eval'"},
    "worker-src": {"'self'", "blob:"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "object-src": {"'none'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
"""Everything that the site needs, and no more."""
LOADING = "//script | //link | //img | //iframe | //source | //audio | //video | //embed | //object | //image | //use"


def directives(policy: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in (part.split() for part in policy.split(";") if part.strip())}


def test_every_page_has_the_strict_policy_before_anything_that_it_governs(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        (policy,) = page.meta("http-equiv", "Content-Security-Policy")
        assert directives(policy) == POLICY, page
        names = [
            str(element.get("http-equiv") or element.tag)
            for element in page.select("/html/head/*[self::script or self::link or self::meta]")
        ]
        governed = min(names.index("script"), names.index("link"))
        assert names.index("Content-Security-Policy") < governed, page


DATA_BLOCKS = ("application/json", "application/ld+json")
"""Types of script elements that hold data: a browser never runs one, and no policy blocks one."""


def test_no_page_has_a_script_or_a_style_of_its_own(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        for script in page.select("//script[not(@src)]"):
            assert script.get("type") in DATA_BLOCKS, page
            # Data and nothing else: whoever ran it would stop at the first character.
            assert isinstance(json.loads(words(script)), dict), page
        assert page.select("//style | //@style | //iframe | //object | //embed") == [], page
        handlers = [name for element in page.root.iter() for name in element.attrib if str(name).startswith("on")]
        assert handlers == [], page
        assert [value for _, _, value in page.attributes("href", "src") if value.startswith("javascript:")] == [], page


def test_scripts_are_classic_so_that_they_run_from_a_disk(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        for script in page.select("//script[@src]"):
            assert set(script.attrib) <= {"src", "defer"}, page


def test_no_page_loads_anything_from_elsewhere(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        loaded = [element for element in page.select(LOADING) if element.get("rel") not in ("canonical", "alternate")]
        addresses = [str(value) for element in loaded for value in element.attrib.values()]
        assert [address for address in addresses if re.match(r"\s*([a-z]+:)?//", address)] == [], page
        assert page.select("//link[contains(@rel, 'prefetch') or contains(@rel, 'preconnect')]") == [], page


def test_every_page_says_its_language_title_description_and_width(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        assert page.root.get("lang") == ("en" if page.path.startswith("en/") else "zh-Hans"), page
        assert all(text.strip() for text in page.meta("name", "description")), page
        assert len(page.meta("name", "description")) == 1, page
        (viewport,) = page.meta("name", "viewport")
        assert "width=device-width" in viewport, page
        assert not re.search(r"user-scalable|maximum-scale", viewport), page
        (heading,) = page.select("//h1")
        assert words(heading).strip(), page


def test_no_two_pages_of_a_language_have_the_same_title(every_page: list[BuiltPage]) -> None:
    titles = Counter((page.path.split("/")[0], words(page.select("/html/head/title")[0])) for page in every_page)
    assert [title for title, times in titles.items() if times > 1] == []


def test_headings_skip_no_level(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        levels = [int(str(heading.tag)[1]) for heading in page.select("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        assert levels[0] == 1, page
        assert all(below - above <= 1 for above, below in pairwise(levels)), page


def test_no_page_shows_what_a_template_forgot_to_fill(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        shown = re.sub(r"\s+", " ", " ".join(page.select("//body//text()[not(parent::script)]")))
        assert not re.search(r"\{[{%a-z]|\bNone\b|Undefined", shown), page
        assert [
            value
            for _, _, value in page.attributes("aria-label", "alt", "title")
            if re.search(r"[{}]|^\s*$|None", value)
        ] == [], page
