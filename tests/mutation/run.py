"""Makes each mistake of `mutants` in turn, and runs the tests of the rules: do they notice?

A mistake is made in a process of its own, forked before any rule is imported, and only there. First the tests that are
about the calculators of the module; what these let pass meets the others of the rules, the record and the tables.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import random
import re
import resource
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from types import CodeType, ModuleType

from build_scripts import PROJECT
from tests.mutation.mutants import Mutant, mutants

PATIENCE = 300
"""Seconds of processor time after which a mistake counts as noticed, since all tests together take a tenth of that."""
_FIRST = tuple(
    f"tests/rules/test_{name}.py"
    for name in (
        "by_the_book",
        "worked_cases",
        "reading",
        "numeral",
        "conditions",
        "boundaries",
        "explain",
        "months",
        "catalogue",
    )
)
_THEN = ("tests/rules", "tests/tables", "tests/record/test_catalogue.py", "tests/record/test_numbers.py")
_LAST = ("tests/rules/test_combinations.py", "tests/tables/test_finder.py")
_CALCULATOR = re.compile(r"Calculator\(\s*\"([\w-]+)\"")


def all_mutants(only: Sequence[str] = ()) -> list[Mutant]:
    """Every mistake in `calculators/`, or in the modules whose names contain one of these words."""
    found = []
    for file in sorted((PROJECT / "calculators").rglob("*.py")):
        module = ".".join(file.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")
        if not only or any(words in module for words in only):
            found += mutants(file, module)
    return found


def run(chosen: Sequence[Mutant], processes: int) -> Iterator[tuple[Mutant, str]]:
    """Each mistake with its outcome, as they come; several at once."""
    _import_what_no_mistake_touches()
    waiting = list(reversed(chosen))
    running: dict[int, Mutant] = {}
    while waiting or running:
        while waiting and len(running) < processes:
            mutant = waiting.pop()
            running[_start(mutant)] = mutant
        process, status = os.wait()
        yield running.pop(process), "survived" if status == 0 else "noticed"


def sample(found: list[Mutant], count: int, seed: int) -> list[Mutant]:
    """So many of them, by chance; all where there are no more."""
    return found if count >= len(found) else random.Random(seed).sample(found, count)


def _import_what_no_mistake_touches() -> None:
    import hypothesis
    import pytest
    import yaml

    assert hypothesis and pytest and yaml
    assert not any(name.startswith("calculators") for name in sys.modules), "the rules are loaded already"


def _start(mutant: Mutant) -> int:
    process = os.fork()
    if process:
        return process
    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    try:
        status = 1 if _is_noticed(mutant) else 0
    except BaseException:
        status = 1
    os._exit(status)


def _is_noticed(mutant: Mutant) -> bool:
    sys.meta_path.insert(0, _Mistaken(mutant))
    ids = _CALCULATOR.findall(mutant.file.read_text(encoding="utf-8"))
    # A core module has no calculators of its own: all tests of the rules are about it.
    selected = ["-k", " or ".join(ids)] if ids else []
    return (
        _tests_fail([*_FIRST, *selected])
        or _tests_fail([*_THEN, "-m", "not exhaustive"])
        or _tests_fail([*_LAST, *selected])
    )


def _tests_fail(arguments: Sequence[str]) -> bool:
    import pytest

    silence = io.StringIO()
    with redirect_stdout(silence), redirect_stderr(silence):
        status = pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", *arguments])
    return status != pytest.ExitCode.OK


class _Mistaken(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Hands out one module with the mistake in it."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._mutant.module:
            return None
        inside = [str(self._mutant.file.parent)] if self._mutant.file.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            name, self._mutant.file, loader=self, submodule_search_locations=inside
        )

    def exec_module(self, module: ModuleType) -> None:
        code: CodeType = compile(self._mutant.source(), str(self._mutant.file), "exec")
        exec(code, module.__dict__)
