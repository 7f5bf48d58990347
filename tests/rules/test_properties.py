"""What holds for any answers at all, sensible or not."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.inputs import Input
from tests.rules.answers import CASES, figures

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NUMBERS = st.decimals(min_value=0, max_value=10**13, places=2).map(lambda number: f"{number:f}")
DATES = st.dates().map(lambda day: day.isoformat())
TIMES = st.times().map(lambda time: time.isoformat("minutes"))
IDS = st.sampled_from(list(CALCULATORS))


def likely(calculator: Calculator, input: Input) -> st.SearchStrategy[Any]:
    """Answers that are mostly accepted, those that a rule turns on among them."""
    if input.labels:
        return st.sampled_from([*input.labels, "unknown"])
    return st.sampled_from(figures(calculator)[input.name]) | _of_type(input)


def _of_type(input: Input) -> st.SearchStrategy[Any]:
    if input.type == "integer":
        return st.integers(0, 9)
    of_type = {"date": DATES, "month": DATES.map(lambda day: day[:7]), "time": TIMES}
    return of_type.get(input.type, NUMBERS)


@st.composite
def answers(draw: st.DrawFn, odd: bool = True) -> tuple[str, dict[str, Any]]:
    """A calculator, and answers of which some, or none, are odd."""
    id = draw(IDS)
    inputs = {}
    calculator = CALCULATORS[id]
    for name, input in calculator.inputs.items():
        if draw(st.booleans()):
            inputs[name] = draw(likely(calculator, input) | JSON_VALUES if odd else likely(calculator, input))
    if odd and draw(st.booleans()):
        inputs[draw(st.text())] = draw(JSON_VALUES)
    return id, inputs


@given(answers())
@settings(max_examples=300, deadline=None)
def test_it_answers_or_refuses_with_field_and_code_and_never_raises(case: tuple[str, dict[str, Any]]) -> None:
    id, inputs = case
    answer = calculators.evaluate(id, inputs)
    json.dumps(answer)
    if "errors" in answer:
        assert set(answer) == {"calculator", "errors"}
        for error in answer["errors"]:
            assert set(error) == {"field", "code", "message"}
            assert error["field"] in inputs
            assert error["message"]["zh"] and error["message"]["en"]
    else:
        assert set(answer) == {"calculator", "outcome", "steps", "asks", "clauses", "nearest"}
        assert list(answer["outcome"]) == [output.name for output in CALCULATORS[id].outputs]


@given(IDS, JSON_VALUES)
@settings(deadline=None)
def test_whatever_json_can_say_is_explained_or_refused(id: str, inputs: Any) -> None:
    for lang in ("zh", "en"):
        explained = calculators.explain(id, inputs, lang)
        json.dumps(explained)
        assert ("errors" in explained) != ("headline" in explained)


@given(IDS, st.text() | JSON_VALUES.map(json.dumps))
@settings(deadline=None)
def test_any_text_gets_one_line_of_json(id: str, text: str) -> None:
    for answer in (calculators.evaluate_json(id, text), calculators.explain_json(id, text, "zh")):
        assert json.loads(answer)["calculator"] == id
        assert "\n" not in answer


@given(answers(odd=False))
@settings(deadline=None)
def test_the_same_answers_in_any_order_give_the_same_bytes(case: tuple[str, dict[str, Any]]) -> None:
    id, inputs = case
    one = calculators.evaluate_json(id, json.dumps(inputs))
    assert one == calculators.evaluate_json(id, json.dumps(dict(reversed(inputs.items()))))
    assert json.loads(one) == calculators.evaluate(id, inputs)


@given(answers(odd=False))
@settings(max_examples=300, deadline=None)
def test_a_nearest_change_is_accepted_and_gives_a_yes(case: tuple[str, dict[str, Any]]) -> None:
    id, inputs = case
    answer = calculators.evaluate(id, inputs)
    change = answer.get("nearest")
    if change:
        changed = inputs | {entry["field"]: entry["value"] for entry in change}
        assert calculators.evaluate(id, changed)["outcome"]["eligible"] == "yes"


@given(answers(odd=False))
@settings(max_examples=300, deadline=None)
def test_an_unknown_names_open_questions_or_says_that_the_notice_is_silent(case: tuple[str, dict[str, Any]]) -> None:
    id, inputs = case
    explained = calculators.explain(id, inputs, "zh")
    if explained.get("verdict") == "unknown":
        skipped = [name for name in CALCULATORS[id].inputs if inputs.get(name) in (None, "unknown")]
        asked = [ask["field"] for ask in explained["asks"]]
        assert asked and set(asked) <= set(skipped)
    elif "errors" not in explained:
        assert explained["verdict"] in ("yes", "no", "not_stated")


def test_the_order_of_hashing_changes_nothing() -> None:
    program = (
        "import sys, json, yaml, pathlib, calculators\n"
        "for file in sorted(pathlib.Path(sys.argv[1]).glob('*.yaml')):\n"
        "    for case in yaml.safe_load(file.read_text(encoding='utf-8')):\n"
        "        print(calculators.evaluate_json(file.stem, json.dumps(case['inputs'])))\n"
        "        print(calculators.explain_json(file.stem, json.dumps(case['inputs']), 'en').encode())\n"
    )
    command = [sys.executable, "-c", program, str(CASES)]
    one, other = (
        subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other != b""


def test_no_rule_uses_a_float(project: Path) -> None:
    for file in (project / "calculators").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), (file, node.lineno)
            assert not (isinstance(node, ast.Name) and node.id in ("float", "round")), (file, node.lineno)
            assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), (file, node.lineno)


@given(st.integers(1, 8), st.decimals(min_value=0, max_value="9999999999999.99", places=2))
@settings(deadline=None)
def test_money_is_exact_to_the_fen(industry_class: int, payroll: Any) -> None:
    outcome = calculators.evaluate(
        "yongzhou-injury-premium", {"industry_class": industry_class, "payroll": f"{payroll:f}", "period": "2022-03"}
    )["outcome"]
    rate_in_hundredths = round(float(outcome["current_rate_percent"]) * 100)
    fen, rest = divmod(int(payroll * 100) * rate_in_hundredths, 10000)
    expected = fen + (1 if rest >= 5000 else 0)
    assert outcome["amount"] == f"{expected // 100}.{expected % 100:02}"


def test_deep_nesting_and_endless_numbers_are_refused() -> None:
    deep = "[" * 200_000 + "]" * 200_000
    for text in (deep, '{"payroll":' + deep + "}", '{"payroll":' + "9" * 100_000 + "}"):
        [error] = json.loads(calculators.evaluate_json("yongzhou-injury-premium", text))["errors"]
        assert error["code"] in ("not_json", "not_a_number")
    nested: Any = []
    for _ in range(100_000):
        nested = [nested]
    [error] = calculators.evaluate("yongzhou-injury-premium", {"payroll": nested})["errors"]
    assert (error["field"], error["code"]) == ("payroll", "not_a_number")
