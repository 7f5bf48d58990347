"""The notices' own words on the pages: to the character, and without what is left out."""

from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from build_scripts.address import Address
from build_scripts.record.model import Record, Sentence
from tests.pages.built import LANGUAGES, BuiltPage, words
from tests.pages.conftest import AMENDED, OMITTED, Omitted

NOTICES = ("lanzhou-2021-289", "yongzhou-2022-3")
IN_NOTICE = [(lang, id) for lang in LANGUAGES for id in NOTICES]


def with_gap(page: BuiltPage) -> str:
    """The notice's own words on a page, with … where the omitted sentence has its place."""
    found = page.select("//*[@data-source-text] | //*[@id=$omitted]", omitted=OMITTED)
    return "".join("…" if element.get("id") == OMITTED else words(element) for element in found)


def left(sources: dict[str, str], id: str, omitted: Omitted) -> str:
    """The notice as received, minus white space, with … in place of the omitted sentence."""
    assert "…" not in sources[id]
    return sources[id].replace(omitted.words, "…")


def sentence_pages(pages: dict[str, BuiltPage], record: Record, id: str) -> list[tuple[Sentence, BuiltPage]]:
    return [(sentence, pages[f"c/{sentence.address}.html"]) for sentence in record.notice(id).sentences]


@pytest.mark.parametrize(("lang", "id"), IN_NOTICE)
def test_a_notice_page_holds_the_source_to_the_character(
    pages: dict[str, BuiltPage], sources: dict[str, str], omitted: Omitted, lang: str, id: str
) -> None:
    assert with_gap(pages[f"{lang}/notices/{id}.html"]) == left(sources, id, omitted)


@pytest.mark.parametrize("id", NOTICES)
def test_the_page_at_the_address_of_a_notice_holds_the_source_to_the_character(
    pages: dict[str, BuiltPage], sources: dict[str, str], omitted: Omitted, id: str
) -> None:
    assert with_gap(pages[f"c/{id}.html"]) == left(sources, id, omitted)


@pytest.mark.parametrize("id", NOTICES)
def test_the_clause_pages_joined_hold_the_source_to_the_character(
    pages: dict[str, BuiltPage], sources: dict[str, str], omitted: Omitted, record: Record, id: str
) -> None:
    # Headings stand on the pages of their articles, together with the article.
    parts = [
        words(page.by_id(str(sentence.address)).xpath("descendant::*[@data-source-text]")[0])
        if sentence.is_heading
        else with_gap(page)
        for sentence, page in sentence_pages(pages, record, id)
    ]
    assert "".join(parts) == left(sources, id, omitted)


@pytest.mark.parametrize("id", NOTICES)
def test_the_pages_of_head_articles_and_tail_joined_hold_the_source_to_the_character(
    pages: dict[str, BuiltPage], sources: dict[str, str], omitted: Omitted, record: Record, id: str
) -> None:
    wholes = dict.fromkeys(sentence.address.whole_article for sentence in record.notice(id).sentences)
    assert len(wholes) >= 11
    assert "".join(with_gap(pages[f"c/{whole}.html"]) for whole in wholes) == left(sources, id, omitted)


@pytest.mark.parametrize(("lang", "id"), IN_NOTICE)
def test_each_address_in_a_notice_leads_to_its_own_words(
    pages: dict[str, BuiltPage], record: Record, lang: str, id: str
) -> None:
    page = pages[f"{lang}/notices/{id}.html"]
    for sentence in record.notice(id).sentences:
        for address in {sentence.address, sentence.address.whole_sentence, sentence.address.whole_article}:
            there = page.by_id(str(address)).xpath("descendant::*[@data-source-text]")
            assert "".join(map(words, there)) == "".join(s.current.zh for s in record.resolve(address)), address


