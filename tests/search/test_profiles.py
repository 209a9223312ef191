"""Profiles that are remembered: an index made with them is the one that is made afresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from columnist.library import Library, load_library
from columnist.means import PLAIN, Means
from columnist.memo import Lasting
from columnist.publish.searching import index_files
from columnist.search.likeness import letters_in
from columnist.search.profiles import profiles_of
from projects import change, make_project, put

LETTER, SCRIPT = "content/articles/second-letter.md", "content/scripts/ask-again.md"

CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter": lambda root: change(root, LETTER, "came in an envelope", "came in a parcel"),
    "a script's goal": lambda root: change(root, SCRIPT, "A yes or a no", "A clear refusal"),
    "a topic's title": lambda root: change(root, "content/topics.yaml", "title: Asking", "title: Begging"),
    "the synonyms": lambda root: put(root, "content/synonyms.yaml", "synonyms:\n  - [the keys, latchkeys]\n"),
    "a letter that is gone": lambda root: (root / LETTER).unlink(),
    "a letter that is no longer shown": lambda root: change(root, LETTER, "status: published", "status: retired"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    return make_project(tmp_path)


def library(root: Path) -> Library:
    """Read it."""
    return load_library(root / "content")


def index(root: Path, means: Means = PLAIN) -> dict[str, bytes]:
    """Return the files of the search."""
    return {file.address: file.make() for file in index_files(library(root), means)}


def told(root: Path, means: Means = PLAIN) -> dict[str, dict[str, int]]:
    """Return what each letter is likened by."""
    return {letter.document.slug: letter.told() for letter in letters_in(library(root), means)}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_remembered_changes_nothing(what: str, root: Path) -> None:
    """Whatever has changed since the last time."""
    means = Means(memo=Lasting())
    before = index(root, means)
    CHANGES[what](root)
    after = index(root, means)
    assert after != before
    assert after == index(root)
    assert told(root, means) == told(root)


def test_of_other_letters_nothing_is_weighed_again(root: Path) -> None:
    """Their profiles are the very same objects; a script that shows the letter is weighed anew."""
    means = Means(memo=Lasting())
    before = {one.document.slug: one for one in profiles_of(library(root), means)}
    change(root, LETTER, "came in an envelope", "came in a parcel")
    after = {one.document.slug: one for one in profiles_of(library(root), means)}
    assert [slug for slug in before if before[slug] is not after[slug]] == ["second-letter"]


def test_what_a_letter_asks_counts_twice(root: Path) -> None:
    """In likeness; a phrase and a stop word do not count there."""
    put(root, "content/synonyms.yaml", "synonyms:\n  - [old keys, latchkeys]\n")
    change(root, LETTER, "title: They gave it to me after all", "title: The old keys")
    terms = told(root)["second-letter"]
    assert terms["key"] == 3  # in the title, and in the letter's "The keys came"
    assert terms["old"] == 2
    assert "the" not in terms
    assert "old key" not in terms
