"""What people write into one cell or value: a date, an address, a fingerprint; and kind words when it is not one."""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.text import Text

# Excel and WPS turn 2021-10-01 into 2021/10/1 whenever they save a CSV file, and people write 2021年10月1日: with the
# year first there is only one way to read it.
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?: ?0?0:00(?::00)?)?", re.ASCII)
_LIKE_A_DATE = re.compile(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})日?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_SERIAL = re.compile(r"[34]\d{4}", re.ASCII)
_SERIAL_ZERO = date(1899, 12, 30)
_FINGERPRINT = re.compile(r"zh-([0-9a-f]{12})")


def compact(text: str) -> str:
    """The text without any white space.

    >>> compact("给予 600 元\\n的")
    '给予600元的'
    """
    return "".join(text.split())


def digest(words: str) -> str:
    """SHA-256 of the words, in hexadecimal."""
    return hashlib.sha256(words.encode()).hexdigest()


def fingerprint(words: str) -> str:
    """First twelve hexadecimal digits of the SHA-256 of the words."""
    return digest(words)[:12]


def written(fingerprint: str) -> str:
    """A fingerprint as it stands in a table. Without the letters a spreadsheet takes 12345e678901 for a number."""
    return f"zh-{fingerprint}"


def read_fingerprint(text: str) -> str | None:
    """The fingerprint that is written in a cell; None when it is none.

    >>> read_fingerprint("zh-0123456789ab"), read_fingerprint("1.23E+11")
    ('0123456789ab', None)
    """
    found = _FINGERPRINT.fullmatch(text)
    return found[1] if found else None


def read_date(text: str, place: Place, faults: Faults) -> date | None:
    """The date that is written with the year first, or None and a fault."""
    plain = unicodedata.normalize("NFKC", text)
    found = _DATE.fullmatch(re.sub(r"\s*([年月日])\s*", r"\1", plain))
    if found:
        try:
            return date(*(int(part) for part in found.groups() if part))
        except ValueError:
            faults.add(
                place,
                Text(f"日历上没有“{text}”这一天。", f"The calendar has no such day: “{text}”."),
                Text("请核对年、月、日。", "Check year, month and day."),
            )
            return None
    meant = _meant(plain.replace(" ", ""))
    zh, en = " 或者 ".join(meant), " or ".join(meant)
    if not meant:
        zh, en = "例如 2022-04-30", "for example 2022-04-30"
    faults.add(
        place,
        Text(f"“{text}”不是本表能读的日期。", f"“{text}” is not written as a date."),
        Text(f"请用半角数字写成年-月-日：{zh}。", f"Write it as year-month-day in plain digits: {en}."),
    )
    return None


def _meant(text: str) -> list[str]:
    """What somebody may have meant who wrote a date in another way.

    >>> _meant("30/4/2022"), _meant("4/3/2022"), _meant("44681"), _meant("2022,4,30"), _meant("April")
    (['2022-04-30'], ['2022-04-03', '2022-03-04'], ['2022-04-30'], ['2022-04-30'], [])
    """
    if found := _LIKE_A_DATE.fullmatch(text):
        return [f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"]
    if found := _YEAR_LAST.fullmatch(text):
        pairs = dict.fromkeys([(found[1], found[2]), (found[2], found[1])])
        return [f"{found[3]}-{month:0>2}-{day:0>2}" for month, day in pairs if int(month) <= 12 and int(day) <= 31]
    if _SERIAL.fullmatch(text):
        # The day as a spreadsheet counts it, which shows when a cell of dates is made one of numbers.
        return [(_SERIAL_ZERO + timedelta(days=int(text))).isoformat()]
    return []


def read_address(text: str, place: Place, faults: Faults) -> Address | None:
    """The address that is written, or None and a fault."""
    try:
        return Address.parse(text)
    except ValueError:
        faults.add(
            place,
            Text(f"“{text}”不是条文地址。", f"“{text}” is not an address."),
            Text(
                "地址用小写半角字母和数字，例如 lanzhou-2021-289-a9-s2a（第九条第2句第1分句）。",
                "An address is lower-case letters and digits, for example lanzhou-2021-289-a9-s2a "
                "(article 9, sentence 2, part 1).",
            ),
        )
        return None


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """A remedy that names the nearest known word, or all of them."""
    known = list(known)
    near = difflib.get_close_matches(word, known, n=1)
    if near:
        return Text(f"是不是想写“{near[0]}”？", f"Did you mean “{near[0]}”?")
    return Text(f"可以写的有：{'、'.join(known)}。", f"What may stand here: {', '.join(known)}.")
