"""The policy in a real browser: what the site does is allowed, nothing else runs, and nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

LETTER = "articles/introductions-that-never-came/"
SCRIPT = "scripts/take-it-off-your-list/"
PAGES = (
    "",
    "topics/",
    "topics/networking/",
    "situations/",
    "archive/",
    "archive/2025/",
    "authors/the-columnist/",
    "scripts/",
    SCRIPT,
    "rules/",
    "search/?q=introduction",
    "guide/slot-language/",
    "follow-ups/",
    "about/",
    "privacy/",
    LETTER,
    "404.html",
)

WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


class Watched:
    """A page, and what went wrong in it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.requests: list[str] = []
        page.add_init_script(WATCH)
        page.on("console", lambda message: self.wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("response", lambda response: self._answered(response.status, response.url))

    def _answered(self, status: int, url: str) -> None:
        if status >= 400:
            self.wrong.append(f"{status} {url}")

    def nothing_wrong(self, column: str) -> None:
        """Check that no violation, error or stranger was met."""
        assert self.page.evaluate("window.refused") == []
        assert self.wrong == []
        assert [url for url in self.requests if not url.startswith((column, "blob:", "data:"))] == []
        assert [url for url in self.requests if url.endswith("sitemap.xml")] == []

    def stored(self) -> list[str]:
        """Return the names of everything that the browser keeps for the site."""
        names: list[str] = self.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        databases: list[str] = self.page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
        return names + databases + [str(cookie.get("name")) for cookie in self.page.context.cookies()]


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A fresh page below watch."""
    context = browser.new_context()
    yield Watched(context.new_page())
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page_keeps_its_policy(watched: Watched, column: str, path: str) -> None:
    """Opened, searched from, its menu opened, its palette changed: nothing is refused, and nobody else is asked."""
    page = watched.page
    page.goto(column + path)
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate("typeof __md_get") == "function"
    assert watched.stored() == []
    search(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary .md-nav").first).to_be_visible()
    page.locator(".md-overlay").click(position={"x": 380, "y": 400})
    assert watched.stored() == []
    page.locator("label.md-header__button:visible[for^=__palette]").first.click()
    watched.nothing_wrong(column)


def search(page: Page) -> None:
    """Search from the page's header and close the box; the search page has its own."""
    if not page.locator(".md-search__input").count():
        expect(page.locator(".finder__results li").first).to_be_visible()
        return
    page.keyboard.press("/")
    page.keyboard.type("introduction")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_filling_in_keeps_the_policy(watched: Watched, column: str) -> None:
    """A filled form changes the words, every tab opens, the link is made; nothing is refused and nothing is stored."""
    page = watched.page
    page.goto(column + SCRIPT)
    page.get_by_text("Put in your own names and days").click()
    for group in ("Your name", "Who made the promise", "Whom they promised"):
        page.get_by_role("group", name=group).get_by_label("Full name").fill("Zora Quist")
    expect(page.locator(".variant:visible .words")).to_contain_text("it's Zora Quist")
    for tab in page.get_by_role("tab").all():
        tab.click()
    page.get_by_role("button", name="Make a link").click()
    watched.nothing_wrong(column)
    assert watched.stored() == []


def test_what_the_reader_chooses_is_kept(watched: Watched, column: str) -> None:
    """The palette's button keeps the palette and nothing else; the privacy page says so."""
    page = watched.page
    page.goto(column)
    page.locator("label.md-header__button:visible[for^=__palette]").first.click()
    assert [name.rpartition(".")[2] for name in watched.stored()] == ["__palette"]


def test_a_foreign_script_does_not_run(watched: Watched, column: str) -> None:
    """Whatever slipped into a page, inline or as an attribute, the browser refuses it."""
    page = watched.page
    page.goto(column + LETTER)
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.slipped = 1";
      document.body.append(script);
      const image = document.createElement("img");
      image.setAttribute("onerror", "window.slipped = 2");
      image.src = "nowhere.png";
      document.body.append(image);
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.slipped") is None
    assert len(page.evaluate("window.refused")) == 2


def test_links_stay_below_the_sites_folder(watched: Watched, column: str) -> None:
    """On every kind of page, each link into the site leads to a page that is there, and none to the domain's root."""
    page = watched.page
    found: set[str] = set()
    for path in PAGES:
        page.goto(column + path)
        found |= set(page.evaluate("[...document.links].map((link) => link.href.split('#')[0])"))
    host = column.removesuffix("our/column/")
    own = {url for url in found if url.startswith(host)}
    assert [url for url in own if not url.startswith(column)] == []
    assert [url for url in own if page.request.get(url).status != 200] == []
    assert len(own) > 100


def test_a_situation_opens_where_a_letter_leads(watched: Watched, column: str) -> None:
    """The link of a letter's situation opens the fold in which its likes stand."""
    page = watched.page
    page.goto(column + LETTER)
    page.get_by_role("link", name="New contact").click()
    expect(page.locator("#who-new-contact").get_by_role("link", name="They offered to introduce me")).to_be_visible()
