"""A query as it was typed to what is looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from columnist.search.synonyms import phrase_starts, phrases_in
from columnist.search.weights import MAX_TERMS
from columnist.search.words import STOP_MARK, Token, phrase, tokens

ASKING_FOR_WORDS = tuple(
    phrase(words)
    for words in (
        "what to say", "what do I say", "what can I say", "what could I say", "what should I say", "what do you say",
        "what I say", "what I should say", "how to say", "how do I say", "how can I say", "how should I say",
        "what to write", "what do I write", "what should I write", "how to write", "how do I write",
        "how to word", "how do I word", "how should I word", "how to phrase", "how do I phrase", "how to put it",
        "words to", "words for", "the right words", "the words", "wording", "phrasing", "script", "template",
        "voicemail", "sample", "draft",
    )
)  # fmt: skip
"""Phrases by which somebody asks for words to say."""

NAMING_A_LETTER = (phrase("email"),)
"""Words that ask for words to write, unless the letter is somebody's, or was sent. Others are too often the trouble."""

_SOMEBODY_S = """
my his her their our your its the that this these those every by via no emails messages letters notes texts emailed
messaged texted emailing messaging texting sent sends sending got gets getting answer answers answered answering reply
replies replied replying respond responded respond ignore ignores ignored ignoring read received receive never late
night cc after back
"""

SOMEBODY_S = frozenset(_SOMEBODY_S.split())
"""Words beside which a letter is part of the situation and is not what is wanted."""


@dataclass(frozen=True)
class Query:
    """What was typed, taken apart."""

    tokens: tuple[Token, ...]
    """The words that are looked up, each term once; stop words where there are no others."""
    phrases: tuple[str, ...]
    """The known phrases in it, also with a word behind their first."""
    unfinished: str | None
    """The last word's term where the word may still be in the making: nothing stands after it."""
    wants_words: bool
    """Whether it asks for words to say."""


def parse_query(text: str, phrases: Sequence[str]) -> Query:
    """Take a query apart.

    Args:
        text: What was typed.
        phrases: The phrases that are looked up as terms.
    """
    row = tokens(text)
    terms = [one.term for one in row]
    telling = [one for one in row if not one.stop] or [replace(one, term=STOP_MARK + one.term) for one in row]
    wanted = list({one.term: one for one in telling}.values())[:MAX_TERMS]
    starts = phrase_starts(phrases)
    known = list(dict.fromkeys([*phrases_in(terms, starts), *phrases_in(terms, starts, gap=1)]))
    last = row[-1] if row and text[-1].isascii() and text[-1].isalnum() else None
    unfinished = last.term if last and not last.stop else None
    return Query(tuple(wanted), tuple(known[: MAX_TERMS - len(wanted)]), unfinished, wants_words(row))


def wants_words(row: Sequence[Token]) -> bool:
    """Return whether a query asks for words to say."""
    terms = [one.term for one in row]
    if phrases_in(terms, phrase_starts(ASKING_FOR_WORDS)):
        return True
    names_one = any(term in NAMING_A_LETTER for term in terms)
    return names_one and not any(one.word in SOMEBODY_S for one in row)
