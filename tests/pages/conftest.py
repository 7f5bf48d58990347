"""The built site, and the same pages as they are when the operator has settled more, or when a notice has changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from build_scripts.address import Address
from build_scripts.data import write_data, write_sitemap
from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.record.model import Record, Sentence, Tombstone, Version
from build_scripts.record.values import compact, fingerprint
from build_scripts.site import read_record
from build_scripts.text import Text
from tests.pages.built import BuiltPage, read_pages

PUBLISHED = Settings(
    base_address="https://rs.example.gov.cn/ten-measures/",
    publisher={"zh": "某市人力资源和社会保障局", "en": "Bureau of Human Resources of Some City"},
    contact="0000-12333",
)
OMITTED = "lanzhou-2021-289-tail-s3"
AMENDED = Address.parse("yongzhou-2022-3-a2-s1")
WITHDRAWN = Address.parse("yongzhou-2022-3-a2-s9")


@dataclass(frozen=True)
class Omitted:
    """The sentence that no page gives; it is not printed when a test fails."""

    words: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    """The name and the number in it."""


@pytest.fixture(scope="session")
def record() -> Record:
    """The real record."""
    return read_record()


@pytest.fixture(scope="session")
def sources(project: Path, record: Record) -> dict[str, str]:
    """The notices as received, minus white space, by id."""
    folder = project / "docs" / "notices"
    return {notice.id: compact((folder / notice.id / "source.txt").read_text("utf-8")) for notice in record}


@pytest.fixture(scope="session")
def omitted(sources: dict[str, str]) -> Omitted:
    """The one sentence that is left out: written down nowhere but in the source."""
    (found,) = re.finditer(r"局办公室联系人:(.+?)联系电话:(\d+)。", "".join(sources.values()))
    return Omitted(found[0], (found[1], found[2]))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page of the built site."""
    return read_pages(site)


@pytest.fixture(scope="session")
def unsettled(record: Record, tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltPage]:
    """Every page while the operator has settled nothing."""
    folder = tmp_path_factory.mktemp("unsettled")
    build_pages(record, folder, Settings())
    return read_pages(folder)


@pytest.fixture(scope="session")
def published_site(record: Record, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a publisher with an address of its own, after one sentence was amended and one withdrawn."""
    folder = tmp_path_factory.mktemp("published")
    built = build_pages(changed(record), folder, PUBLISHED)
    write_data(built.record, built.catalogue, built.sources, built.origin, folder)
    write_sitemap(folder, PUBLISHED.base_address)
    for made in ("engine", "tables", "search", "sbom.cdx.json"):
        (folder / made).symlink_to(site / made)
    return folder


@pytest.fixture(scope="session")
def published(published_site: Path) -> dict[str, BuiltPage]:
    """Every page of that site."""
    return read_pages(published_site)


@pytest.fixture(scope="session", params=["built", "published"])
def whole_site(request: pytest.FixtureRequest) -> tuple[Path, dict[str, BuiltPage]]:
    """A folder and its pages, for what holds of every page whatever is settled."""
    built = request.param == "built"
    folder: Path = request.getfixturevalue("site" if built else "published_site")
    found: dict[str, BuiltPage] = request.getfixturevalue("pages" if built else "published")
    assert len(found) > 150
    return folder, found


@pytest.fixture(scope="session")
def every_page(whole_site: tuple[Path, dict[str, BuiltPage]]) -> list[BuiltPage]:
    """Its pages alone."""
    return list(whole_site[1].values())


def changed(record: Record) -> Record:
    """The record after one sentence got new words, not yet translated, and another was withdrawn."""

    def amend(sentence: Sentence) -> Sentence:
        if sentence.address != AMENDED:
            return sentence
        zh = "这一句改过了。"
        new = Version(zh, sentence.current.en, date(2023, 1, 1), "试人社发〔2023〕1号", fingerprint(zh), None)
        return replace(sentence, versions=(*sentence.versions, new))

    notice = record.notice(AMENDED.notice)
    articles = tuple(replace(a, sentences=tuple(amend(s) for s in a.sentences)) for a in notice.articles)
    tombstone = Tombstone(WITHDRAWN, date(2023, 1, 1), AMENDED, Text("并入前面一句", "Merged into an earlier one"))
    notices = tuple(replace(notice, articles=articles) if n is notice else n for n in record)
    return replace(record, notices=notices, tombstones=(tombstone,))
