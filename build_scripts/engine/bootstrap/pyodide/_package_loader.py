"""No package is ever installed; Pyodide's script wants to know where it would be."""

from __future__ import annotations


class Folder:
    """An object, so that JavaScript calls its `__str__`; a str would become a string of its own on the way."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = Folder("/lib/python3.13/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """None are loaded."""
