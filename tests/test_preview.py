"""The preview: what is saved is seen, what is wrong is told, and what is built stays clean of it."""

from __future__ import annotations

import json
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from build_scripts.faults import Faults, Place
from build_scripts.preview import previewed
from build_scripts.text import Text

PAGE = "<html><head><title>x</title></head><body>{}</body></html>"


class Folders:
    """A folder that is edited and the site that is made from it: one page out of one file."""

    def __init__(self, folder: Path) -> None:
        self.record, self.site = folder / "record", folder / "site"
        for place in (self.record, self.site / "zh"):
            place.mkdir(parents=True)
        self.address = ""
        self.write("one")
        self.build(self.site)
        (self.site / "engine.js").write_text("engine", "utf-8")

    def write(self, words: str) -> None:
        (self.record / "sentences.csv").write_text(words, "utf-8")

    def build(self, out: Path) -> str:
        words = (self.record / "sentences.csv").read_text("utf-8")
        if words == "wrong":
            faults = Faults()
            faults.add(Place(self.record / "sentences.csv", 1), Text("错了", "wrong"), Text("改", "correct it"))
            raise faults
        (out / "zh").mkdir(exist_ok=True)
        (out / "zh" / "index.html").write_text(PAGE.format(words), "utf-8")
        if words == "one":
            (out / "zh" / "gone.html").write_text(PAGE.format(words), "utf-8")
        return words

    def finish(self, out: Path, words: str) -> None:
        (out / "sw.js").write_text(words, "utf-8")

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"{self.address}/{path}", timeout=30) as response:
            found: bytes = response.read()
        return found.decode()

    def state(self, query: str = "") -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.get(f"preview.json{query}"))
        return found


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Folders]:
    made = Folders(tmp_path)
    with previewed(made.site, [made.record], made.build, finish=made.finish) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made.address = server.address
        yield made
        server.shutdown()


def test_a_page_is_sent_with_the_script_that_follows_changes_and_built_without_it(folders: Folders) -> None:
    assert '<script src="/preview.js" defer></script></head>' in folders.get("zh/index.html")
    assert "preview" not in (folders.site / "zh" / "index.html").read_text("utf-8")
    assert "/preview.json" in folders.get("preview.js")


def test_what_is_saved_is_in_the_page_when_the_waiting_question_is_answered(folders: Folders) -> None:
    seen = folders.state()["version"]
    threading.Timer(0.1, folders.write, ["two"]).start()
    told = folders.state(f"?seen={seen}")
    assert told == {"version": seen + 1, "faults": ""}
    assert "<body>two</body>" in folders.get("zh/index.html")
    assert not (folders.site / "zh" / "gone.html").exists()
    assert folders.get("engine.js") == "engine", "what the build did not write stays"


def test_a_mistake_is_told_and_the_page_stays_until_it_is_corrected(folders: Folders) -> None:
    seen = folders.state()["version"]
    folders.write("wrong")
    told = folders.state(f"?seen={seen}")
    assert "sentences.csv:1" in told["faults"] and "错了" in told["faults"]
    assert "<body>one</body>" in folders.get("zh/index.html")
    folders.write("three")
    assert folders.state(f"?seen={told['version']}")["faults"] == ""
    assert "<body>three</body>" in folders.get("zh/index.html")


def test_what_is_derived_from_the_whole_site_follows_the_pages(folders: Folders) -> None:
    seen = folders.state()["version"]
    folders.write("two")
    folders.state(f"?seen={seen}")
    derived = folders.site / "sw.js"
    end = time.monotonic() + 30
    # The file is there a moment before its words are.
    while not derived.is_file() or derived.read_text("utf-8") != "two":
        assert time.monotonic() < end
        time.sleep(0.02)
    assert folders.get("sw.js") == "two"


def test_a_page_that_is_fetched_to_be_kept_is_the_one_that_was_built(folders: Folders) -> None:
    request = urllib.request.Request(f"{folders.address}/zh/index.html", headers={"Sec-Fetch-Dest": "empty"})
    with urllib.request.urlopen(request, timeout=30) as response:
        assert response.read() == (folders.site / "zh" / "index.html").read_bytes()
