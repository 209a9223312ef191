"""HTML of our own among Markdown: in its place, whatever it is, and never anywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.pages.inserts import MARK, Html, with_inserts, with_marks
from columnist.pages.page import Page
from columnist.reading.characters import FORBIDDEN
from columnist.reading.markdown_settings import MarkdownSettings

WORDS = st.text("abc *_>\n#-1.")


def rendered(page: Page) -> str:
    """Return a page's Markdown as HTML, with its pieces."""
    return page.whole(MarkdownSettings().parser().convert(page.body))


def test_html_comes_in_where_it_was() -> None:
    """A block stands by itself, without a paragraph around it; within a line it stays in the line."""
    pieces = [Html("<section>"), "## A *b*", Html("<hr>\n<p>*c* [d](e)</p>"), "> f\n>\n> ", Html("</section>")]
    page = Page("a.md", {}, *with_marks(pieces, between="\n\n"))
    assert "<p>*c* [d](e)</p>" in rendered(page)
    assert rendered(page).startswith("<section>\n<h2")
    assert rendered(page).endswith("</section>")
    signed = Page("a.md", {}, *with_marks(["> ", Html("<span>"), "*A* 'reader'", Html("</span>")]))
    lines = ["<blockquote>", "<p><span><em>A</em> &lsquo;reader&rsquo;</span></p>", "</blockquote>"]
    assert rendered(signed) == "\n".join(lines)


def test_a_page_as_text_shows_its_html() -> None:
    """Nobody who reads it needs to know of marks."""
    page = Page("a.md", {"title": "A"}, *with_marks(["b ", Html("<i>c</i>"), " d"]))
    assert page.text() == '---\ntitle: "A"\n---\n\nb <i>c</i> d\n'


@given(st.lists(st.builds(Html, st.text()) | WORDS))
def test_pieces_come_back_together(pieces: list[str]) -> None:
    """What is taken apart is put together as it was, also where the HTML has a mark in it."""
    assert with_inserts(*with_marks(pieces)) == "".join(pieces)


@pytest.mark.parametrize("text", ["", MARK * 2, f"<p>{MARK}</p>{MARK}"])
def test_marks_and_html_must_be_equally_many(text: str) -> None:
    """Nothing is left out or shown in the place of something else."""
    with pytest.raises(ValueError, match="mark"):
        with_inserts(text, ["<hr>"])


def test_no_content_can_hold_a_mark() -> None:
    """The gate refuses it, also as a reference."""
    assert FORBIDDEN.search(MARK)
