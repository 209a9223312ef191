"""Pages as text: what they say, and that content cannot break out of them."""

from __future__ import annotations

import json
import os
import subprocess
from html import escape
from pathlib import Path

import markdown
import pytest
import yaml

from columnist.library import load_library
from columnist.pages.markup import link, markdown_text, paragraphs
from columnist.pages.page import Page, relative, url_of
from columnist.pages.site import column_pages
from projects import MINIMAL, change, make_project

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """The minimal site's pages by path."""
    return {page.path: page for page in column_pages(load_library(MINIMAL / "content"))}


@pytest.mark.parametrize("name", ["articles/first-letter.md", "scripts/ask-again.md", "rules.md", "index.md"])
def test_golden_pages(pages: dict[str, Page], name: str) -> None:
    """The page's text is exactly the golden one, which a contributor can read."""
    assert pages[name].text() == (GOLDEN / name.replace("/", "-")).read_text(encoding="utf-8")


def test_front_matter_is_yaml(pages: dict[str, Page]) -> None:
    """What is written as JSON comes back whole from the YAML that site builders read."""
    for page in pages.values():
        front = page.text().split("---\n")[1]
        assert yaml.safe_load(front) == yaml.safe_load(yaml.safe_dump(dict(page.meta)))


@pytest.mark.skipif(os.name == "nt", reason="it is about the shells of other systems")
@pytest.mark.parametrize(
    "name", ["$(echo gone)", "`echo gone`", "Kim $HOME", 'Kim "Q" Moss', "O'Hara", "a \\ b", "Hey!"]
)
def test_a_command_that_readers_copy_runs_nothing_of_an_example(name: str, tmp_path: Path) -> None:
    """Examples come from strangers; a shell gives each to the program as it stands."""
    root = make_project(tmp_path)
    change(root, "content/scripts/ask-again.md", "name: Priya Raman", f"name: {json.dumps(name)}")
    pages = {page.path: page for page in column_pages(load_library(root / "content"))}
    command = pages["scripts/ask-again.md"].meta["command"]
    shell = ["bash", "-c", command.replace("columnist", "printf '%s\\n'", 1)]
    given = subprocess.run(shell, capture_output=True, text=True, check=True).stdout.splitlines()
    assert f"me.name={name}" in given


@pytest.mark.parametrize(
    ("path", "url"), [("index.md", ""), ("topics/index.md", "topics/"), ("rules.md", "rules/"), ("a/b.md", "a/b/")]
)
def test_addresses(path: str, url: str) -> None:
    """A page's address ends in a slash; an index stands for its folder."""
    assert url_of(path) == url


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [
        ("scripts/a/", "articles/b/", "../../scripts/a/"),
        ("rules/", "", "rules/"),
        ("", "rules/", "../"),
        ("", "", "./"),
    ],
)
def test_ways_between_pages(target: str, page: str, way: str) -> None:
    """Links are relative, so that a site works in any folder of a domain."""
    assert relative(target, page) == way


@pytest.mark.parametrize(
    "text", ["*a* [b](c) <i>", "`x` 1. & &amp;", "# x", "- x", "1. x", "a_b_ ![x](y)", "{: .x}", "a\\*b", "2 < 3"]
)
def test_words_cannot_become_markup(text: str) -> None:
    """Whatever stands in content is shown and not obeyed."""
    html = markdown.markdown(markdown_text(text), extensions=["attr_list", "md_in_html"])
    assert html == f"<p>{escape(text, quote=False)}</p>"


def test_pieces_of_markup() -> None:
    """Paragraphs and links escape what they hold."""
    assert paragraphs("<b>\n&\n\nx") == "<p>&lt;b&gt;<br>&amp;</p><p>x</p>"
    assert link("a]b", "rules.md", "articles/x.md") == r"[a\]b](../rules.md)"
