"""The record and the catalogue as JSON documents; `build_scripts.data.schemas` says their shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from build_scripts.address import Address
from build_scripts.citation import citation
from build_scripts.data.files import DataFile, schema_path
from build_scripts.record.model import (
    NAMED_IN_BOTH,
    Article,
    Edition,
    Ending,
    Metadata,
    Notice,
    Record,
    Sentence,
    Term,
    Tombstone,
    Version,
)
from build_scripts.text import Text
from calculators.rules.text import LANGUAGES

Document = dict[str, Any]


def index_document(
    record: Record, files: Iterable[DataFile], base_address: str, publisher: Mapping[str, str]
) -> Document:
    """What there is. Without a publisher the site is unofficial, and says so here as well."""
    return {
        "base_address": base_address or None,
        "publisher": dict(publisher) if publisher.get("zh") else None,
        "last_checked": _day(record.last_checked),
        "files": [
            {
                "path": file.path,
                "media_type": file.media_type,
                "title": _text(file.title),
                "form": _text(file.form),
                "schema": schema_path(file.schema) if file.schema else None,
            }
            for file in files
        ],
    }


def notice_document(record: Record, notice: Notice) -> Document:
    """A notice, whole."""
    return {
        **notice_entry(notice),
        "source_sha256": notice.metadata.source_sha256,
        "summary": _text(notice.metadata.summary),
        "head": [str(sentence.address) for sentence in notice.head],
        "articles": [_article(record, article) for article in notice.articles],
        "tail": [str(sentence.address) for sentence in notice.tail],
        "clauses": [clause(notice, sentence) for sentence in notice.sentences],
        "withdrawn": [_tombstone(t) for t in record.tombstones if t.address.notice == notice.id],
    }


def notice_entry(notice: Notice) -> Document:
    """What stands at the head of a notice; null where the notice does not give it."""
    meta: Metadata = notice.metadata
    return {
        "id": notice.id,
        **{name: _text(getattr(meta, name)) for name in NAMED_IN_BOTH},
        "signed": _day(meta.signed),
        "printed": _day(meta.printed),
        "last_checked": _day(meta.last_checked),
        "ending": _ending(notice.ending),
        "page": _page(notice.address),
    }


def _ending(ending: Ending | None) -> Document | None:
    if ending is None:
        return None
    return {"kind": ending.kind, "last": _day(ending.last), "by": _text(ending.by), "successor": ending.successor}


def _article(record: Record, article: Article) -> Document:
    return {
        "address": str(article.address),
        "number": article.number,
        "in_words": _in_words(article.address),
        "clauses": [str(sentence.address) for sentence in article.parts],
        "summary": _text(article.summary),
        "audiences": [{"id": id, "label": _text(record.audiences[id])} for id in article.audiences],
        "calculators": list(article.calculators),
        "no_calculator": _text(article.no_calculator),
        "page": _page(article.address),
    }


def clauses_document(record: Record) -> Document:
    """Every sentence, part and heading of every notice."""
    return {
        "clauses": [clause(notice, sentence) for notice in record for sentence in notice.sentences],
        "withdrawn": [_tombstone(tombstone) for tombstone in record.tombstones],
    }


def clause(notice: Notice, sentence: Sentence) -> Document:
    """A sentence with its words now, and as they were."""
    validity = sentence.validity
    return {
        "address": str(sentence.address),
        "notice": notice.id,
        "article": sentence.address.article,
        "heading": sentence.is_heading,
        "in_words": _in_words(sentence.address),
        "citation": {lang: citation(notice, sentence.address, lang) for lang in LANGUAGES},
        "zh": sentence.current.zh or None,
        "en": sentence.current.en,
        "translation_stale": sentence.current.translation_stale,
        "omission": _text(sentence.omission.reason) if sentence.omission else None,
        "subjects": list(sentence.subjects),
        "validity": {
            "start": _day(validity.start),
            "start_said_by": _address(validity.start_said_by),
            "end": _day(validity.end),
            "end_said_by": _address(validity.end_said_by),
            "end_set_by": validity.end_set_by,
            "note": _text(validity.note),
        },
        "versions": [] if sentence.omission else [_version(version) for version in sentence.versions],
        "notice_last": _day(notice.ending.last) if notice.ending else None,
        "calculators": list(sentence.calculators),
        "page": _page(sentence.address),
    }


def _version(version: Version) -> Document:
    return {
        "zh": version.zh,
        "en": version.en,
        "since": _day(version.since),
        "changed_by": version.changed_by,
        "fingerprint": version.fingerprint,
    }


def _tombstone(tombstone: Tombstone) -> Document:
    return {
        "address": str(tombstone.address),
        "withdrawn": _day(tombstone.withdrawn),
        "successor": _address(tombstone.successor),
        "reason": _text(tombstone.reason),
        "page": _page(tombstone.address),
    }


def calculators_document(catalogue: Sequence[Mapping[str, Any]], sources: Sequence[Mapping[str, Any]]) -> Document:
    """The catalogue as `calculators.catalogue()` returns it, with the words that each rule quotes."""
    return {
        "calculators": [
            {
                **entry,
                "sources": [
                    {key: source[key] for key in ("clause", "quote", "number")}
                    for source in sources
                    if source["calculator"] == entry["id"]
                ],
                "pages": {lang: f"{lang}/calculators/{entry['id']}.html" for lang in LANGUAGES},
            }
            for entry in catalogue
        ]
    }


def terms_document(record: Record) -> Document:
    """The terms in the order of their file."""
    return {"terms": [_term(term) for term in record.terms]}


def _term(term: Term) -> Document:
    return {
        "zh": term.name.zh,
        "en": term.name.en,
        "also_zh": list(term.also_zh),
        "also_en": list(term.also_en),
        "pinyin": list(term.pinyin),
        "addresses": [str(address) for address in term.addresses],
    }


def changes_document(record: Record) -> Document:
    """What was published when, the latest first."""
    return {"editions": [_edition(edition) for edition in reversed(record.editions)]}


def _edition(edition: Edition) -> Document:
    return {
        "day": _day(edition.day),
        "published": [
            {
                "address": str(publication.address),
                "fingerprint": publication.fingerprint,
                "since": _day(publication.since),
                "withdrawn": _day(publication.withdrawn),
                "page": _page(publication.address),
            }
            for publication in edition.published
        ],
    }


def _page(address: Address) -> str:
    return f"c/{address}.html"


def _in_words(address: Address) -> Document:
    return {lang: address.in_words(lang) for lang in LANGUAGES}


def _text(text: Text | None) -> Document | None:
    return None if text is None else {"zh": text.zh, "en": text.en}


def _address(address: Address | None) -> str | None:
    return None if address is None else str(address)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
