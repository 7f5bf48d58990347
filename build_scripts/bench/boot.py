"""From nothing to the first answer: the site's engine beside Pyodide as shipped, and a first visit beside a second."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Playwright

from build_scripts import PROJECT
from build_scripts.bench.browser import launch, launch_remembering, slowed
from build_scripts.bench.bytes import STOCK
from build_scripts.bench.figure import Figure, seconds, times
from build_scripts.bench.host import SLOW_4G, hosted
from build_scripts.engine.wheel import build_wheel

ROUNDS = {1: 9, 4: 5}
"""How often each engine starts, by how many times slower the processor is."""
_QUESTION = '"lanzhou-shutdown-pay", {due_to_epidemic: "yes"}'
_OURS = f"policyEngine.evaluate({_QUESTION})"
_PAGE = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>boot</title>'
# The plain way: the runtime as it comes, the calculators as an ordinary wheel on its path.
_STOCK_WORKER = """
import { loadPyodide } from "./pyodide.mjs";
onmessage = async () => {
  const pyodide = await loadPyodide({ indexURL: new URL(".", location.href).href });
  const wheel = await (await fetch("calculators.whl")).arrayBuffer();
  pyodide.FS.writeFile("/lib/calculators.whl", new Uint8Array(wheel));
  pyodide.pyimport("sys").path.append("/lib/calculators.whl");
  const text = pyodide.pyimport("calculators").evaluate_json("lanzhou-shutdown-pay", '{"due_to_epidemic": "yes"}');
  postMessage(JSON.parse(text));
};
"""
_STOCK = """new Promise((resolve, reject) => {
  const worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = (event) => resolve(event.data);
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage(null);
})"""


def lay_out(site: Path, folder: Path) -> dict[str, str]:
    """One bare page for each engine, in a folder of its own; by name, what gets the first answer there."""
    shutil.copytree(site / "engine", folder / "ours" / "engine")
    (folder / "ours" / "page.html").write_text(f'{_PAGE}<script src="engine/engine.js"></script>', encoding="utf-8")
    with TemporaryDirectory() as temporary:
        wheel = build_wheel(PROJECT, Path(temporary)).read_bytes()
    for package, files in STOCK.items():
        there = folder / package
        there.mkdir()
        for name in (*files, "pyodide-lock.json"):
            shutil.copy(PROJECT / "node_modules" / package / name, there)
        (there / "calculators.whl").write_bytes(wheel)
        (there / "worker.js").write_text(_STOCK_WORKER, encoding="utf-8")
        (there / "page.html").write_text(_PAGE, encoding="utf-8")
    return {"ours": _OURS} | dict.fromkeys(STOCK, _STOCK)


def boot(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """Medians in turns, over loopback, each start in a browser profile that has seen nothing."""
    with TemporaryDirectory() as temporary:
        engines = lay_out(site, Path(temporary))
        with hosted(Path(temporary)) as host, launch(playwright) as browser:
            for rate, rounds in ROUNDS.items():
                taken: dict[str, list[float]] = {name: [] for name in engines}
                for _ in range(rounds):
                    for name, expression in engines.items():
                        taken[name].append(_start(browser, f"{host.address}/{name}/page.html", expression, rate))
                processor = f"processor {rate} times slower" if rate > 1 else "processor as it is"
                ours = median(taken["ours"])
                for name in engines:
                    label = f"first answer, {name}, {processor}, median of {rounds}"
                    yield Figure(label, seconds(median(taken[name])))
                for name in STOCK:
                    yield Figure(f"  {name}, in times of ours", times(median(taken[name]) / ours))


def _start(browser: Browser, address: str, expression: str, rate: int) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    with slowed(browser, rate):
        taken: float = page.evaluate(
            f"""async () => {{
                const start = performance.now();
                const answer = await {expression};
                if (answer.calculator !== "lanzhou-shutdown-pay") throw new Error(JSON.stringify(answer));
                return (performance.now() - start) / 1000;
            }}"""
        )
    context.close()
    return taken


def visits(playwright: Playwright, site: Path) -> Iterator[Figure]:
    """A slow network: the first answer on a first visit and, in the same profile after a restart, on a second."""
    with TemporaryDirectory() as temporary, TemporaryDirectory() as profile:
        lay_out(site, Path(temporary))
        taken = []
        with hosted(Path(temporary), wire=SLOW_4G) as host:
            for visit in ("first", "second"):
                host.sent = 0
                context = launch_remembering(playwright, Path(profile))
                page = context.new_page()
                start = time.monotonic()
                page.goto(f"{host.address}/ours/page.html")
                page.evaluate(f"() => {_OURS}")
                taken.append(time.monotonic() - start)
                # What arrives is written to the disk a moment later.
                page.wait_for_timeout(2000)
                context.close()
                yield Figure(f"slow 4G (1.6 Mbit/s, 150 ms), first answer on a {visit} visit", seconds(taken[-1]))
                yield Figure("  bytes sent, by a host that compresses nothing", f"{host.sent:,}")
        yield Figure("  second visit, in parts of the first", f"{taken[1] / taken[0]:.3f}")
