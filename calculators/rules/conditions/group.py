"""Conditions made of conditions."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.rules.conditions.condition import NEITHER, Change, Condition, Finding
from calculators.rules.inputs import Choice, Input
from calculators.rules.quantity import Answers
from calculators.rules.source import Source
from calculators.rules.text import Text, either
from calculators.rules.verdict import NO, UNKNOWN, YES, all_are_yes, any_is_yes


class Group(Condition):
    """A condition whose parts carry the questions."""

    def __init__(self, key: str, *parts: Condition, states: Text | None = None, source: Source | None = None) -> None:
        super().__init__(key, source, states)
        self.parts = parts


class all_of(Group):
    """Holds when every part holds; one part that does not hold is enough for a no."""

    kind = "all_of"

    def examine(self, answers: Answers) -> Finding:
        findings = tuple([part.examine(answers) for part in self.parts])
        return Finding(self, all_are_yes([finding.verdict for finding in findings]), answers, findings)

    def reachable(self, finding: Finding) -> frozenset[str]:
        within = [part.reachable for part in finding.parts]
        all_yes = {YES} if all(YES in verdicts for verdicts in within) else set()
        return frozenset(all_yes | {NO for verdicts in within if NO in verdicts})

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        for part in finding.parts:
            yield from part.asks(wanted)

    def ways(self, answers: Answers) -> list[Change]:
        ways: list[Change] = [{}]
        for part in self.parts:
            further = part.ways(answers)
            ways = [both for way in ways for more in further for both in _merged(way, more)]
        return ways


class any_of(Group):
    """Holds when one part holds."""

    kind = "any_of"

    def examine(self, answers: Answers) -> Finding:
        findings = tuple([part.examine(answers) for part in self.parts])
        return Finding(self, any_is_yes([finding.verdict for finding in findings]), answers, findings)

    def reachable(self, finding: Finding) -> frozenset[str]:
        within = [part.reachable for part in finding.parts]
        all_no = {NO} if all(NO in verdicts for verdicts in within) else set()
        return frozenset(all_no | {YES for verdicts in within if YES in verdicts})

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        for part in finding.parts:
            yield from part.asks(wanted)

    def deciding(self, finding: Finding) -> tuple[Finding, ...]:
        if finding.verdict != YES:
            return finding.parts
        return tuple(part for part in finding.parts if part.verdict == YES)

    def ways(self, answers: Answers) -> list[Change]:
        return [way for part in self.parts for way in part.ways(answers)]


class first_answered(Group):
    """The first part that can be decided decides: a direct answer, and behind it what follows from other answers."""

    kind = "first_answered"

    def examine(self, answers: Answers) -> Finding:
        findings = tuple([part.examine(answers) for part in self.parts])
        verdict = next((finding.verdict for finding in findings if finding.verdict != UNKNOWN), UNKNOWN)
        return Finding(self, verdict, answers, findings)

    def reachable(self, finding: Finding) -> frozenset[str]:
        return NEITHER.union(*[part.reachable for part in finding.parts])

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        for part in finding.parts:
            yield from part.asks(wanted)

    def deciding(self, finding: Finding) -> tuple[Finding, ...]:
        if finding.verdict == UNKNOWN:
            return finding.parts
        return tuple(part for part in finding.parts if part.verdict != UNKNOWN)

    def ways(self, answers: Answers) -> list[Change]:
        for part in self.parts:
            if part.verdict(answers) != UNKNOWN:
                return part.ways(answers)
        return []

    def disagrees(self, finding: Finding) -> bool:
        """True when a later part comes to the opposite of the part that decides."""
        return len({part.verdict for part in finding.parts} - {UNKNOWN}) > 1


class not_stated_unless(Group):
    """Holds when its part holds; where its part does not hold, the notice is silent, and the verdict unknown."""

    kind = "not_stated_unless"

    def __init__(self, part: Condition) -> None:
        super().__init__(f"{part.key}_or_not_stated", part)

    def examine(self, answers: Answers) -> Finding:
        finding = self.parts[0].examine(answers)
        return Finding(self, YES if finding.verdict == YES else UNKNOWN, answers, (finding,))

    def reachable(self, finding: Finding) -> frozenset[str]:
        return finding.parts[0].reachable & {YES}

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        yield from finding.parts[0].asks(wanted)

    def shown(self, finding: Finding) -> tuple[Finding, ...]:
        return finding.parts if finding.verdict == YES else (finding,)

    def ways(self, answers: Answers) -> list[Change]:
        return self.parts[0].ways(answers)


class where_given(Group):
    """A condition on an optional answer: while that is not given, nothing stands in the way, and nothing is asked."""

    kind = "where_given"

    def __init__(self, input: Input, part: Condition) -> None:
        super().__init__(f"{part.key}_where_given", part)
        self.input = input
        """The optional question; its absence has a meaning of its own."""

    def examine(self, answers: Answers) -> Finding:
        if self.input.name not in answers:
            return Finding(self, YES, answers)
        finding = self.parts[0].examine(answers)
        return Finding(self, finding.verdict, answers, (finding,))

    def reachable(self, finding: Finding) -> frozenset[str]:
        return finding.parts[0].reachable

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        yield from finding.parts[0].asks(wanted)

    def shown(self, finding: Finding) -> tuple[Finding, ...]:
        return finding.parts

    def ways(self, answers: Answers) -> list[Change]:
        return self.parts[0].ways(answers) if self.input.name in answers else [{}]


class unless_outside(Group):
    """The sentence does not speak of some choices at all: there the verdict is unknown, whatever else is answered.

    As long as the choice is open the rest may decide on a no, and choosing one of those takes the no back: the one
    case where learning more unsettles an answer.
    """

    kind = "unless_outside"

    def __init__(self, input: Choice, outside: tuple[str, ...], part: Condition, *, source: Source) -> None:
        super().__init__(f"{part.key}_unless_outside", part, source=source)
        self.inputs = (input,)
        self.input = input
        self.outside = outside
        """The choices that the sentence does not speak of."""

    def examine(self, answers: Answers) -> Finding:
        if answers.get(self.input.name) in self.outside:
            return Finding(self, UNKNOWN, answers)
        finding = self.parts[0].examine(answers)
        return Finding(self, finding.verdict, answers, (finding,))

    def reachable(self, finding: Finding) -> frozenset[str]:
        return finding.parts[0].reachable if finding.parts else NEITHER

    def asks(self, finding: Finding, wanted: frozenset[str]) -> Iterator[Input]:
        yield from finding.parts[0].asks(wanted)

    def shown(self, finding: Finding) -> tuple[Finding, ...]:
        return finding.parts or (finding,)

    def ways(self, answers: Answers) -> list[Change]:
        if answers.get(self.input.name) not in self.outside:
            return self.parts[0].ways(answers)
        inside = [{self.input.name: value} for value in self.input.choices if value not in self.outside]
        ways = ((choice, way) for choice in inside for way in self.parts[0].ways({**answers, **choice}))
        return [choice | way for choice, way in ways if self.input.name not in way]

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        outside = [self.input.choices[value][lang] for value in self.outside]
        return {"what": self.input.short[lang], "outside": either(outside, lang)}


def _merged(one: Change, other: Change) -> Iterator[Change]:
    """Both changes at once; where they want different answers to a question, each of the two is tried."""
    yield one | other
    if any(one[name] != value for name, value in other.items() if name in one):
        yield other | one
