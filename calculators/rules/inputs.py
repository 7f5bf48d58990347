"""The questions: what an answer may look like, how it is read, and how it is refused.

An answer is read exactly as the conventions say: nothing is guessed here. What a person may have meant is offered by
`calculators.rules.suggestion`, never taken silently.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.rules.fact import Fact
from calculators.rules.months import days_in_month, month_count, month_from_count
from calculators.rules.quantity import Answers, Quantity
from calculators.rules.refusal import Refusal, Refused, message, normalised
from calculators.rules.text import Text, joined
from calculators.rules.units import YUAN
from calculators.rules.value_types import VERDICTS, shown, with_unit, written

NOT_ANSWERED = (None, "", "unknown")
"""The four ways of not answering are these and a missing key."""

_DIGITS = frozenset("0123456789")
_MOST_DIGITS = 20


def not_answered(raw: object) -> bool:
    """True for a question that was skipped or answered with 不清楚."""
    return raw is None or (isinstance(raw, str) and raw in NOT_ANSWERED)


class Input(Quantity):
    """A question with a name, a type and a fact that it asks for.

    Words of its own: `YesNo("worked_normally", label=…, short=…, hint=…)`; those of a shared fact:
    `YesNo("is_unemployed", fact=UNEMPLOYED)`.
    """

    ordered = False
    """True where answers lie on a line, so that one can be a little more or less."""
    example: str
    """An answer that would be accepted, for messages."""
    code: str
    """The code of an answer that cannot be read at all."""

    def __init__(
        self,
        name: str,
        *,
        fact: Fact | None = None,
        unit: Text | None = None,
        optional: bool = False,
        **words: Any,
    ) -> None:
        # A question of one calculator alone brings the words of `Fact` itself; a shared one has them in its fact.
        asked = Fact(None, **words) if fact is None or words else fact
        super().__init__((self,), asked.short)
        self.name = name
        self.fact = asked.id
        """What it asks for, shared by every calculator that asks for the same thing; None where no other does."""
        self.label = asked.label
        """The question in full."""
        self.hint = asked.hint
        """Where to find the answer."""
        self.unit = unit
        self.can_change = asked.can_change
        """True for what a person can still choose; a status or a past date is a fact."""
        self.optional = optional
        """True where leaving it open has a meaning of its own, and is no unknown."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"

    @abstractmethod
    def read(self, raw: object) -> Any:
        """The value of an answer. Raises Refused."""

    def value(self, answers: Answers) -> Any:
        return answers.get(self.name)

    def write(self, value: Any) -> Any:
        """The value as a program would enter it."""
        return written(self.type, value)

    def bare(self, value: Any, lang: str) -> str:
        """The value as a person reads it, without its unit."""
        return shown(self.type, value, lang, self.labels)

    def show(self, value: Any, lang: str) -> str:
        """The value as a person reads it, with its unit."""
        return with_unit(self.bare(value, lang), self.unit[lang] if self.unit else None)

    @property
    def labels(self) -> Mapping[str, Text]:
        """The labels of the answers to choose from."""
        return {}

    def refusal(self, code: str, raw: object) -> Refusal:
        """The message of a refused answer, with the remedy."""
        return Refusal(self.name, code, message(code, raw, short=self.short, **self._remedy(code)), raw)

    def _remedy(self, code: str) -> dict[str, Text | str]:
        return {"example": self.example}

    def describe(self) -> dict[str, Any]:
        """Its entry in the catalogue."""
        return {
            "name": self.name,
            "type": self.type,
            "label": self.label.as_json(),
            "hint": self.hint.as_json() if self.hint else None,
            "unit": self.unit.as_json() if self.unit else None,
            "range": None,
            "decimals": None,
            "choices": None,
        }


class Choice(Input):
    """One of a few answers, matched exactly."""

    type = "choice"
    code = "invalid_choice"

    def __init__(self, name: str, choices: Mapping[str, Text], **of_input: Any) -> None:
        super().__init__(name, **of_input)
        self.choices = dict(choices)

    def read(self, raw: object) -> str:
        if isinstance(raw, str) and raw in self.choices:
            return raw
        raise Refused("invalid_choice")

    @property
    def labels(self) -> Mapping[str, Text]:
        return self.choices

    def _remedy(self, code: str) -> dict[str, Text | str]:
        labels = [list(label[lang] for label in self._offered().values()) for lang in ("zh", "en")]
        return {"choices": Text(joined(labels[0], "zh"), joined(labels[1], "en"))}

    def _offered(self) -> Mapping[str, Text]:
        return self.choices

    def describe(self) -> dict[str, Any]:
        choices = [{"value": value, "label": label.as_json()} for value, label in self._offered().items()]
        return super().describe() | {"choices": choices}


class YesNo(Choice):
    """A question to be answered with 是, 否 or 不清楚; the last is no answer."""

    type = "yesno"

    def __init__(self, name: str, **of_input: Any) -> None:
        super().__init__(name, {value: VERDICTS[value] for value in ("yes", "no")}, **of_input)

    def _offered(self) -> Mapping[str, Text]:
        return VERDICTS


class Ordered(Input):
    """An answer on a line: numbers, dates, months, times. Ranks are whole numbers in the same order as the values."""

    ordered = True
    lowest: Any
    highest: Any

    @abstractmethod
    def rank(self, value: Any) -> int:
        """Its place on the line, counted in the smallest step."""

    @abstractmethod
    def at_rank(self, rank: int) -> Any:
        """The value at a place on the line."""

    def _check_range(self, value: Any) -> None:
        if not self.lowest <= value <= self.highest:
            raise Refused("out_of_range")

    def _remedy(self, code: str) -> dict[str, Text | str]:
        limits = {
            name: Text(shown(self.type, limit, "zh", {}), shown(self.type, limit, "en", {}))
            for name, limit in (("min", self.lowest), ("max", self.highest))
        }
        return super()._remedy(code) | limits

    def describe(self) -> dict[str, Any]:
        limits = {"min": self._limit(self.lowest), "max": self._limit(self.highest)}
        return super().describe() | {"range": limits}

    def _limit(self, value: Any) -> str:
        return str(self.write(value))


