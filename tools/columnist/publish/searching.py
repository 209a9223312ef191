"""The search index as files of the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.memo import digest
from columnist.pages import urls
from columnist.pages.page import PlannedFile, url_of
from columnist.search.documents import Document
from columnist.search.index import index_of
from columnist.search.shards import deflated, search_files

FOLDER = "search"


def index_files(library: Library, means: Means = PLAIN) -> Iterator[PlannedFile]:
    """Yield the shards of a library's index."""
    topics = {topic.slug: topic.title for topic in library.topics.values()}
    for name, plain in search_files(index_of(library, means), _address, topics).items():
        yield PlannedFile(f"{FOLDER}/{name}", partial(deflated, name, plain), partial(digest, plain))


def _address(document: Document) -> str:
    path = urls.article(document.slug) if document.kind == "article" else urls.script(document.slug)
    return url_of(path)
