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

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from columnist.pages.inserts import MARK
from columnist.publish.press.plain_blocks import Blocks
from columnist.publish.press.plain_inline import HREF, NotPlainError
from columnist.publish.press.plain_quotes import Turned

MEANINGFUL = ("<", "&", "\\", "`", "~", "_", "|", "![", " \n")
"""Signs for HTML, entities, escapes, code, emphasis, tables, pictures and forced line breaks."""


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
    if any(map(text.__contains__, MEANINGFUL)) or not text.replace("\n", "").replace(MARK, "").isprintable():
        return None
    blocks = Blocks(turned)
    try:
        html = blocks.html(text.strip("\n"))
    except NotPlainError:
        return None
    return PlainPage(html, tuple(blocks.inline.targets), blocks.headings.ids, blocks.headings.contents())
