"""What every template may use: the record, the calculators, the words, and the operator's settings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Any

import jinja2
import segno
from markupsafe import Markup

from build_scripts import PROJECT
from build_scripts.address import Address, chinese_number
from build_scripts.citation import citation, full_citation, short_citation
from build_scripts.data.linked import legislation, service
from build_scripts.data.origin import Origin
from build_scripts.pages.coverage import Matter, matters_of, numbers_of, title_of
from build_scripts.pages.languages import mark_chinese
from build_scripts.pages.notice_list import at_home, by_city_and_year, is_long
from build_scripts.pages.timeline import endings, timeline
from build_scripts.pages.wording import HTML_LANGUAGE, LANGUAGES, Words, ending_in_words
from build_scripts.record.difference import changes
from build_scripts.record.missing import dates_unread, missing_kinds
from build_scripts.record.model import Notice, Record, Sentence
from build_scripts.text import Text, date_in_words

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self' blob:",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
_CITIES_NAMED = 4
"""More than these are counted."""


@dataclass(frozen=True)
class Settings:
    """What the operator of the site sets in `mkdocs.yml`."""

    base_address: str = ""
    """Public address of the site with a slash at the end, or empty."""
    publisher: Mapping[str, str] = field(default_factory=dict)
    """Name of the publisher by language; empty while the site is unofficial."""
    contact: str = ""
    """Where a mistake in a page is reported, or empty."""


@dataclass(frozen=True)
class Site:
    """Everything that pages are made of; immutable and the same for both languages."""

    record: Record
    catalogue: Sequence[Mapping[str, Any]]
    """What `calculators.catalogue()` returns."""
    sources: Sequence[Mapping[str, Any]]
    """What `calculators.sources()` returns."""
    words: Mapping[str, Words]
    settings: Settings = Settings()

    @property
    def origin(self) -> Origin:
        """Who publishes the site, and where, for its data."""
        name = Text(self.words["zh"].site.name, self.words["en"].site.name)
        return Origin(name, self.settings.base_address, self.settings.publisher)

    @cached_property
    def calculators(self) -> Mapping[str, Mapping[str, Any]]:
        """The catalogue by id."""
        return {entry["id"]: entry for entry in self.catalogue}

    @property
    def is_unofficial(self) -> bool:
        return not self.settings.publisher.get("zh")

    def cities(self, lang: str) -> str:
        """The cities whose notices are here: their names, or how many, where it is a list that nobody would read."""
        cities = dict.fromkeys(notice.metadata.city for notice in self.record)
        words = self.words[lang].site
        if not cities or len(cities) > _CITIES_NAMED:
            return str(words.many_cities.format(count=len(cities)))
        *names, last = [city[lang] for city in cities]
        return str(words.city_comma).join(names) + str(words.city_and) + last if names else last

    def tagline(self, lang: str) -> str:
        """What the site is, in two sentences."""
        return str(self.words[lang].site.tagline.format(cities=self.cities(lang)))

    def permanent_address(self, address: Address | str) -> str | None:
        """The public address of a clause's own page; None while the operator has named no base address."""
        return f"{self.settings.base_address}c/{address}.html" if self.settings.base_address else None

    def qr_code(self, address: Address) -> Markup | None:
        """The permanent address as an SVG code; None while there is no public address to print."""
        target = self.permanent_address(address)
        if target is None:
            return None
        return Markup(segno.make(target, error="m", micro=False).svg_inline(scale=4, border=4, omitsize=True))

    def sentences_of(self, calculator: Mapping[str, Any]) -> list[Sentence]:
        """The sentences that a calculator rests on, in the order of its clauses."""
        return [s for clause in calculator["clauses"] for s in self.record.resolve(Address.parse(clause))]

    def cited_by(self, calculator: Mapping[str, Any]) -> list[str]:
        """The addresses that an answer of a calculator can lead to: its own sentences, and whatever else it quotes."""
        own = [str(sentence.address) for sentence in self.sentences_of(calculator)]
        quoted = [source["clause"] for source in self.sources if source["calculator"] == calculator["id"]]
        return list(dict.fromkeys(own + quoted))

    def matters_of(self, notice: Notice, across: bool = True) -> list[Matter]:
        """The articles of a notice with their calculators; without those of several notices unless `across`."""
        own = {id for id, entry in self.calculators.items() if across or entry["notice"] == notice.id}
        return matters_of(notice, own)

    def by_city(self, calculators: Sequence[str]) -> list[tuple[Notice | None, list[str]]]:
        """Ids of calculators under the notice they belong to, in the record's order; last, under None, those of all."""
        found: list[tuple[Notice | None, list[str]]] = [
            (notice, [id for id in calculators if self.calculators[id]["notice"] == notice.id])
            for notice in self.record
        ]
        found.append((None, [id for id in calculators if self.calculators[id]["notice"] is None]))
        return [(notice, ids) for notice, ids in found if ids]

    def context(self, lang: str, to_root: str, path: str) -> dict[str, Any]:
        """Variables of one page.

        `to_root` is the relative way to the site's root with a slash at the end ("../../"), `path` the page's place
        below its language's folder ("notices/x.html").
        """
        return {
            "site": self,
            "by_city": self.by_city,
            "matters_of": self.matters_of,
            "record": self.record,
            "lang": lang,
            "html_lang": HTML_LANGUAGE[lang],
            "other_lang": next(other for other in LANGUAGES if other != lang),
            "html_languages": HTML_LANGUAGE,
            "words": self.words[lang],
            "all_words": self.words,
            "to_root": to_root,
            "path": path,
            "content_security_policy": CONTENT_SECURITY_POLICY,
        }


