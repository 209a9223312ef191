"""Plain pages beside MkDocs' own way: which pages are plain, and that they come out the same in every respect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from columnist.library import load_library
from columnist.pages.inserts import MARK
from columnist.pages.site import column_pages
from columnist.publish.build import configure
from columnist.publish.editions import PublicEdition
from columnist.publish.press import plain_settings
from columnist.publish.press.complaints import heard
from columnist.publish.press.files import ColumnFiles, generated_file
from columnist.publish.press.plain_pages import plain_page
from columnist.publish.press.quick_inline import shortcuts
from columnist.publish.press.quick_pages import QuickRendering, Rendering
from nasty_markdown import NASTY
from projects import ROOT

QUOTED = (
    *("!90s", "a !90s", "5!11", "a !s b", "a!s b", "a!s", "it's! b", "it's! 'a'", "a! b", "a !b! c", "a! !b", 'a "! b'),
    *("!", "a ! b", "!!a!!", '"!a!"', "'!a!'", "a!'", 'a!"', "a –!b", "a—!b", "a -!b", "a-!b", "(!b!)", "{!b!}"),
    *(
        "!-a",
        "! a",
        "!a\n!b",
        "a!\n!b",
        "a!b",
        "a ’!b",
        "a.!b",
        "!--a",
        "a--!b",
        "a...!b",
        "a... b!",
        "a -- b!",
        "a --- !b",
    ),
    *(
        "[!a!](b.md)! c",
        "![a](b.md)!s c",
        "!a! [b](b.md) !c!",
        "[a!s](b.md)!s! c",
        "> !a!\n> !b!",
        f"!{MARK}! {MARK}!s",
    ),
)
"""With `!` for a quote; those that are odd in some way are odd in one way."""

PLAIN = (
    "",
    "\n\n",
    "One sentence.",
    "One line\nand another\n\nand a third.\n\n\n\nAnd more.\n",
    "## The 'letter'\n\n## The 'letter'\n\n# Top\n\n#### Deep\n\n### Less deep\n\n## (!)\n\n## (!)\n\n## é_1".replace(
        "_", ""
    ),
    "> He said\n> \"no\".\n>\n> Twice.\n>\n>\n> 'Never', he's told me.\n\nAnd I?",
    "1. One\n7. 'Two'\n\n- three [four](b.md)\n- **five** \"six\"\n\n1. seven",
    "[it's](b.md#k)'s \"[b](#d)\" '[c](missing.md)' [d](/e) [f](http://g.example/?h=i) [j](../x/) [k](k@l.example)",
    "**Next:** [say no](b.md). And: 5 > 4, 1.5 (1.), #1, a - b, a + b = c",
    f"{MARK}\n\n## A {MARK}\n\n> {MARK}'me'{MARK}\n\n{MARK} {MARK}\n\n{MARK}",
    "a] b](c.md) d]: e",
    *(quoted.replace("!", sign) for quoted in QUOTED for sign in "'\""),
)
"""Pages that are plain, with whatever is odd in them."""

NOT_PLAIN = (
    "a <b>c</b> d",
    "a &amp; b",
    r"a \! b",
    "a `b` c",
    "a_b_c",
    "a *b* c",
    "a **b** c",
    "**a**b",
    "***a*** b",
    "![a](b.png)",
    "[a]: b.md",
    "[a][b]",
    "[TOC]",
    "[a](b.md 'c')",
    "[a](<b.md>)",
    "[a *b*](c.md)",
    "a  \nb",
    "a\n  b",
    "    a",
    "a\tb",
    "a\u00a0b",
    "a\n===",
    "a\n-",
    "a\n# b",
    "a\n> b",
    "a\n---",
    "* * *",
    "**a ** b",
    "** a** b",
    "\u0663. a",
    "> \u0663. a",
    "a | b\n:-: | -:\nc | d",
    "#a",
    "## a ##",
    "## a\nb",
    "## a [b](c.md)",
    "####### a",
    ">a",
    ">",
    "> a\nb",
    "> a\n>",
    "> > a",
    "> - a",
    "> a\n\n> b",
    "* a",
    "+ a",
    "2. a",
    "1. a\nb",
    "1. a\n- b",
    "1. a\n\n1. b",
    "- a\n\n- b",
    "- # a",
    "1.  a",
    "- a\n    - b",
    "a | b\n--|--\nc | d",
    "~~~\na\n~~~",
)
"""Pages of which each has one thing that is not plain."""

BEGINNINGS = (
    "",
    "",
    "",
    "## ",
    "# ",
    "> ",
    "> ",
    "1. ",
    "2. ",
    "- ",
    "**N:** ",
    "> 1. ",
    "- - ",
    "#",
    "    ",
    "\u0663. ",
)
SIGNS = (
    *"'\"'\"'\"  xs .,—–-([)]{}!?>1:#*+=",
    "'s",
    "...",
    "--",
    "90s",
    "word",
    "é",
    MARK,
    "[it's](x/b.md#k)",
    "\n",
    "\n> ",
)
ENDS = ("\n\n", "\n\n", "\n\n", "\n", "\n>\n> ", "\n\n\n", "\n1. ", "\n- ")
LINES = st.tuples(st.sampled_from(BEGINNINGS), st.lists(st.sampled_from(SIGNS), max_size=9).map("".join))


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    """The project's own configuration, with the shortcuts that a build takes."""
    config = configure(ROOT / "mkdocs.yml", Path("site"), PublicEdition(), strict=False)
    config["markdown_extensions"] = [*config.markdown_extensions, *shortcuts()]
    return config


