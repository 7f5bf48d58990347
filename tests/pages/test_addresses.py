"""Every address has its page and its place, and every link arrives."""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import SplitResult, unquote, urlsplit

import pytest

import calculators
from build_scripts.record.model import Record
from tests.pages.built import LANGUAGES, BuiltPage
from tests.pages.conftest import AMENDED, PUBLISHED, WITHDRAWN

POINTING = (
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-labelledby",
    "aria-owns",
    "for",
    "headers",
    "list",
)
"""Attributes that hold ids of the same page."""
LEADING = ("action", "background", "cite", "data", "formaction", "href", "poster", "src", "srcset")
"""Attributes that hold an address."""

ROOT_OF_HOST = urlsplit(PUBLISHED.base_address).path
"""Where the published site lies on its host."""

# A page of a sentence, and of an article or a sentence with parts; a QR code is in it.
SMALL = 15_000
SMALL_WHOLE = 20_000

# As a host sends it, with style sheet, scripts and icon; in bytes after gzip. Measured: 27, 42 and 45 kB at most.
TRANSFERRED_CLAUSE = 30_000
TRANSFERRED_NOTICE = 100_000
TRANSFERRED_CALCULATOR = 120_000


def addresses(record: Record) -> dict[str, set[str]]:
    """Every address of a notice by the notice's id: itself, its wholes, its sentences, its parts."""
    return {
        notice.id: {notice.id}
        | {
            str(address)
            for sentence in notice.sentences
            for address in (sentence.address, sentence.address.whole_sentence, sentence.address.whole_article)
        }
        for notice in record
    }


