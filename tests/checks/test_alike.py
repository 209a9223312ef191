"""Articles that are nearly the same, when some have changed since they were compared."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.checks import alike, resemblance
from columnist.checks.alike import pairs_among
from columnist.checks.resemblance import Sketch
from columnist.memo import FORGETFUL, Lasting

SLUGS = [f"letter-{number}" for number in range(7)]
COLUMNS = st.dictionaries(st.sampled_from(SLUGS), st.sets(st.integers(1, 12), min_size=1, max_size=5))


def sketches(rows: Mapping[str, set[int]]) -> dict[str, Sketch]:
    return {slug: array("q", sorted(row)) for slug, row in sorted(rows.items())}


@pytest.fixture(autouse=True, scope="module")
def small() -> Iterator[None]:
    """Have few runs tell, so that they often cease to."""
    patch = pytest.MonkeyPatch()
    for module in (alike, resemblance):
        patch.setattr(module, "COMMON", 3)
    patch.setattr(resemblance, "FEWEST", 1)
    yield
    patch.undo()


@pytest.mark.parametrize("few", [0, 1, 100])
@given(columns=st.lists(COLUMNS, min_size=2, max_size=5))
def test_pairs_are_those_of_all_compared_anew(few: int, columns: list[dict[str, set[int]]]) -> None:
    """Whatever was changed, added and deleted, one time after the other."""
    memo = Lasting()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alike, "FEW", few)
        for column in map(sketches, columns):
            assert sorted(pairs_among(column, memo)) == sorted(pairs_among(column, FORGETFUL))


def test_of_many_only_those_are_compared_that_a_change_touches(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that changed, and those which share a run with it that tells now, or tells no longer."""
    memo, column = Lasting(), {"a": {1, 2}, "b": {2, 3}, "c": {3, 4}, "d": {5}, "e": {5}}
    assert len(pairs_among(sketches(column), memo)) == 3
    compared: list[object] = []
    real = alike.alike_with
    monkeypatch.setattr(alike, "alike_with", lambda some, all_: compared.append(set(some)) or real(some, all_))
    assert sorted(pairs_among(sketches({**column, "a": {1}}), memo)) == [("b", "c", 0.5), ("d", "e", 1.0)]
    assert compared == [{"a", "b"}]


def test_nothing_is_kept_of_what_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is remembered already."""
    memo, column = Lasting(), {"a": {1, 2}, "b": {2, 3}}
    pairs_among(sketches(column), memo)
    monkeypatch.setattr(memo, "keep", None)
    assert pairs_among(sketches(column), memo) == [("a", "b", 0.5)]
