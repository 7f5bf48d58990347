"""A small calculator's table gives, without the engine, what the engine would."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import calculators
from build_scripts.tables import answers_of, is_small
from calculators import json_text
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator

SMALL = [calculator for calculator in CALCULATORS.values() if is_small(calculator)]
READER = """
const fs = require("fs");
globalThis.self = globalThis.window = globalThis;
const { scripts, calls, lang } = JSON.parse(fs.readFileSync(0, "utf-8"));
for (const script of scripts) (0, eval)(fs.readFileSync(script, "utf-8"));
const found = calls.map(([id, inputs]) => policyTable.explain(id, inputs, lang));
process.stdout.write(JSON.stringify(found.map((explained) => (explained === undefined ? null : explained))));
"""


def all_inputs(calculator: Calculator) -> Iterator[dict[str, str]]:
    """Every combination of answers and open questions."""
    for chosen in product(*([None, *input.labels] for input in calculator.inputs.values())):
        yield {name: value for name, value in zip(calculator.inputs, chosen, strict=True) if value is not None}


def read_back(table: Mapping[str, Any], inputs: Mapping[str, str]) -> Any:
    """The answer, as the form of the table is described."""
    place = 0
    for name, answers in table["inputs"]:
        place = place * (len(answers) + 1) + (answers.index(inputs[name]) + 1 if name in inputs else 0)

    def whole(at: int) -> Any:
        part = table["pool"][at]
        if isinstance(part, dict):
            return {key: whole(inner) for key, inner in part.items()}
        return [whole(inner) for inner in part] if isinstance(part, list) else part

    return whole(table["answers"][place])


def in_node(project: Path, folder: Path, lang: str, calls: list[tuple[str, Any]]) -> list[Any]:
    """What the reader of the pages says; None for undefined."""
    tables = [folder / "tables" / f"{calculator.id}.{lang}.js" for calculator in SMALL]
    scripts = [*tables, project / "site_templates" / "assets" / "tables.js"]
    given = json.dumps({"scripts": [str(script) for script in scripts], "calls": calls, "lang": lang})
    ran = subprocess.run(["node", "-e", READER], input=given, capture_output=True, text=True, check=True)
    answers: list[Any] = json.loads(ran.stdout)
    return answers


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_stored_answer_reads_back_as_it_was_explained(lang: str) -> None:
    for calculator in SMALL:
        table = answers_of(calculator, lang)
        for inputs in all_inputs(calculator):
            explained = calculators.explain(calculator.id, inputs, lang)
            assert json_text.write(read_back(table, inputs)) == json_text.write(explained), inputs


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_reader_of_the_pages_gives_the_same_object(
    project: Path, written: tuple[Path, Mapping[str, int]], lang: str
) -> None:
    calls = [(calculator.id, inputs) for calculator in SMALL for inputs in all_inputs(calculator)]
    found = in_node(project, written[0], lang, calls)
    for (id, inputs), answer in zip(calls, found, strict=True):
        assert json_text.write(answer) == json_text.write(calculators.explain(id, inputs, lang)), (id, inputs)


def test_the_reader_takes_the_ways_of_not_answering_and_refuses_what_the_rules_refuse(
    project: Path, written: tuple[Path, Mapping[str, int]]
) -> None:
    id = "lanzhou-graduate-job-subsidy"
    open_ways: list[Any] = [{"already_received": value} for value in (None, "", "unknown")]
    not_held: list[Any] = [
        {"already_received": "maybe"},
        {"already_received": ["no"]},
        {"already_received": True},
        {"already_received": "Yes"},
        {"constructor": "no"},
        {"something_else": None},
        ["no"],
        "no",
        7,
        None,
    ]
    calls = [(id, inputs) for inputs in [*open_ways, *not_held]]
    calls += [("lanzhou-shutdown-pay", {}), ("nothing", {}), ("constructor", {})]
    found = in_node(project, written[0], "zh", calls)
    assert found[: len(open_ways)] == [calculators.explain(id, {}, "zh")] * len(open_ways)
    assert found[len(open_ways) :] == [None] * (len(calls) - len(open_ways))
    assert all("errors" in calculators.explain(id, inputs, "zh") for inputs in not_held)


def test_calculators_that_ask_for_figures_or_for_too_much_are_left_to_the_engine() -> None:
    ids = {calculator.id for calculator in SMALL}
    assert {"yongzhou-dispute-path", "lanzhou-training-mode"} <= ids
    assert not {"lanzhou-shutdown-pay", "lanzhou-12333-hours", "lanzhou-placement-award"} & ids
