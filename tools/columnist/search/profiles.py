"""What the index takes from a document: its terms with what they weigh, from which all else is added up.

A profile comes from its document alone, so that it can be worked out beside others and remembered. That is why the
length of a field is held against a length that is usual for it and not, as in most books, against the mean of all.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.memo import digest, remembered
from columnist.model.article import Article
from columnist.parallel import spread
from columnist.search.documents import Document, Source, document_of, sources_of
from columnist.search.synonyms import synonyms_from
from columnist.search.vocabulary import Vocabulary, Word, known_phrases_in, stop_words_in, terms_in
from columnist.search.weights import ASKED, BRIEF, FIELDS

FEW = 20
"""So many terms are looked for one by one before all terms of a profile are looked at."""


@dataclass(frozen=True)
class Profile:
    """One document in the index. Held as texts and rows of numbers, which take little room."""

    document: Document
    """Without its fields."""
    terms: str
    """Its terms, and the known phrases in it, a line each; of stop words only those in `BRIEF` fields."""
    weights: array[float]
    """For each of them its merged frequency: what it weighs before saturation."""
    telling: array[int]
    """How often those of them that do stand in what the letter asks (which counts twice) and tells; they come first."""
    words: str
    """Its words that could be looked up, a line each."""
    key: bytes = b""
    """A digest of all that it comes from, by which it is remembered."""

    @property
    def is_article(self) -> bool:
        """Whether it is a letter, and no script."""
        return self.document.kind == "article"

    def weighted(self) -> Iterator[tuple[str, float]]:
        """Give each term with its merged frequency."""
        return zip(self.terms.split("\n"), self.weights, strict=True) if self.terms else iter(())

    def weighted_among(self, wanted: Set[str]) -> Iterator[tuple[str, float]]:
        """Give those of some terms that it has with their merged frequencies."""
        if self._may_have_some_of(wanted):
            yield from ((term, weight) for term, weight in self.weighted() if term in wanted)

    def has_some_of(self, terms: Set[str]) -> bool:
        """Return whether some of these terms stand in it."""
        return self._may_have_some_of(terms) and not terms.isdisjoint(self.terms.split("\n"))

    def _may_have_some_of(self, terms: Set[str]) -> bool:
        """Return whether it is worth taking its terms apart: hardly ever where few are looked for."""
        return len(terms) > FEW or any(term in self.terms for term in terms)

    def told(self) -> dict[str, int]:
        """Return the terms by which a letter can be likened to others, with how often they stand in it."""
        return dict(zip(self.told_terms(), self.telling, strict=True))

    def told_terms(self) -> list[str]:
        """Return only the terms."""
        return self.terms.split("\n", len(self.telling))[: len(self.telling)]


def profile_of(document: Document, vocabulary: Vocabulary, key: bytes = b"") -> Profile:
    """Return what the index takes from a document.

    Args:
        document: With its fields.
        vocabulary: What its words come to.
        key: What the profile is remembered by.
    """
    weights: dict[str, float] = {}
    telling: dict[str, int] = {}
    words: list[Word] = []
    for name, text in document.fields.items():
        row = vocabulary.words_in(text)
        if not row:
            continue
        words += row
        terms, share = terms_in(row), FIELDS[name].share(len(row))
        for term, count in (terms | stop_words_in(row) if name in BRIEF else terms).items():
            weights[term] = weights.get(term, 0.0) + share * count
        for term in known_phrases_in(row):
            weights[term] = weights.get(term, 0.0) + share
        if times := ASKED.get(name, 0):
            for term, count in terms.items():
                telling[term] = telling.get(term, 0) + times * count
    weights = {**dict.fromkeys(telling, 0.0), **weights}  # those that tell stand first
    return Profile(
        replace(document, fields={}),
        "\n".join(weights),
        array("f", weights.values()),
        array("I", telling.values()),
        "\n".join([one.word for one in dict.fromkeys(words) if one.telling is not None]),
        key,
    )


_known: WeakKeyDictionary[Library, list[Profile]] = WeakKeyDictionary()


def profiles_of(library: Library, means: Means = PLAIN) -> list[Profile]:
    """Return the profiles of a library's documents: published articles by topic and slug, then scripts.

    Args:
        library: The column. What was worked out for it is kept as long as it is.
        means: With what it is done, the first time.
    """
    if library not in _known:
        phrases = synonyms_from(library.content.synonyms).phrases
        key_of = partial(_depends, library, _around(library, phrases))
        look = partial(_profile, library, Vocabulary(phrases), key_of)
        sources = sources_of(library)
        means.progress.begin("Weighing words", len(sources))
        _known[library] = remembered(means.memo, key_of, partial(_spread, means, look), sources)
    return _known[library]


def let_profiles_go(library: Library) -> None:
    """Keep a library's profiles no longer: nobody asks for them once they are added up and compared."""
    _known.pop(library, None)


def _spread(means: Means, look: Callable[[Source], Profile], sources: Sequence[Source]) -> Iterator[Profile]:
    for profile in spread(look, sources, means.jobs):
        means.progress.step()
        yield profile


def _profile(library: Library, vocabulary: Vocabulary, key_of: Callable[[Source], bytes], source: Source) -> Profile:
    return profile_of(document_of(library, source), vocabulary, key_of(source))


def _around(library: Library, phrases: Iterable[str]) -> bytes:
    """Return a digest of what every article's document may depend on beside its own text."""
    scripts = [part for one in library.scripts.values() for part in (one.slug, one.front.title, one.front.goal)]
    topics = [part for one in library.topics.values() for part in (one.slug, one.title)]
    return digest(*(digest(*parts) for parts in (phrases, scripts, topics)))


def _depends(library: Library, around: bytes, source: Source) -> bytes:
    if isinstance(source, Article):
        return digest("profile", around, library.text_digest(source))
    document = document_of(library, source)  # it depends on every letter that shows the script
    return digest("profile", around, source.slug, *chain.from_iterable(document.fields.items()))
