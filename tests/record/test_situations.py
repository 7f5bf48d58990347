"""The way from a situation to the measures says nothing that the notices do not."""

from __future__ import annotations

from typing import Any

import pytest

from build_scripts.faults import Fault, Faults
from build_scripts.record.situations import Situations, read_situations
from tests.record.small_record import NOTICE, SmallRecord

CATALOGUE: list[dict[str, Any]] = [
    {"id": "subsidy", "clauses": [f"{NOTICE}-a1-s1"]},
    {"id": "channel", "clauses": [f"{NOTICE}-a2-s1"]},
]
CHANNEL = "  channel: {zh: 可以上网办。, en: It can be done online., next: [testcity-2020-1-a2-s1]}"
TEXT = f"""\
measures:
  subsidy: {{zh: 每月 300 元，最长 3 个月。, en: "CNY 300 a month, for 3 months at most."}}
{CHANNEL}
channels: {{testcity-2020-1: [testcity-2020-1-a1-s2]}}
situations:
  lost-job:
    icon: home
    title: {{zh: 没工作了, en: Out of work}}
    help: {{zh: 补贴, en: Subsidies}}
    measures: [subsidy, channel]
"""


def read(small: SmallRecord, text: str) -> tuple[Situations, list[Fault]]:
    (small.folder / "situations.yaml").write_text(text, encoding="utf-8")
    faults = Faults()
    return read_situations(small.folder, CATALOGUE, small.compile(), faults), list(faults)


def test_situations_and_lines_are_read(small: SmallRecord) -> None:
    found, faults = read(small, TEXT)
    assert not faults
    (situation,) = found.of("channel")
    assert (situation.id, situation.title.en, situation.measures) == ("lost-job", "Out of work", ("subsidy", "channel"))
    assert found.lines["subsidy"].zh == "每月 300 元，最长 3 个月。"
    assert {id: [str(address) for address in steps] for id, steps in found.next_steps.items()} == {
        "subsidy": [],
        "channel": [f"{NOTICE}-a2-s1"],
    }
    assert [str(address) for address in found.channels[NOTICE]] == [f"{NOTICE}-a1-s2"]


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("每月 300 元", "每月 400 元", 2, "subsidy 的条文里没有 400"),
        ("CNY 300 a month", "CNY 30,000 a month", 2, "There is no 30000"),
        ("最长 3 个月", "最长 3 万元", 2, "条文里没有 3万"),
        ("next: [testcity-2020-1-a2-s1]", "next: [testcity-2020-1-a9-s1]", 3, "没有 testcity-2020-1-a9-s1 这一句"),
        ("next: [testcity-2020-1-a2-s1]", "next: [testcity-2020-1-a1-s1]", 3, "没有 testcity-2020-1-a1-s1 这一句"),
        ("next: [testcity-2020-1-a2-s1]", "next: [A2]", 3, "“A2”不是条文地址"),
        ("channels: {testcity-2020-1", "channels: {testcity-2020-2", 4, "不认识“testcity-2020-2”"),
        ("measures: [subsidy, channel]", "measures: [subsidy, chanel]", 10, "没有计算器“chanel”"),
        ("measures: [subsidy, channel]", "measures: [subsidy]", 5, "没有一个处境列出了 channel"),
        (
            "  channel: {zh: 可以上网办。, en: It can be done online., next: [testcity-2020-1-a2-s1]}\n",
            "",
            1,
            "缺少“channel”",
        ),
        ("  subsidy:", "  other: {zh: 别的, en: Other}\n  subsidy:", 2, "不认识“other”"),
    ],
)
def test_a_mistake_is_told_with_its_line(small: SmallRecord, old: str, new: str, line: int, problem: str) -> None:
    assert TEXT.count(old) == 1
    _, faults = read(small, TEXT.replace(old, new))
    told = [fault for fault in faults if problem in f"{fault.problem.zh} {fault.problem.en}"]
    assert told, faults
    assert (told[0].place.file, told[0].place.line) == (small.folder / "situations.yaml", line)


def test_words_that_count_are_no_figures(small: SmallRecord) -> None:
    _, faults = read(small, TEXT.replace("可以上网办。", "有两种办法，一次办完。"))
    assert not faults
