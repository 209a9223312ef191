"""Clean up what vanished, so that it leaves no trace.

The renderer marks the seams of a text: ``SEAM`` before every value and wherever a passage begins or vanished, and
``KEPT`` after a value that ends in a stop (*Acme Inc.*), which is no sentence's end. Only what stands at a seam is
changed into a capital; stray spaces and stops are removed wherever they are, since nobody wants them anywhere.
"""

from __future__ import annotations

import re

SEAM = "\x01"
KEPT = "\x02"

_BLANKS = re.compile(rf"[ \t{SEAM}]+")
_STOPS = (
    # spaces at the ends of lines
    (re.compile(rf"[ {SEAM}]+\n"), "\n"),
    (re.compile(r"\n +"), "\n"),
    # brackets with nothing in them
    (re.compile(rf" ?\({SEAM}? ?{SEAM}?\)"), ""),
    # a comma left over after a sentence, or at the start of a line
    (re.compile(rf"([.!?]) {SEAM}?[,;:] {SEAM}?"), rf"\1 {SEAM}"),
    (re.compile(rf"(^|\n){SEAM}?[,;:.] {SEAM}?"), rf"\1{SEAM}"),
    # a space before a stop
    (re.compile(rf" {SEAM}?([,.;:!?)])(?=[ \n\"'){SEAM}{KEPT}]|$)"), r"\1"),
    # two stops where one is meant: the stronger stays
    (re.compile(rf"[,;:]{SEAM}?([,;:.!?])"), r"\1"),
    (re.compile(rf"([.!?])[{SEAM}{KEPT}]*\."), r"\1"),
    # paragraphs with nothing in them
    (re.compile(r"\n{3,}"), "\n\n"),
)
_SENTENCE_START = re.compile(rf"(^|\n|[.!?][\"')]* ){SEAM}([\"'(]*)([^ \n{SEAM}{KEPT}]+)")


def tidy(marked: str) -> str:
    """Return the text that a person sees, for a text with its seams marked."""
    text = _BLANKS.sub(lambda blank: _blank(blank[0]), marked)
    for pattern, replacement in _STOPS:
        text = pattern.sub(replacement, text)
    text = _SENTENCE_START.sub(lambda start: start[1] + start[2] + capital(start[3]), text)
    return text.replace(SEAM, "").replace(KEPT, "").strip()


def _blank(run: str) -> str:
    return (" " if run.strip(SEAM) or " " in run else "") + (SEAM if SEAM in run else "")


def capital(word: str) -> str:
    """Return a word with a capital, unless it is an address or has a shape of its own (*iPhone*, *eBay*)."""
    if "://" in word or "@" in word or word[1:] != word[1:].lower():
        return word
    return word[:1].upper() + word[1:]


def capital_first(text: str) -> str:
    """Return text whose first word has a capital."""
    first, space, rest = text.partition(" ")
    return capital(first) + space + rest


def lower(text: str) -> str:
    """Return text that starts with a small letter, unless its first word has capitals inside (*IT support*)."""
    word = text.split(" ")[0]
    return text if word[1:] != word[1:].lower() else text[:1].lower() + text[1:]
