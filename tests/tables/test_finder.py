"""What the finder is told is what the calculators say, and in the order that helps."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product
from typing import Any

import pytest

import calculators
from build_scripts.record.model import Record
from build_scripts.tables import finder_data
from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from calculators.rules.inputs import Choice
from tests.rules.answers import figures


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def measure_of(finder: dict[str, Any], calculator: Calculator) -> dict[str, Any]:
    return next(measure for measure in finder["measures"] if measure["id"] == calculator.id)


def branch(question: dict[str, Any], answer: Any) -> str:
    """What a node calls an answer, as a page works it out from the bands."""
    if answer is None:
        return ""
    if question["cuts"] is None:
        return str(answer)
    of = int if question["type"] == "integer" else str
    return str(sum(of(cut) <= of(answer) for cut in question["cuts"]) - 1)


def leaf_of(finder: dict[str, Any], table: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """The end of the way through a table."""
    at = table["start"]
    while at >= 0:
        index, children = table["nodes"][at]
        fact = table["facts"][index]
        at = children.get(branch(finder["questions"][fact], known[fact]), children[""])
    leaf: dict[str, Any] = table["leaves"][-1 - at]
    return leaf


def combinations(calculator: Calculator, measure: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """All answers to what the table asks, by fact and by input; figures on both sides of all that rules turn on."""
    tried = figures(calculator)
    facts = measure["table"]["facts"]
    inputs = [calculator.inputs[measure["inputs"][fact]] for fact in facts]
    options = [[None, *input.choices] if isinstance(input, Choice) else tried[input.name] for input in inputs]
    for chosen in product(*options):
        yield dict(zip(facts, chosen, strict=True)), {i.name: v for i, v in zip(inputs, chosen, strict=True)}


@pytest.mark.exhaustive
def test_every_combination_of_answers_ends_where_the_calculator_does(
    calculator: Calculator, finders: dict[str, Any], lang: str
) -> None:
    finder = finders[lang]
    measure = measure_of(finder, calculator)
    if measure["table"] is None:
        return
    decisive = {input.name for condition in calculator.condition.walk() for input in condition.inputs}
    facts = {name: fact for fact, name in measure["inputs"].items()}
    for known, given in combinations(calculator, measure):
        leaf = leaf_of(finder, measure["table"], known)
        explained = calculators.explain(calculator.id, given, lang)
        assert leaf["verdict"] == explained["verdict"], given
        open_questions = [ask["field"] for ask in explained["asks"] if ask["field"] in decisive]
        wanted = {facts[name] for name in open_questions} if explained["verdict"] == "unknown" else set()
        assert {*leaf["asks"], *leaf["needs"]} == wanted, given
        if leaf.get("engine"):
            assert leaf["headline"] in (None, explained["headline"])
            assert leaf["nearest"] in ([], explained["nearest"])
            assert any(question["cuts"] and known[fact] is not None for fact, question in asked(finder, measure)), given
        else:
            assert leaf["headline"] == explained["headline"], given
            assert leaf["nearest"] == explained["nearest"], given


def asked(finder: dict[str, Any], measure: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(fact, finder["questions"][fact]) for fact in measure["table"]["facts"]]


def test_a_table_holds_nothing_twice_and_nothing_in_vain(finders: dict[str, Any]) -> None:
    for finder in finders.values():
        for table in (measure["table"] for measure in finder["measures"] if measure["table"]):
            nodes, leaves = table["nodes"], table["leaves"]
            assert all(nodes[place] not in nodes[:place] for place in range(len(nodes)))
            reached = {table["start"], *(ref for _, children in nodes for ref in children.values())}
            assert reached == {*range(len(nodes)), *range(-len(leaves), 0)}
            for _, children in nodes:
                assert len(children) > 1
                assert children[""] not in [ref for name, ref in children.items() if name]


def test_a_table_begins_with_the_question_that_settles_most_on_its_own(finders: dict[str, Any]) -> None:
    finder = finders["zh"]
    for measure in finder["measures"]:
        if not measure["table"]:
            continue
        shares = []
        for fact, question in asked(finder, measure):
            input = CALCULATORS[measure["id"]].inputs[measure["inputs"][fact]]
            tried = question["cuts"] or (list(input.choices) if isinstance(input, Choice) else [])
            open_facts = dict.fromkeys(measure["table"]["facts"])
            ends = [leaf_of(finder, measure["table"], {**open_facts, fact: answer})["verdict"] for answer in tried]
            shares.append(sum(end != "unknown" for end in ends) / len(tried))
        assert shares == sorted(shares, reverse=True), measure["id"]


def test_a_measure_has_no_table_only_where_all_that_decides_is_a_figure(finders: dict[str, Any]) -> None:
    finder = finders["zh"]
    without = [measure for measure in finder["measures"] if not measure["table"]]
    assert without
    for measure in without:
        calculator = CALCULATORS[measure["id"]]
        decisive = {input.name for condition in calculator.condition.walk() for input in condition.inputs}
        for fact, name in measure["inputs"].items():
            assert name not in decisive or fact in finder["figures"], fact


def test_no_answer_to_a_question_of_the_finder_makes_a_table_wrong(finders: dict[str, Any]) -> None:
    finder = finders["zh"]
    for measure in finder["measures"]:
        if measure["table"]:
            assert not set(measure["table"]["beyond"]) & set(finder["questions"])
            assert set(measure["table"]["beyond"]) <= set(finder["figures"])


def test_every_question_of_the_finder_can_be_asked_and_settles_something(finders: dict[str, Any], lang: str) -> None:
    finder = finders[lang]
    wanted = {
        fact
        for measure in finder["measures"]
        if measure["table"]
        for leaf in measure["table"]["leaves"]
        for fact in leaf["asks"]
    }
    optional = {"yongzhou-wage-arrears-route/complex_and_hard_to_coordinate"}
    assert set(finder["questions"]) == wanted | optional
    for question in finder["questions"].values():
        assert question["label"]
        assert (question["choices"] is None) != (question["cuts"] is None)
        assert "unknown" not in [choice["value"] for choice in question["choices"] or ()]


def test_bands_begin_at_the_lowest_value_and_rise(finders: dict[str, Any]) -> None:
    banded = [question for question in finders["zh"]["questions"].values() if question["cuts"]]
    assert {question["type"] for question in banded} == {"integer", "month", "date", "time"}
    for question in banded:
        cuts = [int(cut) for cut in question["cuts"]] if question["type"] == "integer" else question["cuts"]
        assert question["cuts"][0] == question["range"]["min"]
        assert all(one < next for one, next in pairwise(cuts))


def test_a_question_offers_what_any_measure_that_asks_it_offers(finders: dict[str, Any]) -> None:
    choices = finders["en"]["questions"]["enterprise_size"]["choices"]
    assert [choice["value"] for choice in choices] == ["large", "medium", "small", "micro", "not_an_enterprise"]
    assert choices[0] == {"value": "large", "label": "large"}


def test_a_measure_has_ended_when_every_sentence_that_decides_it_has(record: Record, finders: dict[str, Any]) -> None:
    ended = {measure["id"]: measure["ended"] for measure in finders["zh"]["measures"] if measure["ended"]}
    assert ended == {
        "yongzhou-injury-premium": "2022-04-30",
        "yongzhou-project-injury-premium": "2022-04-30",
        "lanzhou-work-training-subsidy": "2021-12-31",
        "lanzhou-work-training-new-hire": "2021-12-31",
    }
    notices = tuple(
        dataclasses.replace(notice, metadata=dataclasses.replace(notice.metadata, last_checked=date(2022, 4, 30)))
        for notice in record
    )
    on_the_last_day = finder_data("zh", dataclasses.replace(record, notices=notices))
    assert {measure["ended"] for measure in on_the_last_day["measures"]} == {None, "2021-12-31"}


def test_every_calculator_is_a_measure_with_its_line_and_its_inputs(
    record: Record, finders: dict[str, Any], lang: str
) -> None:
    measures = finders[lang]["measures"]
    assert [measure["id"] for measure in measures] == list(CALCULATORS)
    for entry, measure in zip(calculators.catalogue(), measures, strict=True):
        assert measure["line"] == record.situations.lines[entry["id"]][lang]
        assert measure["inputs"] == {input["fact"]: input["name"] for input in entry["inputs"]}
        assert measure["notice"] == entry["notice"]
        assert measure["clauses"] == entry["clauses"]
