"""Text to words and words to terms: the same in Python and, in `search/words.js`, in the browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from Stemmer import Stemmer  # type: ignore[import-not-found]

from columnist.search.splitting import split

_STOP_WORDS = """
a about above after again ai all also although am an and another any anybody anyone anything are as at back be because
been before being both but by ca came can could come comes did do does doing done down during each either else even
ever every everybody everyone everything feel feels few for from get gets getting go goes going gone got had has have
having he her here hers herself him himself his how i if in into is it its itself just knew know knows let like lot
made make makes making many may maybe me might mine more most much must my myself not now of off on once one only onto
or other others our ours ourselves out over own quite rather really same sha shall she should since so some somebody
someone something still such than that the their theirs them themselves then there these they thing things think
thinks this those though through to too under until up upon us very want wants was way we were what when where whether
which while who whom whose why will with within without wo would yet you your yours yourself
arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive shes shouldnt thats theyll theyre theyve wasnt
werent whats wont wouldnt youre youve
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that say little about a situation. They count inside phrases, and are looked up where a query has no others."""

STOP_MARK = "."
"""Stands before a stop word that is looked up, so that it is not taken for a stem."""

_SMALL = (
    "two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMBERS = {
    **{word: str(value) for value, word in enumerate(_SMALL.split(), 2)},
    **{word: str(value * 10) for value, word in enumerate(_TENS.split(), 2)},
}
"""Number words and their digits, so that `three weeks` and `3 weeks` are the same."""

LONGEST = 40
"""Longer words are cut, so that a term's length fits into one byte."""

_CONTRACTION = re.compile(r"n't$|(?:'(?:s|re|ve|ll|d|m|em))+$")
_THOUSAND = re.compile(r"([0-9]+)k$")
_ORDINAL = re.compile(r"([0-9]+)(?:st|nd|rd|th)$")
_ISE = re.compile(r"([iy])s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)")
_OUR = re.compile(r"([lbvnm])our(?=(?:s|ed|ing|ite|ites|able|ful)?$)")
_LATIN = re.compile(r"[a-z]+")

_stemmer = Stemmer("english", 0)  # without a cache of its own: `token` has one


@dataclass(frozen=True)
class Token:
    """One word of a text."""

    word: str
    """The word in lower case without accents, contractions and plural thousands."""
    term: str
    """What is looked up: the word's stem, or a stop word as it is."""
    stop: bool
    """Whether it says nothing about a situation."""


@cache
def token(raw: str) -> Token:
    """Return what one raw word stands for."""
    word = _CONTRACTION.sub("", raw).replace("'", "")[:LONGEST]
    word = _ORDINAL.sub(r"\1", _THOUSAND.sub(r"\g<1>000", word))
    word = NUMBERS.get(word, word)
    stop = word in STOP_WORDS or (len(word) == 1 and word.isalpha())
    return Token(word, word if stop else stem(word), stop)


def stem(word: str) -> str:
    """Return a word's stem by Snowball's English algorithm, with one spelling for British and American words."""
    if not _LATIN.fullmatch(word):
        return word
    spelt = _OUR.sub(r"\1or", _ISE.sub(r"\1z", word))
    stemmed: str = _stemmer.stemWord(spelt)
    return stemmed


def tokens(text: str) -> list[Token]:
    """Return the words of a text in their order."""
    return [token(raw) for raw in split(text)]


def phrase(text: str) -> str:
    """Return a phrase as one term: the terms of all its words, stop words too, joined by spaces."""
    return " ".join(one.term for one in tokens(text))
