"""The list of many notices on a phone: found by what is typed, usable without a script, and without a fault for axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_scripts.bench.growth import import_all
from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.record import compile_record
from tests.browser.conftest import Watch, served
from tests.browser.test_accessibility import examine
from tests.test_growth import texts

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("many")
    import_all(texts(folder / "texts", 40), folder / "notices")
    build_pages(compile_record(folder / "notices"), folder / "site", Settings(), catalogue=[], sources=[])
    with served(folder / "site") as address:
        yield address


@pytest.fixture(params=["zh", "en"])
def page(request: pytest.FixtureRequest, open_context: Callable[..., Watch], address: str) -> Page:
    page = open_context(viewport=PHONE).context.new_page()
    page.goto(f"{address}/{request.param}/notices.html")
    return page


def test_a_notice_is_found_by_city_and_number(page: Page) -> None:
    items = page.locator(".notice-list li:visible")
    expect(items).to_have_count(0)
    expect(page.locator(".city-notices:visible")).to_have_count(3)
    page.locator("#notice-filter").fill("威海 2006")
    expect(items).to_have_count(1)
    expect(page.locator("[data-notice-filter] [role=status]")).to_contain_text("1")
    page.locator("#notice-filter").fill("nothing of the kind")
    expect(items).to_have_count(0)
    assert len(page.locator("[data-notice-filter] [role=status]").inner_text()) > 10
    page.locator("#notice-filter").fill("")
    expect(page.locator(".city-notices:visible")).to_have_count(3)


def test_the_open_list_fits_a_phone_and_axe_finds_nothing(page: Page, project: Path) -> None:
    page.locator("#notice-filter").fill("例")
    expect(page.locator(".notice-list li:visible")).to_have_count(40)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    script = (project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    violations = examine(page, script)["violations"]
    assert not violations, [(v["id"], [n["html"] for n in v["nodes"][:2]]) for v in violations]


def test_without_a_script_every_city_opens(open_context: Callable[..., Watch], address: str) -> None:
    page = open_context(viewport=PHONE, java_script_enabled=False).context.new_page()
    page.goto(f"{address}/zh/notices.html")
    expect(page.locator("#notice-filter")).to_be_hidden()
    page.locator("summary").nth(1).click()
    expect(page.locator(".notice-list li:visible").first).to_be_visible()
