"""From the file to a folder of the record that the compiler reads, and publishes while it is incomplete."""

from __future__ import annotations

import csv
import errno
import shlex
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest

from build_scripts import __main__ as commands
from build_scripts.faults import Faults
from build_scripts.importer import folder as importer
from build_scripts.importer import import_notice
from build_scripts.record import compile_record, examine, register
from build_scripts.record.missing import missing
from tests.importer.conftest import ID, MADE_UP
from tests.importer.received_files import write_docx


def test_the_folder_is_named_by_place_year_and_number(received: Path, notices: Path) -> None:
    folder, report = import_notice(received, notices)
    assert folder == notices / ID
    assert report == (folder / "import.md").read_text("utf-8")


def test_an_imported_notice_only_waits_for_its_addresses_to_be_registered(received: Path, notices: Path) -> None:
    import_notice(received, notices)
    examined = examine(notices)
    assert [fault for fault in examined.faults if fault.stops] == []
    register(notices, date(2023, 1, 17))
    (notice,) = compile_record(notices)
    assert notice.incomplete
    assert [article.number for article in notice.articles] == [1, 2, 3]
    assert {item.kind for item in missing(notice)} == {
        "translation",
        "metadata",
        "summary",
        "dates",
        "audiences",
        "subjects",
        "check",
    }


