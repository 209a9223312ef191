"""The search of the built site in a browser: what it loads and when, what it costs, how it behaves."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from columnist.library import Library, load_library
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.search.crisis import HELP
from columnist.search.index import index_of
from columnist.search.shards import RUN, search_files
from projects import ROOT, change, make_project
from search.generate import enlarged
from search.served import MODULES, gzipped, lay_out, served
from search.situations import situations
from search.stock import OURS

CODE, SMALL, LARGE = 10_000, 25_000, 60_000
"""Budgets in bytes, gzipped: our code; a cold query at 200 articles and at 13,000."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The project's own site, served below a folder of the domain."""
    domain = tmp_path_factory.mktemp("domain")
    build_site(ROOT / "mkdocs.yml", domain / "some" / "column", PublicEdition())
    with served(domain) as address:
        yield f"{address}some/column/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that fails on every error in it."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def test_nothing_is_loaded_before_focus(site: str, page: Page) -> None:
    """Neither code nor index nor Material's own: a page without a search asks for nothing of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}articles/introductions-that-never-came/", wait_until="networkidle")
    assert [url for url in asked if "search" in url] == []
    with page.expect_response("**/search/manifest.json"):
        page.keyboard.press("/")


def _ask(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.locator(".md-search-result__item").first.wait_for()


def test_material_s_dialog(site: str, page: Page) -> None:
    """Results, marks, keyboard, and the marks on the page that is opened, below a folder of the domain."""
    page.goto(site)
    _ask(page, "people promise to connect me")
    first = page.locator(".md-search-result__item").first
    assert "They offered to introduce me" in first.inner_text()
    assert first.locator("mark").count() > 0
    all_of_it = page.locator("[data-search-page]")
    assert all_of_it.get_attribute("href") == f"{site}search/?q=people%20promise%20to%20connect%20me"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}articles/introductions-that-never-came/?h=*")
    page.locator("main mark").first.wait_for()


def test_enter_opens_the_best(site: str, page: Page) -> None:
    """Enter in the box goes to the first result."""
    page.goto(site)
    _ask(page, "resignation email")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}scripts/resign-well/*")


def test_the_way_out_where_nothing_is_found(site: str, page: Page) -> None:
    """The way to the search page looks like a link; Enter goes there too."""
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.keyboard.type("zzxqy")
    page.get_by_text("No letter has these words yet.").wait_for()
    assert (
        page.locator("[data-search-page]").evaluate("(link) => getComputedStyle(link).textDecorationLine")
        == "underline"
    )
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}search/?q=zzxqy")


def test_help_in_a_crisis(site: str, page: Page) -> None:
    """One line above the results says who helps, in the dialog and on the page, and goes with the words."""
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.type("suicidal")
    line = page.locator(".finder__help")
    line.get_by_text("Please do not stay alone with this.").wait_for()
    assert line.get_attribute("aria-live") == "polite"
    assert line.get_by_role("link").get_attribute("href") == "https://findahelpline.com/"
    page.keyboard.press("Control+A")
    page.keyboard.type("promotion")
    expect(line).to_have_text("")
    page.locator(".md-search-result__item").first.wait_for()
    page.goto(f"{site}search/?q=kill+myself")
    page.locator(".finder__result").first.wait_for()
    assert line.inner_text() == "".join(HELP)
    assert line.get_by_role("link").get_attribute("href") == "https://findahelpline.com/"
    page.locator("#finder").fill("this deadline kills me")
    page.wait_for_url("**/search/?q=this*")
    expect(line).to_have_text("")


def test_a_shared_link_opens_the_dialog(site: str, page: Page) -> None:
    """`?q=` on any page but the search page opens Material's dialog with its results."""
    page.goto(f"{site}?q=promised+introduction")
    page.locator(".md-search-result__item").first.wait_for()


def test_content_is_text(tmp_path: Path, browser: Browser) -> None:
    """Markup in a title or a line is shown, not run."""
    root = make_project(tmp_path)
    evil = "<img src=x onerror=window.harm=1> & <b>keys</b>"
    change(root, "content/articles/first-letter.md", "title: ", f"title: '{evil}' # ")
    build_site(root / "mkdocs.yml", root / "site", PublicEdition())
    with served(root / "site") as address:
        page = browser.new_page()
        page.goto(address)
        _ask(page, "onerror keys")
        assert evil in page.locator(".md-search-result__item").first.inner_text()
        page.goto(f"{address}search/?q=onerror+keys")
        page.locator(".finder__result").first.wait_for()
        assert evil in page.locator(".finder__results").inner_text()
        assert page.evaluate("window.harm") is None
        page.close()


