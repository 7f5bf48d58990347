"""The changes as an Atom feed (RFC 4287), one for each language: what was published, amended, withdrawn, ended.

Only for a site with a public address. An entry's id is the address of the clause's own page, which the site keeps for
ever, with a fragment for the change: nothing is asserted about an authority or its past, as a `tag:` URI would.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from xml.etree import ElementTree as ET

from build_scripts.address import Address
from build_scripts.citation import short_citation
from build_scripts.data.files import FOLDER
from build_scripts.data.origin import Origin
from build_scripts.record.difference import Change, Run, changes
from build_scripts.record.model import Edition, Notice, Publication, Record
from build_scripts.text import Text

NAMESPACE = "http://www.w3.org/2005/Atom"

_TITLE = Text("{site}：变更", "{site}: changes")
_NEW_NOTICE = Text("{number}：首次发布", "{number}: first published")
_NEW_ADDRESSES = Text("{number}：新增地址", "{number}: new addresses")
_ADDRESSES = Text("共 {count} 个地址：", "{count} addresses: ")
_AMENDED = Text("{place}：文字修改", "{place}: amended")
_AMENDED_BY = Text("从 {since} 起，依据{document}。", "From {since}, by {document}.")
_BEFORE = Text("原来", "Before")
_AFTER = Text("改后", "After")
_UNTRANSLATED = Text("", "There is no English translation of the new words yet; the Chinese:")
_ENDED = Text("{number}：全文不再有效", "{number}: no longer in force")
_ENDED_BY = Text(
    "从 {day} 起，依据{document}。文字和地址都保留。", "From {day}, by {document}. Words and addresses stay."
)
_WITHDRAWN = Text("{place}：已撤下", "{place}: withdrawn")
_SUCCESSOR = Text("现在看", "See instead")


@dataclass(frozen=True)
class Entry:
    """One thing that changed."""

    address: Address
    change: str
    """Kind and day, which make it unique for its address."""
    anchor: str
    """The place on the page that shows it, with its hash; or empty."""
    title: str
    html: str
    day: date


def feed(record: Record, lang: str, origin: Origin) -> bytes:
    """The feed in a language, the latest first, as UTF-8."""
    entries = [entry for edition in reversed(record.editions) for entry in _entries(record, edition, lang, origin)]
    own = f"{origin.base_address}{FOLDER}/changes.{lang}.xml"
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": lang})
    ET.SubElement(root, "id").text = own
    ET.SubElement(root, "title").text = _TITLE[lang].format(site=origin.name[lang])
    ET.SubElement(root, "updated").text = _moment(max((entry.day for entry in entries), default=record.last_checked))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = origin.author(lang)
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=own)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=f"{origin.base_address}{lang}/index.html")
    for entry in entries:
        page = origin.page(entry.address)
        element = ET.SubElement(root, "entry")
        ET.SubElement(element, "id").text = f"{page}#{lang}-{entry.change}"
        ET.SubElement(element, "title").text = entry.title
        ET.SubElement(element, "updated").text = _moment(entry.day)
        ET.SubElement(element, "link", rel="alternate", type="text/html", href=page + entry.anchor)
        ET.SubElement(element, "content", type="html").text = entry.html
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _entries(record: Record, edition: Edition, lang: str, origin: Origin) -> Iterator[Entry]:
    known = {notice.id for notice in record}
    tombstones = {tombstone.address: tombstone for tombstone in record.tombstones}
    new: dict[str, list[Address]] = {}
    for publication in edition.published:
        address = publication.address
        if address.notice not in known:
            continue
        notice = record.notice(address.notice)
        place = short_citation(notice, address, lang)
        if publication.ends_notice:
            yield from _ended(notice, publication, edition.day, lang)
            continue
        if publication.withdrawn:
            tombstone = tombstones[address]
            html = f"<p>{publication.withdrawn.isoformat()} · {escape(tombstone.reason[lang])}</p>"
            if tombstone.successor:
                target = tombstone.successor
                words = short_citation(record.notice(target.notice), target, lang)
                html += f'<p>{_SUCCESSOR[lang]} <a href="{escape(origin.page(target))}">{escape(words)}</a></p>'
            title = _WITHDRAWN[lang].format(place=place)
            yield Entry(address, f"withdrawn-{publication.withdrawn.isoformat()}", "", title, html, edition.day)
            continue
        amendment = _amendment(record, address, publication.since)
        if amendment:
            since = amendment.new.since
            assert since, "an amendment has a first day"
            title = _AMENDED[lang].format(place=place)
            change = f"since-{since.isoformat()}"
            yield Entry(address, change, f"#{change}", title, _marked(amendment, lang), edition.day)
        else:
            new.setdefault(address.notice, []).append(address)
    for id, addresses in new.items():
        yield _published(record, record.notice(id), addresses, edition.day, lang)


def _amendment(record: Record, address: Address, since: date | None) -> Change | None:
    sentences = [sentence for sentence in record.resolve(address) if sentence.address == address]
    return next((c for s in sentences for c in changes(s) if since and c.new.since == since), None)


def _published(record: Record, notice: Notice, addresses: list[Address], day: date, lang: str) -> Entry:
    first = next(e.day for e in record.editions if any(p.address.notice == notice.id for p in e.published))
    title = (_NEW_NOTICE if first == day else _NEW_ADDRESSES)[lang]
    places = (
        "、".join(a.in_words(lang) for a in addresses)
        if lang == "zh"
        else "; ".join(a.in_words(lang) for a in addresses)
    )
    html = f"<p>{_ADDRESSES[lang].format(count=len(addresses))}{escape(places)}</p>"
    number = notice.metadata.document_number[lang]
    return Entry(notice.address, f"published-{day.isoformat()}", "", title.format(number=number), html, day)


def _ended(notice: Notice, publication: Publication, day: date, lang: str) -> Iterator[Entry]:
    ending = notice.ending
    # A last day that was set anew has an entry of its own.
    if ending and ending.first_without == publication.withdrawn:
        first = ending.first_without.isoformat()
        title = _ENDED[lang].format(number=notice.metadata.document_number[lang])
        html = f"<p>{escape(_ENDED_BY[lang].format(day=first, document=ending.by[lang]))}</p>"
        yield Entry(notice.address, f"ended-{first}", "", title, html, day)


def _marked(change: Change, lang: str) -> str:
    """The words before and after, with what is gone in `del` and what has come in `ins`."""
    since = change.new.since.isoformat() if change.new.since else ""
    html = f"<p>{escape(_AMENDED_BY[lang].format(since=since, document=change.new.changed_by))}</p>"
    shown = change.zh if lang == "zh" else change.en
    if shown is None:
        html += f"<p>{_UNTRANSLATED[lang]}</p>"
        shown = change.zh
    for title, runs, tag in ((_BEFORE, shown.old, "del"), (_AFTER, shown.new, "ins")):
        html += f"<p>{title[lang]}: {''.join(_run(run, tag) for run in runs)}</p>"
    return html


def _run(run: Run, tag: str) -> str:
    words = escape(run.words)
    return f"<{tag}>{words}</{tag}>" if run.changed else words


def _moment(day: date) -> str:
    """The beginning of a day in China."""
    return f"{day.isoformat()}T00:00:00+08:00"
