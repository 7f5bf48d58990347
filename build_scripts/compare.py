"""`make compare`: what differs between two states of the record, sentence by sentence, for whoever reviews a change.

A state is a folder of notices or a git revision. Words that are gone stand in [- -], words that have come in {+ +}.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts import PROJECT
from build_scripts.address import Address
from build_scripts.record import examine
from build_scripts.record.difference import Run, difference
from build_scripts.record.model import Ending, Record, Sentence, Tombstone, Validity, Version

NOTICES = "docs/notices"


class NoSuchState(Exception):
    """A name that is neither a folder nor a revision with notices."""

    def __str__(self) -> str:
        return (
            f"“{self.args[0]}”既不是文件夹，也不是有 {NOTICES}/ 的 git 版本。 / "
            f"“{self.args[0]}” is neither a folder nor a git revision with {NOTICES}/."
        )


def compare(old: Record, new: Record) -> Iterator[str]:
    """What differs, a paragraph for each address, in the order of the new record; what is gone comes last."""
    endings = {notice.id: notice.ending for notice in old}
    for notice in new:
        if notice.id in endings and notice.ending != endings[notice.id]:
            yield f"{notice.id}\n  终止 / Ending：{_ending(endings[notice.id])} → {_ending(notice.ending)}"
    before, after = _sentences(old), _sentences(new)
    tombstones = {tombstone.address: tombstone for tombstone in new.tombstones}
    for address, sentence in after.items():
        lines = _changed(before[address], sentence) if address in before else _added(sentence)
        if lines:
            yield "\n".join([_title(address), *lines])
    for address in before:
        if address not in after:
            yield "\n".join([_title(address), _gone(tombstones.get(address))])


def _ending(ending: Ending | None) -> str:
    return f"{ending.kind}, {ending.last}, {ending.by.zh}" if ending else "…"


def _sentences(record: Record) -> dict[Address, Sentence]:
    return {sentence.address: sentence for notice in record for sentence in notice.sentences}


def _title(address: Address) -> str:
    return f"{address}  {address.in_words('zh')} · {address.in_words('en')}"


def _added(sentence: Sentence) -> list[str]:
    return [
        f"  新增 / New{_since(sentence.versions[0])}",
        *(f"  + {words}" for words in (sentence.current.zh, sentence.current.en) if words),
    ]


def _gone(tombstone: Tombstone | None) -> str:
    if tombstone is None:
        return "  不见了，没有登记停用 / Gone, and not withdrawn in the registry"
    to = f" → {tombstone.successor}" if tombstone.successor else ""
    return f"  停用 / Withdrawn {tombstone.withdrawn}{to}：{tombstone.reason.zh} / {tombstone.reason.en}"


def _changed(old: Sentence, new: Sentence) -> list[str]:
    known = {version.since: version for version in old.versions}
    lines: list[str] = []
    previous: Version | None = None
    for version in new.versions:
        before = known.pop(version.since, None)
        if before is None:
            lines.append(f"  修改 / Amended{_since(version)}")
            lines += _both(previous, version) if previous else [f"  + {version.zh}"]
        elif before.zh != version.zh:
            lines.append(f"  文字变了，没有另起一行 / Words differ without an amendment{_since(version)}")
            lines += _both(before, version)
        elif before.en != version.en:
            lines.append(f"  译文 / Translation{_since(version)}")
            lines += _marked(before.en or "", version.en or "", "en")
        previous = version
    for version in known.values():
        lines += [f"  修改不见了 / Amendment gone{_since(version)}", f"  - {version.zh}"]
    if old.validity != new.validity:
        lines.append(f"  日期 / Dates：{_period(old.validity)} → {_period(new.validity)}")
    return lines


def _since(version: Version) -> str:
    return f"，{version.since}，{version.changed_by}" if version.since else ""


def _period(validity: Validity) -> str:
    days = f"{validity.start or '…'} – {validity.end or '…'}"
    return f"{days}（{validity.note.zh} / {validity.note.en}）" if validity.note else days


def _both(old: Version, new: Version) -> list[str]:
    lines = _marked(old.zh, new.zh, "zh")
    return lines + (_marked(old.en or "", new.en or "", "en") if old.en != new.en else [])


def _marked(old: str, new: str, lang: str) -> list[str]:
    found = difference(old, new, lang)
    sides = (("-", _runs(found.old, "[-", "-]")), ("+", _runs(found.new, "{+", "+}")))
    return [f"  {sign} {words}" for sign, words in sides if words]


def _runs(runs: tuple[Run, ...], opening: str, closing: str) -> str:
    return "".join(f"{opening}{run.words}{closing}" if run.changed else run.words for run in runs)


@contextmanager
def state(name: str, project: Path = PROJECT) -> Iterator[Path]:
    """The folder of notices that a name stands for, as long as it is needed. Raises `NoSuchState`."""
    if Path(name).is_dir():
        yield Path(name)
        return
    # No revision begins with a dash; git would take it for an option.
    archive = ["git", "-C", str(project), "archive", "--format=tar", name, NOTICES]
    packed = None if name.startswith("-") else subprocess.run(archive, capture_output=True, check=False)
    if packed is None or packed.returncode:
        raise NoSuchState(name)
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as tar:
            tar.extractall(folder, filter="data")
        yield Path(folder) / NOTICES


def print_comparison(old: str, new: str) -> None:
    """Print what differs between two states. Raises `NoSuchState`."""
    with state(old) as before, state(new) as after:
        records = []
        for name, folder in ((old, before), (new, after)):
            examined = examine(folder)
            if examined.faults.stop:
                # An older state may be wrong by today's checks, and is compared all the same.
                count = sum(fault.stops for fault in examined.faults)
                print(f"{name}：{count} 处错误 / {count} mistake{'s' * (count > 1)}", file=sys.stderr)
            records.append(examined.record)
        paragraphs = list(compare(*records))
        print("\n\n".join(paragraphs) or "没有不同。 / No difference.")
