"""Who publishes the data, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.address import Address
from build_scripts.text import Text


@dataclass(frozen=True)
class Origin:
    """The site that the data belong to."""

    name: Text
    """Of the site."""
    base_address: str = ""
    """Public address of the site with a slash at the end, or empty: then nothing with an address is written."""
    publisher: Mapping[str, str] = field(default_factory=dict)
    """Name of the publisher by language; empty while the site is unofficial."""

    def author(self, lang: str) -> str:
        """The publisher, or the site where it has none."""
        return self.publisher.get(lang) or self.name[lang]

    def page(self, address: Address) -> str:
        """The public address of a clause's own page; only where there is a base address."""
        assert self.base_address, "no public address is made up"
        return f"{self.base_address}c/{address}.html"
