"""A notice in Akoma Ntoso 3.0 (OASIS LegalDocML): one document for each language.

An act named `notice` with preface (head), articles and conclusions (tail). Sentences and their parts are this site's
count, not paragraphs of the notice, and stand as `hcontainer`. `eId` follows the naming convention of the standard,
`wId` is our address, which never changes. The words are those of now; earlier ones are in the JSON document.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from build_scripts.data.origin import Origin
from build_scripts.record.model import Article, Notice, Sentence

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_ISO_639_2 = {"zh": "zho", "en": "eng"}
_HEADING = re.compile(r"([一二三四五六七八九十百]+、|[0-9]+\.\s*)?(.*)", re.DOTALL)
_UNTRANSLATED = "[No English translation yet]"


def work_uri(notice: Notice) -> str:
    """The work, by the naming convention: country, type, subtype, actor, date, number."""
    place, _, number = notice.id.rsplit("-", 2)
    return f"/akn/cn/act/notice/{place}/{notice.metadata.signed.isoformat()}/{number}"


def akoma_ntoso(notice: Notice, lang: str, origin: Origin) -> bytes:
    """The document in a language, as UTF-8."""
    root = ET.Element("akomaNtoso", xmlns=NAMESPACE)
    amended = any(version.since for sentence in notice.sentences for version in sentence.versions)
    act = ET.SubElement(root, "act", name="notice", contains="singleVersion" if amended else "originalVersion")
    _meta(ET.SubElement(act, "meta"), notice, lang, origin)
    if notice.head:
        _paragraphs(ET.SubElement(act, "preface"), "preface", notice.head, lang)
    body = ET.SubElement(act, "body")
    for article in notice.articles:
        _article(body, article, lang)
    if notice.tail:
        _paragraphs(ET.SubElement(act, "conclusions"), "conclusions", notice.tail, lang)
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _meta(meta: ET.Element, notice: Notice, lang: str, origin: Origin) -> None:
    about = notice.metadata
    amendments = sorted({v.since: v.changed_by or "" for s in notice.sentences for v in s.versions if v.since}.items())
    latest = max([about.signed, *(day for day, _ in amendments)]).isoformat()
    work = work_uri(notice)
    expression = f"{work}/{_ISO_639_2[lang]}@{latest}"
    identification = ET.SubElement(meta, "identification", source="#site")

    level = _level(identification, "FRBRWork", work, f"{work}/!main", about.signed.isoformat(), "Generation", "#issuer")
    for name, value in (
        ("FRBRcountry", "cn"),
        ("FRBRsubtype", "notice"),
        ("FRBRnumber", about.document_number.zh),
        ("FRBRname", about.title[lang]),
    ):
        ET.SubElement(level, name, value=value)
    ET.SubElement(level, "FRBRalias", name="address", value=notice.id)
    level[:] = sorted(level, key=lambda element: _ORDER.index(element.tag))

    author = "#issuer" if lang == "zh" else "#site"
    level = _level(identification, "FRBRExpression", expression, f"{expression}/!main", latest, "Version", author)
    ET.SubElement(level, "FRBRauthoritative", value="false")
    ET.SubElement(level, "FRBRlanguage", language=_ISO_639_2[lang])
    if lang != "zh":
        source = f"{work}/zho@{latest}"
        ET.SubElement(level, "FRBRtranslation", href=source, fromLanguage="zho", authoritative="false", by="#site")

    # Of a notice that nobody has compared with its source, no day of checking is claimed.
    of_form, kind = (about.last_checked.isoformat(), "Checked") if about.last_checked else (latest, "Version")
    form = _level(
        identification, "FRBRManifestation", f"{expression}.xml", f"{expression}/!main.xml", of_form, kind, "#site"
    )
    ET.SubElement(form, "FRBRformat", value="application/akn+xml")

    lifecycle = ET.SubElement(meta, "lifecycle", source="#site")
    ET.SubElement(
        lifecycle, "eventRef", eId="eventRef_1", date=about.signed.isoformat(), source="#original", type="generation"
    )
    references = ET.SubElement(meta, "references", source="#site")
    ET.SubElement(references, "original", eId="original", href=work, showAs=about.document_number[lang])
    for n, (day, document) in enumerate(amendments, 1):
        ET.SubElement(
            lifecycle,
            "eventRef",
            eId=f"eventRef_{n + 1}",
            date=day.isoformat(),
            source=f"#passiveRef_{n}",
            type="amendment",
        )
        # Nothing is known of the amending document but its number: it has no address here.
        ET.SubElement(references, "passiveRef", eId=f"passiveRef_{n}", href=f"#passiveRef_{n}", showAs=document)
    if notice.ending:
        # A term that was set for it ends as a repeal does; the standard has no event of its own for it.
        until = notice.ending.first_without.isoformat()
        ET.SubElement(
            lifecycle, "eventRef", eId=f"eventRef_{len(amendments) + 2}", date=until, source="#ended_by", type="repeal"
        )
        ET.SubElement(references, "passiveRef", eId="ended_by", href="#ended_by", showAs=notice.ending.by[lang])
    for id, name in (("issuer", about.issuer[lang]), ("site", origin.author(lang))):
        ET.SubElement(references, "TLCOrganization", eId=id, href=f"/akn/ontology/organization/cn/{id}", showAs=name)


_ORDER = [
    *("FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor"),
    *("FRBRcountry", "FRBRsubtype", "FRBRnumber", "FRBRname"),
]
"""The schema wants them in this order."""


def _level(parent: ET.Element, tag: str, uri: str, this: str, day: str, event: str, author: str) -> ET.Element:
    level = ET.SubElement(parent, tag)
    ET.SubElement(level, "FRBRthis", value=this)
    ET.SubElement(level, "FRBRuri", value=uri)
    ET.SubElement(level, "FRBRdate", date=day, name=event)
    ET.SubElement(level, "FRBRauthor", href=author)
    return level


def _paragraphs(parent: ET.Element, name: str, sentences: tuple[Sentence, ...], lang: str) -> None:
    for n, sentence in enumerate(sentences, 1):
        _words(ET.SubElement(parent, "p", eId=f"{name}__p_{n}", wId=str(sentence.address)), sentence, lang)


def _article(body: ET.Element, article: Article, lang: str) -> None:
    id = f"art_{article.number}"
    element = ET.SubElement(body, "article", eId=id, wId=str(article.address))
    found = _HEADING.fullmatch(article.heading.current.zh if lang == "zh" else article.heading.current.en or "")
    assert found, "the expression takes every text"
    if found[1]:
        ET.SubElement(element, "num").text = found[1]
    ET.SubElement(element, "heading").text = found[2] or _UNTRANSLATED
    whole: ET.Element | None = None
    for sentence in article.sentences:
        address = sentence.address
        if address.part is None:
            _sentence(element, f"{id}__hcontainer_{address.sentence}", sentence, "sentence", lang)
            continue
        whole_id = f"{id}__hcontainer_{address.sentence}"
        if whole is None or whole.get("eId") != whole_id:
            whole = ET.SubElement(element, "hcontainer", name="sentence", eId=whole_id, wId=str(address.whole_sentence))
        part = ord(address.part) - ord("a") + 1
        _sentence(whole, f"{whole_id}__hcontainer_{part}", sentence, "part", lang)


def _sentence(parent: ET.Element, id: str, sentence: Sentence, name: str, lang: str) -> None:
    element = ET.SubElement(parent, "hcontainer", name=name, eId=id, wId=str(sentence.address))
    _words(ET.SubElement(ET.SubElement(element, "content"), "p"), sentence, lang)


def _words(p: ET.Element, sentence: Sentence, lang: str) -> None:
    if sentence.omission:
        ET.SubElement(p, "omissis").text = "…"
        ET.SubElement(p, "remark", status="editorial").text = f"[{sentence.omission.reason[lang]}]"
    elif lang == "en" and sentence.current.en is None:
        ET.SubElement(p, "remark", status="editorial").text = _UNTRANSLATED
    else:
        p.text = sentence.current.zh if lang == "zh" else sentence.current.en
