"""The same words in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping


class Text:
    """A sentence or a label in Chinese and in English; names in braces are filled in with `filled`."""

    __slots__ = ("en", "zh")

    def __init__(self, zh: str, en: str) -> None:
        self.zh = zh
        self.en = en

    def __getitem__(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en

    def __repr__(self) -> str:
        return f"Text({self.zh!r}, {self.en!r})"

    def filled(self, lang: str, values: Mapping[str, str]) -> str:
        """The words in one language with every name in braces replaced. Raises KeyError for a name without a value."""
        return self[lang].format_map(values)

    def as_json(self) -> dict[str, str]:
        """Both languages, as the catalogue gives them."""
        return {"zh": self.zh, "en": self.en}


LANGUAGES = ("zh", "en")

_FIGURE_BEFORE_HAN = re.compile(r"(?<=[0-9%‰])(?=[\u4e00-\u9fff])")


def joined(words: list[str], lang: str) -> str:
    """A list in running text: 甲、乙、丙 or a, b, c."""
    return ("、" if lang == "zh" else ", ").join(words)


def first_few(words: list[str], lang: str) -> str:
    """At most three of a list in running text, and how many there are: 甲、乙、丙等 7 项, or a, b, c and 4 more."""
    if len(words) <= 3:
        return joined(words, lang)
    few = joined(words[:3], lang)
    return f"{few}等 {len(words)} 项" if lang == "zh" else f"{few} and {len(words) - 3} more"


def quoted(words: str) -> str:
    """In quotation marks; marks inside become single ones."""
    return f"“{words.translate(_INNER)}”"


_INNER = str.maketrans("“”", "‘’")


def before_han(words: str, lang: str) -> str:
    """A space between a figure and the Chinese character behind it.

    >>> before_han("21:59即可", "zh"), before_han("3 个月", "zh")
    ('21:59 即可', '3 个月')
    """
    return _FIGURE_BEFORE_HAN.sub(" ", words) if lang == "zh" else words


def after_han(words: str, lang: str) -> str:
    """With a space before them, where Latin signs or digits follow Chinese words."""
    return f" {words}" if lang == "zh" and words[0].isascii() else words


def either(words: list[str], lang: str) -> str:
    """Alternatives in running text: 甲、乙或丙, or a, b or c."""
    if len(words) == 1:
        return words[0]
    return joined(words[:-1], lang) + ("或" if lang == "zh" else " or ") + words[-1]
