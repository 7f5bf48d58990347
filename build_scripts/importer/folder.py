"""Writes what was found as a new folder of the record: complete in Chinese, with empty slots for the rest.

The folder is written under another name and then renamed: there is either a whole one or none.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.importer.facts import Facts, proposed_id, read_facts
from build_scripts.importer.lines import read_lines
from build_scripts.importer.outline import Outline, outline
from build_scripts.importer.received import Received, read_received
from build_scripts.importer.report import report
from build_scripts.importer.sentences import Cut
from build_scripts.record.page_marks import page_marks, source_lines
from build_scripts.record.personal_data import looks_personal
from build_scripts.record.sentences import COLUMNS
from build_scripts.record.values import compact, digest, fingerprint, written
from build_scripts.text import Text

REPORT_FILE_NAME = "import.md"


@dataclass(frozen=True)
class Row:
    """A row of sentences.csv to be."""

    address: Address
    zh: str
    line: int
    subjects: str = ""

    @property
    def is_omitted(self) -> bool:
        return looks_personal(self.zh)


@dataclass(frozen=True)
class Draft:
    """A notice that was taken apart and not written yet."""

    received: Received
    found: Outline
    facts: Facts
    pages: dict[int, str]
    """Page numbers and running heads, by line."""


def take_apart(received: Received, file: Path) -> Draft:
    """Raises `Faults` for a text without articles."""
    # A number in a table is none of a page.
    pages = {line: mark for line, mark in page_marks(received.text).items() if line not in received.cells}
    found = outline(read_lines(received.text, pages, received.cells))
    if found is None:
        faults = Faults()
        faults.add(
            Place(file),
            Text(
                "没有找到“第一条”或者“一、”，看不出分几条。",
                "Neither 第一条 nor 一、 begins a line: no articles were found.",
            ),
            Text(
                "请核对是不是这份文件；序号不在行首的，先另起一行。",
                "See whether it is the right file; where a number is not at the beginning of its line, put it there.",
            ),
        )
        for line, words in received.doubts:
            faults.add(
                Place(file, line), words, Text("改好后重新导入。", "Put it right and import again."), stops=False
            )
        raise faults
    # Every character is in a sentence, or on a line that is listed as a page number: nothing is lost by mistake.
    lines = source_lines(received.text)
    kept = "".join(compact(line) for n, line in enumerate(lines, 1) if n not in pages)
    assert found.words() == kept, "the sentences joined are not the text"
    return Draft(received, found, read_facts(found), pages)


def rows(draft: Draft, notice: str) -> Iterator[Row]:
    """The sentences with their addresses, in the order of the source."""
    yield from _section(Address(notice, matter="head"), draft.found.head, "document")
    for article in draft.found.articles:
        whole = Address(notice, article.number)
        yield Row(whole, article.heading, article.line)
        yield from _section(whole, article.cuts, "")
    yield from _section(Address(notice, matter="tail"), draft.found.tail, "")


def _section(whole: Address, cuts: list[Cut], subjects: str) -> Iterator[Row]:
    for number, cut in enumerate(cuts, 1):
        for letter, part in zip("abcdefghijklmnopqrstuvwxyz", cut.parts, strict=False):
            address = Address(whole.notice, whole.article, whole.matter, number, letter if len(cut.parts) > 1 else None)
            yield Row(address, part, cut.line, subjects)


def import_notice(file: Path, notices: Path, id: str | None = None) -> tuple[Path, str]:
    """Write a new folder below `notices` and return it with the report on it.

    `id` is place-year-number, and is read from the notice where it is not given. Raises `Faults`, and leaves everything
    as it was, for a file that cannot be read, a notice without an id, and a folder that is already there.
    """
    draft = take_apart(read_received(file), file)
    id = _checked_id(id or proposed_id(draft.facts), file)
    folder = notices / id
    if folder.exists():
        raise _there_already(folder)
    draft = replace(draft, received=_compared(draft.received, notices))
    words = report(draft.found, draft.facts, draft.pages, draft.received, list(rows(draft, id)), id)
    writing = Path(tempfile.mkdtemp(prefix=".importing-", dir=notices))
    try:
        _write(writing, draft, id, words)
        writing.chmod(0o755)
        if folder.exists():
            raise _there_already(folder)
        writing.rename(folder)
    finally:
        shutil.rmtree(writing, ignore_errors=True)
    return folder, words


def _compared(received: Received, notices: Path) -> Received:
    """With a doubt where a notice with the same words is there already, under another name."""
    own = compact(received.text)
    size = len(received.text.encode())
    doubts = list(received.doubts)
    with os.scandir(notices) as folders:
        names = sorted(folder.name for folder in folders if _may_be_as_long(folder.path + "/source.txt", size))
    for name in names:
        source = notices / name / "source.txt"
        with source.open("rb") as opened:
            # Nearly every other text begins in another way, and is not read whole.
            begins = compact(opened.read(2000).decode("utf-8-sig", "ignore"))
        if not own.startswith(begins[:-1]):
            continue
        if compact(source.read_bytes().decode("utf-8-sig", "replace")) == own:
            doubts.append(
                (
                    0,
                    Text(
                        f"文字和 {name} 一字不差，像是同一份通知导入了两次。是的话，把这个文件夹删去。",
                        f"The words are those of {name}: it may be the same notice twice. If so, remove this folder.",
                    ),
                )
            )
    return replace(received, doubts=tuple(doubts))


def _may_be_as_long(source: str, size: int) -> bool:
    """True for a file of about this size: more white space, or less, makes a small difference."""
    try:
        return 0.85 * size < os.stat(source).st_size < 1.18 * size
    except OSError:
        return False


def _checked_id(id: str | None, file: Path) -> str:
    faults = Faults()
    if id is None:
        faults.add(
            Place(file),
            Text(
                "没有读出发文字号或城市，不知道文件夹叫什么。",
                "Document number or city could not be read: the folder has no name.",
            ),
            Text(
                "请加上 ID=地名拼音-年份-文号，例如 ID=changsha-2022-8。",
                "Add ID=place-year-number, such as ID=changsha-2022-8.",
            ),
        )
        raise faults
    try:
        sound = Address.parse(id) == Address(id)
    except ValueError:
        sound = False
    if not sound:
        faults.add(
            Place(file),
            Text(f"“{id}”不是通知的编号。", f"“{id}” is no notice id."),
            Text(
                "写成 地名拼音-年份-文号，例如 changsha-2022-8。", "Write place-year-number, such as changsha-2022-8."
            ),
        )
        raise faults
    return id


def no_file_named() -> Faults:
    """For a command without the name of a file."""
    faults = Faults()
    faults.add(
        Place(Path("make notice")),
        Text("没有写是哪个文件。", "No file was named."),
        Text(
            "请写成 make notice FILE=通知.docx；名字里有空格的，用引号括起来：FILE='关于 通知.docx'。",
            "Write make notice FILE=notice.docx; a name with spaces in quotation marks: FILE='a notice.docx'.",
        ),
    )
    return faults


def _there_already(folder: Path) -> Faults:
    faults = Faults()
    faults.add(
        Place(folder),
        Text("这份通知已经导入过。", "This notice has been imported already."),
        Text(
            "没有改动任何文件。要重新导入，先把这个文件夹移走；是另一份通知的，用 ID= 另取编号。",
            "Nothing was changed. To import it anew, move this folder away first; for another notice give another ID=.",
        ),
    )
    return faults


def _write(folder: Path, draft: Draft, id: str, words: str) -> None:
    received = draft.received
    source = received.data if received.is_plain_utf8 else received.text.encode()
    (folder / "source.txt").write_bytes(source)
    if not received.is_plain_utf8:
        (folder / _received_name(received)).write_bytes(received.data)
    all_rows = list(rows(draft, id))
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in all_rows:
        # The fingerprint is there before the translation: whoever fills in `en` translates these words.
        own = ("", "", "") if row.is_omitted else (row.zh, "", written(fingerprint(row.zh)))
        subjects = "document" if row.is_omitted else row.subjects
        writer.writerow([str(row.address), subjects, *own, "", ""])
    (folder / "sentences.csv").write_text("\ufeff" + table.getvalue(), "utf-8")
    (folder / "dates.csv").write_text("\ufeffaddress,start,start_said_by,end,end_said_by,note_zh,note_en\n", "utf-8")
    (folder / "notice.yaml").write_text(_notice_yaml(draft, source, all_rows), "utf-8")
    (folder / "articles.yaml").write_text(_articles_yaml(draft), "utf-8")
    (folder / REPORT_FILE_NAME).write_text(words, "utf-8")


def _received_name(received: Received) -> str:
    return "received" + Path(received.name).suffix.lower()


def _quoted(words: str | None) -> str:
    """A text in YAML, in quotation marks: JSON's are YAML's too."""
    return json.dumps(words or "", ensure_ascii=False)


def _both(words: str | None) -> str:
    return "null" if words is None else f'{{zh: {_quoted(words)}, en: ""}}'


def _notice_yaml(draft: Draft, source: bytes, all_rows: list[Row]) -> str:
    facts, received = draft.facts, draft.received
    lines = [
        "# 从收到的文件读出来的，请逐项核对。通知没有写的填 null，不要猜。",
        "# Read from the file as received: check every line. Where the notice is silent: null, never a guess.",
        "",
        "# 还有空着的格子（译文、说明等）时留着这一行；都填好了就删去。",
        "# Keep this line while translations, summaries and the like are missing; then remove it.",
        "incomplete: true",
        "",
        f"title: {_both(facts.title)}",
        f"short_title: {_both(facts.title)}  # 请改短，例如“永州十条措施” / shorten it",
        f"city: {_both(facts.city)}",
        f"document_number: {_both(facts.document_number)}  # 发文字号",
        f"issuer: {_both(facts.issuer)}  # 发文机关",
        f"signed: {facts.signed or 'null'}  # 成文日期",
        f"printed: {facts.printed or 'null'}  # 印发日期",
        f"disclosure: {_both(facts.disclosure)}  # 公开属性",
        f"basis: {_both(facts.basis)}  # 上位依据",
        f"index_number: {_both(facts.index_number)}  # 索引号",
        f"force: {_both(facts.force)}  # 有效性",
        "",
        "# 收到的原件，一个字节也不改。 / The source as received, never edited.",
        "source:",
        "  file: source.txt",
        f"  sha256: {_sha256(source)}",
    ]
    if draft.pages:
        lines.append(
            f"  page_marks: {list(draft.pages)}  # 页码和每页重复的页眉在 source.txt 的行号 / lines with page numbers"
        )
    if not received.is_plain_utf8:
        lines.append(f"  received: {{file: {_received_name(received)}, sha256: {_sha256(received.data)}}}")
    lines += [
        "last_checked: null  # 有人拿原件逐字核对过，才填那一天 / the day of a comparison by a person",
        "",
        'summary: {zh: "", en: ""}',
    ]
    omitted = [row for row in all_rows if row.is_omitted]
    if omitted:
        lines += ["", "# 像是个人信息，先略去；不是的，删去这一项，把原文抄回 sentences.csv。"]
        lines += [
            "# Looks like personal data; if it is not, remove the item and copy the words back into sentences.csv."
        ]
        lines.append("omissions:")
    for row in omitted:
        lines += [
            f"  - address: {row.address}",
            "    reason:",
            "      zh: 这一句有个人的姓名或电话，属于个人信息，本站不转载。",
            "      en: This sentence gives a person's name or telephone number; personal data is not reproduced here.",
            f"    sha256: {digest(row.zh)}",
        ]
    return "\n".join(lines) + "\n"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _articles_yaml(draft: Draft) -> str:
    lines = [
        "# 每一条的白话说明（本站写的，不是通知原文）和它与谁有关（从 audiences.yaml 里选）。",
        "# 中文每段写在一行里，中间不要换行。",
        "# Each article in plain words (ours, not the notice's) and whom it concerns (from audiences.yaml).",
    ]
    for article in draft.found.articles:
        lines += [
            "",
            f"a{article.number}:  # {article.heading[:40]}",
            "  audiences: []",
            "  summary:",
            '    zh: ""',
            '    en: ""',
        ]
    return "\n".join(lines) + "\n"
