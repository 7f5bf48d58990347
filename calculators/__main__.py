"""The calculators in a terminal: `python -m calculators list | describe ID | evaluate ID | explain ID --lang zh|en`.

Answers are read as JSON from standard input. With `--lines` every line in is one set of answers, and every line out the
answer to it, in the same order; nothing is kept from one line to the next.
"""

from __future__ import annotations

import argparse
import io
import json
import signal
import sys

from calculators import catalogue, evaluate_json, explain_json
from calculators.rules.text import LANGUAGES


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculators", description="The calculators of the notices.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="id and title of every calculator")
    describe = commands.add_parser("describe", help="questions, outputs, readings of one calculator, as JSON")
    describe.add_argument("id")
    evaluate = commands.add_parser("evaluate", help="answers as JSON on standard input, the outcome as JSON")
    evaluate.add_argument("id")
    evaluate.add_argument("--lines", action="store_true", help="JSON Lines in and out")
    explain = commands.add_parser("explain", help="the same in words")
    explain.add_argument("id")
    explain.add_argument("--lang", choices=LANGUAGES, required=True)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; 0 when there is an answer, a refusal with its reasons included."""
    asked = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Half of a surrogate pair may stand in JSON as an escape, and must leave as one.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if asked.command == "list":
        for entry in catalogue():
            print(entry["id"], entry["title"]["zh"], entry["title"]["en"], sep="\t")
    elif asked.command == "describe":
        entries = [entry for entry in catalogue() if entry["id"] == asked.id]
        if not entries:
            print(f"没有这个编号 / no such id: {asked.id}", file=sys.stderr)
            return 1
        print(json.dumps(entries[0], ensure_ascii=False, indent=2))
    elif asked.command == "explain":
        print(explain_json(asked.id, _decoded(sys.stdin.buffer.read()), asked.lang))
    elif asked.lines:
        for line in sys.stdin.buffer:
            print(evaluate_json(asked.id, _decoded(line)))
    else:
        print(evaluate_json(asked.id, _decoded(sys.stdin.buffer.read())))
    return 0


def _decoded(text: bytes) -> str:
    """UTF-8, with or without a byte order mark. What is not UTF-8 becomes the empty text: neither is JSON."""
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        # `… | head` has read enough: that is no error.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())
