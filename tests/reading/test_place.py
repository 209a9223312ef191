"""Where a character of a text stands."""

from hypothesis import given
from hypothesis import strategies as st

from columnist.model.place import Place, PlacedText


@given(st.text("ab\n", max_size=20), st.integers(0, 20))
def test_places_are_those_that_counting_finds(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset].split("\n")
    column = len(before[-1]) + (7 if len(before) == 1 else 1)

    assert PlacedText(text, Place("x.md", 3, 7)).place_of(offset) == Place("x.md", 2 + len(before), column)
