"""The two commands: what is locked, what is asked of the machine, and what is said when it is missing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

# What every Debian has, and all that the setup may count on.
TOOLS = ("sh", "dirname", "cat", "cmp", "cp", "mkdir", "mv")


@pytest.fixture
def machine(tmp_path: Path, project: Path) -> Path:
    """A fresh clone, as far as the setup looks at it, on a machine whose only programs are in `programs`."""
    for name in (
        ".python-version",
        "requirements.txt",
        "package-lock.json",
        "build_scripts/setup.sh",
        "build_scripts/chromium.sh",
        "build_scripts/bench/package.json",
        "build_scripts/bench/package-lock.json",
    ):
        copy = tmp_path / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project / name, copy)
    (tmp_path / "programs").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found
        (tmp_path / "programs" / tool).symlink_to(found)
    return tmp_path


def install(machine: Path, name: str, body: str) -> None:
    """Put a program on the machine."""
    program = machine / "programs" / name
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def install_all(machine: Path) -> None:
    """Stand-ins for all that the setup asks for; they write down what they are told to do."""
    install(machine, "node", "echo 20")
    install(machine, "npm", 'echo "npm $*" >> log; mkdir -p "${6:-.}/node_modules"')
    install(machine, "chromium", "exit 0")
    install(
        machine,
        "python3.13",
        """case "$1 $2" in
  *version_info*) echo 3.13 ;;
  "-m venv") echo "python $*" >> log; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
  "-m pip") echo "python $*" >> log ;;
