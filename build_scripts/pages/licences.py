"""What the site ships that others made, and under which licence."""

from __future__ import annotations

import importlib.metadata
import json
from dataclasses import dataclass, replace

from build_scripts import PROJECT
from build_scripts.record.model import Text


@dataclass(frozen=True)
class Part:
    """Software that is part of the built site."""

    name: str
    version: str
    licence: str
    purpose: Text
    package: str
    """Kind of package and its name, as in a package URL: `npm/nzh`."""


def _npm_part(name: str, purpose: Text) -> Part:
    package = json.loads((PROJECT / "node_modules" / name / "package.json").read_text("utf-8"))
    return Part(name, package["version"], package["license"], purpose, f"npm/{name}")


def shipped() -> list[Part]:
    """Every part that reaches a reader, with the version that is installed."""
    pyodide = json.loads((PROJECT / "node_modules/pyodide/package.json").read_text("utf-8"))
    runtime = json.loads((PROJECT / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8"))["info"]
    return [
        Part(
            "Pyodide",
            pyodide["version"],
            pyodide["license"],
            Text("让 Python 在浏览器里运行", "Runs Python in the browser"),
            "npm/pyodide",
        ),
        Part(
            "CPython",
            runtime["python"],
            "PSF-2.0",
            Text("计算器所用的语言和标准库", "The language of the calculators and its standard library"),
            "generic/cpython",
        ),
        Part(
            "Emscripten",
            runtime["platform"].removeprefix("emscripten_").replace("_", "."),
            "MIT",
            Text("把 Python 编译给浏览器", "Compiles Python for the browser"),
            "generic/emscripten",
        ),
        _npm_part("nzh", Text("把金额写成中文大写", "Writes amounts in Chinese capitals")),
        _npm_part("html-to-image", Text("把结果存成图片", "Saves an answer as a picture")),
        _npm_part("qrcode-generator", Text("在浏览器里做二维码", "Makes QR codes in the browser")),
        replace(
            _npm_part("workbox-precaching", Text("把网站存在设备上，没有网络也能用", "Keeps the site on a device")),
            name="Workbox",
        ),
        Part(
            "pypinyin",
            importlib.metadata.version("pypinyin"),
            "MIT",
            Text("搜索用的汉字读音", "How the characters are read, for the search"),
            "pypi/pypinyin",
        ),
        Part(
            "Material Design Icons (Material for MkDocs)",
            importlib.metadata.version("mkdocs-material"),
            "Apache-2.0 AND MIT",
            Text("页面上的小图标", "The icons on the pages"),
            "pypi/mkdocs-material",
        ),
    ]
