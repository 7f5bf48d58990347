"""`python -m build_scripts COMMAND`: what the Makefile calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date

import calculators
from build_scripts import bench
from build_scripts.compare import NoSuchState, print_comparison
from build_scripts.faults import Faults
from build_scripts.preview import previewed
from build_scripts.record import examine, register
from build_scripts.site import NOTICES, OUT, PAGES_COME_FROM, build_site, write_pages


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
    """Serve the site that was built, following what is edited, until Ctrl+C."""
    with previewed(OUT, PAGES_COME_FROM, write_pages, port=8000) as server:
        print(
            f"网站在 / The site is at  {server.address}/\n"
            "改了通知或网页的文字，页面会自己更新；改了程序，请重新启动。按 Ctrl+C 结束。\n"
            "Edited notices and words show by themselves; after a change of the code, start anew. Ctrl+C stops it.",
            flush=True,
        )
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


COMMANDS: Mapping[str, Callable[[], None]] = {
    "check": check,
    "register": register_addresses,
    "site": build_site,
    "serve": serve_site,
    "bench": bench.run,
}


def main(arguments: list[str]) -> int:
    """Returns the exit status: 0, 1 for mistakes in what people maintain, 2 for an unknown command."""
    name, *rest = arguments or [""]
    compares = name == "compare" and len(rest) == 2
    if not compares and (name not in COMMANDS or rest):
        print(f"python -m build_scripts {' | '.join(COMMANDS)} | compare OLD NEW", file=sys.stderr)
        return 2
    try:
        if compares:
            print_comparison(*rest)
        else:
            COMMANDS[name]()
    except NoSuchState as error:
        print(error, file=sys.stderr)
        return 2
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
