"""What an incomplete notice still lacks: one place that counts it, for the warning, the work list and the pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import NAMED_IN_BOTH, Notice
from build_scripts.text import Text

KINDS = {
    "translation": Text("英文译文", "English translations"),
    "metadata": Text("基本情况的英文", "English for what the notice is called"),
    "summary": Text("白话说明", "summaries in plain words"),
    "audiences": Text("跟谁有关", "whom it concerns"),
    "dates": Text("句子里写的日期", "dates that sentences give"),
    "subjects": Text("主题", "subjects"),
    "check": Text("有人和原文逐字核对", "a comparison with the source by a person"),
}
"""What can be missing, by kind."""


class Missing(NamedTuple):
    """One thing that is not there yet."""

    kind: str
    """Of `KINDS`."""
    address: Address
    detail: str = ""
    """The key in notice.yaml, or the language, where that is not plain."""


_DAY = re.compile(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|(?:发布|印发|公布|即)之?日起|有效期")
_PERIOD = re.compile(r"期限|期间|截[至止]|为期|\d+个?[月年]|[一二三四五六七八九十]+个月|起(?:施|执)行")


def names_a_day(words: str) -> str | None:
    """The words of a sentence that name a day, as far as can be told."""
    found = _DAY.search(words)
    return found[0] if found else None


@cache
def _seems_dated(words: str) -> bool:
    """True where they seem to give a day or a period. Kept, since both languages and the clause pages ask of each."""
    return bool(names_a_day(words) or _PERIOD.search(words))


def dates_unread(notice: Notice) -> frozenset[Address]:
    """Sentences of an incomplete notice that seem to give dates which nobody has entered yet: of these no page may say
    that they give none."""
    if not notice.incomplete:
        return frozenset()
    sentences = (s for article in notice.articles for s in article.sentences if not s.omission)
    return frozenset(s.address for s in sentences if _seems_dated(s.current.zh) and not s.validity)


def missing(notice: Notice) -> Iterator[Missing]:
    """Everything that a notice lacks, in the order of the notice; nothing for one that is complete."""
    meta = notice.metadata
    for name in NAMED_IN_BOTH:
        text = getattr(meta, name)
        if text is not None and not text.en:
            yield Missing("metadata", notice.address, name)
    yield from _summary(meta.summary, notice.address)
    if meta.last_checked is None:
        yield Missing("check", notice.address)
    unread = dates_unread(notice)
    for sentence in notice.sentences:
        # A period, such as 3个月, need not be a date of the record; a person says so by removing “incomplete”.
        if sentence.address in unread and names_a_day(sentence.current.zh):
            yield Missing("dates", sentence.address)
        if not sentence.omission:
            if sentence.current.en is None:
                yield Missing("translation", sentence.address)
            if not sentence.subjects and not sentence.is_heading:
                yield Missing("subjects", sentence.address)
    for article in notice.articles:
        yield from _summary(article.summary, article.address)
        if not article.audiences:
            yield Missing("audiences", article.address)


def missing_kinds(notice: Notice) -> list[Text]:
    """The kinds of what a notice lacks, in the order of `KINDS`; a reader need not know of `subjects`."""
    kinds = {item.kind for item in missing(notice)} - {"subjects"}
    return [words for kind, words in KINDS.items() if kind in kinds]


def _summary(summary: Text, address: Address) -> Iterator[Missing]:
    for lang in ("zh", "en"):
        if not (summary.zh if lang == "zh" else summary.en):
            yield Missing("summary", address, lang)


def report_missing(notice: Notice, place: Place, faults: Faults) -> None:
    """One warning for an incomplete notice that counts what it lacks, or says that it lacks nothing."""
    if not notice.incomplete:
        return
    kinds = [item.kind for item in missing(notice)]
    counts = [(words, kinds.count(kind)) for kind, words in KINDS.items() if kind in kinds]
    if not counts:
        faults.add(
            place,
            Text("写着 incomplete，却什么都不缺了。", "It says “incomplete”, but nothing is missing any more."),
            Text("请删去 incomplete 那一行。", "Remove the line “incomplete”."),
            stops=False,
        )
        return
    faults.add(
        place,
        Text(
            f"这份通知还不完整：{'，'.join(f'{words.zh} {n} 处' for words, n in counts)}。网页上会写明。",
            f"This notice is incomplete: {', '.join(f'{words.en} {n}' for words, n in counts)}. Its pages say so.",
        ),
        Text("缺什么，见 make check 的工作清单。", "The work list of make check says what."),
        stops=False,
    )
