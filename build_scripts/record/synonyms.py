"""synonyms.csv and pinyin.csv: what people type, and how it is read aloud."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from build_scripts.faults import Faults, Place
from build_scripts.record.model import Reading, Record, Synonym
from build_scripts.record.table import read_table
from build_scripts.text import Text

SYNONYMS, SYNONYM_COLUMNS = "synonyms.csv", ("zh", "en", "means")
READINGS, READING_COLUMNS = "pinyin.csv", ("zh", "pinyin")

_HAN = re.compile(r"[\u3400-\u9fff]")
_BETWEEN = re.compile(r"\s*[;；、|]\s*")


def read_synonyms(folder: Path, faults: Faults) -> Mapping[Place, Synonym]:
    """The rows of synonyms.csv by their place; nothing where there is no such file."""
    if not (folder / SYNONYMS).exists():
        return {}
    found: dict[Place, Synonym] = {}
    for row in read_table(folder / SYNONYMS, SYNONYM_COLUMNS, faults).rows:
        zh, en, means = (tuple(filter(None, _BETWEEN.split(row[column]))) for column in SYNONYM_COLUMNS)
        for column, words in (("zh", zh), ("en", en), ("means", means)):
            for word in words:
                if bool(_HAN.search(word)) == (column == "en") and not (column == "means" and word.isdigit()):
                    faults.add(
                        row.place,
                        Text(f"{column} 里的“{word}”填错了列。", f"“{word}” does not belong in “{column}”."),
                        Text(
                            "zh 填中文说法，en 填英文说法，means 填通知里的中文词。",
                            "Chinese goes into zh, English into en, the Chinese words of the notices into means.",
                        ),
                    )
        if not means or not (zh or en):
            faults.add(
                row.place,
                Text("这一行没有填全。", "This row is not complete."),
                Text("zh 和 en 至少填一格；means 要填。", "Fill in zh or en, and means in any case."),
            )
        found[row.place] = Synonym(zh, en, means)
    return found


def check_synonyms(
    synonyms: Mapping[Place, Synonym], catalogue: Sequence[Mapping[str, Any]], record: Record, faults: Faults
) -> None:
    """Every word that something is said to mean must stand somewhere, or it leads nowhere."""
    if not synonyms:
        return
    spoken = [version.zh for notice in record for sentence in notice.sentences for version in sentence.versions]
    spoken += [word for term in record.terms for word in (term.name.zh, *term.also_zh)]
    spoken += [text for entry in catalogue for text in (entry["title"]["zh"], entry["question"]["zh"])]
    words = "\n".join(spoken)
    for place, synonym in synonyms.items():
        for word in synonym.means:
            if word not in words:
                faults.add(
                    place,
                    Text(f"哪里也没有“{word}”。", f"“{word}” stands nowhere."),
                    Text(
                        "means 里的词要在通知、术语或计算器的标题里。",
                        "Words in means stand in a notice, among the terms or in a calculator's title.",
                    ),
                )


def read_readings(folder: Path, faults: Faults) -> tuple[Reading, ...]:
    """The rows of pinyin.csv; nothing where there is no such file."""
    if not (folder / READINGS).exists():
        return ()
    found = []
    for row in read_table(folder / READINGS, READING_COLUMNS, faults).rows:
        syllables = tuple(row["pinyin"].lower().replace("ü", "v").split())
        if len(syllables) != len(row["zh"]) or not all(re.fullmatch("[a-z]+", s) for s in syllables):
            faults.add(
                row.place,
                Text(f"“{row['zh']}”和拼音“{row['pinyin']}”对不上。", f"“{row['zh']}” does not go with its pinyin."),
                Text(
                    "每个字一个音节，用空格隔开，不写声调；ü 写 v。",
                    "One syllable for each character, separated by spaces, without tones; ü is written v.",
                ),
            )
            continue
        found.append(Reading(row["zh"], syllables))
    return tuple(found)
