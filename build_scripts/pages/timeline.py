"""The dates of a notice in their order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_scripts.record.model import Notice, Sentence


@dataclass(frozen=True)
class Event:
    """Something that a date stands for."""

    day: date
    kind: str
    """`issued`, `printed`, `start`, `end` or `checked`."""
    sentence: Sentence | None = None
    """The sentence that starts or ends."""


def timeline(notice: Notice) -> list[Event]:
    """Issued, from, until, and the day on which the texts were last checked; oldest first."""
    meta = notice.metadata
    events = [Event(meta.signed, "issued"), Event(meta.last_checked, "checked")]
    if meta.printed and meta.printed != meta.signed:
        events.append(Event(meta.printed, "printed"))
    for sentence in notice.sentences:
        if sentence.validity.start and sentence.validity.start != meta.signed:
            events.append(Event(sentence.validity.start, "start", sentence))
        if sentence.validity.end:
            events.append(Event(sentence.validity.end, "end", sentence))
    return sorted(events, key=lambda event: event.day)
