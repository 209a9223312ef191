"""The index of a library: each term's postings, the words for mending slips, the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.search.documents import Document
from columnist.search.entries import Entries, added_up
from columnist.search.postings import Postings, unpacked
from columnist.search.profiles import profiles_of
from columnist.search.spelling import word_lists
from columnist.search.synonyms import synonyms_from, words_of
from columnist.search.words import Token

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
        profiles, synonyms = profiles_of(library, means), synonyms_from(library.content.synonyms)
        entries = added_up(profiles, synonyms, means)
        words = _words(entries, words_of(library.content.synonyms), 2 if len(profiles) >= MANY else 1)
        _known[library] = Index([one.document for one in profiles], entries.postings, words, synonyms.phrases)
    return _known[library]


def _words(entries: Entries, synonyms: Iterable[Token], least: int) -> dict[str, list[str]]:
    """Return the words for mending slips: those of documents, and synonyms by which some document is found."""
    found = {one.word: least for one in synonyms if one.term in entries.postings}
    return word_lists(entries.words | Counter(found), least)
