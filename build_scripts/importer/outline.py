"""What stands before the articles, the articles, and what stands after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_scripts.address import chinese_number
from build_scripts.importer.lines import Line
from build_scripts.importer.paragraphs import Paragraph, Scheme, join_lines, scheme_of
from build_scripts.importer.sentences import Cut, cut_sentences, of_paragraph
from build_scripts.text import Text

_PROSE = re.compile(r"[，；：]")
_ORGANISATION = re.compile(
    r"[^，。；：、]{2,40}(?:局|厅|委员会|政府|办公室|办公厅|部|处|中心|院|会|委|办|署|司|社)(?:[(（]章[)）])?"
)
_ONE_OR_TWO = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DAY = rf"(?:\d{{4}}|[〇○零一二三四五六七八九]{{4}})年{_ONE_OR_TWO}月{_ONE_OR_TWO}日"
_DATE = re.compile(rf"{_DAY}(?:印发)?")
_SIGNED = re.compile(rf"{_ORGANISATION.pattern}{_DAY}")
_CLOSING = re.compile(
    rf"特此(?:通知|公告|通告)|附件?[:：一二三四五六七八九十\d]|附[:：]|[(（]?此件|公开(?:属性|方式|形式)|抄送|主送|"
    rf"[^，。]{{0,12}}联系(?:人|电话|方式)[:：]|{_DAY}|信息公开"
)
_LONGEST_HEADING = 40


@dataclass
class ArticleDraft:
    """An article as it was found."""

    number: int
    line: int
    heading: str
    cuts: list[Cut] = field(default_factory=list)


@dataclass
class Outline:
    """A notice as it was found, every character of it in order."""

    head: list[Cut]
    articles: list[ArticleDraft]
    tail: list[Cut]
    doubts: list[tuple[int, Text]]
    """Lines of the source and what a person should look at there."""

    def words(self) -> str:
        """All of it, joined."""
        found = [part for cut in self.head for part in cut.parts]
        for article in self.articles:
            found.append(article.heading)
            found += [part for cut in article.cuts for part in cut.parts]
        found += [part for cut in self.tail for part in cut.parts]
        return "".join(found)


def outline(lines: Sequence[Line]) -> Outline | None:
    """The structure of a notice; None where nothing is counted as 第一条 or 一、."""
    scheme = scheme_of(lines)
    if scheme is None:
        return None
    doubts: list[tuple[int, Text]] = []
    head, articles = _sections(join_lines(lines, scheme), scheme, doubts)
    if not articles:
        return None
    tail = _split_off_tail(articles, scheme, doubts)
    drafts = [_article(number, prefix, paragraphs, scheme, doubts) for number, prefix, paragraphs in articles]
    for before, after in zip([0] + [d.number for d in drafts], drafts, strict=False):
        if after.number != before + 1:
            doubts.append(
                (
                    after.line,
                    Text(
                        f"{_called(before, scheme) if before else '开头'}之后是{_called(after.number, scheme)}，缺号。"
                        "请和原件核对；原件就缺的，不用改。",
                        f"{after.number} comes after {before}: numbers are missing. Compare with the original; if it "
                        "leaves them out, nothing is to be done.",
                    ),
                )
            )
    return Outline(
        cut_sentences([of_paragraph(p) for p in _sign(head)]),
        drafts,
        cut_sentences([of_paragraph(p) for p in _sign(tail)]),
        sorted(doubts, key=lambda doubt: doubt[0]),
    )


type _Section = tuple[int, list[Paragraph], list[Paragraph]]
"""Number, chapter headings before it, paragraphs."""


def _sections(
    paragraphs: Sequence[Paragraph], scheme: Scheme, doubts: list[tuple[int, Text]]
) -> tuple[list[Paragraph], list[_Section]]:
    head: list[Paragraph] = []
    articles: list[_Section] = []
    pending: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        number = scheme.article(paragraph.first)
        if number is not None and number > (articles[-1][0] if articles else 0) and number <= 999:
            articles.append((number, pending, [paragraph]))
            pending = []
            continue
        if number is not None:
            doubts.append(
                (
                    paragraph.number,
                    Text(
                        f"“{paragraph.text[:12]}”的号不接着上一条，读作正文。",
                        f"The number of “{paragraph.text[:12]}” does not follow: read as words, not as an article.",
                    ),
                )
            )
        if articles and (paragraph.first.chapter or pending or _is_heading(paragraphs, index, scheme)):
            # A chapter has no address: its heading stands before the article that it opens.
            pending.append(paragraph)
        elif articles:
            articles[-1][2].append(paragraph)
        else:
            head.append(paragraph)
    if pending:
        articles[-1][2].extend(pending)
    return head, articles


def _is_heading(paragraphs: Sequence[Paragraph], at: int, scheme: Scheme) -> bool:
    """A heading without a number, between two articles that are counted as 第n条."""
    if not scheme.clauses or at + 1 >= len(paragraphs):
        return False
    following = paragraphs[at + 1].first
    text = paragraphs[at].text
    alone = len(text) <= 25 and not paragraphs[at].lines[-1].ends and not re.search(r"[，。；：]", text)
    return alone and bool(following.chapter or scheme.article(following))


def _split_off_tail(articles: list[_Section], scheme: Scheme, doubts: list[tuple[int, Text]]) -> list[Paragraph]:
    """Take from the last article what follows it: signature, date, annexes, and a closing paragraph."""
    body = articles[-1][2]
    end = next((i for i, p in enumerate(body) if i and (_CLOSING.match(p.text) or _is_signature(body, i))), len(body))
    if not scheme.clauses:
        longest = max((len(paragraphs) for _, _, paragraphs in articles[:-1]), default=len(body))
        alone = {len(paragraphs) for _, _, paragraphs in articles[:-1]} <= {1, 2} and len(articles) > 2
        if alone and longest < end and not body[longest].first.item:
            end = longest
            doubts.append(
                (
                    body[end].number,
                    Text(
                        f"从“{body[end].text[:12]}…”起读作尾部，不属于{_called(articles[-1][0], scheme)}。",
                        f"From “{body[end].text[:12]}…” on read as closing matter, not as part of "
                        f"article {articles[-1][0]}.",
                    ),
                )
            )
    tail = body[end:]
    del body[end:]
    return tail


def _is_signature(paragraphs: Sequence[Paragraph], at: int) -> bool:
    if _SIGNED.fullmatch(paragraphs[at].text):
        return True
    if not _ORGANISATION.fullmatch(paragraphs[at].text):
        return False
    later = (p.text for p in paragraphs[at + 1 :])
    return next((bool(_DATE.fullmatch(text)) for text in later if not _ORGANISATION.fullmatch(text)), False)


def _sign(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those of a signature (who, and the day under it) made one."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if found and _DATE.fullmatch(paragraph.text) and _ORGANISATION.fullmatch(found[-1].text):
            found[-1] = Paragraph(found[-1].first, [*found[-1].lines, *paragraph.lines])
        else:
            found.append(paragraph)
    return found


def _article(
    number: int,
    before: Sequence[Paragraph],
    paragraphs: Sequence[Paragraph],
    scheme: Scheme,
    doubts: list[tuple[int, Text]],
) -> ArticleDraft:
    first, *rest = paragraphs
    prefix = "".join(p.text for p in before)
    for paragraph in before:
        if not paragraph.first.chapter:
            doubts.append(_unnumbered(paragraph))
    mark = first.first.clause_mark if scheme.clauses else first.first.listed_mark
    heading, words = _heading(first, mark, bool(rest), scheme)
    if not scheme.clauses and _PROSE.search(heading) and words:
        doubts.append(
            (
                first.number,
                Text(
                    f"“{heading}”读作标题，请看是不是正文的第一句。",
                    f"“{heading}” was read as the heading; see whether it is the first sentence.",
                ),
            )
        )
    body = [(words, first.number, False)] if words else []
    body += [of_paragraph(paragraph) for paragraph in rest]
    return ArticleDraft(number, (before[0] if before else first).number, prefix + heading, cut_sentences(body))


def _heading(paragraph: Paragraph, mark: int, more: bool, scheme: Scheme) -> tuple[str, str]:
    """The heading, and the words that follow it in its paragraph.

    第一条 is a heading by itself. After 一、 the heading is the line, or the first sentence where it is short and more
    words follow; otherwise the mark alone, because an article must have words besides its heading.
    """
    text = paragraph.text
    if scheme.clauses:
        if more and len(text) - mark <= 16 and not re.search(r"[，。；：;:]", text):
            return text, ""
        return text[:mark], text[mark:]
    if not re.search(r"[。；！？]", text) and not text.endswith(("：", ":")):
        return (text, "") if more or not _PROSE.search(text) else (text[:mark], text[mark:])
    first = cut_sentences([(text, 0, False)])[0].parts
    if len(first) == 1 and len(first[0]) <= _LONGEST_HEADING and first[0] != text and first[0][-1] == "。":
        return first[0], text[len(first[0]) :]
    if first[0] == text and more and len(text) <= _LONGEST_HEADING and text[-1] == "。" and not _PROSE.search(text):
        return text, ""
    return text[:mark], text[mark:]


def _unnumbered(paragraph: Paragraph) -> tuple[int, Text]:
    return (
        paragraph.number,
        Text(
            f"“{paragraph.text[:20]}”像是没有编号的小标题，和下一条的标题放在一起。",
            f"“{paragraph.text[:20]}” looks like a heading without a number; it stands with the next article's.",
        ),
    )


def _called(number: int, scheme: Scheme) -> str:
    return f"第{chinese_number(number)}条" if scheme.clauses else f"“{chinese_number(number)}、”"
