"""From the record of the notices to the site: compile and check, then pages, data and the browser's engine."""

from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1]
"""The folder of the project."""
