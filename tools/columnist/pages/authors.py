"""A page for each author: who they are and what they answered."""

from __future__ import annotations

from columnist.library import Library
from columnist.model.directory import Author
from columnist.pages import urls
from columnist.pages.page import Page, head
from columnist.pages.summaries import article_summary


def author_page(library: Library, author: Author) -> Page:
    """Return one author's page, with their articles, the newest first."""
    meta = {
        **head(author.name, author.about, "author"),
        "articles": [article_summary(library, article) for article in library.by_author(author.slug)],
    }
    return Page(urls.author(author.slug), meta)
