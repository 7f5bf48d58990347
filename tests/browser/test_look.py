"""Pages on small and large screens, with larger text, and in both schemes: readable, and easy to touch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Watch
from tests.browser.views import VIEWS, View

WIDTHS = {320: 640, 360: 740, 768: 1024, 1280: 800}
"""Heights by width: the smallest phones, a common one, a tablet, a counter's screen."""
SIZE_OF_HEADING = "() => parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)"
LOOK = (Path(__file__).parent / "look.js").read_text("utf-8")


def look(page: Page, name: str, *arguments: float) -> Any:
    """What a function of `look.js` finds on a page."""
    if page.evaluate("() => !window.look"):
        page.evaluate(LOOK)
    return page.evaluate("([name, args]) => look[name](...args)", [name, arguments])


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_page_is_read_without_zooming_or_pushing_it_sideways(page: Page, site_address: str, view: View) -> None:
    view.open(page, site_address)
    found: list[str] = []
    for width in WIDTHS:
        resize(page, width)
        found += [f"{width} px wide, {fault}" for fault in look(page, "outside")]
    for width in (360, 1280):
        resize(page, width)
        found += [f"{width} px wide, {fault}" for fault in look(page, "type") + look(page, "targets")]
    assert found == []


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_larger_text_stays_on_a_small_screen(page: Page, site_address: str, view: View) -> None:
    view.open(page, site_address)
    found: list[str] = []
    for way in ("enlargeRoot", "enlargeEach"):
        before = page.evaluate(SIZE_OF_HEADING)
        for factor in (1.5, 2):
            look(page, way, factor)
            assert page.evaluate(SIZE_OF_HEADING) > before * 1.2
            found += [f"{way}({factor}), {fault}" for fault in look(page, "outside")]
        look(page, way, 1)
        assert page.evaluate(SIZE_OF_HEADING) == before
    assert found == []


@pytest.mark.parametrize("folder", ["calculators", "for"])
def test_each_of_many_pages_fits_the_smallest_screen(page: Page, site: Path, folder: str) -> None:
    """One template makes them; their words differ in length."""
    resize(page, 320)
    paths = sorted(site.glob(f"*/{folder}/*.html"))
    assert len(paths) > 10
    found: list[str] = []
    for path in paths:
        page.goto(path.as_uri())
        for what in ("outside", "type", "targets"):
            found += [f"{path.relative_to(site)}, {fault}" for fault in look(page, what)]
    assert found == []


@pytest.mark.parametrize(
    ("what", "spoil"),
    [
        ("outside", "(main) => { main.style.width = '400px'; }"),
        ("outside", "(main) => { main.style.textIndent = '-3em'; }"),
        ("outside", "(main) => { main.style.maxHeight = '9em'; main.style.overflow = 'hidden'; }"),
        ("type", "(main) => { main.querySelector('p').style.fontSize = '16px'; }"),
        ("type", "(main) => { main.querySelector('p').style.lineHeight = '1.3'; }"),
        ("targets", "(main) => { main.querySelector('p').innerHTML = '<a href=\"x\">很小</a>'; }"),
        ("targets", "(main) => { main.querySelector('p').innerHTML = '<button>也小</button>的按钮'; }"),
    ],
)
def test_the_look_sees_what_is_wrong(page: Page, site_address: str, what: str, spoil: str) -> None:
    page.goto(f"{site_address}/zh/about.html")
    assert look(page, what) == []
    page.locator("main").evaluate(spoil)
    assert look(page, what) != []


# ---- Light and dark


@pytest.mark.parametrize(("scheme", "least", "most"), [("light", 0.8, 1), ("dark", 0, 0.2)])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_device_s_scheme_is_taken_up(
    open_context: Callable[..., Watch], site_address: str, scripts: bool, scheme: str, least: float, most: float
) -> None:
    page = open_context(color_scheme=scheme, java_script_enabled=scripts).context.new_page()
    for path in ("zh/index.html", "c/lanzhou-2021-289-a3.html"):
        page.goto(f"{site_address}/{path}")
        assert least <= look(page, "brightness") <= most


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_button_changes_the_scheme_for_good(
    open_context: Callable[..., Watch], site_address: str, scheme: str
) -> None:
    page = open_context(color_scheme=scheme).context.new_page()
    page.goto(f"{site_address}/zh/index.html")
    page.locator("[data-scheme-switch]").click()
    for path in ("zh/index.html", "en/notices.html", "c/lanzhou-2021-289-a3.html"):
        assert (look(page, "brightness") < 0.2) == (scheme == "light"), path
        page.goto(f"{site_address}/{path}")
    page.reload()
    assert (look(page, "brightness") < 0.2) == (scheme == "light")
    page.locator("[data-scheme-switch]").click()
    page.reload()
    assert (look(page, "brightness") < 0.2) == (scheme == "dark")
