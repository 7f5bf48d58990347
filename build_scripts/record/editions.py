"""published/<day>.csv: what the site published for the first time on a day, as it was on that day.

Written by `make register` and never changed again. The registry says what every address is now; these files say what it
was, so that an address or an amendment that disappears from both `sentences.csv` and `registry.csv`, or gets other
words in both, is still missed. The ending of a whole notice is a row of its own address, with the first day without
it under `withdrawn`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import Edition, Notice, Publication
from build_scripts.record.notice_file import FILE_NAME as NOTICE_FILE
from build_scripts.record.registry import FILE_NAME as REGISTRY
from build_scripts.record.registry import Published, Registry
from build_scripts.record.sentences import Piece
from build_scripts.record.table import Row, read_table
from build_scripts.record.values import read_address, read_date, read_fingerprint, written
from build_scripts.text import Text

FOLDER = "published"
COLUMNS = ("address", "fingerprint", "since", "withdrawn")

_RESTORE = Text(
    "请从以前的版本恢复；这里的文件由 make register 写，不用手改。",
    "Restore it from an earlier version; make register writes the files here, nobody else.",
)


@dataclass(frozen=True)
class Snapshot:
    """An edition with the lines of its file."""

    edition: Edition
    places: Mapping[Publication, Place]


@dataclass(frozen=True)
class Snapshots:
    """Every edition so far, oldest first."""

    all: Sequence[Snapshot]
    complete: bool
    """False where some rows could not be read, and were reported."""

    @property
    def editions(self) -> tuple[Edition, ...]:
        return tuple(snapshot.edition for snapshot in self.all)


def read_snapshots(folder: Path, faults: Faults) -> Snapshots:
    """Read the editions; `folder` holds the notices."""
    found = []
    complete = True
    for file in sorted((folder / FOLDER).glob("*.csv")):
        day = read_date(file.stem, Place(file), faults)
        table = read_table(file, COLUMNS, faults)
        places: dict[Publication, Place] = {}
        complete = complete and table.complete and day is not None
        for row in table.rows:
            publication = _publication(row, faults)
            if publication is None:
                complete = False
            elif publication in places:
                faults.add(
                    row.place,
                    Text(
                        f"这一行写了两次，前一次在第 {places[publication].line} 行。",
                        f"This row is there twice, first in line {places[publication].line}.",
                    ),
                    _RESTORE,
                )
            else:
                places[publication] = row.place
        if day:
            found.append(Snapshot(Edition(day, tuple(places)), places))
    return Snapshots(found, complete)


def _publication(row: Row, faults: Faults) -> Publication | None:
    address = read_address(row["address"], row.place, faults)
    since = read_date(row["since"], row.place, faults) if row["since"] else None
    withdrawn = read_date(row["withdrawn"], row.place, faults) if row["withdrawn"] else None
    own = read_fingerprint(row["fingerprint"])
    if (own is None) == (withdrawn is None):
        faults.add(
            row.place,
            Text("这一行要么有指纹，要么有停用日。", "A row has either a fingerprint or a day of withdrawal."),
            _RESTORE,
        )
        return None
    return Publication(address, own, since, withdrawn) if address else None


def publications(
    pieces: Iterable[Piece], current: Iterable[Published], registry: Registry, notices: Iterable[Notice]
) -> list[Publication]:
    """Everything that the record publishes now: addresses, their later versions, withdrawals, and endings of notices.

    Words as first registered come from `current`, the addresses of the record.
    """
    first = {piece.address: piece.versions[0].since for piece in pieces}
    found = [Publication(item.address, item.fingerprint, first.get(item.address)) for item in current]
    for piece in pieces:
        found += [Publication(piece.address, version.fingerprint, version.since) for version in piece.versions[1:]]
    for entry in registry.entries.values():
        if entry.tombstone:
            found.append(Publication(entry.address, None, None, entry.tombstone.withdrawn))
    for notice in notices:
        if notice.ending:
            found.append(Publication(notice.address, None, None, notice.ending.first_without))
    return found


def check_snapshots(
    snapshots: Snapshots,
    now: Sequence[Publication],
    registry: Registry,
    folder: Path,
    unread: Container[str],
    faults: Faults,
) -> list[Publication]:
    """Compare what was published with what is; returns what is published for the first time now, without a fault.

    `unread` are the notices of which not every sentence could be read: what is not there is not missed.
    """
    if not (snapshots.complete and registry.complete):
        return []
    registry_file = folder / REGISTRY
    words = {(p.address, p.since): p for p in now if p.fingerprint}
    known: dict[tuple[Address, date | None], Place] = {}
    listed: dict[Address, date] = {}
    ended = {p.address for p in now if p.ends_notice}
    for snapshot in snapshots.all:
        day = snapshot.edition.day
        for publication, place in snapshot.places.items():
            address = publication.address
            if publication.ends_notice:
                if address not in ended and address.notice not in unread:
                    _no_longer_ended(publication, folder, faults)
                continue
            listed.setdefault(address, day)
            entry = registry.entries.get(address)
            if entry is None:
                _lost_from_registry(address, day, registry_file, faults)
            elif publication.withdrawn:
                if not entry.tombstone or entry.tombstone.withdrawn != publication.withdrawn:
                    _no_longer_withdrawn(publication, entry.place, faults)
            else:
                key = address, publication.since
                if key in known:
                    _used_twice(publication, place, known[key], faults)
                elif listed[address] == day and publication.since is None and entry.fingerprint:
                    _check_first(publication, entry.fingerprint, entry.place, faults)
                known.setdefault(key, place)
                if publication.since and not entry.tombstone and address.notice not in unread:
                    _check_amendment(publication, words.get(key), place, faults)
    _check_days(registry, listed, folder, faults)
    before = {publication for snapshot in snapshots.all for publication in snapshot.places}
    # What differs from an edition has been reported above, or by the registry.
    new = (p for p in now if p.withdrawn or (p.fingerprint and (p.address, p.since) not in known))
    return [p for p in new if p not in before]


def _lost_from_registry(address: Address, day: date, registry_file: Path, faults: Faults) -> None:
    faults.add(
        Place(registry_file),
        Text(
            f"{day} 发布过 {address}，登记表里却没有了。",
            f"{address} was published on {day}, but is gone from the registry.",
        ),
        Text(
            "请恢复这一行：这张表只增不减。确实停用，就填 withdrawn、successor 和两种语言的理由，地址的网页会写明。",
            "Restore its row: the registry only grows. If the address is really withdrawn, fill in withdrawn, "
            "successor and the reason in both languages, and its page will say so.",
        ),
    )


def _no_longer_withdrawn(publication: Publication, place: Place, faults: Faults) -> None:
    faults.add(
        place,
        Text(
            f"已经公布 {publication.address} 自 {publication.withdrawn} 起停用，这里却不同。",
            f"{publication.address} was published as withdrawn on {publication.withdrawn}; here it is not.",
        ),
        Text(
            "请恢复 withdrawn。停用的地址不再用；文字要回来，用新的号。",
            "Restore “withdrawn”. Words that come back take a new number.",
        ),
    )


def _no_longer_ended(publication: Publication, folder: Path, faults: Faults) -> None:
    faults.add(
        Place(folder / publication.address.notice / NOTICE_FILE),
        Text(
            f"已经公布这份通知自 {publication.withdrawn} 起不再有效，这里却没有写。",
            f"It was published that this notice does not hold from {publication.withdrawn}; here it does not say so.",
        ),
        Text(
            "请恢复 repealed 或 expires。后来的文件改了最后一天，就改日期和依据，再运行 make register。",
            "Restore “repealed” or “expires”. If a later document set another last day, change the day and the "
            "document, and run make register.",
        ),
    )


def _used_twice(publication: Publication, place: Place, first: Place, faults: Faults) -> None:
    faults.add(
        place,
        Text(
            f"{publication.address} 发布了两次，前一次在 {first}。",
            f"{publication.address} was published twice, first in {first}.",
        ),
        Text(
            "一个地址只用一次：请恢复这个文件，换一个没有用过的号。",
            "An address is used once: restore this file, and take a number that was never used.",
        ),
    )


def _check_first(publication: Publication, registered: str, place: Place, faults: Faults) -> None:
    if publication.fingerprint != registered:
        faults.add(
            place,
            Text(
                f"{publication.address} 发布时的指纹是 {written(publication.fingerprint or '')}，这里却不同。",
                f"{publication.address} was published as {written(publication.fingerprint or '')}; here it is not.",
            ),
            Text(
                "请恢复登记表和 sentences.csv；文件确实修改了，就在 sentences.csv 里另起一行，填 since 和 changed_by。",
                "Restore the registry and sentences.csv; if the document was amended, add a row with since and "
                "changed_by in sentences.csv.",
            ),
        )


def _check_amendment(publication: Publication, now: Publication | None, place: Place, faults: Faults) -> None:
    address, since = publication.address, publication.since
    if now is None:
        faults.add(
            place,
            Text(
                f"{address} 从 {since} 起的文字已经发布，sentences.csv 里却没有了。",
                f"The words of {address} since {since} were published, but are gone from sentences.csv.",
            ),
            Text(
                "请恢复那一行；后来又修改了，就再加一行。",
                "Restore that row; if they were amended again, add another.",
            ),
        )
    elif now.fingerprint != publication.fingerprint:
        faults.add(
            place,
            Text(
                f"{address} 从 {since} 起的文字和发布时不同。",
                f"The words of {address} since {since} are not those that were published.",
            ),
            Text(
                "请在 sentences.csv 里恢复；又修改了，就另起一行，填新的 since 和 changed_by。",
                "Restore them in sentences.csv; if they were amended again, add a row with its own since.",
            ),
        )


def _check_days(registry: Registry, listed: Mapping[Address, date], folder: Path, faults: Faults) -> None:
    """The registry and the editions agree on the day of every address; one complaint for each edition."""
    by_day: dict[date, list[Address]] = {}
    for address, entry in registry.entries.items():
        if entry.first_published and listed.get(address) != entry.first_published:
            by_day.setdefault(entry.first_published, []).append(address)
    for day, addresses in by_day.items():
        first, more = addresses[0], len(addresses) - 1
        faults.add(
            Place(folder / FOLDER / f"{day}.csv"),
            Text(
                f"登记表说 {first}{f' 等 {more + 1} 个地址' if more else ''} 在 {day} 首次发布，这里却没有。",
                f"By the registry {first}{f' and {more} more' if more else ''} first appeared on {day}; "
                "this file does not say so.",
            ),
            Text(
                "请从以前的版本恢复这个文件和登记表；新的地址由 make register 登记，不要手写。",
                "Restore this file and the registry from an earlier version; only make register enters new addresses.",
            ),
        )


def report_unpublished(
    unpublished: Iterable[Publication], unregistered: Container[Address], folder: Path, faults: Faults
) -> None:
    """One fault for amended words, endings and withdrawals that no edition holds yet; new addresses have their own."""
    waiting = [p for p in unpublished if p.address not in unregistered]
    if waiting:
        first = ", ".join(str(publication.address) for publication in waiting[:3])
        more = len(waiting) > 3
        what = "amendments, withdrawals or endings are" if len(waiting) > 1 else "amendment, withdrawal or ending is"
        faults.add(
            Place(folder / REGISTRY),
            Text(
                f"{len(waiting)} 处修改、停用或失效还没有登记：{first}{' 等' if more else ''}。",
                f"{len(waiting)} {what} not registered: {first}{' …' if more else ''}.",
            ),
            Text(
                "核对无误后运行 make register。登记后这些文字和日期就不能再改。",
                "When all is right, run make register. After that neither these words nor their days can change.",
            ),
        )


def append_edition(folder: Path, unpublished: Sequence[Publication], today: date) -> None:
    """Write the edition of a day, or add to it, leaving every byte that is there as it is."""
    if not unpublished:
        return
    file = folder / FOLDER / f"{today}.csv"
    file.parent.mkdir(exist_ok=True)
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    if not file.exists():
        table.write("\ufeff")
        writer.writerow(COLUMNS)
    for p in unpublished:
        writer.writerow([p.address, written(p.fingerprint) if p.fingerprint else "", p.since or "", p.withdrawn or ""])
    with file.open("ab") as stream:
        stream.write(table.getvalue().encode())
