"""The pages of the navigation, which MkDocs renders in every build: composed, or as an earlier build remembers them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from columnist.memo import Memo, digest, remembered
from columnist.pages.page import Page, PlannedPage


def composed_pages(pages: Sequence[PlannedPage], memo: Memo) -> list[Page]:
    """Return pages composed, in order.

    Args:
        pages: The pages.
        memo: Remembers those of which it is known what they come from: such lists all letters, or plans somebody's
            week.
    """
    known = [page for page in pages if page.depends]
    found = {page.path: page for page in remembered(memo, _origins, _composed, known)}
    return [found.get(page.path) or page.compose() for page in pages]


def _composed(pages: Sequence[PlannedPage]) -> Iterator[Page]:
    return (page.compose() for page in pages)


def _origins(page: PlannedPage) -> bytes:
    return digest("composed", page.path, page.depends() if page.depends else b"")
