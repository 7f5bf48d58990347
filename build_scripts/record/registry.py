"""registry.csv: every address that was ever published, so that none of them dies or comes to mean something else.

Append-only: `make register` adds the new addresses at the end; by hand only `withdrawn`, `successor` and the reasons
are filled in, when an address is withdrawn. Registered are sentences, parts and headings, and every sentence that has
parts; a whole article is the address of its heading. Head, tail and notice follow from their sentences.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import Omission, Tombstone
from build_scripts.record.sentences import Piece
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import fingerprint, read_address, read_date, read_fingerprint, written
from build_scripts.text import Text

FILE_NAME = "registry.csv"
COLUMNS = ("address", "fingerprint", "first_published", "withdrawn", "successor", "reason_zh", "reason_en")


@dataclass(frozen=True)
class Published:
    """An address that the record has now, with what the registry must know of it."""

    address: Address
    fingerprint: str | None
    """Of the words with which it first appeared; None where they are missing, which has been reported."""
    place: Place
    has_parts: bool = False


@dataclass(frozen=True)
class Entry:
    """A row of the registry."""

    address: Address
    place: Place
    fingerprint: str | None
    first_published: date | None
    tombstone: Tombstone | None


def published(pieces: Iterable[Piece], omissions: Mapping[Address, Omission]) -> list[Published]:
    """The addresses of one notice that need a row in the registry, in the order of the source."""
    parts: dict[Address, list[Piece]] = {}
    for piece in pieces:
        parts.setdefault(piece.address.whole_sentence, []).append(piece)
    found = []
    for whole, those in parts.items():
        if those[0].address != whole:
            found.append(Published(whole, _joined(those), those[0].place, has_parts=True))
        found += [Published(piece.address, _first(piece, omissions), piece.place) for piece in those]
    return found


def _first(piece: Piece, omissions: Mapping[Address, Omission]) -> str | None:
    first = piece.versions[0]
    if piece.address in omissions:
        return omissions[piece.address].digest[: len(first.fingerprint)]
    return first.fingerprint if first.zh else None


def _joined(parts: Sequence[Piece]) -> str:
    """Fingerprint of a sentence with parts: of those parts that it had first, not of what an amendment added."""
    first = min(part.versions[0].since or date.min for part in parts)
    return fingerprint("".join(p.versions[0].zh for p in parts if (p.versions[0].since or date.min) == first))


@dataclass(frozen=True)
class Registry:
    """Every address that was ever published."""

    entries: Mapping[Address, Entry]
    """In the order of the file."""
    complete: bool
    """False where some rows could not be read, and were reported."""

    def addresses(self) -> Mapping[str, set[Address]]:
        """The addresses of each notice."""
        return self._by_notice

    @cached_property
    def _by_notice(self) -> Mapping[str, set[Address]]:
        found: dict[str, set[Address]] = {}
        for address in self.entries:
            found.setdefault(address.notice, set()).add(address)
        return found


def read_registry(folder: Path, faults: Faults) -> Registry:
    """Read the registry; `folder` holds the notices."""
    table = read_table(folder / FILE_NAME, COLUMNS, faults)
    complete = table.complete
    entries: dict[Address, Entry] = {}
    for row in table.rows:
        address = read_address(row["address"], row.place, faults)
        if address is None:
            complete = False
            continue
        if address in entries:
            faults.add(
                row.place,
                Text(
                    f"{address} 登记了两次，前一次在第 {entries[address].place.line} 行。",
                    f"{address} is registered twice, first in line {entries[address].place.line}.",
                ),
                Text(
                    "请删去后一行；登记过的地址不再用第二次。", "Remove the later row; an address is never used again."
                ),
            )
            continue
        entries[address] = _entry(address, row, faults)
    return Registry(entries, complete)


def _entry(address: Address, row: Row, faults: Faults) -> Entry:
    own = read_fingerprint(row["fingerprint"])
    if own is None:
        faults.add(
            row.place,
            Text("fingerprint 不是指纹。", "The fingerprint is none."),
            Text(
                "请从以前的版本恢复这一格：这张表只能在末尾添加。",
                "Restore the cell: this table only grows at its end.",
            ),
        )
    first_published = read_date(row["first_published"], row.at("first_published"), faults)
    tombstone = None
    if any(row[column] for column in ("withdrawn", "successor", "reason_zh", "reason_en")):
        if not (row["withdrawn"] and row["reason_zh"] and row["reason_en"]):
            faults.add(
                row.place,
                Text("停用的地址没有填全。", "What is said of the withdrawn address is incomplete."),
                Text(
                    "停用一个地址，要填 withdrawn（停用日）、reason_zh、reason_en；有接替的地址时填 successor。",
                    "A withdrawn address has withdrawn (the day), reason_zh and reason_en, and successor where there "
                    "is one.",
                ),
            )
        withdrawn = read_date(row["withdrawn"], row.at("withdrawn"), faults) if row["withdrawn"] else None
        successor = read_address(row["successor"], row.place, faults) if row["successor"] else None
        tombstone = Tombstone(address, withdrawn or date.min, successor, Text(row["reason_zh"], row["reason_en"]))
        if withdrawn and first_published and withdrawn < first_published:
            faults.add(
                row.place,
                Text("停用日早于首次发布日。", "The day of withdrawal is before that of first publication."),
                Text("请核对 withdrawn。", "Check “withdrawn”."),
            )
    return Entry(address, row.place, own, first_published, tombstone)


def check_registry(
    registry: Registry, current: Sequence[Published], unread: Container[str], faults: Faults
) -> list[Published]:
    """Compare the registry with what the record publishes now; returns what is not registered yet, without a fault.

    `unread` are the notices of which not every sentence could be read: what is not there is not missed.
    """
    live = {item.address: item for item in current}
    # Articles, heads, tails and notices live as long as they hold a sentence.
    reachable = {whole for a in live for whole in (a, a.whole_article, Address(a.notice))}
    changed: list[Published] = []
    for address, entry in registry.entries.items():
        here = live.get(address)
        if entry.tombstone:
            _check_tombstone(entry, entry.tombstone, here, reachable, unread, faults)
        elif here is None:
            if address.notice not in unread:
                faults.add(
                    entry.place,
                    Text(f"已发布的地址 {address} 不见了。", f"The published address {address} has disappeared."),
                    Text(
                        "请恢复 sentences.csv 里的这一行；确实停用，就在这里填 withdrawn、successor 和两种语言的理由。",
                        "Restore its row in sentences.csv; or, if it is really withdrawn, fill in withdrawn, successor "
                        "and the reason in both languages here.",
                    ),
                )
        elif here.has_parts and address.notice in unread:
            # One of its parts may be what could not be read.
            continue
        elif entry.fingerprint and here.fingerprint and entry.fingerprint != here.fingerprint:
            changed.append(here)
    _report_changed(changed, faults)
    return [item for item in current if item.address not in registry.entries] if registry.complete else []


def _report_changed(changed: Sequence[Published], faults: Faults) -> None:
    # A sentence with parts changes with each of them: one complaint is enough.
    explained = {item.address.whole_sentence for item in changed if item.address.part is not None}
    for item in changed:
        if item.address not in explained:
            faults.add(
                item.place,
                Text(
                    f"{item.address} 的文字和发布时不同。",
                    f"The words of {item.address} are not those that were published.",
                ),
                Text(
                    "请恢复原来的文字；文件确实修改了，就另起一行，写同一地址，填 since 和 changed_by。",
                    "Restore them; if the document was amended, add another row with the same address, with since "
                    "and changed_by.",
                ),
            )


def tombstones(registry: Registry, current: Iterable[Published]) -> tuple[Tombstone, ...]:
    """The withdrawn addresses, and heads and tails of which every sentence was withdrawn: they had pages as well."""
    own = {entry.address: entry.tombstone for entry in registry.entries.values() if entry.tombstone}
    live = {item.address.whole_article for item in current}
    wholes: dict[Address, list[Tombstone]] = {}
    for address, tombstone in own.items():
        if address.whole_article not in live and address.whole_article not in own:
            wholes.setdefault(address.whole_article, []).append(tombstone)
    for whole, those in wholes.items():
        last = max(those, key=lambda tombstone: tombstone.withdrawn)
        successors = {tombstone.successor for tombstone in those}
        own[whole] = replace(last, address=whole, successor=successors.pop() if len(successors) == 1 else None)
    return tuple(own.values())


def _check_tombstone(
    entry: Entry,
    tombstone: Tombstone,
    here: Published | None,
    reachable: Container[Address],
    unread: Container[str],
    faults: Faults,
) -> None:
    if here:
        faults.add(
            here.place,
            Text(f"{entry.address} 已停用，不能再用。", f"{entry.address} was withdrawn and is never used again."),
            Text("请换一个没有用过的号。", "Take a number that was never used."),
        )
    if Address(entry.address.notice) not in reachable and entry.address.notice not in unread:
        faults.add(
            Place(entry.place.file),
            Text(
                f"通知 {entry.address.notice} 整份不见了。",
                f"The whole notice {entry.address.notice} has disappeared.",
            ),
            Text(
                "请恢复它的文件夹：发布过的通知留着；废止的，在它的 notice.yaml 里写 repealed。",
                "Restore its folder: a notice that was published stays; one that is repealed says so under "
                "“repealed” in its notice.yaml.",
            ),
        )
    successor = tombstone.successor
    if successor and successor not in reachable and successor.notice not in unread:
        faults.add(
            entry.place,
            Text(f"接替的地址 {successor} 不存在。", f"The successor {successor} does not exist."),
            Text("请填现有的地址。", "Name an address that exists."),
        )


def report_unregistered(unregistered: Iterable[Published], faults: Faults) -> None:
    """One fault for each file with addresses that are not in the registry."""
    by_file: dict[Path, list[Published]] = {}
    for item in unregistered:
        by_file.setdefault(item.place.file, []).append(item)
    for items in by_file.values():
        first = ", ".join(str(item.address) for item in items[:3])
        more = len(items) > 3
        faults.add(
            items[0].place,
            Text(
                f"{len(items)} 个地址还没有登记：{first}{' 等' if more else ''}。",
                f"{len(items)} {'addresses are' if len(items) > 1 else 'address is'} not registered: "
                f"{first}{' …' if more else ''}.",
            ),
            Text(
                "核对无误后运行 make register。登记后地址和文字就不能再改。",
                "When all is right, run make register. After that neither addresses nor words can change.",
            ),
        )


def append(folder: Path, unregistered: Iterable[Published], today: date) -> None:
    """Add addresses at the end of the registry, leaving every byte that is there as it is."""
    file = folder / FILE_NAME
    table = io.StringIO(newline="")
    if not file.read_bytes().endswith(b"\n"):
        table.write("\n")
    writer = csv.writer(table, lineterminator="\n")
    for item in unregistered:
        assert item.fingerprint is not None, f"{item.address} has no words, and nobody has complained"
        writer.writerow([item.address, written(item.fingerprint), today.isoformat(), "", "", "", ""])
    with file.open("ab") as stream:
        stream.write(table.getvalue().encode())
