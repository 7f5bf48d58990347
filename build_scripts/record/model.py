"""The record of the notices as one typed model: what every page, export and check is made from.

Nothing here reads a file or knows of a page. Objects are immutable; an address is an `Address`, a date a `date`,
and whatever the notice does not say is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from build_scripts.address import Address, chinese_number
from build_scripts.text import Text as Text

_CHAPTER = re.compile("第[一二三四五六七八九十百]+[编章节]")


@dataclass(frozen=True)
class Omission:
    """Words of the source that are left out of everything built, and why."""

    reason: Text
    digest: str
    """SHA-256 of the omitted words without white space, so that the source can still be checked to the character."""


@dataclass(frozen=True)
class Version:
    """The words of a sentence from one day on."""

    zh: str
    """The official words, without the white space of the printed lines. Empty where the sentence is an omission."""
    en: str | None
    """Unofficial translation; None where there is none yet."""
    since: date | None
    """First day of these words; None for the words as issued."""
    changed_by: str | None
    """The document that changed the words, by its number; None for the words as issued."""
    fingerprint: str
    """First twelve hexadecimal digits of the SHA-256 of `zh`; of an omission, which has no words here, of nothing."""
    translates: str | None
    """Fingerprint of the Chinese that `en` was made from."""

    @property
    def translation_stale(self) -> bool:
        """True when the Chinese has changed since it was translated."""
        return self.en is not None and self.translates != self.fingerprint


@dataclass(frozen=True)
class Validity:
    """When a sentence holds, as far as the notice says so."""

    start: date | None = None
    start_said_by: Address | None = None
    """The sentence that gives the first day."""
    end: date | None = None
    """Last day, included."""
    end_said_by: Address | None = None
    end_set_by: str | None = None
    """The later document that sets the last day, by its number, where no sentence of the notice gives it."""
    note: Text | None = None
    """What a reader must know about these dates, in our words."""

    def __bool__(self) -> bool:
        """False where nothing is known of it."""
        return bool(self.start or self.end or self.note)

    def ended(self, as_of: date) -> bool:
        """True when the notice gives a last day and it has passed; a notice that gives none never ends here."""
        return self.end is not None and self.end < as_of


@dataclass(frozen=True)
class NoRule:
    """Words with a number in them that no calculator computes with, and why."""

    words: str
    reason: Text


@dataclass(frozen=True)
class Sentence:
    """One addressed piece of a notice: a sentence, a part of one between semicolons, a heading, a line of the head."""

    address: Address
    versions: tuple[Version, ...]
    """Oldest first; at least one."""
    subjects: tuple[str, ...] = ()
    """What it is about: any of `build_scripts.record.subjects`."""
    validity: Validity = Validity()
    omission: Omission | None = None
    calculators: tuple[str, ...] = ()
    """Ids of the calculators that decide it, in the order of the catalogue."""
    no_rules: tuple[NoRule, ...] = ()
    """Its numbers that are no rule."""

    @property
    def current(self) -> Version:
        return self.versions[-1]

    @property
    def is_heading(self) -> bool:
        return self.address.sentence is None


@dataclass(frozen=True)
class Article:
    """One of the ten measures."""

    address: Address
    number: int
    heading: Sentence
    sentences: tuple[Sentence, ...]
    summary: Text
    """What it means for a person, in plain words; ours, not the notice's."""
    audiences: tuple[str, ...]
    """Whom it concerns: keys of `Record.audiences`."""
    no_calculator: Text | None
    """Why nothing in it can be decided by a calculator, where that is so."""

    @cached_property
    def chapter(self) -> str:
        """The chapter and section that it opens, first in its heading: 第二章补贴 of 第二章补贴第三条."""
        words = self.heading.current.zh
        before, number, title = words.partition(f"第{chinese_number(self.number)}条")
        return before if number and (not title or _CHAPTER.match(before)) else ""

    @property
    def parts(self) -> tuple[Sentence, ...]:
        """Heading and sentences, in the order of the source."""
        return (self.heading, *self.sentences)

    @property
    def calculators(self) -> tuple[str, ...]:
        """Ids of the calculators of its sentences, each once, in order."""
        return tuple(dict.fromkeys(c for s in self.parts for c in s.calculators))


