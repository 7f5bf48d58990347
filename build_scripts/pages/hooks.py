"""The thin side that MkDocs calls: which files there are, and what their templates know.

The site's content comes in through `config.extra`: `site` (a `Site`) and `lang`.
"""

from __future__ import annotations

import json
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build_scripts.pages.plan import PageSpec, pages
from build_scripts.pages.site import prepare
from build_scripts.pages.written import fill_in


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages; leave the theme's own files out, since one set of assets serves both languages."""
    kept = Files([file for file in files if file.is_documentation_page()])
    specs: dict[str, PageSpec] = {spec.source: spec for spec in pages(config.extra["site"], config.extra["lang"])}
    config.extra["specs"] = specs
    for spec in specs.values():
        front = {"title": spec.title, "description": spec.description, "template": spec.template}
        content = f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n"
        kept.append(File.generated(config, spec.source, content=content))
    return kept


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Our templates escape, and stop at a name that is not defined; they take icons from the theme."""
    env.loader = jinja2.FileSystemLoader(config.extra["template_folders"])
    return prepare(env)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in what a written page takes from the configuration."""
    return fill_in(markdown, config.extra["site"], config.extra["lang"])


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the template the model and its own place."""
    spec: PageSpec | None = config.extra["specs"].get(page.file.src_uri)
    path = page.file.dest_uri
    context.update(config.extra["site"].context(config.extra["lang"], "../" * (path.count("/") + 1), path))
    context["title"] = page.meta["title"]
    context["description"] = page.meta.get("description", "")
    context["section"] = spec.section if spec else path.removesuffix(".html")
    if spec:
        context.update(spec.context)
    return context
