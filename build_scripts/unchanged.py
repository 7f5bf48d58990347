"""Whether a site still is what its sources make of it, so that nothing is built twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path


class Stamp:
    """What a site was made from, and the files that were made, as `file` remembers them."""

    def __init__(self, file: Path, sources: Iterable[Path], made: Path) -> None:
        self._file = file
        self._sources = list(sources)
        """Files, and folders with all that is in them."""
        self._made = made

    def holds(self) -> bool:
        """True when neither a source nor a file of the site has changed since `keep`."""
        try:
            kept = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return bool(kept == self._now())

    def keep(self) -> None:
        """Remember sources and site as they are."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps(self._now()), "utf-8")

    def _now(self) -> dict[str, str]:
        return {"sources": _digest(self._contents()), "made": _digest(self._sizes())}

    def _contents(self) -> Iterator[bytes]:
        for source in self._sources:
            for file in _files(source):
                yield str(file).encode()
                yield hashlib.sha256(file.read_bytes()).digest()

    def _sizes(self) -> Iterator[bytes]:
        """A site is large: a file counts as the same while its size and the time of its last change are."""
        for file in _files(self._made):
            status = file.stat()
            yield f"{file} {status.st_size} {status.st_mtime_ns}".encode()


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    return sorted(file for file in place.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()
