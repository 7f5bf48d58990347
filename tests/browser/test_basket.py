"""Clauses collected into one list: kept between pages, sent on as one address, copied, printed; and found again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_scripts.address import Address
from build_scripts.citation import full_citation
from build_scripts.record.model import Record
from build_scripts.site import read_record
from tests.browser.conftest import Watch
from tests.browser.test_clause_tools import copied, expect_copied, number
from tests.browser.test_sheet import A_PAGE_OF_PDF

FIRST, SECOND = "lanzhou-2021-289-a9-s2a", "yongzhou-2022-3-a2"


@pytest.fixture(scope="module")
def record() -> Record:
    return read_record()


@pytest.fixture
def reader(page: Page, watch: Watch) -> Page:
    """A page whose clipboard can be looked at."""
    watch.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.emulate_media(reduced_motion="reduce")
    return page


def collect(page: Page, root: str, *addresses: str) -> None:
    for address in addresses:
        page.goto(f"{root}/zh/notices/{Address.parse(address).notice}.html")
        number(page, address)
        page.get_by_role("button", name="收进条文清单").click()
        expect(page.locator("dialog [role=status]", has_text="已收进")).to_be_visible()


def say(page: Page, words: str) -> None:
    expect(page.locator("[data-basket-said]")).to_contain_text(words)


@pytest.mark.parametrize("from_disk", [False, True])
def test_what_is_collected_in_two_notices_stands_on_one_list(
    reader: Page, site: Path, site_address: str, record: Record, from_disk: bool
) -> None:
    root = site.as_uri() if from_disk else site_address
    collect(reader, root, FIRST, SECOND)
    reader.get_by_role("dialog").get_by_role("link", name="打开清单").click()
    items = reader.locator("[data-basket-list] > li")
    expect(items).to_have_count(2)
    assert reader.url.endswith(f"/zh/basket.html#c={FIRST},{SECOND}")
    for item, address in zip((items.nth(0), items.nth(1)), (FIRST, SECOND), strict=True):
        parsed = Address.parse(address)
        expect(item).to_contain_text(full_citation(record.notice(parsed.notice), [parsed], "zh"))
        expect(item).to_contain_text(record.resolve(parsed)[-1].current.zh)
    expect(reader.locator("[data-basket-received]")).to_be_hidden()
    reader.reload()
    expect(items).to_have_count(2)
    items.nth(0).get_by_role("button").click()
    expect(items).to_have_count(1)
    reader.goto(f"{root}/en/basket.html")
    expect(items).to_have_count(1)
    reader.get_by_role("button", name="Remove all").click()
    expect(reader.locator("[data-basket-empty]")).to_be_visible()
    assert reader.evaluate("() => localStorage.getItem('clauses')") is None


def test_the_list_is_copied_as_one_text_and_as_one_address(reader: Page, site_address: str, record: Record) -> None:
    reader.goto(f"{site_address}/zh/basket.html#c={FIRST},{SECOND}")
    expect(reader.locator("[data-basket-list] > li")).to_have_count(2)
    reader.locator('[name="sheet-language"][value="both"]').check()
    reader.get_by_role("button", name="复制原文和引用").click()
    say(reader, "已复制")
    text = copied(reader)
    for address in map(Address.parse, (FIRST, SECOND)):
        sentences = record.resolve(address)
        for lang in ("zh", "en"):
            assert full_citation(record.notice(address.notice), [address], lang) in text
        assert all(sentence.current.zh in text and (sentence.current.en or "") in text for sentence in sentences)
        assert f"{site_address}/c/{address}.html" in text
    reader.get_by_role("button", name="复制清单的链接").click()
    say(reader, "链接已复制")
    expect_copied(reader, f"{site_address}/zh/basket.html#c={FIRST},{SECOND}")


def test_a_list_that_was_sent_is_kept_only_when_it_is_taken_over(reader: Page, site_address: str) -> None:
    collect(reader, site_address, FIRST)
    reader.goto(f"{site_address}/zh/basket.html#c={SECOND},no-such-2000-1-a1")
    expect(reader.locator("[data-basket-list] > li")).to_have_count(1)
    say(reader, "1 个地址本站没有")
    expect(reader.locator("[data-basket-received]")).to_be_visible()
    assert reader.evaluate("() => localStorage.getItem('clauses')") == FIRST
    reader.get_by_role("button", name="并入我的清单").click()
    expect(reader.locator("[data-basket-list] > li")).to_have_count(2)
    expect(reader.locator("[data-basket-received]")).to_be_hidden()
    assert reader.evaluate("() => localStorage.getItem('clauses')") == f"{FIRST},{SECOND}"


def test_a_browser_that_refuses_storage_still_has_the_list(reader: Page, site_address: str) -> None:
    reader.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });")
    reader.goto(f"{site_address}/zh/basket.html")
    expect(reader.locator("[data-basket-empty]")).to_be_visible()
    reader.locator("[data-citation-box] textarea").fill("永州第二条")
    reader.get_by_role("button", name="找条文").click()
    reader.locator("[data-found]").get_by_role("button", name="收进条文清单").click()
    expect(reader.locator("[data-basket-list] > li")).to_have_count(1)
    assert reader.url.endswith(f"#c={SECOND}")


def test_the_list_prints_as_a_sheet_with_words_citations_and_addresses(
    reader: Page, site_address: str, record: Record
) -> None:
    many = ",".join(f"yongzhou-2022-3-a{n}" for n in range(1, 11))
    for addresses, fewest in ((f"{FIRST},{SECOND}", 1), (many, 2)):
        reader.goto("about:blank")
        reader.goto(f"{site_address}/zh/basket.html#c={addresses}")
        expect(reader.locator("[data-basket-list] > li").first).to_be_visible()
        pages = len(A_PAGE_OF_PDF.findall(reader.pdf(prefer_css_page_size=True)))
        assert pages == 1 if fewest == 1 else pages >= fewest
        reader.evaluate("() => dispatchEvent(new Event('beforeprint'))")
        sheet = reader.locator("[data-sheet]").inner_text()
        for address in map(Address.parse, addresses.split(",")):
            assert full_citation(record.notice(address.notice), [address], "zh") in sheet
            # Nothing is left out, however long it is.
            assert all(sentence.current.zh in sheet for sentence in record.resolve(address))
        reader.evaluate("() => dispatchEvent(new Event('afterprint'))")


def test_the_omitted_sentence_is_listed_as_omitted(reader: Page, site_address: str) -> None:
    reader.goto(f"{site_address}/zh/basket.html#c=lanzhou-2021-289-tail-s3")
    expect(reader.locator("[data-basket-list] blockquote")).to_have_text("（此处略去一句）")


# ---- Finding a clause


@pytest.mark.parametrize("from_disk", [False, True])
def test_a_pasted_citation_leads_to_its_clause_and_stays_on_the_device(
    reader: Page, watch: Watch, site: Path, site_address: str, from_disk: bool
) -> None:
    root = site.as_uri() if from_disk else site_address
    reader.goto(f"{root}/zh/notices.html")
    box = reader.locator("[data-citation-box] textarea")
    box.fill("你好")
    box.press("Enter")
    expect(reader.locator("[data-citation-box] [role=status]")).to_contain_text("写上文号和第几条")
    expect(box).to_have_value("你好")
    box.fill("按兰人社发【２０２１】289号第九条第2句第1分句办")
    box.press("Enter")
    reader.wait_for_url(f"{root}/zh/notices/lanzhou-2021-289.html#{FIRST}")
    expect(reader.locator(f"#{FIRST}")).to_be_in_viewport()
    assert not [address for address in watch.requests if re.search("%|289号", address)]


def test_a_message_with_several_citations_lists_them_and_says_what_is_not_there(
    reader: Page, site_address: str
) -> None:
    reader.goto(f"{site_address}/en/notices.html")
    reader.locator("[data-citation-box] textarea").fill("兰人社发〔2021〕289号第四条第99句，永人社发〔2022〕3号第二条")
    reader.get_by_role("button", name="Find").click()
    found = reader.locator("[data-found] li")
    expect(found).to_have_count(2)
    expect(found.nth(0)).to_contain_text("Article 4")
    expect(found.nth(0)).to_contain_text("no such place")
    found.nth(1).get_by_role("link").click()
    reader.wait_for_url(f"{site_address}/en/notices/yongzhou-2022-3.html#{SECOND}")
