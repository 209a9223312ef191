"""The numbers of the ranking, with what chose them. `docs/search.md` has the measurements."""

from __future__ import annotations

from dataclasses import dataclass

STEPS = 16
"""In so many steps the length of a field counts up to its usual length."""


@dataclass(frozen=True)
class FieldWeight:
    """How much a word in one field counts."""

    weight: float
    """What one word is worth."""
    norm: float
    """How far a long field is held against it: 0 not at all, 1 in full (BM25's b)."""
    usual: float
    """How many words such a field has: the mean of the column's own when it had 72 letters."""

    def share(self, length: int) -> float:
        """Return what one word is worth in a field of so many words.

        The length counts in steps, so that one word more in a long text does not change what all others weigh.
        """
        step = max(1.0, self.usual / STEPS)
        return self.weight / (1 - self.norm + self.norm * step * round(length / step) / self.usual)


FIELDS = {
    "title": FieldWeight(3.0, 0.3, 7.6),
    "question": FieldWeight(3.0, 0.3, 15.6),
    "also_asked": FieldWeight(3.0, 0.5, 49.1),
    "situation": FieldWeight(0.7, 0.3, 8.2),
    "summary": FieldWeight(1.2, 0.3, 37.9),
    "letter": FieldWeight(0.7, 0.6, 171.5),
    "answer": FieldWeight(0.5, 0.6, 477.8),
    "rule": FieldWeight(1.0, 0.3, 9.7),
    "script": FieldWeight(0.3, 0.7, 22.2),
}
"""Fields are merged with these weights before saturation, so that a word in two fields does not count as two words.

What the reader would ask counts most; the answer, which speaks of remedies and of other cases, least.
"""

ASKED = {"title": 2, "question": 2, "also_asked": 2, "letter": 1}
"""How often a word of a field counts where letters are likened to each other: the trouble, and not the remedy."""

BRIEF = ("title", "question", "also_asked")
"""The fields in which stop words are found too, for queries that consist of nothing else."""

SATURATION = 2.0
"""BM25's k1: how soon more of the same word stops to count."""

SYNONYM = 0.5
"""What a synonym is worth against the word itself. Low, so that a synonym breaks ties and does not lead."""

SCALE = 100
"""Impacts become whole numbers by this factor, so that Python and JavaScript add up to the same score."""

LEVELS = 31
"""In how many steps a term's impacts are stored."""

MAX_POSTINGS = 2000
"""A term keeps this many documents, those where it weighs most: what bounds a query's bytes in a big column."""

MAX_TERMS = 24
"""So many different terms of a query are looked up."""

WHOLE, COMPLETED, CORRECTED = 10, 7, 6
"""Tenths that a query's word counts: as typed, as a beginning that was completed, as a slip that was mended."""

ARTICLE, SCRIPT, SCRIPT_WANTED = 10, 5, 12
"""Tenths that a document's score counts, by its kind; the last where the words ask for words."""
