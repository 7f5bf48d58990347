"""`make proposals NOTICE=…`: what has been translated before is proposed for the sentences that wait, for a person to
confirm.

The proposals stand in proposals.csv beside sentences.csv, to be worked through in a spreadsheet. Nothing but this
module reads that file: a proposal reaches a page only after somebody has ticked its row, and then from sentences.csv.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.difference import difference
from build_scripts.record.figures import figures, given_by
from build_scripts.record.files import read_text
from build_scripts.record.model import Record, Term
from build_scripts.record.sentences import COLUMNS as SENTENCE_COLUMNS
from build_scripts.record.sentences import FILE_NAME as SENTENCES
from build_scripts.record.table import read_table
from build_scripts.record.values import compact, fingerprint, written
from build_scripts.text import Text

FILE_NAME = "proposals.csv"
COLUMNS = (
    *("confirmed", "address", "kind", "zh", "en", "check", "similarity", "from", "from_zh", "differs", "terms"),
    "fingerprint",
)
_TICKS = "x ｘ × v √ ✓ ✔ ☑ y yes ok 1 true 是 对 确认 已确认"
"""What people put under `confirmed`; 否 or ? is none of it."""
NEAR_ENOUGH = 70.0
"""Per cent of the characters of both sentences that stand in both, in order; below, a person is faster alone."""
SHORTEST = 6
"""Characters of the shortest sentence that is compared with others than its like."""


@dataclass(frozen=True)
class Remembered:
    """A sentence with its translation, somewhere in the record."""

    address: Address
    zh: str
    en: str


@dataclass(frozen=True)
class Proposal:
    """What is proposed for a sentence that has no translation."""

    address: Address
    zh: str
    kind: str
    """`exact`, `near`, or `terms` where only words of it are known."""
    source: Remembered | None
    similarity: int
    """Per cent; 0 without a source."""
    terms: Sequence[Term]
    cities: Sequence[Text] = ()
    """Those of all notices."""

    @property
    def en(self) -> str:
        return self.source.en if self.source else ""

    @property
    def strange(self) -> list[str]:
        """Numbers and cities of the proposed English that the sentence does not give."""
        given = given_by([self.zh])
        numbers = [shown for value, shown in figures(self.en) if value not in given]
        return numbers + [city.en for city in self.cities if city.en and city.en in self.en and city.zh not in self.zh]

    @property
    def differs(self) -> str:
        """The Chinese of the source turned into that of the sentence: [-gone-], {+come+}."""
        if self.source is None or self.kind == "exact":
            return ""
        found = difference(self.source.zh, self.zh, "zh")
        gone = "".join(f"[-{run.words}-]" if run.changed else run.words for run in found.old)
        come = "".join(f"{{+{run.words}+}}" if run.changed else run.words for run in found.new)
        return f"{gone} → {come}"


class Memory:
    """Every translation of the record that is up to date, and its terms."""

    def __init__(self, record: Record) -> None:
        self._terms = record.terms
        self._cities = list(dict.fromkeys(notice.metadata.city for notice in record))
        self.by_zh: dict[str, Remembered] = {}
        for notice in sorted(record, key=lambda notice: notice.incomplete):
            for sentence in notice.sentences:
                for version in sentence.versions:
                    if version.zh and version.en and not version.translation_stale:
                        self.by_zh.setdefault(version.zh, Remembered(sentence.address, version.zh, version.en))
        self._all = list(self.by_zh)

    def propose(self, address: Address, zh: str) -> Proposal | None:
        """The best there is; None where nothing in the sentence has been translated before."""
        terms = self.terms_of(zh)
        if zh in self.by_zh:
            return Proposal(address, zh, "exact", self.by_zh[zh], 100, terms)
        if len(zh) >= SHORTEST:
            near = process.extractOne(zh, self._all, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
            if near:
                # Never 100: that is said of the same words alone.
                return Proposal(address, zh, "near", self.by_zh[near[0]], min(99, round(near[1])), terms, self._cities)
        return Proposal(address, zh, "terms", None, 0, terms) if terms else None

    def terms_of(self, zh: str) -> list[Term]:
        """The terms in a sentence in their order; of one inside another the longer."""
        found: list[tuple[int, int, Term]] = []
        for term in self._terms:
            for word in (term.name.zh, *term.also_zh):
                at = zh.find(word)
                if at >= 0:
                    found.append((at, at + len(word), term))
        longest = sorted(found, key=lambda place: place[0] - place[1])
        kept: list[tuple[int, int, Term]] = []
        for start, end, term in longest:
            if all(end <= s or e <= start for s, e, _ in kept) and all(term is not other for _, _, other in kept):
                kept.append((start, end, term))
        return [term for _, _, term in sorted(kept, key=lambda place: place[0])]


def proposals(record: Record, notice: str) -> list[Proposal]:
    """For every sentence of a notice whose words now have no translation, in the order of the source."""
    memory = Memory(record)
    waiting = [s for s in record.notice(notice).sentences if not s.omission and s.current.en is None]
    return [found for s in waiting if (found := memory.propose(s.address, s.current.zh))]


def write_proposals(record: Record, notices: Path, notice: str) -> tuple[int, Counter[str]]:
    """Take over what has been confirmed, then propose anew for what is left.

    Returns how many were taken over, and what the file holds by kind. Words that somebody changed in the file and has
    not confirmed yet stay in it. Raises `Faults` where the file cannot be read or a row that is ticked has no English.
    """
    folder = notices / notice
    file = folder / FILE_NAME
    faults = Faults()
    known = {str(m.address): m.en for m in Memory(record).by_zh.values()}
    rows = read_table(file, COLUMNS, faults).rows if file.exists() else ()
    faults.raise_if_any()
    taken: dict[str, str] = {}
    edited: dict[str, str] = {}
    for row in rows:
        if row["confirmed"] and row["confirmed"].lower() not in _TICKS.split():
            faults.add(
                row.at("confirmed"),
                Text(f"“{row['confirmed']}”不是勾。", f"“{row['confirmed']}” is no tick."),
                Text("确认了的打 x，没有确认的空着。", "Put an x where it is confirmed, and nothing where it is not."),
            )
        elif row["confirmed"] and not row["en"]:
            faults.add(
                row.at("en"),
                Text("打了勾，却没有英文。", "The row is ticked, but there is no English."),
                Text("请填写 en，或者去掉勾。", "Fill in “en”, or remove the tick."),
            )
        elif row["confirmed"] and row["check"] and row["en"] == known.get(row["from"]):
            faults.add(
                row.at("en"),
                Text(
                    f"打了勾，英文里的 {row['check']} 却是另一句的，这一句没有。",
                    f"The row is ticked, but {row['check']} of its English belongs to the other sentence.",
                ),
                Text("请改好 en，或者去掉勾。", "Correct “en”, or remove the tick."),
            )
        elif row["confirmed"]:
            taken[row["fingerprint"]] = row["en"]
        elif row["en"] and row["en"] != known.get(row["from"]):
            edited[row["fingerprint"]] = row["en"]
    faults.raise_if_any()
    filled = _fill_in(folder / SENTENCES, taken) if taken else 0
    left = [p for p in proposals(record, notice) if written(fingerprint(p.zh)) not in taken]
    if left:
        file.write_bytes(_table(left, edited))
    else:
        file.unlink(missing_ok=True)
    return filled, Counter(p.kind for p in left)


def _table(found: Sequence[Proposal], edited: Mapping[str, str]) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for p in found:
        mark = written(fingerprint(p.zh))
        writer.writerow(
            [
                *("", p.address, p.kind, p.zh, edited.get(mark, p.en)),
                "、".join(p.strange),
                *(p.similarity or "", p.source.address if p.source else "", p.source.zh if p.source else ""),
                p.differs,
                "; ".join(f"{term.name.zh} = {term.name.en}" for term in p.terms),
                mark,
            ]
        )
    return ("\ufeff" + table.getvalue()).encode()


def _fill_in(file: Path, english: Mapping[str, str]) -> int:
    """Put translations into the rows of sentences.csv whose Chinese has these fingerprints and that have none."""
    data = read_text(file, Faults(), is_table=True)
    assert data is not None, "it was read before"
    rows = [row for row in csv.reader(io.StringIO(data, newline="")) if any(cell.strip() for cell in row)]
    header = [cell.strip() for cell in rows[0]]
    zh, en, translates = (header.index(name) for name in ("zh", "en", "translates"))
    assert set(SENTENCE_COLUMNS) <= set(header), "it was read before"
    filled = 0
    for row in rows[1:]:
        own = written(fingerprint(compact(row[zh]))) if len(row) > max(zh, en, translates) else ""
        if own in english and not row[en].strip():
            row[en], row[translates] = english[own], own
            filled += 1
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\r\n" if "\r\n" in data else "\n").writerows(rows)
    file.write_bytes(("\ufeff" + table.getvalue()).encode())
    return filled


def waiting(notices: Path) -> dict[str, Counter[str]]:
    """How many proposals wait for a person, by notice and kind; a file that cannot be read counts for nothing here."""
    return {file.parent.name: Counter(_kinds(file)) for file in sorted(notices.glob(f"*/{FILE_NAME}"))}


def _kinds(file: Path) -> Iterator[str]:
    for row in read_table(file, COLUMNS, Faults()).rows:
        yield row["kind"]


def no_such_notice(notices: Path, notice: str) -> Faults:
    """For a name that is no notice of the record."""
    names = sorted(place.parent.name for place in notices.glob(f"*/{SENTENCES}"))
    faults = Faults()
    faults.add(
        Place(notices),
        Text(f"这里没有通知“{notice}”。", f"There is no notice “{notice}” here."),
        Text(f"写成 NOTICE=…，有：{'、'.join(names)}。", f"Put NOTICE=… with one of: {', '.join(names)}."),
    )
    return faults
