"""What tests of every kind may ask for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The folder of the built site; SITE names one that is up to date, so that it need not be built again."""
    if "SITE" in os.environ:
        return Path(os.environ["SITE"]).resolve()
    subprocess.run([sys.executable, "-m", "build_scripts", "site"], cwd=project, check=True)
    return project / "site"
