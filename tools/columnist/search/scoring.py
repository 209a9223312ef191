"""What each term weighs in each document: BM25F, with synonyms added at low weight.

Robertson, Zaragoza and Taylor, *Simple BM25 Extension to Multiple Weighted Fields*, CIKM 2004: the counts of all
fields are weighted and summed (in `profiles.py`) before saturation.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from columnist.search.profiles import Profile
from columnist.search.synonyms import Synonyms
from columnist.search.weights import MAX_POSTINGS, SATURATION, SYNONYM

Weights = dict[int, float]
"""Document number to a number."""
Row: TypeAlias = "tuple[array[int], array[float]]"
"""The same as numbers of documents, in their order, and a number for each: it takes little room."""


def impacts(profiles: Sequence[Profile], synonyms: Synonyms) -> Iterator[tuple[str, Weights]]:
    """Give each term, in alphabetical order, with its impact in each document.

    A term of a synonym group stands also in documents that have only other terms of the group. Its impact there is
    that of the group taken as one term, times `SYNONYM`.
    """
    rows, total = _rows(profiles), len(profiles)
    shared: dict[str, list[Weights]] = defaultdict(list)
    for group in synonyms.groups:
        common = _heaviest(_saturated(_summed(rows, group), total))
        for term in group if common else ():
            shared[term].append(common)
    for term in sorted({*rows, *shared}):
        weights = _saturated(zip(*rows[term], strict=True), total) if term in rows else {}
        for common in shared.get(term, ()):
            _raise(weights, common)
        yield term, weights


def _rows(profiles: Iterable[Profile]) -> dict[str, Row]:
    """Return for each term and each known phrase its merged frequency in each document."""
    rows: dict[str, Row] = defaultdict(lambda: (array("I"), array("f")))
    for number, profile in enumerate(profiles):
        for term, weight in profile.weighted():
            numbers, weights = rows[term]
            numbers.append(number)
            weights.append(weight)
    return rows


def _heaviest(weights: Weights) -> Weights:
    """Return the documents that can be among those which a term keeps."""
    if len(weights) <= MAX_POSTINGS:
        return weights
    return dict(sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:MAX_POSTINGS])


def _raise(weights: Weights, shared: Weights) -> None:
    for number, impact in shared.items():
        weights[number] = max(weights.get(number, 0.0), SYNONYM * impact)


def _summed(rows: Mapping[str, Row], group: Iterable[str]) -> Iterable[tuple[int, float]]:
    summed: Weights = defaultdict(float)
    for term in group:
        for number, frequency in zip(*rows[term], strict=True) if term in rows else ():
            summed[number] += frequency
    return summed.items()


def _saturated(frequencies: Iterable[tuple[int, float]], total: int) -> Weights:
    saturated = {number: frequency / (SATURATION + frequency) for number, frequency in frequencies}
    rarity = inverse_frequency(len(saturated), total)
    return {number: rarity * weight for number, weight in saturated.items()}


def inverse_frequency(count: int, total: int) -> float:
    """Return how much a term tells that stands in so many of all documents."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))
