"""`make compare`: what differs between two states of the record."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts import __main__ as commands
from build_scripts.compare import NOTICES, NoSuchState, compare, state
from build_scripts.record import examine
from tests.record.small_record import NOTICE, SmallRecord, mark, row


@pytest.fixture
def small(tmp_path: Path) -> SmallRecord:
    record = SmallRecord(tmp_path / "old")
    record.register()
    return record


@pytest.fixture
def new(small: SmallRecord, tmp_path: Path) -> SmallRecord:
    """A copy, to be changed."""
    copy = SmallRecord(tmp_path / "new")
    shutil.copytree(small.folder, copy.folder, dirs_exist_ok=True)
    return copy


def told(old: SmallRecord, new: SmallRecord) -> list[str]:
    return list(compare(examine(old.folder).record, examine(new.folder).record))


def test_the_same_record_twice_has_no_difference(small: SmallRecord, new: SmallRecord) -> None:
    assert told(small, new) == []


def test_an_amendment_is_shown_with_what_changed_in_both_languages(small: SmallRecord, new: SmallRecord) -> None:
    zh, en = "对符合条件的人，每月给予500元补贴；", "People who qualify are given CNY 500 a month;"
    new.insert("a1-s1b", row("a1-s1a", "amount", zh, en, since="2020-03-01", changed_by="试〔2020〕5号"))
    assert told(small, new) == [
        f"{NOTICE}-a1-s1a  第一条第1句第1分句 · Article 1, sentence 1, part 1\n"
        "  修改 / Amended，2020-03-01，试〔2020〕5号\n"
        "  - 对符合条件的人，每月给予[-300-]元补贴；\n"
        "  + 对符合条件的人，每月给予{+500+}元补贴；\n"
        "  - People who qualify are given CNY [-300-] a month;\n"
        "  + People who qualify are given CNY {+500+} a month;"
    ]


def test_words_that_changed_in_place_are_told_apart_from_an_amendment(small: SmallRecord, new: SmallRecord) -> None:
    new.change("sentences.csv", "可以网上办。", "可以当面办。")
    (paragraph,) = told(small, new)
    assert "Words differ without an amendment" in paragraph
    assert "  - 可以[-网上-]办。\n  + 可以{+当面+}办。" in paragraph


def test_translations_and_dates_are_compared_too(small: SmallRecord, new: SmallRecord) -> None:
    new.change("sentences.csv", "can be dealt with online", "can be done online")
    new.change("dates.csv", "2020-04-30", "2020-05-31")
    dates, translation = told(small, new)
    assert "日期 / Dates：2020-02-03 – 2020-04-30" in dates and "→ 2020-02-03 – 2020-05-31" in dates
    assert "  - They can be [-dealt with-] online.\n  + They can be {+done+} online." in translation


def test_what_is_new_what_is_withdrawn_and_what_is_simply_gone_are_told_apart(
    small: SmallRecord, new: SmallRecord
) -> None:
    new.change("sentences.csv", f"{NOTICE}-a1-s2,", f"{NOTICE}-a1-s3,")
    new.change("sentences.csv", f"{NOTICE}-a2-s1,", f"{NOTICE}-a2-s2,")
    words = mark("办法另行通知。")
    new.change("registry.csv", f"{words},2026-01-02,,,,", f"{words},2026-01-02,2026-02-01,{NOTICE}-a1-s3,改号。,Moved.")
    second, fourth, withdrawn, gone = told(small, new)
    assert "新增 / New" in second and "新增 / New" in fourth
    assert f"停用 / Withdrawn 2026-02-01 → {NOTICE}-a1-s3：改号。 / Moved." in withdrawn
    assert "Gone, and not withdrawn" in gone


def test_two_folders_are_compared_by_the_command(
    small: SmallRecord, new: SmallRecord, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(["compare", str(small.folder), str(new.folder)]) == 0
    assert capsys.readouterr().out == "没有不同。 / No difference.\n"
    new.change("sentences.csv", "可以网上办。", "可以当面办。")
    assert commands.main(["compare", str(small.folder), str(new.folder)]) == 0
    output = capsys.readouterr()
    assert "可以{+当面+}办。" in output.out
    assert f"{new.folder}：" in output.err and "mistake" in output.err


def test_a_state_may_be_a_git_revision(small: SmallRecord, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(small.folder, project / NOTICES)
    git = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *arguments], check=True)
    shutil.rmtree(project / NOTICES)
    with state("HEAD", project) as folder:
        assert list(compare(examine(small.folder).record, examine(folder).record)) == []
    assert not folder.exists()


@pytest.mark.parametrize("name", ["no-such-revision", "--output=x"])
def test_a_name_that_is_neither_is_told_in_both_languages(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoSuchState), state(name):
        pass
    assert commands.main(["compare", name, NOTICES]) == 2
    assert "git 版本" in (told := capsys.readouterr().err) and "git revision" in told


def test_the_end_of_a_whole_notice_is_told(tmp_path: Path) -> None:
    old, new = SmallRecord(tmp_path / "old"), SmallRecord(tmp_path / "new")
    new.change(
        "notice.yaml", "omissions:", "repealed: {since: 2021-07-01, by: {zh: 试〔2021〕8号, en: T 8}}\nomissions:"
    )
    told = list(compare(examine(old.folder).record, examine(new.folder).record))
    assert told == [f"{NOTICE}\n  终止 / Ending：… → repealed, 2021-06-30, 试〔2021〕8号"]
