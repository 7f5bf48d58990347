"""The finder tells people from a situation what applies, as stories that were written before it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Page, expect

import calculators
from tests.browser.calculator_page import WORDS
from tests.browser.conftest import Watch

STORIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "situations.yaml").read_text(encoding="utf-8")
)
GROUPS = {
    "applies": ["group_yes"],
    "may_apply": ["group_unknown", "group_figures"],
    "does_not_apply": ["group_no"],
    "not_in_the_notice": ["group_not_stated"],
    "elsewhere": ["group_elsewhere"],
}
TITLES = {entry["id"]: entry["title"] for entry in calculators.catalogue()}
PLACES = """() => [...document.querySelectorAll('.finder-group')].flatMap((group) => {
    const title = group.querySelector('h3, summary').textContent.replace(/ \\(\\d+\\)$/, '');
    return [...group.querySelectorAll('article')].map((card) =>
        [card.querySelector('h4').textContent, title, card.textContent, card.querySelector('a').getAttribute('href')]);
})"""


def results(page: Page) -> dict[str, tuple[str, str, str]]:
    """By id of the calculator: the group that it stands in, the words of its card, where its link leads."""
    found = {}
    for _, group, words, href in page.evaluate(PLACES):
        found[href.split("/")[-1].split(".html")[0]] = (group, words, href)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_story_ends_as_it_was_written(page: Page, site_address: str, watch: Watch, lang: str) -> None:
    words = WORDS[lang].finder
    wrong = []
    for story in STORIES:
        page.goto("about:blank")
        page.goto(f"{site_address}/{lang}/finder.html#{urlencode(story['answers'])}")
        found = results(page)
        for name, groups in GROUPS.items():
            for id in story.get(name, []):
                if id not in found or found[id][0] not in [words[group] for group in groups]:
                    wrong.append((story["story"], id, name, found.get(id, ("not there",))[0]))
        for id in story.get("ended", []):
            if words.ended.partition("{")[0] not in found[id][1]:
                wrong.append((story["story"], id, "ended", found[id][1]))
    assert wrong == []
    assert len(STORIES) >= 20
    # Tables answer it all: Python is not even fetched.
    assert not [address for address in watch.requests if "/engine/" in address]


def test_what_applies_says_so_in_the_words_of_the_rules(page: Page, site_address: str) -> None:
    story = STORIES[2]
    page.goto(f"{site_address}/zh/finder.html#{urlencode(story['answers'])}")
    said = calculators.explain("lanzhou-unemployment-allowance", {"status": "ui_exhausted_still_unemployed"}, "zh")
    assert said["headline"] in results(page)["lanzhou-unemployment-allowance"][1]


def test_a_person_goes_through_it_by_keyboard_alone(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/en/finder.html")
    title = page.locator("[data-asking] h2")
    for question, choice in (
        ("Which city is it about?", "Lanzhou"),
        ("What has happened?", "Out of work"),
        ("Are you unemployed now?", "Yes"),
    ):
        while question not in title.inner_text():
            # Another question comes first today: it is not known.
            page.get_by_role("button", name="Not sure").press("Enter")
        page.get_by_role("button", name=choice, exact=True).press("Enter")
        expect(title).to_be_focused()
    assert "unemployed=yes" in page.url
    card = results(page)["lanzhou-migrant-living-allowance"]
    assert "is_unemployed=yes" in card[2], "the answer goes along into the calculator"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reader_of_another_city_is_told_that_there_is_no_notice(page: Page, site_address: str, lang: str) -> None:
    words = WORDS[lang].finder
    page.goto(f"{site_address}/{lang}/finder.html")
    page.get_by_role("button", name=words.other_city, exact=True).press("Enter")
    title = page.locator("[data-asking] h2")
    expect(title).to_be_focused()
    expect(title).to_have_text(words.no_notice)
    told = page.locator("[data-asking] p")
    expect(told).to_contain_text("12333")
    expect(told).to_contain_text({"zh": "兰州、永州", "en": "Lanzhou and Yongzhou"}[lang])
    found = results(page)
    assert found
    assert {group for group, _, _ in found.values()} == {words.group_elsewhere}


def test_every_question_can_be_skipped_until_nothing_is_left(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/finder.html#situation=lost-job&city=lanzhou-2021-289")
    asked = []
    skip = page.get_by_role("button", name="不清楚", exact=True)
    while skip.count():
        asked.append(page.locator("[data-asking] h2").inner_text())
        left = page.locator("[data-progress]").inner_text()
        assert left.startswith(f"第 {len(asked) + 2} 步，最多还有 "), left
        skip.click()
        assert len(asked) < 40
    assert len(asked) == len(set(asked)), "no question is asked twice"
    expect(page.locator("[data-asking] h2")).to_have_text("没有要问的了")
    assert "group_no" not in results(page), "a skipped question is never a no"
    assert all(group != WORDS["zh"].finder.group_no for group, _, _ in results(page).values())


def test_what_an_answer_implies_is_told_not_asked_and_never_replaces_an_answer(page: Page, site_address: str) -> None:
    status = "lanzhou-unemployment-allowance/status"
    start = {"city": "lanzhou-2021-289", "situation": "lost-job", status: "ui_exhausted_still_unemployed"}
    page.goto(f"{site_address}/zh/finder.html#{urlencode(start)}")
    given = page.locator("[data-given]")
    expect(given).to_contain_text("现在失业吗？")
    expect(given).to_contain_text(WORDS["zh"].finder.implied)
    skip = page.get_by_role("button", name="不清楚", exact=True)
    while skip.count():
        assert page.locator("[data-asking] h2").inner_text() not in ("现在失业吗？", "失业金（失业保险金）领完了吗？")
        skip.click()
    assert "is_unemployed=yes" in results(page)["lanzhou-migrant-living-allowance"][2], "it goes along"
    page.goto("about:blank")
    page.goto(f"{site_address}/zh/finder.html#{urlencode({**start, 'unemployed': 'no'})}")
    assert "is_unemployed=no" in results(page)["lanzhou-migrant-living-allowance"][2]


def test_changing_and_going_back_lose_nothing(page: Page, site_address: str) -> None:
    story = STORIES[0]
    page.goto(f"{site_address}/zh/finder.html#{urlencode(story['answers'])}")
    before = page.url
    page.get_by_role("button", name="改 参加失业保险满了几个月？").click()
    box = page.locator("[data-asking] input")
    box.fill("一年")
    page.get_by_role("button", name="下一步").click()
    expect(page.locator("[data-asking] .field-error")).to_contain_text("整数")
    expect(box).to_have_value("一年")
    box.fill("12")
    page.get_by_role("button", name="下一步").click()
    assert results(page)["lanzhou-migrant-living-allowance"][0] == WORDS["zh"].finder.group_no
    page.reload()
    assert results(page)["lanzhou-migrant-living-allowance"][0] == WORDS["zh"].finder.group_no
    page.goto(before)
    assert results(page)["lanzhou-migrant-living-allowance"][0] == WORDS["zh"].finder.group_yes
    page.locator("[data-language-switch]").click()
    page.wait_for_url("**/en/finder.html#**")
    assert results(page)["lanzhou-migrant-living-allowance"][0] == WORDS["en"].finder.group_yes


def test_of_an_address_only_what_could_have_been_answered_is_taken(page: Page, site_address: str, watch: Watch) -> None:
    odd = {
        "city": "toString",
        "situation": "constructor",
        "toString": "yes",
        "migrant_worker": "__proto__",
        "meets_unemployment_benefit_conditions": "no",
        "unemployment_insured_months": "-3",
    }
    page.goto(f"{site_address}/zh/finder.html#{urlencode(odd)}")
    question = "符合领失业金（失业保险金）的条件吗？"
    expect(page.locator("[data-given] dt")).to_have_count(1)
    expect(page.locator("[data-given] dt")).to_have_text(question)
    # What is not taken is asked.
    expect(page.locator("[data-asking] h2")).to_have_text(WORDS["zh"].finder.city)


@pytest.mark.parametrize(
    ("fact", "given", "taken"),
    [
        ("yongzhou-injury-premium/period", "2022-03", True),
        ("yongzhou-injury-premium/period", "2022-13", False),
        ("lanzhou-12333-hours/time", "21:59", True),
        ("lanzhou-12333-hours/time", "24:00", False),
        ("lanzhou-work-training-new-hire/hire_date", "2021-10-01", True),
        ("lanzhou-work-training-new-hire/hire_date", "2022-02-30", False),
    ],
)
def test_a_month_a_time_and_a_day_are_taken_where_they_exist(
    page: Page, site_address: str, fact: str, given: str, taken: bool
) -> None:
    page.goto(f"{site_address}/zh/finder.html#{urlencode({fact: given})}")
    expect(page.locator("[data-given] dd")).to_have_count(int(taken))


def test_it_works_from_a_disk(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/zh/finder.html#{urlencode(STORIES[0]['answers'])}")
    assert results(page)["lanzhou-migrant-living-allowance"][0] == WORDS["zh"].finder.group_yes


def test_the_facts_fill_in_the_calculator(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/zh/finder.html#{urlencode(STORIES[0]['answers'])}")
    page.locator('a[href*="lanzhou-migrant-living-allowance.html"]').click()
    page.wait_for_selector('[data-state="answered"]')
    assert page.locator('[name="insured_months"]').input_value() == "8"
    assert page.locator('[name="is_migrant_worker"]:checked').get_attribute("value") == "yes"


def test_a_small_calculator_answers_without_the_engine(page: Page, site_address: str, watch: Watch) -> None:
    page.goto(f"{site_address}/zh/calculators/yongzhou-hearing-postponement.html")
    for name, value in (("role", "party"), ("affected_by_epidemic", "yes"), ("cannot_attend_hearing", "yes")):
        page.locator(f'[name="{name}"][value="{value}"]').check()
    page.wait_for_selector('[data-state="answered"]')
    answers = {"role": "party", "affected_by_epidemic": "yes", "cannot_attend_hearing": "yes"}
    said = calculators.explain("yongzhou-hearing-postponement", answers, "zh")
    expect(page.locator("[data-answer-body] .headline")).to_have_text(said["headline"])
    fetched = [address.split("/")[-1] for address in watch.requests if "/engine/" in address]
    assert fetched == ["engine.js"]
