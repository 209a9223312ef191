"""Drafts of articles: no page is made of one, so what it still lacks is no finding, but is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from columnist.checks.form import PLACEHOLDER
from columnist.library import Library

MOST = 5
"""Of more drafts only the number is said."""


@dataclass(frozen=True)
class Draft:
    """An article that is not published yet."""

    path: str
    places: int
    """How many places are still to be written."""
    line: int
    """The line of the first of them."""

    def __str__(self) -> str:
        if not self.places:
            return f"{self.path} is a draft: `status: published` puts it on the site."
        if self.places == 1:
            return f"{self.path} is a draft: 1 place is still to be written, in line {self.line}."
        return f"{self.path} is a draft: {self.places} places are still to be written, the first in line {self.line}."


def drafts_in(library: Library, is_wanted: Callable[[str], bool]) -> Iterator[Draft]:
    """Yield the drafts among a library's articles.

    Args:
        library: What was read.
        is_wanted: Whether a path is one that is asked about.
    """
    for article in library.articles.values():
        path = article.origin.path
        if article.front.status == "draft" and is_wanted(path):
            before, found, _ = (text := library.content.sources[path]).partition(PLACEHOLDER)
            yield Draft(path, text.count(PLACEHOLDER), before.count("\n") + 1 if found else 0)
