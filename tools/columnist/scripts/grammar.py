"""The little English that scripts need: verbs that agree, possessives, first and last names.

The rules are those of common school grammars: third person singular in -s; -es after a hiss or -o; -ies for a
consonant and -y. Both renderers follow them, so each rule must be as simple in JavaScript.
"""

from __future__ import annotations

import re

IRREGULAR = {
    "are": "is",
    "have": "has",
    "do": "does",
    "were": "was",
    "aren't": "isn't",
    "haven't": "hasn't",
    "don't": "doesn't",
    "weren't": "wasn't",
    "'re": "'s",
    "'ve": "'s",
}
"""Verbs whose singular does not follow the rules, with their contractions."""

INVARIABLE = frozenset(
    {
        "can",
        "could",
        "may",
        "might",
        "must",
        "ought",
        "shall",
        "should",
        "will",
        "would",
        "did",
        "had",
        "went",
    }
    | {"can't", "couldn't", "mustn't", "shouldn't", "won't", "wouldn't", "didn't", "hadn't", "'ll", "'d"}
)
"""Verbs that are the same for *she* and *they*."""


def singular(verb: str) -> str:
    """Return the form that goes with *she* for the form that goes with *they*: `prefer` gives `prefers`."""
    if verb in INVARIABLE:
        return verb
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")


def possessive(name: str) -> str:
    """Return the possessive by one rule: always 's, also after an s (*Lee's*, *James's*)."""
    return f"{name}'s"


def first_name(name: str) -> str:
    """Return the first word of a name."""
    return name.split(" ")[0]


def last_name(name: str) -> str:
    """Return the last word of a name with the small words before it, or nothing for a one-word name.

    *Anna van der Berg* gives *van der Berg*; *Mary Jane Watson* gives *Watson*.
    """
    words = name.split(" ")[1:]
    start = len(words) - 1
    while start > 0 and _is_small(words[start - 1]):
        start -= 1
    return " ".join(words[max(start, 0) :])


def _is_small(word: str) -> bool:
    letter = word[:1]
    return letter != letter.upper()
