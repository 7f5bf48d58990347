"""Every calculator, and answers that go through all it can say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from calculators.register import CALCULATORS
from calculators.rules.calculator import Calculator

REPRESENTATIVE: dict[str, tuple[str, ...]] = {
    "industry_class": ("1", "8"),
    "payroll": ("0", "1000000.00"),
    "period": ("2022-02", "2022-03", "2022-04", "2022-05"),
    "stoppage_start": ("2021-11-01",),
    "as_of": ("2021-11-30", "2021-12-01"),
    "local_minimum_wage": ("1234.56",),
    "paid_amount": ("987.64", "5000"),
}
"""For questions without a fixed choice of answers: values on both sides of what the notices say."""


def answers_to_all(calculator: Calculator) -> Iterator[dict[str, Any]]:
    """Every combination of yes, no, choices, representative values and open questions."""
    options = []
    for name, input in calculator.inputs.items():
        choices = tuple(input.labels) or REPRESENTATIVE[name]
        options.append([None, *choices])
    for values in product(*options):
        yield {name: value for name, value in zip(calculator.inputs, values, strict=True) if value is not None}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "calculator" in metafunc.fixturenames:
        metafunc.parametrize("calculator", CALCULATORS.values(), ids=list(CALCULATORS))


@pytest.fixture(scope="session")
def all_answers() -> Any:
    return answers_to_all
