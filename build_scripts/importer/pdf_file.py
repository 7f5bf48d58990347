"""The text of a .pdf that has text; a scanned one is refused."""

from __future__ import annotations

import io
import logging
import re
import unicodedata

import pypdf

from build_scripts.importer.refusal import Refused
from build_scripts.text import Text

MOST_PAGES = 2_000
_UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


# PDF writers take the first character that has a glyph, which for many simple ones is the radical. Unicode's own
# normal form knows those from U+2F00; of those before, these are characters of their own.
_RADICALS = str.maketrans(
    {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    | dict(
        zip(
            "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
            "母民虎西见角贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
            strict=True,
        )
    )
)


def _plain_characters(text: str) -> tuple[str, int]:
    """The text with ordinary characters for radicals, and how many there were."""
    plain = text.translate(_RADICALS)
    return plain, sum(a != b for a, b in zip(text, plain, strict=True))


def read_pdf(data: bytes) -> tuple[str, tuple[tuple[int, Text], ...]]:
    """The text, page by page with a form feed between, and what a person should look at. Raises `Refused`."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    # What it warns of is in English and says nothing to a person with a notice.
    logger.setLevel(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise Refused(
                Text("这个 PDF 有密码。", "This PDF has a password."),
                Text("请取得没有密码的文件，或者 .docx。", "Get it without a password, or as .docx."),
            )
        if len(document.pages) > MOST_PAGES:
            raise Refused(
                Text(
                    f"这个 PDF 超过 {MOST_PAGES} 页，不像一份通知。", f"More than {MOST_PAGES} pages: hardly a notice."
                ),
                Text("请只留下通知的那几页。", "Keep the pages of the notice alone."),
            )
        pages = [page.extract_text() for page in document.pages]
    except Refused:
        raise
    except Exception as error:
        # pypdf raises errors of many kinds on damaged files, RecursionError among them.
        raise Refused(
            Text("这个 PDF 是坏的，或者没有传完。", f"This PDF is damaged or incomplete ({type(error).__name__})."),
            Text("请重新取得，或者取得 .docx。", "Get it once more, or as .docx."),
        ) from None
    finally:
        logger.setLevel(level)
    text, radicals = _plain_characters("\n\f".join(page.strip("\n") + "\n" for page in pages))
    words = "".join(text.split())
    if len(words) < 20 * max(1, len(pages)) ** 0.5:
        raise Refused(
            Text("这个 PDF 没有文字，像是扫描的图片。", "This PDF has no text; it looks like a scanned picture."),
            Text(
                "请向发文机关要 .docx；只有扫描件的，请用文字识别软件做成 .docx，逐字核对后导入。",
                "Ask the issuer for the .docx; if there is only the scan, make a .docx with text recognition and "
                "compare every character before importing it.",
            ),
        )
    if len(_UNREADABLE.findall(words)) * 50 > len(words):
        raise Refused(
            Text("这个 PDF 的文字取出来是乱码。", "The words of this PDF come out garbled."),
            Text("请取得 .docx。", "Get it as .docx."),
        )
    empty = [n for n, page in enumerate(pages, 1) if not page.strip()]
    doubts = [
        (0, Text(f"PDF 第 {n} 页没有文字，可能是图片。", f"Page {n} of the PDF has no text; it may be a picture."))
        for n in empty
    ]
    if radicals:
        doubts.append(
            (
                0,
                Text(
                    f"PDF 里有 {radicals} 个字用的是部首的编码（如“⽉”），已经换成普通的字。",
                    f"{radicals} characters of the PDF were encoded as radicals (such as ⽉); they were replaced by "
                    "ordinary ones.",
                ),
            )
        )
    doubts.append(
        (
            0,
            Text(
                "PDF 的文字是按版面取出来的，请和原件逐字核对。",
                "The words of a PDF are taken from its layout: compare them with the original.",
            ),
        )
    )
    return text, tuple(doubts)
