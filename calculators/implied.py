"""What one answer says about other questions, by the words of the questions alone.

Somebody who has chosen “失业金领完了，还没有工作” has said that they are out of work, and is not asked again. Nothing
stands here that a rule of the notice would have to decide, and nothing that is merely likely.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_STATUS = "lanzhou-unemployment-allowance/status"
_RECEIVING = "lanzhou-price-subsidy/receiving"
_EXHAUSTED = "lanzhou-unemployment-route/ui_exhausted"


@dataclass(frozen=True)
class Implication:
    """Answers by fact, and the answers to other facts that they contain."""

    given: Mapping[str, str]
    then: Mapping[str, str]


IMPLICATIONS: Sequence[Implication] = (
    Implication({_STATUS: "ui_exhausted_still_unemployed"}, {"unemployed": "yes", _EXHAUSTED: "yes"}),
    Implication(
        {_STATUS: "insured_not_meeting_ui_conditions"},
        {"unemployed": "yes", "meets_unemployment_benefit_conditions": "no"},
    ),
    Implication({_STATUS: "receiving_ui_benefit"}, {_RECEIVING: "ui_benefit", _EXHAUSTED: "no"}),
    Implication({_STATUS: "employed"}, {"unemployed": "no"}),
    Implication({_RECEIVING: "ui_benefit"}, {_STATUS: "receiving_ui_benefit", _EXHAUSTED: "no"}),
    Implication({"unemployed": "yes", _EXHAUSTED: "yes"}, {_STATUS: "ui_exhausted_still_unemployed"}),
)
