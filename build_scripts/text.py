"""The same words in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """The same words in both languages."""

    zh: str
    en: str

    def __getitem__(self, lang: str) -> str:
        """The words to show in a language: the Chinese where there is no English yet.

        >>> Text("兰州", "Lanzhou")["en"], Text("兰州", "")["en"]
        ('Lanzhou', '兰州')
        """
        return {"zh": self.zh, "en": self.en or self.zh}[lang]
