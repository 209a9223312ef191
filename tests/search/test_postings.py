"""Postings as bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.search import postings as packing
from columnist.search import scoring
from columnist.search.postings import Postings, packed, quantized, unpacked
from columnist.search.weights import LEVELS, MAX_POSTINGS
from search import plainly

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


WEIGHT = st.sampled_from([0.0001, 0.1, 1 / 3, 0.5, 1.0, 2.0, 19.9]) | st.floats(0.0001, 20)


@given(st.dictionaries(st.integers(0, 400) | NUMBERS, WEIGHT, min_size=1, max_size=50))
def test_quick_and_plain(weights: dict[int, float]) -> None:
    """Steps and bytes are those of the plain way; in any order, near and far from each other, very light ones too."""
    postings = quantized(weights)
    assert postings == plainly.quantized(weights)
    assert packed(postings) == plainly.packed(postings)


def test_too_many_the_plain_way() -> None:
    """Of those that weigh the same the first stay."""
    weights = {number: float(1 + number % 7) for number in range(MAX_POSTINGS + 900, 0, -1)}
    assert quantized(weights) == plainly.quantized(weights)


@pytest.mark.parametrize("documents", [(), (0,), (127,), (128,), (0, 128), (0, 129), (5, 133, 134), (5, 134), (0, 999)])
def test_near_and_far(documents: tuple[int, ...]) -> None:
    """Where a distance no longer fits into one byte."""
    postings = Postings(1, documents, (1,) * len(documents))
    assert packed(postings) == plainly.packed(postings)


def test_of_too_many_documents_the_heaviest_stay() -> None:
    """That bounds what a query costs."""
    postings = quantized({number: 1 + number for number in range(MAX_POSTINGS + 500)})
    assert len(postings.documents) == MAX_POSTINGS
    assert min(postings.documents) >= 500 - (MAX_POSTINGS + 500) // LEVELS


@given(st.lists(WEIGHT, min_size=1, max_size=12), st.integers(1, 8))
def test_many_the_plain_way(row: list[float], most: int) -> None:
    """The same where a term keeps only some of its documents, or just all, and where some weigh next to nothing."""
    weights = dict(enumerate(row))
    with pytest.MonkeyPatch.context() as patch:
        for module in (packing, plainly, scoring):
            patch.setattr(module, "MAX_POSTINGS", most)
        assert quantized(weights) == plainly.quantized(weights)
        heaviest = sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:most]
        assert scoring.heaviest(weights) == dict(heaviest)
