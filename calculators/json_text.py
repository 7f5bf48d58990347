"""JSON text in, JSON text out: what the browser, the command line and other programs call.

Whole numbers are taken as the text that was written. A number with a point is handed on as the float that JSON makes of
it, and refused by every question, as it is when Python calls: an amount with a point is written as a text.
"""

from __future__ import annotations

import json
from typing import Any


class NotJson(ValueError):
    """A text that is not JSON, or is nested too deeply to be read."""


def read(text: str) -> Any:
    """The value of a JSON text, its whole numbers as texts. Raises NotJson."""
    try:
        return json.loads(text, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from None


def write(value: object) -> str:
    """One line of JSON; the same value always gives the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
