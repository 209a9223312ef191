"""What an article's page and its data come from, as digests: what is as it was shows without composing it.

Whatever names another article has that article's whole text among what it comes from. Scripts, topics, authors and
pages are few and change seldom: every article comes from all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from columnist.library import Library
from columnist.memo import digest
from columnist.model.article import Article
from columnist.pages.articles import READ_NEXT
from columnist.search.likeness import read_next


def page_origins(library: Library, article: Article) -> bytes:
    """Return a digest of all texts that an article's page comes from."""
    newer, older = library.neighbours(article)
    roles = (
        [article],
        read_next(library, article, READ_NEXT),
        library.updates_of(article),
        library.series_of(article),
        _earlier(library, article),
        [newer] if newer else [],
        [older] if older else [],
    )
    return digest(library.around, *(_texts(library, role) for role in roles))


def data_origins(library: Library, article: Article) -> bytes:
    """Return a digest of all texts that an article's file for programs comes from."""
    return digest(library.around, _texts(library, [article]), _texts(library, _earlier(library, article)))


def _earlier(library: Library, article: Article) -> list[Article]:
    earlier = library.articles.get(article.front.updates or "")
    return [earlier] if earlier else []


def _texts(library: Library, articles: Sequence[Article]) -> bytes:
    """Return what stands for the texts of articles in one role."""
    return b"".join(library.text_digest(article) for article in articles)
