"""What a person may have meant by an answer that was refused: offered with one tap, never taken silently.

Nothing is offered that the question would not accept, and nothing that could mean two things: 1,5 may be one and a half
or fifteen, 4/3/2022 a day in March or in April.
"""

from __future__ import annotations

from decimal import Decimal

from calculators.rules.inputs import Choice, Day, Input, Integer, Number, Time
from calculators.rules.refusal import Refused, normalised
from calculators.rules.text import Text, after_han, quoted
from calculators.rules.value_types import with_unit

OFFER = Text("您是指{value}吗？", "Did you mean {value}?")

_LONGEST = 40
_MULTIPLES = {"万": 4, "亿": 8}
_NUMERALS = "一二三四五六七八九"
_CURRENCY = ("￥", "¥", "人民币", "RMB", "CNY")


def suggestion(input: Input, raw: object) -> str | None:
    """What one tap would put into the field; None where nothing is certain."""
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return None
    text = normalised(raw).strip()
    if isinstance(input, Choice):
        meant = _choice(input, text)
    elif isinstance(input, Number):
        meant = _number(input, text)
    elif isinstance(input, Time):
        meant = _time(text)
    else:
        assert isinstance(input, Day)
        meant = _date(text, input.type)
    if meant is None:
        return None
    try:
        input.read(meant)
    except Refused:
        return None
    return meant


def offer(input: Input, meant: str, lang: str) -> str:
    """The question that offers it: 您是指 200000 元吗？"""
    if isinstance(input, Choice):
        value = quoted(input.labels[meant][lang])
    elif isinstance(input, Number) and not isinstance(input, Integer) and input.unit:
        value = with_unit(meant, input.unit[lang])
    else:
        value = meant
    value = after_han(value, lang)
    return OFFER.filled(lang, {"value": value + " " if lang == "zh" and value[-1].isascii() else value})


def _choice(input: Choice, text: str) -> str | None:
    for value, label in input.choices.items():
        if text.casefold() in (value.casefold(), label.zh.casefold(), label.en.casefold()):
            return value
    return None


def _number(input: Number, text: str) -> str | None:
    for sign in _CURRENCY:
        text = text.removeprefix(sign)
    units = [input.unit.zh, input.unit.en] if input.unit else []
    for unit in (*units, "元整", "元"):
        text = text.removesuffix(unit)
    text = text.strip()
    text = text.removeprefix("第").removeprefix("+")
    if isinstance(input, Integer) and len(text) == 1 and text in _NUMERALS:
        return str(_NUMERALS.index(text) + 1)
    zeros = 0
    if text and text[-1] in _MULTIPLES:
        zeros = _MULTIPLES[text[-1]]
        text = text[:-1].strip()
    whole, point, fraction = text.partition(".")
    digits = _without_separators(whole)
    if digits is None or (point and not _ascii_digits(fraction)):
        return None
    value = Decimal(digits + point + fraction).scaleb(zeros)
    plain = f"{value:f}"
    if "." in plain:
        # 1000.500 is 1000.50; 1000.505 is not, and the fraction is then refused as before.
        kept, _, decimals = plain.partition(".")
        decimals = decimals.rstrip("0")
        plain = f"{kept}.{decimals}" if decimals else kept
    return plain


def _without_separators(text: str) -> str | None:
    """1,234,567 and 1 234 567 without their separators, where they stand in groups of three."""
    negative = text.startswith("-")
    text = text.removeprefix("-")
    groups = text.replace(" ", ",").split(",")
    if not all(_ascii_digits(group) for group in groups):
        return None
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        return None
    return "-" * negative + "".join(groups)


def _date(text: str, type: str) -> str | None:
    for sign in "年月/.":
        text = text.replace(sign, "-")
    parts = [part.strip() for part in text.replace("日", "").strip("-").split("-")]
    if len(parts) == 1 and len(parts[0]) in (6, 8):
        parts = [part for part in (parts[0][:4], parts[0][4:6], parts[0][6:]) if part]
    if not all(_ascii_digits(part) for part in parts) or len(parts[0]) != 4:
        return None
    wanted = 2 if type == "month" else 3
    if len(parts) not in (wanted, 3):
        return None
    return "-".join([parts[0], *(part.zfill(2) for part in parts[1:wanted])])


def _time(text: str) -> str | None:
    for sign in "点时.":
        text = text.replace(sign, ":")
    parts = text.removesuffix("分").removesuffix("整").split(":")
    if len(parts) == 2 and parts[1] == "":
        parts[1] = "00"
    if len(parts) != 2 or not all(_ascii_digits(part) for part in parts) or len(parts[1]) != 2:
        return None
    return f"{parts[0].zfill(2)}:{parts[1]}"


def _ascii_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
