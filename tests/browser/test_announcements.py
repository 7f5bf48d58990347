"""What somebody hears who sees nothing: that something has changed, and where the focus is then.

A change is announced if it happens in a live region that was there, and not hidden, before it; or when the focus moves
to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.views import CALCULATORS, FIRM

LISTEN = """(() => {
    window.announced = [];
    const LIVE = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    const known = new WeakSet();
    const there = () => [...document.querySelectorAll(LIVE)].filter((region) => region.checkVisibility());
    const learn = () => there().forEach((region) => known.add(region));
    new MutationObserver((changes) => {
        for (const { target } of changes) {
            const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
            const region = element && element.closest(LIVE);
            if (!region || !region.checkVisibility() || region.closest("[aria-hidden=true]")) continue;
            const words = region.textContent.trim();
            if (known.has(region) && words) announced.push(words);
        }
        setTimeout(learn);
    }).observe(document, { subtree: true, childList: true, characterData: true });
})()"""


@pytest.fixture
def heard(page: Page) -> Callable[[str], None]:
    """Waits until these words have been announced."""
    page.add_init_script(LISTEN)

    def wait_for(words: str) -> None:
        page.wait_for_function("(words) => announced.some((said) => said.includes(words))", arg=words)

    return wait_for


def test_words_that_nobody_hears_are_told_from_those_that_are_announced(page: Page, site_address: str) -> None:
    page.add_init_script(LISTEN)
    page.goto(f"{site_address}/zh/about.html")
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p role=status>new</p>')")
    page.evaluate(
        "() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p role=status id=x hidden></p>')"
    )
    page.wait_for_timeout(50)
    page.evaluate("() => { x.textContent = 'unseen'; }")
    page.wait_for_timeout(50)
    assert page.evaluate("() => announced") == []


@pytest.mark.parametrize("width", [360, 1280])
def test_an_answer_is_announced_while_the_form_is_filled_in(
    page: Page, site_address: str, heard: Callable[[str], None], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site_address}/zh/{CALCULATORS[0]}#{urlencode({'due_to_epidemic': 'yes', 'exceeds_one_cycle': 'yes'})}")
    page.locator("[name=worked_normally][value=no]").check()
    page.locator("[name=local_minimum_wage]").fill("1680")
    heard("1,344.00")
    expect(page.locator("[name=local_minimum_wage]")).to_be_focused()


def test_a_refusal_is_where_the_focus_goes_and_describes_its_field(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/en/{CALCULATORS[0]}#local_minimum_wage=20万")
    page.locator("[data-calculator] [type=submit]").click()
    expect(page.locator("[data-errors]")).to_be_focused()
    page.locator("[data-errors] a").first.click()
    box = page.locator("[name=local_minimum_wage]")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    said = page.locator("[data-errors] a").first.inner_text()
    expect(box).to_have_accessible_description(re.compile(re.escape(said)))


def test_the_finder_says_how_far_it_is_and_leads_to_the_next_question(
    page: Page, site_address: str, heard: Callable[[str], None]
) -> None:
    page.goto(f"{site_address}/zh/finder.html")
    page.locator(".finder-options button").first.click()
    expect(page.locator("[data-asking] h2")).to_be_focused()
    heard("第 2 步")


def test_a_day_that_is_missing_is_said_and_described(
    page: Page, site_address: str, heard: Callable[[str], None]
) -> None:
    page.goto(f"{site_address}/zh/finder.html#{urlencode(FIRM)}")
    page.locator(".finder-form .button").click()
    said = page.locator(".finder-form .field-error").inner_text()
    heard(said)
    box = page.locator(".finder-form input")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(box).to_have_accessible_description(said)


@pytest.mark.parametrize("path", ["zh/index.html", "zh/search.html"])
def test_a_search_says_how_much_it_found(
    page: Page, site_address: str, heard: Callable[[str], None], path: str
) -> None:
    page.goto(f"{site_address}/{path}")
    page.locator("[data-search] input").fill("失业补助金")
    heard("找到")
    page.locator("[data-search] input").fill("banana bread")
    heard("banana bread")
    expect(page.locator("[data-search] input")).to_be_focused()


def test_the_list_of_clauses_says_what_was_removed_and_keeps_the_place(
    page: Page, site_address: str, heard: Callable[[str], None]
) -> None:
    page.goto(f"{site_address}/zh/basket.html#c=lanzhou-2021-289-a9-s2a,yongzhou-2022-3-a2-s1,yongzhou-2022-3-a1-s1")
    page.locator("[data-do=take]").click()
    remove = page.locator(".basket-item > .button")
    expect(remove.first).to_be_focused()
    remove.nth(1).press("Enter")
    heard("还有 2 条")
    expect(remove.nth(1)).to_be_focused()
    remove.nth(1).press("Enter")
    heard("还有 1 条")
    expect(remove.nth(0)).to_be_focused()
    page.locator("[data-do=clear]").press("Enter")
    heard("还有 0 条")
    expect(page.locator("[data-basket-empty]")).to_be_focused()


def test_what_is_found_by_a_citation_is_said_and_put_on_the_list_without_losing_the_place(
    page: Page, site_address: str, heard: Callable[[str], None]
) -> None:
    page.goto(f"{site_address}/zh/basket.html")
    box = page.locator("[data-citation-box]")
    box.locator("textarea").fill("您好")
    box.locator("[type=submit]").click()
    heard("写上文号")
    box.locator("textarea").fill("兰人社发〔2021〕289号第四条")
    box.locator("[type=submit]").click()
    box.locator("[data-found] button").press("Enter")
    heard("已收进")
    expect(box.locator("[data-found] a")).to_be_focused()


def test_what_was_copied_is_said_in_the_sheet(page: Page, site_address: str, heard: Callable[[str], None]) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_address}/en/notices/lanzhou-2021-289.html")
    page.locator("[data-clause-number]").nth(3).click()
    page.get_by_role("button", name="Copy link").click()
    heard("Link copied.")
