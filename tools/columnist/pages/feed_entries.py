"""What a feed carries: the newest letters in full, so that they can be read elsewhere."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.pages.publication import Publication

LENGTH = 20
"""A feed carries so many letters; the archive has the rest."""

PERMALINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>')
ADDRESS = re.compile(r'(?:(?<= href=")|(?<= src="))([^"]+)(?=")')


@dataclass(frozen=True)
class Entry:
    """One letter in a feed."""

    article: Article
    author: str
    topics: Sequence[str]
    url: str
    html: str
    """The whole letter and answer, with absolute addresses."""

    @property
    def moment(self) -> datetime.datetime:
        """The day of publication, at midnight UTC."""
        return _midnight(self.article.front.date)

    @property
    def published(self) -> str:
        """The same as RFC 3339 has it."""
        return _text(self.moment)

    @property
    def updated(self) -> str:
        """The day of the newest update in the letter, or else that of publication."""
        return _text(_midnight(self.article.modified))


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def _text(moment: datetime.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def entries_of(library: Library, publication: Publication, html: Mapping[str, str]) -> list[Entry]:
    """Return the newest letters, the newest first.

    Args:
        library: The column.
        publication: The site, whose address is known.
        html: The body of each article's page, by slug.
    """
    return [_entry(library, article, publication, html[article.slug]) for article in library.published[:LENGTH]]


def _entry(library: Library, article: Article, publication: Publication, html: str) -> Entry:
    url = publication.address(url_of(urls.article(article.slug)))
    topics = [library.topics[slug].title for slug in article.front.topics]
    return Entry(article, library.authors[article.front.author].name, topics, url, standalone(html, url))


def standalone(html: str, url: str) -> str:
    """Return a page's body as it can be read elsewhere: every address absolute, no permalinks."""
    return ADDRESS.sub(lambda found: urljoin(url, found[1]), PERMALINK.sub("", html))
