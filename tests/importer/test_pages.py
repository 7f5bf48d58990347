"""The pages of a notice on the day it was imported: its words are whole, and what is missing is said."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]

from build_scripts.importer import import_notice
from build_scripts.pages import TEMPLATES, render_page, template_environment
from build_scripts.pages.clause_pages import write_clause_pages
from build_scripts.pages.plan import pages
from build_scripts.pages.site import Site
from build_scripts.pages.wording import read_words
from build_scripts.record import compile_record, register
from build_scripts.record.values import compact
from tests.importer.conftest import ID, MADE_UP

CONTACT = "联系人：张三，联系电话：88123456。"


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory, project: Path) -> dict[str, html.HtmlElement]:
    """Every generated page of a record of which the imported notice is all, by path; and those of its clauses."""
    folder = tmp_path_factory.mktemp("imported")
    notices, out = folder / "notices", folder / "site"
    notices.mkdir()
    shutil.copy(project / "docs/notices/audiences.yaml", notices)
    header = "address,fingerprint,first_published,withdrawn,successor,reason_zh,reason_en\n"
    (notices / "registry.csv").write_text(header, "utf-8")
    (folder / "x.txt").write_text(MADE_UP, "utf-8")
    import_notice(folder / "x.txt", notices)
    register(notices, date(2023, 1, 17))
    site = Site(compile_record(notices), [], [], read_words(TEMPLATES))
    environment = template_environment()
    found = {
        f"{lang}/{page.path}": render_page(site, page, lang, environment)
        for lang in ("zh", "en")
        for page in pages(site, lang)
    }
    write_clause_pages(site, environment, out)
    found |= {f"c/{file.name}": file.read_text("utf-8") for file in (out / "c").iterdir()}
    return {path: html.document_fromstring(text) for path, text in found.items()}


def words(page: html.HtmlElement, xpath: str = "//main") -> str:
    return " ".join(" ".join(str(element.text_content()).split()) for element in page.xpath(xpath))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_holds_every_character_of_the_notice_but_the_omission(
    rendered: dict[str, html.HtmlElement], lang: str
) -> None:
    page = rendered[f"{lang}/notices/{ID}.html"]
    official = "".join(str(element.text_content()) for element in page.xpath("//*[@data-source-text]"))
    assert official == compact(MADE_UP).replace(CONTACT, "")


def test_the_page_says_what_is_missing_in_its_language(rendered: dict[str, html.HtmlElement]) -> None:
    zh, en = (words(rendered[f"{lang}/notices/{ID}.html"], "//*[@id='incomplete']") for lang in ("zh", "en"))
    assert zh.startswith("这份通知还没有整理完") and "英文译文、" in zh and "句子里写的日期、" in zh
    assert en.startswith("This notice is still being worked on") and "English translations, " in en


def test_no_page_says_that_nothing_is_said_of_an_end_before_the_dates_were_read(
    rendered: dict[str, html.HtmlElement],
) -> None:
    assert "没有写结束日期" not in words(rendered[f"zh/notices/{ID}.html"])
    assert "还没有整理" in words(rendered[f"c/{ID}-a3-s2.html"], "//dl")
    assert "没有写结束日期" not in words(rendered[f"c/{ID}-a3-s2.html"])
    assert "没有写结束日期" in words(rendered[f"c/{ID}-a3-s1.html"])


def test_what_is_not_translated_or_summarised_or_checked_is_said_so(rendered: dict[str, html.HtmlElement]) -> None:
    zh, en = (words(rendered[f"{lang}/notices/{ID}.html"]) for lang in ("zh", "en"))
    assert zh.count("尚无白话说明") == 3 and "还没有人逐字核对" in zh
    assert en.count("No English translation yet") == 24
    assert en.count("No summary in English yet") == 3 and "Not yet compared" in en
    assert "尚无白话说明" in words(rendered["zh/notices.html"])
    clause = rendered[f"c/{ID}-a1-s1.html"]
    assert "No English translation yet" in words(clause)


def test_no_page_shows_none_or_an_empty_heading(rendered: dict[str, html.HtmlElement]) -> None:
    for path, page in rendered.items():
        assert "None" not in words(page), path
        assert all(str(heading.text_content()).strip() for heading in page.xpath("//h1|//h2|//h3")), path


def test_no_page_names_the_person(rendered: dict[str, html.HtmlElement]) -> None:
    for path, page in rendered.items():
        text = html.tostring(page, encoding="unicode")
        assert "张三" not in text and "88123456" not in text, path


@pytest.mark.parametrize(("lang", "as_of"), [("zh", "截至"), ("en", "As of")])
def test_no_day_of_a_comparison_is_given_that_nobody_has_made(
    rendered: dict[str, html.HtmlElement], lang: str, as_of: str
) -> None:
    assert as_of not in words(rendered[f"{lang}/notices/{ID}.html"])
