"""Many texts: the same answers from files that are loaded as they are needed."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import pytest

import calculators
from build_scripts.record.model import Record
from build_scripts.search.large import fnv_1a
from build_scripts.search.small import notice_data
from build_scripts.search.units import NAME, SENTENCE, Field, Unit, units
from build_scripts.search.write import FOLDER, MOST_AT_HAND, write_units
from build_scripts.text import Text
from tests.search.golden import quality, read_golden

WORDS = [
    "养犬",
    "登记",
    "物业",
    "服务",
    "城市",
    "绿化",
    "饮用水",
    "水源",
    "保护",
    "停车",
    "电动",
    "自行车",
    "古树",
    "名木",
    "罚款",
    "噪声",
    "垃圾",
    "分类",
    "业主",
    "大会",
    "公园",
    "河道",
    "文明",
    "行为",
    "消防",
    "安全",
    "食品",
    "摊贩",
    "供热",
    "燃气",
    "房屋",
    "租赁",
    "广告",
    "档案",
    "渔业",
    "港口",
    "旅游",
    "志愿",
    "慈善",
    "养殖",
    "湿地",
    "森林",
    "防火",
    "气象",
    "地震",
    "殡葬",
    "宗教",
    "市场",
]


def invented(count: int) -> list[Unit]:
    """Sentences of regulations that never were, forty to each."""
    chance = random.Random(count)
    found = []
    for number in range(count):
        notice = f"made-2020-{number // 40 + 1}"
        address = f"{notice}-a{number % 40 + 1}-s1"
        words = "".join(chance.choice(WORDS) for _ in range(14)) + f"{number}号。"
        field = Field(SENTENCE, words, "")
        title = Text("条例", "Regulation")
        found.append(Unit("clause", address, title, f"notices/{notice}.html#{address}", (field,), notice, title))
    return found


def notices_of(some: list[Unit]) -> list[dict[str, Any]]:
    ids = dict.fromkeys(str(unit.notice) for unit in some)
    return [
        {"id": id, "city": ["", ""], "number": ["", ""], "name": ["条例", ""], "signed": "2020-01-01"} for id in ids
    ]


@dataclass(frozen=True)
class Grown:
    """An index of the record and many texts, and a way to ask it."""

    folder: Path
    texts: list[Unit]
    ask: Callable[[list[str]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def grown(record: Record, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Grown:
    folder = tmp_path_factory.mktemp("grown") / FOLDER
    texts = invented(4000)
    titles = [
        Unit("notice", d["id"], Text("条例", ""), "", (Field(NAME, "条例", ""),), d["id"]) for d in notices_of(texts)
    ]
    notices = [*(notice_data(notice) for notice in record), *notices_of(texts)]
    write_units([*units(record, calculators.catalogue()), *titles, *texts], notices, record, folder)

    def ask(queries: list[str]) -> list[dict[str, Any]]:
        answered = subprocess.run(
            ["node", project / "tests" / "search" / "run_large.js", folder],
            input=json.dumps(queries),
            capture_output=True,
            text=True,
            check=True,
        )
        found: list[dict[str, Any]] = json.loads(answered.stdout)
        return found

    return Grown(folder, texts, ask)


def test_the_golden_set_is_answered_as_well_among_many_texts(grown: Grown) -> None:
    golden = read_golden()
    found = [answer["found"] for answer in grown.ask([row.query for row in golden])]
    reached = quality(golden, found)
    assert reached.first >= 0.9, reached.missed
    assert reached.among_three >= 0.95, reached.missed


def test_a_sentence_is_found_among_thousands_by_a_few_of_its_words(grown: Grown) -> None:
    chance = random.Random(1)
    wanted = [chance.choice(grown.texts) for _ in range(60)]
    pieces = [unit.fields[0].zh[4:16] for unit in wanted]
    found = [[result["id"] for result in answer["found"]] for answer in grown.ask(pieces)]
    lost = [(u.id, p) for u, p, ids in zip(wanted, pieces, found, strict=True) if u.id not in ids[:10]]
    # Fifty words make all of them: some are as like as twins.
    assert len(lost) <= 3, lost


def test_letters_find_words_that_stand_in_no_list(grown: Grown) -> None:
    (answer,) = grown.ask(["gushumingmu"])
    (first, *_) = answer["found"]
    assert "古树名木" in first["words"]


def test_a_query_loads_a_few_files_of_many(grown: Grown) -> None:
    files = list(grown.folder.iterdir())
    assert len(files) > 40
    for answer in grown.ask(["失业补助金", "养犬登记", "饮用水水源保护河道垃圾分类物业服务", "gushumingmu"]):
        assert answer["files"] <= 16
        assert answer["bytes"] < 400_000


def test_few_texts_are_one_file(record: Record, tmp_path: Path) -> None:
    write_units(list(units(record, calculators.catalogue())), [notice_data(n) for n in record], record, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["index.js"]
    sentences = [unit for unit in units(record, calculators.catalogue()) if unit.kind == "clause"]
    assert sum(len(unit.fields[0].zh) for unit in sentences) < MOST_AT_HAND


def test_the_time_to_build_grows_with_the_texts_and_no_faster(record: Record, tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        texts = invented(count)
        start = process_time()
        write_units(texts, notices_of(texts), record, tmp_path / str(count))
        return process_time() - start

    seconds(3000)
    # Four times the texts in less than seven times the time: of quadratic work there is none.
    assert seconds(16_000) < 7 * seconds(4000)


def test_both_languages_of_the_program_have_the_same_hash(project: Path) -> None:
    keys = ["失业", "a", "shi'ye", "#200000", "@4", "𠮷野"]
    script = f"require({json.dumps(str(project / 'tests' / 'search' / 'engine.js'))})"
    given = subprocess.run(
        ["node", "-e", f"{script}; console.log(JSON.stringify({json.dumps(keys)}.map(policySearchEngine.hash)))"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(given.stdout) == [fnv_1a(key) for key in keys]
