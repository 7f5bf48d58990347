"""What a page has to show of an explanation, line by line, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.address import Address
from build_scripts.record.model import Record, Sentence
from tests.browser.calculator_page import CATALOGUE, WORDS


def refusal_lines(said: Mapping[str, Any]) -> list[str]:
    """The answer to answers that cannot be read."""
    return [WORDS[said["lang"]].calculator.errors, *(error["message"] for error in said["errors"])]


class AnswerLines:
    """The answer to answers that are accepted, as lines of text."""

    def __init__(self, said: Mapping[str, Any], record: Record) -> None:
        self.said = said
        self.lang = said["lang"]
        self.words = WORDS[self.lang].calculator
        self.colon = "：" if self.lang == "zh" else ": "
        clauses = CATALOGUE[said["calculator"]]["clauses"]
        self.on_page: dict[str, Sentence] = {
            str(sentence.address): sentence for clause in clauses for sentence in record.resolve(Address.parse(clause))
        }
        """The sentences that stand below the form."""

    def __iter__(self) -> Iterator[str]:
        said, words = self.said, self.words
        settled = said["verdict"] in ("yes", "no")
        yield WORDS[self.lang].verdict[said["verdict"]]
        yield said["headline"]
        if said["amount"]:
            amount = said["amount"]
            yield amount["label"]
            yield amount["value"] + (amount["unit"] or "")
            yield from [amount["working"]] if amount["working"] else []
        asks = [item["label"] for item in said["asks"]]
        if not settled:
            yield from self._section(words.asks, asks)
        yield from self._section(words.nearest, said["nearest"])
        yield from self._section(words.notes, said["notes"])
        yield from self._deciding_sentences()
        yield from self._section(words.why, [line for reason in said["reasons"] for line in self._reason(reason)])
        yield from self._section(words.figures, [line for item in said["figures"] for line in self._figure(item)])
        if settled:
            yield from self._section(words.asks_more, asks)
        yield from self._section(words.readings, [line for item in said["readings"] for line in self._reading(item)])
        yield from self._section(words.unsaid, said["unsaid"])
        yield from self._section(words.background, said["background"])
        yield from self._section(words.rounding, [said["rounding"]] if said["rounding"] else [])
        yield said["disclaimer"]

    @property
    def deciding(self) -> dict[str, list[str]]:
        """The quotes that decide, by clause: those of the conditions with the verdict of the whole."""
        verdict = "unknown" if self.said["verdict"] == "not_stated" else self.said["verdict"]
        quotes: dict[str, list[str]] = {}
        for step in self._leaves(self.said["reasons"]):
            if step["quote"] and step["verdict"] == verdict and step["quote"] not in quotes.get(step["clause"], []):
                quotes.setdefault(step["clause"], []).append(step["quote"])
        return quotes

    def place(self, clause: str) -> str:
        """How the page names a clause."""
        return Address.parse(clause).in_words(self.lang)

    def _section(self, title: str, lines: list[str]) -> list[str]:
        return [title, *lines] if lines else []

    def _deciding_sentences(self) -> Iterator[str]:
        for clause, quotes in self.deciding.items():
            sentence = self.on_page.get(clause)
            yield sentence.current.zh if sentence else "……".join(quotes)
            if sentence and sentence.current.en and self.lang == "en":
                yield sentence.current.en
            yield self.place(clause)

    def _leaves(self, steps: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for step in steps:
            yield from self._leaves(step["parts"]) if step["parts"] else [step]

    def _reason(self, step: dict[str, Any]) -> Iterator[str]:
        yield step["statement"]
        if step["answers"]:
            yield self.words.you_said + self.colon + self._given(step["answers"])
        if step["quote"]:
            yield f"{step['quote']} {self.place(step['clause'])}"
        for part in step["parts"]:
            yield from self._reason(part)

    def _given(self, answers: list[dict[str, str]]) -> str:
        if len(answers) == 1:
            return answers[0]["value"]
        after_question = "" if self.lang == "zh" else " "
        return ("；" if self.lang == "zh" else "; ").join(
            item["label"] + (after_question if item["label"][-1] in "?？" else self.colon) + item["value"]
            for item in answers
        )

    def _figure(self, item: dict[str, Any]) -> list[str]:
        value = f"{item['value']} {item['unit']}" if item["unit"] else item["value"]
        return [item["label"], value, *([item["working"]] if item["working"] else [])]

    def _reading(self, item: dict[str, Any]) -> list[str]:
        other = [f"{self.words.other_reading} {item['other']}"] if item["other"] else []
        return [item["quote"], f"{self.words.our_reading} {item['reading']}", *other]
