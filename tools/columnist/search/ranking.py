"""Rank documents for a query. Whole numbers only, so that the browser adds up to the same score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from columnist.search.documents import Document
from columnist.search.index import Index
from columnist.search.query import Query, parse_query
from columnist.search.spelling import completions, corrections
from columnist.search.weights import ARTICLE, COMPLETED, CORRECTED, SCRIPT, SCRIPT_WANTED, WHOLE
from columnist.search.words import stem


@dataclass(frozen=True)
class Hit:
    """One result."""

    document: Document
    score: int


def find(index: Index, text: str, limit: int = 10) -> list[Hit]:
    """Return the best documents for what somebody typed, the best first."""
    query = parse_query(text, index.phrases)
    scores = _scores(index, query)
    ranked = rank(scores, index.articles, wants_words=query.wants_words)
    return [Hit(index.documents[number], score) for number, score in ranked[:limit]]


def _scores(index: Index, query: Query) -> dict[int, int]:
    """Return each document's sum of impacts, times the mean of 1 and the share of the terms that it has."""
    sums: dict[int, int] = defaultdict(int)
    matches: dict[int, int] = defaultdict(int)
    terms = weighted_terms(index, query)
    for term, weight in terms.items():
        for number, impact in index.postings(term).impacts():
            sums[number] += weight * impact
            matches[number] += 1
    return {number: sums[number] * (len(terms) + matches[number]) // (2 * len(terms)) for number in sums}


def weighted_terms(index: Index, query: Query) -> dict[str, int]:
    """Return the terms that a query comes to, each with the tenths that it counts."""
    weights: dict[str, int] = dict.fromkeys((term for term in query.phrases if term in index.entries), WHOLE)
    for token in query.tokens:
        if token.term in index.entries:
            weights[token.term] = WHOLE
            continue
        for term, weight in _instead(index, token.word, unfinished=token.term == query.unfinished):
            if term in index.entries:
                weights[term] = max(weight, weights.get(term, 0))
    return weights


def _instead(index: Index, word: str, *, unfinished: bool) -> Iterator[tuple[str, int]]:
    """Give what an unknown word may stand for: the words that it begins, or else those one slip away."""

    def look_up(key: str) -> Iterable[str]:
        return index.words.get(key, ())

    begun = completions(word, look_up) if unfinished else []
    for known in begun:
        yield stem(known), COMPLETED
    for known in [] if begun else corrections(word, look_up):
        yield stem(known), CORRECTED


def rank(scores: dict[int, int], articles: int, *, wants_words: bool) -> list[tuple[int, int]]:
    """Return documents with their final scores, the best first; where words are wanted, a script before all else.

    Args:
        scores: Scores by document number.
        articles: How many documents are articles; the numbers of scripts follow theirs.
        wants_words: Whether the query asks for words to say.
    """
    script = SCRIPT_WANTED if wants_words else SCRIPT
    final = ((number, score * (ARTICLE if number < articles else script)) for number, score in scores.items())
    ranked = sorted(final, key=lambda one: (-one[1], one[0]))
    first = next((one for one in ranked if one[0] >= articles), None) if wants_words else None
    return [first, *(one for one in ranked if one is not first)] if first else ranked


def fuse(rankings: Iterable[Sequence[int]], smoothing: int = 60) -> list[int]:
    """Fuse the rankings of several scorers into one, by rank and not by score.

    The place for a second scorer, such as vectors: it ranks the same document numbers, and this function merges.
    Cormack, Clarke and Büttcher, *Reciprocal Rank Fusion*, SIGIR 2009.
    """
    sums: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for place, number in enumerate(ranking, 1):
            sums[number] += 1 / (smoothing + place)
    return sorted(sums, key=lambda number: (-sums[number], number))
