"""A record of one small made-up notice, right in every point, for tests to break in one."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from build_scripts.faults import Fault, Faults
from build_scripts.record import compile_record, examine, register
from build_scripts.record.model import Record

NOTICE = "testcity-2020-1"

SOURCE = """试人社发〔2020〕1 号

一、发补贴。

对符合条件的人，每月给予 300 元
补贴；最长不超过3个月。办法另行通知。

二、办手续。

可以网上办。

联系人：某某。

2020年2月3日
"""

CONTACT = "联系人：某某。"
"""The words of the omission."""


def sha(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def mark(words: str) -> str:
    """The fingerprint of words as it stands in a table."""
    return f"zh-{sha(words)[:12]}"


def row(address: str, subjects: str, zh: str, en: str, *, since: str = "", changed_by: str = "") -> str:
    """A row of sentences.csv, its translation up to date."""
    return f"{NOTICE}-{address},{subjects},{zh},{en},{mark(zh)},{since},{changed_by}\n"


ROWS = [
    row("head-s1", "document", "试人社发〔2020〕1号", "Test [2020] No. 1"),
    row("a1", "", "一、发补贴。", "1. Pay subsidies."),
    row("a1-s1a", "amount", "对符合条件的人，每月给予300元补贴；", "People who qualify are given CNY 300 a month;"),
    row("a1-s1b", "date", "最长不超过3个月。", "for no more than 3 months."),
    row("a1-s2", "staff", "办法另行通知。", "Notice of the procedure is given later."),
    row("a2", "", "二、办手续。", "2. Formalities."),
    row("a2-s1", "channel", "可以网上办。", "They can be dealt with online."),
    f"{NOTICE}-tail-s1,document,,,,,\n",
    row("tail-s2", "document date", "2020年2月3日", "3 February 2020"),
]

FILES = {
    "audiences.yaml": "unemployed: {zh: 失业的人, en: People out of work}\nstaff: {zh: 工作人员, en: Staff}\n",
    "registry.csv": "address,fingerprint,first_published,withdrawn,successor,reason_zh,reason_en\n",
    f"{NOTICE}/source.txt": SOURCE,
    f"{NOTICE}/sentences.csv": "address,subjects,zh,en,translates,since,changed_by\n" + "".join(ROWS),
    f"{NOTICE}/dates.csv": (
        "address,start,start_said_by,end,end_said_by,note_zh,note_en\n"
        f"{NOTICE}-a1-s1a,2020-02-03,{NOTICE}-tail-s2,2020-04-30,{NOTICE}-a1-s1b,"
        "按落款日期。3 个月读到 2020 年 4 月。,By the date of signing.\n"
    ),
    f"{NOTICE}/articles.yaml": """\
a1:
  summary:
    zh: 每月 300 元。
    en: CNY 300 a month.
  audiences: [unemployed]
a2:
  summary:
    zh: 可以上网办。
    en: It can be done online.
  audiences: [unemployed, staff]
  no_calculator:
    zh: 没有可以算的。
    en: There is nothing to decide.
""",
    f"{NOTICE}/notice.yaml": f"""\
title: {{zh: 试行通知, en: Test notice}}
short_title: {{zh: 试行, en: Test}}
city: {{zh: 试城, en: Testcity}}
document_number: {{zh: 试人社发〔2020〕1号, en: "Test [2020] No. 1"}}
issuer: {{zh: 试城人社局, en: Testcity bureau}}
signed: 2020-02-03
printed: null
disclosure: null
basis: null
index_number: null
force: null
source:
  file: source.txt
  sha256: {sha(SOURCE)}
last_checked: 2026-01-02
summary: {{zh: 发补贴。, en: Subsidies.}}
omissions:
  - address: {NOTICE}-tail-s1
    reason: {{zh: 个人信息, en: Personal data}}
    sha256: {sha(CONTACT)}
""",
}


class SmallRecord:
    """The folder of a record, and the ways in which people change it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def path(self, name: str) -> Path:
        """A file of the notice, or one that all notices share."""
        return self.folder / name if name in FILES else self.folder / NOTICE / name

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        self.path(name).write_text(text, encoding="utf-8")

    def read_edition(self, name: str) -> str:
        """An edition without its byte order mark."""
        return (self.folder / name).read_text(encoding="utf-8-sig")

    def write_edition(self, name: str, text: str) -> None:
        """An edition, with the header row where the text has none."""
        header = "address,fingerprint,since,withdrawn\n"
        (self.folder / name).write_text(header + text.removeprefix(header), encoding="utf-8-sig")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words that stand in a file exactly once."""
        text = self.read(name)
        assert text.count(old) == 1, f"{text.count(old)} times in {name}: {old}"
        self.write(name, text.replace(old, new))

    def summarise_without_figures(self) -> None:
        """Take the amount out of the summary, so that an amendment may change it."""
        self.change("articles.yaml", "每月 300 元。", "每月发补贴。")
        self.change("articles.yaml", "CNY 300 a month.", "A subsidy every month.")

    def insert(self, address: str, new_row: str) -> None:
        """Put a row before the row of an address in sentences.csv."""
        text = self.read("sentences.csv")
        start = text.index(f"{NOTICE}-{address},")
        self.write("sentences.csv", text[:start] + new_row + text[start:])

    def register(self, today: date = date(2026, 1, 2)) -> list[str]:
        return [str(item.address) for item in register(self.folder, today)]

    def compile(self, catalogue: Sequence[Mapping[str, Any]] = ()) -> Record:
        return compile_record(self.folder, catalogue)

    def faults(self, catalogue: Sequence[Mapping[str, Any]] = ()) -> list[Fault]:
        """Every fault and warning of a record that is to be published."""
        examined = examine(self.folder, catalogue)
        with contextlib.suppress(Faults):
            examined.sound()
        return list(examined.faults)

    def fault(self, catalogue: Sequence[Mapping[str, Any]] = ()) -> Fault:
        """The only fault or warning of a record, addresses that wait to be registered aside."""
        faults = list(examine(self.folder, catalogue).faults)
        assert len(faults) == 1, "\n\n".join(map(str, faults)) or "no fault"
        return faults[0]
