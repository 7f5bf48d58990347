"""The feed of changes: Atom in structure, an entry for what was published, amended and withdrawn."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from lxml import etree  # type: ignore[import-untyped]

from build_scripts.data.feed import NAMESPACE, feed
from build_scripts.record.model import Record
from tests.data.conftest import PUBLISHED
from tests.record.small_record import NOTICE, SmallRecord, mark, row

ATOM = {"a": NAMESPACE}
AMENDED = row(
    *("a1-s1a", "amount", "对符合条件的人，每月给予500元补贴；", "People who qualify are given CNY 500 a month;"),
    since="2020-03-01",
    changed_by="试人社发〔2020〕5号",
)
UNTRANSLATED = f"{NOTICE}-a2-s1,,可以邮寄办。,,,2020-04-01,试〔2020〕<7>号\n"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Two editions: as issued; then two amendments, one sentence withdrawn and one that takes its place."""
    small = SmallRecord(tmp_path_factory.mktemp("notices"))
    small.summarise_without_figures()
    small.register(date(2026, 1, 2))
    small.insert("a1-s1b", AMENDED)
    small.insert("tail-s1", UNTRANSLATED)
    small.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s3,")
    words = mark("办法另行通知。")
    small.change(
        "registry.csv", f"{words},2026-01-02,,,,", f"{words},2026-01-02,2026-02-01,{NOTICE}-a1-s3,改号。,Moved."
    )
    small.register(date(2026, 2, 1))
    return small.compile()


def parsed(record: Record, lang: str) -> etree._Element:
    return etree.fromstring(feed(record, lang, PUBLISHED))


def texts(element: etree._Element, name: str) -> list[str]:
    return [str(found.text) for found in element.findall(f"a:{name}", ATOM)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_feed_and_entries_have_what_atom_asks_for(changed: Record, record: Record, lang: str) -> None:
    for root in (parsed(changed, lang), parsed(record, lang)):
        assert root.tag == f"{{{NAMESPACE}}}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
        (own,) = root.xpath("a:link[@rel='self']/@href", namespaces=ATOM)
        assert texts(root, "id") == [own] == [f"{PUBLISHED.base_address}data/changes.{lang}.xml"]
        assert root.xpath("string(a:author/a:name)", namespaces=ATOM) == PUBLISHED.publisher[lang]
        entries = root.findall("a:entry", ATOM)
        for element in (root, *entries):
            for name in ("id", "title", "updated"):
                (text,) = texts(element, name)
                assert text.strip(), name
            (moment,) = texts(element, "updated")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", moment)
            assert len(element.xpath("a:link[@rel='alternate']", namespaces=ATOM)) == 1
        for entry in entries:
            (content,) = entry.findall("a:content", ATOM)
            assert content.get("type") == "html"
            HTMLParser().feed(content.text)
        ids = [id for entry in entries for id in texts(entry, "id")]
        assert len(ids) == len(set(ids)) > 0
        assert all(id.startswith(PUBLISHED.base_address) for id in ids)
        moments = [moment for entry in entries for moment in texts(entry, "updated")]
        assert moments == sorted(moments, reverse=True)
        assert texts(root, "updated") == moments[:1]


def test_every_change_has_its_entry_and_a_new_notice_has_one_for_all(changed: Record) -> None:
    root = parsed(changed, "zh")
    titles = [title for entry in root.findall("a:entry", ATOM) for title in texts(entry, "title")]
    number = "试人社发〔2020〕1号"
    assert titles == [
        f"{number} 第一条第1句第1分句：文字修改",
        f"{number} 第二条第1句：文字修改",
        f"{number} 第一条第2句：已撤下",
        f"{number}：新增地址",
        f"{number}：首次发布",
    ]


def content_of(record: Record, lang: str, end: str) -> str:
    (entry,) = [e for e in parsed(record, lang).findall("a:entry", ATOM) if texts(e, "id")[0].endswith(end)]
    return str(entry.find("a:content", ATOM).text)


def test_an_amendment_says_what_changed_since_when_and_by_what(changed: Record) -> None:
    chinese = content_of(changed, "zh", "a1-s1a.html#zh-since-2020-03-01")
    assert "2020-03-01" in chinese and "试人社发〔2020〕5号" in chinese
    assert "每月给予<del>300</del>元补贴；" in chinese and "每月给予<ins>500</ins>元补贴；" in chinese
    english = content_of(changed, "en", "a1-s1a.html#en-since-2020-03-01")
    assert "CNY <del>300</del> a month;" in english and "CNY <ins>500</ins> a month;" in english


def test_without_a_translation_the_english_feed_shows_the_chinese_and_says_so(changed: Record) -> None:
    english = content_of(changed, "en", "a2-s1.html#en-since-2020-04-01")
    assert "no English translation" in english
    assert "可以<ins>邮寄</ins>办。" in english


def test_what_stands_in_the_record_cannot_become_markup(changed: Record) -> None:
    assert "试〔2020〕&lt;7&gt;号" in content_of(changed, "zh", "a2-s1.html#zh-since-2020-04-01")


def test_a_withdrawal_leads_to_the_successor(changed: Record) -> None:
    english = content_of(changed, "en", "a1-s2.html#en-withdrawn-2026-02-01")
    assert "Moved." in english and f'href="{PUBLISHED.base_address}c/{NOTICE}-a1-s3.html"' in english
