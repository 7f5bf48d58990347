"""Large text and high contrast: switched on once, they stay while somebody browses, and nothing else is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.test_accessibility import RUN_AXE_ON_COLOURS, told
from tests.browser.test_look import look
from tests.browser.views import CALCULATORS, CLAUSES, IN_USE, NOTICES, View

TEXT, CONTRAST, SCHEME = (f"[data-{name}-switch]" for name in ("text", "contrast", "scheme"))
SIZE = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
HEIGHT = "() => document.body.scrollHeight"
KEPT = "() => ({ ...localStorage })"
RUN_AXE_ON_ENHANCED = RUN_AXE_ON_COLOURS.replace("color-contrast", "color-contrast-enhanced")


def test_large_text_and_high_contrast_stay_on_every_page_until_switched_off(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/about.html")
    usual = page.evaluate(SIZE)
    for switch in (TEXT, CONTRAST):
        expect(page.locator(switch)).to_have_attribute("aria-pressed", "false")
        page.locator(switch).click()
        expect(page.locator(switch)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(KEPT) == {"text": "large", "contrast": "high"}
    for path in (
        "zh/about.html",
        "en/privacy.html",
        CLAUSES[0],
        f"zh/{NOTICES[0]}",
        f"en/{CALCULATORS[0]}",
    ):
        page.goto(f"{site_address}/{path}")
        for switch in (TEXT, CONTRAST):
            expect(page.locator(switch)).to_have_attribute("aria-pressed", "true")
        # 18 pt: what a large version of a public site is asked to have.
        assert page.evaluate(SIZE) >= 24 > usual
        assert look(page, "brightness") == 1
    for switch in (TEXT, CONTRAST):
        page.locator(switch).click()
        expect(page.locator(switch)).to_have_attribute("aria-pressed", "false")
    assert page.evaluate(KEPT) == {"contrast": "normal"}
    page.goto(f"{site_address}/zh/about.html")
    assert page.evaluate(SIZE) == usual
    assert look(page, "brightness") < 1


def test_a_page_that_the_reader_comes_back_to_looks_as_the_last_one(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/about.html")
    usual = page.evaluate(SIZE)
    page.goto(f"{site_address}/zh/privacy.html")
    page.locator(TEXT).click()
    page.go_back()
    expect(page.locator(TEXT)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(SIZE) > usual


def test_another_tab_follows(watch: Watch, site_address: str) -> None:
    first, second = watch.context.new_page(), watch.context.new_page()
    for page in (first, second):
        page.goto(f"{site_address}/zh/about.html")
    first.locator(CONTRAST).click()
    expect(second.locator(CONTRAST)).to_have_attribute("aria-pressed", "true")
    assert look(second, "brightness") == 1


def test_where_storage_is_refused_the_switches_work_for_the_page(page: Page, site_address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto(f"{site_address}/zh/about.html")
    usual = page.evaluate(SIZE)
    page.locator(TEXT).click()
    page.locator(CONTRAST).click()
    assert page.evaluate(SIZE) > usual
    assert look(page, "brightness") == 1


def test_a_device_that_asks_for_more_contrast_gets_it_until_the_reader_says_otherwise(
    page: Page, site_address: str
) -> None:
    page.emulate_media(contrast="more", color_scheme="dark")
    page.goto(f"{site_address}/zh/about.html")
    expect(page.locator(CONTRAST)).to_have_attribute("aria-pressed", "true")
    assert look(page, "brightness") == 0
    page.locator(SCHEME).click()
    assert look(page, "brightness") == 1
    page.locator(CONTRAST).click()
    page.reload()
    expect(page.locator(CONTRAST)).to_have_attribute("aria-pressed", "false")


def test_where_the_device_draws_all_colours_there_is_no_switch_for_them(page: Page, site_address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site_address}/zh/about.html")
    expect(page.locator(TEXT)).to_be_visible()
    expect(page.locator(CONTRAST)).to_be_hidden()
    expect(page.locator(SCHEME)).to_be_hidden()


@pytest.mark.parametrize(
    "view",
    [View("zh/index.html"), View(f"zh/{NOTICES[0]}"), View(CLAUSES[0]), *IN_USE[:2], IN_USE[4], IN_USE[5], IN_USE[11]],
    ids=str,
)
def test_high_contrast_is_seven_to_one_in_both_schemes(
    page: Page, site_address: str, project: Path, view: View
) -> None:
    page.add_init_script("localStorage.setItem('contrast', 'high')")
    view.open(page, site_address)
    page.set_viewport_size({"width": 360, "height": page.evaluate("() => document.documentElement.scrollHeight")})
    page.evaluate((project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    for scheme, brightness in (("light", 1), ("dark", 0)):
        page.evaluate("(scheme) => policyDisplay.choose('scheme', scheme)", scheme)
        assert look(page, "brightness") == brightness
        found = page.evaluate(RUN_AXE_ON_ENHANCED)
        assert told(found["violations"]) == [], scheme
        assert [rule["id"] for rule in found["passes"]] == ["color-contrast-enhanced"]


def test_paper_is_the_same_whatever_is_switched_on(open_context: Callable[..., Watch], site_address: str) -> None:
    printed = []
    for kept in ("", "localStorage.text = 'large'; localStorage.contrast = 'high'; localStorage.scheme = 'dark'"):
        page = open_context(viewport={"width": 794, "height": 1123}).context.new_page()
        page.add_init_script(kept)
        page.goto(f"{site_address}/zh/{NOTICES[0]}")
        page.emulate_media(media="print")
        printed.append([look(page, "brightness"), page.evaluate(SIZE), page.evaluate(HEIGHT)])
    assert printed[0] == printed[1]
    assert printed[0][0] == 1
