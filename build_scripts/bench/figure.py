"""One line of the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, and what it was, with its unit."""

    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.name:<84} {self.value:>16}"


def seconds(value: float) -> str:
    return f"{value:.2f} s"


def times(value: float) -> str:
    return f"{value:.2f} ×"
