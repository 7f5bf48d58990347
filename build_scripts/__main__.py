"""`python -m build_scripts COMMAND`: what the Makefile calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date

import calculators
from build_scripts import bench
from build_scripts.faults import Faults
from build_scripts.record import examine, register
from build_scripts.serve import serve
from build_scripts.site import NOTICES, OUT, build_site


def check() -> None:
    """Check the record, and what the calculators quote from it."""
    examined = examine(NOTICES, calculators.catalogue(), calculators.sources())
    examined.sound()
    print(examined.faults)


def register_addresses() -> None:
    """Give new sentences their addresses for ever."""
    for item in register(NOTICES, date.today()):
        print(item.address)


def serve_site() -> None:
    """Serve the site that was built, until Ctrl+C."""
    serve(OUT)


COMMANDS: Mapping[str, Callable[[], None]] = {
    "check": check,
    "register": register_addresses,
    "site": build_site,
    "serve": serve_site,
    "bench": bench.run,
}


def main(arguments: list[str]) -> int:
    """Returns the exit status: 0, 1 for mistakes in what people maintain, 2 for an unknown command."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"python -m build_scripts {' | '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        COMMANDS[arguments[0]]()
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
