"""The postings of all terms, added up from profiles; when little has changed, only the terms that it moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from columnist.means import PLAIN, Means
from columnist.memo import MISSING, digest
from columnist.parallel import spread
from columnist.search.changes import changes_since, keys_of
from columnist.search.postings import packed, quantized
from columnist.search.profiles import Profile
from columnist.search.scoring import Scoring
from columnist.search.synonyms import Synonyms

LAST = digest("the entries of the last time")
"""What they are remembered by."""


@dataclass(frozen=True)
class Entries:
    """What is added up from the profiles of some documents."""

    keys: tuple[bytes, ...]
    """Those of the profiles, in the order of the documents."""
    synonyms: Synonyms
    postings: dict[str, bytes]
    """By term, in alphabetical order: its postings, packed."""
    words: Counter[str]
    """In how many documents each word stands that could be looked up."""


def added_up(profiles: Sequence[Profile], synonyms: Synonyms, means: Means = PLAIN) -> Entries:
    """Return what is added up from profiles.

    Args:
        profiles: The documents, in their order.
        synonyms: Which terms stand for the same.
        means: With what it is done. What was added up the last time is remembered, and so is each profile.
    """
    earlier = means.memo.recall(LAST)
    entries = None if earlier is MISSING else _brought_up_to_date(earlier, profiles, synonyms, means)
    if entries is None:
        scoring = Scoring(profiles, synonyms)
        postings = _postings(scoring, scoring.terms, means)
        entries = Entries(keys_of(profiles), synonyms, postings, Counter(_words(profiles)))
    if entries is not earlier:
        means.memo.keep(LAST, entries)
    return entries


def _brought_up_to_date(
    earlier: Entries, profiles: Sequence[Profile], synonyms: Synonyms, means: Means
) -> Entries | None:
    """Return the same from what was added up the last time; none where that is no help.

    A term's impacts come from the number of all documents, and from what it and the other terms of its group weigh in
    them. So it moves only with a document in which one of these weighs something else than before.
    """
    changes = changes_since(earlier.keys, profiles, means.memo)
    if changes is None or synonyms != earlier.synonyms:
        return None
    if not changes.places:
        return earlier
    pairs = zip(changes.old, changes.new, strict=True)
    touched = {term for old, new in pairs for term, _ in set(old.weighted()) ^ set(new.weighted())}
    moved = _with_groups(touched, synonyms)
    kept = {term: rest for term, rest in earlier.postings.items() if term not in moved}
    scoring = Scoring(profiles, synonyms, _with_groups(moved, synonyms))
    postings = {**kept, **_postings(scoring, [term for term in scoring.terms if term in moved], means)}
    words = earlier.words.copy()
    words.subtract(_words(changes.old))
    words.update(_words(changes.new))
    return Entries(keys_of(profiles), synonyms, dict(sorted(postings.items())), +words)


def _words(profiles: Iterable[Profile]) -> Iterator[str]:
    return chain.from_iterable(profile.words.split("\n") for profile in profiles)


def _with_groups(terms: Set[str], synonyms: Synonyms) -> set[str]:
    """Return terms with all those that stand in a group with one of them."""
    return {*terms, *(one for group in synonyms.groups if not terms.isdisjoint(group) for one in group)}


def _postings(scoring: Scoring, terms: Sequence[str], means: Means) -> dict[str, bytes]:
    def weighed(term: str) -> bytes:
        return packed(quantized(scoring.impacts(term)))

    return dict(zip(terms, spread(weighed, terms, means.jobs), strict=True))
