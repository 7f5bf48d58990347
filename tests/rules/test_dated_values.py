"""A made-up notice is amended and later repealed, and its calculator answers by the date that is asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from build_scripts.record.catalogue import check_quotes
from build_scripts.record.compiler import examine
from build_scripts.work_list import work_list
from calculators.rules.calculator import Assessment, Calculator, Case, Line, Output
from calculators.rules.conditions import all_of, any_of, in_force, is_yes
from calculators.rules.explain import explain_assessment
from calculators.rules.inputs import Day, YesNo
from calculators.rules.parameter import Parameter
from calculators.rules.source import Source, Validity
from calculators.rules.text import Text
from calculators.rules.units import YUAN
from tests.record.small_record import NOTICE, SmallRecord, row

S1A, SIGNED = f"{NOTICE}-a1-s1a", f"{NOTICE}-tail-s2"

# As calculators/README.md tells: one parameter for each time, each quoting the words of its time.
AS_ISSUED = Parameter(
    "subsidy_as_issued",
    "300",
    unit="元",
    clause=S1A,
    quote="每月给予300元补贴",
    validity=Validity(date(2020, 2, 3), date(2020, 2, 29), (Source(SIGNED, "2020年2月3日", "2020年2月3日"),)),
)
SINCE_MARCH = Parameter(
    "subsidy_since_march",
    "500",
    unit="元",
    clause=S1A,
    quote="每月给予500元补贴",
    # The amending document, and the one that repealed the notice, give these days; notice and amendment are recorded.
    validity=Validity(date(2020, 3, 1), date(2021, 6, 30)),
)
SUBSIDY = (AS_ISSUED, SINCE_MARCH)

QUALIFIES = YesNo("qualifies", label=Text("符合条件吗？", "Do you qualify?"), short=Text("符合条件", "qualifying"))
MONTH_OF = Day("as_of", label=Text("哪一天？", "On which day?"), short=Text("那一天", "the day"))


def _subsidy(case: Case) -> dict[str, Any]:
    """Yuan a month on the day that is asked for; None on a day of which no words speak."""
    day = case.need(MONTH_OF)
    held = [parameter for parameter in SUBSIDY if day and parameter.when(day, "date") == "in_force"]
    return {"amount": case.payable(held[0].number if held else None)}


CALCULATOR = Calculator(
    "testcity-subsidy",
    notice=NOTICE,
    title=Text("补贴", "Subsidy"),
    question=Text("每月多少？", "How much a month?"),
    clauses=(S1A,),
    inputs=(QUALIFIES, MONTH_OF),
    condition=all_of(
        "rule",
        is_yes(QUALIFIES, source=Source(S1A, "符合条件的人")),
        any_of("in_time", *(in_force(MONTH_OF, held, source=held.source, key=held.key) for held in SUBSIDY)),
    ),
    parameters=SUBSIDY,
    outputs=(
        Output("eligible", "verdict", Text("这一条适用", "The clause applies")),
        Output("amount", "money", Text("每月", "A month"), unit=YUAN),
    ),
    outcome=_subsidy,
    answer=("amount",),
    headlines=(Line("每月 {amount} 元。", "{amount} yuan a month.", verdict="yes"),),
    validity=Text("2020 年 2 月 3 日至 2021 年 6 月 30 日", "From 3 February 2020 to 30 June 2021"),
    unsaid=(),
    readings=(),
)


def answer(day: str) -> Assessment:
    found = CALCULATOR.assess({"qualifies": "yes", "as_of": day})
    assert isinstance(found, Assessment)
    return found


@pytest.mark.parametrize(
    ("day", "verdict", "amount"),
    [
        ("2020-02-02", "unknown", None),
        ("2020-02-03", "yes", "300.00"),
        ("2020-02-29", "yes", "300.00"),
        ("2020-03-01", "yes", "500.00"),
        ("2021-06-30", "yes", "500.00"),
        ("2021-07-01", "unknown", None),
    ],
)
def test_the_figure_is_that_of_the_day(day: str, verdict: str, amount: str | None) -> None:
    assert answer(day).as_json()["outcome"] == {"eligible": verdict, "amount": amount}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_answer_can_be_explained_on_every_side_of_the_days(lang: str) -> None:
    for day, figure in (("2020-02-29", "300.00"), ("2020-03-01", "500.00")):
        assert figure in explain_assessment(answer(day), lang)["headline"]
    assert explain_assessment(answer("2021-07-01"), lang)["verdict"] == "not_stated"


def sources(*parameters: Parameter) -> list[dict[str, str | None]]:
    return [
        {"calculator": CALCULATOR.id, "clause": source.clause, "quote": source.quote, "number": source.number}
        for parameter in parameters
        for source in parameter.sources()
    ]


class TestTheRecordOfTheAmendment:
    @pytest.fixture
    def amended(self, tmp_path: Path) -> SmallRecord:
        """Published, then amended, then repealed, as CONTRIBUTING.md tells."""
        small = SmallRecord(tmp_path)
        small.summarise_without_figures()
        small.register(date(2020, 2, 10))
        small.insert(
            "a1-s1b",
            row(
                *("a1-s1a", "amount", "对符合条件的人，每月给予500元补贴；", "They are given CNY 500 a month;"),
                since="2020-03-01",
                changed_by="试人社发〔2020〕5号",
            ),
        )
        small.register(date(2020, 3, 2))
        small.change(
            "notice.yaml", "omissions:", "repealed: {since: 2021-07-01, by: {zh: 试〔2021〕8号, en: T 8}}\nomissions:"
        )
        small.register(date(2021, 7, 1))
        return small

    def test_quotes_of_the_old_words_and_of_the_new_ones_are_both_found(self, amended: SmallRecord) -> None:
        examined = examine(amended.folder)
        check_quotes(examined.record, sources(*SUBSIDY), examined.faults)
        assert not examined.faults.stop

    def test_the_days_of_the_figures_are_those_of_the_record(self, amended: SmallRecord) -> None:
        notice = amended.compile().notice(NOTICE)
        (sentence,) = (s for s in notice.sentences if str(s.address) == S1A)
        assert [version.since for version in sentence.versions] == [None, SINCE_MARCH.validity.first]
        assert notice.ending and notice.ending.last == SINCE_MARCH.validity.last

    def test_the_work_list_names_a_rule_that_knows_the_old_words_alone(self, amended: SmallRecord) -> None:
        record = amended.compile()

        def named(*parameters: Parameter) -> list[str]:
            return [task.detail.zh for task in work_list(record, sources(*parameters)) if task.kind == "rule"]

        assert named(AS_ISSUED) == [CALCULATOR.id]
        assert named(*SUBSIDY) == []


def test_the_numbers_are_exact() -> None:
    assert [parameter.number for parameter in SUBSIDY] == [Decimal(300), Decimal(500)]
