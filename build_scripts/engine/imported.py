"""Runs in the browser's Python while the site is built: uses the calculators, and tells what was read to do so."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any


def imported(library: str, modules: str, wanted: str) -> str:
    """JSON: `loaded`, the files of the archive `library` that are in use; `missing`, what there is not.

    `modules`: JSON, those of the calculators. `wanted`: JSON, pairs of a module from elsewhere and a name in it or "".
    """
    missing = [".".join(filter(None, pair)) for pair in json.loads(wanted) if not _there(*pair)]
    if not missing:
        for module in json.loads(modules):
            import_module(module)
        _use(sys.modules["calculators"])
    specs = [getattr(module, "__spec__", None) for module in sys.modules.values()]
    origins = [spec.origin for spec in specs if spec]
    inside = f"{library}/"
    loaded = [origin.removeprefix(inside) for origin in origins if origin and origin.startswith(inside)]
    return json.dumps({"loaded": sorted(loaded), "missing": missing})


def _there(module: str, name: str) -> bool:
    try:
        found = import_module(module)
        return not name or hasattr(found, name) or bool(import_module(f"{module}.{name}"))
    except ImportError:
        return False


def _use(calculators: Any) -> None:
    """Every way in, once: some modules are asked for only when a function runs."""
    calculators.sources()
    for calculator in calculators.catalogue():
        for text in ("{}", "no JSON", json.dumps({calculator["inputs"][0]["name"]: "?"})):
            calculators.evaluate_json(calculator["id"], text)
            for lang in ("zh", "en"):
                calculators.explain_json(calculator["id"], text, lang)


def crash() -> None:
    """What a mistake in a calculator would do: its traceback is written with the help of more modules."""
    raise AssertionError
