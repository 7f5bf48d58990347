"""What scripts are told of clauses: every address, the words of the record, nothing that is left out."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest

from build_scripts.address import Address
from build_scripts.citation import full_citation
from build_scripts.pages.clause_pages import addresses
from build_scripts.record.model import Record
from tests.pages.built import LANGUAGES, BuiltPage, words
from tests.pages.conftest import AMENDED, OMITTED, PUBLISHED, WITHDRAWN, Omitted
from tests.pages.test_words import holds


def given(folder: Path, name: str) -> Any:
    """What a script below clauses/ assigns."""
    script = (folder / "clauses" / name).read_text("utf-8")
    return json.loads(script[script.index(" = {" if name != "notices.js" else " = [") + 3 :].rstrip(";\n"))


def clauses(folder: Path, notice: str) -> dict[str, Any]:
    script = (folder / "clauses" / f"{notice}.js").read_text("utf-8")
    found: dict[str, Any] = json.loads(script.partition("] = ")[2].rstrip(";\n"))
    return found


def test_every_address_that_a_reader_can_meet_is_known_with_its_place_and_words(site: Path, record: Record) -> None:
    for notice in record:
        known = clauses(site, notice.id)["clauses"]
        assert set(map(str, addresses(notice))) == set(known)
        for sentence in notice.sentences:
            told = known[str(sentence.address)]
            assert told["place"] == {lang: sentence.address.in_words(lang) for lang in LANGUAGES}
            if sentence.omission:
                assert "zh" not in told and told["omitted"]["zh"] == sentence.omission.reason.zh
            else:
                assert (told["zh"], told["en"]) == (sentence.current.zh, sentence.current.en)


def test_the_parts_of_a_whole_are_told_in_order(site: Path, record: Record) -> None:
    whole = Address.parse("lanzhou-2021-289-a4")
    told = clauses(site, whole.notice)["clauses"][str(whole)]
    heading, *rest = record.resolve(whole)
    assert told["zh"] == heading.current.zh
    assert told["covers"] == [str(sentence.address) for sentence in rest]


def test_the_omitted_words_are_in_no_script(site: Path, omitted: Omitted) -> None:
    told = clauses(site, "lanzhou-2021-289")["clauses"][OMITTED]
    assert set(told) == {"place", "whole", "omitted"}
    scripts = list((site / "clauses").glob("*.js"))
    assert len(scripts) >= 4
    assert [script for script in scripts if holds(script.read_bytes(), omitted.secrets)] == []


def test_a_withdrawn_address_is_known_with_its_successor_and_new_words_take_the_place_of_the_old(
    published_site: Path,
) -> None:
    known = clauses(published_site, WITHDRAWN.notice)["clauses"]
    assert known[str(WITHDRAWN)]["withdrawn"] == str(AMENDED)
    assert known[str(AMENDED)]["zh"] == "这一句改过了。"
    assert known[str(AMENDED)]["stale"] is True


def test_scripts_know_a_public_address_only_when_there_is_one(site: Path, published_site: Path) -> None:
    assert given(published_site, "words.js")["base"] == PUBLISHED.base_address
    assert given(site, "words.js")["base"] == ""


def test_a_clause_page_gives_its_citation_in_full_in_both_languages(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    for notice in record:
        for address in addresses(notice):
            page = pages[f"c/{address}.html"]
            for lang in LANGUAGES:
                (shown,) = page.select("//*[@data-citation=$lang]", lang=lang)
                assert words(shown) == full_citation(notice, [address], lang)


# ---- Citations


@pytest.mark.parametrize(
    ("cited", "zh", "en"),
    [
        (
            ["a4-s1a"],
            "《兰州市人力资源和社会保障局关于深入贯彻落实服务疫情防控工作十条措施的通知》（兰人社发〔2021〕289号）"
            "第四条第1句第1分句，2021年11月5日成文。（通知只分条，第几句是本站数的。）",
            ", Article 4, sentence 1, part 1, signed 5 November 2021. "
            "(The notice numbers only its articles; the sentences are counted by this site.)",
        ),
        (["a4"], "）第四条，2021年11月5日成文。", ", Article 4, signed 5 November 2021."),
        (
            ["a4-s2", "a4-s3", "a6"],
            "）第四条第2句、第3句、第六条，2021年11月5日成文。（通知只分条，第几句是本站数的。）",
            ", Article 4, sentence 2; Article 4, sentence 3; Article 6, signed 5 November 2021. "
            "(The notice numbers only its articles; the sentences are counted by this site.)",
        ),
        ([""], "（兰人社发〔2021〕289号），2021年11月5日成文。", "No. 289), signed 5 November 2021."),
    ],
)
def test_a_citation_is_as_an_office_writes_it(record: Record, cited: list[str], zh: str, en: str) -> None:
    notice = record.notice("lanzhou-2021-289")
    places = [Address.parse(f"{notice.id}-{place}".rstrip("-")) for place in cited]
    assert full_citation(notice, places, "zh").endswith(zh)
    assert full_citation(notice, places, "en").endswith(en)
    assert "兰人社发〔2021〕289号, Lan Ren She Fa [2021] No. 289" in full_citation(notice, places, "en")


def test_a_title_inside_a_title_has_the_inner_marks(record: Record) -> None:
    notice = record.notice("yongzhou-2022-3")
    assert full_citation(notice, [notice.address], "zh").startswith(
        "《关于印发〈关于做好疫情期间人社服务的十条措施〉的通知》（"
    )


# ---- Codes to print


def test_with_a_public_address_every_sentence_and_article_has_a_code_to_print(
    published: dict[str, BuiltPage], record: Record
) -> None:
    for notice in record:
        for lang in LANGUAGES:
            page = published[f"{lang}/notices/{notice.id}-codes.html"]
            labels = [str(code.get("aria-label")) for code in page.select("//*[@role='img']")]
            wanted = {str(s.address) for s in notice.sentences} | {
                str(s.address.whole_article) for s in notice.sentences
            }
            assert {found for label in labels for found in re.findall(r"/c/([a-z0-9-]+)\.html", label)} == wanted
            assert len(labels) == len(wanted)
            poster = published[f"{lang}/notices/{notice.id}-poster.html"]
            assert len(poster.select("//*[@role='img']")) == 1 + len(notice.articles)
            links = published[f"{lang}/notices/{notice.id}.html"].select("//a/@href")
            assert {f"{notice.id}-codes.html", f"{notice.id}-poster.html"} <= set(links)


def test_without_a_public_address_there_are_no_pages_of_codes(unsettled: dict[str, BuiltPage]) -> None:
    assert [path for path in unsettled if re.search(r"codes|poster", path)] == []


# ---- Weight

LIGHT, LIGHT_CLAUSE = 60_000, 30_000
"""Bytes sent with gzip. Measured: 48 kB at most for a notice and what its sheets load, 22 kB for a clause."""


def sent(folder: Path, *paths: str) -> int:
    return sum(len(gzip.compress((folder / path).read_bytes(), 9)) for path in paths)


def loaded(page: BuiltPage) -> list[str]:
    """The page itself, its style sheets and its scripts, below the site's root."""
    parts = page.select("/html/head/link[@rel='stylesheet']/@href | /html/head/script/@src")
    return [page.path, *(normpath(join(dirname(page.path), str(part))) for part in parts)]


def test_a_notice_and_its_clauses_are_light_on_a_phone(site: Path, pages: dict[str, BuiltPage], record: Record) -> None:
    for notice in record:
        for lang in LANGUAGES:
            page = pages[f"{lang}/notices/{notice.id}.html"]
            assert sent(site, *loaded(page), f"clauses/{notice.id}.js", "clauses/notices.js") < LIGHT, page
        for sentence in notice.sentences:
            page = pages[f"c/{sentence.address}.html"]
            assert sent(site, *loaded(page)) < LIGHT_CLAUSE, page
