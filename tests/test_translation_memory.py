"""What was translated before is proposed, and nothing of a proposal is published before a person has confirmed it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from build_scripts import __main__ as commands
from build_scripts.address import Address
from build_scripts.data import write_data
from build_scripts.faults import Faults
from build_scripts.pages import build_pages
from build_scripts.pages.site import Settings
from build_scripts.record import compile_record, examine, register
from build_scripts.record.model import Record
from build_scripts.translation_memory import COLUMNS, Memory, proposals, waiting, write_proposals
from build_scripts.work_list import table, work_list
from tests.record.small_record import NOTICE, SmallRecord, sha

NEW = "testcity-2021-2"
ROWS = {
    "head-s1": "试人社发〔2021〕2号",
    "a1": "一、发补贴。",
    "a1-s1a": "对符合条件的人，每月给予500元补贴；",
    "a1-s1b": "可以网上办。",
    "a1-s2": "失业保险另有规定。",
    "a1-s3": "附件另发。",
}
SOURCE = "\n".join(ROWS.values()) + "\n"
CANARY = "CANARY of a proposal"


class TwoNotices:
    """The small notice, translated, and a new one without a word of English."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        small = SmallRecord(folder)
        (folder / "terms.csv").write_text(
            "zh,en,also_zh,also_en,pinyin,addresses\n失业保险,unemployment insurance,,,,\n"
            f"补贴,subsidy,,,,{NOTICE}-a1\n"
            f"发补贴,pay a subsidy,,,,{NOTICE}-a1\n",
            "utf-8",
        )
        (folder / NEW).mkdir()
        for name in ("dates.csv", "notice.yaml", "articles.yaml"):
            text = small.read(name).replace(NOTICE, NEW)
            if name == "dates.csv":
                text = text.splitlines()[0] + "\n"
            elif name == "articles.yaml":
                text = 'a1: {audiences: [], summary: {zh: "", en: ""}}\n'
            else:
                text = text.split("omissions:")[0].replace("signed: 2020", "signed: 2021") + "incomplete: true\n"
                text = text[: text.index("sha256: ")] + f"sha256: {sha(SOURCE)}\n" + text[text.index("last_checked") :]
            (folder / NEW / name).write_text(text, "utf-8")
        (folder / NEW / "source.txt").write_text(SOURCE, "utf-8")
        rows = "".join(f"{NEW}-{address},,{zh},,,,\n" for address, zh in ROWS.items())
        self.sentences.write_text(f"address,subjects,zh,en,translates,since,changed_by\n{rows}", "utf-8")
        register(folder, date(2026, 1, 2))

    @property
    def sentences(self) -> Path:
        return self.folder / NEW / "sentences.csv"

    @property
    def file(self) -> Path:
        return self.folder / NEW / "proposals.csv"

    def record(self) -> Record:
        return compile_record(self.folder)

    def propose(self) -> tuple[int, Counter[str]]:
        return write_proposals(self.record(), self.folder, NEW)

    def rows(self) -> dict[str, dict[str, str]]:
        with self.file.open(encoding="utf-8-sig", newline="") as stream:
            return {row["address"].removeprefix(f"{NEW}-"): row for row in csv.DictReader(stream)}

    def edit(self, address: str, **cells: str) -> None:
        """As a spreadsheet does: every row is written anew, with other line ends."""
        rows = self.rows()
        rows[address] |= cells
        table = io.StringIO(newline="")
        writer = csv.DictWriter(table, COLUMNS, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows.values())
        self.file.write_bytes(table.getvalue().encode("utf-8-sig"))


@pytest.fixture
def two(tmp_path: Path) -> TwoNotices:
    return TwoNotices(tmp_path)


def test_the_same_words_come_before_words_that_are_near_and_those_before_single_terms(two: TwoNotices) -> None:
    found = {str(p.address).removeprefix(f"{NEW}-"): p for p in proposals(two.record(), NEW)}
    assert {address: p.kind for address, p in found.items()} == {
        "head-s1": "near",
        "a1": "exact",
        "a1-s1a": "near",
        "a1-s1b": "exact",
        "a1-s2": "terms",
    }
    assert found["a1-s1b"].en == "They can be dealt with online."
    assert found["a1-s2"].en == ""


def test_a_near_proposal_marks_what_differs_and_flags_a_number_that_is_not_in_the_sentence(two: TwoNotices) -> None:
    assert two.propose() == (0, Counter({"near": 2, "exact": 2, "terms": 1}))
    row = two.rows()["a1-s1a"]
    assert row["en"] == "People who qualify are given CNY 300 a month;"
    assert row["check"] == "300"
    assert "每月给予[-300-]元补贴" in row["differs"] and "每月给予{+500+}元补贴" in row["differs"]
    assert (row["from"], row["from_zh"]) == (f"{NOTICE}-a1-s1a", "对符合条件的人，每月给予300元补贴；")
    assert 90 <= int(row["similarity"]) < 100
    assert two.rows()["a1-s1b"]["check"] == ""


