"""The index of a library: each term's postings, the words for mending slips, the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.search.documents import Document
from columnist.search.postings import Postings, quantized
from columnist.search.profiles import Profile, profiles_of
from columnist.search.scoring import impacts
from columnist.search.spelling import word_lists
from columnist.search.synonyms import Synonyms, synonyms_from

MANY = 1000
"""From so many documents on, a word that stands in one only is more likely a slip than a word to be offered."""


@dataclass(frozen=True)
class Index:
    """All that ranking needs to know."""

    documents: list[Document]
    postings: dict[str, Postings]
    """By term, in alphabetical order."""
    words: dict[str, list[str]]
    """Words by the keys of `spelling`."""
    phrases: list[str]
    """The phrases that are looked up as terms."""

    @property
    def articles(self) -> int:
        """How many documents are articles; they stand before the scripts."""
        return sum(document.kind == "article" for document in self.documents)


def index_of(library: Library, means: Means = PLAIN) -> Index:
    """Index a library's published articles and its scripts."""
    return index_profiles(profiles_of(library, means), synonyms_from(library.content.synonyms))


def index_profiles(profiles: Sequence[Profile], synonyms: Synonyms) -> Index:
    """Index documents by their profiles."""
    frequencies = Counter(word for profile in profiles for word in profile.words.split("\n"))
    return Index(
        [profile.document for profile in profiles],
        {term: quantized(weights) for term, weights in impacts(profiles, synonyms)},
        word_lists(frequencies, 2 if len(profiles) >= MANY else 1),
        synonyms.phrases,
    )
