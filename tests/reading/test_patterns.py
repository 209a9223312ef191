"""Patterns that begin with what is rare find the same as the plain ones, which are tried at every character."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from columnist.model.place import Place, PlacedText
from columnist.reading import tangles
from columnist.reading.characters import FORBIDDEN, forbidden_in
from columnist.reading.links import links_in
from columnist.reading.markup import PLAIN_LINK

LINK = re.compile(r"(?<!\\)!?\[(?P<words>[^\[\]]*)\]\((?P<target><[^<>\n]*>|[^()\s]*)(?:\s+\"[^\"]*\")?\)")
LINKS = st.lists(st.sampled_from(["[a](b.md)", "![a](b.md)", "\\", "!", "[", "](", ")", "\n", " ", "<b>", '"c"', "//"]))
LINES = st.lists(
    st.sampled_from(["\n", "\n", "- ", "1. ", "9) ", ">", "> ", "\t", " ", "    ", "- - - - ", ">>>>", "\t\t\t", "a"]),
    max_size=30,
)
PLAIN_TANGLES = {
    tangles.DEEP_QUOTE: rf"(?m)^(?:[ \t]*>){{{tangles.QUOTES + 1}}}",
    tangles.DEEP_INDENT: rf"(?m)^(?:[ >]{{{tangles.INDENT}}}|(?:[ >\t]*\t){{7}})",
    tangles.MARKERS: r"(?m)^(?:[ \t]*(?:[-*+]|[0-9]{1,9}[.)]))(?:[ \t]+(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t])){6}",
}


@given(LINKS.map("".join))
@example("\\![a](b.md) \\[a](b.md) ![a](b.md)![a](b.md) \\\\![a](b.md)")
def test_links(text: str) -> None:
    """Also behind backslashes, and pictures are told from links."""
    found = [(link.words, link.target, link.offset, link.is_image) for link in links_in(PlacedText(text, Place("x")))]
    assert found == [
        (one["words"], one["target"].strip("<>"), one.start("target"), one[0].startswith("!"))
        for one in LINK.finditer(text)
    ]
    plain = re.compile(r"(?<!!)\[[^\[\]]*\]\((?!/)(?:[a-z0-9.#-]|/(?!/))+\)")
    assert PLAIN_LINK.sub("x", text) == plain.sub("x", text)


@pytest.mark.parametrize("pattern", PLAIN_TANGLES, ids=["quotes", "indent", "markers"])
@given(LINES.map("".join))
@example(">" * 9)
@example("a\n\t\t\t\t\t\t\t\tb")
@example("a\n- - - - - - - - b")
def test_tangles(pattern: re.Pattern[str], text: str) -> None:
    """In the first line too; the places are the same."""
    found, plain = pattern.search(f"\n{text}"), re.search(PLAIN_TANGLES[pattern], text)
    assert (found and found.start()) == (plain and plain.start())


@given(st.text(st.characters(max_codepoint=0xA0)) | st.text())
@example("a\tb\n")
@example("a\x7f")
@example("\U000e0101")
def test_forbidden_characters(text: str) -> None:
    """A text is only passed over where the pattern finds nothing."""
    assert any(True for _ in forbidden_in(PlacedText(text, Place("x")))) or not FORBIDDEN.search(text)
