"""Writes the index beside the pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from build_scripts.record.model import Record
from build_scripts.search.small import small_index

FOLDER = "search"


def write_search(record: Record, catalogue: Sequence[Mapping[str, Any]], out: Path) -> int:
    """Write `search/` into the folder `out`; the bytes of what is written."""
    folder = out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    data = json.dumps(small_index(record, catalogue), ensure_ascii=False, separators=(",", ":"))
    script = f"self.policySearchIndex = {data};\n"
    (folder / "index.js").write_text(script, "utf-8")
    return len(script.encode())
