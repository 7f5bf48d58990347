"""Words of the interface."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from build_scripts.record.model import Ending
from build_scripts.text import date_in_words

LANGUAGES = ("zh", "en")
HTML_LANGUAGE = {"zh": "zh-Hans", "en": "en"}


class Words:
    """One language of `words.yaml`; `words.notice.still` is a text, `words.notice` a group of them.

    A name that is not there raises, so that no page is ever built with a hole in it.
    """

    def __init__(self, texts: dict[str, Any], lang: str, path: str = "") -> None:
        self._texts = texts
        self._lang = lang
        self._path = path

    def __getattr__(self, name: str) -> Any:
        path = f"{self._path}.{name}".lstrip(".")
        try:
            found = self._texts[name]
        except KeyError:
            raise KeyError(f"site_templates/words.yaml has no {path}") from None
        words = found[self._lang] if set(found) == set(LANGUAGES) else Words(found, self._lang, path)
        # Found by itself from now on: every page asks a hundred times.
        self.__dict__[name] = words
        return words

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)

    def in_full(self) -> dict[str, Any]:
        """The group as plain data in this language, for a script on the page."""
        return {
            name: text[self._lang] if set(text) == set(LANGUAGES) else self[name].in_full()
            for name, text in self._texts.items()
        }


def read_words(templates: Path) -> dict[str, Words]:
    """The interface's words by language, from `words.yaml`."""
    texts = yaml.safe_load((templates / "words.yaml").read_text("utf-8"))
    return {lang: Words(texts, lang) for lang in LANGUAGES}


def ending_in_words(ending: Ending, words: Words, lang: str) -> str:
    """That a whole notice was repealed, or since when it has expired, and by which document; a sentence."""
    if ending.kind == "repealed":
        said: str = words.ending.repealed.format(
            date=date_in_words(ending.first_without, lang), document=ending.by[lang] or ending.by.zh
        )
    else:
        said = words.ending.expires.format(
            date=date_in_words(ending.last, lang), document=ending.by[lang] or ending.by.zh
        )
    return said
