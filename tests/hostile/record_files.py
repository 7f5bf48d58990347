"""The files of a record as no editor should leave them: each is read, or told about in words."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from build_scripts.faults import Faults
from build_scripts.record import examine
from tests.hostile.words import text
from tests.record.small_record import FILES, SmallRecord

PATIENCE = 5.0
"""Seconds of processor time that one record may take."""
_STRUCTURE = (
    ",",
    '"',
    '"",',
    "\n",
    "\r",
    "\t",
    "\x00",
    "- ",
    ": ",
    "{",
    "}",
    "[",
    "&a ",
    "*a",
    "!!python/object:os.system ",
    "|\n",
    "# ",
)


def break_all(folder: Path, count: int, seed: int) -> Counter[str]:
    """Spoil one file of a small record `count` times; how many were sound nevertheless, and how many were told about.

    Raises AssertionError with the file's content where anything else happens.
    """
    chance = random.Random(seed)
    small = SmallRecord(folder)
    small.register()
    found: Counter[str] = Counter()
    names = sorted(FILES)
    for _ in range(count):
        name = chance.choice(names)
        file = folder / name
        kept = file.read_bytes()
        spoiled = _spoiled(kept, chance)
        file.write_bytes(spoiled)
        began = time.process_time()
        try:
            found[_outcome(folder)] += 1
        except Exception as error:
            raise AssertionError(f"{name}: {type(error).__name__}: {error}: {spoiled!r}") from error
        assert time.process_time() - began < PATIENCE, f"{name}: {spoiled!r}"
        file.write_bytes(kept)
    return found


def _outcome(folder: Path) -> str:
    examined = examine(folder, ())
    for fault in examined.faults:
        assert fault.problem.zh and fault.problem.en and fault.remedy.zh and fault.remedy.en
    try:
        examined.sound()
    except Faults as faults:
        assert str(faults).strip()
        return "told"
    return "sound"


def _spoiled(content: bytes, chance: random.Random) -> bytes:
    """The content with something put in, left out, or turned over."""
    at = chance.randrange(len(content) + 1)
    until = min(len(content), at + chance.choice((0, 0, 1, 3, 40)))
    put = chance.choice(
        (
            lambda: text(chance).encode("utf-8", "surrogatepass"),
            lambda: chance.choice(_STRUCTURE).encode(),
            lambda: bytes(chance.randrange(256) for _ in range(3)),
            lambda: b"",
        )
    )()
    if chance.random() < 0.05:
        return content[:at]
    return content[:at] + put + content[until:]
