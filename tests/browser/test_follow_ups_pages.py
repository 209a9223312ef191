"""The follow-ups pages in a real browser: the public example, and the private edition made of the same people."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import serve
from columnist.publish.build import build_site
from columnist.publish.editions import PrivateEdition
from columnist.publish.example import example_follow_ups
from projects import ROOT


@pytest.fixture(scope="module")
def private_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the private edition of the example's people and return the address at which it is served."""
    folder = tmp_path_factory.mktemp("built") / "private-site"
    build_site(
        ROOT / "mkdocs.yml", folder, PrivateEdition(example_follow_ups(), datetime.date(2026, 3, 18)), strict=True
    )
    yield from serve(folder)


def test_copy_says_that_it_copied(browser: Browser, private_site: str) -> None:
    """The words are on the clipboard as they are to be said, under their subject."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(private_site + "follow-ups/")
    action = page.locator("#intro-lee")
    action.get_by_role("button", name="Copy").click()
    expect(action.get_by_role("status")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert copied.startswith("Subject: Saving you a step with Lee Torres\n\nHello Dana,\n\nThank you again")
    context.close()


def test_a_browser_that_does_not_copy_is_no_dead_end(page: Page, private_site: str) -> None:
    """The reader is told what to do instead."""
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(private_site + "follow-ups/")
    action = page.locator("#intro-lee")
    action.get_by_role("button", name="Copy").click()
    expect(action.get_by_role("status")).to_contain_text("Mark the words and copy them.")


def test_mail_call_and_calendar_work_without_javascript(browser_without_javascript: Page, private_site: str) -> None:
    """They are plain links; the button that needs a script is not shown."""
    page = browser_without_javascript
    page.goto(private_site + "follow-ups/")
    action = page.locator("#intro-grace")
    mail = unquote(action.get_by_role("link", name="Mail").get_attribute("href") or "")
    assert mail.startswith("mailto:?subject=Ruth Achterberg suggested that I write to you&body=Hello Grace,\r\n\r\n")
    assert "BEGIN:VEVENT" in unquote(action.get_by_role("link", name="Calendar").get_attribute("href") or "")
    with page.expect_download() as download:
        action.get_by_role("link", name="Calendar").click()
    assert download.value.suggested_filename == "intro-grace.ics"
    expect(action.get_by_role("button", name="Copy")).to_have_count(0)


def test_a_script_is_filled_for_the_matter_that_led_there(page: Page, private_site: str) -> None:
    """The link of an action opens its script with the action's people; another can be chosen."""
    page.goto(private_site + "follow-ups/")
    page.locator("#intro-grace").get_by_role("link", name="Other channels").click()
    expect(page.locator('.variant[data-variant="email"]')).to_contain_text("Hello Grace")
    page.get_by_label("Filled in for").select_option(label="Ines Duarte (intro-ines)")
    expect(page.locator('.variant[data-variant="email"]')).to_contain_text("Hello Ines")
    expect(page.locator('.variant[data-variant="email"]')).to_contain_text("Marcus Feld suggested")


def test_words_of_the_log_are_set_as_code(page: Page, private_site: str) -> None:
    """Nobody sees the backticks of a terminal."""
    for path in ("follow-ups/", "follow-ups/people/ruth/"):
        page.goto(private_site + path)
        expect(page.locator("code").first).to_be_attached()
        assert "`" not in (page.locator("main").text_content() or "")


def test_the_public_script_offers_no_choice(page: Page, site: str) -> None:
    """There is nobody to choose from."""
    page.goto(site + "scripts/take-it-off-your-list/")
    page.get_by_text("Put in your own names and days").click()
    expect(page.get_by_label("Your own people and dates")).to_be_visible()
    expect(page.get_by_label("Filled in for")).to_be_hidden()


@pytest.mark.parametrize("path", ["follow-ups/", "follow-ups/people/ines/", "scripts/take-it-off-your-list/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_private_pages_open_quietly(page: Page, private_site: str, path: str, width: int) -> None:
    """No error in the console, no request to anybody else, no scrolling sideways."""
    errors: list[str] = []
    strangers: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(private_site) else strangers.append(asked.url))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(private_site + path)
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert (errors, strangers) == ([], [])


def test_the_example_leads_to_the_pages_of_its_people(page: Page, site: str) -> None:
    """The public page shows what the private one has, with invented people."""
    page.goto(site + "follow-ups/")
    page.get_by_role("region", name="People").get_by_role("link", name="Dana Okafor").click()
    expect(page.locator("h1")).to_have_text("Dana Okafor")
    expect(page.get_by_text("An invented person.")).to_be_visible()
    expect(page.get_by_role("img", name="made 2 March, due 9 March, nudged 16 March")).to_be_visible()
