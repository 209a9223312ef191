"""What each term weighs in each document: BM25F, with synonyms added at low weight.

Robertson, Zaragoza and Taylor, *Simple BM25 Extension to Multiple Weighted Fields*, CIKM 2004: the counts of all
fields are weighted and summed before saturation.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from columnist.search.corpus import Corpus
from columnist.search.synonyms import Synonyms
from columnist.search.weights import FIELDS, MAX_POSTINGS, SATURATION, SYNONYM

Weights = dict[int, float]
"""Document number to a number."""


def impacts(corpus: Corpus, synonyms: Synonyms) -> dict[str, Weights]:
    """Return for each term its impact in each document.

    A term of a synonym group stands also in documents that have only other terms of the group. Its impact there is
    that of the group taken as one term, times `SYNONYM`.
    """
    frequencies = merged_frequencies(corpus, synonyms.phrases)
    total = len(corpus.documents)
    own = {term: _saturated(weights, total) for term, weights in frequencies.items()}
    for group in synonyms.groups:
        shared = _heaviest(_saturated(_summed(frequencies, group), total))
        for term in group:
            _raise(own.setdefault(term, {}), shared)
    return {term: weights for term, weights in own.items() if weights}


def _heaviest(weights: Weights) -> Weights:
    """Return the documents that can be among those which a term keeps."""
    if len(weights) <= MAX_POSTINGS:
        return weights
    return dict(sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:MAX_POSTINGS])


def _raise(weights: Weights, shared: Weights) -> None:
    for number, impact in shared.items():
        weights[number] = max(weights.get(number, 0.0), SYNONYM * impact)


def _summed(frequencies: Mapping[str, Weights], group: Iterable[str]) -> Weights:
    summed: Weights = defaultdict(float)
    for term in group:
        for number, frequency in frequencies.get(term, {}).items():
            summed[number] += frequency
    return summed


def _saturated(weights: Weights, total: int) -> Weights:
    rarity = inverse_frequency(len(weights), total)
    return {number: rarity * weight / (SATURATION + weight) for number, weight in weights.items()}


def inverse_frequency(count: int, total: int) -> float:
    """Return how much a term tells that stands in so many of all documents."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))


def merged_frequencies(corpus: Corpus, phrases: Iterable[str]) -> dict[str, Weights]:
    """Return for each term and each known phrase its merged, length-normalised frequency in each document."""
    pairs = corpus.pairs(phrases)
    means = mean_lengths(corpus)
    frequencies: dict[str, Weights] = defaultdict(dict)
    for number, row in enumerate(corpus.rows):
        merged: dict[str, float] = defaultdict(float)
        for name, words in row.items():
            if not words:
                continue
            one = FIELDS[name]
            share = one.weight / (1 - one.norm + one.norm * len(words) / means[name])
            for term, count in corpus.counted(words):
                merged[term] += share * count
            for term in corpus.phrases_in(words, pairs):
                merged[term] += share
        for term, weight in merged.items():
            frequencies[term][number] = weight
    return frequencies


def mean_lengths(corpus: Corpus) -> dict[str, float]:
    """Return each field's mean length in words, over the documents that have it."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for row in corpus.rows:
        for name, words in row.items():
            if words:
                lengths[name].append(len(words))
    return {name: sum(found) / len(found) for name, found in lengths.items()}
