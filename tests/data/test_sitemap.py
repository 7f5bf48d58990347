"""sitemap.xml and robots.txt, only with a public address."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]

from build_scripts.data import write_sitemap
from build_scripts.data.sitemap import NAMESPACE, XHTML

BASE = "https://rs.example.gov.cn/"
NAMES = {"s": NAMESPACE, "x": XHTML}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for page in ("index.html", "404.html", "zh/index.html", "en/index.html", "zh/notices/a.html", "en/notices/a.html"):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).touch()
    (tmp_path / "c").mkdir()
    (tmp_path / "c/a.html").touch()
    return tmp_path


def sitemap(out: Path) -> etree._Element:
    return etree.parse(out / "sitemap.xml").getroot()


def test_every_page_but_that_of_a_wrong_address_is_listed_once(out: Path) -> None:
    assert write_sitemap(out, BASE) == 6
    root = sitemap(out)
    assert root.tag == f"{{{NAMESPACE}}}urlset"
    assert root.xpath("//s:loc/text()", namespaces=NAMES) == [
        BASE + page
        for page in ("c/a.html", "en/index.html", "en/notices/a.html", "", "zh/index.html", "zh/notices/a.html")
    ]


def test_the_two_languages_of_a_page_name_each_other_and_themselves(out: Path) -> None:
    write_sitemap(out, BASE)
    for url in sitemap(out).xpath("//s:url", namespaces=NAMES):
        own = url.xpath("string(s:loc)", namespaces=NAMES).removeprefix(BASE)
        links = url.xpath("x:link[@rel='alternate']", namespaces=NAMES)
        found = {link.get("hreflang"): link.get("href").removeprefix(BASE) for link in links}
        rest = own.removeprefix("zh/").removeprefix("en/")
        assert found == ({"zh-Hans": f"zh/{rest}", "en": f"en/{rest}"} if own != rest else {})


def test_without_a_public_address_nothing_is_written(out: Path) -> None:
    assert write_sitemap(out, "") == 0
    assert not (out / "sitemap.xml").exists() and not (out / "robots.txt").exists()


@pytest.mark.parametrize(("base", "written"), [(BASE, True), (f"{BASE}ten-measures/", False)])
def test_robots_are_told_of_it_only_where_the_site_is_the_whole_host(out: Path, base: str, written: bool) -> None:
    write_sitemap(out, base)
    assert (out / "robots.txt").exists() == written
    if written:
        assert f"Sitemap: {BASE}sitemap.xml\n" in (out / "robots.txt").read_text("utf-8")
