"""JSON-LD on the pages: what each is about, with the properties of its type, and nothing that is not true."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import calculators
from build_scripts.data.linked import PROPERTIES, SERVICES
from build_scripts.record.model import Record
from tests.pages.built import BuiltPage, words
from tests.pages.conftest import AMENDED, PUBLISHED


def block(page: BuiltPage) -> dict[str, Any] | None:
    """What a page says that it is about; raises where it says so twice."""
    found = [json.loads(words(script)) for script in page.select("//head/script[@type='application/ld+json']")]
    assert len(found) == len(page.select("//script[@type='application/ld+json']")) <= 1, page
    return found[0] if found else None


def typed(value: object) -> Iterator[dict[str, Any]]:
    """Every object with a type, at any depth."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from typed(inner)


def test_notices_and_clauses_are_legislation_and_some_calculators_are_about_a_service(
    pages: dict[str, BuiltPage], record: Record
) -> None:
    told = {path: found["@type"] for path, page in pages.items() if (found := block(page))}
    legislation = {f"{lang}/notices/{notice.id}.html" for notice in record for lang in ("zh", "en")}
    legislation |= {path for path in pages if path.startswith("c/")}
    services = {f"{lang}/calculators/{id}.html" for id in SERVICES for lang in ("zh", "en")}
    assert {path for path, type in told.items() if type == "Legislation"} == legislation
    assert {path for path, type in told.items() if type == "WebPage"} == services


def test_every_calculator_that_is_about_a_service_is_in_the_catalogue() -> None:
    assert {entry["id"] for entry in calculators.catalogue() if entry["notice"]} >= SERVICES


def test_every_block_has_the_properties_that_its_type_asks_for_and_no_others(
    pages: dict[str, BuiltPage], published: dict[str, BuiltPage]
) -> None:
    seen: dict[str, set[str]] = {}
    for page in (*pages.values(), *published.values()):
        found = block(page)
        if found is None:
            continue
        assert found["@context"] == "https://schema.org", page
        for item in typed(found):
            if item["@type"] in PROPERTIES and item is not found.get("isPartOf"):
                rule = PROPERTIES[item["@type"]]
                given = {name for name in item if not name.startswith("@")}
                assert set(rule.required) <= given <= {*rule.required, *rule.recommended}, page
                assert not any(value in (None, "", [], {}) for value in item.values()), page
                seen.setdefault(item["@type"], set()).update(given)
    # Every property that is listed is used somewhere.
    assert seen == {type: {*rule.required, *rule.recommended} for type, rule in PROPERTIES.items()}


def test_the_provider_of_a_service_is_the_bureau_and_the_publisher_of_the_page_is_not(
    pages: dict[str, BuiltPage], published: dict[str, BuiltPage], record: Record
) -> None:
    issuers = {notice.metadata.issuer.zh for notice in record}
    for id in SERVICES:
        path = f"zh/calculators/{id}.html"
        unofficial, settled = block(pages[path]), block(published[path])
        assert unofficial and settled
        assert unofficial["about"]["provider"]["name"] in issuers
        assert "publisher" not in unofficial
        assert settled["publisher"]["name"] == PUBLISHED.publisher["zh"]


def test_an_unofficial_page_claims_no_legal_value(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        found = block(page)
        if found and found["@type"] == "Legislation":
            assert found["encoding"]["legislationLegalValue"].endswith("/UnofficialLegalValue"), page


def test_a_public_address_is_given_only_where_there_is_one(
    pages: dict[str, BuiltPage], published: dict[str, BuiltPage]
) -> None:
    for page in pages.values():
        assert not any("url" in item for item in typed(block(page)))
    for path, page in published.items():
        found = block(page)
        if found and found["@type"] == "Legislation" and path.startswith("c/"):
            assert found["url"] == PUBLISHED.base_address + path


def test_an_amended_sentence_gives_the_day_of_its_words(published: dict[str, BuiltPage]) -> None:
    found = block(published[f"c/{AMENDED}.html"])
    assert found and found["legislationDateVersion"] == "2023-01-01"


def test_dates_are_those_of_the_notice_with_two_points_where_it_gives_none(pages: dict[str, BuiltPage]) -> None:
    found = {path: (block(page) or {}).get("temporalCoverage") for path, page in pages.items() if path[0] == "c"}
    given = {path: period for path, period in found.items() if period}
    assert given["c/yongzhou-2022-3-a1-s2.html"].endswith("/2022-04-30")
    assert all("None" not in period for period in given.values())
