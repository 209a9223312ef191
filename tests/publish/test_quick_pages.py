"""One Markdown object for all pages beside MkDocs' own way: the same content, contents, anchors and links."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from columnist.library import load_library
from columnist.pages.site import column_pages
from columnist.publish.build import configure
from columnist.publish.editions import PublicEdition
from columnist.publish.press import quick_pages
from columnist.publish.press.files import generated_file
from columnist.publish.press.quick_inline import shortcuts
from columnist.publish.press.quick_pages import QuickRendering, Rendering, rendering_for
from nasty_markdown import NASTY, SIGNS
from projects import ROOT

LEADS = "[a](b.md#c) [b](#d) [c](missing.md) [d](/e) ![e](f.png) <x@y.example> [g]: <b.md>\n\n[^1]: h\n\n*[i]: j"


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    """The project's own configuration, with the shortcuts that a build takes."""
    config = configure(ROOT / "mkdocs.yml", Path("site"), PublicEdition(), strict=False)
    config["markdown_extensions"] = [*config.markdown_extensions, *shortcuts()]
    return config


def results(render: Rendering, texts: Iterable[str], config: MkDocsConfig) -> list[tuple[Any, ...]]:
    """Return all that is known of pages which are rendered one after the other."""
    files = Files([generated_file(config, "b.md")])
    found = []
    for text in texts:
        page = Page(None, generated_file(config, "x/a.md"), config)
        page.markdown, page.meta = text, {}
        render(page, config, files)
        links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
        found.append((page.content, str(page.toc), page.present_anchor_ids, links))
    return found


def same(texts: list[str], config: MkDocsConfig) -> bool:
    """Return whether both ways give the same for texts in a row, also if no page is taken for a plain one."""
    quick, never_plain = QuickRendering(config), QuickRendering(config)
    never_plain.turned = None
    plain = results(Page.render, texts, config)
    return results(quick, texts, config) == plain and results(never_plain, texts, config) == plain


def test_the_shortcut_is_taken(config: MkDocsConfig) -> None:
    """With the version that is installed, and the project's own extensions."""
    assert isinstance(rendering_for(config), QuickRendering)


@pytest.mark.parametrize("version", ["1.5.3", "1.7.0", "2.0"])
def test_another_version_takes_the_plain_way(
    config: MkDocsConfig, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Private names may mean something else in it."""
    monkeypatch.setattr(quick_pages.mkdocs, "__version__", version)
    assert rendering_for(config) is Page.render


def test_another_extension_takes_the_plain_way() -> None:
    """Nobody knows what it keeps from one text to the next."""
    config = configure(ROOT / "mkdocs.yml", Path("site"), PublicEdition(), strict=False)
    config["markdown_extensions"] = [*config.markdown_extensions, "footnotes"]
    assert rendering_for(config) is Page.render


def test_all_pages(config: MkDocsConfig) -> None:
    """Every page of the column, in a row."""
    assert same([page.body for page in column_pages(load_library(ROOT / "content"))], config)


def test_nasty_markdown(config: MkDocsConfig) -> None:
    """Whatever has a meaning, also where it has none, with plain text between."""
    texts = [
        text for nasty in (*NASTY, LEADS) for text in (nasty, "[1] [ref][1] ![alt][1]\n\n# A 'title'\n\n# A 'title'")
    ]
    assert same(texts, config)


@given(st.lists(st.lists(st.sampled_from(SIGNS), max_size=20).map("".join), max_size=4))
def test_whatever_is_drawn(config: MkDocsConfig, texts: list[str]) -> None:
    """Signs in any order, in several texts."""
    assert same(texts, config)
