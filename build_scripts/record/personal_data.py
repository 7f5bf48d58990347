"""Words that look like a person's name with a telephone number. A guess, for a person to decide; hotlines are none."""

from __future__ import annotations

import re
import unicodedata

_NAMED = re.compile(r"(?:联系人|经办人|负责人|承办人|联络员|姓名)[:：]?(?P<name>[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff])")
_ALONE = re.compile(r"(?:联系人|经办人|承办人|联络员):[\u4e00-\u9fff·]{2,4}(?:先生|女士|同志)?[)\]]?[,;。]?$")
"""With the telephone number on the next line."""
_WORTH_A_LOOK = re.compile(r"\d|联系人|经办人|承办人|联络员")
"""Nearly every sentence of a regulation has neither, and is not looked at more closely."""
_HEADING = re.compile(r"(?:联系人|经办人|承办人|联络员)(?:姓名|及电话|和电话)?:?")
_TELEPHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-—－ ]?)?[2-8]\d{6,7}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_IDENTITY = re.compile(r"(?<!\d)[1-9]\d{16}[\dXx](?!\d)")


def looks_personal(words: str) -> bool:
    """True for somebody's name with a number or on a line of its own, a mobile number, or an identity number.

    >>> [looks_personal(w) for w in ("联系人:张三 联系电话:88123456。", "拨打12333咨询。", "联系电话：0931-8812345")]
    [True, False, False]
    >>> [looks_personal(w) for w in ("李某，13912345678", "联系人：李某", "联系人：", "联系人：某市人社局就业科")]
    [True, True, False, False]
    >>> looks_personal("联系人：李某，电话０３１８－２１２３４５６")
    True
    """
    if not _WORTH_A_LOOK.search(words):
        return False
    words = unicodedata.normalize("NFKC", words)
    if _ALONE.search(words):
        return True
    return bool((_NAMED.search(words) and _TELEPHONE.search(words)) or _MOBILE.search(words) or _IDENTITY.search(words))


def is_heading_of_names(words: str) -> bool:
    """True for a cell of a table with names beside or below it.

    >>> [is_heading_of_names(w) for w in ("联系人", "联系人及电话：", "联系人：张三")]
    [True, True, False]
    """
    return len(words) < 12 and bool(_HEADING.fullmatch(unicodedata.normalize("NFKC", words)))
