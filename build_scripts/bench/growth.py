"""How the build grows with the number of notices: for a folder of plain texts that nobody publishes.

Each number of documents is built in a process of its own, so that its peak of memory is its own. Seconds are those of
the processor.
"""

from __future__ import annotations

import json
import logging
import os
import re
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import urlopen

import mkdocs.commands.build
from mkdocs.config import load_config

from build_scripts import PROJECT
from build_scripts.data import write_data
from build_scripts.importer import import_notice
from build_scripts.pages import write_clauses
from build_scripts.pages.mkdocs_build import build_language
from build_scripts.pages.site import Settings, Site
from build_scripts.pages.wording import LANGUAGES, read_words
from build_scripts.preview import previewed
from build_scripts.record import compile_record, register
from build_scripts.record.model import Record
from build_scripts.site import Followed
from build_scripts.unchanged import Stamp

SIZES = (2, 50, 100, 200, 400)
_EMPTY = re.compile(r'(?m)^(title|short_title|city|document_number|issuer): (?:\{zh: "", en: ""\}|null)')


@dataclass(frozen=True)
class Grown:
    """What one number of documents took; seconds of one core, memory in KiB."""

    documents: int
    sentences: int
    record: float
    pages: float
    """The pages of MkDocs in both languages: the notices', and the few that are written by hand."""
    clauses: float
    clause_pages: int
    data: float
    unchanged: float
    """To see that nothing has changed."""
    peak: int
    plain: float = 0.0
    """Material for MkDocs building the same Chinese text, once, as plain Markdown without a search index."""
    preview: float = 0.0
    """From saving a sentence until the preview sends its page with it, on the clock."""

    @property
    def whole(self) -> float:
        return self.record + self.pages + self.clauses + self.data


def figures(corpus: str | None = None) -> Iterator[tuple[str, str]]:
    """Names and values for the table of `make bench CORPUS=DIR`; nothing without a folder."""
    corpus = corpus or os.environ.get("CORPUS")
    files = sorted(Path(corpus).glob("*.txt")) if corpus else []
    grown = [measured(Path(corpus or ""), count) for count in SIZES if count <= len(files)]
    for g in grown:
        yield f"{g.documents} documents: sentences, clause pages", f"{g.sentences:,} {g.clause_pages:,}"
        yield (
            "  s: record, notice pages in 2 languages, clause pages, data",
            (f"{g.record:.1f} {g.pages:.1f} {g.clauses:.1f} {g.data:.1f}"),
        )
        yield (
            "  ms per document: notice page in each language; whole build",
            (f"{g.pages / len(LANGUAGES) / g.documents * 1e3:.0f} {g.whole / g.documents * 1e3:.0f}"),
        )
        yield "  ms per document: Material, the same text as plain Markdown, once", f"{g.plain / g.documents * 1e3:.0f}"
        yield "  peak memory, MB", f"{g.peak / 1024:.0f}"
        yield "  an unchanged rebuild, in per cent of the whole build", f"{g.unchanged / g.whole * 100:.1f}"
        if g.preview:
            yield "  s on the clock from saving a sentence until its page is sent", f"{g.preview:.1f}"
    if len(grown) > 1:
        # From the second size on: what is there once for all weighs on the smallest.
        first, last = grown[1 if len(grown) > 2 else 0], grown[-1]
        times = last.documents / first.documents
        yield (
            f"{times:.0f} times the documents: times the sentences, seconds, memory",
            (f"{last.sentences / first.sentences:.1f} {last.whole / first.whole:.1f} {last.peak / first.peak:.1f}"),
        )


def measured(corpus: Path, count: int) -> Grown:
    """Build the first `count` texts of a folder, and the same as plain Markdown."""
    built, plain = (_child("build", corpus, count), _child("plain", corpus, count))
    return Grown(**built, plain=plain["seconds"])


def _child(what: str, corpus: Path, count: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "build_scripts.bench.growth", what, str(corpus), str(count)]
    printed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return found


