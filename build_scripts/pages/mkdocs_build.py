"""The Chinese and the English pages: one MkDocs build each, from one configuration."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from build_scripts import PROJECT
from build_scripts.pages.site import Settings, Site


def read_settings() -> Settings:
    """What the operator has set in `mkdocs.yml`."""
    config = load_config(str(PROJECT / "mkdocs.yml"))
    return Settings(
        base_address=config.site_url or "",
        publisher=config.extra["publisher"],
        contact=config.extra["contact"],
    )


def build_language(site: Site, lang: str, out: Path) -> None:
    """Write every page of a language to `out/<lang>/`."""
    config: MkDocsConfig = load_config(
        str(PROJECT / "mkdocs.yml"),
        docs_dir=str(PROJECT / "docs" / "pages" / lang),
        site_dir=str(out / lang),
        strict=True,
    )
    config.extra["site"] = site
    config.extra["lang"] = lang
    config.theme.static_templates = set()
    # MkDocs looks through every file of the theme, ten thousand icons, for some to copy; it copies none here. The
    # folders are the environment's again when pages are made (hooks.on_env).
    config.extra["template_folders"] = config.theme.dirs
    config.theme.dirs = [str(PROJECT / "site_templates")]
    build(config)
    # MkDocs makes a sitemap of one language; that of the whole site is not its business.
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (out / lang / name).unlink(missing_ok=True)
