"""The search index as files of the site."""

from __future__ import annotations

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.search.documents import Document
from columnist.search.index import index_of
from columnist.search.shards import search_files

FOLDER = "search"


def index_files(library: Library, means: Means = PLAIN) -> dict[str, bytes]:
    """Return the shards of a library's index, by address."""
    topics = {topic.slug: topic.title for topic in library.topics.values()}
    shards = search_files(index_of(library, means), _address, topics)
    return {f"{FOLDER}/{name}": content for name, content in shards.items()}


def _address(document: Document) -> str:
    path = urls.article(document.slug) if document.kind == "article" else urls.script(document.slug)
    return url_of(path)
