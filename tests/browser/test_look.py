"""Pages on small and large screens, with larger text, and in both schemes: readable, and easy to touch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import Watch
from tests.browser.views import CALCULATORS, IN_USE, VIEWS, View

WIDTHS = {320: 640, 360: 740, 768: 1024, 1280: 800}
"""Heights by width: the smallest phones, a common one, a tablet, a counter's screen."""
ZOOMED_IN: ViewportSize = {"width": 320, "height": 256}
"""What is left of a screen of 1280×1024 at 400 %."""
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
    """One visit, many ways of reading: a page is loaded once for all of them."""
    view.open(page, site_address)
    found = [f"{fault}" for what in ("languages", "motion") for fault in look(page, what)]
    for width in WIDTHS:
        resize(page, width)
        found += [f"{width} px wide, {fault}" for fault in look(page, "outside")]
        if width in (360, 1280):
            found += [
                f"{width} px wide, {fault}" for what in ("type", "targets", "order") for fault in look(page, what)
            ]
    found += enlarged(page, "enlargeOwn", True)
    resize(page, 320)
    found += enlarged(page, "enlargeOwn", True)
    look(page, "space", True)
    found += [f"with more room between letters and lines, {fault}" for fault in look(page, "outside")]
    look(page, "space", False)
    resize(page, 360)
    for way in ("enlargeRoot", "enlargeEach"):
        for factor in (1.5, 2):
            found += enlarged(page, way, factor)
    page.set_viewport_size(ZOOMED_IN)
    found += [f"at 400 %, {fault}" for what in ("outside", "covered") for fault in look(page, what)]
    assert found == []


def enlarged(page: Page, way: str, factor: float) -> list[str]:
    """What is out of reach when the text is larger; back to its size."""
    before = page.evaluate(SIZE_OF_HEADING)
    look(page, way, factor)
    assert page.evaluate(SIZE_OF_HEADING) > before * 1.2, way
    found = [f"{way}({factor}), {fault}" for fault in look(page, "outside")]
    look(page, way, False if factor is True else 1)
    assert page.evaluate(SIZE_OF_HEADING) == before
    return found


@pytest.mark.parametrize("view", [View("zh/index.html"), View(f"en/{CALCULATORS[0]}"), *IN_USE[:14]], ids=str)
def test_where_the_device_draws_all_colours_controls_have_an_edge(page: Page, site_address: str, view: View) -> None:
    page.emulate_media(forced_colors="active")
    view.open(page, site_address)
    assert look(page, "edges") == []


@pytest.mark.parametrize("folder", ["calculators", "for"])
def test_each_of_many_pages_fits_the_smallest_screen(page: Page, site: Path, folder: str) -> None:
    """One template makes them; their words differ in length."""
    resize(page, 320)
    paths = sorted(site.glob(f"*/{folder}/*.html"))
    assert len(paths) > 10
    found: list[str] = []
    for path in paths:
        page.goto(path.as_uri())
        for what in ("outside", "type", "targets", "languages"):
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
        ("languages", "(main) => { main.lang = 'en'; }"),
        ("languages", "(main) => { main.title = 'A few words of English'; }"),
        ("motion", "(main) => { main.style.transition = 'color 1s'; }"),
        ("covered", "(main) => { main.style.cssText = 'position: sticky; bottom: 0'; }"),
        ("edges", "(main) => { main.querySelector('p').innerHTML = '<button class=tool>字</button>'; }"),
        (
            "order",
            "(main) => { main.querySelector('p').innerHTML = '<a href=x>甲</a><a href=x>乙</a>';"
            " main.querySelector('p').style.cssText = 'direction: rtl; unicode-bidi: bidi-override'; }",
        ),
        (
            "order",
            "(main) => { main.innerHTML = '<p><a href=x>甲</a></p><p><a href=x>乙</a></p>';"
            " main.style.cssText = 'display: flex; flex-direction: column-reverse'; }",
        ),
        ("edges", "() => document.querySelectorAll('nav a').forEach((a) => { a.style.borderColor = 'red'; })"),
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
