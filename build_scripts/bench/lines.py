"""The command line on many cases, one to a line."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.bench.figure import Figure

CALCULATOR = "lanzhou-transport-subsidy"
FEW, MANY = 5_000, 100_000
"""Lines of the two runs: what memory does not grow with."""


def lines_per_second() -> Iterator[Figure]:
    """`python -m calculators evaluate … --lines`: start, reading and writing included, per second of one core."""
    _, few = _run_lines(FEW)
    seconds, many = _run_lines(MANY)
    yield Figure(f"evaluate {CALCULATOR} --lines, lines per second of one core", f"{MANY / seconds:,.0f}")
    yield Figure(f"peak memory for {MANY:,} lines, in times that for {FEW:,}", f"{many / few:.3f}")


# In a small process of its own: a child begins with the memory of its parent.
_MEASURE = """
import resource, subprocess, sys
given, taken, *command = sys.argv[1:]
subprocess.run(command, stdin=open(given), stdout=open(taken, "w"), check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def _run_lines(count: int) -> tuple[float, int]:
    """Seconds of processor time, and peak memory in KiB."""
    with TemporaryDirectory() as folder:
        lines, answers = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        with lines.open("w", encoding="utf-8") as stream:
            stream.writelines(f"{json.dumps(case)}\n" for case in _cases(count))
        command = [sys.executable, "-m", "calculators", "evaluate", CALCULATOR, "--lines"]
        measured = subprocess.run(
            [sys.executable, "-c", _MEASURE, lines, answers, *command], capture_output=True, text=True, check=True
        )
        with answers.open("rb") as stream:
            assert sum(1 for _ in stream) == count, "not every line has its answer"
    seconds, peak = measured.stdout.split()
    return float(seconds), int(peak)


def _cases(count: int) -> Iterator[dict[str, str]]:
    """Answers as an office would have them, some of them open and some refused."""
    chance = random.Random(20211105)
    for _ in range(count):
        start = date(2021, 1, 1) + timedelta(days=chance.randrange(400))
        until = start + timedelta(days=chance.randrange(-3, 200))
        yield {
            "is_out_of_poverty_or_monitored": chance.choice(["yes", "yes", "no", "unknown"]),
            "cross_province_placement": chance.choice(["yes", "yes", "no", ""]),
            "employment_start": start.isoformat(),
            "employed_until": until.isoformat(),
            "already_received": chance.choice(["no", "no", "yes"]),
        }
