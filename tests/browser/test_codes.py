"""QR codes that a page makes itself: what a camera reads in them is the address that was meant."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.site import read_record
from build_scripts.tables import write_tables
from tests.browser.conftest import served
from tests.browser.test_accessibility import RUN_AXE, told
from tests.browser.test_look import look

BASE = "https://rs.example.gov.cn/ten-measures/"
ANSWERS = {"city": "lanzhou-2021-289", "situation": "lost-job", "unemployed": "yes", "migrant_worker": "yes"}


@pytest.fixture(scope="module")
def published_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a public address: its pages and tables."""
    folder: Path = tmp_path_factory.mktemp("published")
    record = read_record()
    build_pages(record, folder, Settings(base_address=BASE))
    write_tables(record, folder)
    return folder


@pytest.fixture(scope="module")
def published(published_folder: Path) -> Iterator[str]:
    """Where it is served."""
    with served(published_folder) as address:
        yield address


def test_the_sheet_of_the_finder_has_a_code_that_leads_back_to_these_answers(page: Page, published: str) -> None:
    fragment = urlencode(ANSWERS)
    page.goto(f"{published}/zh/finder.html#{fragment}")
    page.locator('[name="sheet-language"][value="en"]').check()
    expect(page.locator("[data-tools-said]")).to_have_text("")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    code = page.locator("[data-code] svg")
    expect(code).to_have_attribute("aria-label", f"{BASE}en/finder.html#{fragment}")
    [read] = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    assert read.text == f"{BASE}en/finder.html#{fragment}"


# ---- Codes of clauses

OUTLINES = "(codes) => codes.map((code) => code.getAttribute('viewBox') + code.innerHTML)"


def read_code(code: Locator) -> str:
    """What a camera reads."""
    [read] = zxingcpp.read_barcodes(Image.open(io.BytesIO(code.screenshot())))
    return read.text


@pytest.mark.parametrize("id", ["lanzhou-2021-289", "yongzhou-2022-3"])
@pytest.mark.parametrize(("kind", "fewest"), [("codes", 50), ("poster", 11)])
def test_each_code_to_print_leads_to_the_page_that_stands_beside_it(
    page: Page, published: str, published_folder: Path, id: str, kind: str, fewest: int
) -> None:
    page.goto(f"{published}/zh/notices/{id}-{kind}.html")
    page.emulate_media(media="print")
    # As wide as the words on the sheet.
    page.set_viewport_size({"width": 1400 if kind == "poster" else 690, "height": 1000})
    codes = page.locator(".qr")
    found = [read_code(codes.nth(n)) for n in range(codes.count())]
    assert len(found) == len(set(found)) >= fewest
    assert [address for address in found if not (published_folder / address.removeprefix(BASE)).is_file()] == []
    drawn = codes.locator("svg").evaluate_all(OUTLINES)
    assert len(drawn) == len(found)
    for lang in ("zh", "en"):
        page.goto(f"{published}/{lang}/notices/{id}-{kind}.html")
        # The same code in both languages: what was read above is what is read here.
        assert codes.locator("svg").evaluate_all(OUTLINES) == drawn
        for n, address in enumerate(found):
            assert address in codes.nth(n).locator("xpath=..").inner_text()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("id", ["lanzhou-2021-289", "yongzhou-2022-3"])
def test_the_poster_is_one_sheet_of_a2_and_the_codes_are_sheets_of_a4(
    page: Page, published: str, id: str, lang: str
) -> None:
    boxes = {}
    for kind in ("poster", "codes"):
        page.goto(f"{published}/{lang}/notices/{id}-{kind}.html")
        made = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
        boxes[kind] = [(round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) for width, height in made]
    assert boxes["poster"] == [(420, 594)]
    assert set(boxes["codes"]) == {(210, 297)}
    assert len(boxes["codes"]) >= 12


def test_the_sheet_of_a_sentence_shows_its_code(page: Page, published: str) -> None:
    page.goto(f"{published}/zh/notices/lanzhou-2021-289.html")
    page.locator('[data-clause-number="lanzhou-2021-289-a4-s1a"]').click()
    page.get_by_role("button", name="二维码").click()
    assert read_code(page.locator("dialog .qr svg")) == f"{BASE}c/lanzhou-2021-289-a4-s1a.html"


def test_each_clause_of_a_list_has_its_code_on_the_printed_sheet(page: Page, published: str) -> None:
    addresses = ["lanzhou-2021-289-a4-s1a", "yongzhou-2022-3-a2", "lanzhou-2021-289"]
    page.goto(f"{published}/zh/basket.html#c={','.join(addresses)}")
    expect(page.locator("[data-basket-list] > li")).to_have_count(3)
    # A dispatched event does not lay the page out as paper; the sheet is the same.
    page.emulate_media(media="print")
    page.wait_for_function("() => document.querySelectorAll('script[src*=qrcode]').length")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    codes = page.locator("[data-sheet] .qr svg")
    expect(codes).to_have_count(3)
    assert [read_code(codes.nth(n)) for n in range(3)] == [f"{BASE}c/{address}.html" for address in addresses]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["codes", "poster"])
def test_the_pages_of_codes_are_read_and_touched_on_a_screen_as_well(
    page: Page, published: str, project: Path, lang: str, kind: str
) -> None:
    page.goto(f"{published}/{lang}/notices/lanzhou-2021-289-{kind}.html")
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        for what in ("outside", "type", "targets"):
            assert look(page, what) == [], width
    page.evaluate((project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    assert told(page.evaluate(RUN_AXE)["violations"]) == []
