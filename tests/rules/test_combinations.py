"""Every combination of yes, no, choices and representative figures, of every calculator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import product
from typing import Any

import pytest

import calculators
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator

DIRECT_ANSWERS = {"exceeds_one_cycle": {"stoppage_start", "as_of", "pay_cycle"}}
"""A direct answer counts before what follows from other answers, so it may reverse that."""


def texts(value: Any, but: tuple[str, ...]) -> Iterator[str]:
    """All texts in an explanation, but for those under the named keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in but:
                yield from texts(inner, but)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, but)
    elif isinstance(value, str):
        yield value


NOT_WORDS = ("result", "calculator", "lang", "clause", "clauses", "quote", "field", "name", "no", "verdict")


def test_every_outcome_is_explained_in_both_languages_without_gaps(calculator: Calculator, all_answers: Any) -> None:
    headlines: dict[str, set[str]] = {}
    for inputs in all_answers(calculator):
        for lang in ("zh", "en"):
            explained = calculators.explain(calculator.id, inputs, lang)
            assert explained["result"] == calculators.evaluate(calculator.id, inputs)
            headlines.setdefault(explained["verdict"], set()).add(explained["headline"])
            for text in texts(explained, NOT_WORDS):
                assert text, "an empty text"
                assert not re.search(r"[{}]|None|Decimal|unknown|not_", text), text
                if lang == "zh":
                    assert not re.search(r"[A-Za-z]{2,}", text), text
                else:
                    assert not re.search(r"[\u3400-\u9fff，。；：]", re.sub("“[^”]*”", "", text)), text
    assert len(headlines) > 1


def test_an_unknown_asks_for_what_can_settle_it_or_is_silence(calculator: Calculator, all_answers: Any) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers(calculator):
        if settled.verdict(inputs) != "unknown":
            continue
        explained = calculators.explain(calculator.id, inputs, "zh")
        open_names = [name for name in calculator.inputs if name not in inputs and not _would_overrule(name, inputs)]
        asked = [ask["field"] for ask in explained["asks"]]
        assert set(asked) <= set(open_names)
        reached = settled.after(inputs, asked)
        everything = settled.after(inputs, open_names)
        if explained["verdict"] == "not_stated":
            assert asked == []
            assert everything <= {"unknown", None}
        else:
            assert reached & {"yes", "no"} == everything & {"yes", "no"} != set()


def test_learning_more_never_reverses_a_settled_answer(calculator: Calculator, all_answers: Any) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers(calculator):
        verdict = settled.verdict(inputs)
        if verdict not in ("yes", "no"):
            continue
        for name in calculator.inputs:
            if name in inputs or _would_overrule(name, inputs):
                continue
            assert settled.after(inputs, [name]) <= {verdict, None}


def test_the_nearest_change_leads_to_a_yes_and_nothing_less_does(calculator: Calculator, all_answers: Any) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers(calculator):
        answer = calculators.evaluate(calculator.id, inputs)
        if settled.verdict(inputs) != "no":
            assert answer.get("nearest") is None
            continue
        changed_singly = (
            inputs | {name: value} for name in inputs for value in settled.options[name] if value != inputs[name]
        )
        one_is_enough = any(settled.verdict(changed) == "yes" for changed in changed_singly)
        change = answer["nearest"]
        if change is None:
            assert not one_is_enough
        else:
            changed = inputs | {entry["field"]: entry["value"] for entry in change}
            assert calculators.evaluate(calculator.id, changed)["outcome"]["eligible"] == "yes"
            assert all(entry["field"] in inputs and entry["value"] != inputs[entry["field"]] for entry in change)
            assert len(change) == 1 or not one_is_enough


class Settled:
    """The verdict on every combination of a calculator; None where it is refused."""

    def __init__(self, calculator: Calculator, all_answers: Any) -> None:
        self.verdicts: dict[frozenset[tuple[str, str]], str | None] = {}
        self.options: dict[str, dict[str, None]] = {}
        for inputs in all_answers(calculator):
            outcome = calculators.evaluate(calculator.id, inputs).get("outcome", {})
            self.verdicts[frozenset(inputs.items())] = outcome.get("eligible")
            for name, value in inputs.items():
                self.options.setdefault(name, {})[value] = None

    def verdict(self, inputs: dict[str, str]) -> str | None:
        return self.verdicts[frozenset(inputs.items())]

    def after(self, inputs: dict[str, str], names: list[str]) -> set[str | None]:
        """The verdicts that answers to these questions can lead to."""
        values = product(*(self.options[name] for name in names))
        return {self.verdict(inputs | dict(zip(names, more, strict=True))) for more in values}


def _would_overrule(name: str, inputs: dict[str, str]) -> bool:
    return name in DIRECT_ANSWERS and DIRECT_ANSWERS[name] <= set(inputs)


