"""The press: what it says of links to anchors, what its processes share, and what it lets go of."""

from __future__ import annotations

import gc
import logging
import weakref
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page

from columnist.library import Library
from columnist.means import Means
from columnist.pages.page import PlannedFile, PlannedPage
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.publish.press import run
from columnist.publish.press.earlier import Earlier
from columnist.publish.press.making import Outcome, bundle
from columnist.publish.press.press import Composed, Press
from columnist.publish.press.printed import Printed
from columnist.publish.press.run import PressRun
from projects import change, make_project, tree

LINKS = "[here](#the-rule) [nowhere](#nothing) [there](second-letter.md#the-rule) [not there](second-letter.md#nothing)"


def test_links_to_missing_anchors_are_said_for_both_pages(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One to the page itself and one to another are complained of; those that lead somewhere are not."""
    root = make_project(tmp_path)
    change(root, "mkdocs.yml", "plugins:", "validation: {links: {anchors: warn}}\nplugins:")
    change(root, "content/articles/first-letter.md", "## What is going on\n", f"## What is going on\n\n{LINKS}\n")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(jobs=1))
    told = [record.getMessage() for record in caplog.records if "anchor" in record.getMessage()]
    page = "Doc file 'articles/first-letter.md' contains a link"
    other = "the doc 'articles/second-letter.md' does not contain an anchor '#nothing'"
    assert told == [
        f"{page} '#nothing', but there is no such anchor on this page.",
        f"{page} 'second-letter.md#nothing', but {other}.",
    ]


def test_a_printed_page_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its file, which stays to the end of the build, does not keep its text, its content and its template's data."""
    alive: list[weakref.ref[Page]] = []
    most = 0
    plain = Press.printed

    def printed(self: Press, composed: Composed) -> Printed:
        nonlocal most
        page = composed.built
        gc.collect()  # other tests may have told it to come seldom
        most = max(most, sum(ref() is not None for ref in alive if ref() is not page))
        if page.file.page is None:
            alive.append(weakref.ref(page))
        return plain(self, composed)

    monkeypatch.setattr(Press, "printed", printed)
    root = make_project(tmp_path)
    build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(jobs=1))
    assert len(alive) > 5
    assert most == 0


def test_what_shows_of_all_letters_is_known_before_processes_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of them has to look at every letter for it."""
    known: set[str] = set()
    plain = PressRun.make

    def make(self: PressRun, press: Press, beside: Callable[[], Sequence[PlannedFile]]) -> Iterator[Printed]:
        known.update(vars(press.blueprint.library))
        return plain(self, press, beside)

    monkeypatch.setattr(PressRun, "make", make)
    root = make_project(tmp_path)
    build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(jobs=1))
    assert known > {name for name, value in vars(Library).items() if isinstance(value, cached_property)}


def test_of_very_many_pages_those_that_list_all_letters_are_made_by_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are one bundle; the site is the same."""
    bundles: list[list[str]] = []

    def noting(press: Press, earlier: Earlier, pages: Sequence[PlannedPage]) -> Outcome:
        bundles.append([page.path for page in pages])
        return bundle(press, earlier, pages)

    monkeypatch.setattr(run, "bundle", noting)
    root = make_project(tmp_path)
    build_site(root / "mkdocs.yml", root / "few", PublicEdition(), Means(jobs=1))
    few = [path for paths in bundles for path in paths]
    bundles.clear()
    monkeypatch.setattr(run, "VERY_MANY", len(few) - 1)
    build_site(root / "mkdocs.yml", root / "many", PublicEdition(), Means(jobs=1))
    listing = {path for path in few if path.startswith(("archive/", "authors/", "topics/"))}
    assert len(listing) > 2
    assert listing <= set(bundles[0])
    assert {path for path in few if path.startswith("articles/")}.isdisjoint(bundles[0])
    assert sorted(few) == sorted(path for paths in bundles for path in paths)
    assert tree(root / "few") == tree(root / "many")
