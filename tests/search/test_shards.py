"""In how many files the entries of an index are dealt."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from columnist.search.index import Index
from columnist.search.shards import TERM_BYTES, search_files


def terms_files(entries: Mapping[str, bytes]) -> set[str]:
    """Return the names of the files with terms of an index that has nothing else."""
    files = search_files(Index([], dict(entries), {}, []), lambda one: one.slug, {})
    return {name for name in files if name.startswith("terms-")}


def entries_of(count: int, size: int) -> dict[str, bytes]:
    """Return so many entries of about so many bytes."""
    return {f"term{number:05}": bytes(size) for number in range(count)}


@pytest.mark.parametrize("size", [TERM_BYTES // 8, TERM_BYTES * 2])
def test_a_term_more_leaves_most_files_as_they_are(size: int) -> None:
    """Whether there are as many files as the bytes ask for or as there are entries: the number goes in steps."""
    before = terms_files(entries_of(3000, size))
    after = terms_files({**entries_of(3000, size), "another": bytes(size)})
    assert 0 < len(after - before) < len(after) / 20


def test_files_grow_with_the_entries() -> None:
    """Each is at most a sixteenth larger than it should be."""
    for count in (0, 1, 2, 31, 32, 33, 1000, 10_000):
        entries = entries_of(count, TERM_BYTES)
        number = len(terms_files(entries))
        assert max(1, count - count // 16) <= number <= max(1, count * 1.05)
