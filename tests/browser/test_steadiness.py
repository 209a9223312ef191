"""Pages that stay where they are: nothing moves while one loads, and nothing at all where movement is not wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.page_types import PAGES, resize, visit

WATCH = """
  window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""
MOVING = """() => [
  ...document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().duration > 1)
    .map((one) => one.transitionProperty ?? one.animationName ?? "animation"),
  ...[document.documentElement, document.body]
    .filter((one) => getComputedStyle(one).scrollBehavior === "smooth").map(() => "smooth scrolling"),
]"""
SCRIPT = "scripts/take-it-off-your-list/"


@pytest.fixture
def still_page(browser: Browser) -> Iterator[Page]:
    """A page for somebody who asked for less motion."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", [*PAGES, "search/?q=zzzz"])
def test_nothing_moves_on_any_kind_of_page(page: Page, site: str, path: str, width: int) -> None:
    """The sum of all layout shifts while a page loads; 0.1 is what search engines call good."""
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(WATCH)
    visit(page, site + path)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.001


def test_the_form_stands_in_the_page_before_its_program_runs(page: Page, site: str) -> None:
    """Whoever waits for a slow connection sees the fields and the first variant alone, and can type already."""
    page.route("**/fill/main.js", lambda route: route.abort())
    page.goto(site + SCRIPT)
    page.get_by_text("Put in your own names and days").click()
    expect(page.get_by_role("group", name="Your name").get_by_label("Full name")).to_be_visible()
    expect(page.locator("[data-variant=phone].variant")).to_be_visible()
    expect(page.locator("[data-variant=email].variant")).to_be_hidden()


def test_what_was_typed_while_the_page_loaded_stays(page: Page, site: str) -> None:
    """The program takes over what is in the fields, also when it comes late."""
    late: list[Route] = []
    page.route("**/fill/main.js", lambda route: late.append(route))
    page.goto(site + SCRIPT, wait_until="commit")
    page.get_by_text("Put in your own names and days").click()
    page.get_by_role("group", name="Your name").get_by_label("Full name").fill("Kim O'Neill")
    while not late:  # the fields may be there before the browser asks for the program
        page.wait_for_timeout(20)
    late[0].continue_()
    expect(page.locator(".variant:visible .words")).to_contain_text("it's Kim O'Neill.")


def test_a_link_to_a_variant_opens_it(page: Page, site: str) -> None:
    """Its tab is chosen, and it is on the screen."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + SCRIPT + "#e-mail")
    expect(page.get_by_role("tab", name="E-mail", exact=True)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel")).to_be_in_viewport()


@pytest.mark.parametrize("path", PAGES)
def test_less_motion_means_none(still_page: Page, site: str, path: str) -> None:
    """Where less motion is asked for, nothing runs after loading, and following an anchor is a jump."""
    visit(still_page, site + path)
    still_page.keyboard.press("Tab")
    assert still_page.evaluate(MOVING) == []


def test_less_motion_also_while_one_uses_a_page(still_page: Page, site: str) -> None:
    """The search dialog, the drawer, the tabs of a script and a changed scheme appear at once."""
    visit(still_page, site + SCRIPT)
    found = {}
    still_page.get_by_role("tab", name="Voicemail").click()
    found["tabs"] = still_page.evaluate(MOVING)
    still_page.locator("details.reply summary").first.click()
    found["reply"] = still_page.evaluate(MOVING)
    still_page.get_by_role("button", name="Copy").hover()
    found["button"] = still_page.evaluate(MOVING)
    opened = still_page.locator("[data-md-toggle=search]")
    still_page.keyboard.press("/")
    expect(opened).to_be_checked()
    found["search"] = still_page.evaluate(MOVING)
    still_page.keyboard.press("Escape")
    expect(opened).not_to_be_checked()
    resize(still_page, 390, 844)
    still_page.locator("label.md-header__button[for=__drawer]").click()
    found["drawer"] = still_page.evaluate(MOVING)
    assert {place: moving for place, moving in found.items() if moving} == {}
