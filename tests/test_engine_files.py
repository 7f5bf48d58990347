"""What is laid out for the browser, before any browser looks at it."""

from __future__ import annotations

import gzip
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from build_scripts.engine import EngineFiles, build_engine
from build_scripts.engine.runtime import read_runtime
from build_scripts.engine.trimmed import trim_runtime
from build_scripts.engine.weight import Weight, weigh
from build_scripts.faults import Faults


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, EngineFiles]:
    folder = tmp_path_factory.mktemp("site")
    return folder, build_engine(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_builds_give_the_same_bytes(built: tuple[Path, EngineFiles], tmp_path: Path) -> None:
    folder, _ = built
    build_engine(tmp_path)
    first, second = contents(folder), contents(tmp_path)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_the_runtime_is_trimmed_to_the_same_bytes_each_time(
    built: tuple[Path, EngineFiles], project: Path, tmp_path: Path
) -> None:
    package = project / "node_modules" / "pyodide"
    afresh = trim_runtime(package, tmp_path)
    assert afresh == trim_runtime(package)
    for name, content in afresh.items():
        assert len(content) < 0.9 * (package / name).stat().st_size
        [shipped] = built[0].glob(f"engine/runtime-*/{name}")
        assert shipped.read_bytes() == content


def test_a_new_build_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    old = tmp_path / "engine" / "rules-000000000000" / "worker.js"
    old.parent.mkdir(parents=True)
    old.touch()
    build_engine(tmp_path)
    assert not old.parent.exists()


def test_what_is_fetched_is_there_in_the_size_that_is_told(built: tuple[Path, EngineFiles]) -> None:
    folder, files = built
    assert {at: (folder / at).stat().st_size for at in files.sizes} == dict(files.sizes)
    script = (folder / "engine" / "files.js").read_text(encoding="utf-8")
    told = json.loads(script.removeprefix("self.policyEngineFiles = ").removesuffix(";\n"))
    assert {f"engine/{file['at']}": file["size"] for file in told["files"].values()}.items() <= files.sizes.items()
    assert told["lock"]["packages"] == {}
    for file in told["files"].values():
        assert file["packed"] == files.packed[f"engine/{file['at']}"]
        copy = folder / "engine" / f"{file['at']}.gz"
        assert copy.exists() != file["at"].endswith(".js")
        if copy.exists():
            assert copy.stat().st_size == file["packed"]
            assert gzip.decompress(copy.read_bytes()) == (folder / "engine" / file["at"]).read_bytes()


def test_runtime_library_and_calculators_stay_within_their_budget(built: tuple[Path, EngineFiles]) -> None:
    folder, files = built
    weight = sum((weigh((folder / at).read_bytes()) for at in files.sizes), Weight())
    assert weight.gzip == files.size
    assert weight.brotli <= 2_450_000
    assert weight.gzip <= 3_300_000


def test_a_new_rule_leaves_the_address_of_the_runtime_alone(
    built: tuple[Path, EngineFiles], project: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "project"
    shutil.copytree(project / "calculators", changed / "calculators")
    shutil.copy(project / "pyproject.toml", changed)
    for name in ("node_modules", "site_templates"):
        (changed / name).symlink_to(project / name)
    (changed / "calculators" / "one_more.py").touch()
    before = {at.split("/")[1] for at in built[1].sizes}
    after = {at.split("/")[1] for at in build_engine(tmp_path, changed).sizes}
    assert sorted(name.partition("-")[0] for name in before - after) == ["rules"]
    assert sorted(name.partition("-")[0] for name in after - before) == ["rules"]


def test_the_wheel_holds_the_calculators_compiled_and_nothing_else(built: tuple[Path, EngineFiles]) -> None:
    folder, _ = built
    [wheel] = folder.glob("engine/rules-*/*.whl")
    assert wheel.name.startswith("ten_measures_calculators-") and "-cp313-" in wheel.name
    names = zipfile.ZipFile(wheel).namelist()
    assert "calculators/__init__.pyc" in names
    assert [name for name in names if name.endswith(".py")] == []
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"calculators", "ten_measures_calculators"}


def test_a_runtime_of_another_python_is_refused(tmp_path: Path) -> None:
    lock = {"info": {"python": "3.14.0"}, "packages": {}}
    (tmp_path / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    with pytest.raises(Faults, match=r"浏览器里是 Python 3\.14[\s\S]*The browser has Python 3\.14"):
        read_runtime(tmp_path)


def test_a_missing_runtime_is_told_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="make setup"):
        read_runtime(tmp_path)
