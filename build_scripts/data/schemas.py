"""The shape of every JSON document, as JSON Schemas of draft 2020-12, each complete in itself.

Every property is always there, with null where there is no value: who reads a file need not guess what a missing one
means. A schema has an `$id` only where the site has a public address.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_scripts.data.files import schema_path
from build_scripts.record.subjects import SUBJECTS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NOTICE_ID = r"[a-z]+(?:-[a-z]+)*-\d{4}-\d+"
_PLACE = r"(?:-(?:a[1-9]\d*|head|tail)(?:-s[1-9]\d*[a-z]?)?)?"

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "format": "date"}
NOTICE_ID = {"type": "string", "pattern": f"^{_NOTICE_ID}$"}
ADDRESS = {
    "type": "string",
    "pattern": f"^{_NOTICE_ID}{_PLACE}$",
    "description": "Address of a notice, an article, a sentence or a part of one.",
}
PAGE = {
    "type": "string",
    "pattern": f"^c/{_NOTICE_ID}{_PLACE}\\.html$",
    "description": "The page that never dies, below the root of the site.",
}
FINGERPRINT = {
    "type": "string",
    "pattern": "^[0-9a-f]{12}$",
    "description": "First twelve hexadecimal digits of the SHA-256 of the Chinese words.",
}


def _object(description: str | None = None, **properties: Schema) -> Schema:
    """An object with exactly these properties."""
    found: Schema = {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }
    return {"description": description, **found} if description else found


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(schema: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": schema, **more}


BOTH = _object(
    "The same words in Chinese and English; empty where they are missing, in a notice that is still being worked on.",
    zh={"type": "string"},
    en={"type": "string"},
)

CLAUSE = _object(
    "A sentence of a notice, a part of one between semicolons, or a heading.",
    address=ADDRESS,
    notice=NOTICE_ID,
    article=_or_null({"type": "integer", "minimum": 1}),
    heading={"type": "boolean"},
    in_words=BOTH,
    citation=BOTH,
    zh={**_or_null(TEXT), "description": "The notice's own words now; null where they are left out."},
    en={**_or_null(TEXT), "description": "Unofficial translation; null where there is none yet."},
    translation_stale={"type": "boolean", "description": "The Chinese has changed since it was translated."},
    omission={**_or_null(BOTH), "description": "Why the words are left out, where they are."},
    subjects=_list({"enum": list(SUBJECTS)}, uniqueItems=True),
    validity=_object(
        "First and last day, both included, as far as the notice or a later document says so; never a guess.",
        start=_or_null(DAY),
        start_said_by=_or_null(ADDRESS),
        end=_or_null(DAY),
        end_said_by=_or_null(ADDRESS),
        end_set_by={**_or_null(TEXT), "description": "Number of the later document that sets the last day."},
        note={**_or_null(BOTH), "description": "Of this site, not of the notice."},
    ),
    versions=_list(
        _object(
            zh=TEXT,
            en=_or_null(TEXT),
            since={**_or_null(DAY), "description": "First day of these words; null for the words as issued."},
            changed_by=_or_null(TEXT),
            fingerprint=FINGERPRINT,
        ),
        description="Oldest first; empty where the words are left out.",
    ),
    notice_last={
        **_or_null(DAY),
        "description": "Last day of the whole notice, where a document repeals it or sets one.",
    },
    calculators=_list(TEXT, uniqueItems=True),
    page=PAGE,
)

ENDING = _object(
    "That a later document ends the whole notice.",
    kind={"enum": ["repealed", "expires"]},
    last={**DAY, "description": "Last day on which it holds, included; a repeal is from the next."},
    by={**BOTH, "description": "Number of the document that says so."},
    successor={**_or_null(NOTICE_ID), "description": "The notice that takes its place, where it is here."},
)

WITHDRAWN = _object(
    "An address that was published and no longer has words of its own.",
    address=ADDRESS,
    withdrawn=DAY,
    successor=_or_null(ADDRESS),
    reason=BOTH,
    page=PAGE,
)

ARTICLE = _object(
    address=ADDRESS,
    number={"type": "integer", "minimum": 1},
    in_words=BOTH,
    clauses=_list(ADDRESS, minItems=1, uniqueItems=True),
    summary={**BOTH, "description": "In plain words; of this site, not of the notice."},
    audiences=_list(_object(id=TEXT, label=BOTH)),
    calculators=_list(TEXT, uniqueItems=True),
    no_calculator=_or_null(BOTH),
    page=PAGE,
)

NOTICE = _object(
    id=NOTICE_ID,
    title=BOTH,
    short_title=BOTH,
    city=BOTH,
    document_number={**BOTH, "description": "发文字号"},
    issuer={**BOTH, "description": "发文机关"},
    disclosure={**_or_null(BOTH), "description": "公开属性"},
    basis={**_or_null(BOTH), "description": "上位依据"},
    index_number={**_or_null(BOTH), "description": "索引号"},
    force={**_or_null(BOTH), "description": "有效性"},
    signed={**DAY, "description": "成文日期"},
    printed={**_or_null(DAY), "description": "印发日期"},
    last_checked={
        **_or_null(DAY),
        "description": "Day on which a person last compared the texts with their source; null while nobody has.",
    },
    ending=_or_null(ENDING),
    page=PAGE,
    source_sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    summary={**BOTH, "description": "In plain words; of this site, not of the notice."},
    head=_list(ADDRESS),
    articles=_list(ARTICLE),
    tail=_list(ADDRESS),
    clauses=_list(CLAUSE, minItems=1),
    withdrawn=_list(WITHDRAWN),
)

_CHOICE = _object(value=TEXT, label=BOTH)

CALCULATOR = _object(
    id=TEXT,
    notice={**_or_null(NOTICE_ID), "description": "null for a calculator of several notices."},
    title=BOTH,
    question=BOTH,
    clauses=_list(ADDRESS, minItems=1),
    inputs=_list(
        _object(
            name=TEXT,
            type={"enum": ["choice", "yesno", "number", "integer", "money", "date", "month", "time"]},
            label=BOTH,
            hint=_or_null(BOTH),
            unit=_or_null(BOTH),
            range=_or_null(_object(min=TEXT, max=TEXT)),
            decimals=_or_null({"type": "integer", "minimum": 0}),
            choices=_or_null(_list(_CHOICE, minItems=1)),
            fact={**TEXT, "description": "What is asked for; the same in all calculators that ask for it."},
        )
    ),
    outputs=_list(
        _object(
            name=TEXT,
            type={"enum": ["verdict", "money", "list", "integer", "choice", "percent", "month", "date", "time"]},
            label=BOTH,
            values=_or_null(_list(_CHOICE)),
        )
    ),
    validity=BOTH,
    unsaid={**_list(BOTH), "description": "What the notice does not say."},
    readings=_list(
        _object(
            "A doubtful wording, as this site reads it, and as it can also be read.",
            no={"type": "string", "description": "Number of the reading in the site's list of doubts, or empty."},
            clauses=_list(ADDRESS),
            quote=TEXT,
            reading=BOTH,
            other=_or_null(BOTH),
        )
    ),
    background=_list(BOTH),
    sources=_list(
        _object("Words that the rule relies on.", clause=ADDRESS, quote=TEXT, number=_or_null(TEXT)),
    ),
    pages=_object(zh=TEXT, en=TEXT),
)

TERM = _object(
    zh=TEXT,
    en=TEXT,
    also_zh=_list(TEXT, uniqueItems=True),
    also_en=_list(TEXT, uniqueItems=True),
    pinyin=_list(TEXT, uniqueItems=True),
    addresses=_list(ADDRESS, uniqueItems=True),
)

EDITION = _object(
    "What was published for the first time on a day.",
    day=DAY,
    published=_list(
        _object(
            address=ADDRESS,
            fingerprint={**_or_null(FINGERPRINT), "description": "null for a withdrawal"},
            since={**_or_null(DAY), "description": "First day of amended words."},
            withdrawn=_or_null(DAY),
            page=PAGE,
        )
    ),
)

INDEX = _object(
    base_address={
        **_or_null({"type": "string", "format": "uri", "pattern": "/$"}),
        "description": "Where the site is published; paths are below it. null while that is not settled.",
    },
    publisher={**_or_null(BOTH), "description": "null while the site is unofficial."},
    last_checked=DAY,
    files=_list(
        _object(path=TEXT, media_type=TEXT, title=BOTH, form=BOTH, schema=_or_null(TEXT)),
    ),
)

DOCUMENTS: Mapping[str, tuple[str, Schema]] = {
    "index": ("What data there is", INDEX),
    "notice": ("A notice", NOTICE),
    "clauses": ("Every sentence of the notices", _object(clauses=_list(CLAUSE), withdrawn=_list(WITHDRAWN))),
    "calculators": ("The calculators", _object(calculators=_list(CALCULATOR))),
    "terms": ("The terms", _object(terms=_list(TERM))),
    "changes": ("What was published when, the latest first", _object(editions=_list(EDITION))),
}
"""Title and shape of every kind of document, by the name of its schema."""


def schema(name: str, base_address: str) -> Schema:
    """The JSON Schema of a kind of document. Each document may name its schema under `$schema`."""
    title, shape = DOCUMENTS[name]
    identity = {"$id": base_address + schema_path(name)} if base_address else {}
    properties = {"$schema": {"type": "string"}, **shape["properties"]}
    return {"$schema": DIALECT, **identity, "title": title, **shape, "properties": properties}