@dataclass(frozen=True)
class Metadata:
    """What Chinese readers expect to see at the head of an official document. None: the notice does not give it."""

    title: Text
    short_title: Text
    city: Text
    document_number: Text
    """发文字号"""
    issuer: Text
    """发文机关"""
    signed: date
    """成文日期"""
    printed: date | None
    """印发日期"""
    disclosure: Text | None
    """公开属性"""
    basis: Text | None
    """上位依据"""
    index_number: Text | None
    """索引号"""
    force: Text | None
    """有效性"""
    source_file: str
    """Path of the source text, relative to the notice's folder."""
    source_sha256: str
    """SHA-256 of the source file as received."""
    last_checked: date | None
    """Day on which a person compared the texts with their source; None where nobody has, in an incomplete notice."""
    summary: Text
    """The whole notice in two or three plain sentences."""


NAMED_IN_BOTH = (
    *("title", "short_title", "city", "document_number", "issuer"),
    *("disclosure", "basis", "index_number", "force"),
)
"""What `Metadata` says of the document in Chinese and in English; some of it not every notice gives."""


@dataclass(frozen=True)
class Ending:
    """That a later document ended a whole notice."""

    kind: str
    """`repealed`, or `expires` where a last day was set for it."""
    last: date
    """Last day on which the notice holds, included."""
    by: Text
    """The document that says so, by its number."""
    successor: str | None = None
    """Id of the notice of the record that takes its place."""

    @property
    def first_without(self) -> date:
        """The day from which it no longer holds: that of a repeal."""
        return self.last + timedelta(days=1)


@dataclass(frozen=True)
class Notice:
    """A notice: its head, its articles, its tail, and what is known about it."""

    id: str
    metadata: Metadata
    head: tuple[Sentence, ...]
    articles: tuple[Article, ...]
    tail: tuple[Sentence, ...]
    incomplete: bool = False
    """True while translations, summaries and the like may be missing: empty texts, and None for `en` of a sentence."""
    ending: Ending | None = None
    """None while no document is known that ends it."""

    @property
    def address(self) -> Address:
        return Address(self.id)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every addressed piece, in the order of the source."""
        return (*self.head, *(s for a in self.articles for s in a.parts), *self.tail)

    @property
    def with_last_day(self) -> tuple[Sentence, ...]:
        """The sentences of which a last day is known."""
        return tuple(sentence for sentence in self.sentences if sentence.validity.end)

    @property
    def calculators(self) -> tuple[str, ...]:
        """Ids of the calculators of its sentences, each once, in order."""
        return tuple(dict.fromkeys(c for s in self.sentences for c in s.calculators))

    @cached_property
    def by_address(self) -> Mapping[Address, tuple[Sentence, ...]]:
        """What each address covers: its sentence, or those of the whole that it names."""
        found: dict[Address, list[Sentence]] = {}
        for sentence in self.sentences:
            own = sentence.address
            for whole in {own, own.whole_sentence, own.whole_article, self.address}:
                found.setdefault(whole, []).append(sentence)
        return {address: tuple(sentences) for address, sentences in found.items()}


@dataclass(frozen=True)
class Tombstone:
    """A published address that no longer has words of its own."""

    address: Address
    withdrawn: date
    successor: Address | None
    reason: Text


@dataclass(frozen=True)
class Publication:
    """What was published for the first time: words at an address, that the address is withdrawn, or that a whole notice
    is ended: then the address is the notice's.
    """

    address: Address
    fingerprint: str | None
    """Of the words; None for a withdrawal and for an ending."""
    since: date | None = None
    """First day of amended words; None for the words as issued, and for a sentence that has parts."""
    withdrawn: date | None = None
    """Day of withdrawal; of a whole notice, the first day without it."""

    @property
    def ends_notice(self) -> bool:
        """True where a whole notice is ended."""
        return self.withdrawn is not None and self.address == Address(self.address.notice)


@dataclass(frozen=True)
class Edition:
    """What the site published for the first time on a day."""

    day: date
    published: tuple[Publication, ...]


@dataclass(frozen=True)
class Situation:
    """What somebody comes with: out of work, hurt at work, about to retire."""

    id: str
    icon: str
    """Name of an icon of Material's set."""
    title: Text
    help: Text
    """A few words under the title."""
    measures: tuple[str, ...]
    """Ids of the calculators that may concern them, the weightiest first."""


