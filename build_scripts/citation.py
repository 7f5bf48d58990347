"""Citations of a clause as an office writes them.

A citation of several places of one notice names it once. What stands around the places is a `Frame`, so that a script
that collects clauses (site_templates/assets/clauses.js) joins the same words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.address import Address
from build_scripts.record.model import Notice
from build_scripts.text import date_in_words


@dataclass(frozen=True)
class Frame:
    """The words of a full citation around its places."""

    before: str
    """The document: title and number."""
    then: str
    """Between the document and the first place."""
    between: str
    """Between two places."""
    shortens: bool
    """True when a place in the article of the one before it is cited without its article: 第四条第1句、第2句."""
    after: str
    """Date of signing, and the end of the sentence."""
    counted: str
    """Added where a sentence is cited: the notice does not number them."""


def citation(notice: Notice, address: Address, lang: str) -> str:
    """A citation without date and web address.

    Chinese: 《…》（兰人社发〔2021〕289号）第四条第1句第1分句. English: the translated title, the document number in
    both forms, and the place in words.
    """
    around = frame(notice, lang)
    place = address.in_words(lang)
    return around.before + (around.then + place if place else "")


def full_citation(notice: Notice, addresses: Sequence[Address], lang: str) -> str:
    """A citation of one or several places of a notice, with its date of signing, and with the note that sentences are
    counted by this site where one is cited. The web address stands beside it: it is not the same everywhere.
    """
    around = frame(notice, lang)
    places = [
        address.in_words(lang).removeprefix(before.whole_article.in_words(lang))
        if around.shortens and before and before.whole_article == address.whole_article and address.sentence
        else address.in_words(lang)
        for before, address in zip([None, *addresses], addresses, strict=False)
    ]
    named = around.between.join(place for place in places if place)
    counted = around.counted if any(address.sentence for address in addresses) else ""
    return around.before + (around.then + named if named else "") + around.after + counted


def frame(notice: Notice, lang: str) -> Frame:
    """What stands around the places in a full citation."""
    title, number, signed = notice.metadata.title, notice.metadata.document_number, notice.metadata.signed
    if lang == "zh":
        return Frame(
            before=f"《{inner_quotes(title.zh)}》（{number.zh}）",
            then="",
            between="、",
            shortens=True,
            after=f"，{_day(signed, lang)}成文。",
            counted="（通知只分条，第几句是本站数的。）",
        )
    numbers = ", ".join(filter(None, (number.zh, number.en)))
    return Frame(
        before=f"{title[lang]} ({numbers})",
        then=", ",
        between="; ",
        shortens=False,
        after=f", signed {_day(signed, lang)}.",
        counted=" (The notice numbers only its articles; the sentences are counted by this site.)",
    )


def short_citation(notice: Notice, address: Address, lang: str) -> str:
    """Number and place, where the title is not needed: 兰人社发〔2021〕289号 第四条第1句."""
    separator = " " if lang == "zh" else ", "
    return f"{notice.metadata.document_number[lang]}{separator}{address.in_words(lang)}".removesuffix(separator)


def inner_quotes(title: str) -> str:
    """A title that stands inside 《》 carries its own titles in 〈〉.

    >>> inner_quotes("关于印发《十条措施》的通知")
    '关于印发〈十条措施〉的通知'
    """
    return title.replace("《", "〈").replace("》", "〉")


def _day(day: date, lang: str) -> str:
    """A date as official documents write it: without spaces in Chinese."""
    return date_in_words(day, lang).replace(" ", "") if lang == "zh" else date_in_words(day, lang)
