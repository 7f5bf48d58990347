"""What other programs build on: the catalogue and the sources."""

from __future__ import annotations

import csv
import doctest
import importlib
import json
import pkgutil
import re
from itertools import chain
from pathlib import Path

import pytest

import calculators
from calculators import facts, lanzhou_2021_289, yongzhou_2022_3
from calculators.implied import IMPLICATIONS
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.conditions import where_given
from calculators.rules.fact import Fact
from calculators.rules.inputs import Input

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
NOTICES = ("yongzhou-2022-3", "lanzhou-2021-289")
MODULES = [module.name for module in pkgutil.walk_packages(calculators.__path__, "calculators.")]


def test_the_catalogue_is_json_with_every_text_in_both_languages() -> None:
    catalogue = calculators.catalogue()
    assert json.loads(json.dumps(catalogue)) == catalogue
    for entry in catalogue:
        assert set(entry) == KEYS
        texts = [entry["title"], entry["question"], entry["validity"], *entry["unsaid"], *entry["background"]]
        texts += [text for reading in entry["readings"] for text in (reading["reading"], reading["other"]) if text]
        for part in chain(entry["inputs"], entry["outputs"]):
            texts += [part["label"], *(text for text in (part.get("hint"), part.get("unit")) if text)]
            texts += [choice["label"] for choice in part.get("choices") or part.get("values") or []]
        for text in texts:
            assert set(text) == {"zh", "en"} and text["zh"] and text["en"]
            assert re.search(r"[\u3400-\u9fff%‰]", text["zh"])
            assert not re.search(r"[\u3400-\u9fff]", re.sub("“[^”]*”", "", text["en"])), text["en"]
            assert not any("！" in words or "!" in words for words in text.values())


def test_an_entry_describes_its_questions_as_the_page_needs_them() -> None:
    entries = {entry["id"]: entry for entry in calculators.catalogue()}
    premium, shutdown = entries["yongzhou-injury-premium"], entries["lanzhou-shutdown-pay"]
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


def test_an_entry_names_the_values_of_an_outcome_that_has_some() -> None:
    (entry,) = (entry for entry in calculators.catalogue() if entry["id"] == "lanzhou-work-training-subsidy")
    values = {output["name"]: output["values"] for output in entry["outputs"]}
    assert [value["value"] for value in values["claim"]] == ["monthly_or_lump_sum"]
    assert values["amount"] is None


def test_every_question_takes_what_the_book_says() -> None:
    with (Path(__file__).parent / "by_the_book" / "inputs.csv").open(encoding="utf-8", newline="") as stream:
        book = {(row.pop("calculator"), row.pop("input")): row for row in csv.DictReader(stream)}
    asked = {
        (entry["id"], input["name"]): {
            "type": input["type"],
            "lowest": (input["range"] or {}).get("min", ""),
            "highest": (input["range"] or {}).get("max", ""),
            "decimals": "" if input["decimals"] is None else str(input["decimals"]),
            "choices": ""
            if input["type"] == "yesno"
            else " ".join(choice["value"] for choice in input["choices"] or ()),
        }
        for entry in calculators.catalogue()
        for input in entry["inputs"]
    }
    assert asked == book


def test_these_questions_may_be_left_open() -> None:
    assert {
        (id, name)
        for id, calculator in CALCULATORS.items()
        for name, input in calculator.inputs.items()
        if input.optional
    } == {
        ("lanzhou-post-continuation", "epidemic_end_date"),
        ("yongzhou-partnership-loan", "individual_limit"),
        ("yongzhou-wage-arrears-route", "complex_and_hard_to_coordinate"),
    }


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
    for tree in (calculator.condition, *(output.condition for output in calculator.outputs if output.condition)):
        keys = [condition.key for condition in tree.walk()]
        assert len(keys) == len(set(keys))
    assert calculator.outputs[0].name == "eligible"
    assert repr(calculator) == f"Calculator('{calculator.id}')"


def test_every_leaf_quotes_a_sentence_and_every_quote_holds_its_number(calculator: Calculator) -> None:
    for condition in calculator.conditions():
        assert condition.parts or (condition.source and condition.source.quote)
    sources = list(calculator.sources())
    assert all(source.number is None or source.number in source.quote for source in sources)
    assert all(source.clause.startswith(calculator.notice or NOTICES) for source in sources)


def test_the_clauses_of_a_calculator_or_of_a_reading_hold_the_words_that_decide(calculator: Calculator) -> None:
    deciding = {condition.source.clause for condition in calculator.conditions() if condition.source}
    assert deciding and deciding <= {*calculator.clauses, *chain(*(reading.clauses for reading in calculator.readings))}
    assert len(set(calculator.clauses)) == len(calculator.clauses)


