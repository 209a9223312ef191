"""Every kind of page for everybody: axe-core's rules, keyboard walks, large type, little room, forced colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.page_types import PAGES

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What alone can differ between light and dark: everything else is the same page."""

AXE = Axe()
Scheme = Literal["light", "dark"]


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")], ids=lambda one: f"{one}")
def any_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in one width and one scheme; the checker's own script needs the policy out of its way."""
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """Return what axe-core objects to, as lines that lead to the place."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    found: dict[str, Any] = AXE.run(page, options=COLOUR_RULES if dark else RULES).response
    return [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]


def test_no_page_type_violates_a_rule(any_page: Page, site: str) -> None:
    """WCAG 2.2 AA and the best practices, as far as a program can tell."""
    objections = {}
    for path in PAGES:
        any_page.goto(site + path)
        any_page.locator("h1").first.wait_for()
        if found := violations(any_page):
            objections[path] = found
    assert objections == {}


def test_nor_with_menus_search_and_forms_open(any_page: Page, site: str) -> None:
    """The drawer of narrow screens, the search dialog with results, and a script half filled in."""
    objections = {}
    any_page.goto(site + "scripts/take-it-off-your-list/")
    any_page.get_by_text("Put in your own names and days").click()
    any_page.locator("form.fill [data-slot]").first.fill("Kim")
    any_page.locator("details.reply summary").first.click()
    any_page.get_by_role("button", name="Make a link").click()
    objections["a form"] = violations(any_page)
    any_page.goto(site)
    narrow = any_page.viewport_size is not None and any_page.viewport_size["width"] < 900
    if narrow:
        any_page.locator("label.md-header__button[for=__drawer]").click()
        any_page.wait_for_timeout(400)
        objections["the drawer"] = violations(any_page)
        any_page.goto(site)
        any_page.locator("label.md-header__button[for=__search]").click()
    any_page.locator(".md-search__input").click()
    any_page.keyboard.type("promised an introduction")
    any_page.locator(".md-search-result__link").first.wait_for()
    objections["the search"] = violations(any_page)
    assert {place: found for place, found in objections.items() if found} == {}


def test_search_is_reached_and_used_by_keyboard(page: Page, site: str) -> None:
    """A slash opens the box, words find letters, the arrow and Enter open one, Escape leaves."""
    page.goto(site)
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("introduction")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**", wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(page.locator("[data-md-toggle=search]")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__input")).not_to_be_focused()


def test_the_first_tab_skips_to_the_text(page: Page, site: str) -> None:
    """Keyboard and screen reader need not walk through the menu."""
    page.goto(site + "articles/introductions-that-never-came/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#the-short-answer")


def test_every_focused_thing_shows_its_focus(page: Page, site: str) -> None:
    """Walking through a script's form, each stop has an outline or a visible change."""
    page.goto(site + "scripts/take-it-off-your-list/")
    page.get_by_text("Put in your own names and days").click()
    page.locator("form.fill [data-slot]").first.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.outlineWidth; }"
        )
        assert style not in ("none0px", "none"), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 768])
def test_nothing_scrolls_sideways(page: Page, site: str, path: str, width: int) -> None:
    """At 320 pixels, which is also 1280 at 400 % zoom, and on a tablet."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_forced_colours_keep_borders_and_tabs_apart(browser: Browser, site: str) -> None:
    """With the system's own colours the chosen tab still differs from the others."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site + "scripts/take-it-off-your-list/")
    weights = page.locator("[role=tab]").evaluate_all("tabs => tabs.map(tab => getComputedStyle(tab).fontWeight)")
    assert weights[0] != weights[1]
    context.close()
