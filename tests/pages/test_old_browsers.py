"""The oldest browsers that the page "How to read" names can read what the site's scripts are written in."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_VERSIONS = ("(?P<chrome>[\\d.]+)", "(?P<firefox>[\\d.]+)", "(?P<safari>[\\d.]+)")
CLAIMED = {
    "zh": re.compile("Chrome、Edge {} 起，Firefox {} 起，Safari {} 起（".format(*_VERSIONS)),
    "en": re.compile("Chrome and Edge {}, Firefox {}, Safari {} \\(".format(*_VERSIONS)),
}
"""Where the page says which browsers can work something out."""


def told_by(project: Path, script: str, *arguments: str | Path) -> list[str]:
    """What a script for Node beside this file prints, line by line."""
    run = subprocess.run(
        ["node", project / "tests" / "pages" / script, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"NODE_PATH": str(project / "node_modules")},
    )
    return run.stdout.splitlines()


def found(project: Path, site: Path) -> list[str]:
    """What is too young, or asks the machine for today's date, by place."""
    return told_by(project, "oldest_browser.cjs", site)


def test_no_script_is_younger_than_the_oldest_browser_claimed_for_it_or_reads_the_clock(
    project: Path, site: Path
) -> None:
    assert found(project, site) == []


@pytest.mark.parametrize(
    ("name", "script", "told"),
    [
        ("assets/site.js", "let younger;", "assets/site.js: Unexpected token (1:4)"),
        ("assets/any.js", "one ||= two;", "assets/any.js: Unexpected token (1:6)"),
        ("engine/runtime-0/pyodide.js", "class A { static { } static #b; }", ""),
        ("assets/any.js", "words.at(-1);", "assets/any.js:1: at"),
        ("assets/any.js", "const today = new Date();", "assets/any.js:1: new Date()"),
        ("assets/any.js", "Date.now();", "assets/any.js:1: Date.now"),
        ("assets/any.js", "/(?<!a)b/.test(c);", "assets/any.js:1: (?<…) in an expression"),
    ],
)
def test_what_is_too_young_is_found(project: Path, tmp_path: Path, name: str, script: str, told: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text(script, encoding="utf-8")
    assert found(project, tmp_path) == ([told] if told else [])


def needed_by_python(project: Path, site: Path, claims: Mapping[str, str]) -> list[str]:
    """What Python for the browser needs that the browsers of these versions do not have."""
    (runtime,) = site.glob("engine/runtime-*")
    both = {"edge": claims["chrome"], "safari_ios": claims["safari"], **claims}
    return told_by(project, "needed_by_python.cjs", runtime, json.dumps(both))


@pytest.mark.parametrize("lang", CLAIMED)
def test_python_needs_nothing_younger_than_the_browsers_claimed_for_it(project: Path, site: Path, lang: str) -> None:
    page = (project / "docs" / "pages" / lang / "reading.md").read_text(encoding="utf-8")
    (claims,) = CLAIMED[lang].finditer(page)
    assert needed_by_python(project, site, claims.groupdict()) == []


def test_browsers_that_are_too_old_for_python_are_found(project: Path, site: Path) -> None:
    told = needed_by_python(project, site, {"chrome": "94", "firefox": "100", "safari": "16.3"})
    assert "pyodide.asm.js: StaticBlock: safari 16.4" in told
    assert any(line.startswith("pyodide.asm.wasm: more than ") for line in told)
