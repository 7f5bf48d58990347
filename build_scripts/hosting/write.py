"""Lays out `dist/hosting/`: all that is copied to a server.

```
www/<path of the public address>/   the site, with packed copies beside the files
nginx.conf, nginx-brotli.conf       for nginx, without and with the module brotli_static
Caddyfile                           for Caddy
objects.csv                         for object storage: each file with the headers to store beside it
```
"""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

from build_scripts.hosting.caddy import caddy
from build_scripts.hosting.headers import ASKED_AGAIN, CACHED_FOR_EVER, FOR_EVER
from build_scripts.hosting.media_types import MEDIA_TYPES, content_type
from build_scripts.hosting.nginx import nginx
from build_scripts.hosting.packed import pack
from build_scripts.hosting.place import Place


def write_hosting(site: Path, out: Path, place: Place, *, brotli_quality: int = 11) -> None:
    """Write everything into the folder `out`, in place of one that is there.

    Raises KeyError for a kind of file whose media type is not known.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    _write_objects(site, out / "objects.csv")
    (out / "nginx.conf").write_text(nginx(place), encoding="utf-8")
    (out / "nginx-brotli.conf").write_text(nginx(place, brotli=True), encoding="utf-8")
    (out / "Caddyfile").write_text(caddy(place), encoding="utf-8")
    www = out / "www" / place.path.strip("/")
    shutil.copytree(site, www)
    pack(www, brotli_quality)


def _write_objects(site: Path, table: Path) -> None:
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("path", "content_type", "cache_control"))
        for file in sorted(file for file in site.rglob("*") if file.is_file()):
            path = file.relative_to(site).as_posix()
            kept = CACHED_FOR_EVER if re.match(FOR_EVER, f"/{path}") else ASKED_AGAIN
            writer.writerow((path, content_type(MEDIA_TYPES[file.suffix.removeprefix(".")]), kept))
