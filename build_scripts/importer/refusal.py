"""A file that cannot be imported: why, and what to do instead."""

from __future__ import annotations

from build_scripts.text import Text


class Refused(Exception):
    """Raised by a reader; told as a `Fault` with the file's name."""

    def __init__(self, problem: Text, remedy: Text) -> None:
        super().__init__(problem.en)
        self.problem = problem
        self.remedy = remedy