def test_the_injury_premium_is_the_rate_of_the_class_in_its_two_months() -> None:
    current = ["0.4", "0.45", "0.7", "0.75", "0.8", "1.1", "1.15", "1.2"]
    benchmark = ["0.6", "0.9", "1.2", "1.4", "1.7", "2.1", "2.4", "2.6"]
    for (place, rate), month, payroll in product(
        enumerate(current), ("2022-02", "2022-03", "2022-04", "2022-05"), ("0", "1.11", "333.33", "9999999999999.99")
    ):
        outcome = calculators.evaluate(
            "yongzhou-injury-premium", {"industry_class": place + 1, "payroll": payroll, "period": month}
        )["outcome"]
        inside = month in ("2022-03", "2022-04")
        premium = _rounded(payroll, rate, ROUND_HALF_UP)
        provincial = _rounded(payroll, benchmark[place], ROUND_HALF_UP)
        assert outcome == {
            "eligible": "yes" if inside else "unknown",
            "amount": str(premium) if inside else None,
            "current_rate_percent": rate,
            "indicative_amount": str(premium),
            "provincial_benchmark_amount": str(provincial),
            "saving": str(provincial - premium),
            "flags": [] if inside else ["before_notice"] if month == "2022-02" else ["after_2022_04_30"],
        }


def _rounded(yuan: str, percent: str, rounding: str) -> Decimal:
    return (Decimal(yuan) * Decimal(percent) / 100).quantize(Decimal("0.01"), rounding)


def test_shutdown_pay_follows_the_first_rule_that_fits() -> None:
    calculator = CALCULATORS["lanzhou-shutdown-pay"]
    options = {name: [None, *input.labels] for name, input in calculator.inputs.items() if input.labels}
    options |= {
        "stoppage_start": [None, "2021-11-01"],
        "as_of": [None, "2021-11-07", "2021-11-08", "2021-11-30", "2021-12-01"],
    }
    options |= {"local_minimum_wage": [None, "1234.56"], "paid_amount": [None, "987.64", "987.65", "1234.56"]}
    for values in product(*options.values()):
        given = {name: value for name, value in zip(options, values, strict=True) if value is not None}
        assert calculators.evaluate("lanzhou-shutdown-pay", given)["outcome"] == _by_the_book(given), given


def _by_the_book(given: dict[str, str]) -> dict[str, str | None]:
    """The rule as it is written down, step by step, without the tree."""
    exceeds = given.get("exceeds_one_cycle")
    if exceeds is None and {"stoppage_start", "as_of", "pay_cycle"} <= set(given):
        first_cycle = {"month": date(2021, 11, 30), "week": date(2021, 11, 1) + timedelta(days=6)}[given["pay_cycle"]]
        exceeds = "yes" if date.fromisoformat(given["as_of"]) > first_cycle else "no"
    due, worked = given.get("due_to_epidemic"), given.get("worked_normally")
    wage, paid = given.get("local_minimum_wage"), given.get("paid_amount")
    share = wage and str(_rounded(wage, "80", ROUND_CEILING))
    outcome: dict[str, str | None] = {"floor_amount": None, "at_least": None, "compliant": "unknown"}
    if due == "no":
        return {"eligible": "no", "regime": "not_epidemic_not_in_document", **outcome}
    if exceeds == "no":
        return {"eligible": "no", "regime": "within_one_cycle_not_in_document", **outcome}
    if due is None or exceeds is None or worked is None:
        at_least = share if due == exceeds == "yes" else None
        return {"eligible": "unknown", "regime": "unknown", **outcome, "at_least": at_least}
    floor = share if worked == "no" else wage
    if floor and paid and given.get("pay_cycle") != "week":
        outcome["compliant"] = "yes" if Decimal(paid) >= Decimal(floor) else "no"
    regime = "living_expenses" if worked == "no" else "minimum_wage"
    return {"eligible": "yes", "regime": regime, **outcome, "floor_amount": floor}


@pytest.mark.parametrize(
    ("start", "last_of_first_month"),
    [
        ("2021-11-01", "2021-11-30"),
        ("2021-11-15", "2021-12-14"),
        ("2022-01-31", "2022-02-28"),
        ("2024-01-30", "2024-02-29"),
        ("2021-10-31", "2021-11-30"),
        ("2021-12-01", "2021-12-31"),
        ("2024-02-29", "2024-03-28"),
    ],
)
def test_one_cycle_ends_on_its_last_day_and_the_day_after_exceeds_it(start: str, last_of_first_month: str) -> None:
    last = date.fromisoformat(last_of_first_month)
    answers = {"due_to_epidemic": "yes", "worked_normally": "no", "pay_cycle": "month", "stoppage_start": start}
    verdicts = [
        calculators.evaluate("lanzhou-shutdown-pay", {**answers, "as_of": (last + timedelta(days=days)).isoformat()})
        for days in (-1, 0, 1)
    ]
    assert [answer["outcome"]["eligible"] for answer in verdicts] == ["no", "no", "yes"]
    assert [answer["nearest"] for answer in verdicts[1:]] == [
        [{"field": "as_of", "value": (last + timedelta(days=1)).isoformat()}],
        None,
    ]
