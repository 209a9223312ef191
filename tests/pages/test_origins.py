"""What a page comes from: no article may be named on it whose text or face is not among its origins."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from columnist.library import Library, load_library
from columnist.model.article import Article
from columnist.pages.articles import article_page
from columnist.pages.machine import api_files, article_text
from columnist.pages.origins import data_origins, page_origins
from columnist.pages.publication import Publication
from columnist.pages.site import column_pages
from projects import ROOT, change, make_project, put

ADDRESS = re.compile(r"articles/([a-z0-9-]+)/")


@pytest.fixture(scope="module")
def column() -> Library:
    """Our own column, which has series, updates and articles that name each other."""
    return load_library(ROOT / "content")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Note the articles whose texts or faces are asked for."""
    found: set[str] = set()
    text_digest = Library.text_digest

    def noting(library: Library, article: Article) -> bytes:
        found.add(article.slug)
        return text_digest(library, article)

    def face(article: Article) -> bytes:
        found.add(article.slug)
        return bytes(vars(article)["face"])

    monkeypatch.setattr(Library, "text_digest", noting)
    monkeypatch.setattr(Article, "face", property(face), raising=False)
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


def everything(root: Path) -> dict[str, str | bytes]:
    """Return all pages and files for programs, by path."""
    library = load_library(root / "content")
    files = api_files(library, Publication("Letters", "Some letters", "https://letters.example/"))
    return {page.path: page.text() for page in column_pages(library)} | {file.address: file.make() for file in files}


@pytest.mark.parametrize("slug", ["first-letter", "second-letter"])
def test_nothing_of_the_sections_shows_elsewhere(slug: str, tmp_path: Path) -> None:
    """An article's face tells whether other pages change: with other words in its sections they do not."""
    root = make_project(tmp_path)
    path = root / f"content/articles/{slug}.md"
    before, old = everything(root), load_library(root / "content")
    text = path.read_text(encoding="utf-8")
    front, body = text[: text.index("## ")], text[text.index("## ") :]
    path.write_text(front + re.sub(r"(?m)^([A-Z]\w+)", r"\1ly", body), encoding="utf-8")
    new = load_library(root / "content")
    assert new.faces == old.faces
    assert new.text_digest(new.articles[slug]) != old.text_digest(old.articles[slug])
    after = everything(root)
    assert {path for path in after if after[path] != before[path]} == {
        f"articles/{slug}.md",
        f"api/articles/{slug}.json",
    }


FACES: dict[str, tuple[str, str]] = {
    "the title": ("title: ", "title: New, "),
    "the status": ("status: published", "status: draft"),
    "the length": ("## The short answer\n", "## The short answer\n" + "\nNo." * 300 + "\n"),
    "the scripts": ("../scripts/ask-again.md", "../scripts/another.md"),
    "an update": ("## The rule", "## Update, 3 May 2026\n\nThey did.\n\n## The rule"),
}


@pytest.mark.parametrize("what", FACES)
def test_a_face_changes_with_all_else(what: str, tmp_path: Path) -> None:
    """Whatever a list may show of an article."""
    root = make_project(tmp_path)
    before = load_library(root / "content").faces
    change(root, "content/articles/first-letter.md", *FACES[what])
    assert load_library(root / "content").faces != before
