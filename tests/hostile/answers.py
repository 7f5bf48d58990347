"""Answers as JSON that no form would send, asked of the calculators in several processes."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import calculators
from calculators.rules.refusal import MESSAGES
from tests.hostile.words import text

PATIENCE = 1.0
"""Seconds of processor time that one answer may take; most take a thousandth of that."""
AT_ONCE = 5_000
CODES = {*MESSAGES, "inconsistent"}


@dataclass
class Tally:
    """What became of the questions."""

    answers: Counter[str] = field(default_factory=Counter)
    """How many were answered, refused (by code), or no JSON."""
    slowest: float = 0.0
    """Seconds of processor time."""

    def add(self, other: Tally) -> None:
        self.answers += other.answers
        self.slowest = max(self.slowest, other.slowest)


def ask_all(count: int, seed: int) -> Tally:
    """Ask `count` hostile questions. Raises AssertionError with the first that is not dealt with as it should be."""
    tally = Tally()
    batches = [(min(AT_ONCE, count - done), seed + done) for done in range(0, count, AT_ONCE)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as processes:
        for part in processes.map(_ask_batch, *zip(*batches, strict=True)):
            tally.add(part)
    return tally


def _ask_batch(count: int, seed: int) -> Tally:
    chance = random.Random(seed)
    catalogue = {entry["id"]: entry for entry in calculators.catalogue()}
    tally = Tally()
    for _ in range(count):
        id = chance.choice(list(catalogue)) if chance.random() < 0.97 else text(chance)
        sent = as_json(chance, catalogue.get(id))
        began = time.process_time()
        try:
            kind = check(id, sent, chance.choice(("", "", "zh", "en")))
        except Exception as error:
            raise AssertionError(f"{id!r} {sent!r}: {type(error).__name__}: {error}") from error
        tally.slowest = max(tally.slowest, time.process_time() - began)
        tally.answers[kind] += 1
    assert tally.slowest < PATIENCE, f"{tally.slowest} s"
    return tally


def check(id: str, sent: str, lang: str) -> str:
    """Ask, in words as well where a language is given, and look at what comes; what became of it.

    Raises AssertionError where it is neither an answer nor a refusal as the contract has them.
    """
    line = calculators.evaluate_json(id, sent)
    assert "\n" not in line
    answer = json.loads(line)
    assert answer["calculator"] == id
    refused = "errors" in answer
    if refused:
        assert answer["errors"]
        for error in answer["errors"]:
            assert error["code"] in CODES and error["message"]["zh"] and error["message"]["en"]
            # A person's words come back shortened and without what could not be printed.
            assert len(error["message"]["zh"]) < 1000 and error["message"]["zh"].replace("\n", "").isprintable()
    else:
        assert answer.keys() >= {"outcome", "steps", "asks", "clauses", "nearest"}
        assert "eligible" in answer["outcome"] or answer["outcome"]
    if lang:
        words = json.loads(calculators.explain_json(id, sent, lang))
        assert ("errors" in words) == refused
    return str(answer["errors"][0]["code"]) if refused else "answered"


def as_json(chance: random.Random, calculator: dict[str, Any] | None) -> str:
    """A text that is JSON, mostly."""
    way = chance.random()
    if way < 0.02:
        return text(chance)
    if way < 0.03:
        return "[" * chance.choice((10, 5000)) + "1"
    value = _value(chance, 2) if way < 0.06 or calculator is None else _inputs(chance, calculator)
    written = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    if way < 0.94:
        return written
    at = chance.randrange(len(written) + 1)
    return written[:at] + (text(chance) if way < 0.97 else written[at + 1 :])


def _inputs(chance: random.Random, calculator: dict[str, Any]) -> dict[str, Any]:
    inputs: dict[str, Any] = {}
    # Half of them are sound but for one answer or two, so that the rules themselves are reached.
    share = chance.choice((0.0, 0.05, 0.2, 0.9))
    for entry in calculator["inputs"]:
        if chance.random() < 0.85:
            inputs[entry["name"]] = _value(chance, 1) if chance.random() < share else sound_answer(chance, entry)
    if chance.random() < 0.1:
        inputs[text(chance)] = _value(chance, 1)
    return inputs


def sound_answer(chance: random.Random, entry: dict[str, Any]) -> Any:
    """An answer that the question accepts, at the ends of its range more often than by chance."""
    if entry["choices"]:
        return chance.choice([choice["value"] for choice in entry["choices"]])
    low, high = entry["range"]["min"], entry["range"]["max"]
    if chance.random() < 0.3:
        return chance.choice((low, high))
    if entry["type"] == "date":
        return f"20{chance.choice((20, 21, 22)):02}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    if entry["type"] == "month":
        return f"20{chance.choice((21, 22)):02}-{chance.randrange(1, 13):02}"
    if entry["type"] == "time":
        return f"{chance.randrange(24):02}:{chance.randrange(60):02}"
    return str(chance.choice((0, 1, 2, 3, 6, 12, 20, 30, 100, 200, 500, 1820, 10**6)))


def _value(chance: random.Random, deep: int) -> Any:
    way = chance.random()
    if way < 0.7 or not deep:
        return text(chance)
    if way < 0.8:
        return chance.choice((None, True, False, 0, -1, 10**30, 1.5, -0.0, 1e308, float("nan"), float("inf"), 1 << 70))
    if way < 0.9:
        return [_value(chance, deep - 1) for _ in range(chance.randrange(4))]
    return {text(chance): _value(chance, deep - 1) for _ in range(chance.randrange(4))}
