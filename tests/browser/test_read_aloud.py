"""A clause read aloud: only by a voice that the device has itself, and only while the reader wants it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from build_scripts.site import read_record

SENTENCE = "lanzhou-2021-289-a9-s2a"
VOICES = """
  const voices = %s.map(([lang, localService]) => ({ lang, localService }));
  const listeners = [];
  window.spoken = [];
  window.cancelled = 0;
  window.come = (lang) => { voices.push({ lang, localService: true }); listeners.forEach((listener) => listener()); };
  window.finish = (n) => spoken[n].onend();
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener: (kind, listener) => listeners.push(listener),
    cancel() { cancelled += 1; }, speak: (said) => spoken.push(said) } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
LOCAL = '[["zh-CN", true], ["en-GB", true]]'
SPOKEN = "() => spoken.map((one) => [one.voice.lang, one.lang, one.text])"


@pytest.fixture(scope="module")
def words() -> tuple[str, str]:
    """The sentence in Chinese and in English."""
    (sentence,) = [one for one in read_record().notice("lanzhou-2021-289").sentences if str(one.address) == SENTENCE]
    assert sentence.current.en
    return sentence.current.zh, sentence.current.en


def opened(page: Page, address: str, voices: str) -> tuple[Locator, Locator]:
    """The page with these voices, and its two buttons."""
    page.add_init_script(VOICES % voices)
    page.goto(address)
    return page.get_by_role("button", name="朗读中文"), page.get_by_role("button", name="朗读英文")


def test_a_clause_is_read_in_either_language_and_stopped(page: Page, site_address: str, words: tuple[str, str]) -> None:
    zh, en = opened(page, f"{site_address}/c/{SENTENCE}.html", LOCAL)
    zh.click()
    stop = page.get_by_role("button", name="停止朗读")
    expect(stop).to_be_focused()
    (first,) = page.evaluate(SPOKEN)
    assert first[:2] == ["zh-CN", "zh-CN"]
    assert words[0].startswith(first[2])
    stop.click()
    expect(zh).to_be_visible()
    assert page.evaluate("() => cancelled") == 1
    # The other language takes over at once; what was broken off has no say any more.
    zh.click()
    en.click()
    page.evaluate("() => finish(0)")
    page.evaluate("() => finish(1)")
    assert [lang for lang, _, _ in page.evaluate(SPOKEN)] == ["zh-CN", "zh-CN", "en-GB"]
    while page.get_by_role("button", name="停止朗读").count():
        page.evaluate("() => finish(spoken.length - 1)")
    assert " ".join(text for lang, _, text in page.evaluate(SPOKEN) if lang == "en-GB") == words[1]
    expect(en).to_be_visible()


def test_the_sheet_of_a_sentence_reads_it_and_is_silent_when_it_closes(
    page: Page, site_address: str, words: tuple[str, str]
) -> None:
    opened(page, f"{site_address}/en/notices/lanzhou-2021-289.html", LOCAL)
    page.locator(f'[data-clause-number="{SENTENCE}"]').click()
    page.get_by_role("button", name="Read the English aloud").click()
    expect(page.get_by_role("button", name="Stop reading aloud")).to_be_visible()
    assert words[1].startswith(page.evaluate(SPOKEN)[0][2])
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("() => cancelled") == 1
    # Opened again, it begins anew.
    page.locator(f'[data-clause-number="{SENTENCE}"]').click()
    expect(page.get_by_role("button", name="Read the Chinese aloud")).to_be_visible()


def test_a_voice_that_would_send_the_words_away_is_never_offered(page: Page, site_address: str) -> None:
    zh, en = opened(page, f"{site_address}/c/{SENTENCE}.html", '[["zh-CN", false], ["en-US", false], ["fr-FR", true]]')
    expect(page.get_by_role("button", name="收进条文清单")).to_be_visible()
    page.wait_for_function("() => window.policyReadAloud && document.querySelectorAll('.clause-aloud button').length")
    expect(zh).to_be_hidden()
    expect(en).to_be_hidden()
    # Voices may come later than the page.
    page.evaluate("() => come('zh-CN')")
    expect(zh).to_be_visible()
    expect(en).to_be_hidden()
    zh.click()
    assert page.evaluate("() => spoken[0].voice.localService") is True


def test_what_is_left_out_is_not_read(page: Page, site_address: str) -> None:
    opened(page, f"{site_address}/c/lanzhou-2021-289-tail-s3.html", LOCAL)
    page.wait_for_function("() => window.policyReadAloud")
    expect(page.locator(".clause-aloud button")).to_have_count(0)


def test_a_number_is_read_in_one_piece(page: Page, site_address: str) -> None:
    opened(page, f"{site_address}/c/yongzhou-2022-3-a1-s2.html", LOCAL)
    page.get_by_role("button", name="朗读英文").click()
    while page.get_by_role("button", name="停止朗读").count():
        page.evaluate("() => finish(spoken.length - 1)")
    pieces = [text for _, _, text in page.evaluate(SPOKEN)]
    assert any("0.45%" in piece for piece in pieces), pieces
