"""`python -m build_scripts COMMAND`: what the Makefile calls."""

from __future__ import annotations

import errno
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import calculators
from build_scripts import PROJECT
from build_scripts.bench.table import run as bench
from build_scripts.compare import NoSuchState, print_comparison
from build_scripts.faults import Faults, Place
from build_scripts.hosting.place import Place as HostedAt
from build_scripts.hosting.write import write_hosting
from build_scripts.importer import import_notice, no_file_named
from build_scripts.kiosk import sign_kiosk
from build_scripts.pages.mkdocs_build import read_settings
from build_scripts.preview import previewed
from build_scripts.record import examine, register
from build_scripts.site import KIOSK, NOTICES, OUT, PAGES_COME_FROM, build_bundle, build_site, finish, followed
from build_scripts.text import Text
from build_scripts.translation_memory import no_such_notice, waiting, write_proposals
from build_scripts.work_list import table, work_list, write_csv


def check(arguments: list[str]) -> None:
    """Check the record and what the calculators quote from it, and say what is left to do."""
    parser = ArgumentParser(prog="python -m build_scripts check")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of the work list")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the whole work list for a spreadsheet")
    given = parser.parse_args(arguments)
    sources = calculators.sources()
    examined = examine(NOTICES, calculators.catalogue(), sources)
    # A list of a record with mistakes would be wrong itself.
    examined.faults.raise_if_any()
    tasks = work_list(examined.record, sources, [item.address for item in examined.unregistered], waiting(NOTICES))
    print(table(tasks, examined.record, given.lang), flush=True)
    if given.csv:
        write_csv(tasks, given.csv, given.lang)
    examined.sound()
    print(examined.faults)


def import_received(arguments: list[str]) -> None:
    """Make a new folder of the record from a notice as it was received, and print the report on it."""
    parser = ArgumentParser(prog="python -m build_scripts notice")
    parser.add_argument(
        "file", nargs="?", default="", metavar="FILE", help=".txt (UTF-8 or GB18030), .docx or .pdf with text"
    )
    parser.add_argument("--id", metavar="PLACE-YEAR-NUMBER", help="name of the folder, where it cannot be read")
    given = parser.parse_args(arguments)
    if not given.file:
        raise no_file_named()
    folder, report = import_notice(Path(given.file), NOTICES, given.id)
    print(report)
    print(f"→ {folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder}")


def propose(arguments: list[str]) -> None:
    """Propose translations from what has been translated before, and take over those that were confirmed."""
    parser = ArgumentParser(prog="python -m build_scripts proposals")
    parser.add_argument("notice", metavar="NOTICE", nargs="?", default="", help="name of its folder")
    given = parser.parse_args(arguments)
    if not (NOTICES / given.notice / "sentences.csv").is_file():
        raise no_such_notice(NOTICES, given.notice)
    examined = examine(NOTICES)
    examined.faults.raise_if_any()
    filled, kinds = write_proposals(examined.record, NOTICES, given.notice)
    if filled:
        print(f"已确认、写进 sentences.csv：{filled} 句。 / Confirmed, and now in sentences.csv: {filled}.")
    if not kinds:
        print("没有可以建议的了。 / There is nothing left to propose.")
        return
    print(
        f"建议写在 / Proposals are in docs/notices/{given.notice}/proposals.csv\n"
        f"一字不差 / the same words {kinds['exact']}，相近 / near {kinds['near']}，"
        f"只有术语 / terms only {kinds['terms']}\n"
        "逐行核对、修改 en，在 confirmed 一格打 x，再运行一次。没有打 x 的不会出现在网页上。\n"
        "Check each row, correct “en”, put an x under “confirmed”, and run this again. "
        "Nothing without an x reaches a page."
    )


def register_addresses() -> None:
    """Give new sentences their addresses for ever."""
    for item in register(NOTICES, date.today()):
        print(item.address)


def sign_bundle(arguments: list[str]) -> None:
    """Sign the kiosk's bundle; ssh-keygen says what is wrong with a key."""
    parser = ArgumentParser(prog="python -m build_scripts kiosk-sign")
    parser.add_argument("key", help="a private key of ssh-keygen")
    key = parser.parse_args(arguments).key
    # What make passes on when KEY= was forgotten.
    if not key:
        parser.error("KEY=… names the private key")
    if not sign_kiosk(KIOSK, key):
        sys.exit(1)


def serve_site() -> None:
    """Serve the site that was built, following what is edited, until Ctrl+C."""
    site = followed()
    # While the address is printed and a browser opened, not when the first sentence is saved.
    threading.Thread(target=site.read, daemon=True).start()
    with previewed(OUT, PAGES_COME_FROM, site.build, port=8000, show=site.show, finish=finish) as server:
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


def lay_out_hosting() -> None:
    """Lay out the built site for a server, with its configurations."""
    out = PROJECT / "dist" / "hosting"
    write_hosting(OUT, out, HostedAt.of(read_settings().base_address))
    print(f"已放好，怎样安装见网站“部署”页。 / Laid out; how to install it: the site's page “Hosting”. → {out}")


COMMANDS: Mapping[str, Callable[[], None]] = {
    "register": register_addresses,
    "site": build_site,
    "serve": serve_site,
    "kiosk": build_bundle,
    "hosting": lay_out_hosting,
    "bench": bench,
}

WITH_ARGUMENTS: Mapping[str, Callable[[list[str]], None]] = {
    "check": check,
    "notice": import_received,
    "kiosk-sign": sign_bundle,
    "proposals": propose,
}


CANNOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EBUSY)
"""What a person can mend: a file that another program holds or that is read-only, a disk that is full."""


def _cannot_write(error: OSError) -> Faults:
    faults = Faults()
    faults.add(
        Place(Path(error.filename)),
        Text(f"读写不了（{error.strerror}）。", f"This cannot be read or written ({error.strerror})."),
        Text(
            "请关掉正打开它的程序（Excel、WPS），看看文件夹是不是只读、磁盘是不是满了，再运行一次。",
            "Close the program that has it open (Excel, WPS), see whether the folder is read-only or the disk full, "
            "and run this again.",
        ),
    )
    return faults


def main(arguments: list[str]) -> int:
    """Returns the exit status: 0, 1 for mistakes in what people maintain, 2 for an unknown command."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    compares = name == "compare" and len(rest) == 2
    if not compares and name not in WITH_ARGUMENTS and (rest or name not in COMMANDS):
        print(f"python -m build_scripts {' | '.join((*WITH_ARGUMENTS, *COMMANDS))} | compare OLD NEW", file=sys.stderr)
        return 2
    try:
        if compares:
            print_comparison(*rest)
        elif name in WITH_ARGUMENTS:
            WITH_ARGUMENTS[name](rest)
        else:
            COMMANDS[name]()
    except NoSuchState as error:
        print(error, file=sys.stderr)
        return 2
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno not in CANNOT_WRITE or error.filename is None:
            raise
        print(_cannot_write(error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
