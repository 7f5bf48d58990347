"""A condition on two limits at once."""

from __future__ import annotations

from calculators.rules import templates
from calculators.rules.conditions.compare import IN_TIME, at_least, at_most
from calculators.rules.conditions.condition import Finding
from calculators.rules.conditions.group import all_of
from calculators.rules.quantity import Quantity
from calculators.rules.source import Source
from calculators.rules.text import Text, after_han


class within(all_of):
    """Not before the first and not after the last, both included; two comparisons, told as one."""

    kind = "within"

    def __init__(
        self, what: Quantity, first: Quantity, last: Quantity, *, source: Source, key: str, states: Text | None = None
    ) -> None:
        super().__init__(
            key,
            at_least(what, first, source=source, key=f"{key}_from"),
            at_most(what, last, source=source, key=f"{key}_until"),
            states=states,
            source=source,
        )
        self.what, self.first, self.last = what, first, last
        self.inputs = tuple(dict.fromkeys((*what.inputs, *first.inputs, *last.inputs)))

    def deciding(self, finding: Finding) -> tuple[Finding, ...]:
        return ()

    @property
    def template(self) -> Text:
        return (templates.KINDS_IN_TIME if self.what.type in IN_TIME else templates.KINDS)[self.kind]

    def statement(self, finding: Finding, lang: str) -> dict[str, str]:
        limits = {"first": self.first, "last": self.last}
        return {
            "what": self.what.named(finding.answers, lang),
            **{name: after_han(limit.named(finding.answers, lang), lang) for name, limit in limits.items()},
        }
