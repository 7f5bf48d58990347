"""What is different between two versions of a sentence: by characters in Chinese, by words in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from build_scripts.record.model import Sentence, Version

# A number is read as a whole: 600 becomes 800, not its 6 an 8.
_NUMBER = r"\d+(?:[.,]\d+)*%?"
_UNITS = {
    "zh": re.compile(rf"{_NUMBER}|[A-Za-z]+|.", re.DOTALL),
    "en": re.compile(rf"{_NUMBER}|[\w’'-]+|\s+|.", re.DOTALL),
}


@dataclass(frozen=True)
class Run:
    """Neighbouring words of one kind."""

    words: str
    changed: bool
    """True where the other version does not have them."""


@dataclass(frozen=True)
class Difference:
    """Two versions of a text; the runs of each, joined, are its words."""

    old: tuple[Run, ...]
    new: tuple[Run, ...]


@dataclass(frozen=True)
class Change:
    """An amendment: the words before and after it, and what is different."""

    old: Version
    new: Version
    zh: Difference
    en: Difference | None
    """None unless both versions have a translation of their own."""


def difference(old: str, new: str, lang: str) -> Difference:
    """What of `old` is gone and what of `new` has come; `lang` is `zh` or `en`.

    >>> d = difference("给予600元的补助；", "给予800元的补助；", "zh")
    >>> [run.words for run in d.old if run.changed], [run.words for run in d.new if run.changed]
    (['600'], ['800'])
    >>> [run.words for run in difference("are paid CNY 600", "are paid at once CNY 600", "en").new]
    ['are paid ', 'at once ', 'CNY 600']
    """
    a, b = (_UNITS[lang].findall(text) for text in (old, new))
    # Without autojunk: in a long text every common character would be passed over.
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return Difference(
        tuple(Run("".join(a[i:j]), kind != "equal") for kind, i, j, _, _ in codes if i < j),
        tuple(Run("".join(b[i:j]), kind != "equal") for kind, _, _, i, j in codes if i < j),
    )


def changes(sentence: Sentence) -> Iterator[Change]:
    """The amendments of a sentence, the latest first; none where its words are left out."""
    if sentence.omission:
        return
    for old, new in reversed(list(pairwise(sentence.versions))):
        # A translation that was carried over from other Chinese says nothing of the change.
        both = old.en and new.en and not old.translation_stale and not new.translation_stale
        en = difference(old.en or "", new.en or "", "en") if both else None
        yield Change(old, new, difference(old.zh, new.zh, "zh"), en)
