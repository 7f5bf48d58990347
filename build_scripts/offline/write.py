"""Writes what makes the built site one that works without a network. The last step: everything else is there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from build_scripts import PROJECT
from build_scripts.offline.kept import Kept, KeptFile, kept_file, kept_files, transferred
from build_scripts.pages.wording import LANGUAGES, Words
from build_scripts.text import date_in_words

FOLDER = "offline"
_ABOUT = f"{FOLDER}/about.js"
# In this order: each takes from those before.
_WORKBOX = ("workbox-core", "workbox-routing", "workbox-strategies", "workbox-precaching")
PAPER = "#fbf9f4"
"""The light ground of `site.css`: what a phone shows around the app and before its first page."""


def write_offline(site: Path, words: Mapping[str, Words], last_checked: date) -> Kept:
    """Write `sw.js` and `offline/` for the built site in the folder `site`, in place of those that are there.

    The same site gives the same bytes. `last_checked` is told as the day of the texts.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    (site / FOLDER).mkdir()
    scripts = _write_workbox(site)
    for lang in LANGUAGES:
        _write_json(site / FOLDER / f"{lang}.webmanifest", app_manifest(words[lang], lang))
    kept = kept_files(site)
    (site / _ABOUT).write_text(_about(kept, words, last_checked), "utf-8")
    # The pages' part names the version of all other files, and so cannot be one of them.
    whole = Kept((*kept.always, kept_file(site, _ABOUT)), kept.copies, kept.originals)
    worker = (PROJECT / "site_templates" / "assets" / "offline-worker.js").read_text("utf-8")
    (site / "sw.js").write_text(_list(whole, kept.version, scripts) + worker, "utf-8")
    return whole


def app_manifest(words: Words, lang: str) -> dict[str, Any]:
    """The web app manifest of a language. One app, whichever language it was added in."""
    icons = [
        ("icon-192.png", "192x192", "any"),
        ("icon-512.png", "512x512", "any"),
        ("maskable-512.png", "512x512", "maskable"),
    ]
    return {
        "id": "../",
        "name": words.site.name,
        "short_name": words.site.name,
        "description": words.site.short_tagline,
        "lang": "zh-Hans" if lang == "zh" else lang,
        "dir": "ltr",
        "start_url": f"../{lang}/index.html",
        "scope": "../",
        # With a way back and to reload, where there is such a display; the other is what Safari knows.
        "display": "standalone",
        "display_override": ["minimal-ui", "standalone"],
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            {"src": f"../assets/icons/{name}", "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in icons
        ],
    }


def _write_workbox(site: Path) -> list[str]:
    """Copy the scripts, and return their addresses."""
    modules = PROJECT / "node_modules"
    version = json.loads((modules / "workbox-precaching" / "package.json").read_text("utf-8"))["version"]
    folder = f"{FOLDER}/workbox-{version}"
    (site / folder).mkdir()
    for package in _WORKBOX:
        script = (modules / package / "build" / f"{package}.prod.js").read_text("utf-8")
        # The map that its last line names is not handed out.
        code = script.partition("\n//# sourceMappingURL=")[0]
        (site / folder / f"{package}.js").write_text(code + "\n", "utf-8")
    return [f"{folder}/{package}.js" for package in _WORKBOX]


def _about(kept: Kept, words: Mapping[str, Words], last_checked: date) -> str:
    """For each kind of browser and of host, how many bytes travel."""
    sizes = {
        name: {
            "compressed": transferred((*kept.always, *engine), host_compresses=True),
            "plain": transferred((*kept.always, *engine), host_compresses=False),
        }
        for name, engine in (("copies", kept.copies), ("originals", kept.originals))
    }
    about = {
        "version": kept.version,
        "bytes": sizes,
        "words": {
            lang: words[lang].offline.panel.in_full() | {"checked": date_in_words(last_checked, lang)}
            for lang in LANGUAGES
        },
    }
    return f"self.policyOffline = {json.dumps(about, ensure_ascii=False, indent=1)};\n"


def _list(kept: Kept, version: str, scripts: list[str]) -> str:
    """One file on a line."""
    lists = ",\n".join(
        f'"{name}": [\n' + ",\n".join(_entry(file) for file in files) + "\n]"
        for name, files in (("always", kept.always), ("copies", kept.copies), ("originals", kept.originals))
    )
    return f'self.offlineFiles = {{"version": "{version}", "scripts": {json.dumps(scripts)},\n{lists}}};\n'


def _entry(file: KeptFile) -> str:
    return json.dumps(
        {"url": file.at, "revision": file.revision, "integrity": file.integrity, "size": file.packed},
        separators=(",", ":"),
    )


def _write_json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
