"""The ways on from a page: what stands above it, and from an article its neighbours, its series and its likes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import Page, url_of
from columnist.pages.situations import situation_links
from columnist.pages.summaries import article_summary

ABOVE = {
    "topics": ("Topics", urls.TOPICS),
    "scripts": ("Words to say", urls.SCRIPTS),
    "archive": ("Archive", urls.ARCHIVE),
}
"""The folders whose own page stands above the pages in them."""


def with_trail(library: Library, page: Page) -> Page:
    """Return a page that knows which pages stand between the front page and itself."""
    return replace(page, meta={**page.meta, "trail": _trail(library, page.path)})


def _trail(library: Library, path: str) -> list[dict[str, str]]:
    folder, _, name = path.rpartition("/")
    if folder == "articles":
        topic = library.topics[library.articles[name.removesuffix(".md")].front.topics[0]]
        return [_step(*ABOVE["topics"]), _step(topic.title, urls.topic(topic.slug))]
    if folder in ABOVE and path != ABOVE[folder][1]:
        return [_step(*ABOVE[folder])]
    return []


def _step(title: str, path: str) -> dict[str, str]:
    return {"title": title, "url": url_of(path)}


def article_ways(library: Library, article: Article) -> dict[str, Any]:
    """Return what an article's page says of the ways on.

    Returns:
        ``author_url``, ``situation`` (links into the index), ``earlier`` and ``newer`` (the neighbours in the main
        topic, by date; null at its ends), ``series`` (all letters of one writer, the first first; empty for one alone).
    """
    newer, earlier = library.neighbours(article)
    return {
        "author_url": url_of(urls.author(article.front.author)),
        "situation": situation_links(article),
        "earlier": _line(library, earlier),
        "newer": _line(library, newer),
        "series": [{**article_summary(library, one), "current": one is article} for one in library.series_of(article)],
    }


def _line(library: Library, article: Article | None) -> dict[str, Any] | None:
    return article_summary(library, article) if article else None
