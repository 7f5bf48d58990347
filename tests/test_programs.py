"""The programs of Debian that tests need: told in one line each, or installed where that is allowed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """The only folder in which programs are looked for."""
    folder = tmp_path / "programs"
    folder.mkdir()
    install(folder, "id", "echo 1000")
    return folder


def install(folder: Path, name: str, body: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)


def see_to(project: Path, programs: Path, *names: str) -> subprocess.CompletedProcess[str]:
    # What this machine itself has among its servers is none of the test's business.
    script = (project / "build_scripts" / "programs.sh").read_text(encoding="utf-8")
    alone = script.replace(':/usr/sbin:/usr/local/sbin"', '"')
    assert alone != script
    return subprocess.run(
        ["/bin/sh", "-c", alone, "programs.sh", *names],
        env={"PATH": str(programs)},
        cwd=programs,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_what_is_there_is_left_alone(project: Path, programs: Path) -> None:
    install(programs, "nginx", "exit 0")
    install(programs, "apt-get", "echo called >> log")
    assert see_to(project, programs, "nginx").returncode == 0
    assert not (programs / "log").exists()


def test_what_is_missing_is_told_in_one_line_each_where_nothing_may_be_installed(project: Path, programs: Path) -> None:
    outcome = see_to(project, programs, "nginx", "wrk")
    assert outcome.returncode == 1
    nginx, wrk = outcome.stderr.splitlines()
    assert "缺少 nginx" in nginx and "nginx is missing" in nginx and "apt-get install nginx-light" in nginx
    assert "缺少 wrk" in wrk and "apt-get install wrk" in wrk


def test_a_server_that_is_installed_for_the_tests_is_not_left_running(project: Path, programs: Path) -> None:
    install(programs, "sudo", 'shift; [ "$1" = true ] && exit; [ "$1" = env ] && shift 2; "$@"')
    install(programs, "systemctl", 'echo "systemctl $*" >> log')
    install(
        programs,
        "apt-get",
        f"""echo "apt-get $*" >> log
[ "$1" = update ] || {{ echo '#!/bin/sh' > {programs}/nginx; /bin/chmod 755 {programs}/nginx; }}""",
    )
    outcome = see_to(project, programs, "nginx")
    log = (programs / "log").read_text(encoding="utf-8").splitlines()
    assert log[0] == "apt-get update" and "nginx-light" in log[1]
    assert log[2] == "systemctl disable --now nginx"
    assert outcome.returncode == 0
