"""What a page is about, in the vocabulary of schema.org, as JSON-LD for the page's `application/ld+json` block.

No search engine that we know of has published requirements for `Legislation` or `GovernmentService`, so `PROPERTIES` is
our own list: of schema.org's properties those that the guide of the ELI task force (EUR-Lex, eli-register,
legis_schema_org) uses and the record can fill, and for services those that tell one from another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from build_scripts.address import Address
from build_scripts.citation import citation
from build_scripts.data.origin import Origin
from build_scripts.record.model import Notice, Sentence

Block = dict[str, Any]

_LANGUAGE = {"zh": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class Properties:
    """What a block of a type holds."""

    required: tuple[str, ...]
    """Always."""
    recommended: tuple[str, ...] = ()
    """Where the record gives them, and the site has a public address."""


PROPERTIES: Mapping[str, Properties] = {
    "Legislation": Properties(
        (
            *("name", "inLanguage", "legislationIdentifier", "legislationType", "legislationDate"),
            *("legislationPassedBy", "legislationJurisdiction", "encoding"),
        ),
        ("url", "datePublished", "legislationDateVersion", "temporalCoverage", "isPartOf", "alternateName"),
    ),
    "LegislationObject": Properties(("inLanguage", "encodingFormat"), ("legislationLegalValue",)),
    "WebPage": Properties(("name", "inLanguage", "about"), ("url", "publisher")),
    "GovernmentService": Properties(("name", "description", "serviceType", "provider", "areaServed", "jurisdiction")),
}

SERVICES = frozenset(
    {
        "yongzhou-job-retention-refund",
        "yongzhou-recruitment-channel",
        "yongzhou-key-group-support",
        "yongzhou-employee-training",
        "yongzhou-unemployment-registration",
        "yongzhou-wage-arrears-route",
        "yongzhou-service-channel",
        "lanzhou-job-retention-refund",
        "lanzhou-work-training-subsidy",
        "lanzhou-unemployment-allowance",
        "lanzhou-migrant-living-allowance",
        "lanzhou-price-subsidy",
        "lanzhou-transport-subsidy",
        "lanzhou-placement-award",
        "lanzhou-graduate-job-subsidy",
        "lanzhou-service-channel",
        "lanzhou-12333-hours",
    }
)
"""Calculators about something that the bureau itself gives or does for people: a payment, a registration, a hotline.

Not among them: what employers owe, what banks lend, rates of contributions, and rules of the bureau's own work.
"""


def legislation(
    notice: Notice, lang: str, origin: Origin, address: Address | None = None, sentences: Sequence[Sentence] = ()
) -> Block:
    """A notice, or with an `address` the part of it that stands there with these `sentences`."""
    about = notice.metadata
    block: Block = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": about.title[lang],
        "alternateName": about.short_title[lang],
        "inLanguage": _LANGUAGE[lang],
        "legislationIdentifier": about.document_number.zh,
        "legislationType": "通知" if lang == "zh" else "Notice",
        "legislationDate": about.signed.isoformat(),
        "legislationPassedBy": _issuer(notice, lang),
        "legislationJurisdiction": _place(notice, lang),
        "encoding": {
            "@type": "LegislationObject",
            "inLanguage": _LANGUAGE[lang],
            "encodingFormat": "text/html",
        },
    }
    if lang != "zh" or not origin.publisher.get("zh"):
        # A republication without special standing; a publisher may hold its own Chinese text to be more.
        block["encoding"]["legislationLegalValue"] = "https://schema.org/UnofficialLegalValue"
    if about.printed:
        block["datePublished"] = about.printed.isoformat()
    if origin.base_address:
        block["url"] = origin.page(address or notice.address)
    if address and address != notice.address:
        del block["alternateName"]
        block["name"] = block["legislationIdentifier"] = citation(notice, address, lang)
        block["isPartOf"] = {
            "@type": "Legislation",
            "name": about.title[lang],
            "legislationIdentifier": about.document_number.zh,
            **({"url": origin.page(notice.address)} if origin.base_address else {}),
        }
        block |= _dates(sentences)
    if notice.ending:
        block.setdefault("temporalCoverage", f"{about.signed.isoformat()}/{notice.ending.last.isoformat()}")
    return block


def _dates(sentences: Sequence[Sentence]) -> Block:
    """The latest amendment; and from when until when, where that is one and the same for all sentences."""
    found: Block = {}
    amended = [sentence.current.since for sentence in sentences if sentence.current.since]
    if amended:
        found["legislationDateVersion"] = max(amended).isoformat()
    periods = {(sentence.validity.start, sentence.validity.end) for sentence in sentences}
    if len(periods) == 1 and periods != {(None, None)}:
        (period,) = periods
        found["temporalCoverage"] = "/".join(_bound(day) for day in period)
    return found


def _bound(day: date | None) -> str:
    """Of an ISO 8601 interval; two points where the notice gives no day."""
    return day.isoformat() if day else ".."


def service(entry: Mapping[str, Any], notice: Notice | None, lang: str, origin: Origin) -> Block | None:
    """The page of a calculator and the service that it is about; None where it is about none.

    `entry` is that of the catalogue. The bureau is the provider of the service, not the publisher of the page.
    """
    if notice is None or entry["id"] not in SERVICES:
        return None
    page: Block = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": entry["question"][lang],
        "inLanguage": _LANGUAGE[lang],
        "about": {
            "@type": "GovernmentService",
            "name": entry["title"][lang],
            # From when until when it was given is for the reader the first thing to know of an old measure.
            "description": entry["validity"][lang],
            "serviceType": entry["title"][lang],
            "provider": _issuer(notice, lang),
            "areaServed": _place(notice, lang),
            "jurisdiction": _place(notice, lang),
        },
    }
    if origin.base_address:
        page["url"] = f"{origin.base_address}{lang}/calculators/{entry['id']}.html"
    if origin.publisher.get(lang):
        page["publisher"] = {"@type": "Organization", "name": origin.publisher[lang]}
    return page


def _issuer(notice: Notice, lang: str) -> Block:
    return {"@type": "GovernmentOrganization", "name": notice.metadata.issuer[lang]}


def _place(notice: Notice, lang: str) -> Block:
    return {"@type": "City", "name": notice.metadata.city[lang]}
