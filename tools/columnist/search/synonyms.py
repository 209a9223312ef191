"""Groups of words that stand for the same thing, as terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from columnist.search.words import STOP_WORDS, phrase

PhraseStarts = dict[str, list[tuple[str, ...]]]
"""Phrases as rows of terms, by their first term."""
PhrasePairs = dict[tuple[str, ...], list[tuple[str, ...]]]
"""The same by their first two terms."""


@dataclass(frozen=True)
class Synonyms:
    """The synonym list, ready for indexing."""

    groups: tuple[tuple[str, ...], ...]
    """The terms of each group; a phrase is a term with spaces."""

    @property
    def phrases(self) -> list[str]:
        """All terms of more than one word, in alphabetical order."""
        return sorted({term for group in self.groups for term in group if " " in term})


def synonyms_from(groups: Iterable[Sequence[str]]) -> Synonyms:
    """Return the groups of a synonym file as terms, each once; a group of one is left out."""
    stemmed = (tuple(dict.fromkeys(term for term in map(phrase, group) if _tells(term))) for group in groups)
    return Synonyms(tuple(group for group in stemmed if len(group) > 1))


def _tells(term: str) -> bool:
    return bool(term) and term not in STOP_WORDS


def phrase_starts(phrases: Iterable[str]) -> PhraseStarts:
    """Return phrases as word lists by their first word."""
    starts: PhraseStarts = {}
    for one in phrases:
        words = tuple(one.split(" "))
        starts.setdefault(words[0], []).append(words)
    return starts


def phrases_in(terms: Sequence[str], starts: PhraseStarts) -> list[str]:
    """Return the known phrases that stand in a row of terms, in their order."""
    return [
        " ".join(words)
        for place, term in enumerate(terms)
        if term in starts
        for words in starts[term]
        if tuple(terms[place : place + len(words)]) == words
    ]


def phrase_pairs(phrases: Iterable[str]) -> PhrasePairs:
    """Return phrases of two words and more as word lists by their first two words."""
    pairs: PhrasePairs = {}
    for one in phrases:
        words = tuple(one.split(" "))
        pairs.setdefault(words[:2], []).append(words)
    return pairs


def longer_phrases_in(terms: Sequence[str], pairs: PhrasePairs) -> list[str]:
    """Return the known phrases that stand in a row of terms: in long texts quicker than by their first words."""
    return [
        " ".join(words)
        for place, pair in enumerate(pairwise(terms))
        if pair in pairs
        for words in pairs[pair]
        if len(words) == 2 or tuple(terms[place : place + len(words)]) == words
    ]
