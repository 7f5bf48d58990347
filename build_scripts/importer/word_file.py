"""The text of a .docx, one line a paragraph.

Words are taken from the paragraphs' XML, because `Paragraph.text` of python-docx leaves out insertions that wait to be
accepted, content controls and text boxes: words must not be lost.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from build_scripts.importer.refusal import Refused
from build_scripts.text import Text

LARGEST_UNPACKED = 200_000_000
"""Bytes of all the parts of a package together."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word(data: bytes) -> tuple[str, tuple[tuple[int, Text], ...], Mapping[int, bool]]:
    """The text, what a person should look at, and the lines of tables. Raises `Refused`."""
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
    lines: list[str] = []
    cells: dict[int, bool] = {}
    seen: dict[str, int] = {}
    body = document.element.body
    for paragraph in body.iter(qn("w:p")):
        if any(above.tag == _FALLBACK for above in paragraph.iterancestors()):
            continue
        words = _words(paragraph)
        at = len(lines) + 1
        for kind in _kinds(paragraph):
            seen.setdefault(kind, at)
        if words.strip() and _is_numbered(paragraph, document):
            seen.setdefault("number", at)
        cell = next(paragraph.iterancestors(qn("w:tc")), None)
        lines += words.split("\n")
        if cell is not None:
            seen.setdefault("table", at)
            first = next(cell.iter(qn("w:p"))) is paragraph
            cells |= {line: first and line == at for line in range(at, len(lines) + 1)}
    if any(_HAN.search(part) for part in _heads_and_feet(document)):
        seen["head"] = 0
    doubts = [(0 if kind in _OF_THE_WHOLE else seen[kind], words) for kind, words in _DOUBTS.items() if kind in seen]
    return "\n".join(lines) + "\n", tuple(doubts), cells


_HAN = re.compile("[\u4e00-\u9fff]")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_PICTURES = (qn("a:blip"), "{urn:schemas-microsoft-com:vml}imagedata", qn("w:object"))
_NOT_WORDS = frozenset((qn("w:p"), _FALLBACK, qn("w:moveFrom"), qn("w:rt")))
"""A paragraph inside a paragraph (in a text box) is read by itself; moved words stand where they were moved to; what
stands above a character is how it is pronounced."""
_TAGS = {
    "change": ("w:ins", "w:del", "w:moveFrom", "w:moveTo"),
    "note": ("w:footnoteReference", "w:endnoteReference"),
    "box": ("w:txbxContent",),
    "symbol": ("w:sym",),
    "hidden": ("w:vanish",),
    "pronounced": ("w:rt",),
}
_OF_THE_WHOLE = ("change", "note", "head")
_DOUBTS = {
    "number": Text(
        "这一段起有 Word 自动编的号，号不是文字，没有读进来。"
        "请在 Word 或 WPS 里“另存为”纯文本 .txt（号会变成文字），导入它；"
        "或者在 .docx 里把号打成文字，重新导入。",
        "From this paragraph on Word numbers by itself; such numbers are no text and were not read. Save the document "
        "as plain text (.txt), which writes them out, and import that; or type them into the .docx and import again.",
    ),
    "table": Text(
        "从这一行起有表格，每格读成一行，请核对。", "The file has a table from here; each cell became a line. Check it."
    ),
    "box": Text(
        "这里有文本框，框里的字读在它所在的那一段后面，位置请核对。",
        "There is a text box; its words were put behind the paragraph that it belongs to. Check the place.",
    ),
    "picture": Text(
        "这里有图片或嵌入的对象，里面的字没有读进来。",
        "There is a picture or an embedded object; words in it were not read.",
    ),
    "formula": Text(
        "这里有公式，字按先后读成一行，分数线、上下标没有了，请核对。",
        "There is a formula; its characters were read in a line, without fractions and raised figures. Check it.",
    ),
    "symbol": Text(
        "这里有用特殊字体做的符号（例如方框里打勾），没有读进来。请换成普通的字，重新导入。",
        "There is a symbol of a special font (such as a ticked box), which was not read. Put an ordinary character in "
        "its place and import again.",
    ),
    "field": Text(
        "这里有用域代码拼成的字（例如带圈的数），没有读进来。请换成普通的字，重新导入。",
        "There are characters put together by a field code (such as a number in a circle), which were not read. Put "
        "ordinary ones in their place and import again.",
    ),
    "hidden": Text(
        "这里有设成隐藏的字，也读进来了。请看是不是通知的文字。",
        "There are words that are set to be hidden; they were read too. See whether they belong to the notice.",
    ),
    "pronounced": Text(
        "这里有标在字上面的拼音，没有读进来。",
        "There is a pronunciation above the characters, which was not read.",
    ),
    "change": Text(
        "文件里有没有接受的修订，按“全部接受”读。请核对定稿。",
        "The file has tracked changes that were not accepted; it was read as if they were. "
        "Compare with the final text.",
    ),
    "note": Text("文件里有脚注或尾注，没有读进来。", "The file has footnotes or endnotes; they were not read."),
    "head": Text(
        "页眉或页脚里有字，没有读进来。请看是不是通知的文字。",
        "There are words in the head or the foot of the pages, which were not read. "
        "See whether they belong to the notice.",
    ),
}
"""What a person should look at, in the order of its weight."""


def _kinds(paragraph: Any) -> Iterator[str]:
    """What is in a paragraph that is not plain words."""
    for kind, tags in _TAGS.items():
        if next(paragraph.iter(*map(qn, tags)), None) is not None:
            yield kind
    if next(paragraph.iter(*_PICTURES), None) is not None:
        yield "picture"
    if next(paragraph.iter(_MATH), None) is not None:
        yield "formula"
    # EQ draws characters over each other; other fields have their result as words.
    if any((code.text or "").strip().lower().startswith("eq ") for code in paragraph.iter(qn("w:instrText"))):
        yield "field"


def _is_numbered(paragraph: Any, document: Any) -> bool:
    """True where Word puts a number before the paragraph, by itself or by its style."""
    properties = paragraph.pPr
    seen = set()
    while properties is not None:
        if (numbering := properties.find(qn("w:numPr"))) is not None:
            number = numbering.find(qn("w:numId"))
            # 0 takes a number of the style away.
            return number is None or number.get(qn("w:val")) != "0"
        named = properties.find(qn("w:pStyle"))
        if named is None:
            named = properties.getparent().find(qn("w:basedOn"))
        name = None if named is None else named.get(qn("w:val"))
        if name is None or name in seen:
            return False
        seen.add(name)
        styles = document.styles.element.findall(qn("w:style"))
        style = next((style for style in styles if style.get(qn("w:styleId")) == name), None)
        properties = None if style is None else style.get_or_add_pPr()
    return False


def _heads_and_feet(document: Any) -> Iterator[str]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(("/header", "/footer")) and not relation.is_external:
            yield "".join(word.text or "" for word in relation.target_part.element.iter(qn("w:t")))


def _words(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _NOT_WORDS:
            continue
        if child.tag in (qn("w:t"), _MATH):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "" if element.tag == qn("w:tabs") else "\t"
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _pieces(child)


def _broken(error: Exception) -> Refused:
    return Refused(
        Text("这个 .docx 是坏的，或者没有传完。", f"This .docx is damaged or incomplete ({type(error).__name__})."),
        Text(
            "请重新取得；能用 Word 打开的，另存为一个新的 .docx。",
            "Get it once more; if Word opens it, save it anew as .docx.",
        ),
    )
