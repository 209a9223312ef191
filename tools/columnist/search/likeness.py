"""Which letters are alike: by the cosine of their most telling words.

Every letter keeps its `KEPT` weightiest terms, so that comparing all letters with all others stays quick when there
are many.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.model.article import Article
from columnist.search.profiles import profiles_of
from columnist.search.scoring import inverse_frequency

KEPT = 12
LEAST = 0.08
"""Below this likeness two letters have too little in common to send a reader from one to the other."""

LONGEST = 100
"""So many letters are looked at for each term: those in which it weighs most."""


class Likeness:
    """The likeness of some articles, worked out once for all.

    Args:
        told: By an article's slug its terms, with how often they stand in what it asks and tells.
    """

    def __init__(self, told: Mapping[str, Mapping[str, int]]) -> None:
        self._slugs = list(told)
        self._vectors = _vectors(list(told.values()))
        self._places = {slug: place for place, slug in enumerate(self._slugs)}
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, vector in enumerate(self._vectors):
            for term, weight in vector.items():
                self._holders[term].append((place, weight))
        for term, holders in self._holders.items():
            self._holders[term] = sorted(holders, key=lambda one: (-one[1], one[0]))[:LONGEST]

    def like(self, slug: str, count: int) -> list[str]:
        """Return the slugs of the articles that are most like one of them, the most alike first; none for others."""
        if slug not in self._places:
            return []
        own = self._places[slug]
        alike: dict[int, float] = defaultdict(float)
        for term, weight in self._vectors[own].items():
            for place, other in self._holders[term]:
                alike[place] += weight * other
        alike.pop(own, None)
        best = sorted((-likeness, place) for place, likeness in alike.items() if likeness >= LEAST)
        return [self._slugs[place] for _, place in best[:count]]


_known: WeakKeyDictionary[Library, Likeness] = WeakKeyDictionary()


def give_likeness(library: Library, likeness: Likeness) -> None:
    """Have a library use what was worked out for an earlier state of it."""
    _known[library] = likeness


def likeness_of(library: Library, means: Means = PLAIN) -> Likeness:
    """Return the likeness of a library's published articles, worked out when it is first asked for."""
    if library not in _known:
        _known[library] = Likeness(told_in(library, means))
    return _known[library]


def told_in(library: Library, means: Means = PLAIN) -> dict[str, dict[str, int]]:
    """Return the terms of each published article by which it is likened to others, the newest article first."""
    told = {profile.document.slug: profile.told() for profile in profiles_of(library, means) if profile.is_article}
    return {article.slug: told[article.slug] for article in library.published}


def read_next(library: Library, article: Article, count: int) -> list[Article]:
    """Return what to read after an article: what is related to it, then what is like it.

    Args:
        library: The column.
        article: What was read.
        count: How many there are in all, where no more are related.
    """
    named = library.related_to(article)
    taken = {article.slug, *(other.slug for other in named)}
    alike = [slug for slug in likeness_of(library).like(article.slug, count + len(taken)) if slug not in taken]
    there = [library.articles[slug] for slug in alike if slug in library.articles]
    return [*named, *[other for other in there if other.published][: max(0, count - len(named))]]


def _vectors(counted: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    frequency = Counter(term for terms in counted for term in terms)
    rarity = {term: inverse_frequency(count, len(counted)) for term, count in frequency.items() if count > 1}
    vectors = []
    for terms in counted:
        weights = {term: (1 + math.log(count)) * rarity[term] for term, count in terms.items() if term in rarity}
        kept = nsmallest(KEPT, weights, key=lambda term: (-weights[term], term))
        length = math.sqrt(sum(weights[term] ** 2 for term in kept)) or 1.0
        vectors.append({term: weights[term] / length for term in kept})
    return vectors
