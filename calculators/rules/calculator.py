"""A calculator: its questions, its condition, its figures and its words, and what it makes of a person's answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, localcontext
from functools import cached_property
from typing import Any

from calculators.rules.conditions import Condition, Finding
from calculators.rules.conditions.condition import Change
from calculators.rules.inputs import Input, not_answered
from calculators.rules.money import EXACT
from calculators.rules.nearest import nearest
from calculators.rules.parameter import Parameter
from calculators.rules.quantity import Answers
from calculators.rules.refusal import Refusal, Refused, unknown_input, whole
from calculators.rules.source import Reading, Source
from calculators.rules.text import Text
from calculators.rules.value_types import VERDICTS, shown, written
from calculators.rules.verdict import NO, YES

NOT_STATED = "not_stated"
"""How people are told of an unknown that no answer can settle: the notice is silent."""

GIVEN = object()
"""In the condition of a `Line`: any value but null."""


class Line:
    """A sentence for certain outcomes: `Line(zh, en, verdict="yes", floor_amount=GIVEN)`.

    Names are those of inputs and outputs, and `verdict` (yes, no, unknown, not_stated); a list must contain the value.
    """

    def __init__(self, zh: str, en: str, **when: Any) -> None:
        self.text = Text(zh, en)
        self.when = when

    def fits(self, facts: Mapping[str, Any]) -> bool:
        """True when every name has the value that is asked for."""
        return fits(self.when, facts)


def fits(when: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    """True when every name has the value that is asked for."""
    for name, wanted in when.items():
        fact = facts.get(name)
        if wanted is GIVEN:
            if fact is None:
                return False
        elif wanted not in fact if isinstance(fact, list) else wanted != fact:
            return False
    return True


class Output:
    """One figure or finding of the outcome."""

    def __init__(
        self,
        name: str,
        type: str,
        label: Text,
        *,
        values: Mapping[str, Text] | None = None,
        unit: Text | None = None,
        working: tuple[Line, ...] = (),
        shown_when: Mapping[str, Any] | None = None,
        condition: Condition | None = None,
    ) -> None:
        self.name = name
        self.type = type
        """verdict, money, percent, choice, list, integer, date, month or time."""
        self.label = label
        self.values = VERDICTS if type == "verdict" else values or {}
        """The labels of the values, where there are only a few."""
        self.unit = unit
        self.working = working
        """How the figure comes about; the first line that fits is shown."""
        self.shown_when = shown_when
        """When people see it among the figures: the condition of a `Line`; None for never."""
        self.condition = condition
        """For a verdict of its own beside `eligible`: what decides it; otherwise `outcome` gives the value."""

    def show(self, value: Any, lang: str) -> str:
        """The value as a person reads it, without its unit."""
        return shown(self.type, value, lang, self.values)

    def describe(self) -> dict[str, Any]:
        """Its entry in the catalogue."""
        values = [{"value": value, "label": label.as_json()} for value, label in self.values.items()]
        return {"name": self.name, "type": self.type, "label": self.label.as_json(), "values": values or None}


class Consistency:
    """Two or more answers that cannot both be true are refused; checked where all of them were accepted."""

    def __init__(self, field: Input, inputs: tuple[Input, ...], holds: Callable[..., bool], message: Text) -> None:
        self.field = field
        """The question whose answer is refused."""
        self.inputs = inputs
        self.holds = holds
        """Takes the values of the inputs, in their order."""
        self.message = message
        """What to check; names of inputs in braces."""

    def is_broken(self, answers: Answers) -> bool:
        """True when the answers contradict each other."""
        values = [input.value(answers) for input in self.inputs]
        return None not in values and not self.holds(*values)

    def refusal(self, answers: Answers) -> Refusal:
        """What to check."""
        zh, en = (
            self.message.filled(lang, {input.name: input.bare(answers[input.name], lang) for input in self.inputs})
            for lang in ("zh", "en")
        )
        return Refusal(self.field.name, "inconsistent", Text(zh, en))


class Case:
    """A person's accepted answers, as the figures of a calculator see them."""

    def __init__(self, answers: Answers, eligible: str) -> None:
        self.answers = answers
        self.eligible = eligible
        """The verdict of the whole condition."""
        self.wanted: list[Input] = []
        """What a figure looked for and did not find."""

    def __getitem__(self, input: Input) -> Any:
        """The answer to a question, None where there is none."""
        return self.answers.get(input.name)

    def need(self, input: Input) -> Any:
        """The same, for a figure that cannot be given without it: an open question is then asked."""
        value = self.answers.get(input.name)
        if value is None:
            self.wanted.append(input)
        return value

    def payable(self, amount: Decimal | None) -> Decimal | None:
        """An amount as the conventions give it: itself for a yes, 0 for a no, nothing while that is unknown."""
        return {YES: amount, NO: Decimal(0)}.get(self.eligible)


