"""What each word of a text comes to, worked out when it first comes: they are few against the words of all letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter
from typing import cast

from columnist.search.splitting import split
from columnist.search.words import STOP_MARK, token

Seconds = Mapping[str, list[tuple[str, ...]]]
"""Phrases as rows of terms, by their second term."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word. There is one object for each, so that words are told apart without a look at their letters."""

    word: str
    """As it could be looked up."""
    term: str
    """Its stem, or a stop word as it is."""
    telling: str | None
    """Its term; none where it says nothing about a situation."""
    begins: Seconds | None
    """The known phrases that begin with it."""


_TERM, _TELLING, _BEGINS = attrgetter("term"), attrgetter("telling"), attrgetter("begins")


class Vocabulary(dict[str, Word]):
    """The words that have come so far, by how they stand in texts.

    Args:
        phrases: The phrases that are looked up as terms, of two words and more.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        super().__init__()
        self._words: dict[str, Word] = {}
        self._begun: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for one in phrases:
            terms = tuple(one.split(" "))
            self._begun.setdefault(terms[0], {}).setdefault(terms[1], []).append(terms)

    def __missing__(self, raw: str) -> Word:
        one = token(raw)
        if one.word not in self._words:
            self._words[one.word] = Word(one.word, one.term, None if one.stop else one.term, self._begun.get(one.term))
        found = self[raw] = self._words[one.word]
        return found

    def words_in(self, text: str) -> list[Word]:
        """Return the words of a text in their order."""
        return list(map(self.__getitem__, split(text)))


def terms_in(row: Iterable[Word]) -> dict[str, int]:
    """Return how often each term stands in a row of words, those left out that say nothing."""
    counted = Counter(map(_TELLING, row))
    del counted[None]
    return cast("dict[str, int]", counted)


def stop_words_in(row: Iterable[Word]) -> dict[str, int]:
    """Return how often each of the words stands in a row that `terms_in` leaves out, as they are looked up."""
    return Counter([STOP_MARK + one.term for one in row if one.telling is None])


def known_phrases_in(row: Sequence[Word]) -> Iterator[str]:
    """Give the known phrases that stand in a row of words, each as often as it does."""
    for place in compress(range(len(row) - 1), map(_BEGINS, row)):
        phrases, following = row[place].begins, row[place + 1].term
        if phrases and following in phrases:
            for terms in phrases[following]:
                if len(terms) == 2 or tuple(map(_TERM, row[place : place + len(terms)])) == terms:
                    yield " ".join(terms)
