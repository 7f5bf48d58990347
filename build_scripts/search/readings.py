"""How the characters of all texts are read: one reading for each, and the contexts in which it has another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin, load_phrases_dict

from build_scripts.record.model import Reading

_HAN = re.compile(r"[\u3400-\u9fff]+")
COMMON = "".join(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
)
"""The 3,755 characters of level 1 of GB 2312: what an input method may offer in place of the one that was meant."""


@dataclass(frozen=True)
class Readings:
    """Syllables without tones, ü as v."""

    usual: Mapping[str, str]
    """By character."""
    in_context: Mapping[str, tuple[int, str]]
    """By two or three characters: the place of the one that is read otherwise there, and its syllable."""


def readings(texts: Iterable[str], overrides: Sequence[Reading] = ()) -> Readings:
    """The readings of every character in `texts`, found by pypinyin and by `overrides`, which go before it."""
    runs = [run for text in texts for run in _HAN.findall(text)]
    if overrides:
        load_phrases_dict({row.words: [[syllable] for syllable in row.pinyin] for row in overrides})
    read = [(run, _read(run)) for run in dict.fromkeys(runs)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for run, syllables in read:
        for character, syllable in zip(run, syllables, strict=True):
            counts[character][syllable] += 1
    usual = {character: found.most_common(1)[0][0] for character, found in sorted(counts.items())}
    usual |= {character: _read(character)[0] for character in COMMON if character not in usual}
    several = {character for character, found in counts.items() if len(found) > 1}
    contexts: dict[tuple[str, int], set[str]] = defaultdict(set)
    for run, syllables in read:
        for place, character in enumerate(run):
            if character in several:
                for key in _contexts(run, place):
                    contexts[key].add(syllables[place])
    in_context: dict[str, tuple[int, str]] = {}
    for run, syllables in read:
        for place, character in enumerate(run):
            if syllables[place] != usual[character]:
                for words, offset in _contexts(run, place):
                    # Only a context that always has this reading.
                    if contexts[words, offset] == {syllables[place]} and in_context.get(words, (offset,))[0] == offset:
                        in_context[words] = (offset, syllables[place])
                        break
    return Readings(usual, in_context)


def _read(run: str) -> list[str]:
    return [syllable.replace("ü", "v") for syllable in lazy_pinyin(run)]


def _contexts(run: str, place: int) -> list[tuple[str, int]]:
    """The words around a place with the place in them, the shortest first."""
    spans = (
        (place, place + 2),
        (place - 1, place + 1),
        (place - 1, place + 2),
        (place - 2, place + 1),
        (place, place + 3),
    )
    return [(run[start:end], place - start) for start, end in spans if start >= 0 and end <= len(run)]
