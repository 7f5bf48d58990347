"""The pages at the addresses that never die: one for every notice, article, sentence and part.

They are made outside MkDocs: thousands of small pages in one template need none of its work per page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import jinja2

from build_scripts.address import Address
from build_scripts.citation import citation
from build_scripts.pages.site import Site
from build_scripts.record.missing import dates_unread
from build_scripts.record.model import Notice


def addresses(notice: Notice) -> list[Address]:
    """Every address of a notice that has a page: itself, its wholes, its sentences; in the order of the source."""
    found: dict[Address, None] = {notice.address: None}
    for sentence in notice.sentences:
        found[sentence.address.whole_article] = None
        found[sentence.address.whole_sentence] = None
        found[sentence.address] = None
    return list(found)


def write_clause_pages(site: Site, environment: jinja2.Environment, out: Path, only: Notice | None = None) -> int:
    """Write `out/c/<address>.html` for every address of the record, tombstones included. Returns how many.

    With `only`, the addresses that this notice of the record has now.
    """
    folder = out / "c"
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    tombstones = () if only else _tombstones(site, environment)
    for name, html in chain(_clauses(site, environment, (only,) if only else site.record), tombstones):
        (folder / f"{name}.html").write_text(html, "utf-8")
        written += 1
    return written


def _clauses(site: Site, environment: jinja2.Environment, notices: Iterable[Notice]) -> Iterator[tuple[str, str]]:
    template = environment.get_template("clause.html")
    for notice in notices:
        order = [sentence.address for sentence in notice.sentences]
        # Once for each notice and not for each of its pages: time would grow with the square of a notice's length.
        position = {address: at for at, address in enumerate(order)}
        unread = dates_unread(notice)
        articles = {article.address: article for article in notice.articles}
        for address in addresses(notice):
            sentences = site.record.resolve(address)
            first, last = position[sentences[0].address], position[sentences[-1].address]
            yield (
                str(address),
                template.render(
                    site.context("zh", "../", f"c/{address}.html"),
                    title=address.in_words("zh") or notice.metadata.title.zh,
                    description=citation(notice, address, "zh"),
                    section="notices",
                    notice=notice,
                    address=address,
                    sentences=sentences,
                    article=articles.get(address),
                    unread=unread,
                    before=order[first - 1] if first else None,
                    after=order[last + 1] if last + 1 < len(order) else None,
                ),
            )


def _tombstones(site: Site, environment: jinja2.Environment) -> Iterator[tuple[str, str]]:
    template = environment.get_template("tombstone.html")
    for tombstone in site.record.tombstones:
        notice = site.record.notice(tombstone.address.notice)
        successor = tombstone.successor and site.record.notice(tombstone.successor.notice)
        yield (
            str(tombstone.address),
            template.render(
                site.context("zh", "../", f"c/{tombstone.address}.html"),
                title=tombstone.address.in_words("zh"),
                description=citation(notice, tombstone.address, "zh"),
                section="notices",
                notice=notice,
                address=tombstone.address,
                tombstone=tombstone,
                successor=successor,
            ),
        )