_COMPILED = PROJECT / "build" / "templates"
"""Templates as jinja2 has compiled them, for both languages, clause pages, previews and every later build."""


def prepare(environment: jinja2.Environment) -> jinja2.Environment:
    """Make an environment one in which our templates run: strict, escaping, with our filters.

    Raises nothing; templates then raise on every name that is not defined.
    """
    environment.autoescape = True
    environment.undefined = jinja2.StrictUndefined
    _COMPILED.mkdir(parents=True, exist_ok=True)
    environment.bytecode_cache = jinja2.FileSystemBytecodeCache(str(_COMPILED))
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters["in_words"] = date_in_words
    environment.filters["fill"] = lambda text, **values: text.format(**values)
    environment.filters["mark_chinese"] = mark_chinese
    environment.filters["chinese_number"] = chinese_number
    environment.globals["citation"] = citation
    environment.globals["full_citation"] = full_citation
    environment.globals["dates_unread"] = dates_unread
    environment.globals["missing_kinds"] = missing_kinds
    environment.globals["numbers_of"] = numbers_of
    environment.globals["short_citation"] = short_citation
    environment.globals["changes"] = changes
    environment.globals["legislation"] = legislation
    environment.globals["service"] = service
    environment.filters["as_data_block"] = as_data_block
    environment.globals["at_home"] = at_home
    environment.globals["by_city_and_year"] = by_city_and_year
    environment.globals["is_long"] = is_long
    environment.globals["timeline"] = timeline
    environment.globals["endings"] = endings
    environment.globals["ending_in_words"] = ending_in_words
    environment.globals["address_of"] = Address.parse
    environment.globals["short_place"] = short_place
    environment.globals["title_of"] = title_of
    environment.filters["by_whole_sentence"] = by_whole_sentence
    environment.filters["by_whole_article"] = by_whole_article
    return environment


def as_data_block(data: object) -> Markup:
    """JSON for a script element that is not run: shorter than `tojson`, since it keeps the Chinese as it is."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escaped in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(character, escaped)
    return Markup(text)


def by_whole_sentence(sentences: Iterable[Sentence]) -> list[tuple[Address, list[Sentence]]]:
    """Sentences in order, the parts of one sentence together under the address of the whole."""
    return [(whole, list(parts)) for whole, parts in groupby(sentences, key=lambda s: s.address.whole_sentence)]


def by_whole_article(sentences: Iterable[Sentence]) -> list[tuple[Address, list[Sentence]]]:
    """Sentences in order under the address of their article, head or tail."""
    return [(whole, list(parts)) for whole, parts in groupby(sentences, key=lambda s: s.address.whole_article)]


def short_place(address: Address) -> str:
    """The number that stands beside a sentence: 2 for the second, 2.1 for its first part."""
    if address.sentence is None:
        return ""
    return str(address.sentence) + (f".{ord(address.part) - ord('a') + 1}" if address.part else "")