def test_a_notice_that_somebody_has_filled_in_is_complete(received: Path, notices: Path) -> None:
    folder, _ = import_notice(received, notices)
    with (folder / "sentences.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        if row["zh"]:
            row["en"], row["subjects"] = f"English of {row['address']}", row["subjects"] or "staff"
    with (folder / "sentences.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    (folder / "dates.csv").write_text(
        "address,start,start_said_by,end,end_said_by,note_zh,note_en\n"
        f"{ID}-a1-s2a,2023年2月1日,{ID}-a1-s2a,2023/3/31,{ID}-a1-s2a,2023年3月。,March 2023.\n"
        f"{ID}-a3-s2,2023-01-16,{ID}-tail-s2,2023-12-31,{ID}-a3-s2,从发布之日（2023年1月）起。,From its issue.\n",
        "utf-8",
    )
    about = (
        (folder / "notice.yaml").read_text("utf-8").replace("incomplete: true\n", "").replace('en: ""', "en: English")
    )
    about = about.replace('zh: ""', "zh: 说明。").replace("last_checked: null", "last_checked: 2023-01-17")
    (folder / "notice.yaml").write_text(about, "utf-8")
    glosses = (
        (folder / "articles.yaml").read_text("utf-8").replace('zh: ""', "zh: 说明。").replace('en: ""', "en: Words.")
    )
    (folder / "articles.yaml").write_text(glosses.replace("audiences: []", "audiences: [job_seeker]"), "utf-8")
    register(notices, date(2023, 1, 17))
    examined = examine(notices)
    assert list(examined.faults) == []
    (notice,) = examined.record
    assert not notice.incomplete and list(missing(notice)) == []


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_a_file_that_is_no_utf_8_text_is_kept_beside_its_text_and_locked(
    suffix: str, tmp_path: Path, notices: Path
) -> None:
    file = tmp_path / f"x{suffix}"
    if suffix == ".docx":
        write_docx(file, MADE_UP.split("\n"))
    else:
        file.write_bytes(MADE_UP.encode("gb18030"))
    folder, _ = import_notice(file, notices)
    kept = folder / f"received{suffix}"
    assert kept.read_bytes() == file.read_bytes()
    assert not [fault for fault in examine(notices).faults if fault.stops]
    kept.write_bytes(b"other")
    faults = [fault for fault in examine(notices).faults if fault.stops]
    assert [kept.name in fault.problem.en for fault in faults] == [True]


def test_a_name_with_a_telephone_number_is_left_out_at_once(received: Path, notices: Path) -> None:
    folder, report = import_notice(received, notices)
    for file in folder.iterdir():
        if file.name != "source.txt":
            assert "张三" not in file.read_text("utf-8") and "88123456" not in file.read_text("utf-8"), file.name
    assert "张三" not in report
    register(notices, date(2023, 1, 17))
    (notice,) = compile_record(notices)
    assert [str(s.address) for s in notice.sentences if s.omission] == [f"{ID}-tail-s1"]


def test_page_numbers_stand_in_the_source_and_in_no_sentence(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(MADE_UP.replace("；条件允许的", "；条件\n— 1 —\n允许的") + "— 2 —\n", "utf-8")
    folder, report = import_notice(file, notices)
    assert "读作页码" in report
    assert not [fault for fault in examine(notices).faults if fault.stops]
    text = (folder / "notice.yaml").read_text("utf-8")
    (folder / "notice.yaml").write_text(text.replace("page_marks: [", "page_marks: [1, "), "utf-8")
    faults = [fault for fault in examine(notices).faults if fault.stops]
    assert "Line 1 in page_marks" in faults[0].problem.en


def test_a_number_that_the_notice_itself_leaves_out_is_no_mistake_but_a_doubt(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("某市条例\n第一条 甲。\n第二条 乙。\n第四条 丙。\n", "utf-8")
    folder, report = import_notice(file, notices, ID)
    assert "第二条之后是第四条，缺号" in report
    text = (folder / "notice.yaml").read_text("utf-8")
    for name in ("title", "short_title", "document_number", "issuer", "city"):
        text = text.replace(f'{name}: {{zh: ""', f'{name}: {{zh: "某"')
    (folder / "notice.yaml").write_text(text.replace("signed: null", "signed: 2023-01-16"), "utf-8")
    register(notices, date(2023, 1, 17))
    (notice,) = compile_record(notices)
    assert [article.number for article in notice.articles] == [1, 2, 4]


def test_a_second_import_changes_nothing(received: Path, notices: Path) -> None:
    folder, _ = import_notice(received, notices)
    (folder / "sentences.csv").write_text("edited", "utf-8")
    with pytest.raises(Faults) as refused:
        import_notice(received, notices)
    assert "已经导入过" in str(refused.value)
    assert (folder / "sentences.csv").read_text("utf-8") == "edited"
    assert sorted(path.name for path in notices.iterdir()) == sorted(["audiences.yaml", ID, "registry.csv"])


def test_the_same_words_under_another_name_are_told(received: Path, tmp_path: Path, notices: Path) -> None:
    import_notice(received, notices)
    wrapped = write_docx(tmp_path / "x.docx", MADE_UP.split("\n"))
    _, report = import_notice(wrapped, notices, "other-2023-7")
    assert f"文字和 {ID} 一字不差" in report


def test_an_import_that_breaks_off_leaves_nothing(
    received: Path, notices: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise OSError("no space left")

    monkeypatch.setattr(importer, "_articles_yaml", full)
    with pytest.raises(OSError, match="no space left"):
        import_notice(received, notices)
    assert sorted(path.name for path in notices.iterdir()) == ["audiences.yaml", "registry.csv"]


def test_without_a_number_the_folder_needs_a_name(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("某市条例\n第一条 甲。\n", "utf-8")
    with pytest.raises(Faults) as refused:
        import_notice(file, notices)
    assert "ID=changsha-2022-8" in str(refused.value)
    with pytest.raises(Faults) as refused:
        import_notice(file, notices, "../elsewhere-2022-8")
    assert "不是通知的编号" in str(refused.value)


def test_the_command_says_what_to_do_and_fails(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build_scripts", "notice", str(tmp_path / "x.doc")]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1
    assert "没有这个文件" in done.stderr and "There is no such file" in done.stderr


def test_a_folder_that_cannot_be_written_is_told_in_both_languages(
    received: Path, notices: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read_only(**_: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied", str(notices / ".importing-x"))

    monkeypatch.setattr(tempfile, "mkdtemp", read_only)
    monkeypatch.setattr(commands, "NOTICES", notices)
    assert commands.main(["notice", str(received)]) == 1
    told = capsys.readouterr().err
    assert ".importing-x" in told and "只读" in told and "read-only" in told


def test_without_a_file_the_command_says_how_it_is_written(project: Path) -> None:
    command = [sys.executable, "-m", "build_scripts", "notice"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1
    assert "没有写是哪个文件" in done.stderr and "make notice FILE=通知.docx" in done.stderr


def test_a_name_with_spaces_and_quotation_marks_is_one_word_for_the_command(project: Path) -> None:
    name = """关于 "稳岗" 'a' $x `y` \\ 通知.docx"""
    command = ["make", "--no-print-directory", "--dry-run", "notice", f"FILE={name}", "ID=x'y z"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=True)
    assert shlex.split(done.stdout.splitlines()[-1])[-3:] == ["notice", name, "--id=x'y z"]
