"""From tap to answer with an engine that is up: on each calculator's page, with the fullest of its worked cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

import yaml
from playwright.sync_api import Playwright

import calculators
from build_scripts import PROJECT
from build_scripts.bench.browser import launch, slowed
from build_scripts.bench.figure import Figure
from build_scripts.bench.host import hosted

TAPS = 20
RATES = (1, 4)
"""How many times slower the processor is."""
_SLOW = 50
"""Milliseconds that a tap may take on the slower one."""
# Another choice of the first question that has choices; on a form without any, the button that asks for the answer.
# It is answered when other words are there and have their places.
_TAP = """async (taps) => {
  const answer = document.querySelector("[data-answer-body]");
  const form = document.querySelector("[data-calculator]");
  const first = form.querySelector('input[type=radio]:not([value=""])');
  const choices = first ? [...form.elements[first.name]].filter((choice) => choice.value) : [];
  const button = form.querySelector("[type=submit]");
  const taken = [];
  for (let tap = 0; tap < taps; tap += 1) {
    // Nobody taps again before he has seen the answer.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    const answered = new Promise((resolve, reject) => {
      setTimeout(reject, 10000, new Error("no answer"));
      const observer = new MutationObserver(() => {
        answer.getBoundingClientRect();
        resolve(observer.disconnect());
      });
      observer.observe(answer, { attributeFilter: ["data-state"] });
    });
    (choices.find((choice) => !choice.checked) || button).click();
    await answered;
    taken.push(performance.now() - start);
  }
  return taken;
}"""


def taps(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """Medians, and the tail: a tap goes through two threads, each of which waits for its turn on a busy machine."""
    taken: dict[int, dict[str, list[float]]] = {rate: {} for rate in RATES}
    with hosted(site) as host, launch(playwright) as browser:
        for entry in calculators.catalogue():
            id = entry["id"]
            context = browser.new_context(viewport={"width": 360, "height": 740})
            page = context.new_page()
            page.goto(f"{host.address}/zh/calculators/{id}.html#{urlencode(_fullest(id))}")
            page.wait_for_selector("[data-answer-body][data-state=answered]")
            page.evaluate("policyEngine.ready")
            # What is compiled when it is first used.
            page.evaluate(_TAP, 10)
            for rate in RATES:
                with slowed(browser, rate):
                    taken[rate][id] = page.evaluate(_TAP, TAPS)
            context.close()
    for rate, by_calculator in taken.items():
        yield from _told(rate, by_calculator)


def _fullest(id: str) -> Mapping[str, str]:
    """What a worked case has a reader enter: the one with most answers of those that are not refused."""
    cases = yaml.safe_load((PROJECT / "tests" / "cases" / f"{id}.yaml").read_text(encoding="utf-8"))
    accepted = [case["inputs"] for case in cases if "errors" not in calculators.explain(id, case["inputs"], "zh")]
    return {name: str(value) for name, value in max(accepted, key=len).items()}


def _told(rate: int, by_calculator: Mapping[str, list[float]]) -> Iterator[Figure]:
    every = [tap for of_one in by_calculator.values() for tap in of_one]
    medians = {id: median(of_one) for id, of_one in by_calculator.items()}
    slowest = max(medians, key=lambda id: medians[id])
    processor = f"processor {rate} times slower" if rate > 1 else "processor as it is"
    yield Figure(
        f"from tap to answer, engine up, {processor}, {len(by_calculator)} calculators, median", _ms(median(every))
    )
    yield Figure("  of a hundred taps, ninety-five are within", _ms(quantiles(every, n=20)[-1]))
    yield Figure(f"  taps over {_SLOW} ms, of {len(every)}", str(sum(tap > _SLOW for tap in every)))
    yield Figure(f"  the slowest calculator ({slowest}), median", _ms(medians[slowest]))


def _ms(value: float) -> str:
    return f"{value:.0f} ms"
