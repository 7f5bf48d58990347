"""What is kept on a device: everything that a page names, and nothing that a browser does not fetch."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import urlsplit

import pytest

from build_scripts.offline import transferred, write_offline
from build_scripts.offline.kept import Kept, kept_file, kept_files
from build_scripts.pages import TEMPLATES
from build_scripts.pages.wording import read_words
from tests.pages.built import read_pages

DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def kept(site: Path) -> Kept:
    return kept_files(site)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of a few files, with each kind that is fetched or not."""
    for at in (
        "index.html",
        "zh/index.html",
        "404.html",
        "data/record.json",
        "engine/engine.js",
        "engine/runtime-0123456789ab/pyodide.asm.wasm",
        "engine/runtime-0123456789ab/pyodide.asm.wasm.gz",
        "engine/runtime-0123456789ab/disk/pyodide.asm.wasm.js",
        "search/index.js",
    ):
        file = tmp_path / at
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(at * 100, "utf-8")
    return tmp_path


def manifest(site: Path) -> dict[str, Any]:
    """The list that stands in the service worker."""
    text = re.match(r"self\.offlineFiles = (\{.*?\});\n//", (site / "sw.js").read_text("utf-8"), re.DOTALL)
    assert text
    found: dict[str, Any] = json.loads(text[1])
    return found


def test_every_file_that_a_page_names_is_kept_but_for_the_data(site: Path, kept: Kept) -> None:
    listed = {file.at for file in kept.always}
    for page in read_pages(site).values():
        if page.path == "404.html":
            continue
        assert page.path in listed
        for _, _, address in page.attributes("href", "src"):
            parts = urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            named = normpath(join(dirname(page.path), parts.path))
            assert named in listed or named.startswith("data/"), (page, named)


def test_of_what_is_there_twice_a_browser_fetches_one(small: Path) -> None:
    kept = kept_files(small)
    assert [file.at for file in kept.always] == ["engine/engine.js", "index.html", "search/index.js", "zh/index.html"]
    assert [file.at for file in kept.originals] == ["engine/runtime-0123456789ab/pyodide.asm.wasm"]
    assert [file.at for file in kept.copies] == ["engine/runtime-0123456789ab/pyodide.asm.wasm.gz"]


def test_only_what_its_address_names_by_content_has_no_revision(small: Path) -> None:
    assert kept_file(small, "engine/runtime-0123456789ab/pyodide.asm.wasm").revision is None
    before = kept_file(small, "zh/index.html").revision
    assert before
    (small / "zh/index.html").write_text("new", "utf-8")
    assert kept_file(small, "zh/index.html").revision != before


def test_the_version_follows_any_file_that_is_kept_and_no_other(small: Path) -> None:
    version = kept_files(small).version
    (small / "data/record.json").write_text("new", "utf-8")
    assert kept_files(small).version == version
    (small / "search/index.js").write_text("new", "utf-8")
    assert kept_files(small).version != version


def test_a_host_that_compresses_sends_less_of_texts_and_no_less_of_the_rest(small: Path) -> None:
    page, copy = kept_file(small, "zh/index.html"), kept_file(small, "engine/runtime-0123456789ab/pyodide.asm.wasm.gz")
    assert transferred([page], host_compresses=True) < transferred([page], host_compresses=False) == page.size
    assert transferred([copy], host_compresses=True) == copy.size


def test_the_list_of_the_built_site_names_what_lies_there(site: Path) -> None:
    entries = [entry for name in ("always", "copies", "originals") for entry in manifest(site)[name]]
    assert len(entries) > 300
    for entry in entries:
        digest = hashlib.sha256((site / entry["url"]).read_bytes()).digest()
        assert entry["integrity"] == "sha256-" + base64.b64encode(digest).decode(), entry
        assert entry["revision"] in (None, digest.hex()[:12])


def test_the_same_site_gives_the_same_bytes_and_leaves_nothing_of_the_last_build(site: Path, tmp_path: Path) -> None:
    words = read_words(TEMPLATES)
    folder = tmp_path / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("disk", "data", "c"))
    made = []
    for _ in range(2):
        (folder / "offline" / "old.js").write_text("old", "utf-8")
        write_offline(folder, words, DAY)
        files = [folder / "sw.js", *(file for file in (folder / "offline").rglob("*") if file.is_file())]
        made.append({file: file.read_bytes() for file in files})
    assert made[0] == made[1]
    assert folder / "offline" / "old.js" not in made[1]


def test_the_app_opens_in_the_language_it_was_added_in_and_is_one_app(site: Path) -> None:
    for lang in ("zh", "en"):
        file = site / "offline" / f"{lang}.webmanifest"
        app = json.loads(file.read_text("utf-8"))
        assert app["id"] == app["scope"] == "../"
        assert (file.parent / app["start_url"]).resolve() == (site / lang / "index.html").resolve()
        for icon in app["icons"]:
            content = (file.parent / icon["src"]).read_bytes()
            width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
            assert content.startswith(b"\x89PNG")
            assert icon["sizes"] == f"{width}x{height}"
        assert {icon["purpose"] for icon in app["icons"]} == {"any", "maskable"}
