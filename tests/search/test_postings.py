"""Postings as bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from columnist.search.postings import Postings, packed, quantized, unpacked
from columnist.search.weights import LEVELS, MAX_POSTINGS

NUMBERS = st.integers(0, 2**31)
LEVEL = st.integers(1, LEVELS)


@given(st.dictionaries(NUMBERS, LEVEL, max_size=50), st.integers(1, 10**6))
def test_there_and_back(levels: dict[int, int], unit: int) -> None:
    """Whatever is packed is the same unpacked."""
    postings = Postings(unit, tuple(sorted(levels)), tuple(levels[number] for number in sorted(levels)))
    assert unpacked(packed(postings)) == postings


@given(st.dictionaries(st.integers(0, 10**5), st.floats(0.001, 20), min_size=1, max_size=50))
def test_quantized(weights: dict[int, float]) -> None:
    """Documents in their order; where the term weighs most it has the highest level."""
    postings = quantized(weights)
    assert list(postings.documents) == sorted(postings.documents)
    assert max(postings.levels) == LEVELS
    top = max(weights.values())
    for number, level in zip(postings.documents, postings.levels, strict=True):
        assert abs(level - weights[number] / top * LEVELS) <= 0.5 + 1e-9


def test_of_too_many_documents_the_heaviest_stay() -> None:
    """That bounds what a query costs."""
    postings = quantized({number: 1 + number for number in range(MAX_POSTINGS + 500)})
    assert len(postings.documents) == MAX_POSTINGS
    assert min(postings.documents) >= 500 - (MAX_POSTINGS + 500) // LEVELS
