"""The calculators as an ordinary wheel, made by an ordinary front end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

EPOCH = "315532800"
"""The first second that a zip archive can record, 1 January 1980: a build leaves no trace of when it was made."""


def build_wheel(project: Path, folder: Path) -> Path:
    """Build the wheel of `project` into `folder`; with what is installed, without the network. Raises RuntimeError."""
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, project],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )
    if built.returncode:
        raise RuntimeError(f"the wheel of the calculators cannot be built:\n{built.stdout}{built.stderr}")
    [wheel] = folder.glob("*.whl")
    return wheel
