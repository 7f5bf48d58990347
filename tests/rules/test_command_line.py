"""`python -m calculators`: JSON on standard input, JSON on standard output."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import Any

import pytest

import calculators
from calculators.__main__ import main

ANSWERS = {"industry_class": 6, "payroll": "20000.00", "period": "2022-03"}


def run(*arguments: str, entered: bytes = b"") -> bytes:
    command = [sys.executable, "-m", "calculators", *arguments]
    return subprocess.run(command, input=entered, capture_output=True, check=True).stdout


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in this process: arguments and bytes in, exit code and text out."""

    def run_here(entered: bytes, *arguments: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(entered)))
        return main(list(arguments)), capsys.readouterr().out

    return run_here


def test_list_names_every_calculator(typed: Any) -> None:
    code, out = typed(b"", "list")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == [entry["id"] for entry in calculators.catalogue()]


def test_describe_gives_the_entry_of_the_catalogue(typed: Any) -> None:
    code, out = typed(b"", "describe", "yongzhou-injury-premium")
    assert (code, json.loads(out)) == (0, calculators.catalogue()[0])
    assert "工伤保险" in out
    assert typed(b"", "describe", "no-such") == (1, "")


def test_evaluate_and_explain_answer_as_the_functions_do(typed: Any) -> None:
    entered = json.dumps(ANSWERS).encode()
    _, out = typed(entered, "evaluate", "yongzhou-injury-premium")
    assert json.loads(out) == calculators.evaluate("yongzhou-injury-premium", ANSWERS)
    _, out = typed(entered, "explain", "yongzhou-injury-premium", "--lang", "en")
    assert json.loads(out) == calculators.explain("yongzhou-injury-premium", ANSWERS, "en")


def test_an_amount_with_a_point_is_a_text_and_never_a_json_number(typed: Any) -> None:
    whole = b'{"industry_class":1,"payroll":%s,"period":"2022-03"}'
    _, out = typed(whole % b'"12345678901.15"', "evaluate", "yongzhou-injury-premium")
    assert json.loads(out)["outcome"]["amount"] == "49382715.60"
    for number in (b"12345678901.15", b"1.0", b"1e3", b"NaN", b"-Infinity"):
        _, out = typed(whole % number, "evaluate", "yongzhou-injury-premium")
        assert [error["code"] for error in json.loads(out)["errors"]] == ["not_a_number"], number


def test_lines_are_answered_one_by_one_in_order_errors_included(typed: Any) -> None:
    lines = [json.dumps(ANSWERS).encode(), b"{", b"", b"[]", b'{"payroll":"\xff"}', b'{"payroll":"x"}', b"{}"]
    code, out = typed(b"\n".join(lines), "evaluate", "yongzhou-injury-premium", "--lines")
    answers = [json.loads(line) for line in out.splitlines()]
    codes = [[error["code"] for error in answer.get("errors", [])] for answer in answers]
    assert code == 0
    assert codes == [[], ["not_json"], ["not_json"], ["not_an_object"], ["not_json"], ["not_a_number"], []]
    assert answers[0]["outcome"]["amount"] == "220.00"


def test_explaining_what_is_no_json_is_a_refusal_in_words(typed: Any) -> None:
    _, out = typed(b"{", "explain", "yongzhou-injury-premium", "--lang", "zh")
    [error] = json.loads(out)["errors"]
    assert (error["code"], error["message"]) == ("not_json", "这一行不是 JSON，读不出来。请写成一个 JSON 对象。")


def test_from_a_terminal_the_bytes_are_utf_8_whatever_the_locale() -> None:
    entered = b'\xef\xbb\xbf{"payroll":"\\ud800","\\ud800":1}\n'
    out = run("evaluate", "yongzhou-injury-premium", "--lines", entered=entered)
    answer = json.loads(out.decode("utf-8"))
    assert [error["code"] for error in answer["errors"]] == ["not_a_number", "unknown_input"]
    assert out.count(b"\n") == 1
    assert "工伤保险费".encode() in run("list")


def test_a_program_that_collects_the_output_itself_gets_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    collected = io.StringIO()
    monkeypatch.setattr(sys, "stdout", collected)
    assert main(["list"]) == 0
    assert len(collected.getvalue().splitlines()) == len(calculators.catalogue())
