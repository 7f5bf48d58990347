"""Answers before the engine: what the calculators say, worked out at build time by the same Python.

```
tables/finder.<lang>.js   a table of verdicts for every calculator, for the way from a few questions to the measures
tables/<id>.<lang>.js     every answer of a small calculator, read by site_templates/assets/tables.js
```

Nothing is decided here: each entry is what the calculator says of some answers. Only the order and the form are ours.
"""

from build_scripts.tables.finder import finder_data
from build_scripts.tables.full import answers_of, is_small
from build_scripts.tables.readable import decision_rows
from build_scripts.tables.write import sizes, write_tables

__all__ = ["answers_of", "decision_rows", "finder_data", "is_small", "sizes", "write_tables"]
