"""The text of a .docx, one line a paragraph.

Words are taken from the paragraphs' XML, because `Paragraph.text` of python-docx leaves out insertions that wait to be
accepted, content controls and text boxes: words must not be lost.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from build_scripts.importer.refusal import Refused
from build_scripts.text import Text

LARGEST_UNPACKED = 200_000_000
"""Bytes of all the parts of a package together."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word(data: bytes) -> tuple[str, tuple[tuple[int, Text], ...]]:
    """The text, and what a person should look at. Raises `Refused`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            if sum(part.file_size for part in package.infolist()) > LARGEST_UNPACKED:
                raise Refused(
                    Text(
                        f"解开后超过 {LARGEST_UNPACKED / 1e6:.0f} MB，不像一份通知。",
                        f"Unpacked it has more than {LARGEST_UNPACKED / 1e6:.0f} MB: hardly a notice.",
                    ),
                    Text("请核对文件的来历；不要打开来历不明的文件。", "Check where it comes from before you open it."),
                )
        if "OFD.xml" in names:
            raise Refused(
                Text("这是 OFD 文件，不能直接读。", "This is an OFD file, which cannot be read."),
                Text(
                    "请用阅读器打开它，“另存为” .docx，再导入。",
                    "Open it in its reader, save it as .docx, and import that.",
                ),
            )
        if "word/document.xml" not in names:
            raise Refused(
                Text("这不是 Word 的 .docx 文件。", "This is no .docx of Word."),
                Text(
                    "请用 WPS 或 Word 打开它，“另存为” .docx，再导入。", "Open it in WPS or Word and save it as .docx."
                ),
            )
        document = docx.Document(io.BytesIO(data))
    except Refused:
        raise
    except (zipfile.BadZipFile, zlib.error, PackageNotFoundError, KeyError, ValueError, EOFError, OSError) as error:
        raise _broken(error) from None
    except Exception as error:
        # lxml's XMLSyntaxError, and whatever else a damaged package leads python-docx into.
        raise _broken(error) from None
    doubts: list[tuple[int, Text]] = []
    lines: list[str] = []
    body = document.element.body
    numbered = 0
    for paragraph in body.iter(qn("w:p")):
        if any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            continue
        if paragraph.pPr is not None and paragraph.pPr.numPr is not None and _words(paragraph).strip():
            numbered = numbered or len(lines) + 1
        lines += _words(paragraph).split("\n")
    if numbered:
        doubts.append(
            (
                numbered,
                Text(
                    "这一段起有 Word 自动编的号，号不是文字，没有读进来。"
                    "请在 Word 里把自动编号转成文字（或另存为 .txt），重新导入。",
                    "From this paragraph on Word numbers by itself; such numbers are no text and were not read. Turn "
                    "them into text in Word (or save as .txt) and import again.",
                ),
            )
        )
    if next(body.iter(qn("w:tbl")), None) is not None:
        doubts.append(
            (
                0,
                Text(
                    "文件里有表格，每格读成一行，请核对。", "The file has a table; each cell became a line. Check it."
                ),
            )
        )
    if any(next(body.iter(qn(tag)), None) is not None for tag in ("w:ins", "w:del")):
        doubts.append(
            (
                0,
                Text(
                    "文件里有没有接受的修订，按“全部接受”读。请核对定稿。",
                    "The file has tracked changes that were not accepted; it was read as if they were. Compare "
                    "with the final text.",
                ),
            )
        )
    if {"word/footnotes.xml", "word/endnotes.xml"} & set(names) and any(
        next(body.iter(qn(tag)), None) is not None for tag in ("w:footnoteReference", "w:endnoteReference")
    ):
        doubts.append(
            (0, Text("文件里有脚注或尾注，没有读进来。", "The file has footnotes or endnotes; they were not read."))
        )
    return "\n".join(lines) + "\n", tuple(doubts)


def _words(paragraph: Any) -> str:
    return "".join(_pieces(paragraph, paragraph))


def _pieces(element: Any, paragraph: Any) -> Iterator[str]:
    """The words of a paragraph, without those of a paragraph inside it (in a text box)."""
    for child in element:
        if child.tag == qn("w:p") or child.tag == _FALLBACK:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "" if element.tag == qn("w:tabs") else "\t"
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _pieces(child, paragraph)


def _broken(error: Exception) -> Refused:
    return Refused(
        Text("这个 .docx 是坏的，或者没有传完。", f"This .docx is damaged or incomplete ({type(error).__name__})."),
        Text(
            "请重新取得；能用 Word 打开的，另存为一个新的 .docx。",
            "Get it once more; if Word opens it, save it anew as .docx.",
        ),
    )
