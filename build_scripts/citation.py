"""Citations of a clause as an office writes them."""

from __future__ import annotations

from build_scripts.address import Address
from build_scripts.record.model import Notice


def citation(notice: Notice, address: Address, lang: str) -> str:
    """A citation without the web address.

    Chinese: 《…》（兰人社发〔2021〕289号）第四条第1句第1分句. English: the translated title, the document number in
    both forms, and the place in words.
    """
    title, number = notice.metadata.title, notice.metadata.document_number
    place = address.in_words(lang)
    if lang == "zh":
        return f"《{inner_quotes(title.zh)}》（{number.zh}）{place}"
    numbers = ", ".join(filter(None, (number.zh, number.en)))
    return f"{title[lang]} ({numbers})" + (f", {place}" if place else "")


def short_citation(notice: Notice, address: Address, lang: str) -> str:
    """Number and place, where the title is not needed: 兰人社发〔2021〕289号 第四条第1句."""
    separator = " " if lang == "zh" else ", "
    return f"{notice.metadata.document_number[lang]}{separator}{address.in_words(lang)}"


def inner_quotes(title: str) -> str:
    """A title that stands inside 《》 carries its own titles in 〈〉.

    >>> inner_quotes("关于印发《十条措施》的通知")
    '关于印发〈十条措施〉的通知'
    """
    return title.replace("《", "〈").replace("》", "〉")
