"""The index of a library: each term's postings, the words for mending slips, the documents."""

from __future__ import annotations

from dataclasses import dataclass

from columnist.library import Library
from columnist.search.corpus import Corpus, corpus_of
from columnist.search.documents import Document, documents_of
from columnist.search.postings import Postings, quantized
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


def index_of(library: Library) -> Index:
    """Index a library's published articles and its scripts."""
    return index_corpus(corpus_of(documents_of(library)), synonyms_from(library.content.synonyms))


def index_corpus(corpus: Corpus, synonyms: Synonyms) -> Index:
    """Index tokenised documents."""
    weights = impacts(corpus, synonyms)
    least = 2 if len(corpus.documents) >= MANY else 1
    return Index(
        corpus.documents,
        {term: quantized(weights[term]) for term in sorted(weights)},
        word_lists(corpus.word_frequencies(), least),
        synonyms.phrases,
    )
