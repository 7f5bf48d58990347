"""Mistakes in the files that people maintain, told kindly: where, what is wrong, what to do; in two languages.

A check does not stop at the first mistake: it adds a `Fault` to a `Faults` and goes on, so that one run tells them all.

>>> faults = Faults()
>>> place = Place(Path("dates.csv"), 3)
>>> faults.add(place, Text("没有这一天。", "There is no such day."), Text("请改正。", "Correct it."))
>>> print(faults)
发现 1 处错误。 / 1 mistake found.
<BLANKLINE>
dates.csv:3
  错误：没有这一天。
  改法：请改正。
  Error: There is no such day.
  Remedy: Correct it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.text import Text


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file that somebody edits."""

    file: Path
    line: int = 0
    """Counted from 1; 0 where the file as a whole is meant."""
    cell: str = ""
    """As a spreadsheet names it, D5; empty where the line says enough."""

    def __str__(self) -> str:
        here = Path.cwd()
        file = self.file.relative_to(here) if self.file.is_relative_to(here) else self.file
        cell = f" ({self.cell})" if self.cell else ""
        return f"{file.as_posix()}:{self.line}{cell}" if self.line else file.as_posix()


@dataclass(frozen=True)
class Fault:
    """One mistake."""

    place: Place
    problem: Text
    """What is wrong."""
    remedy: Text
    """What to do."""
    stops: bool = True
    """False for a warning: the build goes on, but somebody should look."""

    def __str__(self) -> str:
        zh, en = ("错误", "Error") if self.stops else ("提醒", "Warning")
        return (
            f"{self.place}\n"
            f"  {zh}：{self.problem.zh}\n  改法：{self.remedy.zh}\n"
            f"  {en}: {self.problem.en}\n  Remedy: {self.remedy.en}"
        )


class Faults(Exception):
    """All the mistakes of one run; raised only when there is one that stops the build."""

    def __init__(self) -> None:
        super().__init__()
        self._found: dict[Fault, None] = {}

    def add(self, place: Place, problem: Text, remedy: Text, *, stops: bool = True) -> None:
        """Note a mistake; the same one twice counts once."""
        self._found[Fault(place, problem, remedy, stops)] = None

    def __iter__(self) -> Iterator[Fault]:
        """In the order of files and lines; on one line, in the order they were found."""
        return iter(sorted(self._found, key=lambda fault: fault.place))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def stop(self) -> bool:
        """True when there is a mistake that stops the build; warnings do not."""
        return any(fault.stops for fault in self._found)

    def __str__(self) -> str:
        errors = sum(fault.stops for fault in self._found)
        warnings = len(self) - errors
        zh, en = [], []
        if errors:
            zh.append(f"{errors} 处错误")
            en.append(f"{errors} mistake{'s' * (errors > 1)}")
        if warnings:
            zh.append(f"{warnings} 处提醒")
            en.append(f"{warnings} warning{'s' * (warnings > 1)}")
        if not zh:
            return "没有发现错误。 / No mistakes found."
        return "\n\n".join([f"发现 {'、'.join(zh)}。 / {' and '.join(en)} found.", *map(str, self)])

    def raise_if_any(self) -> None:
        """Raises itself when there is a mistake that stops the build."""
        if self.stop:
            raise self
