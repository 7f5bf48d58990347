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
    schema: str | None = None
    """Name of its JSON Schema."""


def schema_path(name: str) -> str:
    """Where a schema lies below the root of the site."""
    return f"{FOLDER}/schema/{name}.schema.json"


def data_files(record: Record, base_address: str) -> Iterator[DataFile]:
    """Every data file of a site, in the order in which people are told of them; feeds only with a public address."""

    def file(name: str, media_type: str, zh: str, en: str, schema: str | None = None) -> DataFile:
        return DataFile(f"{FOLDER}/{name}", media_type, Text(zh, en), schema)

    yield file(
        "index.json", JSON, "目录：有哪些文件，网站在哪里", "What there is, and where the site is published", "index"
    )
    for notice in record:
        number = notice.metadata.document_number
        at = f"notices/{notice.id}"
        yield file(
            f"{at}.json", JSON, f"{number.zh}：全文和各次修改", f"{number.en}: whole text with amendments", "notice"
        )
        yield file(f"{at}.zh.akn.xml", XML, f"{number.zh}：Akoma Ntoso，中文", f"{number.en}: Akoma Ntoso, Chinese")
        yield file(f"{at}.en.akn.xml", XML, f"{number.zh}：Akoma Ntoso，英文", f"{number.en}: Akoma Ntoso, English")
    yield file("notices.csv", CSV, "各份通知", "The notices")
    yield file("clauses.json", JSON, "各份通知的每一句", "Every sentence of the notices", "clauses")
    yield file("clauses.csv", CSV, "各份通知的每一句", "Every sentence of the notices")
    yield file(
        "calculators.json",
        JSON,
        "计算器：问题、结果、依据",
        "The calculators: questions, outputs, sources",
        "calculators",
    )
    yield file("calculators.csv", CSV, "计算器", "The calculators")
    yield file("terms.json", JSON, "术语", "The terms", "terms")
    yield file("terms.csv", CSV, "术语", "The terms")
    yield file("changes.json", JSON, "什么时候发布了什么", "What was published when", "changes")
    if base_address:
        yield file("changes.zh.xml", ATOM, "变更订阅，中文", "Feed of changes, in Chinese")
        yield file("changes.en.xml", ATOM, "变更订阅，英文", "Feed of changes, in English")
