"""Groups of words that stand for the same thing, as terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from columnist.search.words import STOP_WORDS, Token, phrase, tokens

PhraseStarts = dict[str, list[tuple[str, ...]]]
"""Phrases as rows of terms, by their first term."""


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


def words_of(groups: Iterable[Sequence[str]]) -> list[Token]:
    """Return the words of a synonym file that are looked up by themselves: those in no phrase."""
    rows = (tokens(term) for group in groups for term in group)
    return [row[0] for row in rows if len(row) == 1 and not row[0].stop]


def _tells(term: str) -> bool:
    return bool(term) and term not in STOP_WORDS


def phrase_starts(phrases: Iterable[str]) -> PhraseStarts:
    """Return phrases as word lists by their first word."""
    starts: PhraseStarts = {}
    for one in phrases:
        words = tuple(one.split(" "))
        starts.setdefault(words[0], []).append(words)
    return starts


def phrases_in(terms: Sequence[str], starts: PhraseStarts, gap: int = 0) -> list[str]:
    """Return the known phrases that stand in a row of terms, in their order.

    Args:
        terms: All terms, stop words too.
        starts: The phrases.
        gap: How many other words stand behind the first: one in *let her go*.
    """
    return [
        " ".join(words)
        for place, term in enumerate(terms)
        if term in starts
        for words in starts[term]
        if (term, *terms[place + gap + 1 : place + gap + len(words)]) == words
    ]
