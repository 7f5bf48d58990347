"""The few pages written by hand, and what they take from the configuration and the build."""

from __future__ import annotations

from build_scripts.data.files import data_files, schema_path
from build_scripts.pages.licences import shipped
from build_scripts.pages.site import Site

_NO_CONTACT = {
    "zh": "*本站还没有公布联系方式。*",
    "en": "*This site has not published a contact yet.*",
}
_DATA_COLUMNS = {"zh": ("内容", "文件", "格式说明"), "en": ("What it holds", "File", "Its shape")}
_LICENCE_COLUMNS = {"zh": ("名称", "版本", "许可", "用在哪里"), "en": ("Name", "Version", "Licence", "Used for")}


def fill_in(markdown: str, site: Site, lang: str) -> str:
    """Replace `{{ contact }}`, `{{ licences }}` and `{{ data_files }}`, each on a line of its own."""
    contact = f"**{site.settings.contact}**" if site.settings.contact else _NO_CONTACT[lang]
    markdown = markdown.replace("{{ contact }}", contact).replace("{{ licences }}", _licence_table(lang))
    return markdown.replace("{{ data_files }}", _data_table(site, lang))


def _data_table(site: Site, lang: str) -> str:
    rows = [_DATA_COLUMNS[lang], ("---",) * 3]
    for file in data_files(site.record, site.settings.base_address):
        schema = _link(schema_path(file.schema), "JSON Schema") if file.schema else ""
        rows.append((file.title[lang], _link(file.path, file.path.removeprefix("data/")), schema))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _link(path: str, words: str) -> str:
    # Not a link of Markdown: MkDocs knows only the pages of its language, and the files lie beside them.
    return f'<a href="../{path}">{words}</a>'


def _licence_table(lang: str) -> str:
    rows = [_LICENCE_COLUMNS[lang], ("---",) * 4]
    rows += [(part.name, part.version, part.licence, part.purpose[lang]) for part in shipped()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
