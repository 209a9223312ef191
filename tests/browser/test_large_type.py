"""Pages at 200 %, with larger text alone, with the system's own colours, and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.page_types import PAGES, resize, visit

SCRIPT = "scripts/take-it-off-your-list/"

CUT = """() => [...document.querySelectorAll(
    "main p, main li, main h1, main h2, main h3, main a, main label, main legend, main button, main input, main summary"
  )]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === "none")
  .filter((one) => !one.closest(".md-sidebar--primary"))
  .filter((one) => {
    const box = one.getBoundingClientRect();
    const sideways = box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
    const style = getComputedStyle(one);
    const hides = style.overflowX === "hidden" || style.overflowX === "clip";
    return sideways || (hides && one.tagName !== "INPUT" && one.scrollWidth > one.clientWidth + 1);
  })
  .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`)"""
"""What reaches beyond the screen, or is cut off where it ends."""

OVERLAPS = """() => {
  const seen = [...document.querySelectorAll(
      "main :is(button, input, select, label, legend, summary, h1, h2, h3), .md-header :is(label, a, input)"
    )]
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((one) => getComputedStyle(one).clipPath === "none")
    .filter((one) => !one.closest(".md-search, .md-option, .md-top, .md-sidebar--primary"))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  const found = [];
  for (const [one, a] of seen) for (const [other, b] of seen) {
    if (one === other || one.contains(other) || other.contains(one)) continue;
    if (one.closest(".md-header") !== other.closest(".md-header")) continue;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 2 && down > 2) found.push(`${one.outerHTML.slice(0, 60)} / ${other.outerHTML.slice(0, 60)}`);
  }
  return found;
}"""
"""Things to read or use of which one lies on another."""

UNSEEN = """() => [...document.querySelectorAll("main :is(button, input, select, .md-button)")]
  .filter((one) => one.checkVisibility() && !["checkbox", "radio"].includes(one.type))
  .filter((one) => {
    const style = getComputedStyle(one);
    return ["Top", "Right", "Bottom", "Left"].every((side) =>
      style[`border${side}Style`] === "none" || style[`border${side}Width`] === "0px");
  })
  .map((one) => one.outerHTML.slice(0, 80))"""
"""Buttons and fields without any border, which vanish where colours are the system's."""


FOCUS = """() => {
  const one = document.activeElement;
  if (one === document.body) return ["nothing", true];
  const shown = [one, one.matches(".md-option") && one.nextElementSibling, one.closest("form")].filter(Boolean);
  const visible = shown.map((each) => getComputedStyle(each))
    .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  return [one.outerHTML.slice(0, 90), visible];
}"""
"""What has the focus, and whether it, its label or its form shows it. Stops inside a date show it themselves."""


@pytest.fixture
def forced_page(browser: Browser) -> Iterator[Page]:
    """A page with the system's own colours."""
    context = browser.new_context(forced_colors="active")
    yield context.new_page()
    context.close()


def faults(page: Page) -> list[str]:
    """Return what is wrong with the page as it stands."""
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*(["scrolls sideways"] if wide else []), *page.evaluate(CUT), *page.evaluate(OVERLAPS)]


@pytest.mark.parametrize("path", PAGES)
def test_200_percent(page: Page, site: str, path: str) -> None:
    """A window of 1280 pixels at 200 % has the room of 640.

    Where only the text is larger, by the browser's own setting, the page makes room for it too.
    """
    page.set_viewport_size({"width": 640, "height": 450})
    visit(page, site + path)
    assert faults(page) == []
    resize(page, 1280, 900)
    before = page.locator("h1").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # the theme's own is 125 % of the browser's
    after = page.locator("h1").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert after == pytest.approx(2 * before)
    assert faults(page) == []


def test_a_form_at_200_percent_while_it_is_used(page: Page, site: str) -> None:
    """With long names, the link and an answer open."""
    page.set_viewport_size({"width": 640, "height": 450})
    visit(page, site + SCRIPT)
    page.get_by_text("Put in your own names and days").click()
    for field in page.locator("form.fill input[type=text]").all():
        field.fill("Wolfeschlegelsteinhausenbergerdorff" * 2)
    page.get_by_role("button", name="Make a link").click()
    page.locator("details.reply summary").first.click()
    assert faults(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_forced_colours_leave_buttons_and_fields_in_sight(forced_page: Page, site: str, path: str) -> None:
    """Each has a border, since backgrounds are gone."""
    visit(forced_page, site + path)
    assert forced_page.evaluate(UNSEEN) == []


@pytest.mark.parametrize(
    "path", ["", SCRIPT, "search/?q=introduction", "follow-ups/", "articles/i-made-the-calls-myself/"]
)
def test_forced_colours_leave_the_focus_in_sight(forced_page: Page, site: str, path: str) -> None:
    """Each stop of the Tab key has an outline; a shadow or a colour would be gone."""
    visit(forced_page, site + path)
    stops = [forced_page.keyboard.press("Tab") or forced_page.evaluate(FOCUS) for _ in range(40)]
    seen = {name for name, visible in stops if visible}
    assert {name for name, _ in stops} - seen == set()


@pytest.mark.parametrize("path", PAGES)
def test_without_javascript_a_page_reads_and_leads_on(browser_without_javascript: Page, site: str, path: str) -> None:
    """Text, headings and the menu are there, nothing is offered that does nothing, and it fits a phone."""
    page = browser_without_javascript
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + path)
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()
    for useless in (".fill", ".tabs", ".send [data-send]", ".keep", ".home-title__search", ".md-search"):
        for found in page.locator(useless).all():
            expect(found).to_be_hidden()
    page.locator("label.md-header__button[for=__drawer]").click()
    menu = page.locator(".md-nav--primary")
    expect(menu.get_by_role("link", name="Words to say")).to_be_in_viewport()
    menu.get_by_role("link", name="Words to say").click()
    expect(page.locator("h1")).to_have_text("Words to say")
