"""What the scripts know of clauses: classic scripts, which pages opened from a disk can load as well.

```
clauses/words.js      what the scripts say, in both languages, and the public address of the site
clauses/notices.js    how each notice is called: enough to recognise one in a text
clauses/<notice>.js   every address of a notice with its place, its words, and what a citation is made of
```

Words that are left out of the site are not here either: of an omission there is the reason alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.citation import frame
from build_scripts.pages.clause_pages import addresses
from build_scripts.pages.site import Site
from build_scripts.pages.wording import LANGUAGES
from build_scripts.record.model import Notice, Record, Sentence, Tombstone
from build_scripts.text import Text

FOLDER = "clauses"


def write_clause_scripts(site: Site, out: Path) -> None:
    """Write `clauses/` into the folder `out`."""
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, script in _scripts(site):
        (folder / name).write_text(script, "utf-8")


def _scripts(site: Site) -> Iterator[tuple[str, str]]:
    said = {lang: site.words[lang].clause_tools.in_full() for lang in LANGUAGES}
    yield "words.js", f"self.policyClauseWords = {_json({'base': site.settings.base_address, **said})};\n"
    yield "notices.js", f"self.policyNotices = {_json([named(notice) for notice in site.record])};\n"
    for notice in site.record:
        data = _json(clauses_of(site.record, notice))
        key = _json(notice.id)
        yield f"{notice.id}.js", f"(self.policyClauseData = self.policyClauseData || {{}})[{key}] = {data};\n"


def named(notice: Notice) -> dict[str, Any]:
    """How a notice is called in letters and messages."""
    meta = notice.metadata
    titles = (meta.title, meta.short_title)
    return {
        "id": notice.id,
        "number": _both(meta.document_number),
        "titles": sorted({title[lang] for title in titles for lang in LANGUAGES} - {""}),
        "city": _both(meta.city),
    }


def clauses_of(record: Record, notice: Notice) -> dict[str, Any]:
    """Everything that a script may say of a notice's clauses.

    `clauses` holds, by address, `place` in both languages and `whole`, the article, head or tail it stands in; then
    what it has: `zh` and `en`, its own words (None: not translated; `stale`: of earlier words); `omitted`, the reason;
    `covers`, the addresses inside it; `withdrawn`, the address that succeeds it or None.
    """
    clauses = {str(address): _clause(record, address) for address in addresses(notice)}
    clauses |= {
        str(tombstone.address): _withdrawn(tombstone)
        for tombstone in record.tombstones
        if tombstone.address.notice == notice.id
    }
    return {
        "title": _both(notice.metadata.title),
        "number": _both(notice.metadata.document_number),
        "signed": notice.metadata.signed.isoformat(),
        "frame": {lang: asdict(frame(notice, lang)) for lang in LANGUAGES},
        "clauses": clauses,
    }


def _clause(record: Record, address: Address) -> dict[str, Any]:
    covered = record.resolve(address)
    own = [sentence for sentence in covered if sentence.address == address]
    inside = [str(sentence.address) for sentence in covered if sentence.address != address]
    # A whole notice is cited, not quoted.
    inside = [] if address == Address(address.notice) else inside
    return _placed(address) | (_words(own[0]) if own else {}) | ({"covers": inside} if inside else {})


def _words(sentence: Sentence) -> dict[str, Any]:
    if sentence.omission:
        return {"omitted": _both(sentence.omission.reason)}
    current = sentence.current
    return {"zh": current.zh, "en": current.en} | ({"stale": True} if current.translation_stale else {})


def _withdrawn(tombstone: Tombstone) -> dict[str, Any]:
    return _placed(tombstone.address) | {"withdrawn": str(tombstone.successor) if tombstone.successor else None}


def _placed(address: Address) -> dict[str, Any]:
    place = Text(address.in_words("zh"), address.in_words("en"))
    return {"place": _both(place), "whole": str(address.whole_article)}


def _both(text: Text) -> dict[str, str]:
    """In both languages; in Chinese where there is no English yet."""
    return {lang: text[lang] for lang in LANGUAGES}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
