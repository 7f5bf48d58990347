"""Whatever is asked of the calculators is answered, or refused in words; and quickly."""

from __future__ import annotations

import pytest

from tests.hostile.answers import CODES, ask_all, check


@pytest.mark.exhaustive
def test_a_hundred_thousand_hostile_questions_are_answered_or_refused_in_words() -> None:
    tally = ask_all(100_000, seed=20220331)
    assert tally.answers.total() == 100_000
    # The questions reach the rules, and every way of refusing.
    assert tally.answers["answered"] > 20_000
    assert {code for code in CODES if not tally.answers[code]} <= {"too_many_decimals"}


def test_an_answer_that_breaks_the_contract_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.evaluate_json", lambda id, text: '{"calculator": "x", "errors": []}')
    with pytest.raises(AssertionError):
        check("x", "{}", "")
