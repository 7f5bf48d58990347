"""The operator's scripts: verify, seal, start. They run on small folders: what is in the files is the same to them."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.kiosk.archive import write_archive
from build_scripts.kiosk.bundle import AT_THE_ROOT, SETTINGS, TEMPLATES
from build_scripts.kiosk.sums import write_sums


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bundle with the real scripts and settings, and few files."""
    folder = tmp_path / "一体机 kiosk"
    (folder / "zh").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html>", "utf-8")
    (folder / "zh" / "index.html").write_text("通知", "utf-8")
    for name in AT_THE_ROOT:
        shutil.copy(TEMPLATES / name, folder)
    shutil.copy(TEMPLATES / "settings.js", folder / SETTINGS)
    write_sums(folder)
    return folder


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Callable[..., tuple[int, str]]:
    """Runs a script of the bundle as an operator does; its exit status and all that it says."""

    def run_one(script: str, *arguments: str, **environment: str) -> tuple[int, str]:
        ran = subprocess.run(
            ["sh", folder / script, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"KIOSK_SIGNERS": str(tmp_path / "allowed_signers")} | environment,
            check=False,
        )
        return ran.returncode, ran.stdout + ran.stderr

    return run_one


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key of the office's; its public half is not on the machine yet."""
    file = tmp_path / "office"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file], check=True)
    return file


def trust(key: Path, folder: Path) -> None:
    """Put the public half of a key on the machine."""
    public = key.with_suffix(".pub").read_text("utf-8")
    (folder.parent / "allowed_signers").write_text(
        f'office@example.org namespaces="ten-measures-kiosk" {public}', "utf-8"
    )


def browser_that_notes(tmp_path: Path) -> Path:
    """Stands in for Chromium: writes down what it is started with, and leaves something in its profile."""
    script = tmp_path / "chromium-stand-in"
    script.write_text(
        f"""#!/bin/sh
printf '%s\\n' "$@" >"{tmp_path}/started"
for option; do
    case $option in --user-data-dir=*) echo left >"${{option#*=}}/history" ;; esac
done
""",
        "utf-8",
    )
    script.chmod(0o755)
    return script


def test_a_folder_as_it_was_made_is_found_to_be_whole(run: Callable[..., tuple[int, str]]) -> None:
    status, said = run("verify-kiosk.sh")
    assert status == 0
    assert "文件都对 / All files are as they should be" in said


def test_missing_changed_and_extra_files_are_named_in_both_languages(
    folder: Path, run: Callable[..., tuple[int, str]]
) -> None:
    (folder / "zh" / "index.html").write_text("通告", "utf-8")
    (folder / "index.html").unlink()
    (folder / "zh" / "多 出来.js").write_text("", "utf-8")
    (folder / "link").symlink_to("/etc/passwd")
    status, said = run("start-kiosk.sh", CHROMIUM="/bin/false")
    assert status == 1
    assert "改动过 / Changed: zh/index.html\n" in said
    assert "缺少 / Missing: index.html\n" in said
    assert "多出来 / Extra: zh/多 出来.js\n" in said
    assert "多出来 / Extra: link\n" in said
    assert "没有启动。 / Not started." in said


@pytest.mark.parametrize("listed", [None, "", "no list\n"])
def test_without_a_list_that_can_be_read_nothing_is_started(
    folder: Path, run: Callable[..., tuple[int, str]], listed: str | None
) -> None:
    sums = folder / "SHA256SUMS"
    sums.unlink() if listed is None else sums.write_text(listed, "utf-8")
    status, said = run("start-kiosk.sh", CHROMIUM="/bin/false")
    assert status == 1
    assert "SHA256SUMS" in said or "多出来 / Extra" in said


def test_the_browser_gets_a_fresh_profile_that_is_deleted_afterwards(
    folder: Path, tmp_path: Path, run: Callable[..., tuple[int, str]]
) -> None:
    profiles = []
    for _ in range(2):
        status, said = run("start-kiosk.sh", "--window-size=1,1", CHROMIUM=str(browser_that_notes(tmp_path)))
        assert status == 0, said
        options = (tmp_path / "started").read_text("utf-8").splitlines()
        assert {"--kiosk", "--incognito", "--disable-pinch", "--overscroll-history-navigation=0"} <= set(options)
        assert "--kiosk-printing" not in options
        assert options[-2:] == ["--window-size=1,1", f"{folder}/index.html"]
        [profile] = [Path(option.partition("=")[2]) for option in options if option.startswith("--user-data-dir=")]
        assert not profile.exists()
        profiles.append(profile)
    assert profiles[0] != profiles[1]


def test_changed_settings_are_sealed_and_nothing_else_with_them(
    folder: Path, tmp_path: Path, run: Callable[..., tuple[int, str]]
) -> None:
    settings = folder / SETTINGS
    settings.write_text(settings.read_text("utf-8").replace("printing: false", "printing: true"), "utf-8")
    status, said = run("start-kiosk.sh", CHROMIUM="/bin/false")
    assert status == 1
    assert f"改动过 / Changed: {SETTINGS}" in said
    assert "sh seal-kiosk.sh" in said
    assert run("seal-kiosk.sh")[0] == 0
    status, said = run("start-kiosk.sh", CHROMIUM=str(browser_that_notes(tmp_path)))
    assert status == 0, said
    assert "--kiosk-printing" in (tmp_path / "started").read_text("utf-8").splitlines()
    (folder / "zh" / "index.html").write_text("通告", "utf-8")
    before = (folder / "SHA256SUMS").read_bytes()
    assert run("seal-kiosk.sh")[0] == 1
    assert (folder / "SHA256SUMS").read_bytes() == before


def test_a_machine_that_knows_the_offices_key_takes_nothing_that_is_not_signed_with_it(
    folder: Path, tmp_path: Path, key: Path, run: Callable[..., tuple[int, str]]
) -> None:
    assert run("seal-kiosk.sh", str(key))[0] == 0
    status, said = run("verify-kiosk.sh")
    assert (status, "没有核对签名" in said, "it was not checked" in said) == (0, True, True)
    trust(key, folder)
    status, said = run("verify-kiosk.sh")
    assert status == 0
    assert "签名无误 / Signed by: office@example.org" in said
    # A list that fits changed files is not the one that was signed.
    (folder / "zh" / "index.html").write_text("通告", "utf-8")
    write_sums(folder)
    status, said = run("verify-kiosk.sh")
    assert status == 1
    assert "签名不对" in said
    (folder / "SHA256SUMS.sig").unlink()
    status, said = run("verify-kiosk.sh")
    assert status == 1
    assert "没有签名 / Not signed" in said


def test_a_signature_of_another_key_does_not_count(
    folder: Path, tmp_path: Path, key: Path, run: Callable[..., tuple[int, str]]
) -> None:
    trust(key, folder)
    stranger = tmp_path / "stranger"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", stranger], check=True)
    assert run("seal-kiosk.sh", str(stranger))[0] == 0
    status, said = run("verify-kiosk.sh")
    assert status == 1
    assert "签名不对" in said


def test_an_archive_of_the_same_files_has_the_same_bytes_and_scripts_that_run(folder: Path, tmp_path: Path) -> None:
    write_archive(folder, tmp_path / "one.zip")
    for file in folder.rglob("*"):
        os.utime(file, (0, 0))
    write_archive(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        modes = {entry.filename.rpartition("/")[2]: entry.external_attr >> 16 & 0o777 for entry in packed.infolist()}
    assert modes["start-kiosk.sh"] == 0o755
    assert modes["index.html"] == 0o644
