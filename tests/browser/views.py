"""Every kind of page there is, and the states that a calculator can be in: what is looked at in a browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from build_scripts.pages.wording import LANGUAGES

NOTICES = ("notices/lanzhou-2021-289.html", "notices/yongzhou-2022-3.html")
CALCULATORS = ("calculators/lanzhou-shutdown-pay.html", "calculators/yongzhou-injury-premium.html")
IN_BOTH_LANGUAGES = (
    "index.html",
    "notices.html",
    *NOTICES,
    "calculators.html",
    "coverage.html",
    "search.html",
    "terms.html",
    *CALCULATORS,
    "finder.html",
    "basket.html",
    "for/lost-job.html",
    "for/office.html",
    "about.html",
    "privacy.html",
    "reading.html",
    "new-notice.html",
    "kiosk.html",
    "corrections.html",
    "licences.html",
    "data.html",
    "operators.html",
    "offline.html",
)
"""Below the folder of a language. Of calculators and situations a few stand for all: they have one template."""
CLAUSES = (
    "c/yongzhou-2022-3-a1-s2.html",  # with an end and a calculator
    "c/yongzhou-2022-3-a2-s3b.html",  # a part of a sentence
    "c/lanzhou-2021-289-tail-s3.html",  # the omission
    "c/lanzhou-2021-289-a3.html",  # an article
    "c/yongzhou-2022-3.html",  # a notice
)
ALONE = ("index.html", "404.html", *CLAUSES)
"""In both languages at once."""


@dataclass(frozen=True)
class View:
    """A page as a reader has it before him."""

    path: str
    """Below the site's root."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the reader has entered."""
    state: str = ""
    """Of the answer: nothing, `answered` or `refused`; of a search: `found`, `typed` or `not found`; of the list of
    clauses: `collected`; of the box for citations: `cited` or `cited in vain`; of the finder: `asked for a day`."""

    def __str__(self) -> str:
        return f"{self.path} {self.state}".strip()

    def open(self, page: Page, root: str) -> None:
        """Go there, and wait until it is as it should be."""
        # Whatever moves or changes colour is looked at where it ends up.
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{root}/{self.path}" + (f"#{urlencode(self.answers)}" if self.answers else ""))
        if self.state in ("found", "not found"):
            expect(page.locator("[data-search-results] [role=status]")).not_to_be_empty()
            expect(page.locator("[data-search-results] a.search-hit")).to_have_count(
                0 if self.state == "not found" else 12
            )
        elif self.state == "typed":
            page.locator("[data-search] input").fill("失业补助金")
            expect(page.locator("[data-search-panel] a.search-hit").first).to_be_visible()
        elif self.state == "collected":
            expect(page.locator(".basket-item")).to_have_count(2)
        elif self.state in ("cited", "cited in vain"):
            box = page.locator("[data-citation-box]")
            box.locator("textarea").fill("兰人社发〔2021〕289号第四条" if self.state == "cited" else "您好")
            box.locator("[type=submit]").click()
            expect(box.locator("[role=status]")).not_to_be_empty()
        elif self.state == "asked for a day":
            page.locator(".finder-form [type=submit], .finder-form button").first.click()
            expect(page.locator(".finder-form .field-error")).not_to_be_empty()
        elif self.state:
            expect(page.locator("[data-answer-body]")).to_have_attribute("data-state", self.state)
        if self.state == "refused":
            page.locator("[data-calculator] [type=submit]").click()
            expect(page.locator("[data-errors]")).to_be_focused()


PAGES = [View(path) for path in (*ALONE, *(f"{lang}/{path}" for lang in LANGUAGES for path in IN_BOTH_LANGUAGES))]
FIRM = {"city": "yongzhou-2022-3", "situation": "running-a-firm", "enterprise": "yes", "enterprise_size": "small"}
FIRM |= {"yongzhou-job-retention-refund/laid_off_anyone": "no"}
MEDICAL = {"city": "lanzhou-2021-289", "situation": "medical-staff"}
IN_USE = [
    View(f"{lang}/{path}", answers, state)
    for lang in LANGUAGES
    for path, answers, state in (
        (
            CALCULATORS[0],
            {
                "due_to_epidemic": "yes",
                "exceeds_one_cycle": "yes",
                "worked_normally": "no",
                "local_minimum_wage": "1680",
            },
            "answered",
        ),
        (CALCULATORS[0], {"due_to_epidemic": "yes", "local_minimum_wage": "20万"}, "refused"),
        (CALCULATORS[1], {"industry_class": "2", "payroll": "1000000.00", "period": "2022-03"}, "answered"),
        (CALCULATORS[1], {"industry_class": "2", "payroll": "1,000", "period": "2022-03"}, "refused"),
        ("finder.html", {"city": "lanzhou-2021-289", "situation": "lost-job", "unemployed": "yes"}, ""),
        ("search.html", {"q": "失业补助金"}, "found"),
        ("search.html", {"q": "banana bread"}, "not found"),
        ("index.html", {}, "typed"),
        (CALCULATORS[0], {"due_to_epidemic": "yes"}, "answered"),
        ("finder.html", FIRM, "asked for a day"),
        ("finder.html", {**MEDICAL, "lanzhou-medical-staff-care/role": "cdc_staff"}, ""),
        ("basket.html", {"c": "lanzhou-2021-289-a9-s2a,yongzhou-2022-3-a2-s1"}, "collected"),
        ("basket.html", {}, "cited"),
        ("notices.html", {}, "cited in vain"),
    )
]
VIEWS = [*PAGES, *IN_USE]
