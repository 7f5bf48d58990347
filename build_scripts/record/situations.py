"""situations.yaml: the situations that people come with, and in one line what each measure may bring them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record.model import Record, Situation, Situations
from build_scripts.record.numerals import numerals
from build_scripts.record.values import did_you_mean
from build_scripts.record.yaml_file import Value, read_yaml
from build_scripts.text import Text

FILE_NAME = "situations.yaml"

# The comma of 200,000, and the space of 20 万元.
_INSIDE_A_NUMBER = re.compile(r"(?<=\d)(?:,(?=\d{3})| (?=[万亿]))")
_ARABIC = re.compile(r"\d")
_FULL_HOUR = re.compile(r":00\b")


def read_situations(folder: Path, catalogue: Sequence[Mapping[str, Any]], record: Record, faults: Faults) -> Situations:
    """The file in a folder of notices, or nothing; every calculator has its line and stands in some situation.

    `catalogue` is what `calculators.catalogue()` returns.
    """
    if not (folder / FILE_NAME).exists():
        return Situations()
    file = read_yaml(folder / FILE_NAME, faults)
    fields = file.fields(("measures", "situations"))
    known = [str(entry["id"]) for entry in catalogue]
    lines = {}
    for id, value in fields["measures"].fields(known).items():
        lines[id] = value.text()
    for entry in catalogue:
        _check_numbers(fields["measures"].entries().get(entry["id"]), lines.get(entry["id"]), entry, record, faults)
    situations = tuple(_situation(id, value, known, faults) for id, value in fields["situations"].entries().items())
    found = Situations(lines, situations)
    for id in known:
        if not found.of(id) and situations:
            faults.add(
                fields["situations"].place,
                Text(f"没有一个处境列出了 {id}。", f"No situation lists {id}."),
                Text("请把它加进有关的处境。", "Add it to those that it may concern."),
            )
    return found


def _situation(id: str, value: Value, known: Sequence[str], faults: Faults) -> Situation:
    fields = value.fields(("icon", "title", "help", "measures"))
    measures = []
    for item in fields["measures"].items():
        measure = item.line()
        if measure and measure not in known:
            faults.add(
                item.place,
                Text(f"没有计算器“{measure}”。", f"There is no calculator “{measure}”."),
                did_you_mean(measure, known),
            )
        measures.append(measure)
    return Situation(id, fields["icon"].line(), fields["title"].text(), fields["help"].text(), tuple(measures))


def _check_numbers(
    value: Value | None, line: Text | None, entry: Mapping[str, Any], record: Record, faults: Faults
) -> None:
    """A fault for every figure of a line that its clauses do not give: it would promise what the notice does not."""
    if value is None or line is None:
        return
    clauses = [s for clause in entry["clauses"] for s in record.resolve(Address.parse(clause))]
    given = {numeral.value for s in clauses for numeral in numerals(s.current.zh)}
    for words in (line.zh, line.en):
        for figure, shown in _figures(words):
            if figure not in given:
                faults.add(
                    value.place,
                    Text(f"{entry['id']} 的条文里没有 {shown}。", f"The clauses of {entry['id']} do not give {shown}."),
                    Text("请照通知改正。", "Correct it after the notice."),
                )


def _figures(words: str) -> list[tuple[Decimal, str]]:
    """The numbers that are written in Arabic numerals: 一次 and 两种 are words here."""
    plain = _FULL_HOUR.sub("", _INSIDE_A_NUMBER.sub("", words))
    found = ((numeral.value, plain[numeral.start : numeral.end]) for numeral in numerals(plain))
    return [(value, shown) for value, shown in found if _ARABIC.search(shown)]
