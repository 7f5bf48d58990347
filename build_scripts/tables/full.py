"""Every answer of a small calculator, stored once each, so that a page can give it without the engine.

```
{"inputs":  [[input, [answer…]]…],   the questions in the order of the form, with the answers that they take
 "answers": [place in pool | null…], one for each combination; null where the answers are refused
 "pool":    [part…]}
```

The place of a combination counts like the digits of a number, the last question fastest: 0 is open, 1 the first
answer. A part is a text, a number, true, false or null; or a list of places in the pool; or an object with places for
values. `site_templates/assets/tables.js` reads it.
"""

from __future__ import annotations

from itertools import product
from math import prod
from typing import Any

import calculators
from build_scripts.tables.shared import Shared
from calculators.rules.calculator import Calculator
from calculators.rules.inputs import Choice

MOST_COMBINATIONS = 200
"""A calculator with more of them is left to the engine."""


def is_small(calculator: Calculator) -> bool:
    """True where every question is a yes/no or a choice, and the combinations of answers are few."""
    inputs = calculator.inputs.values()
    return (
        all(isinstance(input, Choice) for input in inputs)
        and prod(len(input.labels) + 1 for input in inputs) <= MOST_COMBINATIONS
    )


def answers_of(calculator: Calculator, lang: str) -> dict[str, Any]:
    """What `calculators.explain` says of every combination of answers to a small calculator."""
    inputs = [(name, list(input.labels)) for name, input in calculator.inputs.items()]
    pool = Shared()
    answers = []
    for chosen in product(*([None, *values] for _, values in inputs)):
        given = {name: value for (name, _), value in zip(inputs, chosen, strict=True) if value is not None}
        explained = calculators.explain(calculator.id, given, lang)
        answers.append(None if "errors" in explained else _put(pool, explained))
    return {"inputs": [list(item) for item in inputs], "answers": answers, "pool": pool.entries}


def _put(pool: Shared, value: Any) -> int:
    if isinstance(value, dict):
        return pool.place_of({key: _put(pool, inner) for key, inner in value.items()})
    if isinstance(value, list):
        return pool.place_of([_put(pool, inner) for inner in value])
    return pool.place_of(value)
