"""What must show in no rendering of a script: two short tables of patterns, and the few things that are no pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.scripts.compiled import Tree
from columnist.scripts.tidy import END, SEAM, capital, tidy_marked

_IN_WORDS = {
    "a bracket": re.compile(r"[{}\[\]]"),
    "a slot without its braces": re.compile(r"\b[a-z_]+\.(?:name|first|last|role|they|them|their|theirs|themself)\b"),
    "a doubled space": re.compile(r"\S* {2,}\S*|\t"),
    "a space before a stop": re.compile(r"\S* (?:[,.!?]\)|[,;:.!?](?=[\s\"'”’]|$))"),
    "a doubled stop": re.compile(r"\w*(?:[,;:]+[,;.!?]|(?<!\betc)(?<!\.\w)\.[,;:!?]|[.!?]\.|([!?:])\1)"),
    "no space after a stop": re.compile(r"(?<!\S)[^\s/@]*\w\w[.!?](?:[A-Z][a-z'’]|[AI]\b)"),
    "a stop at the beginning": re.compile(r"(?:^|\n)[,;:.!?](?: \w*|$)|[(“] ?[,;:.!?] "),
    "an empty paragraph": re.compile(r"\S*\n\s*\n\s*\n\S*|^\s|\s$|(?:^|\n)[^\w\n]+(?=\n|$)"),
    "an empty bracket": re.compile(r"\S*\(\s*\)|“\s*”"),
}
"""Patterns for the words as a person sees them."""

_OPENERS = "After|And|Are|As|At|Before|But|Can|Could|Did|Do|For|He|Here|How|If|In|Is|It|It's|Let|Maybe|My|No|Now|On|One"
_OPENERS += "|Or|Please|Say|She|Since|So|Tell|Thank|Thanks|That|That's|The|Then|There|There's|They|This|To|We|What"
_OPENERS += "|Whatever|When|Where|Whether|Who|Why|With|Would|Yes|You|You're|Your"
"""Words with a capital that only ever begin a sentence."""

_AT_JOINTS = {
    "words that run together": re.compile(r"[^\W_]+[\x01-\x03]+[^\W_]+"),
    "a word twice": re.compile(r"\b([A-Za-z]+)(?=[\x01-\x03 ]*[\x01-\x03])[\x01-\x03 ]+\1\b", re.IGNORECASE),
    "a sentence without a stop": re.compile(rf"\w+\x02? \x03(?:{_OPENERS})\b"),
}
"""Patterns for the words with their joints marked."""

_START = re.compile(r"(?:^|\n\n|(?:^|(\S+))[.!?][\"')”’]*\s)[\"'“‘(]*([^\s\"'”’,;:.!?()]+[^\s]*)")
_ABBREVIATED = re.compile(r"[\"'“‘(]*(?:\w\.)+\w|.*\b(?:etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St|No)")
_NEVER_LAST = re.compile(r"\b(an?|the|my|your|our|its|their|and|or|but|than|\w+'(?:m|re|ve|d|ll)) ?$", re.IGNORECASE)
"""Words that end no sentence."""
_GOVERNS = re.compile(r"\b(of|to|for|with|about|from|at|by|in|on) ?$", re.IGNORECASE)
"""Words that may end a sentence, but not where they belong to the value that vanished behind them."""
_MARKS = re.compile(r"[\x01-\x03]")
_VALUE = re.compile(r"\x01[^\x02]*\x02")


def blemishes(marked: str, *, whole: bool) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a rendering, each with the words around it.

    Args:
        marked: The rendering with its joints marked.
        whole: Whether it is made of whole sentences, which a subject and a goal need not be.
    """
    tidied = tidy_marked(marked)
    words = _MARKS.sub("", tidied)
    if not words:
        yield "nothing to say", ""
    for what, pattern in _IN_WORDS.items():
        if found := pattern.search(words):
            yield what, found[0].strip()
    for what, pattern in _AT_JOINTS.items():
        if found := pattern.search(tidied):
            yield what, _MARKS.sub("", found[0])
    yield from _small_starts(words)
    yield from _lonely_signs(words)
    if "None" in words and "None" not in _VALUE.sub("", marked):
        yield "a value that is none", "None"
    if whole:
        yield from _open_paragraphs(tidied)


def _small_starts(words: str) -> Iterator[tuple[str, str]]:
    for found in _START.finditer(words):
        if capital(found[2]) != found[2] and not _ABBREVIATED.fullmatch(found[1] or ""):
            yield "a lower-case start", found[2]


def _lonely_signs(words: str) -> Iterator[tuple[str, str]]:
    """Yield brackets and quotation marks without their other half; smiles and numbers of lists are none."""
    paired = re.sub(r"[:;]-?[()]|(?:^|\n)\w{1,2}\)", "", words)
    if paired.count("(") != paired.count(")") or paired.count("“") != paired.count("”") or paired.count('"') % 2:
        yield "a bracket or quotation mark without its other half", words[:40]


def _open_paragraphs(tidied: str) -> Iterator[tuple[str, str]]:
    """Yield paragraphs of several sentences of which the last has no stop; a value may end one as it is."""
    for paragraph in tidied.split("\n\n"):
        words = _MARKS.sub("", paragraph)
        if not paragraph.rstrip(SEAM).endswith(END) and re.search(r"[.!?] [A-Z].*\w$", words):
            yield "a paragraph without a stop", words[-30:]


def holes(tree: Tree) -> Iterator[str]:
    """Yield each word that is left alone where the passage after it vanishes, as in `about[ {topic}]` before a stop."""
    for place, node in enumerate(tree):
        alternatives: list[Tree] = node.get("any", []) if isinstance(node, dict) else []
        for alternative in alternatives:
            yield from holes(alternative)
        before = tree[place - 1] if place else None
        if len(alternatives) == 1 and isinstance(before, str) and _ends(tree[place + 1 :]):
            governs = _GOVERNS.search(before) if _is_bare(alternatives[0]) else None
            if found := _NEVER_LAST.search(before) or governs:
                yield found[1]


def _ends(rest: Tree) -> bool:
    """Return whether nothing but a stop follows, passages that may vanish as well left out."""
    after = next((node for node in rest if isinstance(node, str) or "slot" in node), "")
    return isinstance(after, str) and re.match(r"[,;:.!?\n]|$", after) is not None


def _is_bare(passage: Tree) -> bool:
    """Return whether a passage begins with a value that a word before it could govern."""
    first = next((node for node in passage if node != " "), None)
    return isinstance(first, dict) and "slot" in first and ["on-day"] not in first.get("filters", ())
