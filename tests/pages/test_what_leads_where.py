"""Lists and headings on a page lead to what they name, in the order that was meant."""

from __future__ import annotations

import json

import pytest

from build_scripts.record.model import Record
from tests.pages.built import LANGUAGES, BuiltPage, words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_finder_asks_for_the_situations_in_the_order_of_the_home_page(
    pages: dict[str, BuiltPage], record: Record, lang: str
) -> None:
    """It was once alphabetical by id, which put 跟单位有争议 first and 没工作了 sixth."""
    (strings,) = pages[f"{lang}/finder.html"].select("//script[@data-words]")
    asked = [situation["title"] for situation in json.loads(words(strings))[lang]["situations"].values()]
    assert asked == [situation.title[lang] for situation in record.situations.all]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_place_without_a_number_is_one_of_the_notice_that_it_is_listed_under(
    pages: dict[str, BuiltPage], record: Record, lang: str
) -> None:
    page = pages[f"{lang}/coverage.html"]
    for notice in record:
        section = page.select("//section[@aria-labelledby=$id]", id=f"articles-{notice.id}")[0]
        linked = [str(link.get("href")) for link in section.xpath(".//*[@class='clauses']//a")]
        assert linked
        assert [href for href in linked if f"/c/{notice.id}-" not in href] == []


def test_no_heading_of_a_sheet_stands_over_nothing(pages: dict[str, BuiltPage]) -> None:
    """Where every sentence that a rule rests on stood under the next steps, 依据的原文 was printed above nothing."""
    headings = [
        (page, heading)
        for page in pages.values()
        for heading in page.select("//template[@data-sheet-frame]//*[@data-parts]/h3")
    ]
    assert headings
    for page, heading in headings:
        following = heading.getnext()
        assert following is not None and following.tag in ("p", "figure"), (page, words(heading))
