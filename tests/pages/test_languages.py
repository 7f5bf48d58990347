"""Chinese words on an English page say that they are Chinese, and nothing else is changed for it."""

from __future__ import annotations

import re

import pytest

from build_scripts.pages.languages import mark_chinese
from tests.pages.built import BuiltPage

HAN = re.compile("[\u4e00-\u9fff]")
NOT_READ = "ancestor::script or ancestor::style or ancestor::textarea or ancestor::option or ancestor::title"


def test_every_chinese_word_of_a_page_stands_where_the_language_is_chinese(every_page: list[BuiltPage]) -> None:
    wrong = []
    marked = 0
    for page in every_page:
        for text in page.select(f"/html/body//text()[not({NOT_READ})]"):
            if HAN.search(str(text)):
                lang = text.getparent().xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
                marked += page.lang == "en"
                if not lang.startswith("zh"):
                    wrong.append((page.path, str(text)[:40]))
    assert not wrong
    assert marked > 1000


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ('<p lang="zh-Hans">中<b>文</b></p>文', '<p lang="zh-Hans">中<b>文</b></p><i>文</i>'),
        ('<p lang="zh-Hans">中<q lang="en">x 中</q>文</p>', '<p lang="zh-Hans">中<q lang="en">x <i>中</i></q>文</p>'),
        ('<div lang="zh-Hans"><div>中</div>文</div>文', '<div lang="zh-Hans"><div>中</div>文</div><i>文</i>'),
        ('<img lang="zh-Hans" alt="中">文', '<img lang="zh-Hans" alt="中"><i>文</i>'),
        ('<a title="中文">文</a>', '<a title="中文"><i>文</i></a>'),
        (
            '<option>中</option><option lang="en">中</option>文',
            '<option>中</option><option lang="en">中</option><i>文</i>',
        ),
        ('<!-- 中 --><script>"中"</script>文', '<!-- 中 --><script>"中"</script><i>文</i>'),
        ('<p>write lang="zh" in 中</p>文', '<p>write lang="zh" in <i>中</i></p><i>文</i>'),
        ('<p lang="en">文', '<p lang="en"><i>文</i>'),
    ],
    ids=["after", "inside", "same tag", "no end", "attribute", "no element in it", "data", "quoted", "never closed"],
)
def test_only_what_is_read_as_english_is_marked(html: str, marked: str) -> None:
    assert mark_chinese(html, "en") == marked.replace("<i>", '<i lang="zh-Hans">')


def test_chinese_in_chinese_is_left_alone() -> None:
    assert mark_chinese("<p>中文</p>", "zh") == "<p>中文</p>"
