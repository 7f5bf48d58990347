"""Marks the Chinese words in English text, so that a voice, a font and a translator know what they are (WCAG 3.1.2).

Translations and notes name documents and schemes in Chinese, beside the English. Nobody should have to write markup
into a table of sentences or a rule for that: it is done once, where a page is put together (`shell.html`).
"""

from __future__ import annotations

import re

from markupsafe import Markup

from build_scripts.pages.wording import HTML_LANGUAGE

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff"
_CHINESE = re.compile(rf"[《〔]?[{_HAN}](?:[{_HAN}\u3000-\u303f\uff00-\uffef\d]*[{_HAN}\u3000-\u303f\uff00-\uffef])?")
_PIECE = re.compile(r"<!--.*?-->|<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>[^>]*)>", re.DOTALL)
_LANG = re.compile(r'\slang="([^"]*)"')
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_NOT_READ = frozenset(["script", "style", "textarea", "option", "title"])
"""What is in them is data, or cannot hold an element."""


def mark_chinese(page: str, lang: str) -> Markup:
    """HTML with `<i lang>` around Chinese words in English text; `lang` is the language that the HTML begins in.

    >>> print(mark_chinese('<p>Training (以工代训) pays. <span lang="zh-Hans">中文</span></p>', "en"))
    <p>Training (<i lang="zh-Hans">以工代训</i>) pays. <span lang="zh-Hans">中文</span></p>

    Numbers and brackets inside a name belong to it:

    >>> print(mark_chinese("兰人社发〔2021〕289号, issued in 2021", "en"))
    <i lang="zh-Hans">兰人社发〔2021〕289号</i>, issued in 2021
    """
    marked = rf'<i lang="{HTML_LANGUAGE["zh"]}">\g<0></i>'
    # The elements that are open, with the language in each; None where words are not read.
    inside: list[tuple[str, str | None]] = [("", lang)]
    made: list[str] = []
    # Most of a page is handed on as it is: only what changes is taken apart.
    done = at = 0
    for piece in _PIECE.finditer(page):
        start = piece.start()
        if start > at and inside[-1][1] == "en" and not (text := page[at:start]).isascii():
            made += (page[done:at], _CHINESE.sub(marked, text))
            done = start
        at = piece.end()
        end, tag, attributes = piece.groups()
        if not tag or tag in _VOID or attributes.endswith("/"):
            continue
        if not end:
            given = _LANG.search(attributes) if "lang=" in attributes else None
            inner = given[1][:2] if given else inside[-1][1]
            inside.append((tag, None if tag in _NOT_READ or inside[-1][1] is None else inner))
        elif inside[-1][0] == tag:
            inside.pop()
        elif any(tag == name for name, _ in inside):
            while inside.pop()[0] != tag:
                pass
    made += (page[done:at], _CHINESE.sub(marked, page[at:]) if inside[-1][1] == "en" else page[at:])
    return Markup("".join(made))
