"""The press: what it says of links to anchors, and what it lets go of."""

from __future__ import annotations

import gc
import logging
import weakref
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page

from columnist.means import Means
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.publish.press.press import Composed, Press
from columnist.publish.press.printed import Printed
from projects import change, make_project

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
