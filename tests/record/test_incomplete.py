"""A notice may be published before everything is there; what is missing is counted, and a finished one stays so."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from build_scripts import __main__ as commands
from build_scripts.citation import citation
from build_scripts.pages.timeline import timeline
from build_scripts.record import examine
from build_scripts.record.missing import dates_unread, missing, missing_kinds
from build_scripts.record.personal_data import looks_personal
from build_scripts.text import Text
from build_scripts.work_list import Task, table, work_list, write_csv
from tests.record.small_record import NOTICE, SOURCE, SmallRecord, sha


@pytest.fixture
def incomplete(small: SmallRecord) -> SmallRecord:
    """A published notice without one translation, one summary, the English of its title, and a day of checking."""
    small.change("notice.yaml", "title: {zh: 试行通知, en: Test notice}", 'title: {zh: 试行通知, en: ""}')
    small.change("notice.yaml", "last_checked: 2026-01-02", "last_checked: null")
    small.change("notice.yaml", "omissions:", "incomplete: true\nomissions:")
    small.change(
        "sentences.csv",
        "-a1-s2,staff,办法另行通知。,Notice of the procedure is given later.",
        "-a1-s2,,办法另行通知。,",
    )
    small.change("articles.yaml", "    zh: 可以上网办。\n    en: It can be done online.\n", '    zh: ""\n    en: ""\n')
    small.change("articles.yaml", "audiences: [unemployed, staff]", "audiences: []")
    return small


def tasks_of(small: SmallRecord) -> list[Task]:
    return work_list(examine(small.folder).record, [])


def test_what_is_missing_is_recorded_as_missing(incomplete: SmallRecord) -> None:
    (notice,) = incomplete.compile()
    assert notice.incomplete
    assert notice.metadata.title.en == "" and notice.metadata.last_checked is None
    assert [
        (item.kind, str(item.address).removeprefix(NOTICE).lstrip("-"), item.detail) for item in missing(notice)
    ] == [
        ("metadata", "", "title"),
        ("check", "", ""),
        ("translation", "a1-s2", ""),
        ("subjects", "a1-s2", ""),
        ("summary", "a2", "zh"),
        ("summary", "a2", "en"),
        ("audiences", "a2", ""),
    ]


def test_one_warning_counts_what_an_incomplete_notice_lacks(incomplete: SmallRecord) -> None:
    fault = incomplete.fault()
    assert (fault.place.file.name, fault.stops) == ("notice.yaml", False)
    assert "英文译文 1 处" in fault.problem.zh and "English translations 1" in fault.problem.en
    assert "白话说明 2 处" in fault.problem.zh


def test_an_incomplete_notice_that_lacks_nothing_is_told_to_say_so_no_more(small: SmallRecord) -> None:
    small.change("notice.yaml", "omissions:", "incomplete: true\nomissions:")
    fault = small.fault()
    assert not fault.stops and "删去 incomplete" in fault.remedy.zh


def test_without_the_line_an_empty_slot_is_a_mistake_as_before(incomplete: SmallRecord) -> None:
    incomplete.change("notice.yaml", "incomplete: true\n", "")
    problems = [fault.problem.zh for fault in incomplete.faults() if fault.stops]
    assert len(problems) == 6
    assert any("没有英文译文" in problem for problem in problems)


@pytest.mark.parametrize("name", ["title", "short_title", "city", "document_number", "issuer"])
def test_what_a_notice_is_called_in_chinese_is_never_missing(incomplete: SmallRecord, name: str) -> None:
    text = incomplete.read("notice.yaml")
    line = next(line for line in text.splitlines() if line.startswith(f"{name}:"))
    incomplete.change("notice.yaml", line, f'{name}: {{zh: "", en: ""}}')
    assert [fault.problem.zh for fault in incomplete.faults() if fault.stops] == [f"“{name}: zh”没有填。"]


def test_incomplete_is_true_or_false(small: SmallRecord) -> None:
    small.change("notice.yaml", "omissions:", "incomplete: 是\nomissions:")
    assert "true 或 false" in small.fault().problem.zh


def test_an_english_citation_without_english_names_the_chinese_title(incomplete: SmallRecord) -> None:
    (notice,) = incomplete.compile()
    assert citation(notice, notice.address, "en") == "试行通知 (试人社发〔2020〕1号, Test [2020] No. 1)"
    assert [event.kind for event in timeline(notice) if event.kind == "checked"] == []


def test_of_a_sentence_that_seems_to_give_a_date_nothing_is_said_until_somebody_has_read_it(
    incomplete: SmallRecord,
) -> None:
    (notice,) = incomplete.compile()
    assert [str(address) for address in dates_unread(notice)] == [f"{NOTICE}-a1-s1b"]
    incomplete.change("notice.yaml", "incomplete: true\n", "")
    assert dates_unread(examine(incomplete.folder).record.notice(NOTICE)) == frozenset()


class TestWorkList:
    def test_it_names_what_is_left_to_do(self, incomplete: SmallRecord) -> None:
        kinds = [task.kind for task in tasks_of(incomplete)]
        assert (
            kinds
            == ["metadata", "check", "translation", "subjects", "summary", "summary", "audiences"] + ["number"] * 2
        )

    def test_a_number_is_done_when_it_has_a_reason(self, small: SmallRecord) -> None:
        assert [(t.kind, t.detail.zh) for t in tasks_of(small)] == [("number", "300"), ("number", "3")]
        (small.folder / NOTICE / "numbers.csv").write_text(
            f"address,words,reason\n{NOTICE}-a1-s1a,300 元,fact\n{NOTICE}-a1-s1b,3个月,fact\n", "utf-8"
        )
        assert tasks_of(small) == []

    def test_a_stale_translation_a_date_a_person_and_dead_references(self, unregistered: SmallRecord) -> None:
        words = "按第三条、第二条和《办法》第九条办，2020年5月1日起，联系人李四，13912345678。"
        for file in ("source.txt", "sentences.csv"):
            unregistered.change(file, "可以网上办。", words)
        text = unregistered.read("notice.yaml")

        unregistered.write("notice.yaml", text.replace(sha(SOURCE), sha(SOURCE.replace("可以网上办。", words))))
        unregistered.change("articles.yaml", "可以上网办。", "见第一条第2句、第一条第9句。")
        unregistered.change("articles.yaml", "It can be done online.", "See article 1, sentence 2, and article 7.")
        found = [(str(t.address).removeprefix(f"{NOTICE}-"), t.kind, t.detail.zh) for t in tasks_of(unregistered)]
        assert ("a2-s1", "stale", "") in found
        assert ("a2-s1", "date", "2020年5月1日") in found
        assert ("a2-s1", "personal", "") in found
        references = [item for item in found if item[1] == "reference"]
        assert references == [
            ("a2-s1", "reference", "第三条"),
            ("a2", "reference", "第一条第9句"),
            ("a2", "reference", "article 7"),
        ]

    def test_it_is_printed_in_either_language_and_written_for_a_spreadsheet(
        self, incomplete: SmallRecord, tmp_path: Path
    ) -> None:
        record, tasks = incomplete.compile(), tasks_of(incomplete)
        assert "    [ ] a1-s2  第一条第2句\n" in table(tasks, record, "zh")
        assert "  English translations: 1\n    [ ] a1-s2  Article 1, sentence 2\n" in table(tasks, record, "en")
        file = tmp_path / "work.csv"
        write_csv(tasks, file, "zh")
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert len(rows) == len(tasks)
        assert rows[2] == {
            "完成": "",
            "通知": NOTICE,
            "地址": f"{NOTICE}-a1-s2",
            "位置": "第一条第2句",
            "要做的事": "英文译文",
            "说明": "",
        }

    def test_of_many_of_a_kind_the_first_are_printed_and_the_rest_counted(self, small: SmallRecord) -> None:
        record = small.compile()
        many = [Task("translation", record.notice(NOTICE).address, Text("", "")) for _ in range(30)]
        assert "…… 还有 18 处" in table(many, record, "zh")

    def test_the_command_prints_it_for_an_unregistered_notice_and_fails(
        self,
        unregistered: SmallRecord,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.setattr(commands, "NOTICES", unregistered.folder)
        monkeypatch.setattr(commands.calculators, "catalogue", lambda: [])
        monkeypatch.setattr(commands.calculators, "sources", lambda: [])
        file = tmp_path / "work.csv"
        assert commands.main(["check", "--lang", "en", "--csv", str(file)]) == 1
        printed = capsys.readouterr()
        assert "Address not registered yet (make register): 10" in printed.out
        assert "not registered" in printed.err
        assert len(file.read_text("utf-8-sig").splitlines()) == 13


@pytest.mark.parametrize(
    ("words", "personal"),
    [
        ("联系人：张三，联系电话：88123456。", True),
        ("局办公室联系人:某某联系电话:6612345。", True),
        ("李某，13912345678", True),
        ("身份证号11010119900307123X", True),
        ("咨询电话：12333。", False),
        ("联系人：就业科，电话12345。", False),
        ("2021年10月20日，补贴1000000元", False),
    ],
)
def test_a_name_with_a_number_looks_personal_and_a_hotline_does_not(words: str, personal: bool) -> None:
    assert looks_personal(words) is personal


def test_missing_kinds_are_none_for_a_finished_notice(small: SmallRecord) -> None:
    (notice,) = small.compile()
    assert missing_kinds(notice) == []
    assert small.register(date(2026, 1, 3)) == []
