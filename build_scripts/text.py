"""The same words in Chinese and English, and dates in both."""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass
from datetime import date


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


def date_in_words(day: date, lang: str) -> str:
    """A date in full.

    >>> date_in_words(date(2022, 4, 30), "zh"), date_in_words(date(2022, 4, 30), "en")
    ('2022 年 4 月 30 日', '30 April 2022')
    """
    if lang == "zh":
        return f"{day.year} 年 {day.month} 月 {day.day} 日"
    return f"{day.day} {month_name[day.month]} {day.year}"
