"""What letters are compared by."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from columnist.search.vectors import KEPT, weightiest
from search import plainly


@given(st.dictionaries(st.text("abc", max_size=3), st.sampled_from([0.5, 1.0, 1.5]) | st.floats(0, 9), max_size=40))
def test_the_weightiest(weights: dict[str, float]) -> None:
    """Few or many; where several weigh as much as the last one, the first by the alphabet stay."""
    assert weightiest(weights) == plainly.weightiest(weights, KEPT)
