"""The configuration for Caddy."""

from __future__ import annotations

from build_scripts.hosting.headers import ASKED_AGAIN, CACHED_FOR_EVER, FOR_EVER, HEADERS
from build_scripts.hosting.media_types import MEDIA_TYPES, content_type
from build_scripts.hosting.place import Place


def caddy(place: Place) -> str:
    """A Caddyfile. With a host's name, Caddy fetches a certificate for it by itself."""
    of_type: dict[str, list[str]] = {}
    for ending, kind in MEDIA_TYPES.items():
        of_type.setdefault(kind, []).append(ending)
    site = place.host or f":{place.listen}"
    lines = [
        "# 由 make hosting 生成。 / Made by make hosting.",
        "(ten_measures) {",
        "    header {",
        "        -Server",
        *(f'        {name} "{value}"' for name, value in HEADERS.items()),
        # Caddy says so itself where it sends a packed copy, and not where it sends the file.
        '        Vary "Accept-Encoding"',
        "    }",
        "}",
        "",
        f"{site} {{",
        f"    root * {place.root}",
        "    import ten_measures",
        "",
        "    # 网站只供读取。 / The site is read, and nothing else.",
        "    @written not method GET HEAD",
        "    respond @written 405",
        "",
        "    # 带版本号的文件夹永不改变。 / Folders named by a digest never change.",
        f"    @versioned path_regexp ^{place.path}{FOR_EVER[1:]}",
        f"    @others not path_regexp ^{place.path}{FOR_EVER[1:]}",
        f'    header @versioned Cache-Control "{CACHED_FOR_EVER}"',
        f'    header @others Cache-Control "{ASKED_AGAIN}"',
        "",
    ]
    for kind, endings in of_type.items():
        name = endings[0]
        lines.append(f"    @{name} path {' '.join(f'*.{ending}' for ending in endings)}")
        lines.append(f'    header @{name} Content-Type "{content_type(kind)}"')
    lines += [
        "",
        "    # 旁边已压缩好的 .br 和 .gz 直接发出。 / The packed copies beside the files are sent.",
        "    file_server {",
        "        precompressed br gzip",
        "    }",
        "    handle_errors {",
        "        import ten_measures",
        f'        header Cache-Control "{ASKED_AGAIN}"',
        f"        rewrite * {place.path}404.html",
        '        header Content-Type "text/html; charset=utf-8"',
        "        file_server",
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"
