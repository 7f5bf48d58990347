"""The site as a reader gets it from a real server: it works under its headers, and a second visit is a light one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_scripts.hosting.place import Place
from build_scripts.hosting.write import write_hosting
from tests.browser.calculator_page import CalculatorPage
from tests.hosting.servers import Sent, behind_nginx, sent_by_nginx

PATH = "/ten-measures/"
ANSWERS = {"due_to_epidemic": "yes", "exceeds_one_cycle": "yes", "worked_normally": "no", "local_minimum_wage": "1680"}


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Callable[[], list[Sent]]]]:
    """Where the site is, without a slash at the end, below a path of a host; and what nginx has sent so far."""
    work = tmp_path_factory.mktemp("nginx")
    write_hosting(site, work / "hosting", Place(path=PATH), brotli_quality=1)
    with behind_nginx(work / "hosting" / "www", work / "server", path=PATH) as address:
        yield address + PATH.rstrip("/"), lambda: sent_by_nginx(work / "server")


def test_a_calculator_answers_behind_nginx_and_a_second_visit_fetches_python_from_the_cache(
    page: Page, host: tuple[str, Callable[[], list[Sent]]]
) -> None:
    address, sent = host
    form = CalculatorPage(page, address, "lanzhou-shutdown-pay", "zh").open(ANSWERS)
    expect(form.body.locator(".headline")).to_have_text(form.explained(ANSWERS)["headline"])
    first = sent()
    assert any(answer.path.endswith("/pyodide.asm.wasm") and answer.status == 200 for answer in first)
    assert {answer.status for answer in first} == {200}

    page.goto("about:blank")
    form.open(ANSWERS)
    expect(form.body).to_have_attribute("data-state", "answered")
    second = sent()[len(first) :]
    assert [answer.path for answer in second if "/runtime-" in answer.path or "/rules-" in answer.path] == []
    assert sum(answer.size for answer in second) < 30_000 < sum(answer.size for answer in first) / 50
