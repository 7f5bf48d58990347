"""Built pages, read without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from lxml import html  # type: ignore[import-untyped]

LANGUAGES = ("zh", "en")


class BuiltPage:
    """One page of the site, as its HTML says it."""

    def __init__(self, path: str, content: bytes) -> None:
        self.path = path
        """Below the site's root, with slashes."""
        self.size = len(content)
        """In bytes."""
        self.root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))

    def __repr__(self) -> str:
        return self.path

    @property
    def lang(self) -> str:
        """The language of the page's own words: `zh` or `en`."""
        return str(self.root.get("lang", ""))[:2]

    def select(self, xpath: str, **variables: str) -> list[html.HtmlElement]:
        """Elements in the order of the page."""
        found: list[html.HtmlElement] = self.root.xpath(xpath, **variables)
        return found

    def by_id(self, id: str) -> html.HtmlElement:
        """Raises ValueError unless exactly one element has this id."""
        (found,) = self.select("//*[@id=$id]", id=id)
        return found

    @cached_property
    def ids(self) -> list[str]:
        """Every id, as often as it is given."""
        return [str(element.get("id")) for element in self.select("//*[@id]")]

    def source_text(self) -> str:
        """What the page gives as the notice's own words, joined: neither trimmed nor tidied."""
        return "".join(words(element) for element in self.select("//*[@data-source-text]"))

    def attributes(self, *names: str) -> Iterator[tuple[html.HtmlElement, str, str]]:
        """Elements with the name and the value of an attribute that they carry."""
        for name in names:
            for element in self.select(f"//*[@{name}]"):
                yield element, name, str(element.get(name))

    def meta(self, key: str, name: str) -> list[str]:
        """Contents of the head's `meta` elements, by `name` or `http-equiv`."""
        return [str(element.get("content")) for element in self.select(f"/html/head/meta[@{key}=$name]", name=name)]


def words(element: html.HtmlElement) -> str:
    """The text of an element and of all that it contains."""
    return str(element.text_content())


def read_pages(folder: Path) -> dict[str, BuiltPage]:
    """Every page below a folder by its path."""
    paths = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))]
    return {path: BuiltPage(path, (folder / path).read_bytes()) for path in paths}
