"""Files as they are received: a .docx, a .pdf with and without text, and those that nobody should open."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def write_docx(file: Path, lines: Sequence[str]) -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(file))
    return file


def write_pdf(file: Path, pages: Sequence[Sequence[str]]) -> Path:
    """A small PDF whose words are encoded as office programs do it in Chinese (UniGB-UTF16-H)."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    font = add(
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts"
        b"[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>]>>"
    )
    tree = len(objects) + 2 * len(pages) + 1
    kids = []
    for lines in pages:
        drawn = [b"BT /F 16 Tf 22 TL 60 760 Td"]
        drawn += [b"<" + line.encode("utf-16-be").hex().encode() + b"> Tj T*" for line in lines]
        content = zlib.compress(b"\n".join([*drawn, b"ET"]))
        stream = add(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content))
        kids.append(
            add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F %d 0 R>>>>>>"
                % (tree, stream, font)
            )
        )
    add(b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    root = add(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    out = io.BytesIO(b"%PDF-1.5\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, start))
    file.write_bytes(out.getvalue())
    return file


def write_zip_bomb(file: Path, megabytes: int) -> Path:
    """A .docx of some hundred kilobytes that unpacks to `megabytes`."""
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w") as part,
    ):
        for _ in range(megabytes):
            part.write(bytes(1_000_000))
    return file


def with_xml(file: Path, after: str, xml: str) -> Path:
    """The .docx with `xml` at the end of the paragraph that holds the words `after`."""
    document = docx.Document(str(file))
    paragraph = next(p for p in document.paragraphs if after in p.text)
    spaces = f'{nsdecls("w", "a")} xmlns:v="urn:schemas-microsoft-com:vml"'
    whole = parse_xml(f'<w:p {spaces} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{xml}</w:p>')
    paragraph._p.extend(list(whole))
    document.save(str(file))
    return file
