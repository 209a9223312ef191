"""Pages of plain Markdown, turned into HTML in one pass over their blocks, without a tree of elements between.

A page is plain if every block of it is one of these, with a blank line before and after it:

- a heading, `## Like this`, on one line;
- a paragraph whose lines begin with nothing that Markdown gives a meaning, and with no space around them;
- a quotation, `> line by line`, of such paragraphs, with `>` alone between them;
- a list, `1. …` from one or `- …`, of items that are one such line each.

In them stand sentences, `[links](to-a-page.md)`, `**strong words**` at the very beginning, and quotes, dashes and dots
to be turned. Two quotations, or two lists of one kind, that follow each other are not plain: Markdown makes one of
them. Neither is a page with any of the signs in `MEANINGFUL`, or with one that cannot be printed, other than a mark for
our own HTML. Nearly all letters are plain; whatever is not goes the usual way as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from columnist.pages.inserts import MARK
from columnist.publish.press.plain_headings import Headings
from columnist.publish.press.plain_inline import HREF, Inline, NotPlainError
from columnist.publish.press.plain_quotes import Turned

MEANINGFUL = ("<", "&", "\\", "`", "~", "_", "|", "![", " \n")
"""Signs for HTML, entities, escapes, code, emphasis, tables, pictures and forced line breaks."""

HEADING = re.compile(r"(#{1,6}) ([^ #\n][^#\n]*)")
ITEM = {"ol": re.compile(r"\d+\. (.+)"), "ul": re.compile(r"- (.+)")}
MERGED = ("blockquote", *ITEM)
"""Of two of a kind in a row Markdown makes one."""

NOT_PLAIN = re.compile(r"[#>=+\- ]|\d+\. |$")
"""Begins a line that is, or could be taken for, something other than the line of a paragraph."""


@dataclass(frozen=True)
class PlainPage:
    """A page as HTML, in which only the addresses of links are missing."""

    html: str
    targets: tuple[str, ...]
    """What the links lead to, those from the headings to themselves among them."""
    anchors: set[str]
    contents: list[Any]
    """What the table of contents is made of."""

    def leading(self, address: Callable[[str], str]) -> str:
        """Return the page with the addresses that its links lead to, which are asked for in their order."""
        first, *others = self.html.split(HREF)
        return first + "".join(address(to) + piece for to, piece in zip(self.targets, others, strict=True))


def plain_page(text: str, turned: Turned) -> PlainPage | None:
    """Return a page as HTML if it is plain.

    Args:
        text: Its Markdown.
        turned: Turns quotes.
    """
    if any(sign in text for sign in MEANINGFUL) or not text.replace("\n", "").replace(MARK, "").isprintable():
        return None
    if not text.strip("\n"):
        return PlainPage("", (), set(), [])
    page = _Page(turned)
    try:
        html = page.html(text)
    except NotPlainError:
        return None
    return PlainPage(html, tuple(page.inline.targets), page.headings.ids, page.headings.contents())


class _Page:
    """Turns the blocks of one page into HTML."""

    def __init__(self, turned: Turned) -> None:
        self.inline = Inline(turned)
        self.headings = Headings(self.inline)
        self._ways: dict[str, Callable[[str], str]] = {
            "h": self._heading,
            "p": self._paragraph,
            "blockquote": self._quotation,
            **{kind: partial(self._list, kind) for kind in ITEM},
        }

    def html(self, text: str) -> str:
        """Return the page.

        Raises:
            NotPlainError: If a block is not plain.
        """
        pieces, before = [], ""
        for block in _blocks(text.strip("\n")):
            kind = _kind(block)
            if kind == before and kind in MERGED:
                raise NotPlainError
            pieces.append(self._ways[kind](block))
            before = kind
        return "\n".join(pieces)

    def _heading(self, block: str) -> str:
        heading = HEADING.fullmatch(block)
        if not heading or block.endswith(" "):
            raise NotPlainError
        return self.headings.add(len(heading[1]), heading[2])

    def _paragraph(self, block: str) -> str:
        if block == MARK:
            return f"<p>{MARK}</p>"
        if any(NOT_PLAIN.match(line) for line in block.split("\n")):
            raise NotPlainError
        return f"<p>{self.inline.html(block)}</p>"

    def _quotation(self, block: str) -> str:
        lines = block.split("\n")
        if not all(line == ">" or line.startswith("> ") for line in lines):
            raise NotPlainError
        said = [self._paragraph(one) for one in _blocks("\n".join(line[2:] for line in lines))]
        if not said:
            raise NotPlainError
        return "\n".join(["<blockquote>", *said, "</blockquote>"])

    def _list(self, kind: str, block: str) -> str:
        items = [ITEM[kind].fullmatch(line) for line in block.split("\n")]
        return "\n".join([f"<{kind}>", *map(self._item, items), f"</{kind}>"])

    def _item(self, item: re.Match[str] | None) -> str:
        if not item or NOT_PLAIN.match(item[1]):
            raise NotPlainError
        return f"<li>{self.inline.html(item[1])}</li>"


def _blocks(text: str) -> Iterator[str]:
    """Yield what stands between blank lines, as Markdown divides it."""
    for block in text.split("\n\n"):
        if begun := block.lstrip("\n"):
            yield begun


def _kind(block: str) -> str:
    """Return the element that a block looks like: a heading of some level, a paragraph, a quotation, a list."""
    if block.startswith("#"):
        return "h"
    if block.startswith(">"):
        return "blockquote"
    if block.startswith("1. "):
        return "ol"
    return "ul" if block.startswith("- ") else "p"
