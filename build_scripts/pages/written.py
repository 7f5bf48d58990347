"""The few pages written by hand, and what they take from the configuration and the build."""

from __future__ import annotations

from itertools import groupby

from build_scripts.data.files import data_files, schema_path
from build_scripts.pages.licences import shipped
from build_scripts.pages.site import Site

_NO_CONTACT = {
    "zh": "*本站还没有公布联系方式。*",
    "en": "*This site has not published a contact yet.*",
}
_DATA_COLUMNS = {"zh": ("内容", "文件"), "en": ("What", "Files")}
_LICENCE_COLUMNS = {"zh": ("名称", "版本", "许可", "用在哪里"), "en": ("Name", "Version", "Licence", "Used for")}


def fill_in(markdown: str, site: Site, lang: str) -> str:
    """Replace `{{ contact }}`, `{{ licences }}` and `{{ data_files }}`, each on a line of its own."""
    contact = f"**{site.settings.contact}**" if site.settings.contact else _NO_CONTACT[lang]
    markdown = markdown.replace("{{ contact }}", contact).replace("{{ licences }}", _licence_table(lang))
    return markdown.replace("{{ data_files }}", _data_table(site, lang))


def _data_table(site: Site, lang: str) -> str:
    rows = [_DATA_COLUMNS[lang], ("---",) * 2]
    for title, files in groupby(data_files(site.record, site.settings.base_address), lambda file: file.title[lang]):
        links = []
        for file in files:
            links.append(_link(file.path, file.form[lang], title))
            if file.schema:
                links.append(_link(schema_path(file.schema), "JSON Schema", title))
        rows.append((title, " ".join(links)))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _link(path: str, words: str, title: str) -> str:
    # Not a link of Markdown: MkDocs knows only the pages of its language, and the files lie beside them.
    return f'<a class="data-file" href="../{path}" aria-label="{words} · {title}">{words}</a>'


def _licence_table(lang: str) -> str:
    rows = [_LICENCE_COLUMNS[lang], ("---",) * 4]
    rows += [(part.name, part.version, part.licence, part.purpose[lang]) for part in shipped()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