esac""",
    )


def set_up(machine: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", machine / "build_scripts" / "setup.sh", *arguments],
        env={"PATH": str(machine / "programs")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def done(machine: Path) -> list[str]:
    """What the setup had the programs do so far."""
    log = machine / "log"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_a_bare_machine_is_told_all_that_it_lacks_in_one_line_each_before_any_work(machine: Path) -> None:
    outcome = set_up(machine)
    assert outcome.returncode == 1
    python, node, npm = outcome.stderr.splitlines()
    assert "缺少 Python 3.13" in python and "Python 3.13 is missing" in python
    assert "缺少 Node 20" in node and "Node 20 is missing" in node
    assert "缺少 npm" in npm and "npm is missing" in npm
    assert done(machine) == []


def test_an_old_node_is_refused_before_any_work(machine: Path) -> None:
    install_all(machine)
    install(machine, "node", 'case "$1" in --version) echo v18.19.0 ;; *) echo 18 ;; esac')
    outcome = set_up(machine)
    assert outcome.returncode == 1
    assert "v18.19.0" in outcome.stderr and "nvm install 20" in outcome.stderr
    assert done(machine) == []


def test_another_python_under_the_right_name_is_not_taken(machine: Path) -> None:
    install_all(machine)
    install(machine, "python3.13", "echo 'pyenv: version 3.13 is not installed' >&2; exit 127")
    outcome = set_up(machine)
    assert outcome.returncode == 1
    assert "Python 3.13 is missing" in outcome.stderr


def test_a_missing_browser_stops_the_tests_and_says_what_to_install(machine: Path) -> None:
    install_all(machine)
    (machine / "programs" / "chromium").unlink()
    outcome = set_up(machine, "--with-chromium")
    assert outcome.returncode == 1
    assert outcome.stderr.count("\n") == 1
    assert "缺少 Chromium" in outcome.stderr and "apt-get install chromium" in outcome.stderr
    assert done(machine) == []


def test_a_missing_browser_is_installed_where_that_is_allowed(machine: Path) -> None:
    install_all(machine)
    (machine / "programs" / "chromium").rename(machine / "programs" / "uninstalled")
    install(machine, "id", "echo 1000")
    install(machine, "sudo", 'shift; [ "$1" = true ] && exit; [ "$1" = env ] && shift 2; "$@"')
    install(
        machine, "apt-get", 'echo "apt-get $1" >> log; [ "$1" = update ] || mv programs/uninstalled programs/chromium'
    )
    outcome = set_up(machine, "--with-chromium")
    assert outcome.returncode == 0, outcome.stderr
    assert done(machine)[:2] == ["apt-get update", "apt-get install"]


def test_packages_are_installed_with_their_hashes(machine: Path) -> None:
    install_all(machine)
    assert set_up(machine).returncode == 0
    assert done(machine) == [
        "python -m venv --clear .venv",
        "python -m pip install --require-hashes --requirement requirements.txt",
        "npm ci",
    ]


def test_a_second_run_does_nothing_and_a_changed_lock_file_is_installed_again(machine: Path) -> None:
    install_all(machine)
    set_up(machine)
    first = done(machine)
    set_up(machine)
    assert done(machine) == first
    with (machine / "requirements.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    set_up(machine)
    assert done(machine)[len(first) :] == ["python -m pip install --require-hashes --requirement requirements.txt"]


def test_lighthouse_is_installed_for_the_bench_alone_and_once(machine: Path) -> None:
    install_all(machine)
    set_up(machine)
    before = len(done(machine))
    for _ in range(2):
        outcome = set_up(machine, "--for-bench")
        assert outcome.returncode == 0, outcome.stderr
    assert done(machine)[before:] == ["npm ci --ignore-scripts --no-audit --no-fund --prefix build/lighthouse"]
    lock = Path("build_scripts/bench/package-lock.json")
    assert (machine / "build" / "lighthouse" / lock.name).read_bytes() == (machine / lock).read_bytes()


def test_no_network_is_told_and_the_next_run_tries_again(machine: Path) -> None:
    install_all(machine)
    install(machine, "npm", "exit 1")
    outcome = set_up(machine)
    assert outcome.returncode == 1
    assert "请检查网络" in outcome.stderr and "check the network" in outcome.stderr
    install_all(machine)
    assert set_up(machine).returncode == 0
    assert done(machine)[-1] == "npm ci"


def test_every_python_package_is_pinned_with_a_hash(project: Path) -> None:
    lock = (project / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [line for line in lock.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert len(packages) > 20
    for package in packages:
        assert re.match(r"\S+==\S+ +--hash=sha256:[0-9a-f]{64}", package), package


def test_every_named_python_package_is_locked(project: Path) -> None:
    named = [line.strip() for line in (project / "requirements.in").read_text(encoding="utf-8").splitlines()]
    locked = re.findall(r"^([\w.-]+)==", (project / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    missing = {name.lower() for name in named if name and not name.startswith("#")} - {name.lower() for name in locked}
    assert missing == set()


@pytest.mark.parametrize(("folder", "one"), [("", "pyodide"), ("build_scripts/bench", "lighthouse")])
def test_every_npm_package_is_pinned_with_a_hash(project: Path, folder: str, one: str) -> None:
    lock = json.loads((project / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert f"node_modules/{one}" in packages
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    asked = json.loads((project / folder / "package.json").read_text(encoding="utf-8"))
    versions = [*asked["dependencies"].values(), *asked.get("devDependencies", {}).values()]
    # A second version of a package goes by another name: npm:name@version.
    assert [version for version in versions if not re.fullmatch(r"(npm:[\w-]+@)?\d+\.\d+\.\d+", version)] == []


@pytest.mark.parametrize(
    "name",
    [
        *("requirements.in", "requirements.txt", "package.json", "package-lock.json", ".npmrc"),
        *("build_scripts/bench/package.json", "build_scripts/bench/package-lock.json"),
    ],
)
def test_lock_files_name_no_host_and_no_place_on_a_machine(project: Path, name: str) -> None:
    text = (project / name).read_text(encoding="utf-8")
    # Where the authors of a package take donations is no place to fetch it from.
    text = re.sub(r'"funding": (\{[^}]*\}|\[[^\]]*\]|"[^"]*")', "", text)
    assert not re.search(r"https?:|file:|git\+|--(extra-)?index-url|--find-links|registry *=|(^|[\s\"'])/\w+/", text)


def test_the_integration_runs_what_a_person_runs(project: Path) -> None:
    run = project / ".ci" / "run"
    assert os.access(run, os.X_OK)
    assert "exec make test" in run.read_text(encoding="utf-8").splitlines()
