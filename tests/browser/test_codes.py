"""QR codes that a page makes itself: what a camera reads in them is the address that was meant."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.site import read_record
from build_scripts.tables import write_tables
from tests.browser.conftest import served

BASE = "https://rs.example.gov.cn/ten-measures/"
ANSWERS = {"city": "lanzhou-2021-289", "situation": "lost-job", "unemployed": "yes", "migrant_worker": "yes"}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with a public address is served: its pages and tables."""
    folder: Path = tmp_path_factory.mktemp("published")
    record = read_record()
    build_pages(record, folder, Settings(base_address=BASE))
    write_tables(record, folder)
    with served(folder) as address:
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
