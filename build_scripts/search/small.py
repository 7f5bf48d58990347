"""What is always at hand: all its words in one script.

The form of the index, as site_templates/assets/search.js reads it:

```
{"notices":  [{"id", "city": [zh, en], "number": [zh, en], "name": [zh, en], "signed": day}…],
 "texts":    [[zh, en]…],
 "units":    [{"k": kind, "id", "t": text, "u": path, "n": place among notices, "p": text, "w": text,
               "f": [[weight, text]…], "r": [places among units], "since": day, "until": day, "ended": 1,
               "date": 1}…],
 "synonyms": [[[zh…], [en…], [means…]]…],
 "common": "a2 ai13 …", "readings": {syllable: characters}, "contexts": {words: [place, syllable]},
 "large": only where there is more, see large.py}
```

What a unit does not have is left out. A text is a place among `texts`, where each stands once: the words of a heading
are those of all its sentences too. `common` goes through the characters of level 1 of GB 2312, which stand in the
order of their readings: so many are read so, then so many otherwise. Characters beyond these are in `readings`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from build_scripts.record.model import Notice
from build_scripts.search.readings import COMMON, Readings
from build_scripts.search.units import Unit
from build_scripts.text import Text

_IS_COMMON = frozenset(COMMON)


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
    """Readings as plain data, those of one syllable together."""
    common = groupby(found.usual[character] for character in COMMON)
    others: dict[str, str] = {}
    for character, syllable in found.usual.items():
        if character not in _IS_COMMON:
            others[syllable] = others.get(syllable, "") + character
    return {
        "common": " ".join(f"{syllable}{sum(1 for _ in same)}" for syllable, same in common),
        "readings": others,
        "contexts": {words: list(found.in_context[words]) for words in found.in_context},
    }


def with_texts(units: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """`texts` and `units`, from units as `unit_data` gives them, whose texts are pairs of words."""
    places: dict[tuple[str, str], int] = {}

    def place(words: Sequence[str]) -> int:
        zh, en = words
        return places.setdefault((zh, en), len(places))

    packed = [
        {
            **unit,
            **{name: place(unit[name]) for name in ("t", "p", "w") if name in unit},
            "f": [[weight, place(words)] for weight, *words in unit["f"]],
        }
        for unit in units
    ]
    return {"texts": [list(words) for words in places], "units": packed}


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
