"""What Pyodide's core asks of its Python side when it starts, and no more: see the README beside this folder."""

from __future__ import annotations

from . import _base, _importhook

__all__ = ["_base", "_importhook", "set_excepthook"]


def set_excepthook() -> None:
    """Python's own prints what it should."""
