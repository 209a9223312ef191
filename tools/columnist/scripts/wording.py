"""What is wrong with a script's words as they stand in the file: spacing, marks, and verbs that cannot agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.scripts.grammar import IRREGULAR, singular
from columnist.scripts.syntax import Fault

_SPACING = re.compile(
    r"(?P<spaces>(?<=\S) {2,}(?=\S))|(?P<dots>\.{2,})|(?P<stops>[,;:][,;:.]|[!?]\.)|(?P<gap> [,;:.!?](?=[\s\]|]|$))"
)
_SPACINGS = {
    "spaces": ("There are doubled spaces here.", "Write one."),
    "dots": ("There are doubled dots here.", "Write one, or the sign `…`."),
    "stops": ("There are two stops here, one after the other.", "Keep one."),
    "gap": ("There is a space before a stop here.", "Delete the space."),
}
"""What is wrong with the spacing, by the name of its group, and what to do."""

_MARKED = re.compile(
    r"(?<![\w*_/])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]*(?<=[^\s*_])(?P=mark)(?![\w*_])|`[^`\n]+`|^#{1,6} .+",
    re.MULTILINE,
)
"""Words between stars, underlines or backticks, and headings, as Markdown has them."""

_FREQUENT = ("hope", "know", "like", "need", "prefer", "seem", "think", "want")
_PLURALS = {singular(verb): verb for verb in (*_FREQUENT, *reversed(IRREGULAR))}
"""Frequent verbs as they go with *they*, by their form for one person."""
_AGREEING = {*_PLURALS, *_PLURALS.values()}
_BEHIND = re.compile(r"\{(?P<name>\w+)\.they\}(?: ?(?P<verb>'?[a-z]+(?:'t)?))\b")
_ASKED = "|".join(sorted({*IRREGULAR, *IRREGULAR.values()}, key=len, reverse=True))
_BEFORE = re.compile(rf"(?<![\w'])(?P<verb>{_ASKED}) (?=\{{\w+\.they\}})", re.IGNORECASE)


def faults_of_words(text: str) -> Iterator[Fault]:
    """Yield what is wrong with a text in the slot language that shows without knowing of its slots."""
    for found in _SPACING.finditer(text):
        yield Fault("text-spacing", found.start(), *_SPACINGS[str(found.lastgroup)], len(found[0]))
    for found in _MARKED.finditer(text):
        message = f"`{found[0]}` has marks of Markdown."
        fix = "Write the words without marks: they are said, or sent, as they stand."
        yield Fault("text-marks", found.start(), message, fix, len(found[0]))
    yield from _verbs_that_cannot_agree(text)


def _verbs_that_cannot_agree(text: str) -> Iterator[Fault]:
    for found in _BEHIND.finditer(text):
        verb = found["verb"]
        if verb in _AGREEING:
            plural = _PLURALS.get(verb, verb)
            joined = plural if plural.startswith("'") else f" {plural}"
            message = f"`{verb}` stands outside of the braces, where it cannot agree: *she{joined}* could be said."
            fix = f"Write `{{{found['name']}.they{joined}}}`."
            yield Fault("verb-outside", found.start("verb"), message, fix, len(verb))
    for found in _BEFORE.finditer(text):
        message = f"`{found['verb']}` stands before the pronoun, where it cannot agree with it."
        fix = "Say it in another order, with the verb in the braces: `whether {contact.they are}`."
        yield Fault("verb-outside", found.start("verb"), message, fix, len(found["verb"]))
