"""How the notices are listed, so that a person finds one among two as among four hundred."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from build_scripts.record.model import Notice, Record
from build_scripts.text import Text

IN_FULL = 8
"""Up to so many notices are listed with their summaries; more by city and year, a line each, with a filter."""

AT_HOME = 4
"""Notices of which the home page lists the measures."""


def is_long(record: Record) -> bool:
    return len(record.notices) > IN_FULL


def by_city_and_year(record: Record) -> list[tuple[Text, list[tuple[int, list[Notice]]]]]:
    """Cities in the record's order, with their notices by year, the latest first."""
    by_city: dict[str, list[Notice]] = {}
    for notice in record:
        by_city.setdefault(notice.metadata.city.zh, []).append(notice)
    return [(notices[0].metadata.city, _by_year(notices)) for notices in by_city.values()]


def _by_year(notices: Sequence[Notice]) -> list[tuple[int, list[Notice]]]:
    latest_first = sorted(notices, key=lambda notice: notice.metadata.signed, reverse=True)
    return [(year, list(group)) for year, group in groupby(latest_first, key=lambda n: n.metadata.signed.year)]


def at_home(record: Record) -> list[Notice]:
    """In the record's order those that something can be worked out for, then the latest; no more than `AT_HOME`."""
    if len(record.notices) <= AT_HOME:
        return list(record)
    latest_first = sorted(record, key=lambda notice: notice.metadata.signed, reverse=True)
    chosen = {notice.id for notice in sorted(latest_first, key=lambda notice: not notice.calculators)[:AT_HOME]}
    return [notice for notice in record if notice.id in chosen]
