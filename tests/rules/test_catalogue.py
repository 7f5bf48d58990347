"""What other programs build on: the catalogue and the sources."""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import re
from itertools import chain

import pytest

import calculators
from calculators.rules.calculator import Calculator

KEYS = {
    "id",
    "notice",
    "title",
    "question",
    "clauses",
    "inputs",
    "outputs",
    "validity",
    "unsaid",
    "readings",
    "background",
}
MODULES = [module.name for module in pkgutil.walk_packages(calculators.__path__, "calculators.")]


def test_the_catalogue_is_json_with_every_text_in_both_languages() -> None:
    catalogue = calculators.catalogue()
    assert json.loads(json.dumps(catalogue)) == catalogue
    for entry in catalogue:
        assert set(entry) == KEYS
        texts = [entry["title"], entry["question"], entry["validity"], *entry["unsaid"], *entry["background"]]
        texts += [text for reading in entry["readings"] for text in (reading["reading"], reading["other"])]
        for part in chain(entry["inputs"], entry["outputs"]):
            texts.append(part["label"])
            texts += [choice["label"] for choice in part.get("choices") or part.get("values") or []]
        for text in texts:
            assert set(text) == {"zh", "en"} and text["zh"] and text["en"]
            assert re.search(r"[\u3400-\u9fff]", text["zh"])
            assert not re.search(r"[\u3400-\u9fff]", re.sub("“[^”]*”", "", text["en"])), text["en"]
            assert not any("！" in words or "!" in words for words in text.values())


def test_an_entry_describes_its_questions_as_the_page_needs_them() -> None:
    premium, shutdown = calculators.catalogue()
    industry_class, payroll, period = premium["inputs"]
    assert (industry_class["range"], industry_class["decimals"]) == ({"min": "1", "max": "8"}, 0)
    assert (payroll["type"], payroll["range"]["max"], payroll["decimals"]) == ("money", "9999999999999.99", 2)
    assert payroll["unit"] == {"zh": "元", "en": "yuan"}
    assert (period["type"], period["range"]) == ("month", {"min": "2000-01", "max": "2100-12"})
    by_name = {input["name"]: input for input in shutdown["inputs"]}
    assert [choice["value"] for choice in by_name["due_to_epidemic"]["choices"]] == ["yes", "no", "unknown"]
    assert [choice["value"] for choice in by_name["pay_cycle"]["choices"]] == ["month", "week"]
    assert by_name["as_of"]["range"] == {"min": "2000-01-01", "max": "2100-12-31"}
    assert by_name["as_of"]["choices"] is by_name["pay_cycle"]["range"] is None


def test_a_caller_cannot_change_the_catalogue() -> None:
    calculators.catalogue()[0]["title"]["zh"] = "改过"
    assert calculators.catalogue()[0]["title"]["zh"] != "改过"


def test_names_are_unique_so_that_lines_and_templates_are_unambiguous(calculator: Calculator) -> None:
    names = [
        *calculator.inputs,
        *(output.name for output in calculator.outputs),
        *(p.key for p in calculator.parameters),
    ]
    assert len(names) == len(set(names))
    keys = [condition.key for condition in calculator.condition.walk()]
    assert len(keys) == len(set(keys))
    assert calculator.outputs[0].name == "eligible"
    assert repr(calculator) == f"Calculator('{calculator.id}')"


def test_every_leaf_quotes_a_sentence_and_every_quote_holds_its_number(calculator: Calculator) -> None:
    for condition in calculator.condition.walk():
        assert condition.parts or (condition.source and condition.source.quote)
    sources = list(calculator.sources())
    assert all(source.number is None or source.number in source.quote for source in sources)
    assert all(source.clause.startswith(str(calculator.notice)) for source in sources)


def test_sources_name_every_rate_of_the_two_tables() -> None:
    sources = calculators.sources()
    assert len({json.dumps(source) for source in sources}) == len(sources)
    rates = [source["number"] for source in sources if (source["number"] or "").endswith("%")]
    assert rates == [
        "0.6%",
        "0.9%",
        "1.2%",
        "1.4%",
        "1.7%",
        "2.1%",
        "2.4%",
        "2.6%",
        *("0.4%", "0.45%", "0.7%", "0.75%", "0.8%", "1.1%", "1.15%", "1.2%", "80%"),
    ]


@pytest.mark.parametrize("name", ["calculators", *MODULES])
def test_examples_in_docstrings_are_true(name: str) -> None:
    failures, _ = doctest.testmod(importlib.import_module(name))
    assert failures == 0


def test_the_rules_load_nothing_but_the_standard_library_and_no_command_line() -> None:
    import subprocess
    import sys

    program = "import sys, calculators; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()
    roots = {name.partition(".")[0] for name in loaded}
    assert roots - {"__main__", "calculators"} <= set(sys.stdlib_module_names)
    assert not roots & {"argparse", "asyncio", "dataclasses", "inspect", "logging", "subprocess"}
