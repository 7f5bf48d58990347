"""The few pages written by hand, and what they take from the configuration and the build."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import yaml

from build_scripts import PROJECT
from build_scripts.data.files import FOLDER, DataFile, data_files, schema_path
from build_scripts.pages.licences import shipped
from build_scripts.pages.notice_list import is_long
from build_scripts.pages.site import Site

_NO_CONTACT = {
    "zh": "*本站还没有公布联系方式。*",
    "en": "*This site has not published a contact yet.*",
}
_DATA_COLUMNS = {"zh": ("内容", "文件"), "en": ("What", "Files")}
VISITS = PROJECT / "docs" / "pages" / "visits.yaml"
"""What a server sends for a visit, as measured."""
_VISIT_COLUMNS = {"zh": ("访问", "用 gzip", "用 brotli"), "en": ("Visit", "With gzip", "With brotli")}
# On a phone a table has no header: each cell says what it is.
_VISIT_CELLS = {
    "zh": ("{name}，{requests} 次请求", "{way}：{bytes:,} 字节，每百万次 {gigabytes:,} GB"),
    "en": ("{name}, {requests} requests", "{way}: {bytes:,} bytes, {gigabytes:,} GB per million"),
}
_VISITS = {
    "clause": {"zh": "一句话的网页", "en": "The page of a sentence"},
    "notice": {"zh": "一份通知", "en": "A notice"},
    "finder": {"zh": "哪些跟我有关？", "en": "What applies to me?"},
    "calculator": {"zh": "计算器，第一次", "en": "A calculator, first visit"},
    "calculator again": {"zh": "计算器，再次", "en": "A calculator, again"},
}
_EACH_NOTICE = {
    "zh": "每份通知的全文（JSON、Akoma Ntoso）：在那份通知网页的页脚；全部列在 index.json 里",
    "en": "Each notice, whole (JSON, Akoma Ntoso): linked at the foot of its page; index.json lists them all",
}
_NOTICES = {"zh": "通知", "en": "The notices"}
SCHEMA = "JSON Schema"
_LICENCE_COLUMNS = {"zh": ("名称", "版本", "许可", "用在哪里"), "en": ("Name", "Version", "Licence", "Used for")}


def fill_in(markdown: str, site: Site, lang: str) -> str:
    """Replace `{{ contact }}`, `{{ licences }}`, `{{ data_files }}` and `{{ visits }}`, each on a line of its own."""

    def contact() -> str:
        return f"**{site.settings.contact}**" if site.settings.contact else _NO_CONTACT[lang]

    # Each is made where it is asked for: this is called for every page, and a few of them ask.
    for mark, made in (
        ("{{ contact }}", contact),
        ("{{ licences }}", lambda: _licence_table(lang)),
        ("{{ data_files }}", lambda: _data_table(site, lang)),
        ("{{ visits }}", lambda: _visits_table(lang)),
    ):
        if mark in markdown:
            markdown = markdown.replace(mark, made())
    return markdown


def _visits_table(lang: str) -> str:
    visit, way_sent = _VISIT_CELLS[lang]
    rows: list[tuple[str, ...]] = [_VISIT_COLUMNS[lang], ("---",) * 3]
    for name, counted in yaml.safe_load(VISITS.read_text(encoding="utf-8")).items():
        # A million visits of so many bytes, in gigabytes of a thousand million.
        sizes = [
            way_sent.format(way=way, bytes=counted[way], gigabytes=round(counted[way] / 1000))
            for way in ("gzip", "brotli")
        ]
        rows.append((visit.format(name=_VISITS[name][lang], requests=counted["requests"]), *sizes))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _data_table(site: Site, lang: str) -> str:
    rows = [_DATA_COLUMNS[lang], ("---",) * 2]
    listed: Iterable[DataFile] = data_files(site.record, site.settings.base_address)
    if is_long(site.record):
        # Each notice's page leads to its own; the index for machines names them all.
        listed = (file for file in listed if not file.path.startswith(f"{FOLDER}/notices/"))
        title = _EACH_NOTICE[lang]
        of_each = (_link(f"{lang}/notices.html", _NOTICES[lang], title), _link(schema_path("notice"), SCHEMA, title))
        rows.append((title, " ".join(of_each)))
    for title, files in groupby(listed, lambda file: file.title[lang]):
        links = []
        for file in files:
            links.append(_link(file.path, file.form[lang], title))
            if file.schema:
                links.append(_link(schema_path(file.schema), SCHEMA, title))
        rows.append((title, " ".join(links)))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _link(path: str, words: str, title: str) -> str:
    # Not a link of Markdown: MkDocs knows only the pages of its language, and the files lie beside them.
    return f'<a class="data-file" href="../{path}" aria-label="{words} · {title}">{words}</a>'


def _licence_table(lang: str) -> str:
    rows = [_LICENCE_COLUMNS[lang], ("---",) * 4]
    rows += [(part.name, part.version, part.licence, part.purpose[lang]) for part in shipped()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
