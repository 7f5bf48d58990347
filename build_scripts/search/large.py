"""Many texts: an inverted index in many small scripts, of which a query loads the few that it needs.

```
search/keys-<n>.js    {key: [units with it, "places of units, each as the step from the one before"]…}
                      {"shi'ye": [["失业", times]…]…}   what two syllables may be, the most frequent first
search/text-<n>.js    [unit…], in the form of small.py
```

A key is a pair of Chinese characters, the first five letters of an English word, `#` and a number, or `@` and the
number of an article. Which script holds it says a hash of the key; site_templates/assets/search-files.js has the same.
Every text is read once, and every key written once: the time grows with the length of the texts.
"""

from __future__ import annotations

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.record.numerals import numerals
from build_scripts.search.readings import Readings

BLOCK = 10_000
"""Characters of a script with texts, about."""
SHARD = 16_000
"""Characters of a script with keys, about."""
MOST_PLACES = 1_500
"""A key that stands in more units leads to the shortest of them, of which it says most."""
MOST_SAME = 8
"""Pairs of characters that are kept of those that are read the same."""

_HAN_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")
_NOT_WORDS = re.compile(r"[^\w%‰]+")
_ENGLISH = re.compile(r"[a-z]{3,}")
_ARTICLE = re.compile(r"-a(\d+)(?:-|$)")


@dataclass(frozen=True)
class Large:
    """What the small part of the index says of the large one, and how big that is."""

    entry: Mapping[str, Any]
    """`{"shards", "blocks": [place of the first unit of each], "total"}`"""
    size: int
    """Bytes of all its scripts."""


def write_large(units: Sequence[Mapping[str, Any]], read: Readings, folder: Path) -> Large:
    """Write the scripts for these units, which have the form of small.py."""
    size, blocks = _write_texts(units, folder)
    places, lengths = _places(units)
    entries: dict[str, Any] = {}
    for key, found in places.items():
        count = len(found)
        chosen: Iterable[int] = found
        if count > MOST_PLACES:
            chosen = sorted(sorted(found, key=lengths.__getitem__)[:MOST_PLACES])
        entries[key] = [count, _steps(chosen)]
    entries |= _syllables({key: len(found) for key, found in places.items()}, read)
    written = {key: json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for key, entry in entries.items()}
    shards = max(1, sum(len(key) + len(text) + 4 for key, text in written.items()) // SHARD)
    files: list[list[str]] = [[] for _ in range(shards)]
    for key, text in written.items():
        files[fnv_1a(key) % shards].append(f"{json.dumps(key, ensure_ascii=False)}:{text}")
    for number, lines in enumerate(files):
        size += _write_part(folder, f"keys-{number}", "{" + ",".join(lines) + "}")
    return Large({"shards": shards, "blocks": blocks, "total": len(units)}, size)


def fnv_1a(text: str) -> int:
    """FNV-1a with 32 bits, over UTF-16 as JavaScript has it.

    >>> fnv_1a(""), fnv_1a("a") == ((0x811C9DC5 ^ 97) * 0x01000193) % 2**32
    (2166136261, True)
    """
    value = 0x811C9DC5
    for unit in array("H", text.encode("utf-16-le")):
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value


def _write_texts(units: Sequence[Mapping[str, Any]], folder: Path) -> tuple[int, list[int]]:
    blocks: list[int] = []
    size = 0
    waiting: list[str] = []
    length = 0
    for place, unit in enumerate(units):
        if not waiting:
            blocks.append(place)
        waiting.append(json.dumps(unit, ensure_ascii=False, separators=(",", ":")))
        length += len(waiting[-1])
        if length > BLOCK or place == len(units) - 1:
            size += _write_part(folder, f"text-{len(blocks) - 1}", "[" + ",".join(waiting) + "]")
            waiting, length = [], 0
    return size, blocks


def _write_part(folder: Path, name: str, value: str) -> int:
    script = f"(self.policySearchParts=self.policySearchParts||{{}})[{json.dumps(name)}]={value};\n"
    return (folder / f"{name}.js").write_bytes(script.encode())


def _places(units: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """For each key the places of its units, ascending; and the length of each unit."""
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    lengths = []
    for place, unit in enumerate(units):
        # What is said of an article as a whole is found under its own address.
        _, zh, en = unit["f"][0]
        words = _NOT_WORDS.sub("", zh)
        keys = set(_HAN_PAIR.findall(words))
        keys.update(word[:5] for word in _ENGLISH.findall(en.lower()))
        keys.update(f"#{format(number.value.normalize(), 'f')}" for number in numerals(zh) if number.value)
        article = _ARTICLE.search(unit["id"])
        if article:
            keys.add(f"@{article[1]}")
        for key in keys:
            found[key].append(place)
        lengths.append(len(zh) + len(en))
    return found, lengths


def _steps(places: Iterable[int]) -> str:
    before = 0
    steps = []
    for place in places:
        steps.append(str(place - before))
        before = place
    return ",".join(steps)


def _syllables(counts: Mapping[str, int], read: Readings) -> dict[str, Any]:
    """By two syllables the pairs of characters that are read so."""
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for pair, count in counts.items():
        if len(pair) == 2 and all(character in read.usual for character in pair):
            syllables = [read.usual[character] for character in pair]
            context = read.in_context.get(pair)
            if context:
                syllables[context[0]] = context[1]
            found["'".join(syllables)].append((pair, count))
    return {key: sorted(pairs, key=lambda one: -one[1])[:MOST_SAME] for key, pairs in found.items()}
