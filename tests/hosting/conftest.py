"""The built site laid out as on a server; copies are packed quickly, not tightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.hosting.place import Place
from build_scripts.hosting.write import write_hosting

PATH = "/ten-measures/"


@pytest.fixture(scope="session")
def hosting(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make hosting` writes for a site that is to stand below a path of its host."""
    out = tmp_path_factory.mktemp("hosting") / "hosting"
    write_hosting(site, out, Place(host="rs.example", path=PATH), brotli_quality=1)
    return out
