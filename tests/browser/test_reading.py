"""The real site in a real browser: it opens, is found, and asks nobody else for anything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

PAGES = (
    "",
    "topics/",
    "topics/networking/",
    "scripts/",
    "scripts/take-it-off-your-list/",
    "rules/",
    "follow-ups/",
    "about/",
    "articles/introductions-that-never-came/",
    "404.html",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page_opens_quietly(page: Page, site: str, path: str) -> None:
    """No error in the console, no request to anybody else, no scrolling sideways on a narrow screen."""
    errors: list[str] = []
    strangers: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: strangers.append(request.url) if not request.url.startswith(site) else None)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + path)
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert not errors
    assert not strangers


def test_the_founding_letter_is_found_by_the_search_box(page: Page, site: str) -> None:
    """Somebody who types "introduction" finds the letter about introductions that never came."""
    page.goto(site)
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("introduction")
    result = page.locator(".md-search-result__link[href*='introductions-that-never-came']").first
    expect(result).to_be_visible()
    result.click()
    expect(page.locator("h1")).to_have_text("They offered to introduce me, then went quiet")


def test_a_letter_shows_its_words_and_leads_to_the_script(page: Page, site: str) -> None:
    """The card has words one could say, and its link leads to every channel and the answers."""
    page.goto(site + "articles/introductions-that-never-came/")
    card = page.locator(".script-card").first
    expect(card).to_contain_text("Hi Dana, it's Priya Raman.")
    card.get_by_role("link", name="Take it off your list").click()
    expect(page.get_by_role("tab", name="Voicemail")).to_be_visible()
    expect(page.get_by_text("They say: “It isn't a good time.”")).to_be_visible()


def test_everything_reads_without_javascript(browser_without_javascript: Page, site: str) -> None:
    """The letter, the answer and the words are there with JavaScript off."""
    page = browser_without_javascript
    page.goto(site + "articles/introductions-that-never-came/")
    expect(page.locator(".part--short")).to_be_visible()
    expect(page.locator(".script-card").first).to_contain_text("Hi Dana")
