"""With an engine that is up: evaluations per second, memory."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright

import calculators
from build_scripts.bench.browser import launch, memory
from build_scripts.bench.figure import Figure
from build_scripts.bench.host import hosted

CALCULATOR = "lanzhou-transport-subsidy"
EVALUATIONS = 1000
_INPUTS = {"is_out_of_poverty_or_monitored": "yes", "cross_province_placement": "yes", "employment_start": "2021-03-01"}
_PER_SECOND = """async ([id, inputs, count]) => {
  const start = performance.now();
  for (let i = 0; i < count; i += 1) await policyEngine.evaluate(id, inputs);
  return (count * 1000) / (performance.now() - start);
}"""


def warm(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """On the calculator's own page of the built site."""
    with hosted(site) as host, launch(playwright) as browser:
        page = browser.new_page()
        page.goto(f"{host.address}/zh/calculators/{CALCULATOR}.html")
        before = memory(browser)
        page.evaluate("([id, inputs]) => policyEngine.explain(id, inputs, 'zh')", [CALCULATOR, _INPUTS])
        yield Figure("memory of the tab, page alone", f"{before / 1e6:.0f} MB")
        yield Figure("memory of the tab, after the first answer", f"{memory(browser) / 1e6:.0f} MB")
        in_browser = page.evaluate(_PER_SECOND, [CALCULATOR, _INPUTS, EVALUATIONS])
        yield Figure(f"evaluate {CALCULATOR}, in the browser, per second", f"{in_browser:,.0f}")
    text = json.dumps(_INPUTS)
    start = time.perf_counter()
    for _ in range(EVALUATIONS):
        calculators.evaluate_json(CALCULATOR, text)
    native = EVALUATIONS / (time.perf_counter() - start)
    yield Figure(f"evaluate {CALCULATOR}, native Python, per second", f"{native:,.0f}")
