"""What is wrong with a script's words as they stand in the file: spacing, marks, and verbs that cannot agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.scripts.grammar import IRREGULAR, MODAL, singular
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

_SLOT = re.compile(r"\{[^{}\n]*\}")
_MARKED = re.compile(
    r"(?<![\w*_./@^\\])(?P<mark>\*{1,3}|_{1,3})(?=[^\W\d_])(?:(?!\n\n|(?P=mark)).)*(?<=\S)(?P=mark)(?![\w*_@/]|\.\w)"
    r"|(?<!\w)`[^`\n]+`(?!\w)|^#{1,6} .+|\[[^\[\]\n]*\]\((?:https?:|mailto:|\.{0,2}/)[^()\s]*\)",
    re.MULTILINE | re.DOTALL,
)
"""Words between stars, underlines or backticks, headings and links, as Markdown has them."""
_SHOWN = 40

_FREQUENT = ("come", "go", "hope", "know", "like", "need", "prefer", "say", "seem", "think", "want")
_PLURALS = {singular(verb): verb for verb in (*_FREQUENT, *reversed(IRREGULAR))}
"""Frequent verbs as they go with *they*, by their form for one person."""
_AGREEING = {*_PLURALS, *_PLURALS.values(), *IRREGULAR}
_HELPER = rf"(?:{MODAL.pattern}|did(?:n't)?)"
_BEHIND = re.compile(
    r"\{ *(?P<name>\w+)\.they(?:\|capital)? *\}"
    r"(?: (?:also|already|always|just|never|now|often|only|probably|really|still))? ?(?P<verb>'?[a-z]+(?:'t)?)\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?:\b{_HELPER}|\}} and) $", re.IGNORECASE)
"""What stands before a pronoun whose verb is the same for everybody."""
_ASKED = "|".join(sorted({*IRREGULAR, *IRREGULAR.values()} - {"were", "weren't"}, key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?:^|[.,;:?!\n] ?|\b(?:how|what|when|where|why) )(?P<verb>{_ASKED}) (?=\{{ *(?P<name>\w+)\.they *\}})",
    re.IGNORECASE,
)
"""A question in which the verb goes first; *were* may be said of what is not so, and of anybody."""
_FROZEN = re.compile(rf"\b(?P<helper>{_HELPER}) \{{ *\w+\.they (?P<verb>[a-z]+) *\}}", re.IGNORECASE)
"""A verb that agrees although the helping verb before it takes it as it is: *can she has*."""


def faults_of_words(text: str) -> Iterator[Fault]:
    """Yield what is wrong with a text in the slot language that shows without knowing of its slots."""
    for found in _SPACING.finditer(text):
        yield Fault("text-spacing", found.start(), *_SPACINGS[str(found.lastgroup)], len(found[0]))
    for found in _MARKED.finditer(_SLOT.sub(lambda slot: "x" * len(slot[0]), text)):
        shown = text[found.start() : found.end()].replace("\n", " ")
        message = f"`{shown[:_SHOWN]}{'…' * (len(shown) > _SHOWN)}` has marks of Markdown."
        fix = "Write the words without marks: they are said, or sent, as they stand."
        yield Fault("text-marks", found.start(), message, fix, len(found[0]))
    yield from _verbs_that_cannot_agree(text.replace("’", "'"))


def _verbs_that_cannot_agree(text: str) -> Iterator[Fault]:
    for found in _BEHIND.finditer(text):
        verb = found["verb"].lower()
        if verb in _AGREEING and not _BARE.search(text, 0, found.start()):
            said = f"{'they' if verb in _PLURALS else 'she'} {verb}".replace(" '", "'")
            message = f"`{verb}` stands outside of the braces, where it cannot agree: *{said}* could be said."
            yield Fault("verb-outside", found.start("verb"), message, _inside(found["name"], verb), len(verb))
    for found in _BEFORE.finditer(text):
        message = f"`{found['verb']}` stands before the pronoun, where it cannot agree with it."
        fix = f"Say it in another order, with the verb in the braces, such as `whether {{{found['name']}.they are}}`."
        yield Fault("verb-outside", found.start("verb"), message, fix, len(found["verb"]))
    for found in _FROZEN.finditer(text):
        verb, helper = found["verb"], found["helper"]
        message = f"Behind `{helper}` the verb is the same for everybody, and in the braces it would agree."
        yield Fault("verb-outside", found.start("verb"), message, f"Write `{verb}` behind the brace.", len(verb))


def _inside(name: str, verb: str) -> str:
    """Return how a verb is written that stands outside of its pronoun's braces."""
    if verb == "'s":
        return f"Write `{{{name}.they're}}` or `{{{name}.they've}}`; for what is theirs `{{{name}.their}}`."
    plural = _PLURALS.get(verb, verb)
    return f"Write `{{{name}.they{plural if plural.startswith(chr(39)) else f' {plural}'}}}`."
