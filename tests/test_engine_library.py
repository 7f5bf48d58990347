"""The library of the browser's Python holds what the calculators need, whoever changes them, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

import calculators
from build_scripts.engine import build_engine
from build_scripts.faults import Faults


@pytest.fixture
def with_rule(project: Path, tmp_path: Path) -> Callable[[str], set[str]]:
    """Builds the engine for calculators with one more module; the files of its library."""
    changed = tmp_path / "project"
    shutil.copytree(project / "calculators", changed / "calculators")
    shutil.copy(project / "pyproject.toml", changed)
    for name in ("node_modules", "site_templates"):
        (changed / name).symlink_to(project / name)

    def build(source: str) -> set[str]:
        (changed / "calculators" / "one_more.py").write_text(source, encoding="utf-8")
        build_engine(tmp_path, changed)
        [library] = tmp_path.glob("engine/runtime-*/python_stdlib.zip")
        return set(zipfile.ZipFile(library).namelist())

    return build


def test_a_module_that_a_calculator_imports_in_a_function_is_shipped_with_what_it_needs(
    with_rule: Callable[[str], set[str]],
) -> None:
    source = "from __future__ import annotations\n\n\ndef third():\n    import fractions\n\n    return fractions\n"
    assert {"fractions.pyc", "numbers.pyc"} <= with_rule(source)


def test_a_module_that_no_calculator_needs_is_not_shipped(with_rule: Callable[[str], set[str]]) -> None:
    source = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import fractions\nelse:\n    import bisect\n"
    files = with_rule(source)
    assert "bisect.pyc" in files
    heavy = {"fractions", "subprocess", "zipfile", "email", "asyncio/events", "ssl", "pathlib", "logging", "argparse"}
    assert {f"{name}.pyc" for name in heavy} & files == set()


def test_an_import_that_the_browser_does_not_have_stops_the_build_and_is_named(
    with_rule: Callable[[str], set[str]],
) -> None:
    with pytest.raises(Faults) as raised:
        with_rule("import asyncio\nimport json\nimport ssl\n\nfrom os import no_such_name\n")
    told = str(raised.value)
    for line, words in ((1, "asyncio"), (3, "ssl"), (5, "os.no_such_name")):
        assert f"one_more.py:{line}\n  错误：浏览器里的 Python 没有 {words}。" in told
        assert f"The browser's Python has no {words}." in told
    assert len(raised.value) == 3


CASES_WITHOUT_ASSERTS = """
import json, sys, calculators
assert False, "asserts are still there"
for id, inputs in json.load(sys.stdin):
    print(calculators.evaluate_json(id, inputs), calculators.explain_json(id, inputs, "zh"))
"""


def test_no_rule_relies_on_an_assert_or_a_docstring(project: Path) -> None:
    cases = [
        (file.stem, json.dumps(case["inputs"]))
        for file in sorted((project / "tests" / "cases").glob("*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    stripped = subprocess.run(
        [sys.executable, "-OO", "-c", CASES_WITHOUT_ASSERTS],
        input=json.dumps(cases),
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=project,
    )
    whole = [
        f"{calculators.evaluate_json(id, inputs)} {calculators.explain_json(id, inputs, 'zh')}" for id, inputs in cases
    ]
    assert stripped.stdout.splitlines() == whole
