"""The search index as files of the site."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.pages import urls
from columnist.pages.page import PlannedFile, url_of
from columnist.search.documents import Document
from columnist.search.index import index_of
from columnist.search.shards import search_files

FOLDER = "search"


def index_files(library: Library, means: Means = PLAIN) -> dict[str, bytes]:
    """Return the shards of a library's index, by address."""
    topics = {topic.slug: topic.title for topic in library.topics.values()}
    shards = search_files(index_of(library, means), _address, topics)
    return {f"{FOLDER}/{name}": content for name, content in shards.items()}


def planned_index(library: Library) -> Iterator[PlannedFile]:
    """Yield the same as files whose contents are known."""
    for address, content in index_files(library).items():
        yield PlannedFile(address, partial(bytes, content))


def _address(document: Document) -> str:
    path = urls.article(document.slug) if document.kind == "article" else urls.script(document.slug)
    return url_of(path)
