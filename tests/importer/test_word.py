"""What Word and WPS put into a file besides plain paragraphs: read where it is words, told where it is not."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from build_scripts.importer import import_notice
from tests.importer.conftest import ID, MADE_UP
from tests.importer.received_files import with_xml, write_docx
from tests.importer.test_received import LINES, words


def line_of(folder: Path, begins: str) -> int:
    lines = (folder / "source.txt").read_text("utf-8").splitlines()
    return 1 + next(at for at, line in enumerate(lines) if line.startswith(begins))


@pytest.mark.parametrize(
    ("xml", "told", "read", "not_read"),
    [
        ("<w:moveFrom w:id='1' w:author='x'><w:r><w:t>移走。</w:t></w:r></w:moveFrom>", "修订", "", "移走"),
        ("<w:moveTo w:id='1' w:author='x'><w:r><w:t>移来。</w:t></w:r></w:moveTo>", "修订", "移来。", ""),
        ("<m:oMath><m:r><m:t>补贴=学时×10元。</m:t></m:r></m:oMath>", "公式", "补贴=学时×10元。", ""),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", "特殊字体", "", ""),
        ("<w:r><w:instrText>eq \\o\\ac(○,5)</w:instrText></w:r>", "域代码", "", "ac("),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏。</w:t></w:r>", "隐藏的字", "隐藏。", ""),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>zhong</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>众。</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>",
            "拼音",
            "众。",
            "zhong",
        ),
        (
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>框里。</w:t></w:r></w:p>"
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
            "文本框",
            "框里。",
            "",
        ),
        ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "图片", "", ""),
        ("<w:r><w:object/></w:r>", "图片", "", ""),
    ],
    ids=["moved away", "moved here", "formula", "symbol", "field", "hidden", "pronounced", "box", "picture", "object"],
)
def test_what_is_no_plain_text_is_told_by_its_line(
    xml: str, told: str, read: str, not_read: str, tmp_path: Path, notices: Path
) -> None:
    plain = write_docx(tmp_path / "x.docx", LINES)
    folder, report = import_notice(plain, notices, "plain-2023-7")
    assert told not in report
    folder, report = import_notice(with_xml(plain, "一次性告知", xml), notices)
    (doubt,) = (line for line in report.splitlines() if told in line)
    assert told == "修订" or f"第 {line_of(folder, '推行')} 行：" in doubt
    found = "".join(words(folder).values())
    assert read in found and (not not_read or not_read not in found)


def test_numbers_that_come_with_a_style_are_told_and_those_taken_away_are_not(tmp_path: Path, notices: Path) -> None:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line, style="List Number" if line.startswith("推行") else None)
    document.save(str(tmp_path / "x.docx"))
    folder, report = import_notice(tmp_path / "x.docx", notices)
    assert f"第 {line_of(folder, '推行')} 行：这一段起有 Word 自动编的号" in report
    properties = next(p for p in document.paragraphs if p.text.startswith("推行"))._p.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 0
    document.save(str(tmp_path / "y.docx"))
    _, report = import_notice(tmp_path / "y.docx", notices, "plain-2023-7")
    assert "自动编的号" not in report


def test_words_in_the_head_of_the_pages_are_told(tmp_path: Path, notices: Path) -> None:
    document = docx.Document(str(write_docx(tmp_path / "x.docx", LINES)))
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    document.save(str(tmp_path / "x.docx"))
    assert "页眉或页脚" not in import_notice(tmp_path / "x.docx", notices, "plain-2023-7")[1]
    document.sections[0].header.paragraphs[0].text = "某人社发〔2023〕7号"
    document.save(str(tmp_path / "x.docx"))
    assert "页眉或页脚里有字" in import_notice(tmp_path / "x.docx", notices)[1]


def test_cells_of_a_table_are_joined_neither_with_each_other_nor_with_what_follows(
    tmp_path: Path, notices: Path
) -> None:
    """Not even where a cell has a comma or a colon and no full stop; and 2/3, or a row's number, is no page."""
    document = docx.Document()
    rows = [["序号", "对象", "标准", "比例", "期限", "备注"]]
    rows += [[str(n), "企业，含工会", "每人：500元", "2/3", "一次", "按月"] for n in (1, 2, 3)]
    for line in LINES:
        document.add_paragraph(line)
        if line.startswith("推行"):
            table = document.add_table(rows=len(rows), cols=6)
            for row, cells in zip(table.rows, rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            merged = table.add_row().cells
            merged[0].merge(merged[5]).text = "合计：年　月　日"
            document.add_paragraph("各地可以提高标准。")
    document.save(str(tmp_path / "x.docx"))
    folder, report = import_notice(tmp_path / "x.docx", notices)
    found = list(words(folder).values())
    assert found.count("2/3") == 3 and found.count("企业，含工会") == 3 and found.count("每人：500元") == 3
    assert [cell for cell in found if cell in ("1", "2", "3")] == ["1", "2", "3"]
    assert {"合计：年月日", "各地可以提高标准。"} <= set(found)
    assert "有表格" in report and "读作页码" not in report


def test_a_cell_above_names_is_told(tmp_path: Path, notices: Path) -> None:
    document = docx.Document(str(write_docx(tmp_path / "x.docx", LINES)))
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text, table.cell(1, 0).text = "联系人", "李四"
    document.save(str(tmp_path / "x.docx"))
    _, report = import_notice(tmp_path / "x.docx", notices)
    assert "是“联系人”一格" in report


def test_a_number_in_a_table_is_no_article_unless_the_whole_notice_stands_in_one(tmp_path: Path, notices: Path) -> None:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
        if line.startswith("3.脱贫"):
            document.add_table(rows=1, cols=2).cell(0, 0).text = "三、补贴"
    document.save(str(tmp_path / "x.docx"))
    folder, _ = import_notice(tmp_path / "x.docx", notices)
    assert words(folder).get(f"{ID}-a2") == "二、优化经办服务" and "三、补贴" in words(folder).values()
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "\n".join(LINES)
    document.save(str(tmp_path / "y.docx"))
    folder, _ = import_notice(tmp_path / "y.docx", notices, "other-2023-7")
    assert words(folder)["other-2023-7-a2"] == "二、优化经办服务"


def test_a_title_in_three_lines_has_its_issuer(tmp_path: Path, notices: Path) -> None:
    first, rest = "某城市人力资源和社会保障局", "关于做好\n春季就业服务工作的通知"
    file = tmp_path / "x.txt"
    file.write_text(MADE_UP.replace(f"{first}关于做好\n春季就业服务工作的通知", f"{first}\n{rest}"), "utf-8")
    folder, _ = import_notice(file, notices)
    assert f"{first}关于做好春季就业服务工作的通知" in words(folder).values()
    assert f'title: {{zh: "{first}关于做好春季就业服务工作的通知"' in (folder / "notice.yaml").read_text("utf-8")
