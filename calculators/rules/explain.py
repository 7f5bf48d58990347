"""An answer in words, in one language: all that a page, a terminal or a printed sheet shows, and only lays out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from calculators.rules import templates
from calculators.rules.calculator import Assessment, Calculator, Line, Output, fits
from calculators.rules.conditions import Finding, all_of, first_answered, within
from calculators.rules.conditions.compare import IN_TIME
from calculators.rules.conditions.condition import Change
from calculators.rules.inputs import Choice, Input, Ordered
from calculators.rules.refusal import Refusal
from calculators.rules.source import Reading
from calculators.rules.suggestion import offer, suggestion
from calculators.rules.text import after_han, before_han, either, first_few, joined, quoted
from calculators.rules.verdict import NO, UNKNOWN, YES

_HEADLINES = tuple(Line(text.zh, text.en, verdict=verdict) for verdict, text in templates.HEADLINES.items())


def explain_refusals(
    calculator: Calculator | None, id: str | None, refusals: list[Refusal], lang: str
) -> dict[str, Any]:
    """What to enter instead, field by field, with what was probably meant."""
    inputs = calculator.inputs if calculator else {}
    return {
        "calculator": id,
        "lang": lang,
        "errors": [_error(inputs.get(refusal.field or ""), refusal, lang) for refusal in refusals],
    }


def _error(input: Input | None, refusal: Refusal, lang: str) -> dict[str, Any]:
    meant = suggestion(input, refusal.raw) if input else None
    return {
        "field": refusal.field,
        "code": refusal.code,
        "message": refusal.message[lang],
        "label": input.label[lang] if input else None,
        "suggestion": meant,
        "offer": offer(input, meant, lang) if input and meant is not None else None,
    }


def explain_assessment(assessment: Assessment, lang: str) -> dict[str, Any]:
    """The answer first, then why, the figures with their working, what is still to be asked, and the doubts."""
    return _Explanation(assessment, lang).as_json()


class _Explanation:
    """One answer in one language."""

    def __init__(self, assessment: Assessment, lang: str) -> None:
        self.assessment = assessment
        self.calculator = assessment.calculator
        self.lang = lang
        inputs = self.calculator.inputs
        answers = {name: inputs[name].write(value) for name, value in assessment.answers.items()}
        self.facts = {**answers, **assessment.outcome, "verdict": assessment.verdict}
        """What the lines of a calculator are chosen by."""
        self.words = self._words()
        """What they are filled with."""

    def _words(self) -> dict[str, str]:
        assessment, lang = self.assessment, self.lang
        words = {name: self.calculator.inputs[name].bare(value, lang) for name, value in assessment.answers.items()}
        for output in self.calculator.outputs:
            value = assessment.values[output.name]
            if value is not None:
                words[output.name] = output.show(value, lang)
        for parameter in self.calculator.parameters:
            figure = parameter.value(assessment.answers)
            if figure is not None:
                words[parameter.key] = figure
        words["asks"] = first_few([input.short[lang] for input in assessment.asks], lang)
        words["fails"] = joined([_stated(finding, lang) for finding in _failing(assessment.finding)], lang)
        return words

    def as_json(self) -> dict[str, Any]:
        assessment, calculator, lang = self.assessment, self.calculator, self.lang
        answer = self._answer()
        return {
            "calculator": calculator.id,
            "lang": lang,
            "result": assessment.as_json(),
            "verdict": assessment.verdict,
            "headline": self._first((*calculator.headlines, *_HEADLINES)),
            "amount": self._amount(answer) if answer else None,
            "figures": [
                {"name": output.name, **self._amount(output)}
                for output in calculator.outputs
                if output is not answer and self._is_shown(output)
            ],
            "reasons": self._reasons(_conjuncts(assessment.finding)),
            "asks": [{"field": input.name, "label": input.label[lang]} for input in assessment.asks],
            "nearest": list(self._nearest(assessment.nearest)),
            "notes": [*self._disagreements(assessment.finding), *self._all(calculator.notes)],
            "readings": [_reading(reading, lang) for reading in calculator.readings],
            "unsaid": [text[lang] for text in calculator.unsaid],
            "background": [text[lang] for text in calculator.background],
            "rounding": calculator.rounding[lang] if calculator.rounding else None,
            "disclaimer": templates.DISCLAIMER[lang],
        }

    def _all(self, lines: tuple[Line, ...]) -> list[str]:
        return [line.text.filled(self.lang, self.words) for line in lines if line.fits(self.facts)]

    def _first(self, lines: tuple[Line, ...]) -> str:
        """The first line that fits; every outcome has a headline, and the tests go through them all."""
        return next(line for line in lines if line.fits(self.facts)).text.filled(self.lang, self.words)

    def _answer(self) -> Output | None:
        """The output that is shown large: the first with a value; none where the clause does not apply."""
        if self.assessment.verdict == NO:
            return None
        outputs = {output.name: output for output in self.calculator.outputs}
        return next(
            (outputs[name] for name in self.calculator.answer if self.assessment.values[name] is not None), None
        )

    def _is_shown(self, output: Output) -> bool:
        value = self.assessment.outcome[output.name]
        has_value = value is not None and not (output.type == "verdict" and value == UNKNOWN)
        return has_value and output.shown_when is not None and fits(output.shown_when, self.facts)

    def _amount(self, output: Output) -> dict[str, Any]:
        return {
            "label": output.label[self.lang],
            "value": self.words[output.name],
            "unit": output.unit[self.lang] if output.unit else None,
            "working": next(iter(self._all(output.working)), None),
        }

    def _reasons(self, findings: Iterable[Finding]) -> list[dict[str, Any]]:
        return [self._reason(shown) for finding in findings for shown in finding.condition.shown(finding)]

    def _reason(self, finding: Finding) -> dict[str, Any]:
        condition, lang = finding.condition, self.lang
        source = condition.source
        return {
            "verdict": finding.verdict,
            "statement": _capital(_stated(finding, lang), lang),
            "clause": source.clause if source else None,
            "quote": source.quote if source else None,
            "answers": [
                {
                    "field": input.name,
                    "label": input.label[lang],
                    "value": input.show(finding.answers[input.name], lang),
                }
                for input in condition.inputs
                if input.name in finding.answers
            ],
            "parts": self._reasons(condition.deciding(finding)),
        }

    def _disagreements(self, finding: Finding) -> Iterator[str]:
        condition = finding.condition
        if isinstance(condition, first_answered) and condition.disagrees(finding):
            yield templates.DISAGREES[self.lang]
        for part in finding.parts:
            yield from self._disagreements(part)

    def _nearest(self, changes: list[Change]) -> Iterator[str]:
        """One sentence for each set of fields; alternatives for the same fields stand side by side."""
        by_fields: dict[tuple[str, ...], list[Change]] = {}
        for change in changes:
            by_fields.setdefault(tuple(change), []).append(change)
        for fields, alternatives in by_fields.items():
            inputs = [self.calculator.inputs[name] for name in fields]
            if len(inputs) == 1:
                yield self._one_change(inputs[0], alternatives)
            else:
                given = [self._values(input, [self.assessment.answers[input.name]]) for input in inputs]
                wanted = [self._wanted(input, alternatives) for input in inputs]
                words = {"given": self._named(inputs, given), "wanted": self._named(inputs, wanted)}
                yield templates.SEVERAL_AT_ONCE.filled(self.lang, words)

    def _one_change(self, input: Input, alternatives: list[Change]) -> str:
        lang = self.lang
        enough = self._wanted(input, alternatives)
        if isinstance(input, Choice):
            enough = templates.ENOUGH["choice"].filled(lang, {"wanted": enough})
        words = {
            "short": input.short[lang],
            "given": self._values(input, [self.assessment.answers[input.name]]),
            "enough": enough,
        }
        template = templates.CAN_BE_CHANGED if input.can_change else templates.IS_A_FACT
        return before_han(_capital(template.filled(lang, words), lang), lang)

    def _wanted(self, input: Input, alternatives: list[Change]) -> str:
        """The answers that would do; a number or a date as a limit, where all that lies beyond it does as well."""
        wanted = [change[input.name] for change in alternatives]
        values = self._values(input, wanted)
        if not isinstance(input, Ordered) or len(set(wanted)) > 1:
            return values
        higher = input.rank(wanted[0]) > input.rank(self.assessment.answers[input.name])
        end = input.at_rank(input.rank(input.highest if higher else input.lowest))
        beyond = {**self.assessment.answers, **alternatives[0], input.name: end}
        if self.calculator.condition.verdict(beyond) != YES:
            return templates.ENOUGH["exactly"].filled(self.lang, {"wanted": values})
        kind = ("later" if higher else "earlier") if input.type in IN_TIME else "more" if higher else "less"
        return templates.ENOUGH[kind].filled(self.lang, {"wanted": values})

    def _values(self, input: Input, values: list[Any]) -> str:
        words = [input.show(value, self.lang) for value in values]
        words = [quoted(word) for word in words] if isinstance(input, Choice) else words
        return after_han(either(list(dict.fromkeys(words)), self.lang), self.lang)

    def _named(self, inputs: list[Input], values: list[str]) -> str:
        lang = self.lang
        pairs = zip(inputs, values, strict=True)
        return joined(
            [
                templates.NAMED_VALUE.filled(lang, {"short": input.short[lang], "value": value})
                for input, value in pairs
            ],
            lang,
        )


def _conjuncts(finding: Finding) -> Iterator[Finding]:
    """The conditions that must all be met: each as a whole, a window or a choice of alternatives too."""
    for shown in finding.condition.shown(finding):
        if isinstance(shown.condition, all_of) and not isinstance(shown.condition, within):
            yield from shown.parts
        else:
            yield shown


def _failing(finding: Finding) -> Iterator[Finding]:
    """Those of them that are not met, down to the last one."""
    for part in _conjuncts(finding):
        if part.verdict == NO:
            yield from [part] if [*_conjuncts(part)] == [part] else _failing(part)


def _stated(finding: Finding, lang: str) -> str:
    condition = finding.condition
    return (condition.states or condition.template).filled(lang, condition.statement(finding, lang))


def _capital(words: str, lang: str) -> str:
    return words[0].upper() + words[1:] if lang == "en" else words


def _reading(reading: Reading, lang: str) -> dict[str, Any]:
    return {
        "no": reading.no,
        "clauses": list(reading.clauses),
        "quote": reading.quote,
        "reading": reading.reading[lang],
        "other": reading.other[lang] if reading.other else None,
    }
