"""Which letters are alike: by the cosine of their most telling words.

Every letter keeps its `KEPT` weightiest terms, so that comparing all letters with all others stays quick when there
are many.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.model.article import Article
from columnist.search.excerpts import strip_markdown
from columnist.search.scoring import inverse_frequency
from columnist.search.words import tokens

KEPT = 12
LEAST = 0.08
"""Below this likeness two letters have too little in common to send a reader from one to the other."""

LONGEST = 100
"""So many letters are looked at for each term: those in which it weighs most."""


class Likeness:
    """The likeness of some articles, worked out once for all."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._slugs = [article.slug for article in articles]
        self._vectors = _vectors([_terms(article) for article in articles])
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
        best = nsmallest(count, alike, key=lambda place: (-alike[place], place))
        return [self._slugs[place] for place in best if alike[place] >= LEAST]


_known: WeakKeyDictionary[Library, Likeness] = WeakKeyDictionary()


def give_likeness(library: Library, likeness: Likeness) -> None:
    """Have a library use what was worked out for an earlier state of it."""
    _known[library] = likeness


def likeness_of(library: Library) -> Likeness:
    """Return the likeness of a library's published articles, worked out when it is first asked for."""
    if library not in _known:
        _known[library] = Likeness(library.published)
    return _known[library]


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


def _terms(article: Article) -> Counter[str]:
    front = article.front
    letter = article.section("The letter")
    asked = _counted("\n".join([front.title, front.question, *front.also_asked]))
    return asked + asked + _counted(strip_markdown(letter.body.text) if letter else "")


def _counted(text: str) -> Counter[str]:
    return Counter(one.term for one in tokens(text) if not one.stop)


def _vectors(counted: Sequence[Counter[str]]) -> list[dict[str, float]]:
    frequency = Counter(term for terms in counted for term in terms)
    vectors = []
    for terms in counted:
        weights = {
            term: (1 + math.log(count)) * inverse_frequency(frequency[term], len(counted))
            for term, count in terms.items()
            if frequency[term] > 1
        }
        kept = sorted(weights, key=lambda term: (-weights[term], term))[:KEPT]
        length = math.sqrt(sum(weights[term] ** 2 for term in kept)) or 1.0
        vectors.append({term: weights[term] / length for term in kept})
    return vectors
