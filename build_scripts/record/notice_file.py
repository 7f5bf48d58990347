"""notice.yaml: what is known of a notice as a document, and which of its words are left out of everything built."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from build_scripts.address import Address
from build_scripts.faults import Faults, Place
from build_scripts.record.model import Ending, Metadata, Omission
from build_scripts.record.values import read_address
from build_scripts.record.yaml_file import Value, read_yaml
from build_scripts.text import Text

FILE_NAME = "notice.yaml"
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class NoticeFile:
    """What notice.yaml says."""

    metadata: Metadata
    omissions: Mapping[Address, Omission]
    places: Mapping[Address, Place]
    """Where each omission stands in the file."""
    source_place: Place
    """Where the source file and its hash are named."""
    page_marks: Sequence[int]
    """Lines of the source that are page numbers or heads repeated with them, and no words of the notice."""
    received: tuple[str, str] | None
    """The file as it came and its SHA-256, where it is not the source text itself: a .docx, a .pdf, a GB18030 text."""
    incomplete: bool
    """True while translations, summaries and the like may be missing."""
    ending: Ending | None
    ending_place: Place
    complete: bool
    """False where it is not known what all the omissions are, which has been reported."""


def read_notice_file(folder: Path, faults: Faults) -> NoticeFile:
    """Read `notice.yaml` of a notice's folder."""
    whole = read_yaml(folder / FILE_NAME, faults)
    fields = whole.fields(
        (
            *("title", "short_title", "city", "document_number", "issuer", "signed", "printed", "disclosure", "basis"),
            *("index_number", "force", "source", "last_checked", "summary"),
        ),
        ("omissions", "incomplete", "repealed", "expires"),
    )
    incomplete = "incomplete" in fields and fields["incomplete"].flag()
    source = fields["source"].fields(("file", "sha256"), ("page_marks", "received"))
    received = source["received"].fields(("file", "sha256")) if "received" in source else None
    no_english: tuple[str, ...] = ("en",) if incomplete else ()

    def named(value: Value) -> Text:
        return value.text(no_english)

    metadata = Metadata(
        title=named(fields["title"]),
        short_title=named(fields["short_title"]),
        city=named(fields["city"]),
        document_number=named(fields["document_number"]),
        issuer=named(fields["issuer"]),
        signed=fields["signed"].date(),
        printed=fields["printed"].or_none(Value.date),
        disclosure=fields["disclosure"].or_none(named),
        basis=fields["basis"].or_none(named),
        index_number=fields["index_number"].or_none(named),
        force=fields["force"].or_none(named),
        source_file=source["file"].line(),
        source_sha256=_sha256(source["sha256"]),
        last_checked=fields["last_checked"].or_none(Value.date) if incomplete else fields["last_checked"].date(),
        summary=fields["summary"].text(("zh", "en") if incomplete else ()),
    )
    if metadata.printed and date.min < metadata.printed < metadata.signed:
        faults.add(
            fields["printed"].place,
            Text("印发日期早于成文日期。", "The day of printing is before the day of signing."),
            Text("请核对 signed 和 printed。", "Check “signed” and “printed”."),
        )
    checked = metadata.last_checked
    if checked and date.min < checked and not metadata.signed <= checked <= date.today():
        faults.add(
            fields["last_checked"].place,
            Text("核对日期早于成文日期，或者还没有到。", "The day of checking is before that of signing, or to come."),
            Text("请填写真正核对原文的日期。", "Give the day on which the text was checked against its source."),
        )
    ending, ending_place = _ending(fields, no_english, metadata.signed, faults)
    omissions: dict[Address, Omission] = {}
    places: dict[Address, Place] = {}
    complete = whole.is_mapping
    for item in fields["omissions"].items() if "omissions" in fields else ():
        omission = item.fields(("address", "reason", "sha256"))
        written = omission["address"].line()
        address = read_address(written, omission["address"].place, faults) if written else None
        if address is None:
            complete = False
            continue
        if address in omissions:
            faults.add(
                item.place,
                Text(f"{address} 的省略写了两次。", f"The omission of {address} is there twice."),
                Text("请只留一个。", "Keep one."),
            )
        omissions[address] = Omission(omission["reason"].text(), _sha256(omission["sha256"]))
        places[address] = item.place
    return NoticeFile(
        metadata,
        omissions,
        places,
        fields["source"].place,
        source["page_marks"].whole_numbers() if "page_marks" in source else (),
        (received["file"].line(), _sha256(received["sha256"])) if received else None,
        incomplete,
        ending,
        ending_place,
        complete,
    )


def _ending(
    fields: Mapping[str, Value], no_english: Sequence[str], signed: date, faults: Faults
) -> tuple[Ending | None, Place]:
    """What `repealed` or `expires` says of the whole notice."""
    kind = next((kind for kind in ("repealed", "expires") if kind in fields), None)
    if kind is None:
        return None, fields["signed"].place
    value = fields[kind]
    if "repealed" in fields and "expires" in fields:
        faults.add(
            fields["expires"].place,
            Text("repealed 和 expires 都填了。", "Both repealed and expires are there."),
            Text("请只留一个：先到的那个。", "Keep one: whichever comes first."),
        )
    # People know a repeal by the first day without the notice, a term by its last day with it.
    day_name = "since" if kind == "repealed" else "end"
    told = value.fields((day_name, "by"), ("successor",))
    day = told[day_name].date()
    if date.min < day <= signed:
        faults.add(
            told[day_name].place,
            Text(f"{day} 不晚于成文日期 {signed}。", f"{day} is not after the day of signing, {signed}."),
            Text(f"请核对 {day_name}。", f"Check “{day_name}”."),
        )
    last = day - timedelta(days=1) if kind == "repealed" and day > date.min else day
    successor = told["successor"].line() if "successor" in told else None
    return Ending(kind, last, told["by"].text(no_english), successor), value.place


def _sha256(value: Value) -> str:
    words = value.line()
    if words and not _SHA256.fullmatch(words):
        value.faults.add(
            value.place,
            Text(f"“{value.name}”不是 SHA-256。", f"“{value.name}” is no SHA-256."),
            Text(
                "应为 64 个小写十六进制字符；sha256sum source.txt 会算出来。",
                "It is 64 lower-case hexadecimal characters; sha256sum source.txt computes it.",
            ),
        )
    return words
