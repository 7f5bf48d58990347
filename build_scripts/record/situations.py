"""situations.yaml: the situations that people come with, and in one line what each measure may bring them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.faults import Faults
from build_scripts.record.figures import check_figures, given_by
from build_scripts.record.model import Record, Situation, Situations
from build_scripts.record.values import did_you_mean, read_address
from build_scripts.record.yaml_file import Value, read_yaml, text_of
from build_scripts.text import Text

FILE_NAME = "situations.yaml"


def read_situations(folder: Path, catalogue: Sequence[Mapping[str, Any]], record: Record, faults: Faults) -> Situations:
    """The file in a folder of notices, or nothing; every calculator has its line and stands in some situation.

    `catalogue` is what `calculators.catalogue()` returns.
    """
    if not (folder / FILE_NAME).exists():
        return Situations()
    file = read_yaml(folder / FILE_NAME, faults)
    fields = file.fields(("measures", "channels", "situations"))
    known = [str(entry["id"]) for entry in catalogue]
    lines, next_steps = {}, {}
    for id, value in fields["measures"].fields(known).items():
        parts = value.fields(("zh", "en"), ("next",))
        lines[id] = text_of(parts)
        next_steps[id] = _sentences(parts["next"], record, faults) if "next" in parts else ()
    notices = [notice.id for notice in record]
    channels = {id: _sentences(value, record, faults) for id, value in fields["channels"].fields((), notices).items()}
    places = {id: value.place for id, value in fields["measures"].entries().items()}
    for entry in catalogue:
        id = entry["id"]
        if id in lines and id in places:
            whose = Text(f" {id} 的条文", f"the clauses of {id}")
            check_figures(lines[id], _given(entry, record), places[id], whose, faults)
    situations = tuple(_situation(id, value, known, faults) for id, value in fields["situations"].entries().items())
    found = Situations(lines, situations, next_steps, channels)
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


def _sentences(value: Value, record: Record, faults: Faults) -> tuple[Address, ...]:
    """Addresses of sentences that a sheet can quote."""
    found = []
    for item in value.items():
        words = item.line()
        address = read_address(words, item.place, faults) if words else None
        if address is None:
            continue
        if [sentence.address for sentence in record.resolve(address) if not sentence.omission] == [address]:
            found.append(address)
        else:
            faults.add(
                item.place,
                Text(f"没有 {address} 这一句。", f"There is no sentence {address}."),
                Text("请写一句话的地址，有分句的写到分句。", "Give the address of one sentence, or of its part."),
            )
    return tuple(found)


def _given(entry: Mapping[str, Any], record: Record) -> set[Decimal]:
    clauses = (s for clause in entry["clauses"] for s in record.resolve(Address.parse(clause)))
    return given_by(s.current.zh for s in clauses)
