"""What a notice says of itself as a document: number, issuer, days, disclosure, basis. What it does not say is None."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pypinyin import lazy_pinyin

from build_scripts.importer.outline import Outline
from build_scripts.record.numerals import numerals
from build_scripts.text import Text

_NUMBER = r"[\u4e00-\u9fff]{2,14}[〔\[［（(【](?:19|20)\d{2}[〕\]］）)】]第?\d{1,5}号"
_OWN_NUMBER = re.compile(rf"^(?:文号[:：]|发文字号[:：])?({_NUMBER})$")
_ANY_NUMBER = re.compile(_NUMBER)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_DAY = re.compile(
    r"(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_KIND = r"(?:通知|意见|办法|规定|条例|方案|决定|措施|公告|通告|细则|批复|规则|规程|纲要|计划|函|若干政策)"
_TITLE = re.compile(rf"(?:[\u4e00-\u9fff〈《“].{{2,80}}){_KIND}(?:[（(][^（()）]{{1,12}}[)）])?")
_SIGNED = re.compile(rf"(.{{2,60}}?)((?:{_DAY.pattern}))")
_PRINTED = re.compile(rf"(?:{_DAY.pattern})印发")
_DISCLOSURE = re.compile(r"公开(?:属性|方式|形式)[:：](\S+)|[（(]?此件(主动公开|依申请公开|不予公开|公开发布)[)）]?")
_BASIS = re.compile(rf"(?:根据|依据|按照|贯彻|落实|执行)[^。《]{{0,12}}(《[^《》]+》[（(]{_NUMBER}[)）])")
_FIELD = r"{}[:：](\S+)"
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_CITY = re.compile(r"([\u4e00-\u9fff]{2,7}?)(?:市|地区|自治州|盟|省|自治区|县|区|旗)")


@dataclass(frozen=True)
class Facts:
    """Of a notice as a document, in the notice's own words; None or empty for what was not found."""

    title: str
    city: str
    document_number: str
    issuer: str
    signed: date | None
    printed: date | None
    disclosure: str | None
    basis: str | None
    index_number: str | None
    force: str | None
    other_numbers: tuple[str, ...] = ()
    """Document numbers at its head besides the one that was taken, as several issuers give one each."""

    def doubts(self) -> Iterable[Text]:
        """What a person has to fill in, because a notice cannot be published without it."""
        for words, value in (
            (Text("标题 title", "the title"), self.title),
            (Text("发文字号 document_number", "the document number"), self.document_number),
            (Text("发文机关 issuer", "the issuer"), self.issuer),
            (Text("城市 city", "the city"), self.city),
            (Text("成文日期 signed", "the day of signing (signed)"), self.signed),
        ):
            if not value:
                yield Text(
                    f"没有读出{words.zh}，请在 notice.yaml 里填写。",
                    f"Could not read {words.en}: fill it in in notice.yaml.",
                )
        if self.other_numbers:
            others = "、".join(self.other_numbers)
            yield Text(
                f"首部还有文号 {others}，发文字号填的是第一个 {self.document_number}。请看是哪一个。",
                f"Its head also has the number {others}; the first, {self.document_number}, was taken. Which is it?",
            )


def read_facts(found: Outline) -> Facts:
    """What head and tail say; the articles are not looked at."""
    head = [part.translate(_PLAIN_DIGITS) for cut in found.head for part in cut.parts]
    tail = [part.translate(_PLAIN_DIGITS) for cut in found.tail for part in cut.parts]
    around = [*head, *tail]
    numbers = [m[1] for words in head if (m := _OWN_NUMBER.match(words))]
    loose = [m for words in head[:4] if "《" not in words for m in _ANY_NUMBER.findall(words)]
    own = list(dict.fromkeys([*numbers, *loose]))
    titles = [words for words in head if _TITLE.fullmatch(words) and "，" not in words]
    issuer, signed = _signature(tail) or _signature(head) or ("", None)
    title = titles[0] if titles else ""
    if not issuer:
        letterhead = re.match(r"(.{4,40}?)文件$", head[0]) if head else None
        before_about = re.match(r"(.{4,40}?)关于", title)
        issuer = letterhead[1] if letterhead else before_about[1] if before_about else ""
    return Facts(
        title=title,
        city=_city(issuer or title),
        document_number=(own or [""])[0],
        issuer=issuer,
        signed=signed,
        printed=next((_day(m) for words in around if (m := _PRINTED.search(words))), None),
        disclosure=next((m[1] or m[2] for words in around if (m := _DISCLOSURE.search(words))), None),
        basis=next((m[1] for words in head if (m := _BASIS.search(words))), None),
        index_number=_said(around, "索引号"),
        force=_said(around, "有效性"),
        other_numbers=tuple(own[1:]),
    )


def proposed_id(facts: Facts) -> str | None:
    """place-year-number, as `lanzhou-2021-289`; None where a part is missing.

    >>> proposed_id(Facts("", "长沙", "长人社发〔2022〕8号", "", None, None, None, None, None, None))
    'changsha-2022-8'
    """
    year = _YEAR.search(facts.document_number)
    digits = re.search(r"(\d+)号$", facts.document_number)
    place = "".join(lazy_pinyin(facts.city)) if facts.city else ""
    if not (year and digits and re.fullmatch(r"[a-z]+", place)):
        return None
    return f"{place}-{year[0]}-{int(digits[1])}"


def _signature(pieces: Sequence[str]) -> tuple[str, date] | None:
    """Who signed and when: a piece that is a name with a day behind it and nothing else, printing aside."""
    for words in pieces:
        if (m := _SIGNED.fullmatch(words)) and "，" not in words and (day := _day(m, 3)):
            return m[1], day
    return None


def _day(found: re.Match[str], first: int = 1) -> date | None:
    digits = str.maketrans("○", "〇")
    values = [int(numerals(found[group].translate(digits))[0].value) for group in range(first, first + 3)]
    try:
        return date(*values)
    except ValueError:
        return None


def _said(pieces: Sequence[str], name: str) -> str | None:
    pattern = re.compile(_FIELD.format(name))
    return next((m[1] for words in pieces if (m := pattern.search(words))), None)


def _city(words: str) -> str:
    found = _CITY.match(words)
    return found[1] if found else ""
