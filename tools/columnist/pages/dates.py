"""When a page last changed, as far as its letters say."""

from __future__ import annotations

import datetime

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls


def date_of(library: Library, path: str) -> datetime.date | None:
    """Return when a letter last changed, or the newest of a list of letters; none for any other page.

    Args:
        library: The column.
        path: A page's Markdown path below the docs folder.
    """
    return max((article.modified for article in _letters_on(library, path)), default=None)


def _letters_on(library: Library, path: str) -> list[Article]:
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if path in (urls.HOME, urls.TOPICS, urls.RULES, urls.SITUATIONS, urls.ARCHIVE):
        return library.published
    if folder == "articles":
        return [library.articles[name]] if name in library.articles else []
    if folder == "topics":
        return library.in_topic(name)
    if folder == "authors":
        return library.by_author(name)
    if folder == "archive":
        return [article for article in library.published if str(article.front.date.year) == name]
    return []
