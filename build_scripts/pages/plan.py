"""Which pages there are in a language, and what each shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_scripts.address import Address
from build_scripts.pages.site import Site
from build_scripts.pages.wording import LANGUAGES, Words, ending_in_words
from build_scripts.record.model import Notice
from build_scripts.tables import decision_rows, is_small
from build_scripts.text import date_in_words
from calculators.register import CALCULATORS


@dataclass(frozen=True)
class PageSpec:
    """One generated page of a language."""

    path: str
    """Below the language's folder, ending in .html."""
    template: str
    title: str
    description: str
    context: Mapping[str, Any]
    """What the template needs beyond `Site.context`."""

    @property
    def source(self) -> str:
        """The Markdown file that MkDocs believes the page to come from."""
        return self.path.removesuffix(".html") + ".md"

    @property
    def section(self) -> str:
        """The entry of the main navigation that it belongs to."""
        return self.path.partition("/")[0].removesuffix(".html")


def _calculator_words(site: Site, calculator: Mapping[str, Any]) -> dict[str, Any]:
    """What the scripts of a calculator's page say, by language: the sheet can be in the other one."""
    return {
        lang: {
            "calculator": {**site.words[lang].calculator.in_full(), "reload": site.words[lang].site.reload},
            "verdict": site.words[lang].verdict.in_full(),
            "clauses": {address: Address.parse(address).in_words(lang) for address in site.cited_by(calculator)},
            "questions": {
                input["name"]: {
                    "label": input["label"][lang],
                    "unit": input["unit"] and input["unit"][lang],
                    "choices": {choice["value"]: choice["label"][lang] for choice in input["choices"] or ()},
                }
                for input in calculator["inputs"]
            },
        }
        for lang in LANGUAGES
    }


def _finder_words(site: Site, lang: str) -> dict[str, Any]:
    """What the finder's script says, and the ways into it."""
    words = site.words[lang].finder.in_full()
    for name in ("city_hint", "no_notice_help"):
        words[name] = words[name].format(cities=site.cities(lang))
    return {
        "finder": words,
        "situations": {
            s.id: {"title": s.title[lang], "measures": list(s.measures)} for s in site.record.situations.all
        },
        "cities": [
            {
                "value": notice.id,
                "label": notice.metadata.city[lang],
                "from": site.words[lang].situation.from_notice.format(
                    number=notice.metadata.document_number[lang], date=date_in_words(notice.metadata.signed, lang)
                )
                + _ended(notice, site.words[lang], lang),
            }
            for notice in site.record
            if notice.calculators
        ]
        + [{"value": "other", "label": words["other_city"], "from": ""}],
    }


def _ended(notice: Notice, words: Words, lang: str) -> str:
    return f"{words.site.gap}{ending_in_words(notice.ending, words, lang)}" if notice.ending else ""


def notice_page(notice: Notice, lang: str) -> PageSpec:
    """The page of a whole notice."""
    title, summary = notice.metadata.title[lang], notice.metadata.summary[lang]
    return PageSpec(f"notices/{notice.id}.html", "pages/notice.html", title, summary or title, {"notice": notice})


def pages(site: Site, lang: str) -> Iterator[PageSpec]:
    """Every generated page of a language, in the order of the site."""
    words = site.words[lang]
    yield PageSpec("index.html", "pages/home.html", words.site.name, site.tagline(lang), {})
    yield PageSpec(
        "finder.html",
        "pages/finder.html",
        words.finder.title,
        words.finder.lede,
        {"strings": {code: _finder_words(site, code) for code in LANGUAGES}},
    )
    for situation in site.record.situations.all:
        yield PageSpec(
            f"for/{situation.id}.html",
            "pages/situation.html",
            situation.title[lang],
            situation.help[lang],
            {"situation": situation},
        )
    yield PageSpec("notices.html", "pages/notices.html", words.notices.title, words.notices.lede, {})
    for notice in site.record:
        yield notice_page(notice, lang)
        if site.settings.base_address:
            # Printed codes need an address that is there.
            for kind in ("codes", "poster"):
                yield PageSpec(
                    f"notices/{notice.id}-{kind}.html",
                    f"pages/{kind}.html",
                    words.codes[f"{kind}_title"].format(notice=notice.metadata.short_title[lang]),
                    words.codes.lede if kind == "codes" else words.codes.poster_lede,
                    {"notice": notice},
                )
    yield PageSpec("basket.html", "pages/basket.html", words.basket.title, words.basket.lede, {})
    yield PageSpec("calculators.html", "pages/calculators.html", words.calculators.title, words.calculators.lede, {})
    yield PageSpec("offline.html", "pages/offline.html", words.offline.title, words.offline.lede, {})
    yield PageSpec("search.html", "pages/search.html", words.search.title, words.search.lede, {})
    yield PageSpec("terms.html", "pages/terms.html", words.terms.title, words.terms.lede, {})
    yield PageSpec("coverage.html", "pages/coverage.html", words.coverage.title, words.coverage.lede, {})
    for calculator in site.catalogue:
        yield PageSpec(
            f"calculators/{calculator['id']}.html",
            "pages/calculator.html",
            calculator["title"][lang],
            calculator["question"][lang],
            {
                "calculator": calculator,
                "has_table": is_small(CALCULATORS[calculator["id"]]),
                "decisions": decision_rows(CALCULATORS[calculator["id"]], lang),
                "sentences": site.sentences_of(calculator),
                "strings": _calculator_words(site, calculator),
            },
        )
