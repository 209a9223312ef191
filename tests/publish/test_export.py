"""`columnist export`: the public pages as Markdown, for another site builder."""

from __future__ import annotations

from pathlib import Path

import yaml

from cli.runner import run
from columnist.library import load_library
from columnist.pages.page import Page
from columnist.publish.editions import PublicEdition
from projects import change, make_project, put, tree


def pages(root: Path) -> dict[str, Page]:
    """Return a project's public pages by path."""
    return {page.path: page.compose() for page in PublicEdition().pages(load_library(root / "content"))}


def test_every_page_is_there(tmp_path: Path) -> None:
    """As its text, with the HTML that the column makes; contributors' own pages and pictures as they are."""
    root = make_project(tmp_path)
    put(root, "content/images/keys.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = run(root, "export", "out/pages")
    assert done.returncode == 0, done.stderr
    found, made = tree(root / "out/pages"), pages(root)
    assert done.stdout == f"{len(made) + 1} pages: out/pages\n"
    assert found.keys() == {*made, "about.md", "images/keys.png", ".columnist-site"}
    assert found["about.md"] == (root / "content/about.md").read_bytes()
    for path, page in made.items():
        _, front, body = found[path].decode().split("---\n", 2)
        assert yaml.safe_load(front) == page.meta, path
        assert body.strip() == page.whole(page.markdown.strip()).strip(), path
    letter = found["articles/first-letter.md"].decode()
    assert '<section class="part part--letter">' in letter
    assert "## The letter" in letter


def test_another_export_replaces_it(tmp_path: Path) -> None:
    """Whole: what is gone from the column is gone from the folder. With a fault in the column it stays as it was."""
    root = make_project(tmp_path)
    run(root, "export", "pages")
    (root / "content/articles/second-letter.md").unlink()
    change(root, "content/articles/first-letter.md", "second-letter", "first-letter")
    before = tree(root / "pages")
    change(root, "content/articles/first-letter.md", "status: published", "status: publishd")
    failed = run(root, "export", "pages")
    assert failed.returncode == 1
    assert failed.stderr.startswith("Error: Nothing was exported. There ")
    assert tree(root / "pages") == before
    change(root, "content/articles/first-letter.md", "status: publishd", "status: published")
    again = run(root, "export", "pages")
    assert again.returncode == 0, again.stderr
    assert "articles/second-letter.md" not in tree(root / "pages")


def test_nothing_else_is_replaced(tmp_path: Path) -> None:
    """Neither a site nor any folder that holds something."""
    root = make_project(tmp_path)
    run(root, "build")
    before = tree(root)
    for folder in ("site", "content"):
        done = run(root, "export", folder)
        assert done.returncode == 2
        assert "This folder holds" in done.stderr
    assert tree(root) == before
