"""The configuration for nginx."""

from __future__ import annotations

from build_scripts.hosting.headers import ASKED_AGAIN, CACHED_FOR_EVER, FOR_EVER, HEADERS
from build_scripts.hosting.media_types import IN_UTF_8, MEDIA_TYPES
from build_scripts.hosting.place import Place


def nginx(place: Place, *, brotli: bool = False) -> str:
    """A file for `/etc/nginx/conf.d/`; with `brotli` it needs the module brotli_static."""
    types: dict[str, list[str]] = {}
    for ending, kind in MEDIA_TYPES.items():
        types.setdefault(kind, []).append(ending)
    lines = [
        "# 由 make hosting 生成。 / Made by make hosting.",
        "",
        "# 带版本号的文件夹永不改变；出错的回答（404 等）不长期缓存。",
        "# Folders named by a digest never change; an answer that says “not found” is not kept.",
        'map "$status $uri" $ten_measures_cache {',
        f'    "~^(200|206|304) {place.path}{FOR_EVER[1:]}" "{CACHED_FOR_EVER}";',
        f'    default "{ASKED_AGAIN}";',
        "}",
        "",
        "server {",
        f"    listen {place.listen};",
        f"    server_name {place.host or '_'};",
        f"    root {place.root};",
        "    index index.html;",
        f"    error_page 404 {place.path}404.html;",
        "    absolute_redirect off;",
        "    server_tokens off;",
        "",
        "    # 旁边已压缩好的 .gz（和 .br）直接发出，不在请求时压缩。",
        "    # The packed copies beside the files are sent; nothing is compressed while a reader waits.",
        "    gzip_static on;",
        *(["    brotli_static on;"] if brotli else []),
        "    gzip_vary on;",
        "",
        "    types {",
        *(f"        {kind} {' '.join(endings)};" for kind, endings in types.items()),
        "    }",
        "    charset utf-8;",
        f"    charset_types {' '.join(kind for kind in IN_UTF_8 if kind != 'text/html')};",
        "",
        *(f'    add_header {name} "{value}" always;' for name, value in HEADERS.items()),
        "    add_header Cache-Control $ten_measures_cache always;",
        *(["    add_header Vary Accept-Encoding;"] if brotli else []),
        "",
        "    # 网站只供读取。 / The site is read, and nothing else.",
        "    location / {",
        "        limit_except GET { deny all; }",
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"
