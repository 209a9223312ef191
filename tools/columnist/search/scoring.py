"""What each term weighs in each document: BM25F, with synonyms added at low weight.

Robertson, Zaragoza and Taylor, *Simple BM25 Extension to Multiple Weighted Fields*, CIKM 2004: the counts of all
fields are weighted and summed (in `profiles.py`) before saturation.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import TypeAlias

from columnist.search.profiles import Profile
from columnist.search.synonyms import Synonyms
from columnist.search.weights import MAX_POSTINGS, SATURATION, SYNONYM

Terms = tuple[str, ...]
Weights = dict[int, float]
"""Document number to a number."""
Row: TypeAlias = "tuple[array[int], array[float]]"
"""The same as numbers of documents, in their order, and a number for each: it takes little room."""


class Scoring:
    """The impacts of all terms of some documents.

    A term of a synonym group stands also in documents that have only other terms of the group. Its impact there is
    that of the group taken as one term, times `SYNONYM`.

    Args:
        profiles: The documents.
        synonyms: Which terms stand for the same.
        wanted: The terms that are asked for, with all that stand in a group with one of them: right is only what is
            said of the former. Not given: all.
    """

    def __init__(self, profiles: Sequence[Profile], synonyms: Synonyms, wanted: Set[str] | None = None) -> None:
        self._rows, self._total = _rows(profiles, wanted), len(profiles)
        self._groups: dict[str, list[Terms]] = defaultdict(list)
        for group in synonyms.groups:
            for term in group if any(one in self._rows for one in group) else ():
                self._groups[term].append(group)
        self._shared: dict[Terms, Weights] = {}

    @cached_property
    def terms(self) -> list[str]:
        """All terms that have an impact anywhere, in alphabetical order."""
        return sorted({*self._rows, *self._groups})

    def impacts(self, term: str) -> Weights:
        """Return a term's impact in each document where it has one."""
        weights: Weights = {}
        for group in self._groups.get(term, ()):
            weights = _larger(weights, self._of_group(group))
        return _larger(weights, _saturated(*self._rows[term], self._total)) if term in self._rows else weights

    def _of_group(self, group: Terms) -> Weights:
        """Return what the other terms of a group weigh where one of it stands."""
        if group not in self._shared:
            kept = heaviest(_saturated(*_summed(self._rows, group), self._total))
            self._shared[group] = {number: SYNONYM * impact for number, impact in sorted(kept.items())}
        return self._shared[group]


def _rows(profiles: Iterable[Profile], wanted: Set[str] | None) -> dict[str, Row]:
    """Return for each wanted term and each known phrase its merged frequency in each document."""
    rows: dict[str, Row] = defaultdict(lambda: (array("I"), array("f")))
    for number, profile in enumerate(profiles):
        for term, weight in profile.weighted() if wanted is None else profile.weighted_among(wanted):
            numbers, weights = rows[term]
            numbers.append(number)
            weights.append(weight)
    return dict(rows)


def _larger(weights: Weights, others: Weights) -> Weights:
    """Return the larger weight of each document; in their order where those in the first are and have all others."""
    if not weights:
        return others
    known = weights.get
    return weights | {number: weight for number, weight in others.items() if weight > known(number, 0.0)}


def heaviest(weights: Weights) -> Weights:
    """Return the documents that can be among those which a term keeps."""
    if len(weights) <= MAX_POSTINGS:
        return weights
    least = sorted(weights.values(), reverse=True)[MAX_POSTINGS - 1]
    above = {number: weight for number, weight in weights.items() if weight > least}
    last = sorted(number for number, weight in weights.items() if weight == least)[: MAX_POSTINGS - len(above)]
    return above | dict.fromkeys(last, least)


def _summed(rows: Mapping[str, Row], group: Terms) -> tuple[Iterable[int], Collection[float]]:
    summed: Weights = defaultdict(float)
    for term in group:
        for number, frequency in zip(*rows[term], strict=True) if term in rows else ():
            summed[number] += frequency
    return summed.keys(), summed.values()


def _saturated(numbers: Iterable[int], frequencies: Collection[float], total: int) -> Weights:
    """Return what a term weighs in documents; its frequency is the same in many of them."""
    rarity = inverse_frequency(len(frequencies), total)
    weight_of = {frequency: rarity * (frequency / (SATURATION + frequency)) for frequency in set(frequencies)}
    return dict(zip(numbers, map(weight_of.__getitem__, frequencies), strict=True))


def inverse_frequency(count: int, total: int) -> float:
    """Return how much a term tells that stands in so many of all documents."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))
