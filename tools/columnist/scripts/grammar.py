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

TITLE = r"(?:(?:Dr|Prof|Mrs?|Ms|Mx)\.? )"
TITLES = re.compile(rf"^{TITLE}+(?=[^ ]+ )", re.IGNORECASE | re.ASCII)
"""Titles before a name of several words."""
ADDRESSED = re.compile(rf"{TITLE}*[^ ]*", re.IGNORECASE | re.ASCII)
"""The first word of a name, with the titles before it."""

MODAL = re.compile(
    r"(?:can|cannot|could|may|might|must|ought|shall|should|will|would|'ll|'d)"
    r"|(?:ca|could|might|must|need|ought|sha|should|wo|would)n't"
)
"""Verbs that are the same for *she* and *they*."""

PAST = re.compile(
    r"ate|became|began|bought|broke|brought|built|came|caught|chose|did|didn't|drew|drove|fell|felt|flew|forgot|fought|found"
    r"|gave|got|grew|had|hadn't|heard|held|hid|kept|knew|laid|led|left|lent|lost|made|meant|met|paid|ran|rang|rode|rose|said"
    r"|sang|sat|saw|sent|shook|slept|sold|spent|spoke|stole|stood|stuck|swore|taught|thought|threw|told|took|tore"
    r"|understood|went|woke|won|wore|wrote|agreed|freed|guaranteed|.*[^e]ed"
)
"""Past forms, which are the same for *she* and *they*; *need* and *succeed* are none."""


def singular(verb: str) -> str:
    """Return the form that goes with *she* for the form that goes with *they*: `prefer` gives `prefers`."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if MODAL.fullmatch(verb) or PAST.fullmatch(verb):
        return verb
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")


def is_singular(verb: str) -> bool:
    """Return whether a verb stands in the form that goes with *she*, as in `is`, `doesn't` or `prefers`."""
    return verb in IRREGULAR.values() or re.search(r"[^aious']s$", verb) is not None


def possessive(name: str) -> str:
    """Return the possessive by one rule: always 's, also after an s (*Lee's*, *James's*)."""
    return f"{name}'s"


def first_name(name: str) -> str:
    """Return the first word of a name, without titles; with them where only one word follows.

    *Dr. Ana Ruiz* gives *Ana*, and *Mr. Okafor* stays as it is: nobody is called by a family name alone.
    """
    found = ADDRESSED.match(TITLES.sub("", name))
    return found[0] if found else name


def last_name(name: str) -> str:
    """Return the last word of a name with the small words before it, or nothing for a one-word name.

    *Anna van der Berg* gives *van der Berg*, *Gerard 't Hooft* gives *'t Hooft*, *Mary Jane Watson* gives *Watson*.
    """
    words = name.split(" ")[1:]
    start = len(words) - 1
    while start > 0 and _is_small(words[start - 1]):
        start -= 1
    return " ".join(words[max(start, 0) :])


def _is_small(word: str) -> bool:
    letter = word.lstrip("'’")[:1]
    return letter != letter.upper()
