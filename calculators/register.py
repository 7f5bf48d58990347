"""All calculators, in the order of the notices. An article's module is named here; the rest stands in the module."""

from __future__ import annotations

from calculators.lanzhou_2021_289 import article_9 as lanzhou_article_9
from calculators.rules.calculator import Calculator
from calculators.yongzhou_2022_3 import article_1 as yongzhou_article_1

_ARTICLES = (yongzhou_article_1, lanzhou_article_9)

CALCULATORS: dict[str, Calculator] = {
    calculator.id: calculator for article in _ARTICLES for calculator in article.CALCULATORS
}
