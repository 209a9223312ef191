"""The places of a record's keys and values, packed and unpacked."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from columnist.model.origin import Keys, Origin
from columnist.model.place import Place
from columnist.reading.articles import read_article
from columnist.reading.yaml_text import read_yaml
from projects import MINIMAL

FILE = "content/articles/first-letter.md"

ways = st.lists(st.text() | st.integers(0, 30), max_size=4).map(tuple)
spots = st.builds(Place, st.just("f"), st.integers(1), st.integers(1))


@given(st.dictionaries(ways, spots), st.dictionaries(ways, spots))
def test_every_place_is_found_again(values: dict[Keys, Place], keys: dict[Keys, Place]) -> None:
    """Whatever the keys are called, in their order, also when it was remembered in between."""
    origin = pickle.loads(pickle.dumps(Origin.of("f", values, keys)))  # noqa: S301 -- made here
    assert list(origin.values.items()) == list(values.items())
    assert list(origin.keys.items()) == list(keys.items())
    assert all(origin.value_at(*way) == place for way, place in values.items())
    assert all(origin.key_at(*way) == place for way, place in keys.items())


def test_without_any_places_the_file_begins() -> None:
    """Where nothing could be read, everything is at the first character."""
    assert Origin("f").value_at("a", 0) == Origin("f").key_at("a") == Place("f", 1, 1)


def test_a_letter_is_remembered_in_little_more_than_its_text() -> None:
    """All that is known of a letter is short: thousands of them are kept, and taken out of a memory at each build."""
    text = (MINIMAL / FILE).read_text(encoding="utf-8")
    article, _ = read_article(text, FILE, "first-letter")
    assert article
    remembered = pickle.dumps(article)
    assert len(remembered) < len(text) + 4000
    assert b"setstate" not in remembered
    assert pickle.loads(remembered) == article  # noqa: S301 -- made here


def test_the_keys_at_the_top() -> None:
    """They come in the order in which they stand, without those below them."""
    _, origin, _ = read_yaml("b: {d: 1, a: 2}\na: [1]\nc: x\n", "f")
    assert origin.top == ["b", "a", "c"]
    assert Origin("f").top == []
