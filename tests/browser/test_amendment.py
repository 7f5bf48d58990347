"""The page of an amended sentence, on a made-up amendment: read on a phone, heard by axe, printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page

from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from tests.browser.conftest import served
from tests.browser.test_accessibility import axe, examine
from tests.browser.test_look import look
from tests.record.small_record import NOTICE, SmallRecord, row

__all__ = ["axe"]

PAGE = f"c/{NOTICE}-a1-s1a.html"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a made-up record with two amendments of one sentence is served."""
    small = SmallRecord(tmp_path_factory.mktemp("notices"))
    small.summarise_without_figures()
    small.register()
    for month, zh, en in (
        (3, "对符合条件的人，每月给予500元补贴；", "People who qualify are given CNY 500 a month;"),
        (6, "对失业的人，每季度给予500元补贴；", "People out of work are given CNY 500 a quarter;"),
    ):
        new = row("a1-s1a", "amount", zh, en, since=f"2020-{month:02}-01", changed_by=f"试〔2020〕{month}号")
        small.insert("a1-s1b", new)
    small.register(date(2026, 2, 1))
    folder = tmp_path_factory.mktemp("site")
    build_pages(small.compile(), folder, Settings(), catalogue=[], sources=[])
    with served(folder) as at:
        yield at


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_old_and_new_words_are_read_on_every_screen_and_by_axe(page: Page, address: str, axe: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{address}/{PAGE}")
    page.locator("details summary").click()
    assert page.locator("del").count() == page.locator("ins").count() > 0
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert look(page, "outside") + look(page, "type") == []
    assert examine(page, axe)["violations"] == []


def test_they_stand_side_by_side_where_there_is_room_and_one_above_the_other_where_there_is_not(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/{PAGE}")
    old, new = (page.locator(".version").nth(n) for n in (0, 1))
    for width, beside in ((360, False), (1280, True)):
        page.set_viewport_size({"width": width, "height": 800})
        first, second = old.bounding_box(), new.bounding_box()
        assert first and second
        assert (second["x"] > first["x"]) == beside == (second["y"] == first["y"])


def test_a_mark_is_a_line_and_not_a_colour_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}")
    for tag, line in (("del", "line-through"), ("ins", "underline")):
        assert page.locator(tag).first.evaluate("e => getComputedStyle(e).textDecorationLine") == line


def test_the_permanent_address_with_the_day_leads_to_the_change(page: Page, address: str) -> None:
    page.goto(f"{address}/{PAGE}#since-2020-06-01")
    assert page.locator("#since-2020-06-01").evaluate("e => e.getBoundingClientRect().top < innerHeight")
