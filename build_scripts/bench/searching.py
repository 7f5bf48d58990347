"""How the search grows: this one, Material's own (lunr) and Pagefind on the same texts, in the same browser.

`make bench CORPUS=DIR`, with a folder of regulations as plain text. The two notices and the first regulations of the
folder make 2, 50, 100, 200 and 400 documents. All run on the main thread of a Chromium throttled four times. Bytes are
those of the files that a query needs, each compressed with gzip, the engine's own files included.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

import material
from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

import calculators
from build_scripts import PROJECT
from build_scripts.bench.browser import launch
from build_scripts.record import compile_record
from build_scripts.record.model import Record
from build_scripts.search import ENGINE
from build_scripts.search.small import notice_data
from build_scripts.search.units import NAME, SENTENCE, Field, Unit, units
from build_scripts.search.write import FOLDER, write_units
from build_scripts.serve import SiteServer
from build_scripts.text import Text

SIZES = (2, 50, 100, 200, 400)
QUERIES = (
    "失业补助金",
    "养犬登记",
    "物业服务企业",
    "饮用水水源保护区内禁止",
    "电动自行车停放",
    "最低工资",
    "古树名木",
    "罚款",
    "三十日内",
    "管理",
    "shiyebuzhujin",
    "yinyongshui",
    "违反本条例规定擅自占用城市道路的处罚",
)
"""From the notices and from the regulations; two in pinyin, two that stand nearly everywhere."""
THROTTLING = 4


PAGEFIND = "1.6.0"
"""The version that is measured."""


@dataclass(frozen=True)
class Document:
    """A text for all three: its title, and its articles, each a list of paragraphs."""

    id: str
    title: str
    articles: Sequence[tuple[str, Sequence[str]]]
    """Heading and paragraphs."""


@dataclass(frozen=True)
class Measured:
    """What one search needs for some documents."""

    build: float
    """Seconds to build the index."""
    index: int
    """Bytes of the index, compressed."""
    first: Sequence[int]
    """Bytes to the first result, compressed, for each query on a page that was just opened."""
    opening: float
    """Milliseconds from the first byte to the first result, throttled, loading included."""
    query: Sequence[float]
    """Milliseconds for each query once the search is open, throttled; what has to be loaded for it included."""
    found: int
    """Queries that found anything."""


def growth_of_search() -> None:
    """Print the table for the folder that CORPUS names; nothing without one."""
    corpus = os.environ.get("CORPUS")
    if corpus:
        for line in growth(Path(corpus), _record()):
            print(line, flush=True)


def growth(corpus: Path, record: Record) -> Iterator[str]:
    """The lines of the table."""
    regulations = [_regulation(file) for file in sorted(corpus.glob("*.txt"))]
    notices = [_notice_document(record, place) for place in range(len(record.notices))]
    yield (
        f"{'search':<10}{'documents':>10}{'build s':>9}{'index kB':>10}{'first result kB':>22}{'opening ms':>12}"
        f"{'query ms':>18}{'found':>8}"
    )
    yield f"{'':<39}{'median / most':>22}{'':>12}{'median / most':>18}"
    with sync_playwright() as playwright, launch(playwright) as browser:
        for size in SIZES:
            documents = [*notices, *regulations[: size - len(notices)]]
            for name, measure in (("this", _this), ("material", _material), ("pagefind", _pagefind)):
                with TemporaryDirectory() as folder:
                    found = measure(documents, record, Path(folder), browser)
                yield (
                    f"{name:<10}{len(documents):>10}{found.build:>9.1f}{found.index / 1e3:>10,.0f}"
                    f"{_pair([bytes_ / 1e3 for bytes_ in found.first]):>22}{found.opening:>12,.0f}"
                    f"{_pair(found.query):>18}{found.found:>5}/{len(QUERIES)}"
                )


def _record() -> Record:
    return compile_record(PROJECT / "docs" / "notices", calculators.catalogue(), calculators.sources())


def _pair(values: Sequence[float]) -> str:
    return f"{statistics.median(values):,.0f} / {max(values):,.0f}"


# ---- The texts


def _regulation(file: Path) -> Document:
    """A regulation: its first line is the title, an article begins with 第…条."""
    lines = [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip()]
    articles: list[tuple[str, list[str]]] = [("", [])]
    for line in lines[1:]:
        found = re.match(r"(第[一二三四五六七八九十百零]+条)\s*(.*)", line)
        if found:
            articles.append((found[1], [found[2]]))
        else:
            articles[-1][1].append(line)
    return Document(file.stem, lines[0], articles)


def _notice_document(record: Record, place: int) -> Document:
    notice = record.notices[place]
    articles = [(a.heading.current.zh, [s.current.zh for s in a.sentences]) for a in notice.articles]
    head = ("", [s.current.zh for s in (*notice.head, *notice.tail)])
    return Document(notice.id, notice.metadata.title.zh, [head, *articles])


def _units_of(document: Document) -> Iterator[Unit]:
    title = Text(document.title, "")
    yield Unit(
        "notice", document.id, title, f"notices/{document.id}.html", (Field(NAME, title.zh, ""),), notice=document.id
    )
    for number, (heading, paragraphs) in enumerate(document.articles):
        for place, words in enumerate(paragraphs, 1):
            address = f"{document.id}-a{number}-s{place}" if number else f"{document.id}-head-s{place}"
            yield Unit(
                "clause",
                address,
                title,
                f"notices/{document.id}.html#{address}",
                (Field(SENTENCE, words, ""),),
                notice=document.id,
                place=Text(heading, ""),
                shows=Text(words, ""),
            )


# ---- The browser


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    (folder / "empty.html").write_text("<!doctype html><title>bench</title>", "utf-8")
    with SiteServer(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


class _Asked:
    """Asks a search that is open on a page, and counts what is loaded for it."""

    def __init__(self, browser: Browser, address: str, folder: Path, open_search: str) -> None:
        self.page: Page = browser.new_page()
        self.loaded: list[Path] = []
        self.page.on("request", lambda request: self.loaded.append(folder / unquote(urlsplit(request.url).path)[1:]))
        self.page.goto(f"{address}/empty.html")
        self.loaded.clear()
        self.page.context.new_cdp_session(self.page).send("Emulation.setCPUThrottlingRate", {"rate": THROTTLING})
        self.open_search = open_search

    def open(self) -> None:
        """Start the search: afterwards `ask(query)` is a Promise of how many were found."""
        self.page.evaluate(self.open_search)

    def ask(self, query: str) -> tuple[float, int]:
        """Milliseconds, and how many were found."""
        found: list[float] = self.page.evaluate(
            """async (query) => {
                const start = performance.now();
                const count = await window.ask(query);
                return [performance.now() - start, count];
            }""",
            query,
        )
        return found[0], int(found[1])

    @property
    def bytes(self) -> int:
        return sum(_compressed(file) for file in self.loaded if file.is_file())


def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _measure(
    browser: Browser, folder: Path, open_search: str, build: float, index: int, each_anew: bool = True
) -> Measured:
    with _served(folder) as address:
        first: list[int] = []
        opening: list[float] = []
        for query in QUERIES if each_anew else QUERIES[:1]:
            asked = _Asked(browser, address, folder, open_search)
            start = time.perf_counter()
            asked.open()
            asked.ask(query)
            opening.append((time.perf_counter() - start) * 1000)
            first.append(asked.bytes)
            asked.page.close()
        asked = _Asked(browser, address, folder, open_search)
        asked.open()
        # The first query of all also sets up what later ones use, as the page does by itself while nobody types.
        asked.page.evaluate("() => window.warm && window.warm()")
        asked.ask("企业")
        taken = [asked.ask(query) for query in QUERIES]
        asked.page.close()
    return Measured(
        build, index, first, statistics.median(opening), [ms for ms, _ in taken], sum(count > 0 for _, count in taken)
    )


# ---- The three


_OPEN_THIS = """async () => {
    const script = (path) => new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = path;
        // As the page does: they come together, and run in this order.
        element.async = false;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
    });
    await Promise.all(["search/index", ...ENGINE].map((name) => script(`/${name}.js`)));
    const engine = policySearchEngine.open(policySearchIndex, async (part) => {
        await script(`/search/${part}.js`);
        return policySearchParts[part];
    });
    window.warm = () => engine.warm.forEach((piece) => piece());
    window.ask = async (query) => (await engine.search(query)).length;
}"""


def _this(documents: Sequence[Document], record: Record, folder: Path, browser: Browser) -> Measured:
    start = time.perf_counter()
    own = list(units(record, calculators.catalogue()))
    others = documents[len(record.notices) :]
    notices: list[Mapping[str, Any]] = [notice_data(notice) for notice in record]
    notices += [
        {"id": d.id, "city": ["", ""], "number": ["", ""], "name": [d.title, d.title], "signed": ""} for d in others
    ]
    write_units([*own, *(unit for d in others for unit in _units_of(d))], notices, record, folder / FOLDER)
    build = time.perf_counter() - start
    index = sum(_compressed(file) for file in (folder / FOLDER).iterdir())
    for name in ENGINE:
        shutil.copy(PROJECT / "site_templates" / "assets" / f"{name}.js", folder)
    return _measure(browser, folder, _OPEN_THIS.replace("ENGINE", json.dumps(ENGINE)), build, index)


# Its worker, run on the page's own thread, where it can be throttled: it hears and answers through these two functions.
_OPEN_MATERIAL = """async () => {
    const script = (path) => new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = path;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
    });
    let hear, answered;
    const listen = window.addEventListener;
    window.addEventListener = (name, heard) => { hear = heard; };
    window.postMessage = (message) => answered(message);
    window.importScripts = (...paths) => paths.forEach(() => undefined);
    const config = await (await fetch("/search/search_index.json")).json();
    await script("/assets/javascripts/workers/search.js");
    window.addEventListener = listen;
    for (const name of ["lunr.stemmer.support", "lunr.zh"]) await script(`/assets/javascripts/lunr/min/${name}.min.js`);
    const send = (message) => new Promise((resolve) => { answered = resolve; hear({ data: message }); });
    await send({ type: 0, data: { ...config, options: { suggest: false } } });
    window.ask = async (query) => (await send({ type: 2, data: query })).data.items.length;
}"""


def _material(documents: Sequence[Document], record: Record, folder: Path, browser: Browser) -> Measured:
    texts, site = folder / "docs", folder / "site"
    texts.mkdir()
    (texts / "index.md").write_text("# Bench\n", "utf-8")
    for document in documents:
        words = [f"# {document.title}", *(f"## {heading}\n\n" + "\n\n".join(p) for heading, p in document.articles)]
        (texts / f"{document.id}.md").write_text("\n\n".join(words), "utf-8")
    start = time.perf_counter()
    configuration = folder / "mkdocs.yml"
    configuration.write_text(
        "site_name: bench\ndocs_dir: docs\nsite_dir: site\ntheme: {name: material, font: false, language: zh}\n"
        "plugins: [{search: {lang: zh}}]\n",
        "utf-8",
    )
    build_mkdocs(load_config(str(configuration)))
    build = time.perf_counter() - start
    theme = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    (worker,) = (theme / "workers").glob("search.*.min.js")
    shutil.copy(worker, site / "assets" / "javascripts" / "workers" / "search.js")
    return _measure(
        browser, site, _OPEN_MATERIAL, build, _compressed(site / "search" / "search_index.json"), each_anew=False
    )


def _pagefind_program() -> Path:
    """Pagefind, fetched when it is first measured: a fresh clone that does not measure has no use for its binary."""
    place = PROJECT / "build" / "pagefind"
    program = place / "node_modules" / ".bin" / "pagefind"
    if not program.exists():
        place.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", place, "--no-save", f"pagefind@{PAGEFIND}"], check=True)
    return program


_OPEN_PAGEFIND = """async () => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    window.ask = async (query) => {
        const found = await pagefind.search(query);
        // What a page shows of the first ten.
        await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
        return found.results.length;
    };
}"""


def _pagefind(documents: Sequence[Document], record: Record, folder: Path, browser: Browser) -> Measured:
    for document in documents:
        body = "".join(
            f"<h2 id='a{n}'>{escape(heading)}</h2>" + "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
            for n, (heading, paragraphs) in enumerate(document.articles)
        )
        (folder / f"{document.id}.html").write_text(
            f"<!doctype html><html lang='zh-Hans'><title>{escape(document.title)}</title><body>"
            f"<h1>{escape(document.title)}</h1>{body}</body></html>",
            "utf-8",
        )
    start = time.perf_counter()
    subprocess.run(
        [_pagefind_program(), "--site", folder],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    build = time.perf_counter() - start
    index = sum(
        _compressed(file)
        for file in (folder / "pagefind").rglob("*")
        if file.suffix in (".pf_index", ".pf_fragment", ".pf_meta")
    )
    return _measure(browser, folder, _OPEN_PAGEFIND, build, index)
