"""What a page comes from: no article may be named on it whose text is not among its origins."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from columnist.library import Library, load_library
from columnist.model.article import Article
from columnist.pages.articles import article_page
from columnist.pages.machine import article_text
from columnist.pages.origins import data_origins, page_origins
from projects import ROOT, change, make_project, put

ADDRESS = re.compile(r"articles/([a-z0-9-]+)/")


@pytest.fixture(scope="module")
def column() -> Library:
    """Our own column, which has series, updates and articles that name each other."""
    return load_library(ROOT / "content")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Note the articles whose texts are asked for."""
    found: set[str] = set()
    text_digest = Library.text_digest

    def noting(library: Library, article: Article) -> bytes:
        found.add(article.slug)
        return text_digest(library, article)

    monkeypatch.setattr(Library, "text_digest", noting)
    return found


def test_a_page_comes_from_all_that_it_names(column: Library, asked: set[str]) -> None:
    """In what its template is told; a link in a text says nothing of where it leads."""
    for article in column.published:
        asked.clear()
        page_origins(column, article)
        named = set(ADDRESS.findall(json.dumps(article_page(column, article).meta)))
        assert named | {article.slug} <= asked, article.slug


def test_data_come_from_all_that_they_name(column: Library, asked: set[str]) -> None:
    """Of other articles an article's file names the one that it follows up."""
    followed = [article for article in column.published if article.front.updates]
    assert followed
    for article in followed:
        asked.clear()
        data_origins(column, article)
        assert asked == {article.slug, article_text(column, article).updates}


CHANGES: dict[str, Callable[[Path], object]] = {
    "the article": lambda root: change(root, "content/articles/first-letter.md", "They said yes", "They shouted yes"),
    "a related article": lambda root: change(root, "content/articles/second-letter.md", "title: ", "title: New, "),
    "a script": lambda root: change(root, "content/scripts/ask-again.md", "Ask ", "Plead "),
    "an author": lambda root: change(root, "content/authors.yaml", "name: Ada", "name: Grace"),
    "a list that there was not": lambda root: put(root, "content/synonyms.yaml", "synonyms:\n  - [keys, latchkeys]\n"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_shows(what: str, tmp_path: Path) -> None:
    """In the origins of a page that comes from it."""
    root = make_project(tmp_path)

    def origins() -> bytes:
        library = load_library(root / "content")
        return page_origins(library, library.articles["first-letter"])

    before = origins()
    assert origins() == before
    CHANGES[what](root)
    assert origins() != before
