"""`python -m tests.mutation COUNT SEED [MODULE…]`: so many mistakes of those modules, or of all; one line for each.

Fails where a mistake is not noticed by any test, and `survivors.yaml` does not say why that is no harm.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import yaml

from tests.mutation.mutants import NOTHING
from tests.mutation.run import all_mutants, run, sample

SURVIVORS = Path(__file__).with_name("survivors.yaml")


def main(count: int, seed: int, modules: list[str]) -> int:
    """1 where a mistake survives without a reason, or where the tests fail without one."""
    explained = {entry["mistake"] for entry in yaml.safe_load(SURVIVORS.read_text(encoding="utf-8")) or ()}
    found = all_mutants(modules)
    # Without a mistake nothing may be noticed: else all that follows would say nothing.
    control = replace(found[0], change="nothing", number=NOTHING)
    unexplained = 0
    for mutant, outcome in run([control, *sample(found, count, seed)], os.cpu_count() or 1):
        if mutant is control:
            if outcome == "noticed":
                print("the tests fail without any mistake", file=sys.stderr)
                return 1
        else:
            print(f"{outcome}\t{mutant}", flush=True)
            unexplained += outcome == "survived" and str(mutant) not in explained
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
