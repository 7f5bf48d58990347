"""Pages as they open: nothing from elsewhere, on http and from a disk, the place kept in the other language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.views import CALCULATORS, IN_USE, NOTICES, PAGES, VIEWS

CLAUSE = "yongzhou-2022-3-a2-s3b"


def test_every_kind_of_page_is_looked_at(site: Path) -> None:
    """Every page, but of those that share a folder a few."""

    def kinds(paths: Iterable[str]) -> set[str]:
        return {path if path.count("/") < 2 and path[:2] != "c/" else path.rpartition("/")[0] for path in paths}

    built = kinds(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert built == kinds(view.path for view in VIEWS)


def test_no_request_leaves_the_origin_on_any_kind_of_page_and_none_is_for_python_before_somebody_answers(
    page: Page, watch: Watch, site_address: str
) -> None:
    for view in PAGES:
        view.open(page, site_address)
    # Of the engine a page has the few bytes that could start it, where there is a form.
    assert {address for address in watch.requests if "/engine/" in address} == {f"{site_address}/engine/engine.js"}
    IN_USE[0].open(page, site_address)
    # Workers and their fetches are requests as well.
    assert any(address.endswith(".wasm") for address in watch.requests)
    assert {f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, watch.requests)} - {"blob://"} == {
        site_address
    }


def test_every_kind_of_page_opens_from_a_disk(page: Page, watch: Watch, site: Path) -> None:
    # The page for an address that is not there is shown by a host, at any address: its links begin at the host's root.
    for view in (view for view in PAGES if view.path != "404.html"):
        view.open(page, site.as_uri())
        assert page.evaluate("() => getComputedStyle(document.body).marginTop") == "0px", view
        expect(page.locator("html")).to_have_class(re.compile(r"\bjs\b"))
    assert {urlsplit(address).scheme for address in watch.requests} == {"file"}


# ---- The other language


@pytest.mark.parametrize(("here", "there"), [("zh", "en"), ("en", "zh")])
@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        (NOTICES[1], CLAUSE),
        (CALCULATORS[1], "industry_class=2&payroll=1000000.00&period=2022-03"),
        ("about.html", ""),
    ],
)
@pytest.mark.parametrize("from_disk", [False, True], ids=["http", "disk"])
def test_the_other_language_keeps_page_and_place_and_so_does_the_way_back(
    page: Page, site: Path, site_address: str, from_disk: bool, here: str, there: str, path: str, fragment: str
) -> None:
    root = site.as_uri() if from_disk else site_address
    page.goto(f"{root}/{here}/{path}" + (f"#{fragment}" if fragment else ""))
    for lang in (there, here):
        page.locator("[data-language-switch]").click()
        expect(page.locator("html")).to_have_attribute("lang", "zh-Hans" if lang == "zh" else "en")
        arrived = urlsplit(page.url)
        assert page.url.split("#")[0] == f"{root}/{lang}/{path}"
        assert arrived.fragment == fragment


def test_the_other_language_keeps_the_answers_on_the_form(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/{CALCULATORS[1]}")
    page.locator("[name=payroll]").fill("123456.78")
    page.locator("[data-language-switch]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[name=payroll]")).to_have_value("123456.78")


# ---- The door


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("from_disk", [False, True], ids=["http", "disk"])
def test_the_root_leads_to_both_languages_without_a_script(
    open_context: Callable[..., Watch], site: Path, site_address: str, from_disk: bool, lang: str
) -> None:
    page = open_context(java_script_enabled=False).context.new_page()
    page.goto((site / "index.html").as_uri() if from_disk else f"{site_address}/")
    page.locator(f"main a[href='{lang}/index.html']").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans" if lang == "zh" else "en")
    assert page.url.endswith(f"/{lang}/index.html")
    expect(page.locator("h1")).to_be_visible()
