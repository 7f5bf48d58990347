"""Why an input is refused, told to a person: what to enter, and what was entered.

A code is for programs. The message beside it blames nobody, and repeats what was entered, so that a slip is seen at
once.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from calculators.rules.text import Text, either

_LONGEST_QUOTE = 40

MESSAGES = {
    "not_a_number": Text("{short}请填数字，例如 {example}。", "Enter {short} as a number, for example {example}."),
    "not_an_integer": Text(
        "{short}请填整数，例如 {example}。", "Enter {short} as a whole number, for example {example}."
    ),
    "out_of_range": Text("{short}请填 {min} 到 {max} 之间的值。", "Enter {short} between {min} and {max}."),
    "too_many_decimals": Text(
        "{short}小数点后最多填 {decimals} 位。",
        "Enter {short} with at most {decimals} digits after the decimal point.",
    ),
    "invalid_choice": Text("“{short}”请从这些里选一个：{choices}。", "For {short}, choose one of these: {choices}."),
    "invalid_date": Text(
        "{short}请填日历上有的{kind}，写成 {example} 这样。",
        "Enter {short} as a {kind} that exists, written like {example}.",
    ),
    "invalid_time": Text(
        "{short}请填 24 小时制的时间，写成 {example} 这样。", "Enter {short} on the 24-hour clock, like {example}."
    ),
    "unknown_input": Text(
        "这个计算器不问“{name}”。它问的是：{names}。",
        "This calculator does not ask for “{name}”. It asks for: {names}.",
    ),
    "unknown_calculator": Text(
        "没有编号是“{name}”的计算器。全部编号在目录里。",
        "There is no calculator with the id “{name}”. The catalogue lists all of them.",
    ),
    "not_an_object": Text(
        "请给出一组“名称和答案”（JSON 对象），例如给 {example} 一个值。",
        "Give the answers as names with values (a JSON object), for example a value for {example}.",
    ),
    "not_json": Text(
        "这一行不是 JSON，读不出来。请写成一个 JSON 对象。",
        "This is not JSON and cannot be read. Write one JSON object.",
    ),
}

_ENTERED = Text("您填的是“{entered}”。", " You entered “{entered}”.")
_ENTERED_SOMETHING = Text("您填的内容在这里重复不出来。", " What you entered cannot be repeated here.")
_LARGEST_QUOTED = 10**_LONGEST_QUOTE


class Refused(Exception):
    """An answer that cannot be read. `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refusal:
    """One refused field, with the code for programs and the message for people."""

    __slots__ = ("code", "field", "message", "raw")

    def __init__(self, field: str | None, code: str, message: Text, raw: object = None) -> None:
        self.field = field
        self.code = code
        self.message = message
        self.raw = raw
        """What was entered, as it came."""

    def as_json(self) -> dict[str, Any]:
        return {"field": self.field, "code": self.code, "message": self.message.as_json()}


def printable(raw: str) -> str:
    """What somebody entered, fit to be repeated in a sentence: one line, no control signs, not endless."""
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in raw[: _LONGEST_QUOTE + 1])
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"


def entered(raw: object, lang: str) -> str:
    """The sentence that repeats what was entered.

    A float is not repeated: its digits are not those that were typed. Nor is an endless number, a list or an object.
    """
    if isinstance(raw, bool):
        return _ENTERED.filled(lang, {"entered": "true" if raw else "false"})
    if isinstance(raw, str):
        return _ENTERED.filled(lang, {"entered": printable(raw)})
    if isinstance(raw, int) and abs(raw) < _LARGEST_QUOTED:
        return _ENTERED.filled(lang, {"entered": str(raw)})
    return _ENTERED_SOMETHING[lang]


def message(code: str, raw: object, **values: Text | str) -> Text:
    """The message of a code with its names filled in, ending with what was entered."""

    def in_language(lang: str) -> str:
        words = {name: value if isinstance(value, str) else value[lang] for name, value in values.items()}
        return MESSAGES[code].filled(lang, words) + entered(raw, lang)

    return Text(in_language("zh"), in_language("en"))


def unknown_input(name: str, names: list[str]) -> Refusal:
    """A name that the calculator does not ask for."""
    lists = Text(either(names, "zh"), either(names, "en"))
    words = [
        MESSAGES["unknown_input"].filled(lang, {"name": printable(name), "names": lists[lang]}) for lang in ("zh", "en")
    ]
    return Refusal(name, "unknown_input", Text(*words))


def whole(code: str, **values: str) -> Refusal:
    """A refusal that concerns no single field."""
    return Refusal(None, code, Text(MESSAGES[code].filled("zh", values), MESSAGES[code].filled("en", values)))


def normalised(raw: str) -> str:
    """Full-width digits and signs of a Chinese keyboard as their plain forms (NFKC)."""
    return unicodedata.normalize("NFKC", raw)
