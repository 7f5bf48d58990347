"""How fast strangers' texts are imported, and whether all of each arrives: for a folder of plain texts."""

from __future__ import annotations

import csv
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.importer.folder import import_notice
from build_scripts.record.values import compact

_ARTICLE = re.compile(r"(?m)^\s*第[〇零一二三四五六七八九十百千\d]+条(?=\s)")


@dataclass
class _Count:
    texts: int = 0
    size: int = 0
    seconds: float = 0.0
    crashed: int = 0
    lost: int = 0
    """Texts whose sentences joined are not the text."""
    lines: int = 0
    """Lines that begin with 第…条."""
    articles: int = 0
    addresses: int = 0
    doubts: int = 0


def figures(corpus: str | None = None) -> Iterator[tuple[str, str]]:
    """Names and values for the table of `make bench CORPUS=DIR`; nothing without a folder.

    Seconds are those of the processor for the whole import, from reading the file to the folder that is written.
    """
    corpus = corpus or os.environ.get("CORPUS")
    if not corpus:
        return
    count = _Count()
    files = [file for file in sorted(Path(corpus).glob("*.txt"))]
    with TemporaryDirectory() as folder:
        for number, file in enumerate(files, 1):
            _import(file, Path(folder), f"corpus-2000-{number}", count)
    if not count.texts:
        yield f"import: no .txt in {corpus}", "-"
        return
    yield f"import of {count.texts} plain texts, MB per second of one core", f"{count.size / 1e6 / count.seconds:.1f}"
    yield "import: texts that crashed or were refused", str(count.crashed)
    yield "import: texts of which a character is in no sentence", str(count.lost)
    yield "import: lines that begin with 第…条, and articles with an address", f"{count.lines:,} {count.articles:,}"
    yield "import: addresses, and places reported as uncertain", f"{count.addresses:,} {count.doubts:,}"


def _import(file: Path, folder: Path, id: str, count: _Count) -> None:
    text = file.read_text("utf-8")
    start = time.process_time()
    try:
        made, report = import_notice(file, folder, id)
    except Exception as error:
        count.crashed += 1
        print(f"{file.name}: {type(error).__name__}: {error}")
        return
    finally:
        count.seconds += time.process_time() - start
        count.texts += 1
        count.size += file.stat().st_size
    with (made / "sentences.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    # A text with something that looks like personal data is counted as lost here, and looked at.
    count.lost += "".join(row["zh"] for row in rows) != compact(text)
    count.lines += len(_ARTICLE.findall(text))
    count.articles += sum(re.fullmatch(rf"{id}-a\d+", row["address"]) is not None for row in rows)
    count.addresses += len(rows)
    count.doubts += report.split("## Not certain")[1].split("## What next")[0].count("\n- ") - ("- Nothing." in report)
