"""The record and the calculators as files for machines and spreadsheets, below `data/`.

Made from the record and the catalogue alone; nothing here knows of a template, or how a page is made. `linked` says
what a page is about, for its JSON-LD; the sitemap lists the pages that it finds, after they were written.

```
data/index.json                       what there is, and where the site is published
data/notices/<id>.json                a notice with its articles, sentences and dated versions
data/notices/<id>.zh.akn.xml, .en     the same in Akoma Ntoso 3.0, one document for each language
data/notices.csv                      the notices
data/clauses.json, clauses.csv        every sentence and part of all notices; withdrawn addresses
data/calculators.json, .csv           questions, outputs and sources of every calculator
data/terms.json, .csv                 the terms, in both languages
data/changes.json                     what was published when
data/changes.zh.xml, .en.xml          the same as Atom feeds, where the site has a public address
data/schema/<name>.schema.json        JSON Schemas (draft 2020-12)
```
"""

from build_scripts.data.files import DataFile, data_files
from build_scripts.data.sitemap import write_sitemap
from build_scripts.data.write import write_data

__all__ = ["DataFile", "data_files", "write_data", "write_sitemap"]
