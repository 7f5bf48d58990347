"""The docstrings of Pyodide's own functions, worked out one by one at every start: nobody reads them here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def get_cmeth_docstring(function: Callable[..., Any]) -> str:
    """The form that CPython expects of a function written in C: a signature, a line, an empty line."""
    return f"{function.__name__}()\n--\n\n"
