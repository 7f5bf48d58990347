"""Many notices: the work grows with their number and no faster, lists stay short, and one can be shown by itself."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.bench.growth import figures, import_all
from build_scripts.data import write_data
from build_scripts.pages import build_pages, site_of, write_clauses, write_notice
from build_scripts.pages.mkdocs_build import build_language
from build_scripts.pages.notice_list import AT_HOME
from build_scripts.pages.site import Settings, Site
from build_scripts.record import compile_record
from build_scripts.record.model import Record
from build_scripts.site import Followed, read_record
from tests.pages.built import LANGUAGES, BuiltPage, read_pages, words

TEXT = "某市就业促进条例\n\n第一条 鼓励企业吸纳就业。\n\n第二条 最高不超过20万元；办理时限为5个工作日。\n"
CITIES = ("临沂市", "东营市", "威海市")


def texts(folder: Path, count: int) -> list[Path]:
    """One text again and again, so that every document is as long as any other; by turns of three cities."""
    folder.mkdir()
    found = []
    for number in range(count):
        file = folder / f"{number:03}.txt"
        file.write_text(TEXT.replace("某市", CITIES[number % len(CITIES)]), "utf-8")
        found.append(file)
    return found


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a record of thirty notices."""
    folder = tmp_path_factory.mktemp("many")
    import_all(texts(folder / "texts", 30), folder / "notices")
    return folder / "notices"


@pytest.fixture(scope="module")
def pages(many: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuiltPage]:
    out = tmp_path_factory.mktemp("site")
    build_pages(compile_record(many), out, Settings(), catalogue=[], sources=[])
    return read_pages(out)


def small_site(record: Record) -> Site:
    return site_of(record, Settings(), catalogue=[], sources=[])


def calls(act: Callable[[], object]) -> int:
    """How often any function is called: the same on every machine, however busy it is."""
    profile = cProfile.Profile()
    profile.runcall(act)
    found: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return found


def test_three_times_the_notices_take_three_times_the_work(tmp_path: Path, many: Path) -> None:
    import_all(texts(tmp_path / "texts", 10), tmp_path / "notices")
    steps: dict[str, list[int]] = {}
    for folder in (tmp_path / "notices", many):
        record = compile_record(folder)
        site = small_site(record)
        # Templates are compiled by then.
        build_language(site, "zh", tmp_path / "warm")
        out = tmp_path / folder.parent.name
        for name, step in (
            ("record", lambda folder=folder: compile_record(folder)),
            ("pages", lambda site=site, out=out: build_language(site, "zh", out)),
            ("clauses", lambda site=site, out=out: write_clauses(site, out)),
            ("data", lambda record=record, site=site, out=out: write_data(record, [], [], site.origin, out)),
        ):
            steps.setdefault(name, []).append(calls(step))
    for name, (ten, thirty) in steps.items():
        assert thirty < 3.15 * ten, (name, ten, thirty)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_long_list_has_every_notice_once_by_city_and_year_the_latest_first(
    pages: dict[str, BuiltPage], lang: str
) -> None:
    page = pages[f"{lang}/notices.html"]
    cities = page.select("//main//details")
    assert [words(city.xpath(".//h2")[0]) for city in cities] == ["临沂", "东营", "威海"]
    links = [str(link) for link in page.select("//main//li/a/@href")]
    assert len(links) == len(set(links)) == 30
    for city in cities:
        years = [int("".join(filter(str.isdigit, words(year)))) for year in city.xpath(".//h3")]
        assert years == sorted(set(years), reverse=True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_home_page_shows_a_few_notices_and_leads_to_all(pages: dict[str, BuiltPage], lang: str) -> None:
    page = pages[f"{lang}/index.html"]
    assert len(page.select("//section[@class='measures']")) == AT_HOME
    (button,) = [link for link in page.select("//main//a[@href='notices.html']") if "30" in words(link)]
    assert button is not None
    assert max(p.size for path, p in pages.items() if path in {f"{lang}/data.html", f"{lang}/coverage.html"}) < 20_000


def test_two_notices_are_listed_as_before_in_full(pages: dict[str, BuiltPage], site: Path) -> None:
    page = read_pages(site / "zh")["notices.html"]
    assert len(page.select("//section[@class='card']")) == 2
    assert not page.select("//*[@data-notice-filter]")


def test_a_notice_by_itself_has_the_same_pages_as_in_the_whole_build(tmp_path: Path) -> None:
    record = read_record()
    site = build_pages(record, tmp_path / "whole")
    notice = record.notice("yongzhou-2022-3")
    write_notice(site, notice, tmp_path / "alone")
    alone = [file for file in (tmp_path / "alone").rglob("*") if file.is_file()]
    assert len(alone) > 60
    for file in alone:
        there = tmp_path / "whole" / file.relative_to(tmp_path / "alone")
        assert file.read_bytes() == there.read_bytes(), there


class TestWhatIsShownAtOnce:
    @pytest.fixture
    def followed(self, many: Path) -> Followed:
        site = small_site(compile_record(many))
        made = Followed(many, lambda _: site, lambda: site)
        made.read()
        return made

    def test_an_edited_sentence_of_one_notice(self, followed: Followed, many: Path, tmp_path: Path) -> None:
        file = sorted(many.glob("corpus-*/sentences.csv"))[3]
        before = file.read_text("utf-8")
        lines = before.splitlines(keepends=True)
        address, subjects, zh, _, rest = lines[1].split(",", 4)
        file.write_text(
            "".join([lines[0], ",".join([address, subjects, zh, "In English.", rest]), *lines[2:]]), "utf-8"
        )
        try:
            assert followed.show(tmp_path, {file})
            assert "In English." in (tmp_path / "c" / f"{address}.html").read_text("utf-8")
            assert not (tmp_path / "zh" / "index.html").exists()
        finally:
            file.write_text(before, "utf-8")

    def test_no_mistake(self, followed: Followed, many: Path, tmp_path: Path) -> None:
        file = sorted(many.glob("corpus-*/sentences.csv"))[3]
        before = file.read_text("utf-8")
        file.write_text(before.replace("。", "！", 1), "utf-8")
        try:
            assert not followed.show(tmp_path, {file})
            assert not list(tmp_path.iterdir())
        finally:
            file.write_text(before, "utf-8")

    def test_nothing_that_concerns_more_than_one_notice(self, followed: Followed, many: Path, tmp_path: Path) -> None:
        one, other = sorted(many.glob("corpus-*/sentences.csv"))[:2]
        for files in ({one, other}, {many / "audiences.yaml"}, {one, many / "registry.csv"}, {tmp_path / "site.css"}):
            assert not followed.show(tmp_path, files)


def test_the_curve_is_measured_on_the_same_texts_as_material(tmp_path: Path) -> None:
    texts(tmp_path / "texts", 2)
    names = [name for name, _ in figures(str(tmp_path / "texts"))]
    assert names[0] == "2 documents: sentences, clause pages"
    assert any("Material" in name for name in names) and any("unchanged" in name for name in names)
