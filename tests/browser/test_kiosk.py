"""The kiosk as it is used: the unpacked archive, from a disk, without a network, touched by stranger after stranger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

import calculators
from tests.browser.conftest import Watch, served
from tests.browser.kiosk_screen import IDLE, LANDSCAPE, WARNING, Kiosk, damaged
from tests.rules.answers import worked_cases

WAGE = "1680"
# 失业补助 by its initials: the machine has no input method.
SEARCHED = "sybz"


# ---- One visitor after another


def fill_in_everything(kiosk: Kiosk) -> None:
    """A visitor who leaves traces wherever there is room for them."""
    page = kiosk.enter("zh")
    page = kiosk.tap(page.locator("a.tile").first)
    page = kiosk.tap(page.locator("a[href*='finder.html#situation=lost-job']"))
    # What was chosen on the page before has come along in memory.
    expect(page.locator(".finder-given")).to_contain_text("没工作了")
    page.locator(".finder-options button").first.tap()
    link = page.locator(".measure a[href*='=']").first
    while not link.count():
        page.locator(".finder-options button").first.tap()
    page = kiosk.tap(link)
    assert page.locator(".field :checked").count()
    page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
    for name, value in (("due_to_epidemic", "yes"), ("exceeds_one_cycle", "yes"), ("worked_normally", "no")):
        page.locator(f"label:has([name={name}][value={value}])").tap()
    kiosk.type(page.locator("#field-local_minimum_wage"), WAGE)
    expect(page.locator("[data-answer-body]")).to_contain_text("1,344.00")
    kiosk.page.locator(".key.done").tap()
    page = kiosk.tap(kiosk.bar("search"))
    kiosk.press(SEARCHED)
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    assert page.locator("[data-search] input").input_value() == SEARCHED
    kiosk.tap(page.locator("[data-search-results] a").first)
    page = kiosk.tap(kiosk.bar("back"))
    expect(page.locator("[data-search] input")).to_have_value(SEARCHED)
    expect(page.locator("[data-search-results] a").first).to_be_visible()
    page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
    # What a page puts into storage, as a list of sentences does.
    page.evaluate("localStorage.setItem('clauses', 'lanzhou-2021-289-a9-s1')")
    page = kiosk.tap(kiosk.bar("language"))
    expect(page.locator("#field-local_minimum_wage")).to_have_value(WAGE)
    expect(page.locator("[data-answer-body]")).to_contain_text("1,344.00")
    assert page.evaluate("localStorage.getItem('clauses')") == "lanzhou-2021-289-a9-s1"
    kiosk.bar("large").tap()
    kiosk.bar("contrast").tap()
    page.evaluate("window.scrollTo(0, 500)")


def expect_nothing_of_anybody(kiosk: Kiosk) -> None:
    """A visitor who looks wherever the one before may have left something."""
    page = kiosk.enter("zh")
    assert page.url.endswith("/zh/index.html")
    assert page.evaluate("window.scrollY") == 0
    assert page.evaluate("document.documentElement.dataset.contrast") == "normal"
    for act in ("large", "contrast"):
        expect(kiosk.bar(act)).to_have_attribute("aria-pressed", "false")
    expect(kiosk.bar("back")).to_be_disabled()
    assert page.evaluate("localStorage.getItem('clauses')") is None
    page = kiosk.tap(kiosk.bar("finder"))
    assert page.locator("[data-given]").first.inner_text().strip() == ""
    page = kiosk.tap(kiosk.bar("search"))
    expect(page.locator("[data-search] input")).to_have_value("")
    assert page.locator("[data-search-results] a").count() == 0
    page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
    assert page.locator(":checked:not([name=sheet-language])").count() == 0
    expect(page.locator("#field-local_minimum_wage")).to_have_value("")
    assert "1,344.00" not in page.locator("[data-answer-body]").inner_text()
    expect(kiosk.page.locator("[data-keys]")).to_be_hidden()


def test_the_second_and_the_third_visitor_find_nothing_of_the_first(kiosk: Kiosk) -> None:
    kiosk.page.clock.install()
    kiosk.open()
    kept = kiosk.kept_by_the_browser()
    fill_in_everything(kiosk)
    kiosk.finish()
    assert kiosk.kept_by_the_browser() == kept
    expect_nothing_of_anybody(kiosk)
    # Walks away in the middle.
    kiosk.frame().locator("label:has([name=due_to_epidemic][value=yes])").tap()
    kiosk.rest(IDLE + WARNING + 2)
    kiosk.expect_start()
    expect_nothing_of_anybody(kiosk)
    assert kiosk.kept_by_the_browser() == kept
    assert not [address for address in kiosk.addresses if "=" in address or WAGE in address or SEARCHED in address]


def test_back_and_forward_lead_to_the_start_screen(kiosk: Kiosk) -> None:
    kiosk.open()
    fill_in_everything(kiosk)
    kiosk.page.go_back()
    kiosk.page.go_forward()
    kiosk.expect_start()
    expect_nothing_of_anybody(kiosk)


def test_anyone_can_extend_a_visit_while_the_screen_warns(kiosk: Kiosk) -> None:
    kiosk.page.clock.install()
    kiosk.open().enter()
    page = kiosk.go("zh/calculators/lanzhou-shutdown-pay.html")
    # From here on no time passes but what is said below.
    kiosk.page.clock.pause_at(kiosk.page.evaluate("Date.now()") / 1000 + 10)
    page.locator("label:has([name=due_to_epidemic][value=yes])").tap()
    kiosk.rest(IDLE - 2)
    expect(kiosk.page.locator("[data-warning]")).to_be_hidden()
    kiosk.rest(3)
    expect(kiosk.page.locator("[data-warning]")).to_be_visible()
    kiosk.rest(WARNING - 3)
    # Anywhere on the screen will do.
    kiosk.page.touchscreen.tap(40, 40)
    expect(kiosk.page.locator("[data-warning]")).to_be_hidden()
    kiosk.rest(IDLE - 2)
    expect(kiosk.page.locator("[data-warning]")).to_be_hidden()
    expect(page.locator("[name=due_to_epidemic][value=yes]")).to_be_checked()


def test_the_way_back_within_a_visit_is_on_the_bar(kiosk: Kiosk) -> None:
    home = kiosk.open().enter("en")
    home.evaluate("window.scrollTo({ top: 100, behavior: 'instant' })")
    # In sight as a whole: touching it moves nothing.
    tile = home.locator("a.tile").nth(6)
    tile.scroll_into_view_if_needed()
    height = home.evaluate("window.scrollY")
    assert height >= 100
    kiosk.tap(tile)
    page = kiosk.tap(kiosk.bar("back"))
    assert page.url.endswith("/en/index.html")
    assert page.evaluate("window.scrollY") == height


# ---- Answers


def test_every_calculator_answers_from_a_disk_as_native_python_does(kiosk: Kiosk) -> None:
    page = kiosk.open().enter("en")
    asked = [(entry["id"], worked_cases(entry["id"])[0]["inputs"]) for entry in calculators.catalogue()]
    assert len(asked) == 48
    said = page.evaluate(
        "(asked) => Promise.all(asked.map(([id, inputs]) => policyEngine.explain(id, inputs, 'en')))", asked
    )
    assert said == [calculators.explain(id, inputs, "en") for id, inputs in asked]


def test_the_same_bundle_works_over_http(open_context: Callable[..., Watch], bundle: Path) -> None:
    with served(bundle) as address:
        watch = open_context(viewport=LANDSCAPE, has_touch=True)
        kiosk = Kiosk(watch.context.new_page(), address).open()
        fill_in_everything(kiosk)
        kiosk.finish()
        expect_nothing_of_anybody(kiosk)


@pytest.mark.parametrize("year", [1999, 2060])
def test_a_clock_that_is_years_off_changes_no_answer_and_is_shown(kiosk: Kiosk, year: int) -> None:
    kiosk.page.clock.install(time=f"{year}-02-03T10:00:00")
    kiosk.open()
    expect(kiosk.page.locator("[data-clock=zh]")).to_have_text(f"{year}年2月3日")
    page = kiosk.enter()
    for id, inputs in (
        ("lanzhou-shutdown-pay", worked_cases("lanzhou-shutdown-pay")[0]["inputs"]),
        ("lanzhou-transport-subsidy", worked_cases("lanzhou-transport-subsidy")[0]["inputs"]),
    ):
        said = page.evaluate("([id, inputs]) => policyEngine.explain(id, inputs, 'zh')", [id, inputs])
        assert said == calculators.explain(id, inputs, "zh")
    kiosk.rest(IDLE + WARNING + 2)
    kiosk.expect_start()


def test_a_city_can_be_chosen_beforehand(kiosk: Kiosk, bundle: Path) -> None:
    settings = bundle / "kiosk-settings.js"
    with damaged(settings, settings.read_bytes().replace(b'city: ""', b'city: "yongzhou-2022-3"')):
        kiosk.open().enter()
        page = kiosk.tap(kiosk.bar("finder"))
        expect(page.locator("[data-given]").first).to_contain_text("永州")
