"""What is always at hand: all its words in one script.

The form of the index, as site_templates/assets/search.js reads it:

```
{"notices":  [{"id", "city": [zh, en], "number": [zh, en], "name": [zh, en], "signed": day}…],
 "units":    [{"k": kind, "id", "t": [zh, en], "u": path, "n": place among notices, "p": [zh, en], "w": [zh, en],
               "f": [[weight, zh, en]…], "r": [places among units], "since": day, "until": day, "ended": 1,
               "date": 1}…],
 "synonyms": [[[zh…], [en…], [means…]]…],
 "readings": {syllable: characters}, "contexts": {words: [place, syllable]},
 "large": only where there is more, see large.py}
```

What a unit does not have is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_scripts.record.model import Notice
from build_scripts.search.readings import Readings
from build_scripts.search.units import Unit
from build_scripts.text import Text


def notice_data(notice: Notice) -> dict[str, Any]:
    """What is said of a notice beside its sentences."""
    meta = notice.metadata
    return {
        "id": notice.id,
        "city": _both(meta.city),
        "number": _both(meta.document_number),
        "name": _both(meta.short_title),
        "signed": meta.signed.isoformat(),
    }


def reading_data(found: Readings) -> dict[str, Any]:
    """Readings as plain data, the characters of one syllable together."""
    by_syllable: dict[str, str] = {}
    for character, syllable in found.usual.items():
        by_syllable[syllable] = by_syllable.get(syllable, "") + character
    return {"readings": by_syllable, "contexts": {words: list(found.in_context[words]) for words in found.in_context}}


def _both(text: Text) -> list[str]:
    return [text.zh, text.en]


def unit_data(unit: Unit, places: Mapping[str, int], notices: Mapping[str, int]) -> dict[str, Any]:
    """A unit as plain data; `places` are those of clauses at hand, `notices` those of notices."""
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