def import_all(texts: Sequence[Path], notices: Path) -> None:
    """A record of these texts, registered. What a regulation lacks of a notice is filled in."""
    notices.mkdir(parents=True)
    shutil.copy(PROJECT / "docs" / "notices" / "audiences.yaml", notices)
    header = "address,fingerprint,first_published,withdrawn,successor,reason_zh,reason_en\n"
    (notices / "registry.csv").write_text(header, "utf-8")
    for number, text in enumerate(texts, 1):
        year = 2000 + number % 25
        folder, _ = import_notice(text, notices, f"corpus-{year}-{number}")
        file = folder / "notice.yaml"
        facts = file.read_text("utf-8").replace("signed: null", f"signed: {year}-01-01")
        file.write_text(_EMPTY.sub(rf'\1: {{zh: "例〔{year}〕{number}号", en: ""}}', facts), "utf-8")
    register(notices, date.today())


def build(corpus: Path, count: int) -> dict[str, Any]:
    """The fields of `Grown` that our own build gives."""
    with TemporaryDirectory() as folder:
        notices, out = Path(folder, "notices"), Path(folder, "site")
        import_all(sorted(corpus.glob("*.txt"))[:count], notices)
        record, in_record = _timed(lambda: compile_record(notices))
        site = Site(record, [], [], read_words(PROJECT / "site_templates"), Settings())
        _, in_pages = _timed(lambda: _both_languages(site, out))
        clause_pages, in_clauses = _timed(lambda: write_clauses(site, out))
        _, in_data = _timed(lambda: write_data(record, [], [], site.origin, out))
        # Of one process, and before the preview, which builds a second time.
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        stamp = Stamp(Path(folder, "stamp.json"), [notices], out)
        stamp.keep()
        holds, in_stamp = _timed(stamp.holds)
        assert holds, "nothing has changed"
        return {
            "documents": count,
            "sentences": _sentences(record),
            "record": in_record,
            "pages": in_pages,
            "clauses": in_clauses,
            "clause_pages": clause_pages,
            "data": in_data,
            "unchanged": in_stamp,
            "peak": peak,
            "preview": _until_seen(site, notices, out),
        }


def _both_languages(site: Site, out: Path) -> None:
    for lang in LANGUAGES:
        build_language(site, lang, out)


def _until_seen(site: Site, notices: Path, out: Path) -> float:
    """Seconds on the clock from saving a sentence until the preview has its page; the rest of the site follows."""
    followed = Followed(notices, lambda _: site, lambda: site)
    followed.read()
    notice = min(site.record, key=lambda n: n.id)
    sentence = notice.articles[0].heading
    file = notices / notice.id / "sentences.csv"
    with previewed(out, [notices], lambda _: None, show=followed.show) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        words = f"Saved at {time.monotonic()}."
        start = time.monotonic()
        file.write_text(
            file.read_text("utf-8").replace(f"{sentence.current.zh},,", f"{sentence.current.zh},{words},", 1)
        )
        urlopen(f"{server.address}/preview.json?seen=0", timeout=60).read()
        page = urlopen(f"{server.address}/en/notices/{notice.id}.html", timeout=60).read().decode()
        seconds = time.monotonic() - start
        assert words in page, "what was saved is shown"
        server.shutdown()
    return seconds


def _sentences(record: Record) -> int:
    return sum(len(notice.sentences) for notice in record)


def plain(corpus: Path, count: int) -> dict[str, float]:
    """Material for MkDocs on its own, with nothing but its defaults and without a search index."""
    with TemporaryDirectory() as folder:
        docs = Path(folder, "docs")
        docs.mkdir()
        for number, file in enumerate(sorted(corpus.glob("*.txt"))[:count], 1):
            title, *lines = [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip()]
            name = "index" if number == 1 else str(number)
            (docs / f"{name}.md").write_text(f"# {title}\n\n" + "\n\n".join(lines) + "\n", "utf-8")
        settings = Path(folder, "mkdocs.yml")
        settings.write_text("site_name: x\ntheme: {name: material, language: zh, font: false}\nplugins: []\n", "utf-8")
        config = load_config(str(settings))
        _, seconds = _timed(lambda: mkdocs.commands.build.build(config))
        return {"seconds": seconds}


def _timed[T](act: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    made = act()
    return made, time.process_time() - start


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    what, corpus, count = sys.argv[1:]
    print(json.dumps({"build": build, "plain": plain}[what](Path(corpus), int(count))))
