"""How like two articles are, by the runs of words that they share.

Each article is reduced to a sketch: the numbers of its runs of four words, of which only those are kept that begin with
one of a fixed eighth of all words, so that the same words always give the same sample.
Source: Andrei Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

import string
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations, pairwise
from typing import TypeAlias
from zlib import crc32

from columnist.model.article import Article

RUN = 4
EIGHTH = 8
COMMON = 20
"""A run that stands in more articles is a turn of phrase, and tells nothing."""
ALIKE = 0.5
"""The likeness from which two articles are nearly the same."""
FEWEST = 16
"""Articles with a smaller sketch are too short to be compared."""

_SIGNS = f"{string.ascii_lowercase}{string.digits}'".encode()
_TO_SPACES = bytes(sign if sign in _SIGNS else ord(" ") for sign in range(256))
"""Leaves of small letters in bytes the words: runs of `a` to `z`, digits and apostrophes."""
Sketch: TypeAlias = "array[int]"
"""Numbers of 64 bits in their order, each once: a tenth of the room that a set of them takes."""
Pair = tuple[str, str, float]
"""The slugs of two articles, and their likeness: the telling runs that they share by all those of the shorter."""
AT_ONCE = 1 << 20
"""About so many runs are looked at at once: all those of a large column would take much room."""


class _Numbers(dict[bytes, int]):
    """The numbers of all words that were met; looking one up takes half of the time of a call that remembers."""

    def __missing__(self, word: bytes) -> int:
        number = self[word] = crc32(word)
        return number


_NUMBERS = _Numbers()


def sketch_of(article: Article) -> Sketch:
    """Return the sketch of an article's letter and answer."""
    text = "\n".join(section.body.text for section in article.sections if section.kind != "The rule").lower()
    words = text.encode("ascii", "replace").translate(_TO_SPACES).split()
    numbers = list(map(_NUMBERS.__getitem__, words))
    runs = zip(*(numbers[start:] for start in range(RUN)), strict=False)
    # hashes of whole numbers are the same in every process
    return array("q", sorted({hash(run) for run in runs if run[0] % EIGHTH == 0}))


def alike(sketches: Mapping[str, Sketch]) -> Iterator[Pair]:
    """Yield each pair of articles that are nearly the same."""
    shared: Counter[tuple[str, str]] = Counter()
    for parts in _in_parts(sketches.values()):
        counted = Counter(chain.from_iterable(parts))
        telling = {run for run, count in counted.items() if 1 < count <= COMMON}
        for slugs in holders(telling, dict(zip(sketches, parts, strict=True))).values():
            shared.update(combinations(slugs, 2))
    return near(shared, sketches)


def alike_with(some: Set[str], sketches: Mapping[str, Sketch]) -> Iterator[Pair]:
    """Yield those of the same pairs in which one of some articles is; for few it is quicker."""
    wanted = {run for slug in some if slug in sketches for run in sketches[slug]}
    shared: Counter[tuple[str, str]] = Counter()
    for slugs in holders(wanted, sketches).values():
        if len(slugs) <= COMMON:
            shared.update(pair for pair in combinations(slugs, 2) if not some.isdisjoint(pair))
    return near(shared, sketches)


def holders(runs: set[int], sketches: Mapping[str, Sketch]) -> dict[int, list[str]]:
    """Return by run the articles that have it, in their order."""
    found: dict[int, list[str]] = {}
    for slug, sketch in sketches.items():
        for run in runs.intersection(sketch):
            found.setdefault(run, []).append(slug)
    return found


def near(shared: Mapping[tuple[str, str], int], sketches: Mapping[str, Sketch]) -> Iterator[Pair]:
    """Yield those of some pairs that share enough for their length.

    Args:
        shared: How many telling runs the two of each pair have both.
        sketches: The sketches of all articles.
    """
    for (one, other), count in shared.items():
        shorter = min(len(sketches[one]), len(sketches[other]))
        if shorter >= FEWEST and count / shorter >= ALIKE:
            yield one, other, count / shorter


def _in_parts(sketches: Collection[Sketch]) -> Iterator[Sequence[Sketch]]:
    """Yield of all sketches the lowest runs, then the next ones, and so on."""
    number = 1 + sum(map(len, sketches)) // AT_ONCE
    bounds = [-(1 << 63) + (part << 64) // number for part in range(number + 1)]
    for low, high in pairwise(bounds):
        yield [one[bisect_left(one, low) : bisect_left(one, high)] for one in sketches] if number > 1 else [*sketches]
