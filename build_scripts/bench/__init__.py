"""Figures, each measured by the command that prints it. Ratios hold; absolute times are those of this machine today."""

from __future__ import annotations

from build_scripts.bench.lines import lines_per_second


def run() -> None:
    """Print the table."""
    for figure in lines_per_second():
        print(f"{figure.name:<70} {figure.value:>14}", flush=True)
