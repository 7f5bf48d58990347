"""What the finder knows: the questions, and for each measure its table of verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import calculators
from build_scripts.address import Address
from build_scripts.citation import short_citation
from build_scripts.record.model import Record
from build_scripts.tables.axes import asked_facts, beyond, cuts, facts_of
from build_scripts.tables.decision import decision_table
from calculators.implied import IMPLICATIONS
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator


def finder_data(lang: str, record: Record) -> dict[str, Any]:
    """Everything the finder shows and walks through, in one language.

    ```
    {"questions": {fact: {"label", "hint", "type", "unit", "choices": [{"value", "label"}]|null,
                          "cuts": [str…]|null, "range": {"min", "max"}|null}},
     "figures":   {fact: {"label"}},         what no table holds and a verdict needs
     "implied":   [{"given": {fact: answer}, "then": {fact: answer}}…],
     "measures":  [{"id", "notice", "title", "line", "inputs": {fact: input}, "clauses", "next", "ended",
                    "table"|null}…],
     "channels":  {notice: [address…]},
     "sentences": {address: {"words", "translation"|null, "citation"}}}     those of `next` and `channels`
    ```

    `cuts` are the first values of the bands, ascending. `table` is described in `build_scripts.tables.decision`.
    """
    situations = record.situations
    quoted = [*situations.next_steps.values(), *situations.channels.values()]
    return {
        "questions": _questions(lang),
        "figures": _figures(lang),
        "implied": [{"given": dict(i.given), "then": dict(i.then)} for i in IMPLICATIONS],
        "measures": [_measure(calculator, lang, record) for calculator in CALCULATORS.values()],
        "channels": {
            notice: [str(address) for address in addresses] for notice, addresses in situations.channels.items()
        },
        "sentences": {str(address): _sentence(address, lang, record) for addresses in quoted for address in addresses},
    }


def _sentence(address: Address, lang: str, record: Record) -> dict[str, Any]:
    [sentence] = record.resolve(address)
    return {
        "words": sentence.current.zh,
        # Beside the Chinese words, in Chinese, there is nothing to translate.
        "translation": None if lang == "zh" else sentence.current.en or None,
        "citation": short_citation(record.notice(address.notice), address, lang),
    }


def _questions(lang: str) -> dict[str, Any]:
    asked = _by_fact(entry for calculator in calculators.catalogue() for entry in calculator["inputs"])
    return {fact: _question(entries, lang) for fact, entries in asked.items() if fact in asked_facts()}


def _question(entries: list[Mapping[str, Any]], lang: str) -> dict[str, Any]:
    """One question for all the inputs that ask for the same fact; it offers what any of them offers."""
    first = entries[0]
    choices = {c["value"]: c["label"][lang] for entry in entries for c in entry["choices"] or ()}
    return {
        "label": first["label"][lang],
        "hint": first["hint"] and first["hint"][lang],
        "type": first["type"],
        "unit": first["unit"] and first["unit"][lang],
        # 不清楚 is no answer: the page offers it with every question.
        "choices": [{"value": value, "label": label} for value, label in choices.items() if value != "unknown"] or None,
        "cuts": cuts().get(first["fact"]),
        "range": first["range"],
    }


def _figures(lang: str) -> dict[str, Any]:
    return {
        facts_of(calculator)[input.name]: {"label": input.label[lang]}
        for calculator in CALCULATORS.values()
        for input in beyond(calculator)
    }


def _measure(calculator: Calculator, lang: str, record: Record) -> dict[str, Any]:
    ended = last_day(calculator, record)
    return {
        "id": calculator.id,
        "notice": calculator.notice,
        "title": calculator.title[lang],
        "line": record.situations.lines[calculator.id][lang],
        "inputs": {fact: name for name, fact in facts_of(calculator).items()},
        "clauses": list(calculator.clauses),
        "next": [str(address) for address in record.situations.next_steps.get(calculator.id, ())],
        "ended": ended and ended.isoformat(),
        "table": decision_table(calculator, lang),
    }


def last_day(calculator: Calculator, record: Record) -> date | None:
    """The last day of the measure, where the notice gives one, or was repealed, and it has passed.

    What decides whether a measure applies are the sentences of its condition: it has ended when each of them has. A
    sentence that only gives a figure to compare with, or says how to apply, does not keep it alive; nor does it end it.
    """
    notice = record.notice(calculator.notice) if calculator.notice else None
    if notice and notice.ending and notice.ending.last < record.last_checked:
        return notice.ending.last
    clauses = {condition.source.clause for condition in calculator.condition.walk() if condition.source}
    sentences = [sentence for clause in clauses for sentence in record.resolve(Address.parse(clause))]
    if not all(sentence.validity.ended(record.last_checked) for sentence in sentences):
        return None
    return max(sentence.validity.end for sentence in sentences if sentence.validity.end)


def _by_fact(entries: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for entry in entries:
        found.setdefault(entry["fact"], []).append(entry)
    return found
