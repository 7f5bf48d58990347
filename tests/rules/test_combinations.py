"""Every combination of yes, no, choices and representative figures, of every calculator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product
from math import prod
from random import Random
from typing import Any

import pytest

import calculators
from calculators.rules.calculator import Calculator
from calculators.rules.conditions import first_answered, unless_outside
from calculators.rules.inputs import Ordered
from tests.rules.answers import figures

pytestmark = pytest.mark.exhaustive

HAN = r"[\u3400-\u9fff，。；：、“”（）]"


def texts(value: Any, but: tuple[str, ...]) -> Iterator[str]:
    """All texts in an explanation, but for those under the named keys."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in but:
                yield from texts(inner, but)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, but)
    elif isinstance(value, str):
        yield value


NOT_WORDS = ("result", "calculator", "lang", "clause", "clauses", "quote", "field", "name", "no", "verdict")


def test_every_outcome_is_explained_in_both_languages_without_gaps(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    headlines: dict[str, set[str]] = {}
    said: dict[str, set[str]] = {"zh": set(), "en": set()}
    for inputs in all_answers:
        for lang in ("zh", "en"):
            explained = calculators.explain(calculator.id, inputs, lang)
            if "errors" in explained:
                assert {error["code"] for error in explained["errors"]} == {"inconsistent"}
                continue
            headlines.setdefault(explained["verdict"], set()).add(explained["headline"])
            said[lang].update(texts(explained, NOT_WORDS))
    for text in said["zh"] | said["en"]:
        assert text, "an empty text"
        assert not re.search(r"[{}]|(?<!^)None|Decimal|unknown|not_", text), text
    for text in said["zh"]:
        assert not re.search(r"[A-Za-z]{2,}", text), text
    for text in said["en"]:
        assert not re.search(HAN, re.sub("“[^”]*”|《[^》]*》", "", text)), text
    assert len(headlines) > 1


def test_an_explanation_holds_what_evaluate_says(calculator: Calculator, all_answers: list[dict[str, Any]]) -> None:
    for inputs in all_answers[:: max(1, len(all_answers) // 200)]:
        explained = calculators.explain(calculator.id, inputs, "zh")
        assert "errors" in explained or explained["result"] == calculators.evaluate(calculator.id, inputs)


def test_money_is_whole_fen_and_every_output_is_there(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    names = [output.name for output in calculator.outputs]
    for inputs in all_answers:
        assessed = calculator.assess(inputs)
        if isinstance(assessed, list):
            continue
        assert list(assessed.outcome) == names
        assert set(assessed.values) == set(names)
        for output in calculator.outputs:
            value = assessed.values[output.name]
            if output.type == "money" and value is not None:
                assert isinstance(value, Decimal) and value == round(value, 2), output.name
            elif output.values:
                listed = value if output.type == "list" else [] if value is None else [value]
                assert set(listed) <= set(output.values), output.name
            elif output.type == "list":
                raise AssertionError(f"{output.name} has no labels")


def test_an_unknown_asks_for_what_can_settle_it_or_is_silence(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers:
        if settled.verdict(inputs) != "unknown":
            continue
        assessed = calculator.assess(inputs)
        assert not isinstance(assessed, list)
        asked = [input.name for input in assessed.asks]
        open_names = [name for name in calculator.inputs if name not in inputs]
        assert set(asked) <= set(open_names)
        learnt = [name for name in open_names if name in asked or not settled.may_unsettle(name, inputs)]
        if assessed.verdict == "not_stated":
            assert asked == []
            assert settled.after(inputs, learnt) <= {"unknown", None}
        else:
            assert asked
            if settled.count(learnt) <= MOST_COMPLETIONS:
                reached, everything = settled.after(inputs, asked), settled.after(inputs, learnt)
                assert reached & {"yes", "no"} == everything & {"yes", "no"} != set(), inputs


def test_learning_more_never_reverses_a_settled_answer(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers:
        verdict = settled.verdict(inputs)
        if verdict not in ("yes", "no"):
            continue
        for name in calculator.inputs:
            if name not in inputs and not settled.may_unsettle(name, inputs):
                assert settled.after(inputs, [name]) <= {verdict, None}, (inputs, name)


def test_what_a_sentence_does_not_speak_of_unsettles_a_no_but_never_makes_it_a_yes(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers:
        verdict = settled.verdict(inputs)
        for node in calculator.condition.walk():
            if isinstance(node, unless_outside) and node.input.name not in inputs and verdict in ("yes", "no"):
                assert settled.after(inputs, [node.input.name]) <= {verdict, "unknown", None}


def test_the_nearest_change_leads_to_a_yes_and_nothing_less_does(
    calculator: Calculator, all_answers: list[dict[str, Any]]
) -> None:
    settled = Settled(calculator, all_answers)
    for inputs in all_answers:
        verdict = settled.verdict(inputs)
        if verdict is None:
            continue
        change = calculators.evaluate(calculator.id, inputs)["nearest"]
        if verdict != "no":
            assert change is None
            continue
        changed_singly = (
            inputs | {name: value} for name in inputs for value in settled.options[name] if value != inputs[name]
        )
        one_is_enough = any(settled.verdict(changed) == "yes" for changed in changed_singly)
        if change is None:
            assert not one_is_enough, inputs
        else:
            changed = inputs | {entry["field"]: entry["value"] for entry in change}
            assert calculators.evaluate(calculator.id, changed)["outcome"]["eligible"] == "yes"
            assert all(entry["field"] in inputs and entry["value"] != inputs[entry["field"]] for entry in change)
            assert len(change) == 1 or not one_is_enough, inputs
            for entry in change:
                line = calculator.inputs[entry["field"]]
                if isinstance(line, Ordered):
                    given, wanted = (line.rank(line.read(some[line.name])) for some in (inputs, changed))
                    a_step_less = line.write(line.at_rank(wanted - (1 if wanted > given else -1)))
                    assert settled.verdict(changed | {line.name: a_step_less}) != "yes", inputs


MOST_COMPLETIONS = 600


class Settled:
    """The verdicts of a calculator; None where the answers are refused."""

    def __init__(self, calculator: Calculator, all_answers: list[dict[str, Any]]) -> None:
        self.calculator = calculator
        self.verdicts: dict[frozenset[tuple[str, Any]], str | None] = {}
        self.options: dict[str, list[Any]] = {
            name: [value for value in values if value is not None] for name, values in figures(calculator).items()
        }
        self.options |= {name: list(input.labels) for name, input in calculator.inputs.items() if input.labels}
        for name, input in calculator.inputs.items():
            if isinstance(input, Ordered):
                # A figure that is given may lie beyond all that is tried of the one it is compared with.
                self.options[name] += [input.write(input.lowest), input.write(input.highest)]

    def verdict(self, inputs: dict[str, Any]) -> str | None:
        key = frozenset(inputs.items())
        if key not in self.verdicts:
            assessed = self.calculator.assess(inputs)
            self.verdicts[key] = None if isinstance(assessed, list) else assessed.finding.verdict
        return self.verdicts[key]

    def count(self, names: list[str]) -> int:
        """In how many ways these questions can be answered."""
        return prod(len(self.options[name]) for name in names)

    def after(self, inputs: dict[str, Any], names: list[str]) -> set[str | None]:
        """The verdicts that answers to these questions lead to: all of them, or where they are many, some."""
        lists = [self.options[name] for name in names]
        if self.count(names) <= MOST_COMPLETIONS:
            completions: Iterable[tuple[Any, ...]] = product(*lists)
        else:
            chance = Random(0)
            completions = (tuple(chance.choice(values) for values in lists) for _ in range(20))
        return {self.verdict(inputs | dict(zip(names, more, strict=True))) for more in completions}

    def may_unsettle(self, name: str, inputs: dict[str, Any]) -> bool:
        """True where the tree says so: a direct answer before what follows from others, an optional answer, or a choice
        that the sentence does not speak of."""
        if self.calculator.inputs[name].optional:
            return True
        for node in self.calculator.condition.walk():
            if isinstance(node, unless_outside) and node.input.name == name:
                return True
            if isinstance(node, first_answered):
                for place, part in enumerate(node.parts):
                    asked = {input.name for leaf in part.walk() for input in leaf.inputs}
                    later = [
                        {i.name for leaf in behind.walk() for i in leaf.inputs} for behind in node.parts[place + 1 :]
                    ]
                    if name in asked and any(behind <= set(inputs) for behind in later):
                        return True
        return False
