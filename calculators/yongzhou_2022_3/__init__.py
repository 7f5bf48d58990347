"""Yongzhou, 22 March 2022: 永人社发〔2022〕3号. One module per article, in the order of its sentences."""

from __future__ import annotations

from types import ModuleType

from calculators.yongzhou_2022_3 import (
    article_1,
    article_2,
    article_3,
    article_4,
    article_5,
    article_6,
    article_7,
    article_8,
    article_9,
    article_10,
)

ARTICLES: tuple[ModuleType, ...] = (
    article_1,
    article_2,
    article_3,
    article_4,
    article_5,
    article_6,
    article_7,
    article_8,
    article_9,
    article_10,
)
"""In the order of the notice; the calculators of each in the order of its sentences."""