class Number(Ordered):
    """A decimal number as written, read into `Decimal`."""

    type = "number"
    code = "not_a_number"

    def __init__(self, name: str, lowest: str, highest: str, *, decimals: int, example: str, **of_input: Any) -> None:
        super().__init__(name, **of_input)
        self.lowest = Decimal(lowest)
        self.highest = Decimal(highest)
        self.limits = (lowest, highest)
        self.decimals = decimals
        self.example = example

    def read(self, raw: object) -> Any:
        if isinstance(raw, bool):
            raise Refused("not_a_number")
        if isinstance(raw, int):
            # Python refuses to spell out an int of thousands of digits.
            if abs(raw) >= 10**_MOST_DIGITS:
                raise Refused("not_a_number")
            raw = str(raw)
        if not isinstance(raw, str):
            raise Refused("not_a_number")
        text = normalised(raw)
        before, point, after = text.removeprefix("-").partition(".")
        if not _are_digits(before) or (point and not _are_digits(after)):
            raise Refused("not_a_number")
        value = self._of_digits(text, point)
        self._check_range(value)
        if len(after) > self.decimals:
            raise Refused("too_many_decimals")
        return value

    def _of_digits(self, text: str, point: str) -> Any:
        value = Decimal(text)
        # -0 is 0, also in the amounts that come of it.
        return value if value else abs(value)

    def rank(self, value: Any) -> int:
        return int(Decimal(value).scaleb(self.decimals))

    def at_rank(self, rank: int) -> Any:
        return Decimal(rank).scaleb(-self.decimals)

    def _remedy(self, code: str) -> dict[str, Text | str]:
        return super()._remedy(code) | {"decimals": str(self.decimals)}

    def _limit(self, value: Any) -> str:
        return self.limits[0] if value == self.lowest else self.limits[1]

    def describe(self) -> dict[str, Any]:
        return super().describe() | {"decimals": self.decimals}


class Integer(Number):
    """A whole number, read into `int`; refused as soon as it has a decimal point."""

    type = "integer"

    def __init__(self, name: str, lowest: int, highest: int, *, example: str, **of_input: Any) -> None:
        super().__init__(name, str(lowest), str(highest), decimals=0, example=example, **of_input)

    def _of_digits(self, text: str, point: str) -> Any:
        if point:
            raise Refused("not_an_integer")
        return int(text)

    def at_rank(self, rank: int) -> Any:
        return rank


class Money(Number):
    """Yuan, at most two decimals."""

    type = "money"

    def __init__(self, name: str, lowest: str, highest: str, *, example: str, **of_input: Any) -> None:
        super().__init__(name, lowest, highest, decimals=2, example=example, unit=YUAN, **of_input)


class Day(Ordered):
    """A date, exactly YYYY-MM-DD."""

    type = "date"
    code = "invalid_date"
    example = "2022-04-30"
    kind = Text("日期", "date")
    lowest = date(2000, 1, 1)
    highest = date(2100, 12, 31)

    def read(self, raw: object) -> date:
        value = _date_of(raw, "")
        self._check_range(value)
        return value

    def rank(self, value: Any) -> int:
        return int(value.toordinal())

    def at_rank(self, rank: int) -> Any:
        return date.fromordinal(rank)

    def _remedy(self, code: str) -> dict[str, Text | str]:
        return super()._remedy(code) | {"kind": self.kind}


class Month(Day):
    """A month, exactly YYYY-MM; its value is the date of its first day."""

    type = "month"
    example = "2022-04"
    kind = Text("月份", "month")
    highest = date(2100, 12, 1)

    def read(self, raw: object) -> date:
        value = _date_of(raw, "-01")
        self._check_range(value)
        return value

    def rank(self, value: Any) -> int:
        return month_count(value)

    def at_rank(self, rank: int) -> Any:
        return month_from_count(rank)


class Time(Ordered):
    """A time of day, exactly HH:MM; its value is that text."""

    type = "time"
    code = "invalid_time"
    example = "18:00"
    lowest = "00:00"
    highest = "23:59"

    def read(self, raw: object) -> str:
        if not isinstance(raw, str) or len(raw) != 5 or raw[2] != ":" or not _are_digits(raw[:2] + raw[3:]):
            raise Refused("invalid_time")
        if raw[:2] > "23" or raw[3:] > "59":
            raise Refused("invalid_time")
        return raw

    def rank(self, value: Any) -> int:
        return int(value[:2]) * 60 + int(value[3:])

    def at_rank(self, rank: int) -> Any:
        return f"{rank // 60:02}:{rank % 60:02}"


def _are_digits(text: str) -> bool:
    return 0 < len(text) <= _MOST_DIGITS and _DIGITS.issuperset(text)


def _date_of(raw: object, rest: str) -> date:
    """A date of ASCII digits that the calendar has (it has no year 0); `rest` completes a month. Raises Refused."""
    text = raw + rest if isinstance(raw, str) else ""
    year, month, day = text[:4], text[5:7], text[8:]
    if text[4:5] != "-" or text[7:8] != "-" or not (len(text) == 10 and _are_digits(year + month + day)):
        raise Refused("invalid_date")
    if year == "0000" or not 1 <= int(month) <= 12 or not 1 <= int(day) <= days_in_month(int(year), int(month)):
        raise Refused("invalid_date")
    return date(int(year), int(month), int(day))
