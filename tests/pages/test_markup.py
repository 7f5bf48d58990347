"""What stands in the record is words: no page takes any of it for markup."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

import calculators
from build_scripts.pages import TEMPLATES, render_page, template_environment
from build_scripts.pages.clause_pages import write_clause_pages
from build_scripts.pages.plan import pages
from build_scripts.pages.site import Settings, Site
from build_scripts.pages.wording import read_words
from build_scripts.record.model import Record, Version
from build_scripts.text import Text
from tests.hostile.words import MARK

HOSTILE = f"\"'><img {MARK}=1 src=x onerror=alert(1)></script></title><script {MARK}>alert(1)</script> {{{{7*7}}}} <!--"


def hostile(value: Any) -> Any:
    """The same part of the record with markup behind all of its words."""
    if isinstance(value, Text):
        return Text(value.zh + HOSTILE, value.en + HOSTILE)
    if isinstance(value, Version):
        return replace(value, zh=value.zh + HOSTILE, en=value.en and value.en + HOSTILE)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: hostile(getattr(value, each.name)) for each in fields(value) if each.init})
    if isinstance(value, tuple):
        return tuple(hostile(each) for each in value)
    if isinstance(value, Mapping):
        return {name: hostile(each) for name, each in value.items()}
    return value


@pytest.fixture(scope="module")
def rendered(record: Record, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every generated page of a record whose words are all followed by markup."""
    settings = Settings(base_address="https://rs.example/", publisher={"zh": HOSTILE, "en": HOSTILE}, contact=HOSTILE)
    site = Site(hostile(record), calculators.catalogue(), calculators.sources(), read_words(TEMPLATES), settings)
    environment = template_environment()
    found = {
        f"{lang}/{page.path}": render_page(site, page, lang, environment)
        for lang in ("zh", "en")
        for page in pages(site, lang)
    }
    out = tmp_path_factory.mktemp("hostile")
    write_clause_pages(site, environment, out)
    return found | {f"c/{file.name}": file.read_text("utf-8") for file in (out / "c").iterdir()}


def test_markup_in_the_record_becomes_words_on_every_page(rendered: dict[str, str]) -> None:
    shown = 0
    for path, text in rendered.items():
        page = html.document_fromstring(text)
        assert page.xpath(f"//*[@{MARK}] | //@onerror") == [], path
        assert f"<img {MARK}" not in text and f"<script {MARK}" not in text, path
        shown += "{{7*7}}" in text
    assert shown > 200
