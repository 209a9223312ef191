"""A letter's vector: what its most telling terms weigh, by how often they stand in it and in how few letters.

When little has changed, only those vectors are worked out anew in which a term tells something else than before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from columnist.memo import Memo
from columnist.search.changes import changes_since, keys_of
from columnist.search.profiles import Profile
from columnist.search.scoring import inverse_frequency

KEPT = 12
"""Every letter keeps its weightiest terms, so that comparing all letters stays quick when there are many."""

Vector = Mapping[str, float]
"""Weight by term, the weightiest first; of length 1."""


@dataclass(frozen=True)
class Vectors:
    """The vectors of some letters."""

    keys: tuple[bytes, ...]
    """Those of the letters' profiles."""
    frequency: Counter[str]
    """In how many letters each term stands."""
    vectors: list[Vector]
    """Each letter's, in their order."""


def vectors_of(letters: Sequence[Profile]) -> Vectors:
    """Return the vectors of letters."""
    frequency = Counter(_terms(letters))
    rarity = _rarity(frequency, len(letters))
    return Vectors(keys_of(letters), frequency, [_vector(letter, rarity) for letter in letters])


def brought_up_to_date(earlier: Vectors, letters: Sequence[Profile], memo: Memo) -> Vectors:
    """Return the same from the vectors of the last time, as far as they are a help.

    Args:
        earlier: The vectors of the last time.
        letters: The letters as they are now.
        memo: What remembers the profiles of the last time.
    """
    changes = changes_since(earlier.keys, letters, memo)
    if changes is None:
        return vectors_of(letters)
    gone, come = Counter(_terms(changes.old)), Counter(_terms(changes.new))
    moved = {term for term in gone | come if gone[term] != come[term]}
    frequency = earlier.frequency.copy()
    frequency.subtract(gone)
    frequency.update(come)
    rarity, changed = _rarity(frequency, len(letters)), set(changes.places)
    vectors = [
        _vector(letter, rarity) if place in changed or letter.has_some_of(moved) else earlier.vectors[place]
        for place, letter in enumerate(letters)
    ]
    return Vectors(keys_of(letters), +frequency, vectors)


def _terms(letters: Iterable[Profile]) -> Iterator[str]:
    return chain.from_iterable(letter.told_terms() for letter in letters)


def _rarity(frequency: Counter[str], total: int) -> dict[str, float]:
    return {term: inverse_frequency(count, total) for term, count in frequency.items() if count > 1}


def _vector(letter: Profile, rarity: Mapping[str, float]) -> Vector:
    weights = {term: _emphasis(count) * rarity[term] for term, count in letter.told().items() if term in rarity}
    kept = weightiest(weights)
    length = math.sqrt(sum(weights[term] ** 2 for term in kept)) or 1.0
    return {term: weights[term] / length for term in kept}


@cache
def _emphasis(count: int) -> float:
    """Return what a term counts that stands so often in a letter."""
    return 1 + math.log(count)


def weightiest(weights: Mapping[str, float]) -> list[str]:
    """Return the `KEPT` terms that weigh most, the weightiest first; of those that weigh the same, by the alphabet."""
    least = min(sorted(weights.values(), reverse=True)[:KEPT], default=0.0)
    heavy = [term for term, weight in weights.items() if weight >= least]
    return sorted(heavy, key=lambda term: (-weights[term], term))[:KEPT]
