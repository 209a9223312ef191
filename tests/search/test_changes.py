"""What is added up from all letters, and brought up to date after a change, is what is added up anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Set
from pathlib import Path

import pytest

from columnist.library import Library, load_library
from columnist.means import Means
from columnist.memo import Lasting
from columnist.publish.searching import index_files
from columnist.search import changes, entries
from columnist.search.likeness import Likeness, compared, likeness_of, settle_likeness
from columnist.search.scoring import Scoring
from projects import ROOT, change

ARTICLES = "content/articles"


@pytest.fixture
def column(tmp_path: Path) -> Path:
    """A copy of our own column, in which letters can be changed."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture
def wanted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Set[str], ...]]:
    """Note for which terms postings are added up; an empty tuple stands for all."""
    found: list[tuple[Set[str], ...]] = []
    monkeypatch.setattr(entries, "Scoring", lambda *some: found.append(some[2:]) or Scoring(*some))
    return found


def rewrite(root: Path, slug: str, old: str, new: str) -> None:
    """Say something otherwise in what a letter tells and in its answer."""
    path = root / ARTICLES / f"{slug}.md"
    front, mark, body = path.read_text(encoding="utf-8").partition("## The letter")
    assert old in body
    path.write_text(front + mark + body.replace(old, new), encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word that no other letter has": lambda root: rewrite(root, "everything-is-first-priority", " and ", " zebras "),
    "a word that many letters have": lambda root: rewrite(root, "everything-is-first-priority", " the ", " manager "),
    "a word of a group": lambda root: rewrite(root, "everything-is-first-priority", " zebras ", " boss "),
    "two letters at once": lambda root: (
        rewrite(root, "talked-over-in-meetings", " meeting", " harvest"),
        rewrite(root, "silence-after-the-final-round", " they ", " harvesters "),
    ),
    "a letter that is no more": lambda root: (root / ARTICLES / "talked-over-in-meetings.md").unlink(),
    "another main topic": lambda root: change(
        root,
        f"{ARTICLES}/silence-after-the-final-round.md",
        "topics: [job-search, interviews]",
        "topics: [interviews, job-search]",
    ),
    "nothing": lambda _: None,
}


def index(library: Library, means: Means) -> dict[str, bytes]:
    """Return the files of the search."""
    return {file.address: file.make() for file in index_files(library, means)}


def ranks(library: Library, likeness: Likeness) -> dict[str, list[str]]:
    """Return what each letter is like."""
    return {article.slug: likeness.like(article.slug, 6) for article in library.published}


def test_brought_up_to_date_is_made_anew(column: Path) -> None:
    """After one change and the next."""
    memo = Lasting()
    for what, happens in {"the beginning": lambda _: None, **CHANGES}.items():
        happens(column)
        library, means = load_library(column / "content", means=Means(memo=memo)), Means(memo=memo)
        assert not library.content.doubtful_articles
        settle_likeness(library, means)
        same = Library(library.content)
        assert ranks(library, likeness_of(library)) == ranks(same, compared(same)), what
        assert index(library, means) == index(Library(library.content), Means()), what


def test_little_is_worked_out_after_a_small_change(
    column: Path, wanted: list[tuple[Set[str], ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word for another in one letter moves few terms, and the ranks of the letters that have them."""
    memo, ranked = Lasting(), []
    rank = Likeness.rank
    monkeypatch.setattr(Likeness, "rank", lambda self, own: ranked.append(own) or rank(self, own))

    def build() -> int:
        ranked.clear()
        wanted.clear()
        library, means = load_library(column / "content", means=Means(memo=memo)), Means(memo=memo)
        settle_likeness(library, means)
        index(library, means)
        return len(library.published)

    letters = build()
    assert len(ranked) == letters
    assert wanted == [()]
    rewrite(column, "everything-is-first-priority", " on ", " giraffe ")
    assert build() == letters
    assert len(ranked) < letters
    assert 0 < len(wanted[0][0]) < 1000
    build()
    assert not ranked
    assert not wanted


def test_much_is_worked_out_anew(
    column: Path, wanted: list[tuple[Set[str], ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """More changes than a few are not looked at one by one."""
    means = Means(memo=Lasting())
    monkeypatch.setattr(changes, "FEW", 0)
    for word in ("turnips", "beets"):
        rewrite(column, "everything-is-first-priority", " to ", f" {word} to ")
        index(load_library(column / "content", means=means), means)
    assert wanted == [(), ()]
