"""What nobody should type and somebody will: texts that break out of markup, of JSON, of tables, of patience."""

from __future__ import annotations

import random

MARK = "hostile-mark"
"""Part of every text that would add an element or an attribute: found in a page as such, markup was injected."""
MARKUP = (
    f"<img src=x onerror=window.hostile=1 {MARK}=1>",
    f"<script {MARK}>window.hostile=1</script>",
    f"\"><svg onload=window.hostile=1 {MARK}=''>",
    f"' {MARK}=1 autofocus onfocus=window.hostile=1 '",
    f"</textarea></title></script><b {MARK}>",
    f"<a href=javascript:window.hostile=1 {MARK}>x</a>",
    f"&lt;i {MARK}&gt;",
    f"<!--<{MARK}>-->",
    "javascript:window.hostile=1",
    "{{7*7}}${7*7}#{7*7}{%raw%}",
    "__proto__",
    "constructor",
    "toString",
    "%s%n%x{0}{}{zh}",
)
CHARACTERS = (
    *("\x00", "\x1b[31m", "\r\n", "\u2028", "\u202e", "\ufeff", "\ud800", "\udfff", "\U0010ffff"),
    *("　", "９９９", "１８２０．５", "一千八", "二〇二二年", "‰％", "Ⅷ", "½", "٣", "e\u0301" * 50, "👨‍👩‍👧‍👦" * 9),
)
NUMBERS = (
    *(
        "-0",
        "1e9999",
        "1e-9999",
        "NaN",
        "-Infinity",
        "0x10",
        "1_000",
        "1,000",
        "9" * 21,
        "9" * 5000,
        "0." + "0" * 30 + "1",
    ),
    *("1.", ".5", "+1", "--1", "1" + "0" * 308, "2.2250738585072011e-308", "1 820", "007"),
)
DATES = (
    *("2022-02-30", "2021-02-29", "2024-02-29", "0000-00-00", "9999-12-31", "2100-12-31", "2000-01-01", "2022-4-3"),
    *("2022-03-01T00:00:00Z", "10000-01-01", "-2022-01-01", "2022-13", "2022-12", "24:00", "23:59:60", "2022-W53-7"),
)
LONG = ("长" * 10_000, "a" * 65_536, "<" * 3000, "((((" * 2000, "\\" * 999, '"' * 999)
TEXTS = (*MARKUP, *CHARACTERS, *NUMBERS, *DATES, "", " ", "null", "true", "unknown", "yes", "no")


def text(chance: random.Random) -> str:
    """One text: as listed, put together of two, cut, or made of any characters at all."""
    way = chance.random()
    if way < 0.6:
        return chance.choice(TEXTS)
    if way < 0.75:
        return chance.choice(TEXTS) + chance.choice(TEXTS)
    if way < 0.85:
        return chance.choice(TEXTS)[: chance.randrange(6)]
    if way < 0.87:
        return chance.choice(LONG)
    return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(1, 12)))
