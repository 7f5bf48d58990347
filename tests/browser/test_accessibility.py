"""Pages for everyone: what axe finds, what the keyboard reaches, and what is left without a script."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import ElementHandle, Page, expect

from tests.browser.conftest import Watch
from tests.browser.test_look import ZOOMED_IN
from tests.browser.views import CALCULATORS, CLAUSES, IN_USE, NOTICES, PAGES, VIEWS, View

RUN_AXE = """() => axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations", "incomplete", "passes"],
})"""

# The colours are all that a scheme changes.
RUN_AXE_ON_COLOURS = """() => axe.run(document, {
    runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["violations", "incomplete", "passes"],
})"""

FOCUS = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const drawn = element.closest("label") || element;
    const outlined = [element, drawn].some((one) => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const box = drawn.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const seen = points.some(([x, y]) => {
        const hit = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
        return hit && (drawn.contains(hit) || hit.contains(drawn) && hit.closest("[data-answer-bar]") === null);
    });
    const name = `${element.tagName} ${element.id || element.name || ""} ${drawn.textContent.trim().slice(0, 30)}`;
    // Where it stands on the page, to compare the order of the keyboard with that of the eye; a bar stands anywhere.
    const stays = element.closest("[data-answer-bar], .skip, .search-panel");
    const top = stays ? null : drawn.getBoundingClientRect().top + scrollY;
    return { name, outlined, seen, top, height: box.height, inMain: document.querySelector("main").contains(element) };
}"""
REACHABLE = """() => {
    const groups = new Set();
    return [...document.querySelectorAll("a[href], button, input, summary")].filter((element) => {
        if (!element.checkVisibility()) return false;
        // Of radio buttons the group is one stop.
        const isNew = element.type !== "radio" || !groups.has(element.name);
        groups.add(element.name);
        return isNew;
    }).length;
}"""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CONTROLS = "button, input, select, textarea, [role=button], [contenteditable]"


@pytest.fixture(scope="session")
def axe(project: Path) -> str:
    """The script of axe-core."""
    return (project / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def examine(page: Page, axe: str) -> dict[str, Any]:
    """What axe says to a page as it is; run from outside, since the page's own policy lets no script in."""
    # Whole, so that no bar lies above words and hides their background.
    page.set_viewport_size({"width": 360, "height": page.evaluate("() => document.documentElement.scrollHeight")})
    page.evaluate(axe)
    found: dict[str, Any] = page.evaluate(RUN_AXE)
    return found


def told(rules: list[dict[str, Any]]) -> list[str]:
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in rules for node in rule["nodes"]]


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_axe_finds_nothing(page: Page, site_address: str, axe: str, view: View) -> None:
    view.open(page, site_address)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = examine(page, axe) if scheme == "light" else page.evaluate(RUN_AXE_ON_COLOURS)
        assert told(found["violations"]) == [], scheme
        # What it could not decide of contrast would stay unseen.
        assert told([rule for rule in found["incomplete"] if rule["id"] == "color-contrast"]) == [], scheme
        looked_at = {"color-contrast", "target-size", "html-has-lang"} if scheme == "light" else {"color-contrast"}
        assert looked_at <= {rule["id"] for rule in found["passes"]}


def test_axe_sees_what_is_wrong(page: Page, site_address: str, axe: str) -> None:
    page.goto(f"{site_address}/zh/index.html")
    page.evaluate("() => { document.querySelector('h1').style.color = '#ddd'; }")
    page.evaluate("() => { document.querySelector('main').append(document.createElement('input')); }")
    assert {"color-contrast", "label"} <= {rule["id"] for rule in examine(page, axe)["violations"]}