def test_sources_name_every_rate_of_the_two_tables() -> None:
    sources = calculators.sources()
    assert len({json.dumps(source) for source in sources}) == len(sources)
    rates = [
        source["number"]
        for source in sources
        if source["calculator"] == "yongzhou-injury-premium" and (source["number"] or "").endswith("%")
    ]
    assert rates == [
        *("0.6%", "0.9%", "1.2%", "1.4%", "1.7%", "2.1%", "2.4%", "2.6%"),
        *("0.4%", "0.45%", "0.7%", "0.75%", "0.8%", "1.1%", "1.15%", "1.2%"),
    ]


def test_the_catalogue_follows_the_notices_and_their_articles() -> None:
    ids = [
        calculator.id
        for notice in (yongzhou_2022_3, lanzhou_2021_289)
        for article in notice.ARTICLES
        for calculator in article.CALCULATORS
    ]
    assert [entry["id"] for entry in calculators.catalogue() if entry["notice"]] == ids
    for notice in (yongzhou_2022_3, lanzhou_2021_289):
        modules = {module.name for module in pkgutil.iter_modules(notice.__path__, f"{notice.__name__}.")}
        assert modules == {f"{notice.__name__}.notice", *(article.__name__ for article in notice.ARTICLES)}


def test_the_same_fact_is_the_same_question_everywhere() -> None:
    asked: dict[str, list[Input]] = {}
    for calculator in CALCULATORS.values():
        for input in calculator.inputs.values():
            if input.fact:
                asked.setdefault(input.fact, []).append(input)
    shared = {fact.id: fact for fact in vars(facts).values() if isinstance(fact, Fact)}
    assert set(asked) <= set(shared)
    for id, inputs in asked.items():
        for input in inputs:
            assert (input.label, input.short, input.hint) == (shared[id].label, shared[id].short, shared[id].hint)
            assert (input.type, input.describe()["range"]) == (inputs[0].type, inputs[0].describe()["range"])
            assert input.unit is inputs[0].unit
            assert all(inputs[0].labels.get(value, label) is label for value, label in input.labels.items())


def test_what_an_answer_implies_are_answers_that_the_other_questions_take() -> None:
    choices: dict[str, set[str]] = {}
    for entry in calculators.catalogue():
        for input in entry["inputs"]:
            choices.setdefault(input["fact"], set()).update(choice["value"] for choice in input["choices"] or ())
    for implication in IMPLICATIONS:
        assert not set(implication.given) & set(implication.then)
        for fact, value in (*implication.given.items(), *implication.then.items()):
            assert value in choices[fact] - {"unknown"}, (fact, value)


def test_what_answers_imply_does_not_contradict_itself() -> None:
    facts = {fact: value for i in IMPLICATIONS for fact, value in (*i.given.items(), *i.then.items())}
    starts = {tuple(sorted(i.given.items())) for i in IMPLICATIONS}
    for start in starts:
        known = dict(start)
        for _ in facts:
            for i in IMPLICATIONS:
                if i.given.items() <= known.items():
                    for fact, value in i.then.items():
                        assert known.setdefault(fact, value) == value, (start, fact)


def test_a_question_of_one_calculator_alone_is_a_fact_of_its_own() -> None:
    entries = {entry["id"]: entry for entry in calculators.catalogue()}
    assert entries["lanzhou-shutdown-pay"]["inputs"][0]["fact"] == "lanzhou-shutdown-pay/due_to_epidemic"


def test_an_optional_question_is_one_that_the_rule_can_do_without(calculator: Calculator) -> None:
    for condition in calculator.conditions():
        if isinstance(condition, where_given):
            assert condition.input.optional


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


def test_the_example_in_the_readme_is_the_code_that_runs(project: Path) -> None:
    readme = (project / "calculators/README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(\w+)\n(.*?)\n```", readme, re.DOTALL)
    runs = {
        "python": (project / "calculators/yongzhou_2022_3/article_2.py").read_text(encoding="utf-8"),
        "yaml": (project / "tests/cases/yongzhou-individual-loan.yaml").read_text(encoding="utf-8"),
    }
    assert [kind for kind, _ in blocks] == ["python"] * 5 + ["yaml", "python", "python"]
    # The last shows dated values: tests/rules/test_dated_values.py runs them.
    blocks.pop()
    book = project / "tests/rules/by_the_book/yongzhou_2022_3_article_2.py"
    runs["python"] += book.read_text(encoding="utf-8")
    for kind, block in blocks:
        # The lists of an article grow with its other calculators.
        parts = [
            part for part in re.split(r"\n{2,}(?=CALCULATORS|BOOK)", block) if not part.startswith(("CALC", "BOOK"))
        ]
        assert parts and all(part in runs[kind] for part in parts)
