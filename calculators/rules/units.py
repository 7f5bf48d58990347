"""The units that answers and figures are given in."""

from __future__ import annotations

from calculators.rules.text import Text

YUAN = Text("元", "yuan")
PERCENT = Text("%", "%")
MONTHS = Text("个月", "months")
PERSONS = Text("人", "persons")
TIMES = Text("次", "times")
POSTS = Text("个", "posts")
DAYS = Text("天", "days")

OF_ONE = {"months": "month", "persons": "person", "times": "time", "posts": "post", "days": "day"}
"""English units beside the figure 1."""
