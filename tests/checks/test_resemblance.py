"""Articles that are nearly the same."""

from __future__ import annotations

import re
from array import array
from types import SimpleNamespace
from typing import cast
from zlib import crc32

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from columnist.checks import resemblance
from columnist.checks.resemblance import ALIKE, COMMON, EIGHTH, FEWEST, RUN, Sketch, alike, sketch_of
from columnist.model.article import Article, Section
from columnist.model.place import Place, PlacedText

LOW, HIGH = -(1 << 63), (1 << 63) - 1
RUNS = [LOW, LOW + 1, -5, 0, 7, HIGH - 1, HIGH, *range(100, 140)]


def sketch(runs: set[int]) -> Sketch:
    return array("q", sorted(runs))


def one_by_one(sketches: dict[str, Sketch]) -> set[tuple[str, str, float]]:
    """Return the pairs that are nearly the same, in the plainest way."""
    holders = {run: sum(run in one for one in sketches.values()) for run in RUNS}
    found = set()
    for one in sketches:
        for other in sketches:
            shared = {run for run in {*sketches[one]} & {*sketches[other]} if holders[run] <= COMMON}
            shorter = min(len(sketches[one]), len(sketches[other]))
            if one < other and shorter >= FEWEST and len(shared) / shorter >= ALIKE:
                found.add((one, other, len(shared) / shorter))
    return found


@pytest.mark.parametrize("at_once", [1, 7, 1000])
@given(rows=st.lists(st.sets(st.sampled_from(RUNS), min_size=10), max_size=6))
def test_pairs_are_found(at_once: int, rows: list[set[int]]) -> None:
    """However many runs are looked at at once."""
    sketches = {f"letter-{number}": sketch(row) for number, row in enumerate(rows)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resemblance, "AT_ONCE", at_once)
        assert set(alike(sketches)) == one_by_one(sketches)


def test_turns_of_phrase_tell_nothing() -> None:
    """A run that stands in many articles does not make any two of them alike."""
    phrase = set(range(FEWEST))
    many = {str(number): sketch(phrase | {1000 + number}) for number in range(COMMON + 1)}
    assert list(alike(many)) == []
    del many["0"]
    assert len(list(alike(many))) == COMMON * (COMMON - 1) // 2


@given(st.text(st.sampled_from("aB9' .-\n\0ßéİſK😀")), st.text())
@example("One two three four", "don't _stop_ the - music")
def test_the_words_of_a_sketch(some: str, others: str) -> None:
    """They are found as a pattern finds them."""
    text = f"{some} {others}"
    body = PlacedText(text, Place("x"))
    numbers = [crc32(word.encode()) for word in re.findall(r"[a-z0-9']+", text.lower())]
    runs = {tuple(numbers[start : start + RUN]) for start in range(len(numbers) - RUN + 1)}
    article = cast(Article, SimpleNamespace(sections=[Section("The letter", body), Section("The rule", body)]))
    assert sketch_of(article) == sketch({hash(run) for run in runs if run[0] % EIGHTH == 0})
