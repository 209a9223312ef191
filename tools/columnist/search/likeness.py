"""Which letters are alike: by the cosine of their most telling words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.memo import MISSING, Memo, digest
from columnist.model.article import Article
from columnist.parallel import spread
from columnist.search.profiles import Profile, profiles_of
from columnist.search.vectors import Vector, Vectors, brought_up_to_date, vectors_of

LEAST = 0.08
"""Below this likeness two letters have too little in common to send a reader from one to the other."""

LONGEST = 100
"""So many letters are looked at for each term: those in which it weighs most."""

RANKED = 12
"""So many like letters are remembered of each: more than a reader is sent to."""

MOST = 12
"""A reader is sent to so many letters at most, though hundreds may name the one that was read."""

LAST = digest("the likeness of the last time")
"""What it is remembered by."""

Places = Sequence[int]
"""Where some letters stand."""


class Likeness:
    """The likeness of some articles.

    Args:
        slugs: The articles.
        vectors: The vector of each.
    """

    def __init__(self, slugs: Sequence[str], vectors: Sequence[Vector]) -> None:
        self._slugs = slugs
        self._vectors = vectors
        self._places = {slug: place for place, slug in enumerate(slugs)}
        self._ranked: Mapping[int, Places] = {}
        self._holders: dict[str, list[tuple[int, float]]] = {}
        """By term the `LONGEST` in which it weighs most, each with the weight."""

    def gather(self, places: Places) -> None:
        """Get ready to rank what is like the articles at some places: for many it is quicker than for each alone."""
        wanted = {term for place in places for term in self._vectors[place]} - self._holders.keys()
        found: dict[str, list[tuple[int, float]]] = {term: [] for term in wanted}
        for place, vector in enumerate(self._vectors) if wanted else ():
            for term in vector.keys() & wanted:
                found[term].append((place, vector[term]))
        for term, holders in found.items():
            self._holders[term] = sorted(holders, key=lambda one: (-one[1], one[0]))[:LONGEST]

    def give_ranks(self, ranked: Mapping[int, Places]) -> None:
        """Spare the article at each place the work: these are the places of the `RANKED` that are most like it."""
        self._ranked = ranked

    def like(self, slug: str, count: int) -> list[str]:
        """Return the slugs of the articles that are most like one of them, the most alike first; none for others."""
        if slug not in self._places:
            return []
        own = self._places[slug]
        places = self._ranked[own] if count <= RANKED and own in self._ranked else self.rank(own)
        return [self._slugs[place] for place in places[:count]]

    def rank(self, own: int) -> Places:
        """Return the places of all articles that are like the one at a place, the most alike first."""
        self.gather([own])
        alike: dict[int, float] = {}
        known = alike.get  # quicker than a default made for each place, of which most come but once
        for term, weight in self._vectors[own].items():
            for place, other in self._holders[term]:
                alike[place] = known(place, 0.0) + weight * other
        alike.pop(own, None)
        return [place for _, place in sorted([(-like, place) for place, like in alike.items() if like >= LEAST])]


@dataclass(frozen=True)
class _Settled:
    """What the next build is told."""

    vectors: Vectors
    ranked: dict[int, Places]
    """By each article's place its `RANKED` likest."""


_known: WeakKeyDictionary[Library, Likeness] = WeakKeyDictionary()


def give_likeness(library: Library, likeness: Likeness) -> None:
    """Have a library use what was worked out for an earlier state of it."""
    _known[library] = likeness


def likeness_of(library: Library) -> Likeness:
    """Return the likeness of a library's published articles, worked out when it is first asked for."""
    if library not in _known:
        _known[library] = compared(library)
    return _known[library]


def compared(library: Library, means: Means = PLAIN) -> Likeness:
    """Compare a library's published articles."""
    letters = letters_in(library, means)
    likeness = Likeness(_slugs(letters), vectors_of(letters).vectors)
    likeness.gather(range(len(letters)))
    return likeness


def settle_likeness(library: Library, means: Means) -> None:
    """Rank all that is alike in a library's published articles; what cannot have changed is taken from the last time.

    How articles rank comes from the vector of the one that they are like, and of all that have a term of it.
    """
    letters = letters_in(library, means)
    earlier = means.memo.recall(LAST)
    vectors, ranked = (vectors_of(letters), {}) if earlier is MISSING else _still_right(earlier, letters, means.memo)
    likeness = _known[library] = Likeness(_slugs(letters), vectors.vectors)
    new = [place for place in range(len(letters)) if place not in ranked]
    likeness.gather(new)
    ranked |= zip(new, spread(lambda place: likeness.rank(place)[:RANKED], new, means.jobs), strict=True)
    likeness.give_ranks(ranked)
    means.memo.keep(LAST, _Settled(vectors, ranked))


def _still_right(earlier: _Settled, letters: Sequence[Profile], memo: Memo) -> tuple[Vectors, dict[int, Places]]:
    """Return the vectors of letters, and those of the last ranks that cannot have changed."""
    vectors = brought_up_to_date(earlier.vectors, letters, memo)
    if len(vectors.vectors) != len(earlier.vectors.vectors):
        return vectors, {}
    pairs = list(zip(earlier.vectors.vectors, vectors.vectors, strict=True))
    moved = {term for pair in pairs if pair[0] != pair[1] for vector in pair for term in vector}
    alike = {place for place, pair in enumerate(pairs) if all(moved.isdisjoint(vector) for vector in pair)}
    return vectors, {place: ranks for place, ranks in earlier.ranked.items() if place in alike}


def letters_in(library: Library, means: Means = PLAIN) -> list[Profile]:
    """Return the profiles of the published articles, the newest first."""
    profiles = {one.document.slug: one for one in profiles_of(library, means) if one.is_article}
    return [profiles[article.slug] for article in library.published]


def _slugs(letters: Sequence[Profile]) -> list[str]:
    return [letter.document.slug for letter in letters]


def read_next(library: Library, article: Article, count: int) -> list[Article]:
    """Return what to read after an article: what is related to it, then what is like it.

    Args:
        library: The column.
        article: What was read.
        count: How many there are in all, where no more are related; of those there are `MOST` at most.
    """
    named = library.related_to(article)[:MOST]
    if len(named) >= count:
        return named
    taken = {article.slug, *(other.slug for other in named)}
    alike = [slug for slug in likeness_of(library).like(article.slug, count + len(taken)) if slug not in taken]
    there = [library.articles[slug] for slug in alike if slug in library.articles]
    return [*named, *[other for other in there if other.published][: count - len(named)]]