@pytest.mark.parametrize(
    "view",
    [view for view in VIEWS if view.path.split("/", 1)[-1] in ("index.html", "notices.html", *CALCULATORS)]
    + [View(f"zh/{NOTICES[1]}"), View(CLAUSES[0])]
    + [view for view in IN_USE if view.path in ("en/finder.html", "zh/basket.html", "zh/search.html") and view.answers],
    ids=str,
)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page, site_address: str, view: View) -> None:
    view.open(page, site_address)
    page.evaluate("() => { document.body.tabIndex = -1; document.body.focus({ preventScroll: true }); }")
    reachable = page.evaluate(REACHABLE)
    stops: list[dict[str, Any]] = []
    unmarked: tuple[ElementHandle, bytes] | None = None
    # A date box has several stops of its own.
    for _ in range(reachable * 3):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if unmarked:
            # What the browser draws inside a date box is in no style: it looks different once the focus has gone on.
            box, with_focus = unmarked
            stops[-1]["outlined"] = box.screenshot() != with_focus
            unmarked = None
        if stop is None:
            break
        stops.append(stop)
        if not stop["outlined"]:
            focused = page.evaluate_handle("() => document.activeElement").as_element()
            assert focused
            unmarked = focused, focused.screenshot()
    assert [stop["name"] for stop in stops if not stop["outlined"]] == []
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert len(stops) >= reachable > 8
    # In one column, the order of the page is from top to bottom.
    placed = [stop for stop in stops if stop["top"] is not None]
    assert [
        f"{after['name']} stands above {before['name']}"
        for before, after in pairwise(placed)
        if after["top"] + after["height"] < before["top"]
    ] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_zoomed_in_to_400_percent_what_has_the_focus_is_in_sight(page: Page, site_address: str, lang: str) -> None:
    """In a form, and in the sheet of a sentence, which has its way out at its foot."""
    page.set_viewport_size(ZOOMED_IN)
    IN_USE[0].open(page, site_address)
    page.locator("[name=due_to_epidemic]").first.focus()
    stops = [tabbed(page) for _ in range(12)]
    page.goto(f"{site_address}/{lang}/{NOTICES[0]}")
    page.locator("[data-clause-number]").nth(4).press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    inside = page.get_by_role("dialog").locator("a, button").count()
    stops += [tabbed(page) for _ in range(inside - 1)]
    assert inside > 5
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


def tabbed(page: Page) -> dict[str, Any]:
    """What has the focus after another press of the key; past the last stop it is the browser's own window."""
    page.keyboard.press("Tab")
    return page.evaluate(FOCUS) or {"name": "", "seen": True}


def test_the_first_stop_leads_past_the_header(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')") == "#content"
    assert page.evaluate("() => document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["inMain"]


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_goes_through_the_header_as_the_eye_does(page: Page, site_address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_address}/zh/index.html")
    places = []
    while True:
        page.keyboard.press("Tab")
        inside, left, top = page.evaluate(
            """() => {
                const { left, top } = document.activeElement.getBoundingClientRect();
                return [document.activeElement.closest("header") !== null, left, top];
            }"""
        )
        if not inside and places:
            break
        if inside:
            # What stands in one row need not be equally high.
            places.append((round(top / 30), left))
    assert len(places) == 9
    assert places == sorted(places)


# ---- Without a script


@pytest.fixture
def without_script(open_context: Callable[..., Watch]) -> Page:
    """A page of a browser in which scripts do not run."""
    return open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).context.new_page()


@pytest.mark.parametrize("view", PAGES, ids=str)
def test_without_a_script_no_page_shows_a_control_that_does_nothing(
    without_script: Page, site_address: str, view: View
) -> None:
    view.open(without_script, site_address)
    expect(without_script.locator("h1")).to_be_visible()
    controls = without_script.locator(CONTROLS)
    assert [
        controls.nth(n).get_attribute("class") for n in range(controls.count()) if controls.nth(n).is_visible()
    ] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", NOTICES)
def test_without_a_script_a_notice_is_read_whole_and_its_contents_lead_on(
    without_script: Page, site_address: str, lang: str, path: str
) -> None:
    without_script.goto(f"{site_address}/{lang}/{path}")
    official = without_script.locator("[data-source-text]")
    assert official.count() > 50
    shown = without_script.evaluate(
        """() => [...document.querySelectorAll("[data-source-text]")].map((element) =>
            element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? element.innerText : "")"""
    )
    assert shown == official.all_text_contents()
    links = without_script.locator("nav[aria-labelledby] a[href*='-a']")
    assert links.count() == 10
    links.nth(6).click()
    article = without_script.locator(links.nth(6).get_attribute("href") or "")
    expect(article.locator("h2")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", CALCULATORS)
def test_without_a_script_a_calculator_says_so_and_shows_the_words_it_rests_on(
    without_script: Page, site_address: str, lang: str, path: str
) -> None:
    without_script.goto(f"{site_address}/{lang}/{path}")
    expect(without_script.locator(".without-script")).to_be_visible()
    expect(without_script.locator(".without-script")).to_contain_text("JavaScript")
    quoted = without_script.locator("[data-clause] [data-source-text]")
    assert quoted.count()
    for n in range(quoted.count()):
        expect(quoted.nth(n)).to_be_visible()


@pytest.mark.parametrize("view", IN_USE[:1], ids=str)
def test_with_a_script_nothing_says_that_it_is_missing(page: Page, site_address: str, view: View) -> None:
    view.open(page, site_address)
    expect(page.locator(".without-script")).to_be_hidden()
