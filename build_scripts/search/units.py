"""What can be found, and the words by which it is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from build_scripts.address import Address
from build_scripts.record.model import Article, Notice, Record, Sentence, Term, Validity
from build_scripts.text import Text

Kind = Literal["clause", "calculator", "notice", "term"]

NAME, QUESTION, SENTENCE, PLAIN, ALSO, NEARBY = 1.0, 0.92, 0.9, 0.72, 0.9, 0.5
"""Weights of words: the name of a thing, the question it answers, official words, ours, others' words for it, the
situation it belongs to."""


@dataclass(frozen=True)
class Field:
    """Words of a unit, and how much it says for the unit that a query's words are among them."""

    weight: float
    zh: str
    en: str


@dataclass(frozen=True)
class Unit:
    """One thing that can be found. Its first field is shown as its words, where it has any beside its title."""

    kind: Kind
    id: str
    title: Text
    path: str
    """Of its page, below the folder of a language, with the fragment."""
    fields: tuple[Field, ...]
    notice: str | None = None
    place: Text | None = None
    """Where in the notice, in words."""
    validity: Validity | None = None
    ended: bool = False
    """True where its last day has passed on the day on which the texts were last checked."""
    shows: Text | None = None
    """Words shown under the title: the sentence, the question, the meaning."""
    rests_on: tuple[str, ...] = ()
    """Ids of the clauses it rests on: their words say something for it too."""
    takes_date: bool = False
    """True for a calculator that asks for nothing but a date."""


def units(record: Record, catalogue: Sequence[Mapping[str, Any]]) -> Iterator[Unit]:
    """Everything that can be found, in the order in which equals are shown."""
    for entry in catalogue:
        yield _calculator(entry, record)
    for notice in record:
        yield _notice(notice)
        for sentence in notice.head:
            yield from _sentence(notice, sentence, None, record)
        for article in notice.articles:
            yield _article(notice, article)
            for sentence in article.sentences:
                yield from _sentence(notice, sentence, article, record)
        for sentence in notice.tail:
            yield from _sentence(notice, sentence, None, record)
    for term in record.terms:
        yield _term(term)


def _calculator(entry: Mapping[str, Any], record: Record) -> Unit:
    title, question = (Text(entry[name]["zh"], entry[name]["en"]) for name in ("title", "question"))
    fields = [Field(NAME, title.zh, title.en), Field(QUESTION, question.zh, question.en)]
    line = record.situations.lines.get(entry["id"])
    if line:
        fields.append(Field(PLAIN, line.zh, line.en))
    for situation in record.situations.of(entry["id"]):
        fields.append(Field(NEARBY, *(f"{situation.title[lang]} {situation.help[lang]}" for lang in ("zh", "en"))))
    clauses = [
        str(sentence.address) for clause in entry["clauses"] for sentence in record.resolve(Address.parse(clause))
    ]
    return Unit(
        "calculator",
        entry["id"],
        title,
        f"calculators/{entry['id']}.html",
        tuple(fields),
        notice=entry["notice"],
        shows=question,
        rests_on=tuple(dict.fromkeys(clauses)),
        takes_date=[item["type"] for item in entry["inputs"]] == ["date"],
    )


def _notice(notice: Notice) -> Unit:
    meta = notice.metadata
    return Unit(
        "notice",
        notice.id,
        meta.title,
        f"notices/{notice.id}.html",
        (
            Field(NAME, meta.title.zh, meta.title.en),
            Field(NAME, meta.short_title.zh, meta.short_title.en),
            Field(ALSO, meta.document_number.zh, meta.document_number.en),
            Field(PLAIN, meta.issuer.zh, meta.issuer.en),
            Field(NEARBY, meta.summary.zh, meta.summary.en),
        ),
        notice=notice.id,
        shows=meta.summary,
    )


def _article(notice: Notice, article: Article) -> Unit:
    heading = article.heading.current
    words = Text(heading.zh, heading.en or "")
    return Unit(
        "clause",
        str(article.address),
        words,
        f"notices/{notice.id}.html#{article.address}",
        (Field(SENTENCE, words.zh, words.en), Field(PLAIN, article.summary.zh, article.summary.en)),
        notice=notice.id,
        place=_place(article.address),
        validity=article.heading.validity,
        shows=article.summary,
    )


def _sentence(notice: Notice, sentence: Sentence, article: Article | None, record: Record) -> Iterator[Unit]:
    if sentence.omission:
        return
    words = Text(sentence.current.zh, sentence.current.en or "")
    place = _place(sentence.address)
    heading = article.heading.current if article else None
    yield Unit(
        "clause",
        str(sentence.address),
        Text(heading.zh, heading.en or place.en) if heading else place,
        f"notices/{notice.id}.html#{sentence.address}",
        # What an article is about, each of its sentences is about a little.
        (Field(SENTENCE, words.zh, words.en), *((Field(0.3, heading.zh, heading.en or ""),) if heading else ())),
        notice=notice.id,
        place=place,
        validity=sentence.validity,
        ended=sentence.validity.ended(record.last_checked),
        shows=words,
    )


def _term(term: Term) -> Unit:
    return Unit(
        "term",
        "".join(term.name.zh.split()),
        term.name,
        f"terms.html#{''.join(term.name.zh.split())}",
        (
            Field(NAME, term.name.zh, term.name.en),
            *(Field(ALSO, word, "") for word in term.also_zh),
            *(Field(ALSO, "", word) for word in (*term.also_en, *term.pinyin)),
        ),
    )


def _place(address: Address) -> Text:
    return Text(address.in_words("zh"), address.in_words("en"))
