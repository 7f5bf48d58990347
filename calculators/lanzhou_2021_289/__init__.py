"""Lanzhou, 5 November 2021: 兰人社发〔2021〕289号. One module per article, in the order of its sentences."""

from __future__ import annotations

from types import ModuleType

from calculators.lanzhou_2021_289 import (
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
    closing,
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
    closing,
)
"""In the order of the notice; the calculators of each in the order of its sentences."""
