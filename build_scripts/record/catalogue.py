"""Where record and calculators meet: which calculators decide a sentence, and whether their quotes stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import Record
from build_scripts.record.numerals import contains_number
from build_scripts.record.values import compact
from build_scripts.text import Text

_PLACE = Place(Path("calculators"))


class Calculators:
    """The calculators of a catalogue by the addresses that they decide."""

    def __init__(self, catalogue: Sequence[Mapping[str, Any]]) -> None:
        self._clauses = {str(entry["id"]): [str(clause) for clause in entry["clauses"]] for entry in catalogue}
        self._by_clause: dict[str, list[str]] = {}
        for id, clauses in self._clauses.items():
            for clause in clauses:
                self._by_clause.setdefault(clause, []).append(id)
        self._order = {id: position for position, id in enumerate(self._clauses)}

    def of(self, address: Address) -> tuple[str, ...]:
        """Ids of those that decide a sentence, or a whole that it belongs to, in the order of the catalogue."""
        covering = {address, address.whole_sentence, address.whole_article, Address(address.notice)}
        ids = {id for whole in covering for id in self._by_clause.get(str(whole), ())}
        return tuple(sorted(ids, key=self._order.__getitem__))

    def check(self, addresses: Iterable[Address], unread: Iterable[str], faults: Faults) -> None:
        """A fault for every clause that is none of the addresses, nor a whole that holds one.

        What belongs to a notice that could not be read whole, `unread`, is let pass.
        """
        known = {str(whole) for a in addresses for whole in (a, a.whole_article, Address(a.notice))}
        passed = tuple(f"{notice}-" for notice in unread)
        for id, clauses in self._clauses.items():
            for clause in clauses:
                if clause not in known and not clause.startswith(passed):
                    faults.add(
                        _PLACE,
                        Text(
                            f"计算器 {id} 的条文 {clause} 不存在。",
                            f"Calculator {id} names {clause}, which does not exist.",
                        ),
                        Text("请核对规则模块里的地址。", "Check the address in its rule module."),
                    )


def check_quotes(record: Record, sources: Sequence[Mapping[str, Any]], faults: Faults) -> None:
    """Check that every quote of `calculators.sources()` stands in its sentence, and its number in the quote.

    A quote may stand in any version of a sentence: rules for a date compute with the words of that date.
    """
    for source in sources:
        id, clause, quote, number = (source[key] for key in ("calculator", "clause", "quote", "number"))
        try:
            sentences = record.resolve(Address.parse(clause))
        except ValueError:
            sentences = ()
        if not any(compact(quote) in version.zh for sentence in sentences for version in sentence.versions):
            faults.add(
                _PLACE,
                Text(
                    f"计算器 {id} 引用的“{quote}”不在 {clause} 里。",
                    f"Calculator {id} quotes “{quote}”, which is not in {clause}.",
                ),
                Text("请照通知原文改正引文或地址。", "Correct the quote or the address after the notice."),
            )
        if number is not None and not contains_number(quote, number):
            faults.add(
                _PLACE,
                Text(
                    f"计算器 {id} 的数字 {number} 不在引文“{quote}”里（{clause}）。",
                    f"Calculator {id} takes {number} from “{quote}” ({clause}), which does not hold it.",
                ),
                Text("请引用写有这个数字的原文。", "Quote the words that give the number."),
            )
