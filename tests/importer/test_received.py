"""What can be read is read the same whatever program wrote it; what cannot is refused, with a way out."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.faults import Faults
from build_scripts.importer import import_notice
from build_scripts.importer.received import LARGEST
from tests.importer.conftest import ID, MADE_UP
from tests.importer.received_files import write_docx, write_pdf, write_zip_bomb
from tests.importer.strangers import wrapped

LINES = [line for line in MADE_UP.splitlines() if line]


def words(folder: Path) -> dict[str, str]:
    with (folder / "sentences.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {row["address"]: row["zh"] for row in csv.DictReader(stream)}


def everything(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def gb18030(folder: Path) -> Path:
    file = folder / "x.txt"
    file.write_bytes(MADE_UP.replace("\n", "\r\n").encode("gb18030"))
    return file


def hard_wrapped(folder: Path) -> Path:
    file = folder / "x.txt"
    file.write_text(wrapped(MADE_UP, 28, pages=True), "utf-8")
    return file


def utf_16(folder: Path) -> Path:
    file = folder / "x.txt"
    file.write_text(MADE_UP, "utf-16")
    return file


def byte_order_mark_and_zero_width_spaces(folder: Path) -> Path:
    file = folder / "x.txt"
    file.write_text(MADE_UP.replace("一、", "\u200b一、"), "utf-8-sig")
    return file


def word(folder: Path) -> Path:
    return write_docx(folder / "x.docx", LINES)


def pdf(folder: Path) -> Path:
    lines = wrapped(MADE_UP, 28).splitlines()
    return write_pdf(folder / "x.pdf", [[*lines[:20], "— 1 —"], [*lines[20:], "— 2 —"]])


@pytest.mark.parametrize(
    "write", [gb18030, hard_wrapped, utf_16, byte_order_mark_and_zero_width_spaces, word, pdf], ids=lambda f: f.__name__
)
def test_the_same_notice_in_another_format_gives_the_same_sentences(
    write: Callable[[Path], Path], tmp_path: Path, received: Path, notices: Path
) -> None:
    plain, _ = import_notice(received, notices, "plain-2023-7")
    other, _ = import_notice(write(tmp_path), notices, "other-2023-7")
    named = {address.replace("other-", "plain-"): zh for address, zh in words(other).items()}
    assert named == words(plain)


def test_words_that_wait_as_insertions_are_read_and_those_in_deletions_are_not(tmp_path: Path, notices: Path) -> None:
    file = write_docx(tmp_path / "x.docx", LINES)
    import docx

    document = docx.Document(str(file))
    paragraph = next(p for p in document.paragraphs if p.text.startswith("推行"))
    for tag, inner in (("ins", "<w:t>增加一句。</w:t>"), ("del", "<w:delText>删去一句。</w:delText>")):
        paragraph._p.append(_revision(tag, inner))
    document.save(str(file))
    folder, report = import_notice(file, notices)
    assert "增加一句。" in words(folder).values()
    assert "删去一句" not in "".join(words(folder).values())
    assert "修订" in report


def _revision(tag: str, inner: str) -> object:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>{inner}</w:r></w:{tag}>')


def test_numbers_that_word_makes_by_itself_are_told(tmp_path: Path, notices: Path) -> None:
    import docx

    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line, style="List Number" if line.startswith("（一）") else None)
    # The style numbers as well as the paragraph: what a person sees and no text holds.
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("（一）"):
            paragraph._p.get_or_add_pPr().get_or_add_numPr()
    document.save(str(tmp_path / "x.docx"))
    _, report = import_notice(tmp_path / "x.docx", notices)
    assert "自动编的号" in report


def nothing(file: Path) -> None:
    file.write_bytes(b"")


def white_space(file: Path) -> None:
    file.write_text(" \n\u3000\n", "utf-8")


def binary(file: Path) -> None:
    file.write_bytes(random.Random(1).randbytes(5000))


def zeros(file: Path) -> None:
    file.write_bytes(bytes(5000))


def too_large(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(LARGEST + 1)


def a_word_file_cut_off(file: Path) -> None:
    whole = write_docx(file, LINES).read_bytes()
    file.write_bytes(whole[: len(whole) // 2])


def a_word_file_with_a_byte_changed(file: Path) -> None:
    whole = bytearray(write_docx(file, LINES).read_bytes())
    at = whole.index(b"word/document.xml") + 60
    whole[at : at + 8] = b"\0" * 8
    file.write_bytes(whole)


def a_zip_bomb(file: Path) -> None:
    write_zip_bomb(file, 250)


def a_scanned_pdf(file: Path) -> None:
    write_pdf(file, [[], []])


def a_pdf_cut_off(file: Path) -> None:
    whole = write_pdf(file, [LINES]).read_bytes()
    file.write_bytes(whole[: len(whole) // 3])


def ole(file: Path) -> None:
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000))


def zipped_ofd(file: Path) -> None:
    import zipfile

    with zipfile.ZipFile(file, "w") as package:
        package.writestr("OFD.xml", "<ofd/>")


def rich_text(file: Path) -> None:
    file.write_bytes(b"{\\rtf1 \\u19968?}")


def words_without_articles(file: Path) -> None:
    file.write_text("今天天气很好。\n明天也好。\n", "utf-8")


def a_folder(file: Path) -> None:
    file.mkdir()


def not_there(file: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("name", "write", "problem", "remedy"),
    [
        ("x.txt", nothing, "空的", "重新取得"),
        ("x.txt", white_space, "空的|没有文字", "取得"),
        ("x.txt", binary, "不是文字文件", "UTF-8"),
        ("x.txt", zeros, "不是文字文件", "UTF-8"),
        ("x.txt", too_large, "超过", "只留下"),
        ("x.docx", nothing, "空的", "重新取得"),
        ("x.docx", a_word_file_cut_off, "坏的", "重新取得"),
        ("x.docx", a_word_file_with_a_byte_changed, "坏的", "重新取得"),
        ("x.docx", ole, "密码", "另存为” .docx"),
        ("x.docx", a_zip_bomb, "解开后超过", "来历"),
        ("x.docx", binary, "坏的", "重新取得"),
        ("x.pdf", a_scanned_pdf, "没有文字，像是扫描", "docx"),
        ("x.pdf", a_pdf_cut_off, "坏的", "重新取得"),
        ("x.pdf", binary, "不是 PDF", "重新取得"),
        ("x.doc", ole, "Word 97", "另存为” .docx"),
        ("x.wps", ole, "WPS", "另存为” .docx"),
        ("x.ofd", zipped_ofd, "OFD", "另存为” .docx"),
        ("x.docx", zipped_ofd, "OFD", "另存为” .docx"),
        ("x.rtf", rich_text, "RTF", "另存为” .docx"),
        ("x.txt", words_without_articles, "第一条", "行首"),
        ("x.txt", a_folder, "文件夹", "文件的名字"),
        ("x.txt", not_there, "没有这个文件", "核对"),
    ],
    ids=lambda value: value.__name__ if callable(value) else value if value.startswith("x.") else "",
)
def test_what_cannot_be_read_is_refused_in_both_languages_and_leaves_nothing(
    name: str, write: Callable[[Path], None], problem: str, remedy: str, tmp_path: Path, notices: Path
) -> None:
    write(tmp_path / name)
    before = everything(notices)
    with pytest.raises(Faults) as refused:
        import_notice(tmp_path / name, notices, ID)
    fault = next(iter(refused.value))
    assert any(part in fault.problem.zh for part in problem.split("|")), fault
    assert remedy in fault.remedy.zh, fault
    assert fault.problem.en.isascii() or "第一条" in fault.problem.en
    assert fault.remedy.en
    assert everything(notices) == before
    assert [p.name for p in notices.iterdir() if p.is_dir()] == []


REGULATION = """滨州市灵活就业补贴办法

