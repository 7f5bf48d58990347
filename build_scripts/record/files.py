"""The text of a file that somebody edits, whatever program saved it."""

from __future__ import annotations

from pathlib import Path

from build_scripts.faults import Faults, Place
from build_scripts.text import Text


def read_text(file: Path, faults: Faults, *, is_table: bool = False) -> str | None:
    """The text, without a byte order mark and with its line ends as they are; or None and a fault.

    A table in GBK, as a spreadsheet saves plain “CSV” on a Chinese system, is read with a warning.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        faults.add(
            Place(file),
            Text("缺少这个文件。", "This file is missing."),
            Text(
                "请从以前的版本恢复；新的通知，照别的通知的同名文件写一个。",
                "Restore it from an earlier version; for a new notice, write it after the file of another one.",
            ),
        )
        return None
    except OSError as error:
        faults.add(
            Place(file),
            Text(f"打不开这个文件（{error.strerror}）。", f"This file cannot be opened ({error.strerror})."),
            Text(
                "请确认它是普通文件，没有被别的程序锁住。",
                "See that it is an ordinary file that no other program holds.",
            ),
        )
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if is_table and not _is_mostly_utf8(data) and _likely(data) == "GBK":
            faults.add(
                Place(file),
                Text(
                    "这张表存成了 GBK 编码，已经照读；GBK 没有的字会变成“?”。",
                    "This table was saved in GBK and was read as such; what GBK lacks has become “?”.",
                ),
                Text("请另存为“CSV UTF-8（逗号分隔）”。", "Save it as “CSV UTF-8 (comma delimited)”."),
                stops=False,
            )
            return data.decode("gb18030")
        line = data.count(b"\n", 0, error.start) + 1
        faults.add(
            Place(file, line),
            Text(
                f"文件不是 UTF-8 编码（像是 {_likely(data)}）。",
                f"The file is not UTF-8 (it looks like {_likely(data)}).",
            ),
            Text(
                "请另存为 UTF-8：Excel 和 WPS 里选“CSV UTF-8（逗号分隔）”，记事本里选编码“UTF-8”。",
                "Save it as UTF-8: “CSV UTF-8 (comma delimited)” in Excel and WPS, encoding “UTF-8” in Notepad.",
            ),
        )
        return None


def _is_mostly_utf8(data: bytes) -> bool:
    """True for a UTF-8 file with a stray byte in it: what is not ASCII in it is UTF-8 for the most part."""
    readable = sum(len(c.encode()) for c in data.decode("utf-8", errors="ignore") if c > "\x7f")
    return readable * 2 >= sum(byte > 0x7F for byte in data)


def _likely(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK"
