"""A regulation in chapters: they stand above the articles that they open; each article is listed by its own number."""

from __future__ import annotations

import pytest

from build_scripts.bench.growth import import_all
from build_scripts.pages import site_of
from build_scripts.pages.mkdocs_build import build_language
from build_scripts.pages.site import Settings
from build_scripts.record import compile_record
from build_scripts.record.model import Record
from tests.pages.built import LANGUAGES, BuiltPage, read_pages, words

TEXT = """某市就业促进条例

第一章 总则

第一条 为了促进就业，制定本条例。

第二章 扶持政策

第一节 资金

第三条 市、区人民政府应当安排资金。

第四条 依照第三条的规定申请。
"""
NAME = "corpus-2001-1"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("chapters")
    (folder / "text.txt").write_text(TEXT, "utf-8")
    import_all([folder / "text.txt"], folder / "notices")
    return compile_record(folder / "notices")


@pytest.fixture(scope="module")
def pages(record: Record, tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltPage]:
    out = tmp_path_factory.mktemp("site")
    for lang in LANGUAGES:
        build_language(site_of(record, Settings(), catalogue=[], sources=[]), lang, out)
    return read_pages(out)


def test_a_chapter_is_told_from_the_article_that_it_opens(record: Record) -> None:
    articles = record.notices[0].articles
    assert [article.chapter for article in articles] == ["", "第二章扶持政策第一节资金", ""]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_contents_list_chapters_and_articles_by_their_own_numbers(pages: dict[str, BuiltPage], lang: str) -> None:
    _still, _about, *listed = pages[f"{lang}/notices/{NAME}.html"].select("//nav[@class='contents']//li")
    # In Chinese 第三条 says its number; nobody has translated it.
    first, third, fourth = {"zh": ("", "", ""), "en": ("1", "3", "4")}[lang]
    assert ["".join(words(one).split()) for one in listed] == [
        f"{first}第一条",
        "第二章扶持政策第一节资金",
        f"{third}第三条",
        f"{fourth}第四条",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_heading_of_the_article_has_its_chapter_on_a_line_of_its_own(
    pages: dict[str, BuiltPage], lang: str
) -> None:
    page = pages[f"{lang}/notices/{NAME}.html"]
    (heading,) = page.select("//*[@data-clause-words=$address]", address=f"{NAME}-a3")
    assert words(heading) == "第二章扶持政策第一节资金第三条"
    assert [words(chapter) for chapter in heading.iter("span")] == ["第二章扶持政策第一节资金"]
