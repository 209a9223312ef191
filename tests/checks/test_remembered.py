"""What was found the last time is believed as long as it holds: of what articles name, too."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from columnist import checks
from columnist.library import load_library
from columnist.means import Means
from columnist.memo import Lasting, Memo
from projects import change, make_project, put

FIRST, SECOND = "content/articles/first-letter.md", "content/articles/second-letter.md"


def copy(root: Path, new: str) -> Path:
    """Give the second letter a twin."""
    return put(root, f"content/articles/{new}.md", (root / SECOND).read_text(encoding="utf-8"))


def found(root: Path, memo: Memo | None = None) -> list[str]:
    """Return all findings."""
    means = Means(memo=memo) if memo else Means()
    return [str(one) for one in checks.check(load_library(root / "content", means=means), means)]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter that is named before it is there": lambda root: change(
        root, FIRST, "second-letter.md", "third-letter.md"
    ),
    "a letter whose name is like the one that is meant": lambda root: copy(root, "third-lettre"),
    "the letter that was meant": lambda root: copy(root, "third-letter"),
    "a letter retired that another links to": lambda root: change(
        root, "content/articles/third-letter.md", "status: published", "status: retired"
    ),
    "a letter published again": lambda root: change(
        root, "content/articles/third-letter.md", "status: retired", "status: published"
    ),
    "a link without an ending": lambda root: change(root, FIRST, "third-letter.md", "third-letter"),
    "a link to a script that there is not": lambda root: change(root, FIRST, "../scripts/ask-again", "../scripts/ask"),
    "a script": lambda root: (root / "content/scripts/ask-again.md").rename(root / "content/scripts/ask.md"),
    "a related letter": lambda root: change(root, FIRST, "related: [second-letter]", "related: [fourth-letter]"),
    "a letter deleted": lambda root: (root / "content/articles/third-letter.md").unlink(),
    "a topic renamed": lambda root: change(root, "content/topics.yaml", "slug: asking", "slug: begging"),
    "an author renamed": lambda root: change(root, "content/authors.yaml", "slug: ada", "slug: grace"),
    "the letter that is followed": lambda root: change(root, FIRST, "date: 2026-03-02", "date: 2026-12-02"),
}


def test_what_was_found_is_what_is_found_afresh(tmp_path: Path) -> None:
    """Whatever changes, one change after the other."""
    root, memo = make_project(tmp_path), Lasting()
    seen = [found(root, memo)]
    for what, happens in CHANGES.items():
        happens(root)
        seen.append(found(root, memo))
        assert seen[-1] == found(root), what
    for what, (one, other) in zip(CHANGES, pairwise(seen), strict=True):
        assert one != other, what


@pytest.mark.parametrize("number", [1, 5])
def test_one_letter_more_has_no_other_looked_at(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless it names something that is not there."""
    root, memo = make_project(tmp_path), Lasting()
    found(root, memo)
    looked_at: list[str] = []
    look = checks._article
    monkeypatch.setattr(checks, "_article", lambda *one: looked_at.append(one[1].slug) or look(*one))
    new = [f"letter-{letter}" for letter in range(number)]
    for slug in new:
        copy(root, slug)
    found(root, memo)
    assert sorted(looked_at) == new
