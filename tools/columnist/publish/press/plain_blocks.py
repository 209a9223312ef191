"""The blocks of a plain page as HTML: headings, paragraphs, quotations and lists, each by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from columnist.pages.inserts import MARK
from columnist.publish.press.plain_headings import Headings
from columnist.publish.press.plain_inline import Inline, NotPlainError
from columnist.publish.press.plain_quotes import Turned

HEADING = re.compile(r"(#{1,6}) ([^ #\n][^#\n]*)")
ITEM = {"ol": re.compile(r"\d+\. (.+)"), "ul": re.compile(r"- (.+)")}
MERGED = ("blockquote", *ITEM)
"""Of two of a kind in a row Markdown makes one."""

NOT_PLAIN = re.compile(r"[#>=+\- ]|\d+\. |$")
"""Begins a line that is, or could be taken for, something other than the line of a paragraph."""


class Blocks:
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
        """Return a page without blank lines around it as HTML.

        Raises:
            NotPlainError: If a block is not plain.
        """
        pieces, before = [], ""
        for block in _blocks(text):
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
        if any(map(NOT_PLAIN.match, block.split("\n"))):
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
        items = map(ITEM[kind].fullmatch, block.split("\n"))
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
