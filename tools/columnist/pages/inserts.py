"""HTML of our own among Markdown: it is kept out of the Markdown, and put in when that is rendered.

Markdown would read it again for tags, for text in it, for anchors; that takes as long as the text itself, and what it
makes of HTML depends on its extensions. So only a mark stands in its place meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MARK = "\ufdd0"
"""Stands for HTML in Markdown. Unicode keeps it for programs, as no character, and the gate refuses it in content."""

PLACE = re.compile(f"<p>{MARK}</p>|{MARK}")
"""A mark as Markdown renders it: alone as a paragraph, which it then is not, or within one."""


class Html(str):
    """HTML that is put in as it is; what comes from content is escaped in it."""

    __slots__ = ()


Piece = str
"""Markdown; or HTML, if it is `Html`."""


def with_marks(pieces: Iterable[Piece], *, between: str = "") -> tuple[str, tuple[Html, ...]]:
    """Return pieces as Markdown with marks, and the HTML whose places these mark, in their order."""
    pieces = list(pieces)
    markdown = between.join(MARK if isinstance(piece, Html) else piece for piece in pieces)
    return markdown, tuple(piece for piece in pieces if isinstance(piece, Html))


def with_inserts(text: str, inserts: Sequence[str]) -> str:
    """Return a text, Markdown or rendered, with HTML in the places of its marks.

    Raises:
        ValueError: If there are more or fewer marks than pieces of HTML.
    """
    parts = PLACE.split(text)
    if len(parts) != len(inserts) + 1:
        raise ValueError("There is a mark for HTML that is not there, or the other way round.")
    joined = [part for pair in zip(parts, inserts, strict=False) for part in pair]
    return "".join([*joined, parts[-1]])
