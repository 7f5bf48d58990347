"""How many bytes a visit takes from a server, counted by the server: what the page for operators says of costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from playwright.sync_api import BrowserContext, sync_playwright

from build_scripts.bench.browser import launch
from build_scripts.hosting.place import Place
from build_scripts.hosting.write import write_hosting
from build_scripts.pages.written import VISITS as VISITS_TOLD
from tests.hosting.servers import Sent, behind_nginx, sent_by_nginx
from tests.soak.figure import Figure

CALCULATOR = "zh/calculators/lanzhou-shutdown-pay.html"
ANSWERS = "#due_to_epidemic=yes&exceeds_one_cycle=yes&worked_normally=no&local_minimum_wage=1680"
VISITS = {
    "clause": "c/lanzhou-2021-289-a4-s1a.html",
    "notice": "zh/notices/lanzhou-2021-289.html",
    "finder": "zh/finder.html#city=lanzhou-2021-289&situation=lost-job&unemployed=yes",
    "calculator": CALCULATOR + ANSWERS,
}
"""Pages that somebody opens with an empty cache; the answer of a calculator needs all of the engine."""


def visits(site: Path) -> Iterator[Figure]:
    """What each visit takes. Raises AssertionError where the page for operators says otherwise."""
    found = count_visits(site)
    for visit, counted in found.items():
        told = f"{counted['requests']} / {counted['gzip']:,} / {counted['brotli']:,}"
        yield Figure(f"visit, {visit}: requests / bytes with gzip / with brotli", told)
    written = yaml.safe_load(VISITS_TOLD.read_text(encoding="utf-8"))
    wrong = {visit for visit in {*written, *found} if not _agree(written.get(visit), found.get(visit))}
    assert not wrong, f"docs/pages/visits.yaml: { ({visit: found[visit] for visit in sorted(wrong)}) }"


def _agree(written: dict[str, int] | None, counted: dict[str, int] | None) -> bool:
    """True where they differ by less than a twentieth, or by what a header or two weigh."""
    if not written or not counted:
        return False
    return all(
        abs(written[name] - counted[name]) <= max(counted[name] / 20, 2 if name == "requests" else 1000)
        for name in counted
    )


def count_visits(site: Path) -> dict[str, dict[str, int]]:
    """By visit: `requests`, and bytes with headers by way of compression; `calculator again` is a second visit."""
    found: dict[str, dict[str, int]] = {}
    with TemporaryDirectory() as temporary, sync_playwright() as playwright:
        work = Path(temporary)
        write_hosting(site, work / "hosting", Place())
        with launch(playwright) as browser:
            for compression in ("gzip", "brotli"):
                server = work / compression
                with behind_nginx(work / "hosting" / "www", server, brotli=compression == "brotli") as address:
                    for name, path in VISITS.items():
                        with browser.new_context() as context:
                            for visit in (name, f"{name} again") if name == "calculator" else (name,):
                                sent = _visit(context, f"{address}/{path}", server)
                                counted = found.setdefault(visit, {"requests": len(sent)})
                                counted[compression] = sum(answer.size for answer in sent)
    return found


def _visit(context: BrowserContext, address: str, server: Path) -> list[Sent]:
    before = len(sent_by_nginx(server))
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    if CALCULATOR in address:
        page.wait_for_selector("[data-answer-body][data-state=answered]", timeout=60_000)
    page.close()
    return sent_by_nginx(server)[before:]
