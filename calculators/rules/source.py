"""Where a rule comes from: the words of the notice, how this project reads them, and how long they hold."""

from __future__ import annotations

from datetime import date

from calculators.rules.text import Text


class Source:
    """Words of a sentence of the notice: what a condition or a parameter rests on."""

    __slots__ = ("clause", "number", "quote")

    def __init__(self, clause: str, quote: str, number: str | None = None) -> None:
        self.clause = clause
        """Address of the sentence."""
        self.quote = quote
        """Its deciding words, as they stand there."""
        self.number = number
        """The figure that the rule takes from the quote, in the notice's own numerals; None where it takes none."""


class Reading:
    """How a doubtful wording is read here, and how else it could be read."""

    __slots__ = ("clauses", "no", "other", "quote", "reading")

    def __init__(self, no: str, clauses: tuple[str, ...], quote: str, reading: Text, other: Text | None) -> None:
        self.no = no
        """Its number in the list of readings: A29."""
        self.clauses = clauses
        """Addresses of the sentences that hold the words."""
        self.quote = quote
        """The doubtful words; they stand in the first of the sentences."""
        self.reading = reading
        self.other = other
        """The other reading, always shown beside the one that is used; None where there is none to name."""


class Validity:
    """From when until when words hold; both days included, None where the notice is silent."""

    __slots__ = ("first", "last", "sources")

    def __init__(self, first: date | None = None, last: date | None = None, sources: tuple[Source, ...] = ()) -> None:
        self.first = first
        self.last = last
        self.sources = sources
        """The words that give the days."""
