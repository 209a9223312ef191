"""Where something stands in a file, and a stretch of text that knows where it stands."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A position in a file; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class PlacedText(NamedTuple):
    """Text taken from a file as it stands there, line for line."""

    text: str
    start: Place
    """Where the first character stands."""

    def place_of(self, offset: int) -> Place:
        """Return the place of the character at ``offset`` (from 0) of the text."""
        before = self.text[:offset]
        line_start = before.rfind("\n") + 1
        if line_start:
            return Place(self.start.path, self.start.line + before.count("\n"), offset - line_start + 1)
        return Place(self.start.path, self.start.line, self.start.column + offset)
