"""JavaScript objects as Python modules are not offered: nothing is registered."""

from __future__ import annotations

from typing import Any


def register_js_finder() -> None: ...


def register_js_module(name: str, jsproxy: Any) -> None: ...


def register_windows_finder() -> None: ...


def register_module_not_found_hook(packages: Any, unvendored: Any) -> None: ...


def add_note_to_module_not_found_error(error: ModuleNotFoundError) -> None: ...