def test_every_address_of_the_record_has_its_page_and_no_other_has_one(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    expected = {address for of_notice in addresses(record).values() for address in of_notice}
    expected |= {str(tombstone.address) for tombstone in record.tombstones}
    assert len(expected) > 122
    assert {path.removeprefix("c/") for path in pages if path.startswith("c/")} == {f"{a}.html" for a in expected}


def test_every_address_ever_published_has_a_page(pages: dict[str, BuiltPage], project: Path) -> None:
    with (project / "docs" / "notices" / "registry.csv").open(encoding="utf-8-sig", newline="") as stream:
        published = [row["address"] for row in csv.DictReader(stream)]
    assert len(published) >= 122
    assert [address for address in published if f"c/{address}.html" not in pages] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_address_inside_a_notice_is_a_place_on_its_page(
    pages: dict[str, BuiltPage], record: Record, lang: str
) -> None:
    for id, of_notice in addresses(record).items():
        assert sorted(of_notice - set(pages[f"{lang}/notices/{id}.html"].ids)) == []


def test_a_withdrawn_address_still_has_its_page_and_its_place_and_names_its_successor(
    published: dict[str, BuiltPage],
) -> None:
    assert published[f"c/{WITHDRAWN}.html"].select("//a[@href=$successor]", successor=f"{AMENDED}.html")
    for lang in LANGUAGES:
        assert str(WITHDRAWN) in published[f"{lang}/notices/{WITHDRAWN.notice}.html"].ids


def test_every_clause_page_is_small(every_page: list[BuiltPage], record: Record) -> None:
    sizes = {page.path: page.size for page in every_page if page.path.startswith("c/")}
    whole_notices = {f"c/{notice.id}.html" for notice in record}
    large = {
        path: size
        for path, size in sizes.items()
        if path not in whole_notices and size > (SMALL if "-s" in path else SMALL_WHOLE)
    }
    assert large == {}


def transferred(folder: Path, page: BuiltPage) -> int:
    """Bytes of a page and of all that it loads, each after gzip."""
    loaded = page.select("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src")
    paths = {page.path, *(normpath(join(dirname(page.path), str(address))) for address in loaded)}
    return sum(len(gzip.compress((folder / path).read_bytes(), 9)) for path in paths)


def test_what_a_page_loads_is_light(whole_site: tuple[Path, dict[str, BuiltPage]], record: Record) -> None:
    folder, pages = whole_site
    whole_notices = {f"c/{notice.id}.html" for notice in record}
    checked = set()
    for path, page in pages.items():
        if path.startswith("c/") and path not in whole_notices:
            assert transferred(folder, page) <= TRANSFERRED_CLAUSE, path
        elif path in whole_notices or "/notices/" in path:
            assert transferred(folder, page) <= TRANSFERRED_NOTICE, path
        elif "/calculators/" in path:
            assert transferred(folder, page) <= TRANSFERRED_CALCULATOR, path
            checked.add(path)
    assert len(checked) == 2 * len(calculators.catalogue())


def test_an_id_is_given_once_on_a_page(every_page: list[BuiltPage]) -> None:
    repeated = {page.path: [id for id, times in Counter(page.ids).items() if times > 1] for page in every_page}
    assert {path: ids for path, ids in repeated.items() if ids} == {}


def test_whatever_names_another_part_of_its_page_finds_it(every_page: list[BuiltPage]) -> None:
    lost = [
        (page.path, name, id)
        for page in every_page
        for _, name, value in page.attributes(*POINTING)
        for id in value.split()
        if id not in page.ids
    ]
    assert lost == []


def is_answers(path: str, target: SplitResult) -> bool:
    """True for a fragment that fills in the finder, which is no place on the page."""
    return path.endswith("/finder.html") and re.fullmatch(r"situation=[a-z-]+", target.fragment) is not None


def test_every_link_is_relative_and_arrives(whole_site: tuple[Path, dict[str, BuiltPage]]) -> None:
    folder, pages = whole_site
    lost, followed = [], 0
    for page in pages.values():
        for element, _, value in page.attributes(*LEADING):
            target = urlsplit(value)
            if element.tag == "link" and element.get("rel") in ("canonical", "alternate"):
                continue
            if page.path == "404.html":
                # Shown at any address of the host: nothing relative would arrive.
                assert value.startswith(("/", "#")), value
                target = urlsplit(value.removeprefix(ROOT_OF_HOST).removeprefix("/"))
            followed += 1
            path = normpath(join(dirname(page.path), unquote(target.path))) if target.path else page.path
            arrives = (
                not target.scheme
                and not target.netloc
                and not target.query
                and not target.path.startswith("/")
                and (folder / path).is_file()
                and (not target.fragment or unquote(target.fragment) in pages[path].ids or is_answers(path, target))
            )
            if not arrives:
                lost.append((page.path, value))
    assert lost == []
    assert followed > 3000


def test_no_style_sheet_leads_elsewhere(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert not re.search(r"@import|url\(\s*[\"']?(?!data:)", sheet.read_text("utf-8")), sheet


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_switch_leads_to_the_same_page_of_the_other_language(
    pages: dict[str, BuiltPage], lang: str
) -> None:
    other = "en" if lang == "zh" else "zh"
    own = {path.removeprefix(f"{lang}/") for path in pages if path.startswith(f"{lang}/")}
    assert own == {path.removeprefix(f"{other}/") for path in pages if path.startswith(f"{other}/")}
    for path in own:
        (switch,) = pages[f"{lang}/{path}"].select("//*[@data-language-switch]")
        there = normpath(join(lang, dirname(path), switch.get("href", "")))
        assert there == f"{other}/{path}"
        assert (switch.get("lang") or "")[:2] == (switch.get("hreflang") or "")[:2] == other


def test_a_clause_page_leads_to_its_place_in_the_notice_in_both_languages(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    for id, of_notice in addresses(record).items():
        for address in of_notice:
            links = set(pages[f"c/{address}.html"].select("//a/@href"))
            assert {f"../{lang}/notices/{id}.html#{address}" for lang in LANGUAGES} <= links, address


def test_every_calculator_is_reached_from_the_pages_of_its_clauses(pages: dict[str, BuiltPage], record: Record) -> None:
    for notice in record:
        for sentence in notice.sentences:
            links = set(pages[f"c/{sentence.address}.html"].select("//a/@href"))
            wanted = {f"../{lang}/calculators/{id}.html" for lang in LANGUAGES for id in sentence.calculators}
            assert wanted <= links, sentence.address


def test_with_a_public_address_every_page_names_its_own(published: dict[str, BuiltPage]) -> None:
    for path, page in published.items():
        if path == "404.html":
            continue
        (canonical,) = page.select("/html/head/link[@rel='canonical']/@href")
        assert canonical == PUBLISHED.base_address + ("" if path == "index.html" else path)
        for alternate in page.select("/html/head/link[@rel='alternate'][@hreflang]/@href"):
            assert str(alternate).removeprefix(PUBLISHED.base_address) in published, page


def test_without_a_public_address_no_page_makes_one_up(unsettled: dict[str, BuiltPage]) -> None:
    for page in unsettled.values():
        assert page.select("/html/head/link[@rel='canonical' or @rel='alternate']") == [], page


def test_with_a_public_address_every_page_names_the_feed_of_its_language(
    published: dict[str, BuiltPage], published_site: Path
) -> None:
    for page in published.values():
        (feed,) = page.select("/html/head/link[@type='application/atom+xml']/@href")
        path = str(feed).removeprefix(PUBLISHED.base_address)
        assert path == f"data/changes.{page.lang}.xml", page
        assert (published_site / path).is_file()
