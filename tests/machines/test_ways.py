"""The ways through: situations, years, authors, series and neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from columnist.library import Library, load_library
from columnist.pages.page import Page
from columnist.pages.site import column_pages
from projects import MINIMAL, ROOT


@pytest.fixture(scope="module")
def library() -> Library:
    """The project's own column."""
    return load_library(ROOT / "content")


@pytest.fixture(scope="module")
def pages(library: Library) -> Mapping[str, Page]:
    """Its pages by address."""
    return {page.url: page for page in column_pages(library)}


def test_every_letter_stands_once_under_each_aspect_of_its_situation(
    library: Library, pages: Mapping[str, Page]
) -> None:
    """Who, channel and stage: each has all letters, and the counts are those of the lists."""
    for group in pages["situations/"].meta["groups"]:
        urls = [line["url"] for entry in group["entries"] for line in entry["articles"]]
        assert len(urls) == len(set(urls)) == len(library.published)
        assert [entry["count"] for entry in group["entries"]] == [len(entry["articles"]) for entry in group["entries"]]
        assert all(entry["count"] for entry in group["entries"])


def test_a_letters_situation_leads_to_its_likes(pages: Mapping[str, Page]) -> None:
    """Each part of it is an anchor of the index under which the letter stands."""
    entries = {entry["id"]: entry for group in pages["situations/"].meta["groups"] for entry in group["entries"]}
    for url, page in pages.items():
        for part in page.meta.get("situation", ()):
            anchor = part["url"].removeprefix("situations/#")
            assert url in [line["url"] for line in entries[anchor]["articles"]]


def test_the_archive_has_every_letter_once(library: Library, pages: Mapping[str, Page]) -> None:
    """Under its year and month; the list of years counts them."""
    for year in pages["archive/"].meta["years"]:
        lines = [line for month in pages[year["url"]].meta["months"] for line in month["articles"]]
        assert len(lines) == year["count"]
        assert all(line["date"].startswith(year["title"]) for line in lines)
    assert sum(year["count"] for year in pages["archive/"].meta["years"]) == len(library.published)


def test_an_author_has_a_page_with_all_letters(library: Library, pages: Mapping[str, Page]) -> None:
    """And each letter leads to it."""
    for article in library.published:
        page = pages[f"articles/{article.slug}/"]
        author = pages[page.meta["author_url"]]
        assert page.url in [line["url"] for line in author.meta["articles"]]


def test_neighbours_lead_back_and_forth(pages: Mapping[str, Page]) -> None:
    """The earlier letter's newer one is this one."""
    seen = 0
    for url, page in pages.items():
        if earlier := page.meta.get("earlier"):
            seen += 1
            assert earlier["date"] <= page.meta["date"]
            other = pages[earlier["url"]]
            if other.meta["topics"][0] == page.meta["topics"][0]:
                assert other.meta["newer"]["url"] == url
    assert seen > len(pages) / 4


def test_every_page_knows_what_stands_above_it(pages: Mapping[str, Page]) -> None:
    """Each step of each trail is a page, and letters, topics, scripts and years have one."""
    for url, page in pages.items():
        assert all(step["url"] in pages for step in page.meta["trail"])
        if url.count("/") > 1 and not url.startswith(("guide/", "authors/")):
            assert page.meta["trail"], url


def test_a_series_is_one_writers_letters_in_their_order(tmp_path: Path) -> None:
    """From whichever letter one starts; also where an update has an update, and where one is a draft."""
    first, second = (
        (MINIMAL / f"content/articles/{name}.md").read_text() for name in ("first-letter", "second-letter")
    )
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    for name in ("topics.yaml", "authors.yaml"):
        (content / name).write_text((MINIMAL / "content" / name).read_text())
    third = second.replace("updates: first-letter", "updates: second-letter").replace("2026-04-02", "2026-05-02")
    for name, text in {"first-letter": first, "second-letter": second, "third-letter": third}.items():
        (content / f"articles/{name}.md").write_text(text)
    library = load_library(content)
    for article in library.published:
        assert [one.slug for one in library.series_of(article)] == ["first-letter", "second-letter", "third-letter"]
    (content / "articles/second-letter.md").write_text(second.replace("published", "draft"))
    library = load_library(content)
    assert library.series_of(library.articles["third-letter"]) == []
