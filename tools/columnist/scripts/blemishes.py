"""What must show in no rendering of a script, as a short table of patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.scripts.compiled import Tree
from columnist.scripts.tidy import capital

_IN_WORDS = {
    "a bracket": re.compile(r"[{}\[\]]"),
    "a doubled space": re.compile(r"\S* {2,}\S*|\t"),
    "a space before a stop": re.compile(r"\S* (?:[,.!?]\)|[,;:.!?](?=[\s\"'”’]|$))"),
    "a doubled stop": re.compile(r"\w*(?:[,;:]+[,;.!?]|(?<!\betc)(?<!\.\w)\.[,;:!?]|[.!?]\.|([!?:])\1)"),
    "an empty paragraph": re.compile(r"\S*\n\s*\n\s*\n\S*|^\s|\s$|(?:^|\n)[^\w\n]+(?=\n|$)"),
    "an empty bracket": re.compile(r"\S*\(\s*\)|“\s*”"),
    "a stop at the beginning": re.compile(r"(?:^|\n)[,;:.!?](?: \w*|$)|[(“] ?[,;:.!?] "),
}
"""Patterns for the words as a person sees them."""

_AT_JOINTS = {
    "words that run together": re.compile(r"[^\W_]+[\x01-\x03]+[^\W_]+"),
    "a word twice": re.compile(r"\b([A-Za-z]+)(?=[\x01-\x03 ]*[\x01-\x03])[\x01-\x03 ]+\1\b", re.IGNORECASE),
}
"""Patterns for the words with their joints marked."""

_START = re.compile(r"(?:^|\n\n|(?:^|(\S+))[.!?][\"')”’]*\s)[\"'“‘(]*([^\s\"'”’,;:.!?()]+[^\s]*)")
_ABBREVIATED = re.compile(r"(?:[\"'“‘(]*(?:\w\.)+\w|.*\b(?:etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St|No))")
_NEEDS_MORE = re.compile(
    r"\b(a|an|the|my|your|our|its|their|and|or|but|than|of|to|for|with|about|from|at|by|in|on|\w+'(?:m|re|ve|d|ll)) ?$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\x01-\x03]")


def blemishes(marked: str, words: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a rendering, each with the words around it.

    Args:
        marked: The rendering with its joints marked.
        words: The same, tidied.
    """
    if not words:
        yield "nothing to say", ""
    for what, pattern in _IN_WORDS.items():
        if found := pattern.search(words):
            yield what, found[0]
    for what, pattern in _AT_JOINTS.items():
        if found := pattern.search(marked):
            yield what, _MARKS.sub("", found[0])
    for found in _START.finditer(words):
        before, word = found[1] or "", found[2]
        if capital(word) != word and not _ABBREVIATED.fullmatch(before):
            yield "a lower-case start", word
    if "None" in words and "None" not in re.sub(r"\x01[^\x02]*\x02", "", marked):
        yield "a value that is none", "None"
    paired = re.sub(r"[:;]-?[()]|(?:^|\n)\w{1,2}\)", "", words)
    if paired.count("(") != paired.count(")") or paired.count("“") != paired.count("”") or paired.count('"') % 2:
        yield "a bracket or quotation mark without its other half", words[:40]


def holes(tree: Tree) -> Iterator[str]:
    """Yield each word that is left alone where the passage after it vanishes, as in `about[ {topic}]` before a stop."""
    for place, node in enumerate(tree):
        alternatives: list[Tree] = node.get("any", []) if isinstance(node, dict) else []
        for alternative in alternatives:
            yield from holes(alternative)
        before = _NEEDS_MORE.search(tree[place - 1]) if place and isinstance(tree[place - 1], str) else None
        if before and len(alternatives) == 1 and _is_bare(alternatives[0]) and _ends(tree[place + 1 :]):
            yield before[1]


def _ends(rest: Tree) -> bool:
    """Return whether nothing but a stop follows, passages that may vanish as well left out."""
    after = next((node for node in rest if isinstance(node, str) or "slot" in node), "")
    return isinstance(after, str) and re.match(r"[,;:.!?\n]|$", after) is not None


def _is_bare(passage: Tree) -> bool:
    """Return whether a passage begins with a value that a word before it could govern."""
    first = next((node for node in passage if node != " "), None)
    return isinstance(first, dict) and "slot" in first and ["on-day"] not in first.get("filters", ())
