"""What is said of a link that leads nowhere has the words to paste."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.checks import check
from columnist.library import load_library
from projects import change, make_project

LETTER = "content/articles/first-letter.md"

IN_A_LETTER = {
    "second-letter": "Write `second-letter.md`.",
    "second-letter#the-rule": "Write `second-letter.md#the-rule`.",
    "../articles/second-letter.md": "Write `second-letter.md`.",
    "/articles/second-letter/": "Write `second-letter.md`.",
    "articles/second-letter/": "Write `second-letter.md`.",
    "ask-again.md": "Write `../scripts/ask-again.md`.",
    "../scripts/ask-again": "Write `../scripts/ask-again.md`.",
    "scripts/ask-again.md": "Write `../scripts/ask-again.md`.",
    "/scripts/ask-again/": "Write `../scripts/ask-again.md`.",
    "secnd-letter#the-rule": "Did you mean `second-letter.md#the-rule`?",
    "../scripts/ask-agan": "Did you mean `../scripts/ask-again.md`?",
    "../about.md": "Write `slug.md`, or `../scripts/slug.md` for a script.",
    "/about/": "Write `slug.md`.",
    "/articles/a%1Bb/": "Write `slug.md`.",
    "http://127.0.0.1:8000/articles/second-letter/#the-rule": "Write `second-letter.md#the-rule`.",
    "http://localhost/scripts/ask-again/": "Write `../scripts/ask-again.md`.",
    "//articles/second-letter/": "Use one of these.",
}


def said(root: Path) -> list[str]:
    """Return what to do about each finding."""
    return [finding.fix for finding in check(load_library(root / "content"))]


@pytest.mark.parametrize("target", IN_A_LETTER)
def test_in_a_letter(target: str, tmp_path: Path) -> None:
    """How to write the link, from where it stands, or what it may have been meant for."""
    root = make_project(tmp_path)
    change(root, LETTER, "(second-letter.md)", f"({target})")
    assert said(root) == [IN_A_LETTER[target]]


def test_what_is_to_be_pasted_is_right(tmp_path: Path) -> None:
    """No finding is left."""
    root = make_project(tmp_path)
    change(root, LETTER, "(second-letter.md)", "(../scripts/ask-again.md)")
    assert said(root) == []


def test_in_a_page(tmp_path: Path) -> None:
    """Links count from the page's own folder."""
    root = make_project(tmp_path)
    (root / "content/about.md").write_text("# About\n\nSee [it](/scripts/ask-again/).\n", encoding="utf-8")
    assert said(root) == ["Write `scripts/ask-again.md`."]
