"""A rendered text in pieces, so that what was filled in can be shown apart from the template's own words."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from columnist.scripts.compiled import Tree
from columnist.scripts.render import Facts, chosen, marked
from columnist.scripts.tidy import END, VALUE, tidy_marked

_PIECE = re.compile(rf"{VALUE}([^{VALUE}{END}]*)(?:{END}|(?={VALUE})|$)|([^{VALUE}]+)")
_OTHER_MARKS = re.compile(r"[\x01-\x03]")
_STOP = re.compile(r"(?<=[.!?…,;:])(?=\s)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text."""

    text: str
    slot: str | None
    """The slot that they fill; nothing for the template's own words."""


def render_pieces(tree: Tree, facts: Facts, on: datetime.date) -> list[Piece]:
    """Return the words for a compiled text, piece by piece; joined they are what ``render`` gives."""
    names = said_slots(tree, facts)
    pieces: list[Piece] = []
    for found in _PIECE.finditer(tidy_marked(marked(tree, facts, on))):
        own, value = found[2], found[1]
        if own is not None:
            pieces.append(Piece(_OTHER_MARKS.sub("", own), None))
            continue
        value, rest = (value, "") if found[0].endswith(END) else _split_at_stop(value)
        pieces += [Piece(_OTHER_MARKS.sub("", value), next(names)), Piece(_OTHER_MARKS.sub("", rest), None)]
    return [piece for piece in pieces if piece.text]


def _split_at_stop(text: str) -> tuple[str, str]:
    """Split a value from what follows where tidying took its end mark away: that is at a stop."""
    stop = _STOP.search(text)
    return (text[: stop.start()], text[stop.start() :]) if stop else (text, "")


def said_slots(tree: Tree, facts: Facts) -> Iterator[str]:
    """Yield the slots of a text that are said, in their order."""
    for node in tree:
        if isinstance(node, str):
            continue
        if "slot" in node:
            if marked([node], facts, datetime.date.min).startswith(VALUE):
                yield node["slot"]
        else:
            yield from said_slots(chosen(node["any"], facts), facts)
