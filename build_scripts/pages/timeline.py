"""The dates of a notice in their order, and what of it has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_scripts.address import Address
from build_scripts.record.model import Notice, Sentence


@dataclass(frozen=True)
class Event:
    """Something that a date stands for."""

    day: date
    kind: str
    """`issued`, `printed`, `start`, `end`, `checked`, or `ending` of the whole notice."""
    sentences: tuple[Sentence, ...] = ()
    """Those that start or end."""


def timeline(notice: Notice) -> list[Event]:
    """Issued, from, until, and the day on which the texts were last checked; oldest first."""
    meta = notice.metadata
    events = [Event(meta.signed, "issued")]
    if meta.last_checked:
        events.append(Event(meta.last_checked, "checked"))
    if meta.printed and meta.printed != meta.signed:
        events.append(Event(meta.printed, "printed"))
    if notice.ending:
        ending = notice.ending
        events.append(Event(ending.first_without if ending.kind == "repealed" else ending.last, "ending"))
    dated: dict[tuple[date, str], list[Sentence]] = {}
    for sentence in notice.sentences:
        if sentence.validity.start and sentence.validity.start != meta.signed:
            dated.setdefault((sentence.validity.start, "start"), []).append(sentence)
        if sentence.validity.end:
            dated.setdefault((sentence.validity.end, "end"), []).append(sentence)
    events += [Event(day, kind, tuple(sentences)) for (day, kind), sentences in dated.items()]
    return sorted(events, key=lambda event: event.day)


def endings(notice: Notice, as_of: date) -> list[tuple[Address, date]]:
    """Articles of which something had ended by a day, each with that end; an article with two ends stands twice."""
    ended = [s for s in notice.sentences if s.validity.ended(as_of)]
    return list(dict.fromkeys((s.address.whole_article, s.validity.end) for s in ended if s.validity.end))
