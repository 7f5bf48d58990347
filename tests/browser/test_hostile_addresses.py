"""What stands after the # of an address is anybody's: no page breaks, nothing of it becomes part of the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import served
from tests.hostile.addresses import FLAGS, Entry, try_addresses, try_citations, try_settings


def test_no_address_breaks_a_page_or_puts_markup_into_it(launch: Callable[..., Browser], site_address: str) -> None:
    with launch(*FLAGS) as browser:
        assert try_addresses(browser, site_address, count=100, seed=20220331) == 100


def test_no_text_breaks_the_box_for_citations(browser: Browser, site_address: str) -> None:
    assert try_citations(browser, site_address, count=100, seed=20220331) == 100


def test_no_settings_break_the_kiosk_or_start_it_unsound(browser: Browser, bundle: Path) -> None:
    with served(bundle) as address:
        found = try_settings(browser, address, count=15, seed=20220331)
    assert found["start"] and found["failure"]


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("document.body.innerHTML += unescape(location.hash)", "injected"),
        ("JSON.parse(location.hash)", "is not valid JSON"),
        ("document.querySelector('h1').hidden = true", "gone"),
        ("while (true);", "crashed"),
    ],
)
def test_a_page_that_does_break_is_found(browser: Browser, tmp_path: Path, script: str, told: str) -> None:
    for lang in ("zh", "en"):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "bad.html").write_text(
            '<!doctype html><link rel="icon" href="data:,"><h1>x</h1>'
            f"<script>onhashchange = () => {{ {script} }}</script>",
            encoding="utf-8",
        )
    with served(tmp_path) as address, pytest.raises(AssertionError, match=told):
        try_addresses(browser, address, count=60, seed=1, entries=[Entry("bad.html", ("q",))], patience=3)
