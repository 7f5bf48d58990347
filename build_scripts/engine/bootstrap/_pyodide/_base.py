"""How JavaScript gets hold of a module."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def eval_code(code: str, globals: dict[str, Any] | None = None) -> Any:
    """The value of the last line, which Pyodide's script writes after a semicolon: `import x; x`."""
    *statements, last = code.split(";")
    space = {} if globals is None else globals
    exec(";".join(statements), space)
    return eval(last.strip(), space)


def pyimport_impl(path: str) -> Any:
    """A module, by its full name."""
    return import_module(path)
