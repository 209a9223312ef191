"""Builds of small whole sites: what they make, and that a failed one leaves the last good site as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from columnist.errors import BuildError, ColumnistError
from columnist.means import Means
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.publish.memory import memory_of
from projects import change, make_project, put, tree


def build(root: Path) -> Path:
    """Build the public edition of a project and return its folder."""
    return build_site(root / "mkdocs.yml", root / "site", PublicEdition()).site


def test_a_minimal_site_has_its_pages(tmp_path: Path) -> None:
    """Articles, scripts, topics and hubs have their addresses; the sources are not published."""
    site = build(make_project(tmp_path))
    pages = {path for path in tree(site) if path.endswith("index.html")}
    assert {path for path in pages if not path.startswith("follow-ups/people/")} == {
        "index.html",
        "about/index.html",
        "archive/2026/index.html",
        "archive/index.html",
        "articles/first-letter/index.html",
        "articles/second-letter/index.html",
        "authors/ada/index.html",
        "follow-ups/index.html",
        "guide/checks/index.html",
        "guide/formats/index.html",
        "guide/slot-language/index.html",
        "search/index.html",
        "rules/index.html",
        "scripts/ask-again/index.html",
        "scripts/index.html",
        "situations/index.html",
        "topics/asking/index.html",
        "topics/index.html",
        "topics/thanking/index.html",
    }
    assert not [path for path in tree(site) if path.endswith((".md", ".yaml"))]


def test_an_article_shows_its_scripts_card_and_escapes_content(tmp_path: Path) -> None:
    """The lone link became a card with the words; ampersands and quotes of a title do not break the page."""
    site = build(make_project(tmp_path))
    html = (site / "articles/first-letter/index.html").read_text(encoding="utf-8")
    assert 'May I ask once more about <span class="blank">the keys</span>?' in html
    assert "<title>They said yes &amp; &quot;meant&quot; no - Columnist</title>" in html
    assert 'href="../../scripts/ask-again/"' in html


def test_updates_link_both_ways(tmp_path: Path) -> None:
    """An earlier letter leads to its update, and the update back."""
    site = build(make_project(tmp_path))
    first = (site / "articles/first-letter/index.html").read_text(encoding="utf-8")
    second = (site / "articles/second-letter/index.html").read_text(encoding="utf-8")
    assert "There is news from this writer" in first
    assert "This letter follows up an earlier one" in second


def test_drafts_stay_out(tmp_path: Path) -> None:
    """A draft has no page and stands in no list."""
    root = make_project(tmp_path)
    change(root, "content/articles/second-letter.md", "status: published", "status: draft")
    change(root, "content/articles/first-letter.md", "[the other letter](second-letter.md)", "the other letter")
    site = build(root)
    assert not (site / "articles/second-letter").exists()
    assert not [path for path, raw in tree(site).items() if b"gave it to me after all" in raw]


BAD = {
    "no content folder": lambda root: (root / "content").rename(root / "elsewhere"),
    "an empty file": lambda root: put(root, "content/articles/empty.md", ""),
    "a file that is not UTF-8": lambda root: put(root, "content/articles/latin.md", b"caf\xe9"),
    "broken front matter": lambda root: change(root, "content/articles/first-letter.md", "title: ", "title: ["),
    "a duplicate slug": lambda root: put(root, "content/articles/x/first-letter.md", "---\n---\n"),
    "a link to no article": lambda root: change(
        root, "content/articles/first-letter.md", "second-letter.md", "third-letter.md"
    ),
    "a link to a draft": lambda root: change(
        root, "content/articles/second-letter.md", "status: published", "status: draft"
    ),
    "a script without a slot that it uses": lambda root: change(
        root, "content/scripts/ask-again.md", "{me.name}.", "{nobody.name}."
    ),
    "a broken mkdocs.yml": lambda root: put(root, "mkdocs.yml", "site_name: [\n"),
    "a template that fails": lambda root: break_template(root),
}


def break_template(root: Path) -> None:
    """Give the project a look of its own whose article template cannot be rendered."""
    look = (root / "site-overrides").resolve()
    (root / "site-overrides").unlink()
    subprocess.run(["cp", "-r", str(look), str(root / "site-overrides")], check=True)
    template = "{% extends 'main.html' %}{% block content %}{{ missing.value.deep }}{% endblock %}"
    put(root, "site-overrides/article.html", template)


@pytest.mark.parametrize("fault", BAD)
def test_a_failed_build_leaves_the_last_good_site(fault: str, tmp_path: Path) -> None:
    """Whatever is wrong, there is one error for people, the site is byte for byte as before, and nothing lies about."""
    root = make_project(tmp_path)
    before = tree(build(root))
    BAD[fault](root)
    with pytest.raises(ColumnistError) as caught:
        build(root)
    assert "\n" not in str(caught.value)
    assert tree(root / "site") == before
    assert not [path.name for path in root.iterdir() if path.name.startswith(".site")]


def test_another_folder_is_never_replaced(tmp_path: Path) -> None:
    """A folder with somebody's files in it is refused, and they are still there."""
    root = make_project(tmp_path)
    mine = put(root, "site/diary.txt", "mine")
    with pytest.raises(ColumnistError, match="something else than a built site"):
        build(root)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """A file in the place of the parent folder gives one sentence."""
    root = make_project(tmp_path)
    put(root, "blocked", "x")
    with pytest.raises(ColumnistError, match="cannot be written"):
        build_site(root / "mkdocs.yml", root / "blocked" / "site", PublicEdition())


def test_mkdocs_builds_the_same_pages(tmp_path: Path) -> None:
    """`mkdocs build --strict` works in the root with nothing else running, and gives the same bytes."""
    root = make_project(tmp_path)
    ours = tree(build(root))
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "stock"],
        cwd=root,
        check=True,
        env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "0"},
    )
    stock = tree(root / "stock")
    assert stock.keys() == ours.keys()
    assert [path for path in stock if path.endswith("index.html") and stock[path] != ours[path]] == []


@pytest.mark.parametrize("target", ["#nowhere", "second-letter.md#nowhere"])
def test_a_link_to_no_place_stops_a_strict_build(target: str, tmp_path: Path) -> None:
    """A link to a place that is not there stops a strict build, also when the page could be taken over."""
    root = make_project(tmp_path)
    for means in (Means(1), Means(2)):
        build_site(root / "mkdocs.yml", root / "site", PublicEdition(), means, strict=True)
    change(root, "content/articles/first-letter.md", "](second-letter.md)", f"]({target})")
    with memory_of(root, "build") as memo:
        for _ in range(2):
            with pytest.raises(BuildError, match="1 warning"):
                build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(2, memo=memo), strict=True)


def test_mkdocs_leaves_the_last_good_site_too(tmp_path: Path) -> None:
    """Content is checked before MkDocs empties its folder."""
    root = make_project(tmp_path)
    before = tree(build(root))
    put(root, "content/articles/empty.md", "")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "file-empty" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == before
