"""The figures of a notice are read from its words."""

from __future__ import annotations

import doctest

import pytest

from calculators.rules import numeral


def test_every_chinese_digit_is_read_as_the_number_it_is() -> None:
    assert [numeral.figure("integer", f"{sign}年") for sign in "一二三四五六七八九十"] == list(range(1, 11))
    assert numeral.figure("integer", "两个月") == 2


def test_the_examples_of_the_documentation_hold() -> None:
    found = doctest.testmod(numeral)
    assert found.attempted > 0 and found.failed == 0


def test_words_without_a_numeral_are_no_figure() -> None:
    for words in ("万元", "约20万元", "个月"):
        with pytest.raises(ValueError, match="no numeral"):
            numeral.figure("money", words)
