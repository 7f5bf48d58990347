"""The site's pages, from the record and the catalogue of the calculators. The only part that knows MkDocs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
import material
import rcssmin
import rjsmin

import calculators
from build_scripts import PROJECT
from build_scripts.pages.clause_pages import write_clause_pages
from build_scripts.pages.clause_scripts import write_clause_scripts
from build_scripts.pages.mkdocs_build import build_language, read_settings
from build_scripts.pages.plan import PageSpec, notice_page
from build_scripts.pages.site import Settings, Site, prepare
from build_scripts.pages.wording import LANGUAGES, read_words
from build_scripts.record.model import Notice, Record

TEMPLATES = PROJECT / "site_templates"
VENDORED = (
    "nzh/dist/nzh.cn.min.js",
    "html-to-image/dist/html-to-image.js",
    "qrcode-generator/dist/qrcode.js",
)
"""Scripts of others that pages load, below node_modules/: classic scripts that also run from a disk."""


def site_of(
    record: Record,
    settings: Settings | None = None,
    *,
    catalogue: Sequence[Mapping[str, Any]] | None = None,
    sources: Sequence[Mapping[str, Any]] | None = None,
) -> Site:
    """What the pages are made of; see `build_pages`."""
    return Site(
        record,
        calculators.catalogue() if catalogue is None else catalogue,
        calculators.sources() if sources is None else sources,
        read_words(TEMPLATES),
        settings or read_settings(),
    )


def build_pages(
    record: Record,
    out: Path,
    settings: Settings | None = None,
    *,
    catalogue: Sequence[Mapping[str, Any]] | None = None,
    sources: Sequence[Mapping[str, Any]] | None = None,
) -> Site:
    """Write every page and asset below `out`; the other arguments are those of `site_of`.

    Raises what MkDocs or a template raises; nothing is skipped.
    """
    site = site_of(record, settings, catalogue=catalogue, sources=sources)
    for lang in LANGUAGES:
        build_language(site, lang, out)
    environment = template_environment()
    write_clause_pages(site, environment, out)
    write_clause_scripts(site, out)
    root_of_host = urlsplit(site.settings.base_address).path or "/"
    for name, template, to_root, title in (
        ("index.html", "pages/root.html", "", site.words["zh"].site.name),
        # A host shows it at any address: its links begin at the root of the host, as far as that is known.
        ("404.html", "pages/missing.html", root_of_host, site.words["zh"].page_missing.title),
    ):
        html = environment.get_template(template).render(
            site.context("zh", to_root, "index.html"),
            title=title,
            description=site.words["zh"].site.short_tagline,
            section="",
        )
        (out / name).write_text(html, "utf-8")
    # The engine's scripts lie beside Python, the service worker at the root, not here.
    elsewhere = shutil.ignore_patterns("engine*.js", "offline-worker.js")
    shutil.copytree(TEMPLATES / "assets", out / "assets", ignore=elsewhere)
    # A quarter less on the way to every page; what it means stays with the source.
    for kind, minified in (("css", rcssmin.cssmin), ("js", rjsmin.jsmin)):
        for asset in (out / "assets").glob(f"*.{kind}"):
            asset.write_text(minified(asset.read_text("utf-8")), "utf-8")
    for lang in LANGUAGES:
        words = site.words[lang].search.in_full()
        words["nothing_help"] = words["nothing_help"].format(cities=site.cities(lang))
        said = json.dumps(words, ensure_ascii=False)
        (out / "assets" / f"search-words.{lang}.js").write_text(f"self.policySearchWords = {said};\n", "utf-8")
    shutil.copy(PROJECT / "LICENSE", out / "LICENSE.txt")
    vendor = out / "assets" / "vendor"
    vendor.mkdir()
    for file in VENDORED:
        shutil.copy(PROJECT / "node_modules" / file, vendor)
    return site


def write_notice(site: Site, notice: Notice, out: Path) -> None:
    """Write the pages of one notice of the record and its addresses, the same to the byte as in the whole build.

    For a preview of hundreds: MkDocs would go through all of them.
    """
    environment = template_environment()
    for lang in LANGUAGES:
        page = notice_page(notice, lang)
        file = out / lang / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render_page(site, page, lang, environment), "utf-8")
    write_clause_pages(site, environment, out, notice)


def render_page(site: Site, page: PageSpec, lang: str, environment: jinja2.Environment) -> str:
    """The HTML of one page of the plan, as MkDocs would write it."""
    return environment.get_template(page.template).render(
        site.context(lang, "../" * (page.path.count("/") + 1), page.path),
        title=page.title,
        description=page.description,
        section=page.section,
        **page.context,
    )


def write_clauses(site: Site, out: Path) -> int:
    """Write the pages of all addresses alone; returns how many."""
    return write_clause_pages(site, template_environment(), out)


def template_environment() -> jinja2.Environment:
    """Our templates, and the icons of the theme, without MkDocs."""
    theme = Path(material.__file__).parent / "templates"
    loader = jinja2.FileSystemLoader([TEMPLATES, theme])
    # One build, one state of the templates: no look at the disk for each of the thousands of pages.
    return prepare(jinja2.Environment(loader=loader, autoescape=True, auto_reload=False))
