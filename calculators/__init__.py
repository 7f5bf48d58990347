"""What the clauses of the notices decide: conditions, amounts and reasons.

>>> evaluate("lanzhou-shutdown-pay", {"due_to_epidemic": "no"})["outcome"]["eligible"]
'no'
>>> [error["code"] for error in evaluate("lanzhou-shutdown-pay", {"paid_amount": "-1"})["errors"]]
['out_of_range']
"""

from __future__ import annotations

from typing import Any

from calculators import json_text
from calculators.register import CALCULATORS
from calculators.rules.calculator import Assessment, Calculator
from calculators.rules.explain import explain_assessment, explain_refusals
from calculators.rules.refusal import Refusal, printable, whole
from calculators.rules.text import LANGUAGES

__all__ = ["catalogue", "evaluate", "evaluate_json", "explain", "explain_json", "sources"]


def evaluate(id: str, inputs: object) -> dict[str, Any]:
    """What a calculator answers, for programs: `outcome`, `steps`, `asks`, `clauses`, `nearest`; or `errors`.

    `inputs` maps names to answers as text (a whole number may be an int). Never raises on anything that JSON can say.
    """
    found, result = _assess(id, inputs)
    return _refused(found, result) if isinstance(result, list) else result.as_json()


def explain(id: str, inputs: object, lang: str) -> dict[str, Any]:
    """The same in words, for people, in `zh` or `en`. Raises ValueError for another language."""
    if lang not in LANGUAGES:
        raise ValueError(f"explanations are written in {' and '.join(LANGUAGES)}, not in {lang!r}")
    found, result = _assess(id, inputs)
    if isinstance(result, list):
        return explain_refusals(CALCULATORS.get(found or ""), found, result, lang)
    return explain_assessment(result, lang)


def evaluate_json(id: str, text: str) -> str:
    """`evaluate` with the inputs as JSON text; answers with one line of JSON."""
    try:
        return json_text.write(evaluate(id, json_text.read(text)))
    except json_text.NotJson:
        return json_text.write(_refused(id, [whole("not_json")]))


def explain_json(id: str, text: str, lang: str) -> str:
    """`explain` with the inputs as JSON text; answers with one line of JSON."""
    try:
        return json_text.write(explain(id, json_text.read(text), lang))
    except json_text.NotJson:
        return json_text.write(explain_refusals(CALCULATORS.get(id), id, [whole("not_json")], lang))


def catalogue() -> list[dict[str, Any]]:
    """Every calculator with its questions and outputs, in the order of the notices; all texts in both languages."""
    return [calculator.describe() for calculator in CALCULATORS.values()]


def sources() -> list[dict[str, str | None]]:
    """Every quote that a rule relies on, and the figure that it takes from it, so that both can be checked."""
    found = {
        (calculator.id, source.clause, source.quote, source.number): None
        for calculator in CALCULATORS.values()
        for source in calculator.sources()
    }
    return [
        {"calculator": id, "clause": clause, "quote": quote, "number": number} for id, clause, quote, number in found
    ]


def _assess(id: object, inputs: object) -> tuple[str | None, Assessment | list[Refusal]]:
    if not isinstance(id, str):
        return None, [whole("unknown_calculator", name="")]
    calculator: Calculator | None = CALCULATORS.get(id)
    if calculator is None:
        return id, [whole("unknown_calculator", name=printable(id))]
    return id, calculator.assess(inputs)


def _refused(id: str | None, refusals: list[Refusal]) -> dict[str, Any]:
    return {"calculator": id, "errors": [refusal.as_json() for refusal in refusals]}
