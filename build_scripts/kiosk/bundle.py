"""Lays out the kiosk's bundle.

```
index.html            the shell: start screen, bar, keys, and the frame that holds the site's pages
kiosk-settings.js     what an office sets
start-kiosk.sh …      verify, then start the browser
SHA256SUMS            every other file with its digest
kiosk/                scripts and styles of the shell and of the pages in it; payloads.js: digests of the data
zh/ en/ c/ …          the site as it was built; pages begin with the kiosk's scripts
```
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

from build_scripts import PROJECT
from build_scripts.kiosk.archive import write_archive
from build_scripts.kiosk.pages import for_kiosk
from build_scripts.kiosk.sums import files_of, write_sums
from build_scripts.pages import template_environment
from build_scripts.pages.site import Site
from build_scripts.pages.wording import HTML_LANGUAGE, LANGUAGES

TEMPLATES = PROJECT / "site_templates" / "kiosk"
SETTINGS = "kiosk-settings.js"
AT_THE_ROOT = ("start-kiosk.sh", "verify-kiosk.sh", "seal-kiosk.sh", "start-kiosk.cmd", "start-kiosk.ps1")


@dataclass(frozen=True)
class Bundle:
    """What was made."""

    folder: Path
    archive: Path
    version: str
    """As the start screen shows it."""


def build_kiosk(site: Site, built: Path, folder: Path) -> Bundle:
    """Write the bundle of the site that was built in `built` into `folder`, and its archive beside it.

    `site` is what that site was made of. The same site gives the same bytes. Raises RuntimeError when a script of the
    site cannot be read.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(built, folder)
    for page in folder.rglob("*.html"):
        page.write_text(for_kiosk(page.read_text("utf-8")), "utf-8")
    # The door is the shell's; a disk has no wrong addresses.
    (folder / "404.html").unlink(missing_ok=True)
    own = folder / "kiosk"
    own.mkdir()
    for file in TEMPLATES.iterdir():
        if file.name not in ("index.html", "settings.js", *AT_THE_ROOT):
            shutil.copy(file, own)
    for name in AT_THE_ROOT:
        shutil.copy(TEMPLATES / name, folder)
    shutil.copy(TEMPLATES / "settings.js", folder / SETTINGS)
    (own / "payloads.js").write_text(f"window.kioskPayloads = {_digests(built)};\n", "utf-8")
    version = _version(folder)
    (folder / "index.html").write_text(_shell(site, version, folder), "utf-8")
    write_sums(folder)
    return Bundle(folder, _archive(folder), version)


def sign_kiosk(folder: Path, key: str) -> bool:
    """Sign the bundle with a private key of ssh-keygen and write its archive anew; False if that fails."""
    if subprocess.run(["sh", folder / "seal-kiosk.sh", key], check=False).returncode:
        return False
    _archive(folder)
    return True


def _archive(folder: Path) -> Path:
    archive = folder.parent / f"ten-measures-{folder.name}.zip"
    write_archive(folder, archive)
    return archive


def _digests(built: Path) -> str:
    script = Path(__file__).with_name("payloads.cjs")
    run = subprocess.run(["node", script, built], capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise RuntimeError(f"the data of the site cannot be read:\n{run.stderr}")
    return run.stdout


def _version(folder: Path) -> str:
    """The project's version, and eight digits that stand for everything in the bundle but the shell that shows them."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    digest = hashlib.sha256()
    for file in files_of(folder):
        if file.name not in (SETTINGS, "index.html") or file.parent != folder:
            digest.update(f"{file.relative_to(folder).as_posix()} {_digest_of(file)}\n".encode())
    return f"{project['version']}-{digest.hexdigest()[:8]}"


def _digest_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _shell(site: Site, version: str, folder: Path) -> str:
    template = template_environment().get_template("kiosk/index.html")
    return template.render(
        site.context("zh", "", "index.html"),
        version=version,
        has_search=(folder / "zh" / "search.html").exists(),
        strings=_strings(site),
    )


def _strings(site: Site) -> dict[str, object]:
    """What the shell's scripts say, by language, and what they know of the site."""
    by_language = {
        lang: {
            **site.words[lang].kiosk.in_full(),
            "html_lang": HTML_LANGUAGE[lang],
            "topics": [[s.title[lang], f"for/{s.id}.html"] for s in site.record.situations.all],
        }
        for lang in LANGUAGES
    }
    return {**by_language, "cities": [notice.id for notice in site.record], "address": site.settings.base_address}
