"""A list in which nothing stands twice."""

from __future__ import annotations

from typing import Any

from calculators import json_text


class Shared:
    """Entries by their place; what is put in a second time has the place of the first."""

    def __init__(self) -> None:
        self.entries: list[Any] = []
        self._places: dict[str, int] = {}

    def place_of(self, entry: Any) -> int:
        """Where it stands, put there if need be. Entries are JSON values; the order of keys counts."""
        place = self._places.setdefault(json_text.write(entry), len(self.entries))
        if place == len(self.entries):
            self.entries.append(entry)
        return place
