"""From the record to the site: check, compile the engine, write the pages. The one place where all parts meet."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import calculators
from build_scripts import PROJECT
from build_scripts.bill_of_materials import write_bill_of_materials
from build_scripts.data import write_data, write_sitemap
from build_scripts.engine import build_engine
from build_scripts.faults import Faults
from build_scripts.kiosk import build_kiosk
from build_scripts.offline import transferred, write_offline
from build_scripts.pages import build_pages, site_of, write_notice
from build_scripts.pages.site import Site
from build_scripts.record import compile_record, reread
from build_scripts.record.model import Record
from build_scripts.search import write_search
from build_scripts.tables import write_tables
from build_scripts.unchanged import Stamp

NOTICES = PROJECT / "docs" / "notices"
OUT = PROJECT / "site"
KIOSK = PROJECT / "dist" / "kiosk"


def read_record() -> Record:
    """The checked record of the project, with what the calculators quote from it; raises `Faults`."""
    return compile_record(NOTICES, calculators.catalogue(), calculators.sources())


PAGES_COME_FROM = (PROJECT / "docs", PROJECT / "site_templates")
"""Folders of what people edit: `write_pages` shows a change there."""


def write_pages(out: Path, record: Record | None = None) -> Site:
    """Write what depends on the record and the templates alone: everything but the engine and the tables.

    Without a record it is read here; raises `Faults` before anything is written.
    """
    record = record or read_record()
    built = build_pages(record, out)
    write_data(record, built.catalogue, built.sources, built.origin, out)
    write_sitemap(out, built.settings.base_address)
    write_bill_of_materials(out)
    write_search(record, built.catalogue, out)
    return built


def finish(out: Path, built: Site) -> int:
    """Write what is derived from all other files of the built site: last, and again when one of them has changed.

    Bytes that a browser fetches to use the site offline, from a host that compresses texts.
    """
    kept = write_offline(out, built.words, built.record.last_checked)
    return transferred((*kept.always, *kept.copies), host_compresses=True)


class Followed:
    """The site as it was read last, so that a change in one notice is shown without reading hundreds of others."""

    def __init__(self, notices: Path, write: Callable[[Path], Site], read: Callable[[], Site]) -> None:
        self._notices = notices
        self._write = write
        self._read = read
        self._site: Site | None = None

    def read(self) -> None:
        """Read it for the first time; a record with mistakes is read when they are corrected."""
        with contextlib.suppress(Faults):
            self._site = self._read()

    def build(self, out: Path) -> Site:
        """Write the whole; raises `Faults`."""
        self._site = self._write(out)
        return self._site

    def show(self, out: Path, files: Collection[Path]) -> bool:
        """Write the pages of the one notice that these files belong to; False where it is not one, or has mistakes."""
        site = self._site
        places = {file.relative_to(self._notices).parts for file in files if file.is_relative_to(self._notices)}
        names = {parts[0] for parts in places if len(parts) > 1}
        if site is None or len(names) != 1 or len(places) != len(set(files)) or any(len(parts) < 2 for parts in places):
            return False
        (name,) = names
        record = reread(site.record, self._notices, name, site.catalogue)
        if record is None:
            return False
        self._site = replace(site, record=record)
        write_notice(self._site, record.notice(name), out)
        return True


def followed() -> Followed:
    """The site of the project."""
    return Followed(NOTICES, write_pages, lambda: site_of(read_record()))


MADE_FROM = tuple(
    PROJECT / name
    for name in (
        *("docs", "site_templates", "calculators", "build_scripts"),
        *("mkdocs.yml", "LICENSE", "requirements.txt", "package-lock.json"),
    )
)
"""Everything that the site can depend on."""


def build_site(out: Path = OUT) -> None:
    """Write the whole site into `out`, in place of one that is there, unless that one is as it would become.

    Raises `Faults` before anything is removed.
    """
    # Beside the site, so that a site elsewhere is not taken for this one.
    stamp = Stamp(out.parent / "build" / f"{out.name}.json", MADE_FROM, out)
    if stamp.holds():
        print(f"没有变化，{out.name}/ 不用重做。 / Nothing has changed: {out.name}/ is up to date.", flush=True)
        return
    record = read_record()
    print("通知已核对。 / The record is sound.", flush=True)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    engine = build_engine(out)
    print(f"引擎 / Engine: {engine.size / 1e6:.1f} MB", flush=True)
    tables = write_tables(record, out)
    print(f"答案表 / Tables: {sum(tables.values()) / 1e6:.1f} MB", flush=True)
    built = write_pages(out, record)
    if not built.settings.base_address:
        print(
            "mkdocs.yml 里没有公开网址（site_url），所以不印二维码，也没有网站地图和变更订阅。 / "
            "No QR codes, sitemap or feed of changes: mkdocs.yml gives no public address (site_url).",
            flush=True,
        )
    kept = finish(out, built)
    print(f"离线使用 / Kept offline: {kept / 1e6:.1f} MB", flush=True)
    pages = sum(1 for _ in out.rglob("*.html"))
    print(f"网页 / Pages: {pages} → {out.name}/", flush=True)
    stamp.keep()


def build_bundle() -> None:
    """Write the kiosk's bundle of the site, which is built first unless it is as it would become. Raises `Faults`."""
    build_site()
    bundle = build_kiosk(site_of(read_record()), OUT, KIOSK)
    print(
        f"一体机 / Kiosk: {bundle.version} → {KIOSK.relative_to(PROJECT)}/, "
        f"{bundle.archive.relative_to(PROJECT)} ({bundle.archive.stat().st_size / 1e6:.1f} MB)",
        flush=True,
    )
