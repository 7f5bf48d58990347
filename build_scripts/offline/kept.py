"""Which files of a built site a browser needs to show every page without a network, each with its digest.

The list is read off the site: a file that a step of the build adds is kept without being named anywhere.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_LEFT_OUT = re.compile(
    r"""
      data/               # files for machines and spreadsheets: large, and no page shows them
    | engine/.*/disk/     # the engine for pages opened from a disk
    | 404\.html$          # shown by a host at an address that is not there; without a network there is no host
    | sitemap[^/]*$ | robots\.txt$
    | sw\.js$             # browsers keep it themselves
    """,
    re.VERBOSE,
)
_NAMED_BY_CONTENT = re.compile(r"-[0-9a-f]{12}/")
"""A folder with a digest in its name never changes: Workbox calls such a file one without a revision."""
_COMPRESSED_BY_HOSTS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"}


@dataclass(frozen=True)
class KeptFile:
    """One file of the list."""

    at: str
    """Its address below the root of the site."""
    digest: bytes
    """SHA-256 of its content."""
    size: int
    """Bytes, as it lies there."""
    packed: int
    """Bytes, as a host sends it that compresses texts (gzip)."""

    @property
    def integrity(self) -> str:
        """The digest as browsers want it: what arrives and differs is refused."""
        return "sha256-" + base64.b64encode(self.digest).decode("ascii")

    @property
    def revision(self) -> str | None:
        """Its version; None where the address already says it."""
        return None if _NAMED_BY_CONTENT.search(self.at) else self.digest.hex()[:12]


@dataclass(frozen=True)
class Kept:
    """The list. Of a file with a packed copy (`x.gz` beside `x`) a browser fetches one of the two."""

    always: tuple[KeptFile, ...]
    copies: tuple[KeptFile, ...]
    """Fetched by a browser that can unpack them (DecompressionStream)."""
    originals: tuple[KeptFile, ...]
    """Fetched in their place by one that cannot."""

    @property
    def version(self) -> str:
        """Names this state of the site: the same files, the same version."""
        digest = hashlib.sha256()
        for file in (*self.always, *self.copies, *self.originals):
            digest.update(f"{file.at} {file.digest.hex()}\n".encode())
        return digest.hexdigest()[:12]


def kept_files(site: Path) -> Kept:
    """The list for the built site in the folder `site`."""
    files = {file.at: file for file in _read(site)}
    copies = {at for at in files if at.endswith(".gz") and at.removesuffix(".gz") in files}
    originals = {at.removesuffix(".gz") for at in copies}
    return Kept(
        always=tuple(file for at, file in files.items() if at not in copies | originals),
        copies=tuple(files[at] for at in sorted(copies)),
        originals=tuple(files[at] for at in sorted(originals)),
    )


def transferred(files: Iterable[KeptFile], *, host_compresses: bool) -> int:
    """Bytes that travel."""
    return sum(file.packed if host_compresses else file.size for file in files)


def kept_file(site: Path, at: str) -> KeptFile:
    """The file at the address `at` below the root of the site."""
    content = (site / at).read_bytes()
    # As hosts do it, quickly: level 9 gains less than a hundredth.
    compressed = Path(at).suffix in _COMPRESSED_BY_HOSTS
    packed = len(gzip.compress(content, 6, mtime=0)) if compressed else len(content)
    return KeptFile(at, hashlib.sha256(content).digest(), len(content), min(packed, len(content)))


def _read(site: Path) -> Iterator[KeptFile]:
    for file in sorted(file for file in site.rglob("*") if file.is_file()):
        at = file.relative_to(site).as_posix()
        if not _LEFT_OUT.match(at):
            yield kept_file(site, at)
