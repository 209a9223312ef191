"""The search index as files of the site."""

from __future__ import annotations

from pathlib import Path

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.search.documents import Document
from columnist.search.index import index_of
from columnist.search.shards import search_files

FOLDER = "search"


def search_folder(library: Library, means: Means = PLAIN) -> dict[str, bytes]:
    """Return the shards of a library's index, by their names in the site's folder for them."""
    topics = {topic.slug: topic.title for topic in library.topics.values()}
    return search_files(index_of(library, means), _address, topics)


def write_search_files(library: Library, site: Path) -> None:
    """Write the shards of a library's index below a site's folder, in the place of an earlier version's."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.bin"):
        old.unlink()
    for name, content in search_folder(library).items():
        (folder / name).write_bytes(content)


def _address(document: Document) -> str:
    path = urls.article(document.slug) if document.kind == "article" else urls.script(document.slug)
    return url_of(path)