class Calculator:
    """What one clause, or a few that belong together, decide about a person's answers."""

    def __init__(
        self,
        id: str,
        *,
        notice: str | None,
        title: Text,
        question: Text,
        clauses: tuple[str, ...],
        inputs: tuple[Input, ...],
        condition: Condition,
        outputs: tuple[Output, ...],
        outcome: Callable[[Case], dict[str, Any]] = lambda case: {},
        answer: tuple[str, ...] = (),
        headlines: tuple[Line, ...],
        validity: Text,
        unsaid: tuple[Text, ...],
        readings: tuple[Reading, ...],
        parameters: tuple[Parameter, ...] = (),
        consistency: tuple[Consistency, ...] = (),
        notes: tuple[Line, ...] = (),
        rounding: Text | None = None,
        background: tuple[Text, ...] = (),
    ) -> None:
        self.id = id
        self.notice = notice
        """None for a calculator that spans notices."""
        self.title = title
        self.question = question
        """What it answers, as a person would ask."""
        self.clauses = clauses
        self.inputs = {input.name: input for input in inputs}
        self.condition = condition
        """Decides `eligible`."""
        self.outputs = outputs
        """First of all `eligible`; then figures that `outcome` gives, and verdicts with conditions of their own."""
        self.outcome = outcome
        """The values of the outputs without a condition; amounts are computed in the exact context."""
        self.answer = answer
        """The outputs that can stand as the one large figure; the first that has a value does."""
        self.headlines = headlines
        self.validity = validity
        self.unsaid = unsaid
        self.readings = readings
        self.parameters = parameters
        self.consistency = consistency
        self.notes = notes
        """Every line that fits is shown."""
        self.rounding = rounding
        self.background = background

    def __repr__(self) -> str:
        return f"Calculator({self.id!r})"

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.inputs)}

    def assess(self, given: object) -> Assessment | list[Refusal]:
        """What the clause says on these answers; or all reasons why they cannot be read, in the order of the inputs."""
        if not isinstance(given, dict):
            return [whole("not_an_object", example=next(iter(self.inputs)))]
        answers: dict[str, Any] = {}
        refusals: list[Refusal] = []
        for name, input in self.inputs.items():
            raw = given.get(name)
            if not_answered(raw):
                continue
            try:
                answers[name] = input.read(raw)
            except Refused as refused:
                refusals.append(input.refusal(refused.code, raw))
        refusals += [rule.refusal(answers) for rule in self.consistency if rule.is_broken(answers)]
        refusals.sort(key=lambda refusal: self._order[str(refusal.field)])
        refusals += [unknown_input(name, list(self.inputs)) for name in given if name not in self.inputs]
        return refusals or Assessment(self, answers)

    def is_consistent(self, answers: Answers) -> bool:
        """True when no answer contradicts another."""
        return not any(rule.is_broken(answers) for rule in self.consistency)

    def describe(self) -> dict[str, Any]:
        """Its entry in the catalogue."""
        return {
            "id": self.id,
            "notice": self.notice,
            "title": self.title.as_json(),
            "question": self.question.as_json(),
            "clauses": list(self.clauses),
            "inputs": [self._describe(input) for input in self.inputs.values()],
            "outputs": [output.describe() for output in self.outputs],
            "validity": self.validity.as_json(),
            "unsaid": [text.as_json() for text in self.unsaid],
            "readings": [
                {
                    "no": reading.no,
                    "clauses": list(reading.clauses),
                    "quote": reading.quote,
                    "reading": reading.reading.as_json(),
                    "other": reading.other.as_json() if reading.other else None,
                }
                for reading in self.readings
            ],
            "background": [text.as_json() for text in self.background],
        }

    def _describe(self, input: Input) -> dict[str, Any]:
        return input.describe() | {"fact": input.fact or f"{self.id}/{input.name}"}

    def conditions(self) -> Iterator[Condition]:
        """Every condition of every tree: first that of `eligible`, then those of other verdicts."""
        for tree in (self.condition, *(output.condition for output in self.outputs if output.condition)):
            yield from tree.walk()

    def sources(self) -> Iterator[Source]:
        """All the words of the notice that it relies on."""
        for condition in self.conditions():
            if condition.source:
                yield condition.source
        for parameter in self.parameters:
            yield from parameter.sources()
        for reading in self.readings:
            yield Source(reading.clauses[0], reading.quote)


