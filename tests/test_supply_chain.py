"""What the site is made of is known, licensed and listed; and whoever builds it again gets the same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import rjsmin
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_scripts.bill_of_materials import FILE, write_bill_of_materials
from build_scripts.pages.licences import shipped

# Files that our own build makes: what is in them is the record, the rules, or the words of the pages.
MADE_HERE = re.compile(
    r"(tables/.*|search/.*|clauses/.*|sw|offline/about|engine/files|engine/[^/]+/disk/.*|assets/search-words\.\w+|"
    r"engine/[^/]+/worker)\.js"
)
# The build puts the version of the engine into its script.
VERSION = re.compile(rb'VERSION = "[0-9a-f]+"')
# Parts of the runtime, by the npm package that brings them.
RUNTIME = re.compile(r"engine/runtime-[0-9a-f]+/(pyodide\.js|pyodide\.asm\.js|pyodide\.asm\.wasm|python_stdlib\.zip)")


@pytest.fixture(scope="module")
def bill(site: Path) -> dict[str, Any]:
    """The bill of materials of the built site."""
    found: dict[str, Any] = json.loads((site / FILE).read_text(encoding="utf-8"))
    return found


def test_every_script_and_binary_in_the_site_is_ours_or_belongs_to_a_part_whose_licence_is_named(
    site: Path, project: Path
) -> None:
    written = [file.read_text("utf-8") for file in (project / "site_templates" / "assets").rglob("*.js")]
    # Pages get them without comments and spaces; the kiosk's own as they are.
    ours = {script.encode() for text in written for script in (text, rjsmin.jsmin(text))}
    named = {part.package.removeprefix("npm/") for part in shipped() if part.package.startswith("npm/")}
    # One name on the page of licences for all of Workbox's packages, which are one project.
    named |= (
        {file.name for file in (project / "node_modules").glob("workbox-*")} if "workbox-precaching" in named else set()
    )
    packaged = [
        file.read_bytes()
        for name in named
        for file in (project / "node_modules" / name).rglob("*.js")
        if file.is_file()
    ]
    # Some without the last line, which names a map that is not shipped.
    theirs = {*packaged, *(content.partition(b"\n//# sourceMappingURL=")[0] + b"\n" for content in packaged)}
    unknown = []
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix()
        if file.suffix in (".js", ".wasm", ".zip", ".whl") and not MADE_HERE.fullmatch(path):
            is_known = (
                (RUNTIME.fullmatch(path) and "pyodide" in named)
                or re.fullmatch(r"engine/rules-[0-9a-f]+/ten_measures_calculators-.*\.whl", path)
                or VERSION.sub(b'VERSION = ""', file.read_bytes()) in ours | theirs
            )
            if not is_known:
                unknown.append(path)
    assert unknown == []


def test_nothing_else_is_shipped_that_could_have_a_licence_of_its_own(site: Path) -> None:
    kinds = {file.suffix for file in site.rglob("*") if file.is_file()}
    known = {".css", ".csv", ".gz", ".html", ".js", ".json", ".png", ".svg", ".txt", ".wasm", ".webmanifest", ".whl"}
    assert kinds - known <= {".atom", ".xml", ".zip"}


def test_the_python_library_in_the_site_is_that_of_cpython_and_pyodide_alone(site: Path) -> None:
    [library] = site.glob("engine/runtime-*/python_stdlib.zip")
    with zipfile.ZipFile(library) as archive:
        modules = {name.partition("/")[0].partition(".")[0] for name in archive.namelist()}
    strangers = modules - set(sys.stdlib_module_names) - {"pyodide", "_pyodide"}
    # Not part of the list that Python gives of itself: its own tests of importing, and what later patches have added.
    of_python = {
        "__hello__",
        "__phello__",
        "_apple_support",
        "_sysconfigdata__emscripten_wasm32-emscripten",
        "site-packages",
    }
    assert strangers <= of_python


def test_icons_are_taken_from_the_one_set_whose_licence_is_named(project: Path) -> None:
    icons = {
        found
        for file in (project / "site_templates").rglob("*.html")
        for found in re.findall(r"\.icons/([\w-]+)/", file.read_text(encoding="utf-8"))
    }
    assert icons == {"material"}


def test_the_licences_page_names_every_part_with_its_version(site: Path) -> None:
    for lang in ("zh", "en"):
        page = (site / lang / "licences.html").read_text(encoding="utf-8")
        for part in shipped():
            assert part.name in page and part.version in page and part.licence in page, part.name


def test_the_bill_of_materials_is_valid_by_its_schema(site: Path) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str((site / FILE).read_text(encoding="utf-8")) is None


def test_the_bill_lists_what_is_shipped_with_its_licence_and_every_locked_package(
    bill: dict[str, Any], project: Path
) -> None:
    components = {component["purl"]: component for component in bill["components"]}
    required = {url for url, component in components.items() if component["scope"] == "required"}
    assert len(required) == len(shipped()) >= 7
    assert all(components[url]["licenses"] for url in required)
    locked = re.findall(r"^([\w.-]+)==(\S+)", (project / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    for name, version in locked:
        assert f"pkg:pypi/{name.lower()}@{version}" in components
    for path, package in json.loads((project / "package-lock.json").read_text("utf-8"))["packages"].items():
        if path:
            name = package.get("name", path.rpartition("node_modules/")[2]).replace("@", "%40")
            assert components[f"pkg:npm/{name}@{package['version']}"]["hashes"][0]["alg"] == "SHA-512"


def test_the_bill_changes_with_a_lock_file_and_with_nothing_else(tmp_path: Path, project: Path) -> None:
    for name in ("pyproject.toml", "requirements.txt", "package-lock.json"):
        shutil.copy(project / name, tmp_path)
    bills = []
    for changed in (False, False, True):
        if changed:
            with (tmp_path / "requirements.txt").open("a", encoding="utf-8") as lock:
                lock.write("one-more-package==1.0\n")
        write_bill_of_materials(tmp_path, tmp_path)
        bills.append(json.loads((tmp_path / FILE).read_text(encoding="utf-8")))
    assert bills[0] == bills[1] != bills[2]
    assert bills[1]["serialNumber"] != bills[2]["serialNumber"]


def test_a_build_in_another_folder_time_zone_and_language_gives_the_same_bytes(
    site: Path, project: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "somewhere else"
    left_out = shutil.ignore_patterns(
        ".git", ".venv", "node_modules", "site", "dist", "build", "tests", "__pycache__", ".*_cache"
    )
    shutil.copytree(project, copy, ignore=left_out)
    (copy / "node_modules").symlink_to(project / "node_modules")
    elsewhere = {
        "SOURCE_DATE_EPOCH": "1000000000",
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONPATH": "",
        "PYTHONUTF8": "1",
    }
    subprocess.run([sys.executable, "-m", "build_scripts", "site"], cwd=copy, env=os.environ | elsewhere, check=True)
    assert _digests(copy / "site") == _digests(site)


def _digests(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }
