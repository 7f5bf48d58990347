"""Lays out `engine/` of the site.

```
engine/engine.js            what a page loads; at the same address for ever
engine/files.js             names, sizes and digests of what follows, for engine.js
engine/runtime-<version>/   Python: pyodide.js, pyodide.asm.js, pyodide.asm.wasm, python_stdlib.zip
engine/rules-<version>/     worker.js and the wheel of the calculators
           …/*.gz           what a host may not compress, compressed
           …/disk/          both once more as classic scripts: a page opened from a disk can fetch nothing
```

A version is a digest of what is in the folder: a host may let browsers keep both folders for ever, and a change of the
rules does not make anybody fetch Python again. The version of the whole stands in `engine.js` and in `files.js`: by it
a page that was opened before the site changed finds out.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_scripts import PROJECT
from build_scripts.engine.compiled import compile_archive
from build_scripts.engine.disk import as_classic_script
from build_scripts.engine.library import build_library
from build_scripts.engine.runtime import read_runtime
from build_scripts.engine.trimmed import trim_runtime
from build_scripts.engine.wheel import build_wheel

LIBRARY = "python_stdlib.zip"
"""Pyodide's name for it."""
_VERSION_OF_NONE = 'VERSION = ""'
"""Where the build puts the version into engine.js."""


@dataclass(frozen=True)
class EngineFiles:
    """What a browser fetches before the first result."""

    sizes: Mapping[str, int]
    """Bytes as they are, by the address below the root of the site."""
    packed: Mapping[str, int]
    """Bytes after gzip, by the same addresses."""

    @property
    def size(self) -> int:
        """Bytes of all that travel, on a host that compresses nothing better than gzip does."""
        return sum(self.packed.values())


def build_engine(out: Path, project: Path = PROJECT) -> EngineFiles:
    """Write `engine/` into the folder `out`, in place of one that is there."""
    folder = out / "engine"
    shutil.rmtree(folder, ignore_errors=True)

    package = project / "node_modules" / "pyodide"
    runtime = read_runtime(package)
    with TemporaryDirectory() as temporary:
        work = Path(temporary)
        wheel = compile_archive(build_wheel(project, work))
        rules = wheel.read_bytes()
        library = build_library(package, package / LIBRARY, wheel, project / "calculators", work)
        runtime_files = runtime.files | {LIBRARY: library} | trim_runtime(package)

    assets = project / "site_templates" / "assets"
    runtime_folder = f"runtime-{_version(runtime_files)}"
    fetched = {f"{runtime_folder}/{name}": content for name, content in runtime_files.items()}
    rules_files = {"worker.js": (assets / "engine-worker.js").read_bytes(), wheel.name: rules}
    rules_folder = f"rules-{_version(rules_files)}"
    fetched |= {f"{rules_folder}/{name}": content for name, content in rules_files.items()}
    packed = {at: gzip.compress(content, 9, mtime=0) for at, content in fetched.items()}
    version = _version(fetched)
    fetched_first = {
        "engine.js": _with_version((assets / "engine.js").read_text("utf-8"), version),
        "files.js": _files_script(version, fetched, packed, runtime.lock),
    }
    for at, content in (fetched_first | fetched).items():
        _write(folder / at, content)
    for at, content in fetched.items():
        parent, _, name = at.partition("/")
        is_script = name.endswith(".js")
        if not is_script:
            _write(folder / f"{at}.gz", packed[at])
        _write(folder / parent / "disk" / f"{name}.js", as_classic_script(name, content if is_script else packed[at]))
    packed |= {at: gzip.compress(content, 9, mtime=0) for at, content in fetched_first.items()}
    return EngineFiles(
        {f"engine/{at}": len(content) for at, content in (fetched_first | fetched).items()},
        {f"engine/{at}": len(content) for at, content in packed.items()},
    )


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:12]


def _with_version(script: str, version: str) -> bytes:
    if script.count(_VERSION_OF_NONE) != 1:
        raise ValueError(f"engine.js does not hold {_VERSION_OF_NONE}")
    return script.replace(_VERSION_OF_NONE, f'VERSION = "{version}"').encode()


def _files_script(
    version: str, fetched: Mapping[str, bytes], packed: Mapping[str, bytes], lock: Mapping[str, Any]
) -> bytes:
    files = {
        at.rpartition("/")[2]: {
            "at": at,
            "size": len(content),
            "packed": len(packed[at]),
            "digests": [_digest(content), _digest(packed[at])],
        }
        for at, content in fetched.items()
    }
    text = json.dumps({"version": version, "files": files, "lock": lock}, indent=2, sort_keys=True)
    return f"self.policyEngineFiles = {text};\n".encode()


def _digest(content: bytes) -> str:
    """As a browser takes it for the `integrity` of what it fetches."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