滨人社规〔２０２２〕３号

第一章　总则

第一条　为了支持灵活就业，制定本办法。

第二条　补贴为缴费额的２／３，每月不超过３５０．５０元；期限３６个月。

第三条　本办法自２０２２年５月１日起施行。

　　　　　　　滨州市人力资源和社会保障局
　　　　　　　　　２０２２年３月５日
"""


def test_full_width_digits_in_gb18030_are_words_a_number_and_a_day(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_bytes(REGULATION.encode("gb18030"))
    folder, report = import_notice(file, notices)
    assert folder.name == "binzhou-2022-3" and "没有读出" not in report
    assert words(folder)["binzhou-2022-3-a2-s1a"] == "补贴为缴费额的２／３，每月不超过３５０．５０元；"
    assert words(folder)["binzhou-2022-3-tail-s1"].startswith("滨州市人力资源和社会保障局２０２２")
    assert "signed: 2022-03-05" in (folder / "notice.yaml").read_text("utf-8")


def test_of_two_document_numbers_the_first_is_taken_and_the_other_told(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(MADE_UP.replace("某人社发〔2023〕7号", "某人社发〔2023〕7号　某财社〔2023〕9号"), "utf-8")
    folder, report = import_notice(file, notices)
    assert folder.name == ID
    assert "首部还有文号 某财社〔2023〕9号" in report


def test_an_annex_and_the_copies_begin_anew_below_a_form_with_a_colon_at_its_foot(
    tmp_path: Path, notices: Path
) -> None:
    file = tmp_path / "x.txt"
    file.write_text(f"{MADE_UP}附件1\n申请表\n负责人签字：　　年　月　日\n附件2\n标准\n抄送：某市财政局。\n", "utf-8")
    folder, _ = import_notice(file, notices)
    assert list(words(folder).values())[-6:] == [
        "附件1",
        "申请表",
        "负责人签字：年月日",
        "附件2",
        "标准",
        "抄送：某市财政局。",
    ]


def test_a_share_on_a_line_of_its_own_is_no_page_number(tmp_path: Path, notices: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text(MADE_UP.replace("二、优化", "返还比例\n\n2/3\n\n二、优化"), "utf-8")
    folder, report = import_notice(file, notices)
    assert "读作页码" not in report and any("2/3" in zh for zh in words(folder).values())


def test_a_name_and_a_number_on_two_lines_or_in_full_width_digits_are_left_out(tmp_path: Path, notices: Path) -> None:
    for other in ("联系人：张三\n联系电话：88123456", "联系人：张三　电话：０９３１－８８１２３４５"):
        file = tmp_path / "x.txt"
        file.write_text(MADE_UP.replace("联系人：张三，联系电话：88123456。", other), "utf-8")
        folder, _ = import_notice(file, notices, f"plain-2023-{len(other)}")
        assert "张三" not in "".join(words(folder).values())
