"""All calculators, in the order of the notices.

A calculator is registered by standing in `CALCULATORS` of its article's module; a notice lists its articles.
"""

from __future__ import annotations

from calculators import across_notices, lanzhou_2021_289, yongzhou_2022_3
from calculators.rules.calculator import Calculator

CALCULATORS: dict[str, Calculator] = {
    calculator.id: calculator
    for module in (*yongzhou_2022_3.ARTICLES, *lanzhou_2021_289.ARTICLES, across_notices)
    for calculator in module.CALCULATORS
}
