"""What a question asks for, apart from the calculator that asks it."""

from __future__ import annotations

from calculators.rules.text import Text


class Fact:
    """A question in words. With an id it is shared: one answer serves every calculator that asks for it."""

    def __init__(
        self, id: str | None, *, label: Text, short: Text, hint: Text | None = None, can_change: bool = False
    ) -> None:
        self.id = id
        """None for what a single calculator asks for."""
        self.label = label
        """The question in full."""
        self.short = short
        """What it is called inside a sentence."""
        self.hint = hint
        """Where to find the answer."""
        self.can_change = can_change
        """True for what a person can still choose; a status or a past date is a fact."""
