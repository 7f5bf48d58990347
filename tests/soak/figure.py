"""One line of the table that the long checks print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured or counted."""

    name: str
    value: str
