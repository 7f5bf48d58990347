"""Marks the Chinese words in English text, so that a voice, a font and a translator know what they are (WCAG 3.1.2).

Translations and notes name documents and schemes in Chinese, beside the English. Nobody should have to write markup
into a table of sentences or a rule for that: it is done once, where a page is put together (`shell.html`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup

from build_scripts.pages.wording import HTML_LANGUAGE

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff"
_MAY_BE_CHINESE = re.compile("[\u3005-\u9fff]")
"""One range, which is looked for faster than several: it holds more than Chinese."""
_CHINESE = re.compile(rf"[《〔]?[{_HAN}](?:[{_HAN}\u3000-\u303f\uff00-\uffef\d]*[{_HAN}\u3000-\u303f\uff00-\uffef])?")
_MARKED = rf'<i lang="{HTML_LANGUAGE["zh"]}">\g<0></i>'
_SAYS = ' lang="'
"""How an element says its language: after a space and between double quotes, as every template writes it."""
_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]*")
_DATA = ("script", "style", "textarea", "option", "title")
"""Elements whose content is data, or that cannot hold an element."""
_NOT_READ = re.compile(rf"<!--.*?-->|<(?P<tag>{'|'.join(_DATA)})\b.*?</(?P=tag)\s*>|<[^>]*>", re.DOTALL)
"""What is not words: data, and tags."""
_VOID = frozenset(["img", "input", "link", "meta"])
"""What may say its language and has no end."""


def mark_chinese(page: str, lang: str) -> Markup:
    """HTML with `<i lang>` around Chinese words in English text; `lang` is the language that the HTML begins in.

    >>> print(mark_chinese('<p>Training (以工代训) pays. <span lang="zh-Hans">中文</span></p>', "en"))
    <p>Training (<i lang="zh-Hans">以工代训</i>) pays. <span lang="zh-Hans">中文</span></p>

    Numbers and brackets inside a name belong to it:

    >>> print(mark_chinese("兰人社发〔2021〕289号, issued in 2021", "en"))
    <i lang="zh-Hans">兰人社发〔2021〕289号</i>, issued in 2021
    """
    # A plain string: every cut of a Markup makes another Markup, which takes longer than all the rest.
    return Markup("".join(_in_language(str(page), lang)))


def _in_language(html: str, lang: str) -> Iterator[str]:
    """HTML whose words are in one language, but for the elements that say another."""
    # Most of a page is handed on as it is: an element that says nothing of its language is not looked into.
    done = at = 0
    while (says := html.find(_SAYS, at)) >= 0:
        at = says + len(_SAYS)
        tag = _TAG.fullmatch(html, html.rfind("<", done, says), says)
        if not tag or tag[1] in _VOID:
            continue
        start = html.index(">", at) + 1
        end = _end_of(tag[1], html, start)
        own, inner = html[at : html.index('"', at)][:2], html[start:end]
        yield _marked(html[done:start], lang)
        if _SAYS in inner:
            yield from _in_language(inner, own)
        else:
            yield inner if tag[1] in _DATA else _marked(inner, own)
        done = at = end
    yield _marked(html[done:], lang)


def _end_of(tag: str, html: str, start: int) -> int:
    """Where the element ends whose content begins here."""
    depth = 1
    for same in _same(tag).finditer(html, start):
        depth += -1 if same["end"] else 1
        if not depth:
            return same.start()
    return len(html)


@cache
def _same(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<end>/?){tag}(?![\w-])")


def _marked(html: str, lang: str) -> str:
    """HTML of one language, its Chinese words marked if that is English."""
    if lang != "en" or html.isascii() or not _MAY_BE_CHINESE.search(html):
        return html
    made: list[str] = []
    done = 0
    for kept in _NOT_READ.finditer(html):
        made += (_CHINESE.sub(_MARKED, html[done : kept.start()]), kept[0])
        done = kept.end()
    return "".join([*made, _CHINESE.sub(_MARKED, html[done:])])
