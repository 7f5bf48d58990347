"""What a page says of the site itself, and how it changes with what the operator settles."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_scripts.pages import TEMPLATES
from build_scripts.pages.site import Settings, Site
from build_scripts.pages.wording import read_words
from build_scripts.record.model import Record
from build_scripts.site import build_site, read_record
from build_scripts.text import date_in_words
from tests.pages.built import BuiltPage, words
from tests.pages.conftest import PUBLISHED

UNOFFICIAL = {"zh": "非官方", "en": "Unofficial"}
NOT_A_GOVERNMENT = {"zh": "不是政府网站", "en": "not a government site"}


def around(page: BuiltPage) -> str:
    """What the page says before and after its content."""
    return " ".join(words(element) for element in page.select("/html/body/header | /html/body/footer"))


def test_every_page_says_that_the_site_is_unofficial(unsettled: dict[str, BuiltPage]) -> None:
    for page in unsettled.values():
        assert UNOFFICIAL[page.lang] in words(page.select("/html/body/header")[0]), page
        assert NOT_A_GOVERNMENT[page.lang] in around(page), page


def test_with_a_publisher_every_page_names_it_and_none_says_unofficial(published: dict[str, BuiltPage]) -> None:
    for page in published.values():
        assert PUBLISHED.publisher[page.lang] in around(page), page
        assert UNOFFICIAL[page.lang] not in around(page), page
        assert NOT_A_GOVERNMENT[page.lang] not in words(page.root), page


def test_every_page_says_when_its_texts_were_last_checked(every_page: list[BuiltPage], record: Record) -> None:
    for page in every_page:
        assert date_in_words(record.last_checked, page.lang) in around(page), page


def test_every_page_says_that_nothing_typed_leaves_the_device(every_page: list[BuiltPage]) -> None:
    said = {"zh": "不会离开这台设备", "en": "leaves this device"}
    assert [page for page in every_page if said[page.lang] not in around(page)] == []


def test_the_contact_stands_on_the_pages_that_promise_one(
    published: dict[str, BuiltPage], unsettled: dict[str, BuiltPage]
) -> None:
    for lang in ("zh", "en"):
        assert PUBLISHED.contact in words(published[f"{lang}/corrections.html"].root)
        assert PUBLISHED.contact not in words(unsettled[f"{lang}/corrections.html"].root)
        assert not re.search(r"\{\{|\*", words(unsettled[f"{lang}/corrections.html"].select("//main")[0]))


def test_with_a_public_address_every_clause_page_prints_it_beside_its_code(published: dict[str, BuiltPage]) -> None:
    for path, page in published.items():
        if not path.startswith("c/") or not page.select("//*[@data-source-text]"):
            continue
        assert PUBLISHED.base_address + path in words(page.select("//main")[0]), page
        (code,) = page.select("//*[@role='img'][descendant::*[local-name()='svg']]")
        assert PUBLISHED.base_address + path in str(code.get("aria-label")), page


def test_without_a_public_address_no_clause_page_has_a_code_and_each_says_why(
    unsettled: dict[str, BuiltPage],
) -> None:
    for path, page in unsettled.items():
        assert page.select("//*[@role='img'][descendant::*[local-name()='svg']]") == [], page
        if path.startswith("c/"):
            said = words(page.select("//main")[0])
            assert "没有二维码" in said, page
            assert "no QR code" in said, page


@pytest.mark.parametrize(("base_address", "told"), [("", True), ("https://rs.example.gov.cn/", False)])
def test_the_build_says_that_there_are_no_codes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, base_address: str, told: bool
) -> None:
    built = Site(read_record(), [], [], read_words(TEMPLATES), Settings(base_address=base_address))
    monkeypatch.setattr("build_scripts.site.build_engine", lambda out: SimpleNamespace(size=0))
    monkeypatch.setattr("build_scripts.site.build_pages", lambda record, out: built)
    build_site(tmp_path)
    output = capsys.readouterr().out
    assert ("二维码" in output) == ("QR" in output) == told
    assert ("网站地图" in output) == ("sitemap" in output) == told
    assert (tmp_path / "sitemap.xml").exists() == (tmp_path / "data/changes.zh.xml").exists() == (not told)
