"""Where something stands in a file, and a stretch of text that knows where it stands."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
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
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset) - 1
        if line:
            return Place(self.start.path, self.start.line + line, offset - starts[line] + 1)
        return Place(self.start.path, self.start.line, self.start.column + offset)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    """Return at which offset each line begins; counting lines for each of thousands of places takes seconds."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
