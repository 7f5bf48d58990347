"""How a value of each type is written in an answer (for programs) and shown (for people)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.rules.text import Text, joined
from calculators.rules.units import OF_ONE

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

VERDICTS = {
    "yes": Text("是", "yes"),
    "no": Text("否", "no"),
    "unknown": Text("不清楚", "don’t know"),
}


def written(type: str, value: Any) -> Any:
    """The JSON form: money as a text with two decimals, dates as YYYY-MM-DD, months as YYYY-MM, None as null."""
    if value is None:
        return None
    if type == "money":
        return f"{value:.2f}"
    if type == "month":
        return value.isoformat()[:7]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if type == "list":
        return list(value)
    return value


def shown(type: str, value: Any, lang: str, labels: Mapping[str, Text]) -> str:
    """As a person reads it: 1,344.00; 2022 年 4 月 30 日; the label of a choice."""
    if type == "money":
        return f"{value:,.2f}"
    if type == "date":
        if lang == "zh":
            return f"{value.year} 年 {value.month} 月 {value.day} 日"
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if type == "month":
        return f"{value.year} 年 {value.month} 月" if lang == "zh" else f"{_MONTHS[value.month - 1]} {value.year}"
    if type == "list":
        return joined([labels[item][lang] for item in value], lang)
    if type in ("choice", "yesno", "verdict"):
        return labels[value][lang]
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return f"{value:,}" if type == "integer" else str(value)


def with_unit(words: str, unit: str | None) -> str:
    """A figure and its unit: 1,344.00 元, 45%."""
    if unit is None:
        return words
    if unit in ("%", "‰"):
        return words + unit
    return f"{words} {OF_ONE.get(unit, unit) if words == '1' else unit}"
