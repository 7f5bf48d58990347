"""What the site is made of, for programs that look for known weaknesses: `sbom.cdx.json`, CycloneDX 1.6.

Parts that reach a reader are `required`; packages that only build or test the site are `excluded`.
"""

from __future__ import annotations

import base64
import json
import re
import tomllib
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from build_scripts import PROJECT
from build_scripts.pages.licences import Part, shipped

FILE = "sbom.cdx.json"
_LOCKED = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


def write_bill_of_materials(out: Path, project: Path = PROJECT) -> None:
    """Write it into the folder `out`: the same bytes for the same lock files and parts."""
    parts = [_part(part) for part in shipped()]
    # A part that comes from a package is locked as well: it stands there once, with its licence.
    urls = {part.purl for part in parts}
    integrity = dict(_npm(project))
    tools = [_tool(url, integrity) for url in (*_python(project), *integrity) if url not in urls]
    for part in parts:
        part.hashes = _hashes(part.purl, integrity)
    bom = Bom(components=[*parts, *tools])
    bom.metadata.component = _site(project)
    bom.register_dependency(bom.metadata.component, parts)
    bom.metadata.timestamp = datetime(1980, 1, 1, tzinfo=UTC)
    bom.serial_number = uuid.UUID(int=0)
    content = _without_chance(json.loads(JsonV1Dot6(bom).output_as_string()))
    digest = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(content, sort_keys=True))
    text = json.dumps(content | {"serialNumber": f"urn:uuid:{digest}"}, ensure_ascii=False, indent=2, sort_keys=True)
    (out / FILE).write_text(f"{text}\n", encoding="utf-8")


def _without_chance(content: dict[str, Any]) -> dict[str, Any]:
    """When a bill was written says nothing of what is in it."""
    del content["metadata"]["timestamp"], content["serialNumber"]
    return content


def _site(project: Path) -> Component:
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Component(name="ten-measures", version=settings["version"], type=ComponentType.APPLICATION, bom_ref="site")


def _part(part: Part) -> Component:
    kind, _, name = part.package.partition("/")
    url = PackageURL(kind, None, name, part.version)
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        purl=url,
        bom_ref=str(url),
        scope=ComponentScope.REQUIRED,
        licenses=[LicenseFactory().make_from_string(part.licence)],
    )


def _tool(url: PackageURL, integrity: Mapping[PackageURL, str]) -> Component:
    return Component(
        name=url.name,
        group=url.namespace,
        version=url.version,
        type=ComponentType.LIBRARY,
        purl=url,
        bom_ref=str(url),
        scope=ComponentScope.EXCLUDED,
        hashes=_hashes(url, integrity),
    )


def _hashes(url: PackageURL | None, integrity: Mapping[PackageURL, str]) -> list[HashType]:
    """That of an npm package; a Python package has one for every machine, all of them in requirements.txt."""
    if url is None or url not in integrity:
        return []
    digest = base64.b64decode(integrity[url].removeprefix("sha512-")).hex()
    return [HashType(alg=HashAlgorithm.SHA_512, content=digest)]


def _python(project: Path) -> Iterator[PackageURL]:
    for name, version in _LOCKED.findall((project / "requirements.txt").read_text(encoding="utf-8")):
        yield PackageURL("pypi", None, name.lower().replace("_", "-"), version)


def _npm(project: Path) -> Iterator[tuple[PackageURL, str]]:
    packages = json.loads((project / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for path, package in packages.items():
        if path:
            # A second version of a package lies under another name.
            namespace, _, name = package.get("name", path.rpartition("node_modules/")[2]).rpartition("/")
            yield PackageURL("npm", namespace or None, name, package["version"]), package["integrity"]