def test_the_city_of_another_notice_is_flagged_as_its_numbers_are(project: Path) -> None:
    memory = Memory(compile_record(project / "docs/notices"))
    known = Address.parse("lanzhou-2021-289-head-s1")
    near = memory.propose(known, "某水市人力资源和社会保障局文件")
    same = memory.propose(known, "兰州市人力资源社会保障局文件")
    assert near and same and "Lanzhou" in near.en and near.en == same.en
    assert (near.strange, same.strange) == (["Lanzhou"], [])


def test_the_terms_of_a_sentence_are_listed_with_their_english_the_longer_of_two(two: TwoNotices) -> None:
    memory = Memory(two.record())
    assert [term.name.en for term in memory.terms_of("发补贴，失业保险另有规定。")] == [
        "pay a subsidy",
        "unemployment insurance",
    ]
    two.propose()
    assert two.rows()["a1-s2"]["terms"] == "失业保险 = unemployment insurance"


def test_nothing_of_a_proposal_reaches_a_page_or_a_data_file(two: TwoNotices, tmp_path: Path) -> None:
    two.propose()
    for address in two.rows():
        two.edit(address, en=f"{CANARY} {address}")
    out = tmp_path / "site"
    site = build_pages(two.record(), out, Settings("https://rs.example.gov.cn/"), catalogue=[], sources=[])
    write_data(site.record, [], [], site.origin, out)
    files = [file for file in out.rglob("*") if file.is_file()]
    assert len(files) > 60
    assert not [file for file in files if CANARY.encode() in file.read_bytes()]
    page = (out / "c" / f"{NEW}-a1-s1a.html").read_text("utf-8")
    assert "CNY 300" not in page and "No English translation yet" in page


def test_a_ticked_row_is_taken_over_and_only_that(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s1a", en="People who qualify are given CNY 500 a month;", confirmed="x")
    assert two.propose() == (1, Counter({"exact": 2, "near": 1, "terms": 1}))
    translated = {str(s.address): s.current.en for s in two.record().notice(NEW).sentences if s.current.en}
    assert translated == {f"{NEW}-a1-s1a": "People who qualify are given CNY 500 a month;"}
    assert not two.record().notice(NEW).articles[0].sentences[0].current.translation_stale
    assert "a1-s1a" not in two.rows()


def test_words_that_somebody_changed_and_did_not_confirm_stay_in_the_file(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s2", en="Unemployment insurance has rules of its own.")
    two.propose()
    assert two.rows()["a1-s2"]["en"] == "Unemployment insurance has rules of its own."
    assert two.rows()["a1-s1a"]["en"] == "People who qualify are given CNY 300 a month;"


def test_a_tick_without_english_is_told_with_its_cell_and_nothing_is_changed(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s2", confirmed="x")
    two.edit("a1", confirmed="x")
    before = two.sentences.read_bytes(), two.file.read_bytes()
    with pytest.raises(Faults, match=r"proposals\.csv:6 \(E6\)"):
        two.propose()
    assert (two.sentences.read_bytes(), two.file.read_bytes()) == before


def test_a_number_of_the_other_sentence_is_not_confirmed_by_a_tick_alone(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s1a", confirmed="x")
    with pytest.raises(Faults, match=r"proposals\.csv:4 \(E4\)(?s:.*)300"):
        two.propose()
    two.edit("a1-s1a", en="People who qualify are given CNY 500 a month;")
    assert two.propose()[0] == 1


def test_what_is_no_tick_confirms_nothing(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s1a", confirmed="否")
    before = two.sentences.read_bytes()
    with pytest.raises(Faults, match=r"proposals\.csv:4 \(A4\)"):
        two.propose()
    assert two.sentences.read_bytes() == before
    two.edit("a1-s1a", confirmed=" √ ", en="People who qualify are given CNY 500 a month;")
    assert two.propose()[0] == 1


def test_sentences_that_were_saved_in_gbk_below_an_empty_row_are_filled_in(two: TwoNotices) -> None:
    two.propose()
    two.edit("a1-s1a", confirmed="x", en="People who qualify are given CNY 500 a month;")
    text = two.sentences.read_text("utf-8-sig").replace("\n", "\r\n")
    two.sentences.write_bytes((",,,,,,\r\n" + text).encode("gb18030"))
    assert two.propose()[0] == 1
    (given,) = (s.current for s in two.record().notice(NEW).sentences if s.current.en)
    assert (given.zh, given.en) == (ROWS["a1-s1a"], "People who qualify are given CNY 500 a month;")
    assert two.sentences.read_bytes().startswith(b"\xef\xbb\xbfaddress")


def test_the_work_list_says_how_many_proposals_wait(two: TwoNotices) -> None:
    two.propose()
    record = examine(two.folder).record
    tasks = work_list(record, [], proposed=waiting(two.folder))
    assert "译文建议等人确认：1" in table(tasks, record, "zh")
    assert "proposals.csv: the same words 2, near 2, terms only 1" in table(tasks, record, "en")


def test_the_command_names_the_notices_where_there_is_none_of_that_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, two: TwoNotices
) -> None:
    monkeypatch.setattr(commands, "NOTICES", two.folder)
    assert commands.main(["proposals", "nowhere-2021-1"]) == 1
    assert NEW in capsys.readouterr().err
    assert commands.main(["proposals", NEW]) == 0
    assert "near 2" in capsys.readouterr().out
    assert len(two.rows()) == 5
