"""The few pages written by hand, and what they take from the configuration and the build."""

from __future__ import annotations

from build_scripts.pages.licences import shipped
from build_scripts.pages.site import Site

_NO_CONTACT = {
    "zh": "*本站还没有公布联系方式。*",
    "en": "*This site has not published a contact yet.*",
}
_LICENCE_COLUMNS = {"zh": ("名称", "版本", "许可", "用在哪里"), "en": ("Name", "Version", "Licence", "Used for")}


def fill_in(markdown: str, site: Site, lang: str) -> str:
    """Replace `{{ contact }}` and `{{ licences }}`, each on a line of its own."""
    contact = f"**{site.settings.contact}**" if site.settings.contact else _NO_CONTACT[lang]
    return markdown.replace("{{ contact }}", contact).replace("{{ licences }}", _licence_table(lang))


def _licence_table(lang: str) -> str:
    rows = [_LICENCE_COLUMNS[lang], ("---",) * 4]
    rows += [(part.name, part.version, part.licence, part.purpose[lang]) for part in shipped()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
