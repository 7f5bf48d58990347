"""What is left to do before a notice is published: a table to tick off, in Chinese or English, or as CSV."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.address import Address
from build_scripts.record.missing import KINDS, missing, names_a_day
from build_scripts.record.model import Notice, Record, Sentence
from build_scripts.record.numbers import bindings, inside
from build_scripts.record.numerals import numerals
from build_scripts.record.personal_data import looks_personal
from build_scripts.record.values import compact
from build_scripts.text import Text

_CN = "〇零一二三四五六七八九十百千"
_ARTICLE_IN_WORDS = re.compile(rf"(?<![》〉”典法例则定])第([{_CN}]+|\d+)条")
_LAWS = re.compile(r"[》〉”）)法典条例则定](?:（[^）]*）)?$")
_PLACE_ZH = re.compile(rf"第(?P<article>[{_CN}]+)条(?:的?第\s?(?P<sentence>\d+)\s?句(?:第\s?(?P<part>\d+)\s?分句)?)?")
_PLACE_EN = re.compile(r"article (?P<article>\d+)(?:, sentence (?P<sentence>\d+)(?:, part (?P<part>\d+))?)?", re.I)

WORDS = {
    "proposal": Text("译文建议等人确认", "proposed translations that wait for a person"),
    "rule": Text("规则引用的是修改前的文字", "a rule quotes the words before the amendment"),
    "stale": Text("译文要核对（中文改过）", "translation to check (the Chinese has changed)"),
    "date": Text("句子里写了日期，dates.csv 没有", "a date in the words, none in dates.csv"),
    "number": Text("数字没有规则用到，也没有理由", "a number without a rule or a reason"),
    "personal": Text("像是个人姓名和电话，没有略去", "looks like a name and telephone number, not left out"),
    "reference": Text("说到的条、句不存在", "refers to an article or sentence that is not there"),
    "register": Text("地址还没有登记（make register）", "address not registered yet (make register)"),
    **KINDS,
}
"""What has to be done, by kind, in the words of the table."""

COLUMNS = Text("完成,通知,地址,位置,要做的事,说明", "done,notice,address,place,what to do,detail")


@dataclass(frozen=True)
class Task:
    """One line of the list."""

    kind: str
    """Of `WORDS`."""
    address: Address
    detail: Text
    """Which words, or what of it."""


def work_list(
    record: Record,
    sources: Sequence[Mapping[str, Any]],
    unregistered: Iterable[Address] = (),
    proposed: Mapping[str, Counter[str]] | None = None,
) -> list[Task]:
    """Everything left to do, by notice, in the order of its text.

    `sources` is what `calculators.sources()` returns, `proposed` how many translations wait to be confirmed, by notice
    and kind.
    """
    found: list[Task] = []
    waiting = list(unregistered)
    for notice in record:
        found += _proposed(notice, (proposed or {}).get(notice.id, Counter()))
        found += _missing(notice)
        for sentence in notice.sentences:
            found += _of_sentence(sentence, notice, sources)
        found += _dead_references_of_ours(notice, record)
        found += [Task("register", a, Text("", "")) for a in waiting if a.notice == notice.id]
    return found


def _proposed(notice: Notice, kinds: Counter[str]) -> Iterator[Task]:
    if kinds:
        yield Task(
            "proposal",
            notice.address,
            Text(
                f"proposals.csv：一字不差 {kinds['exact']}，相近 {kinds['near']}，只有术语 {kinds['terms']}",
                f"proposals.csv: the same words {kinds['exact']}, near {kinds['near']}, terms only {kinds['terms']}",
            ),
        )


def _missing(notice: Notice) -> Iterator[Task]:
    names = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}
    for item in missing(notice):
        yield Task(item.kind, item.address, names.get(item.detail) or Text(item.detail, item.detail))


def _of_sentence(sentence: Sentence, notice: Notice, sources: Sequence[Mapping[str, Any]]) -> Iterator[Task]:
    words = sentence.current.zh
    if sentence.current.translation_stale:
        yield Task("stale", sentence.address, Text("", ""))
    for id in _rules_left_behind(sentence, sources):
        yield Task("rule", sentence.address, Text(id, id))
    day = names_a_day(words)
    if day and sentence.address.article and not sentence.validity and not notice.incomplete:
        yield Task("date", sentence.address, Text(day, day))
    if not sentence.is_heading and sentence.address.article:
        bound = bindings(sentence, sources)
        free = {n.start for rule in sentence.no_rules for n in inside(words, rule.words)}
        open_numbers = [words[n.start : n.end] for n in numerals(words) if n.start not in bound and n.start not in free]
        if open_numbers:
            yield Task("number", sentence.address, Text("、".join(open_numbers), ", ".join(open_numbers)))
    if not sentence.omission and looks_personal(words):
        # Not repeated here: the list is mailed around.
        yield Task("personal", sentence.address, Text("", ""))
    articles = {article.number for article in notice.articles}
    for found in _ARTICLE_IN_WORDS.finditer(words):
        number = int(numerals(found[1])[0].value)
        if articles and number not in articles and not _LAWS.search(words[: found.start()]):
            yield Task("reference", sentence.address, Text(found[0], found[0]))


def _rules_left_behind(sentence: Sentence, sources: Sequence[Mapping[str, Any]]) -> list[str]:
    """Calculators that quote a sentence as it was, and nothing of it as it is now."""
    if len(sentence.versions) < 2:
        return []
    quotes: dict[str, list[str]] = {}
    for source in sources:
        if source["clause"] == str(sentence.address):
            quotes.setdefault(source["calculator"], []).append(compact(source["quote"]))
    now = sentence.current.zh
    return [id for id, those in quotes.items() if not any(quote in now for quote in those)]


def _dead_references_of_ours(notice: Notice, record: Record) -> Iterator[Task]:
    """Places that our notes and summaries name, and that do not exist."""
    ours = [(notice.address, notice.metadata.summary)]
    ours += [(article.address, article.summary) for article in notice.articles]
    ours += [(s.address, s.validity.note) for s in notice.sentences if s.validity.note]
    for address, text in ours:
        for pattern, words in ((_PLACE_ZH, text.zh), (_PLACE_EN, text.en)):
            for found in pattern.finditer(words):
                if "《" not in words[: found.start()][-40:] and not record.resolve(_named(found, notice.id)):
                    yield Task("reference", address, Text(found[0], found[0]))


def _named(found: re.Match[str], notice: str) -> Address:
    sentence, part = found["sentence"], found["part"]
    return Address(
        notice,
        int(numerals(found["article"])[0].value),
        None,
        int(sentence) if sentence else None,
        chr(ord("a") + int(part) - 1) if part else None,
    )


def table(tasks: Sequence[Task], record: Record, lang: str) -> str:
    """The list as text: per notice, a box to tick before each line; of many of a kind only the first are shown."""
    out: list[str] = []
    for notice in record:
        own = [task for task in tasks if task.address.notice == notice.id]
        zh = lang == "zh"
        name = notice.metadata.short_title[lang] or notice.id
        if not own:
            out.append(f"{name}（{notice.id}）：没有要做的。" if zh else f"{name} ({notice.id}): nothing left to do.")
            continue
        out.append(f"{name}（{notice.id}）：{len(own)} 处" if zh else f"{name} ({notice.id}): {len(own)} to do")
        kinds = list(dict.fromkeys(task.kind for task in own))
        for kind in kinds:
            those = [task for task in own if task.kind == kind]
            title = WORDS[kind][lang]
            out.append(f"  {title[0].upper()}{title[1:]}{'：' if zh else ': '}{len(those)}")
            places = [f"{_short(task)}  {_place(task, lang)}".lstrip() for task in those[:_SHOWN]]
            width = max(map(_width, places))
            for task, place in zip(those, places, strict=False):
                gap = " " * (width - _width(place) + 2)
                out.append(f"    [ ] {place}{gap}{task.detail[lang]}".rstrip())
            if len(those) > _SHOWN:
                more = len(those) - _SHOWN
                out.append(f"    …… 还有 {more} 处，--csv 全列" if zh else f"    … {more} more; --csv lists them all")
        out.append("")
    return "\n".join(out).rstrip() + "\n"


_SHOWN = 12


def write_csv(tasks: Sequence[Task], file: Path, lang: str) -> None:
    """The whole list for a spreadsheet: UTF-8 with a byte order mark, the first column empty, to be ticked."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS[lang].split(","))
        for task in tasks:
            place = _place(task, lang)
            writer.writerow(["", task.address.notice, task.address, place, WORDS[task.kind][lang], task.detail[lang]])


def _place(task: Task, lang: str) -> str:
    return task.address.in_words(lang) or {"zh": "整份通知", "en": "The whole notice"}[lang]


def _short(task: Task) -> str:
    """The end of the address, by which its row is found."""
    return str(task.address).removeprefix(task.address.notice).lstrip("-")


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
