"""The measure to beat without any of our choices: BM25 over one field, with the same words, without synonyms."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from columnist.search.documents import Document
from columnist.search.words import tokens

SATURATION, NORM = 1.2, 0.75


class PlainBm25:
    """Okapi BM25 over all text of a document."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        counts = [Counter(_terms("\n".join(document.fields.values()))) for document in documents]
        mean = sum(sum(count.values()) for count in counts) / len(counts)
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        for number, count in enumerate(counts):
            norm = SATURATION * (1 - NORM + NORM * sum(count.values()) / mean)
            for term, frequency in count.items():
                self._weights[term][number] = frequency * (SATURATION + 1) / (frequency + norm)

    def search(self, query: str, limit: int = 10) -> list[str]:
        """Return slugs, the best first."""
        scores: dict[int, float] = defaultdict(float)
        for term in dict.fromkeys(_terms(query)):
            having = self._weights.get(term, {})
            rarity = math.log(1 + (len(self._documents) - len(having) + 0.5) / (len(having) + 0.5))
            for number, weight in having.items():
                scores[number] += rarity * weight
        best = sorted(scores, key=lambda number: (-scores[number], number))[:limit]
        return [self._documents[number].slug for number in best]


def _terms(text: str) -> list[str]:
    return [one.term for one in tokens(text) if not one.stop]