@pytest.fixture(scope="module")
def quick(config: MkDocsConfig) -> QuickRendering:
    """The rendering of a build, for pages one after the other."""
    return QuickRendering(config)


def is_plain(rendering: QuickRendering, text: str) -> bool:
    """Return whether a page goes the plain way."""
    assert rendering.turned
    return plain_page(text, rendering.turned) is not None


def result(render: Rendering, text: str, config: MkDocsConfig) -> tuple[Any, ...]:
    """Return all that is known of a page that is rendered, in its order, and what was asked and said meanwhile."""
    files = ColumnFiles([generated_file(config, "x/b.md"), generated_file(config, "b.md")], [], config)
    page = Page(None, generated_file(config, "x/a.md"), config)
    page.markdown, page.meta = text, {}
    with heard() as complaints:
        render(page, config, files)
    entries = [vars(entry) | {"children": str(page.toc)} for entry in page.toc]
    links = [(file.src_uri, list(anchors.items())) for file, anchors in (page.links_to_anchors or {}).items()]
    return page.content, entries, page.present_anchor_ids, links, list(files.looked_up.items()), complaints


def test_plain_pages_are_the_same(quick: QuickRendering, config: MkDocsConfig) -> None:
    """Whatever may stand in them, in a row."""
    for text in (*PLAIN, "\n\n".join(PLAIN[2:5]), *PLAIN):
        assert is_plain(quick, text), text
        assert result(quick, text, config) == result(Page.render, text, config), text


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_others_are_not_plain(quick: QuickRendering, text: str, config: MkDocsConfig) -> None:
    """One thing is enough, wherever it stands."""
    for one in (text, f"Before.\n\n{text}\n\n## After"):
        assert not is_plain(quick, one)
        assert result(quick, one, config) == result(Page.render, one, config)


def test_all_letters_are_plain(quick: QuickRendering, config: MkDocsConfig) -> None:
    """Every letter of the column goes the plain way, as do nearly all scripts; and every page comes out the same."""
    pages = {page.path: page.body for page in column_pages(load_library(ROOT / "content"))}
    others = [path for path, text in pages.items() if not is_plain(quick, text)]
    assert [path for path in others if not path.startswith("scripts/")] == []
    assert len(others) < len(pages) / 20
    for text in pages.values():
        assert result(quick, text, config) == result(Page.render, text, config)


@pytest.mark.parametrize("text", NASTY)
def test_nasty_markdown(quick: QuickRendering, text: str, config: MkDocsConfig) -> None:
    """Each line of what has a meaning, as a block of every kind."""
    for line in text.split("\n"):
        for one in (line, f"> {line}", f"1. {line}", f"- {line}", f"## {line}", f"'a {line} b'"):
            assert result(quick, one, config) == result(Page.render, one, config), one


@given(st.lists(st.tuples(LINES, st.sampled_from(ENDS)), max_size=4))
def test_whatever_is_drawn(
    quick: QuickRendering, config: MkDocsConfig, lines: list[tuple[tuple[str, str], str]]
) -> None:
    """Blocks of all kinds that are plain, or nearly."""
    text = "".join(beginning + signs + end for (beginning, signs), end in lines)
    assert result(quick, text, config) == result(Page.render, text, config)


@given(
    st.lists(st.sampled_from((*"'\"'\"'\"  xs1.,—–-([)]{}!?>", "'s", "...", "--", "\n", "90s")), max_size=14).map(
        "".join
    )
)
def test_quotes(quick: QuickRendering, config: MkDocsConfig, text: str) -> None:
    """Quotes beside whatever they may stand beside, after a letter and between links."""
    for one in (f"a{text}", f"a [b{text}](b.md){text} c"):
        assert result(quick, one, config) == result(Page.render, one, config)


def test_with_other_settings_no_page_is_plain(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """With another version, another extension, one less, or another option."""
    assert QuickRendering(config).turned
    usual = config.markdown_extensions
    for extensions, options in (
        (usual, {}),
        (usual, {"toc": {"permalink": "#"}}),
        (usual, {**config.mdx_configs, "smarty": {"smart_dashes": False}}),
        ([*usual, "md_in_html"], config.mdx_configs),
        ([one for one in usual if one != "smarty"], config.mdx_configs),
    ):
        other = configure(ROOT / "mkdocs.yml", Path("site"), PublicEdition(), strict=False)
        other["markdown_extensions"], other["mdx_configs"] = extensions, options
        assert QuickRendering(other).turned is None
        assert result(QuickRendering(other), PLAIN[4], other) == result(Page.render, PLAIN[4], other)
    monkeypatch.setattr(plain_settings.markdown, "__version_info__", (3, 12, 0, "final", 0))
    assert QuickRendering(config).turned is None
