"""How mistakes are told, and the commands that tell them."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from build_scripts import __main__ as commands
from build_scripts.faults import Faults, Place
from build_scripts.text import Text
from tests.record.small_record import SmallRecord

HERE = Text("这里", "here")


@pytest.mark.parametrize(
    "module",
    ["address", "faults", "record.values", "record.numerals", "record.figures", "record.difference", "kiosk.pages"],
)
def test_the_examples_in_the_documentation_hold(module: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(f"build_scripts.{module}"))
    assert tried and not failed


def test_the_same_mistake_counts_once_and_files_and_lines_come_in_order() -> None:
    faults = Faults()
    for place in (Place(Path("b"), 2), Place(Path("b"), 10), Place(Path("a"), 3), Place(Path("b"), 2)):
        faults.add(place, HERE, HERE)
    assert [str(fault.place) for fault in faults] == ["a:3", "b:2", "b:10"]
    assert len(faults) == 3


def test_errors_and_warnings_are_counted_apart_and_only_errors_stop() -> None:
    faults = Faults()
    assert str(faults) == "没有发现错误。 / No mistakes found."
    faults.add(Place(Path("a")), HERE, HERE, stops=False)
    faults.raise_if_any()
    assert str(faults).startswith("发现 1 处提醒。 / 1 warning found.\n\na\n  提醒：这里\n")
    faults.add(Place(Path("a"), 1), HERE, HERE)
    assert str(faults).startswith("发现 1 处错误、1 处提醒。 / 1 mistake and 1 warning found.\n")
    with pytest.raises(Faults):
        faults.raise_if_any()


def test_the_command_checks_the_real_record(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["check"]) == 0
    printed = capsys.readouterr().out
    assert printed.endswith("\n没有发现错误。 / No mistakes found.\n")
    assert printed.count("没有要做的。") == 2


def test_the_command_prints_the_mistakes_and_fails(
    small: SmallRecord, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "NOTICES", small.folder)
    small.change("dates.csv", "2020-04-30", "2020-04-31")
    for command in ("check", "register"):
        assert commands.main([command]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "dates.csv:2" in printed.err and "日历上没有" in printed.err and "no such day" in printed.err


def test_the_command_registers_and_names_the_new_addresses(
    unregistered: SmallRecord, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "NOTICES", unregistered.folder)
    assert commands.main(["register"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 10
    unregistered.compile()


@pytest.mark.parametrize("arguments", [[], ["chek"], ["site", "more"]])
def test_an_unknown_command_is_answered_with_those_there_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main(arguments) == 2
    assert "check | notice | kiosk-sign | proposals | register" in capsys.readouterr().err