class TestSearchPage:
    """`/search/?q=`."""

    def test_results(self, site: str, page: Page) -> None:
        """Kind, topic, the line that matched, words to say."""
        page.goto(f"{site}search/?q=they+promised+me+an+introduction")
        result = page.locator(".finder__result").first
        result.wait_for()
        assert "Letter · Networking and introductions" in result.inner_text()
        assert result.locator(".finder__line mark").count() > 0
        assert result.locator(".finder__scripts a").count() > 0
        assert not page.locator(".finder__instead").is_visible()
        result.locator(".finder__title").click()
        page.wait_for_url(f"{site}articles/introductions-that-never-came/")

    def test_typing_keeps_the_address(self, site: str, page: Page) -> None:
        """What is typed is in the address, so that it can be shared."""
        page.goto(f"{site}search/")
        page.locator("#finder").press_sequentially("resign")
        page.locator(".finder__result").first.wait_for()
        assert page.url == f"{site}search/?q=resign"

    def test_nothing_found(self, site: str, page: Page) -> None:
        """The empty state says so, and leads to the topics and to sending in a letter."""
        page.goto(f"{site}search/?q=zzxqy")
        page.get_by_text("No letter has these words yet.").wait_for()
        assert page.locator(".finder__instead a").count() > 10

    def test_small_screen(self, site: str, page: Page) -> None:
        """Nothing is wider than a screen of 320 pixels."""
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(f"{site}search/?q=promised+introduction")
        page.locator(".finder__result").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript(site: str, browser: Browser) -> None:
    """Links stand in the place of the box, and the search page says where to look."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site)
    links = page.locator("header nav nav a")
    assert [link.get_attribute("href") for link in links.all()] == ["topics/", "situations/", "rules/"]
    assert all(link.is_visible() for link in links.all())
    assert not page.locator(".md-search__input").is_visible()
    page.goto(f"{site}search/")
    assert "Searching needs JavaScript" in page.locator("main").inner_text()
    context.close()


def test_code_budget() -> None:
    """All our modules together."""
    assert sum(map(gzipped, MODULES.glob("*.js"))) <= CODE


def test_modules_are_small() -> None:
    """At most 120 lines of 120 characters, without eval and innerHTML."""
    for module in MODULES.glob("*.js"):
        text = module.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 120, module.name
        assert max(map(len, text.splitlines())) <= 120, module.name
        assert not [word for word in ("eval(", "Function(", "innerHTML") if word in text], module.name


@pytest.mark.parametrize(("size", "budget"), [(200, SMALL), (1000, SMALL * 1.5)])
def test_query_budget(size: int, budget: int, column: Library, browser: Browser, tmp_path: Path) -> None:
    """Each described situation costs a cold reader less than the budget, and our part of the time is short."""
    folder = lay_out(enlarged(column, size), tmp_path / "column")
    with served(folder) as address:
        page = browser.new_page()
        page.goto(address)
        found = page.evaluate(OURS, [situation.query for situation in situations()])
        page.close()
    sizes = {path.name: gzipped(path) for path in (folder / "search").iterdir()}
    costs = [sum(sizes[name.rsplit("/", 1)[1]] for name in set(one["files"])) for one in found]
    times = sorted(one["milliseconds"] for one in found)
    assert max(costs) <= budget
    assert times[len(times) // 2] <= 50


def test_files_are_the_same_each_time(column: Library) -> None:
    """The same content gives the same bytes, and other documents have other names."""
    first, second = (search_files(index_of(Library(column.content)), lambda one: one.slug, {}) for _ in range(2))
    other = search_files(index_of(Library(column.content)), lambda one: f"{one.slug}/", {})
    assert first == second
    assert all(first[name] == other[name] for name in set(first) & set(other) - {"manifest.json"})
    assert not [name for name in set(first) & set(other) if name.startswith("documents-")]
    assert len(gzip.compress(first["manifest.json"])) < 4000


def test_another_letter_leaves_most_files_as_they_are(column: Library) -> None:
    """One address more: the documents of its run have other names, the others and all terms and words the same."""
    before = search_files(index_of(enlarged(column, 300)), lambda one: one.slug, {})
    slug = column.published[0].slug
    after = search_files(index_of(enlarged(column, 300)), lambda one: one.slug.replace(slug, "elsewhere"), {})
    changed = set(after) - set(before)
    assert all(after[name] == before[name] for name in set(after) & set(before) - {"manifest.json"})
    assert 0 < len(changed) <= RUN
    assert all(name.startswith("documents-") for name in changed)


def test_another_word_leaves_most_files_as_they_are(tmp_path: Path) -> None:
    """One word for another in a letter: the terms and documents of some runs have other names."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    letter = tmp_path / "content/articles/everything-is-first-priority.md"
    found = []
    for _ in range(2):
        column = enlarged(load_library(tmp_path / "content"), 300)
        found.append(search_files(index_of(column), lambda one: one.slug, {}))
        front, heading, body = letter.read_text(encoding="utf-8").partition("## The letter")
        letter.write_text(front + heading + body.replace(" desk ", " balcony ", 1), encoding="utf-8")
    before, after = (set(files) for files in found)
    assert after - before
    assert len(after - before) < len(after) / 4
