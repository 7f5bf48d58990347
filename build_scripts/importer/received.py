"""The text of a file as received, whatever program wrote it; or a refusal that says what to do instead."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.faults import Faults, Place
from build_scripts.importer.pdf_file import read_pdf
from build_scripts.importer.refusal import Refused
from build_scripts.importer.word_file import read_word
from build_scripts.text import Text

LARGEST = 50_000_000
"""Bytes. The longest law has some hundred thousand characters; what is larger is no notice."""

_SAVE_AS = Text(
    "请用 WPS 或 Word 打开它，“另存为” .docx，再导入。", "Open it in WPS or Word, save it as .docx, and import that."
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_FORMATS = {
    ".doc": "Word 97-2003",
    ".wps": "WPS",
    ".ofd": "OFD",
    ".rtf": "RTF",
    ".odt": "OpenDocument",
    ".html": "HTML",
    ".htm": "HTML",
    ".mht": "MHT",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".et": "WPS",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_MARKS_AND_DIGITS = re.compile("[·×℃←-↓─-╿■-◿\u2010-\u203b\u2460-\u24ff\u2160-\u217f\u3000-\u301f\uff01-\uff5e]")
"""Of a Chinese typewriter: full-width digits and letters, ruled tables, numbers in circles."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True)
class Received:
    """A file as it came, and its text."""

    name: str
    data: bytes
    text: str
    doubts: tuple[tuple[int, Text], ...] = ()
    """What a person should look at: line of the text (0 for the whole) and words."""
    cells: Mapping[int, bool] = field(default_factory=dict)
    """Lines that stand in a table, where the file says so; True for the first of a cell."""

    @property
    def is_plain_utf8(self) -> bool:
        """True where the file itself can be the source text of the record."""
        return self.data.removeprefix(codecs.BOM_UTF8) == self.text.encode()


def read_received(file: Path) -> Received:
    """Read a .txt (UTF-8, UTF-16 or GB18030), .docx or text .pdf. Raises `Faults` for what cannot be read."""
    try:
        return _read(file)
    except Refused as refused:
        faults = Faults()
        faults.add(Place(file), refused.problem, refused.remedy)
        raise faults from None


def _read(file: Path) -> Received:
    try:
        if file.is_dir():
            raise Refused(
                Text("这是文件夹，不是文件。", "This is a folder, not a file."),
                Text("请写出文件的名字。", "Name the file itself."),
            )
        size = file.stat().st_size
        if size > LARGEST:
            raise Refused(
                Text(
                    f"文件有 {size / 1e6:,.0f} MB，超过 {LARGEST / 1e6:.0f} MB，不像一份通知。",
                    f"The file has {size / 1e6:,.0f} MB, more than {LARGEST / 1e6:.0f} MB: hardly a notice.",
                ),
                Text(
                    "请只留下通知的文字（图片删去），另存为 .docx 或 .txt。",
                    "Keep the words of the notice alone (no pictures) and save them as .docx or .txt.",
                ),
            )
        data = file.read_bytes()
    except FileNotFoundError:
        raise Refused(
            Text("没有这个文件。", "There is no such file."),
            Text("请核对文件的名字和位置。", "Check its name and where it is."),
        ) from None
    except OSError as error:
        raise Refused(
            Text(f"打不开这个文件（{error.strerror}）。", f"This file cannot be opened ({error.strerror})."),
            Text(
                "请确认没有被别的程序锁住，有权限读。", "See that no other program holds it and that you may read it."
            ),
        ) from None
    if not data.strip():
        raise Refused(
            Text("文件是空的。", "The file is empty."),
            Text("请重新取得这份文件。", "Get the file once more."),
        )
    cells: Mapping[int, bool] = {}
    if _is_word(data, file.suffix.lower()):
        text, doubts, cells = read_word(data)
    else:
        text, doubts = _text_of(data, file.suffix.lower())
    if _UNSEEN.search(text):
        seen = _UNSEEN.sub("", text)
        doubt = Text(
            f"文件里有 {len(text) - len(seen)} 个看不见的字符（零宽空格之类），已经去掉。",
            f"The file had {len(text) - len(seen)} invisible characters (zero-width spaces and the like), now removed.",
        )
        text, doubts = seen, (*doubts, (0, doubt))
    if not text.strip():
        raise Refused(
            Text("文件里没有文字。", "There are no words in the file."),
            Text("请取得有文字的 .docx 或 .txt。", "Get it as a .docx or .txt with words."),
        )
    return Received(file.name, data, text, doubts, cells)


def _is_word(data: bytes, suffix: str) -> bool:
    """True for a package that may be a .docx, and for what is called one and is nothing else that is known."""
    if suffix == ".ofd" or b"OFD.xml" in data[:4096] or data.startswith((b"%PDF-", _OLE)):
        return False
    return data.startswith(b"PK") or suffix == ".docx"


def _text_of(data: bytes, suffix: str) -> tuple[str, tuple[tuple[int, Text], ...]]:
    """By what the file is, not by what it is called."""
    if data.startswith(b"%PDF-"):
        return read_pdf(data)
    if data.startswith(_OLE):
        if suffix == ".docx":
            raise Refused(
                Text(
                    "这个 .docx 有密码，或者是旧格式改了名字。",
                    "This .docx has a password, or is an old format renamed.",
                ),
                Text(
                    "请用 WPS 或 Word 打开它，去掉密码，“另存为” .docx。",
                    "Open it, remove the password, save it as .docx.",
                ),
            )
        raise _other_format(_OTHER_FORMATS.get(suffix, "Word 97-2003 / WPS"))
    if data.startswith(b"PK"):
        raise _other_format("OFD")
    if data.startswith(b"{\\rtf"):
        raise _other_format("RTF")
    if suffix == ".pdf":
        raise Refused(
            Text("名字是 .pdf，内容却不是 PDF。", "It is called .pdf, but is none."),
            Text("文件可能没有传完，请重新取得。", "It may be incomplete: get it once more."),
        )
    if suffix in _OTHER_FORMATS:
        raise _other_format(_OTHER_FORMATS[suffix])
    return _plain(data)


def _other_format(name: str) -> Refused:
    return Refused(
        Text(f"这是 {name} 文件，不能直接读。", f"This is a file of {name}, which cannot be read."), _SAVE_AS
    )


def _plain(data: bytes) -> tuple[str, tuple[tuple[int, Text], ...]]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            encodings = [encoding]
            break
    else:
        encodings = ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text) and len(_PRIVATE.findall(text)) * 100 <= len(text):
            doubts: tuple[tuple[int, Text], ...] = ()
            if encoding == "gb18030" and not _mostly_han(text):
                break
            return text, doubts
    raise Refused(
        Text("这不是文字文件，或者不是 UTF-8、GB18030 编码。", "This is no text, or neither in UTF-8 nor in GB18030."),
        Text(
            "请用记事本打开，看到的是文字就“另存为”，编码选 UTF-8；看到的是乱码，请取得 .docx。",
            "Open it in Notepad: if you see words, save it with the encoding UTF-8; if not, get the .docx.",
        ),
    )


def _mostly_han(text: str) -> bool:
    """What was decoded as GB18030 by chance is rare characters; official words are common ones."""
    sample = "".join(text[:20_000].split())
    common = sum("\u4e00" <= c <= "\u9fff" or c < "\x80" or bool(_MARKS_AND_DIGITS.match(c)) for c in sample)
    return common * 10 >= len(sample) * 9
