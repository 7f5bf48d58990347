"""The site without a network: what a reader's browser keeps of it when asked to, and how it becomes an app.

```
sw.js                      the service worker: the list of what is kept, then site_templates/assets/offline-worker.js
offline/about.js           for the pages: what the list comes to, and the words
offline/<lang>.webmanifest name, icons and first page of the app, by language
offline/workbox-<version>/ the parts of Workbox that keep and answer
```

Nothing of this is loaded by a page that is only read: not before the reader asks for it.
"""

from __future__ import annotations

from build_scripts.offline.kept import transferred
from build_scripts.offline.write import write_offline

__all__ = ["transferred", "write_offline"]