def test_whatever_a_page_gives_as_official_is_a_sentence_of_the_record(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    official = {sentence.current.zh for notice in record for sentence in notice.sentences} - {""}
    shown = {
        page.path: [words(element) for element in page.select("//*[@data-source-text]")] for page in pages.values()
    }
    assert {path: set(texts) - official for path, texts in shown.items() if set(texts) - official} == {}
    assert {path.split("/")[1] for path, texts in shown.items() if texts and path[0] != "c"} == {
        "notices",
        "calculators",
    }


def test_a_calculator_page_quotes_each_of_its_clauses_under_its_address(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    quoted = 0
    for path, page in pages.items():
        for element in page.select("//*[@data-clause]"):
            sentence = record.resolve(Address.parse(str(element.get("data-clause"))))[0]
            assert "".join(map(words, element.xpath("descendant::*[@data-source-text]"))) == sentence.current.zh, path
            quoted += 1
    assert quoted >= 8


def test_every_sentence_stands_with_its_translation(pages: dict[str, BuiltPage], record: Record) -> None:
    for notice in record:
        for sentence in notice.sentences:
            english, own = sentence.current.en, pages[f"c/{sentence.address}.html"]
            if english is None:
                continue
            assert english in words(own.by_id(str(sentence.address))), sentence.address
            assert english in words(pages[f"en/notices/{notice.id}.html"].by_id(str(sentence.address)))


def test_official_words_are_marked_as_chinese(every_page: list[BuiltPage]) -> None:
    for page in every_page:
        for element in page.select("//*[@data-source-text]"):
            (nearest,) = element.xpath("ancestor-or-self::*[@lang][1]/@lang")
            assert nearest == "zh-Hans", page


def test_an_amended_sentence_shows_its_new_words_as_the_notice_s_and_keeps_the_old_beside_them(
    published: dict[str, BuiltPage], record: Record
) -> None:
    (before,) = record.resolve(AMENDED)
    page = published[f"c/{AMENDED}.html"]
    assert page.source_text() == "这一句改过了。"
    assert before.current.zh in words(page.by_id(str(AMENDED)))
    for lang in LANGUAGES:
        in_notice = published[f"{lang}/notices/{AMENDED.notice}.html"].source_text()
        assert "这一句改过了。" in in_notice
        assert before.current.zh not in in_notice


def test_a_translation_that_lags_behind_is_marked(published: dict[str, BuiltPage]) -> None:
    for path in (f"c/{AMENDED}.html", f"en/notices/{AMENDED.notice}.html"):
        stale = published[path].by_id(str(AMENDED))
        assert "has changed since this was translated" in words(stale), path
        assert words(published[path].root).count("has changed since this was translated") == 1


@pytest.mark.parametrize("id", NOTICES)
def test_whoever_goes_from_page_to_page_has_read_the_whole_notice(
    pages: dict[str, BuiltPage], sources: dict[str, str], omitted: Omitted, record: Record, id: str
) -> None:
    path, read = f"c/{record.notice(id).sentences[0].address}.html", ""
    for _ in record.notice(id).sentences:
        read += with_gap(pages[path])
        following = pages[path].select("//a[@rel='next']/@href")
        if not following:
            break
        assert pages[f"c/{following[0]}"].select("//a[@rel='prev']"), path
        path = f"c/{following[0]}"
    assert read == left(sources, id, omitted)


# ---- The omission


def test_the_omission_is_visible_with_its_reason_in_the_language_of_the_page(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    (sentence,) = record.resolve(Address.parse(OMITTED))
    assert sentence.omission
    reason = sentence.omission.reason
    for lang in LANGUAGES:
        place = pages[f"{lang}/notices/{sentence.address.notice}.html"].by_id(OMITTED)
        assert reason[lang] in words(place)
        assert not place.xpath("descendant-or-self::*[@data-source-text or @hidden]")
    own = words(pages[f"c/{OMITTED}.html"].by_id(OMITTED))
    assert reason.zh in own
    assert reason.en in own


def hidden_in(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and of what is packed, escaped or encoded in them."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from hidden_in(archive.read(name))
    if data.startswith(b"\x1f\x8b\x08"):
        yield from hidden_in(gzip.decompress(data))
    for encoded in re.findall(rb"[A-Za-z0-9+/]{64,}={0,2}", data):
        yield from hidden_in(base64.b64decode(encoded[: len(encoded) // 4 * 4]))
    if b"\\u" in data or b"&#" in data:
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), data.decode("utf-8", "ignore"))
        yield unescape(text).encode("utf-8", "ignore")


def holds(data: bytes, secrets: tuple[str, ...]) -> bool:
    """True when a file gives one of the words, in any of these disguises."""
    needles = [needle for secret in secrets for needle in {secret.encode("utf-8"), secret.encode("gb18030")}]
    return any(needle in layer for layer in hidden_in(data) for needle in needles)


def in_zip(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("rules.pyc", data)
    return packed.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        "联系人甲乙丙。".encode(),
        "联系人甲乙丙。".encode("gb18030"),
        rb'{"contact": "\u7532\u4e59\u4e19"}',
        b"<p>&#30002;&#x4e59;&#19993;</p>",
        in_zip("甲乙丙".encode()),
        b'policyEngineDisk("a.whl", "%s");' % base64.b64encode(in_zip("甲乙丙".encode())),
        gzip.compress(in_zip("甲乙丙".encode())),
        b'policyEngineDisk("a.whl", "%s");' % base64.b64encode(gzip.compress(in_zip("甲乙丙".encode() * 20))),
    ],
    ids=["plain", "gb18030", "escaped in JSON", "escaped in HTML", "zip", "zip in base64", "gzip", "gzip in base64"],
)
def test_the_search_finds_a_name(data: bytes) -> None:
    assert holds(data, ("甲乙丙",))
    assert not holds(data, ("丁乙丙",))


def test_name_and_number_of_the_omission_stand_in_no_file_that_is_built(site: Path, omitted: Omitted) -> None:
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    assert {".html", ".js", ".css", ".whl", ".zip", ".wasm", ".gz"} <= {path.suffix for path in files}
    assert [path for path in files if holds(path.read_bytes(), omitted.secrets)] == []
    assert [path for path in files if any(secret in path.name for secret in omitted.secrets)] == []
