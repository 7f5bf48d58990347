"""Which data files there are, and what each is for: the one list behind the index and the page about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.record.model import Record
from build_scripts.text import Text

FOLDER = "data"

JSON = "application/json"
CSV = "text/csv"
XML = "application/akn+xml"
ATOM = "application/atom+xml"


@dataclass(frozen=True)
class DataFile:
    """One file that the site publishes for machines."""

    path: str
    """Below the root of the site."""
    media_type: str
    title: Text
    """What it holds; the same for the same thing in several forms."""
    form: Text
    schema: str | None = None
    """Name of its JSON Schema."""


def schema_path(name: str) -> str:
    """Where a schema lies below the root of the site."""
    return f"{FOLDER}/schema/{name}.schema.json"


_FORMS = {JSON: Text("JSON", "JSON"), CSV: Text("CSV", "CSV")}
_AKOMA_NTOSO = {
    "zh": Text("Akoma Ntoso，中文", "Akoma Ntoso, Chinese"),
    "en": Text("Akoma Ntoso，英文", "Akoma Ntoso, English"),
}
_FEED = {"zh": Text("Atom，中文", "Atom, Chinese"), "en": Text("Atom，英文", "Atom, English")}


def data_files(record: Record, base_address: str) -> Iterator[DataFile]:
    """Every data file of a site, in the order in which people are told of them; feeds only with a public address."""

    def file(name: str, media_type: str, title: Text, schema: str | None = None, form: Text | None = None) -> DataFile:
        return DataFile(f"{FOLDER}/{name}", media_type, title, form or _FORMS[media_type], schema)

    yield file(
        "index.json", JSON, Text("目录：有哪些文件，网站在哪里", "What there is, and where the site is"), "index"
    )
    for notice in record:
        number = notice.metadata.document_number
        title = Text(f"{number.zh}，全文", f"{number.en}, whole")
        yield file(f"notices/{notice.id}.json", JSON, title, "notice")
        for lang, form in _AKOMA_NTOSO.items():
            yield file(f"notices/{notice.id}.{lang}.akn.xml", XML, title, form=form)
    yield file("notices.csv", CSV, Text("各份通知", "The notices"))
    for name, title in (
        ("clauses", Text("每一句", "Every sentence")),
        ("calculators", Text("计算器：问题、结果、依据", "The calculators: questions, outputs, sources")),
        ("terms", Text("术语", "The terms")),
    ):
        yield file(f"{name}.json", JSON, title, name)
        yield file(f"{name}.csv", CSV, title)
    title = Text("什么时候发布了什么", "What was published when")
    yield file("changes.json", JSON, title, "changes")
    for lang, form in _FEED.items() if base_address else ():
        yield file(f"changes.{lang}.xml", ATOM, title, form=form)
