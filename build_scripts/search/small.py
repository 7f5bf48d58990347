"""Few texts: all the words in one script.

The form of the index, as site_templates/assets/search.js reads it:

```
{"notices":  [{"id", "city": [zh, en], "number": [zh, en], "name": [zh, en], "signed": day}…],
 "units":    [{"k": kind, "id", "t": [zh, en], "u": path, "n": place among notices, "p": [zh, en], "w": [zh, en],
               "f": [[weight, zh, en]…], "r": [places among units], "since": day, "until": day, "ended": 1,
               "date": 1}…],
 "synonyms": [[[zh…], [en…], [means…]]…],
 "readings": {syllable: characters}, "contexts": {words: [place, syllable]}}
```

What a unit does not have is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from build_scripts.record.model import Record
from build_scripts.search.readings import Readings, readings
from build_scripts.search.units import Unit, units
from build_scripts.text import Text


def small_index(record: Record, catalogue: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The whole index as plain data."""
    found = list(units(record, catalogue))
    places = {unit.id: place for place, unit in enumerate(found) if unit.kind == "clause"}
    notices = {notice.id: place for place, notice in enumerate(record)}
    spoken = [word for synonym in record.synonyms for word in (*synonym.zh, *synonym.means)]
    texts = [field.zh for unit in found for field in unit.fields]
    return {
        "notices": [
            {
                "id": notice.id,
                "city": _both(notice.metadata.city),
                "number": _both(notice.metadata.document_number),
                "name": _both(notice.metadata.short_title),
                "signed": notice.metadata.signed.isoformat(),
            }
            for notice in record
        ],
        "units": [_unit(unit, places, notices) for unit in found],
        "synonyms": [[list(s.zh), list(s.en), list(s.means)] for s in record.synonyms],
        **reading_data(readings([*texts, *spoken], record.readings)),
    }


def reading_data(found: Readings) -> dict[str, Any]:
    """Readings as plain data, the characters of one syllable together."""
    by_syllable: dict[str, str] = {}
    for character, syllable in found.usual.items():
        by_syllable[syllable] = by_syllable.get(syllable, "") + character
    return {"readings": by_syllable, "contexts": {words: list(found.in_context[words]) for words in found.in_context}}


def _both(text: Text) -> list[str]:
    return [text.zh, text.en]


def _unit(unit: Unit, places: Mapping[str, int], notices: Mapping[str, int]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "k": unit.kind,
        "id": unit.id,
        "t": _both(unit.title),
        "u": unit.path,
        "f": [[field.weight, field.zh, field.en] for field in unit.fields],
    }
    if unit.notice:
        data["n"] = notices[unit.notice]
    if unit.place:
        data["p"] = _both(unit.place)
    if unit.shows and _both(unit.shows) != [unit.fields[0].zh, unit.fields[0].en]:
        data["w"] = _both(unit.shows)
    if unit.rests_on:
        data["r"] = [places[id] for id in unit.rests_on if id in places]
    if unit.validity:
        for name, day in (("since", unit.validity.start), ("until", unit.validity.end)):
            if day:
                data[name] = day.isoformat()
    if unit.ended:
        data["ended"] = 1
    if unit.takes_date:
        data["date"] = 1
    return data
