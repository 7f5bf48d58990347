"""The address of a notice, an article, a sentence or a part of one.

One value object owns the whole scheme; nobody else splits or joins an address.

>>> a = Address.parse("yongzhou-2022-3-a2-s3b")
>>> a.notice, a.article, a.sentence, a.part
('yongzhou-2022-3', 2, 3, 'b')
>>> str(a), a.whole_sentence, a.whole_article
('yongzhou-2022-3-a2-s3b', Address('yongzhou-2022-3-a2-s3'), Address('yongzhou-2022-3-a2'))
>>> a.in_words("zh"), a.in_words("en")
('第二条第3句第2分句', 'Article 2, sentence 3, part 2')
>>> a.whole_article.covers(a), a.covers(a.whole_article)
(True, False)
>>> Address.parse("lanzhou-2021-289-tail-s3").in_words("zh")
'尾部第3句'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

_SHAPE = re.compile(
    r"(?P<notice>[a-z]+(?:-[a-z]+)*-\d{4}-\d+)"
    r"(?:-(?:a(?P<article>[1-9]\d*)|(?P<matter>head|tail))(?:-s(?P<sentence>[1-9]\d*)(?P<part>[a-z])?)?)?",
    re.ASCII,
)
_DIGITS = "零一二三四五六七八九"


def chinese_number(n: int) -> str:
    """A whole number from 1 to 999 in Chinese, as articles are counted.

    >>> [chinese_number(n) for n in (1, 10, 12, 20, 105, 110, 289)]
    ['一', '十', '十二', '二十', '一百零五', '一百一十', '二百八十九']
    """
    if not 1 <= n <= 999:
        raise ValueError(f"articles are counted from 1 to 999, not {n}")
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    words = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        words += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones else "")


@dataclass(frozen=True, repr=False)
class Address:
    """Where words stand: `notice`, then an article or the matter before and after the articles, then a sentence."""

    notice: str
    article: int | None = None
    matter: str | None = None
    """`head` or `tail`, the matter before the first and after the last article."""
    sentence: int | None = None
    part: str | None = None
    """A letter, for a part of a sentence between semicolons."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError for a text that is not an address."""
        found = _SHAPE.fullmatch(text)
        if not found:
            raise ValueError(f"not an address: {text!r}")
        article, sentence = found["article"], found["sentence"]
        return cls(
            found["notice"],
            int(article) if article else None,
            found["matter"],
            int(sentence) if sentence else None,
            found["part"],
        )

    def __str__(self) -> str:
        text = self.notice
        if self.article is not None:
            text += f"-a{self.article}"
        elif self.matter is not None:
            text += f"-{self.matter}"
        if self.sentence is not None:
            text += f"-s{self.sentence}{self.part or ''}"
        return text

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"

    @property
    def whole_sentence(self) -> Address:
        """The sentence that a part belongs to; of anything else, itself."""
        return self if self.part is None else Address(self.notice, self.article, self.matter, self.sentence)

    @property
    def whole_article(self) -> Address:
        """The article, head or tail that it stands in; of a notice, itself."""
        return Address(self.notice, self.article, self.matter)

    def covers(self, other: Address) -> bool:
        """True for itself and everything inside it."""
        return self in (other, other.whole_sentence, other.whole_article, Address(other.notice))

    def in_words(self, lang: str) -> str:
        """As it is cited, without the document: 第二条第3句第2分句, or Article 2, sentence 3, part 2."""
        zh = lang == "zh"
        words = []
        if self.article is not None:
            words.append(f"第{chinese_number(self.article)}条" if zh else f"Article {self.article}")
        elif self.matter is not None:
            names = {"head": ("首部", "Head matter"), "tail": ("尾部", "Closing matter")}
            words.append(names[self.matter][0 if zh else 1])
        if self.sentence is not None:
            words.append(f"第{self.sentence}句" if zh else f"sentence {self.sentence}")
        if self.part is not None:
            n = ord(self.part) - ord("a") + 1
            words.append(f"第{n}分句" if zh else f"part {n}")
        return "".join(words) if zh else ", ".join(words)
