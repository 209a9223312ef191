"""What an article's page and its data come from, as digests: what is as it was shows without composing it.

Whatever names another article has that article's face among what it comes from: nothing of another one's sections is
shown. Scripts, topics, authors and pages are few and change seldom: every article comes from all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from columnist.library import Library
from columnist.memo import digest
from columnist.model.article import Article
from columnist.pages.articles import READ_NEXT
from columnist.search.likeness import read_next


def page_origins(library: Library, article: Article) -> bytes:
    """Return a digest of all that an article's page comes from."""
    newer, older = library.neighbours(article)
    roles = (
        read_next(library, article, READ_NEXT),
        library.updates_of(article),
        library.series_of(article),
        _earlier(library, article),
        [newer] if newer else [],
        [older] if older else [],
    )
    return digest(library.around, library.text_digest(article), *map(_faces, roles))


def list_origins(library: Library) -> bytes:
    """Return a digest of all that a page or a file can come from that shows nothing of any article's sections."""
    return library.faces


def data_origins(library: Library, article: Article) -> bytes:
    """Return a digest of all that an article's file for programs comes from."""
    return digest(library.around, library.text_digest(article), _faces(_earlier(library, article)))


def _earlier(library: Library, article: Article) -> list[Article]:
    earlier = library.articles.get(article.front.updates or "")
    return [earlier] if earlier else []


def _faces(articles: Sequence[Article]) -> bytes:
    """Return what stands for articles in one role."""
    return b"".join([article.face for article in articles])
