"""What the search box looks through, made from the record and the catalogue of the calculators.

```
units.py     what can be found: sentences, articles, notices, calculators, terms, each with its words in two languages
readings.py  how every character is read
small.py     few texts: one script with all the words, which site_templates/assets/search.js looks through
large.py     many texts: an inverted index in small scripts, of which a query loads the few that it needs
write.py     chooses by size
```

Knows nothing of pages. Scripts, not JSON: pages opened from a disk cannot fetch.
"""

from typing import Final

from build_scripts.search.write import write_search

__all__ = ["ENGINE", "write_search"]

ENGINE: Final = (
    "search-texts",
    "search-matching",
    "search-vocabulary",
    "search-pinyin",
    "search-query",
    "search",
    "search-files",
)
"""Scripts of site_templates/assets that find, in the order in which search-box.js loads them."""
