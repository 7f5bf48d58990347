"""Yongzhou, article 1, as it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.rules.by_the_book.figures import fen

CURRENT = ["0.4", "0.45", "0.7", "0.75", "0.8", "1.1", "1.15", "1.2"]
PROVINCIAL = ["0.6", "0.9", "1.2", "1.4", "1.7", "2.1", "2.4", "2.6"]


def injury_premium(given: dict[str, Any]) -> dict[str, Any]:
    number, payroll, period = given.get("industry_class"), given.get("payroll"), given.get("period")
    rate = number and CURRENT[number - 1]
    premium = provincial = saving = None
    if number and payroll is not None:
        premium = fen(Decimal(payroll) * Decimal(CURRENT[number - 1]) / 100)
        provincial = fen(Decimal(payroll) * Decimal(PROVINCIAL[number - 1]) / 100)
        saving = str(Decimal(provincial) - Decimal(premium))
    sure = premium is not None and period in ("2022-03", "2022-04")
    flags = []
    if period is not None and period <= "2022-02":
        flags = ["before_notice"]
    if period is not None and period >= "2022-05":
        flags = ["after_2022_04_30"]
    return {
        "eligible": "yes" if sure else "unknown",
        "amount": premium if sure else None,
        "current_rate_percent": rate,
        "indicative_amount": premium,
        "provincial_benchmark_amount": provincial,
        "saving": saving,
        "flags": flags,
    }


def project_injury_premium(given: dict[str, Any]) -> dict[str, Any]:
    total, date = given.get("contract_total"), given.get("reference_date")
    premium = provincial = saving = None
    if total is not None:
        premium = fen(Decimal(total) * Decimal("1.35") / 1000)
        provincial = fen(Decimal(total) * Decimal("1.8") / 1000)
        saving = str(Decimal(provincial) - Decimal(premium))
    sure = premium is not None and date is not None and "2022-03-22" <= date <= "2022-04-30"
    flags = []
    if date is not None and date < "2022-03-22":
        flags = ["before_notice"]
    if date is not None and date > "2022-04-30":
        flags = ["after_2022_04_30"]
    return {
        "eligible": "yes" if sure else "unknown",
        "amount": premium if sure else None,
        "indicative_amount": premium,
        "provincial_benchmark_amount": provincial,
        "saving": saving,
        "flags": flags,
    }


def unemployment_premium_saving(given: dict[str, Any]) -> dict[str, Any] | str:
    payroll = given.get("payroll")
    normal, reduced = given.get("normal_rate_percent"), given.get("reduced_rate_percent")
    if normal is not None and reduced is not None and Decimal(reduced) > Decimal(normal):
        return "reduced_rate_percent"
    if None in (payroll, normal, reduced):
        return {"eligible": "unknown", "amount": None}
    return {"eligible": "yes", "amount": fen(Decimal(payroll) * (Decimal(normal) - Decimal(reduced)) / 100)}


BOOK = {
    "yongzhou-injury-premium": injury_premium,
    "yongzhou-project-injury-premium": project_injury_premium,
    "yongzhou-unemployment-premium-saving": unemployment_premium_saving,
}
