"""The site names the cities whose notices it has, and counts them when they are many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.pages import site_of
from build_scripts.record.model import Record
from build_scripts.text import Text
from tests.pages.built import LANGUAGES, BuiltPage, words


@pytest.mark.parametrize(
    ("names", "zh", "en"),
    [
        (["甲 A"], "甲", "A"),
        (["甲 A", "乙 B", "甲 A"], "甲、乙", "A and B"),
        (["甲 A", "乙 B", "丙 "], "甲、乙、丙", "A, B and 丙"),
        ([f"城{n} City{n}" for n in range(5)], "5 个城市", "5 cities"),
    ],
)
def test_cities_are_named_while_they_are_few(record: Record, names: list[str], zh: str, en: str) -> None:
    notice = record.notices[0]
    cities = [Text(*name.split(" ")) for name in names]
    notices = [replace(notice, metadata=replace(notice.metadata, city=city)) for city in cities]
    site = site_of(replace(record, notices=tuple(notices)))
    assert (site.cities("zh"), site.cities("en")) == (zh, en)
    assert site.tagline("zh").startswith(f"{zh}的人社部门")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_home_says_whose_notices_these_are(pages: dict[str, BuiltPage], record: Record, lang: str) -> None:
    (lede,) = pages[f"{lang}/index.html"].select("//p[@class='lede']")
    assert all(notice.metadata.city[lang] in words(lede) for notice in record)