class Assessment:
    """What a calculator makes of accepted answers."""

    def __init__(self, calculator: Calculator, answers: Answers) -> None:
        self.calculator = calculator
        self.answers = answers
        self.finding: Finding = calculator.condition.examine(answers)
        self.case = Case(answers, self.finding.verdict)
        self.further = {
            output.name: output.condition.examine(answers) for output in calculator.outputs if output.condition
        }
        """What the conditions of other verdicts come to."""
        with localcontext(EXACT):
            self.values: dict[str, Any] = {
                "eligible": self.finding.verdict,
                **{name: finding.verdict for name, finding in self.further.items()},
                **calculator.outcome(self.case),
            }

    @cached_property
    def outcome(self) -> dict[str, Any]:
        """The outputs in their JSON form, in the order of the catalogue."""
        return {output.name: written(output.type, self.values[output.name]) for output in self.calculator.outputs}

    @cached_property
    def verdict(self) -> str:
        """As people are told: an unknown that no answer can settle is `not_stated`."""
        return self.finding.verdict if self.finding.reachable else NOT_STATED

    @cached_property
    def asks(self) -> list[Input]:
        """What is still needed: first for the verdict, then for the figures.

        Nothing where the verdict is no, or where the notice is silent: no answer would matter.
        """
        if self.verdict in (NO, NOT_STATED):
            return []
        order = list(self.calculator.inputs.values())
        for_verdict = sorted(self.finding.asks(), key=order.index)
        for_others = [input for finding in self.further.values() for input in finding.asks()]
        for_figures = sorted({*self.case.wanted, *for_others} - set(for_verdict), key=order.index)
        return for_verdict + for_figures

    @cached_property
    def nearest(self) -> list[Change]:
        """The nearest changes that would turn a no into a yes."""
        if self.finding.verdict != NO:
            return []
        calculator = self.calculator
        return nearest(calculator.condition, calculator.inputs, self.answers, calculator.is_consistent)

    def as_json(self) -> dict[str, Any]:
        """The answer for programs."""
        inputs = self.calculator.inputs
        first = self.nearest[0] if self.nearest else None
        steps = self.finding.as_step()
        return {
            "calculator": self.calculator.id,
            "outcome": self.outcome,
            "steps": steps["parts"] if self.calculator.condition.kind == "all_of" else [steps],
            "asks": [input.name for input in self.asks],
            "clauses": list(self.calculator.clauses),
            "nearest": first and [{"field": name, "value": inputs[name].write(v)} for name, v in first.items()],
        }