@dataclass(frozen=True)
class Situations:
    """The way from people's situations to the measures."""

    lines: Mapping[str, Text] = field(default_factory=dict)
    """For each calculator one line: what one may get, how much, on what condition."""
    all: tuple[Situation, ...] = ()
    next_steps: Mapping[str, tuple[Address, ...]] = field(default_factory=dict)
    """For each calculator the sentences that say how to apply, what to bring, where to go; none where none says it."""
    channels: Mapping[str, tuple[Address, ...]] = field(default_factory=dict)
    """For each notice the sentences that say how things are dealt with, and where to ask, in general."""

    def of(self, calculator: str) -> list[Situation]:
        """The situations that a calculator is listed in."""
        return [situation for situation in self.all if calculator in situation.measures]


@dataclass(frozen=True)
class Term:
    """A technical term of the notices. Its Chinese name is its identity: no two terms share one."""

    name: Text
    also_zh: tuple[str, ...] = ()
    """Other Chinese words for it: those of other sentences, and what people say."""
    also_en: tuple[str, ...] = ()
    """Other English words for it."""
    pinyin: tuple[str, ...] = ()
    """The name or one of the other words as it is typed without an input method, syllables apart or not."""
    addresses: tuple[Address, ...] = ()
    """Sentences and wholes in which it stands."""


@dataclass(frozen=True)
class Synonym:
    """What people say, and the words of the record that they mean by it."""

    zh: tuple[str, ...]
    en: tuple[str, ...]
    means: tuple[str, ...]
    """Words that stand in the sentences, the terms or the calculators; the weightiest first."""


@dataclass(frozen=True)
class Reading:
    """How a word is read whose characters have several readings."""

    words: str
    pinyin: tuple[str, ...]
    """One syllable for each character, lower case without tones, ü as v."""


@dataclass(frozen=True)
class Record:
    """Everything the site publishes."""

    notices: tuple[Notice, ...]
    audiences: Mapping[str, Text] = field(default_factory=dict)
    tombstones: tuple[Tombstone, ...] = ()
    situations: Situations = field(default_factory=Situations)
    terms: tuple[Term, ...] = ()
    editions: tuple[Edition, ...] = ()
    """Oldest first."""
    synonyms: tuple[Synonym, ...] = ()
    readings: tuple[Reading, ...] = ()

    def __iter__(self) -> Iterator[Notice]:
        return iter(self.notices)

    def notice(self, id: str) -> Notice:
        """Raises KeyError for a notice that is not in the record."""
        return self._by_id[id]

    def resolve(self, address: Address) -> tuple[Sentence, ...]:
        """All the sentences that an address covers: one for a sentence or part, several for a sentence with parts,
        an article, a head or tail, a notice; none when nothing has that address."""
        notice = self._by_id.get(address.notice)
        return notice.by_address.get(address, ()) if notice else ()

    @cached_property
    def _by_id(self) -> Mapping[str, Notice]:
        return {notice.id: notice for notice in self.notices}

    @cached_property
    def last_checked(self) -> date:
        """The oldest of the notices' days of checking: what a page may claim for all of them that were checked."""
        return min((n.metadata.last_checked for n in self.notices if n.metadata.last_checked), default=date.min)
