"""The index of a library: each term's postings, the words for mending slips, the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.memo import remembered
from columnist.parallel import spread
from columnist.search.documents import Document
from columnist.search.postings import Postings, packed, quantized, unpacked
from columnist.search.profiles import Profile, profiles_of
from columnist.search.scoring import Scoring
from columnist.search.spelling import word_lists
from columnist.search.synonyms import Synonyms, synonyms_from

MANY = 1000
"""From so many documents on, a word that stands in one only is more likely a slip than a word to be offered."""


@dataclass(frozen=True)
class Index:
    """All that ranking needs to know."""

    documents: list[Document]
    entries: dict[str, bytes]
    """By term, in alphabetical order: its postings, packed."""
    words: dict[str, list[str]]
    """Words by the keys of `spelling`."""
    phrases: list[str]
    """The phrases that are looked up as terms."""

    @property
    def articles(self) -> int:
        """How many documents are articles; they stand before the scripts."""
        return sum(document.kind == "article" for document in self.documents)

    def postings(self, term: str) -> Postings:
        """Return the postings of a term that some document has."""
        return unpacked(self.entries[term])


_known: WeakKeyDictionary[Library, Index] = WeakKeyDictionary()


def index_of(library: Library, means: Means = PLAIN) -> Index:
    """Index a library's published articles and its scripts.

    Args:
        library: The column. Its index is kept as long as it is.
        means: With what it is done, the first time.
    """
    if library not in _known:
        _known[library] = index_profiles(profiles_of(library, means), synonyms_from(library.content.synonyms), means)
    return _known[library]


def index_profiles(profiles: Sequence[Profile], synonyms: Synonyms, means: Means = PLAIN) -> Index:
    """Index documents by their profiles."""
    scoring = Scoring(profiles, synonyms)

    def weighed(term: str) -> bytes:
        return packed(quantized(scoring.impacts(term)))

    terms = scoring.terms
    entries = remembered(means.memo, scoring.depends, lambda some: spread(weighed, some, means.jobs), terms)
    frequencies = Counter(word for profile in profiles for word in profile.words.split("\n"))
    return Index(
        [profile.document for profile in profiles],
        dict(zip(terms, entries, strict=True)),
        word_lists(frequencies, 2 if len(profiles) >= MANY else 1),
        synonyms.phrases,
    )
