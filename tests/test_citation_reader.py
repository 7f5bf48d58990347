"""Citations in texts that people paste, as site_templates/assets/citation-reader.js reads them, in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.citation import citation, full_citation, short_citation
from build_scripts.pages.clause_pages import addresses
from build_scripts.pages.clause_scripts import named
from build_scripts.record.model import Record
from build_scripts.site import read_record

Reader = Callable[[list[str]], list[list[str]]]
LANZHOU, YONGZHOU = "lanzhou-2021-289", "yongzhou-2022-3"
READ = """
const vm = require("vm");
const given = JSON.parse(require("fs").readFileSync(0, "utf-8"));
vm.runInThisContext(given.script);
const { read, wholes } = policyCitationReader;
const asked = given.wholes ? wholes : (text) => read(text, given.notices);
process.stdout.write(JSON.stringify(given.texts.map(asked)));
"""


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


@pytest.fixture(scope="module")
def run(project: Path, record: Record) -> Callable[..., list[list[str]]]:
    node = shutil.which("node")
    assert node
    given = {
        "script": (project / "site_templates" / "assets" / "citation-reader.js").read_text("utf-8"),
        "notices": [named(notice) for notice in record],
    }

    def run_one(texts: list[str], wholes: bool = False) -> list[list[str]]:
        done = subprocess.run(
            [node, "-e", READ],
            input=json.dumps({**given, "texts": texts, "wholes": wholes}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        found: list[list[str]] = json.loads(done.stdout)
        return found

    return run_one


CASES: dict[str, list[str]] = {
    # As offices write it, with every bracket there is.
    "兰人社发〔2021〕289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发【2021】289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发[2021]289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发（2021）289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发(2021)289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发［２０２１］２８９号第４条": [f"{LANZHOU}-a4"],
    "兰人社发 〔2021〕 289 号 第 4 条": [f"{LANZHOU}-a4"],
    "兰人社发2021年第289号第十条": [f"{LANZHOU}-a10"],
    "〔2021〕289号第四条": [f"{LANZHOU}-a4"],
    "兰人社发〔2021〕289号": [LANZHOU],
    "兰人社发〔2021〕289号第四条第1句第2分句": [f"{LANZHOU}-a4-s1b"],
    "兰人社发〔2021〕289号第四条第一句第二分句": [f"{LANZHOU}-a4-s1b"],
    "兰人社发〔2021〕289号第四条第二款": [f"{LANZHOU}-a4"],
    "兰人社发〔2021〕289号尾部第1句": [f"{LANZHOU}-tail-s1"],
    "第四条（兰人社发〔2021〕289号）": [f"{LANZHOU}-a4"],
    "永人社发〔2022〕3号第二条第1句、第2句和第3句第1分句、第2分句": [
        f"{YONGZHOU}-a2-s1",
        f"{YONGZHOU}-a2-s2",
        f"{YONGZHOU}-a2-s3a",
        f"{YONGZHOU}-a2-s3b",
    ],
    "永人社发〔2022〕3号第一百零五条": [f"{YONGZHOU}-a105"],
    "永人社发〔2022〕3号第二十条、第十二条": [f"{YONGZHOU}-a20", f"{YONGZHOU}-a12"],
    # In English.
    "Lan Ren She Fa [2021] No. 289, Article 4, sentence 1, part 1": [f"{LANZHOU}-a4-s1a"],
    "see lan ren she fa (2021) no 289, art. 4": [f"{LANZHOU}-a4"],
    "Yongzhou, article 2": [f"{YONGZHOU}-a2"],
    "Yong Ren She Fa [2022] No. 3, closing matter, sentence 1": [f"{YONGZHOU}-tail-s1"],
    # In a message.
    "张姐你好，失业金的事看兰人社发〔2021〕289号第四条，还有永州十条措施第10条，谢谢": [
        f"{LANZHOU}-a4",
        f"{YONGZHOU}-a10",
    ],
    "按永人社发（2022）3号第二条，另外第五条；兰州的看第九条": [
        f"{YONGZHOU}-a2",
        f"{YONGZHOU}-a5",
        f"{LANZHOU}-a9",
    ],
    "《关于印发〈关于做好疫情期间人社服务的十条措施〉的通知》第三条": [f"{YONGZHOU}-a3"],
    # Without a document it may be in any.
    "第四条": [f"{LANZHOU}-a4", f"{YONGZHOU}-a4"],
    # Links, codes, addresses.
    "https://rs.example.gov.cn/x/c/lanzhou-2021-289-a4-s1a.html": [f"{LANZHOU}-a4-s1a"],
    "http://127.0.0.1:8000/zh/notices/lanzhou-2021-289.html#lanzhou-2021-289-a4": [f"{LANZHOU}-a4"],
    "https://rs.example.gov.cn/zh/basket.html#c=lanzhou-2021-289-a4%2Cyongzhou-2022-3-a1-s2": [
        f"{LANZHOU}-a4",
        f"{YONGZHOU}-a1-s2",
    ],
    "lanzhou-2021-289-tail-s3": [f"{LANZHOU}-tail-s3"],
    "LANZHOU-2021-289-A4": [f"{LANZHOU}-a4"],
    "看这个 lanzhou-2021-289-a4，100%有用": [f"{LANZHOU}-a4"],
    # Nothing of this site.
    "": [],
    "你好，我在兰州上班": [],
    "甘人社通〔2021〕436号第四条": [],
    "某人社发〔2021〕289号第四条": [],
    "第四条（甘人社通〔2021〕436号）": [],
    "changsha-2022-8-a1": [],
    "100%": [],
    "2021年11月5日": [],
    "part of the article was deleted": [],
}


def test_a_citation_is_recognised_however_it_is_written(run: Reader) -> None:
    assert dict(zip(CASES, run(list(CASES)), strict=True)) == CASES


def test_every_citation_that_the_site_writes_is_read_back(run: Reader, record: Record) -> None:
    cited: dict[str, list[str]] = {}
    for notice in record:
        for address in addresses(notice):
            for lang in ("zh", "en"):
                for write in (citation, short_citation, lambda n, a, lang: full_citation(n, [a], lang)):
                    cited[write(notice, address, lang)] = [str(address)]
    assert len(cited) > 500
    assert dict(zip(cited, run(list(cited)), strict=True)) == cited


def test_the_wholes_of_an_address_are_those_of_the_record(run: Callable[..., list[list[str]]], record: Record) -> None:
    for notice in record:
        known = addresses(notice)
        wholes = [list(dict.fromkeys(map(str, (a, a.whole_sentence, a.whole_article, notice.address)))) for a in known]
        assert run([str(address) for address in known], wholes=True) == wholes
