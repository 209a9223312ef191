"""Documents as rows of numbers: each word once in a vocabulary, each field a row of places in it."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise, product

from columnist.search.documents import Document
from columnist.search.words import Token, split, token

PhrasePairs = dict[tuple[int, int], list[list[str]]]
"""Phrases as rows of terms, by the numbers of their first two words."""


@dataclass
class Corpus:
    """Tokenised documents."""

    documents: list[Document] = field(default_factory=list)
    rows: list[dict[str, array[int]]] = field(default_factory=list)
    """For each document its fields as rows of word numbers."""
    vocabulary: list[Token] = field(default_factory=list)
    """The words by number."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The numbers of raw words."""

    def add(self, document: Document) -> None:
        """Tokenise one document and add it."""
        self.documents.append(document)
        self.rows.append({name: self._row(text) for name, text in document.fields.items()})

    def _row(self, text: str) -> array[int]:
        raw, numbers = split(text), self.numbers
        for word in raw:
            if word not in numbers:
                numbers[word] = len(self.vocabulary)
                self.vocabulary.append(token(word))
        return array("I", [numbers[word] for word in raw])

    def word_frequencies(self) -> Counter[str]:
        """Return in how many documents each word stands that could be looked up."""
        found: Counter[int] = Counter()
        for row in self.rows:
            found.update(set().union(*row.values()))
        words: Counter[str] = Counter()
        for number, count in found.items():
            if not self.vocabulary[number].stop:
                words[self.vocabulary[number].word] += count
        return words

    def pairs(self, phrases: Iterable[str]) -> PhrasePairs:
        """Return phrases by the numbers of the two words that they start with."""
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.vocabulary):
            numbers[word.term].append(number)
        pairs: PhrasePairs = defaultdict(list)
        for phrase in phrases:
            words = phrase.split(" ")
            for pair in product(numbers.get(words[0], ()), numbers.get(words[1], ())):
                pairs[pair].append(words)
        return pairs

    def phrases_in(self, row: array[int], pairs: PhrasePairs) -> Iterator[str]:
        """Give the known phrases that stand in a row."""
        for place, pair in enumerate(pairwise(row)):
            if pair in pairs:
                for words in pairs[pair]:
                    if [self.vocabulary[number].term for number in row[place : place + len(words)]] == words:
                        yield " ".join(words)

    def counted(self, row: array[int]) -> Iterator[tuple[str, int]]:
        """Return the terms of a row that are no stop words, with how often each of their words stands there."""
        for number, count in Counter(row).items():
            word = self.vocabulary[number]
            if not word.stop:
                yield word.term, count


def corpus_of(documents: Iterable[Document]) -> Corpus:
    """Return documents tokenised."""
    corpus = Corpus()
    for document in documents:
        corpus.add(document)
    return corpus
