"""One page of each kind of the project's own site, and how a test waits for it."""

from __future__ import annotations

from playwright.sync_api import Page

PAGES = (
    "",
    "topics/",
    "topics/networking/",
    "scripts/",
    "scripts/take-it-off-your-list/",
    "rules/",
    "situations/",
    "archive/",
    "archive/2026/",
    "authors/the-columnist/",
    "follow-ups/",
    "follow-ups/people/dana/",
    "guide/slot-language/",
    "search/?q=introduction",
    "about/",
    "privacy/",
    "articles/introductions-that-never-came/",
    "articles/i-made-the-calls-myself/",
    "404.html",
)

SETTLED = """() => document.fonts.ready.then(
  () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"""


def visit(page: Page, address: str) -> None:
    """Open a page and wait until it stands still; one that searches loads what it needs after itself."""
    page.goto(address, wait_until="networkidle" if "?q=" in address else "load")
    page.evaluate(SETTLED)


def resize(page: Page, width: int, height: int) -> None:
    """Give an open page another size, and wait until it is laid out in it; the browser does not wait by itself."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("width => innerWidth === width", arg=width)
    page.evaluate(SETTLED)
