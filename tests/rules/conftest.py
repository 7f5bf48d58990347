"""Every calculator that is registered, and answers that go through all it can say."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator
from tests.rules.answers import answers_to_all


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "calculator" in metafunc.fixturenames:
        metafunc.parametrize("calculator", CALCULATORS.values(), ids=list(CALCULATORS))


@pytest.fixture
def all_answers(calculator: Calculator) -> list[dict[str, Any]]:
    """Answers that go through all that a calculator can say; the same list for every test."""
    return answers_to_all(calculator)
