"""How much of a file travels: as it is, after gzip, after brotli."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from dataclasses import dataclass

from build_scripts import PROJECT

KEPT = PROJECT / "build" / "weights"
"""Results by content: brotli takes half a minute for one WebAssembly."""
_BROTLI = """
const zlib = require("node:zlib");
const content = require("node:fs").readFileSync(0);
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: content.length };
process.stdout.write(String(zlib.brotliCompressSync(content, { params }).length));
"""


@dataclass(frozen=True)
class Weight:
    """Bytes."""

    raw: int = 0
    gzip: int = 0
    """At level 9."""
    brotli: int = 0
    """At level 11."""

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.raw + other.raw, self.gzip + other.gzip, self.brotli + other.brotli)


def weigh(content: bytes) -> Weight:
    """The weight of one file."""
    kept = KEPT / hashlib.sha256(content).hexdigest()
    if not kept.exists():
        weight = [len(content), len(gzip.compress(content, 9, mtime=0)), _brotli(content)]
        KEPT.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(weight), encoding="ascii")
    return Weight(*json.loads(kept.read_text(encoding="ascii")))


def _brotli(content: bytes) -> int:
    return int(subprocess.run(["node", "-e", _BROTLI], input=content, capture_output=True, check=True).stdout)
