"""Text that would take a Markdown parser too long or too deep: found before it is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.model.finding import Finding
from columnist.model.place import PlacedText

QUOTES = 6
INDENT = 32
BLOCK = 8_000
SIGNS = 400
RUN = 40

DEEP_QUOTE = re.compile(rf"\n(?:[ \t]*>){{{QUOTES + 1}}}")
DEEP_INDENT = re.compile(rf"\n(?:[ >]{{{INDENT}}}|[ >\t]*\t[ >]*\t[ >]*\t[ >]*\t[ >]*\t[ >]*\t[ >]*\t)")
RUNS = tuple(sign * RUN for sign in "[]()*_`<>!&\\{}~:|'\"")
MARKERS = re.compile(r"\n(?:[ \t]*(?:[-*+]|[0-9]{1,9}[.)]))(?:[ \t]+(?:[-*+]|[0-9]{1,9}[.)])(?=[ \t])){6}")
"""The three begin with the end of the line before: the search for a sign skips all else, that for a `^` nothing."""
SIGNS_OF_MARKDOWN = "[]*_`<!&\\"
SIGN = re.compile(f"[{re.escape(SIGNS_OF_MARKDOWN)}]")
BLANK = re.compile(r"\n[ \t]*\n")


def tangles_in(text: PlacedText) -> Iterator[Finding]:
    """Yield a finding for the first place of each kind where a text is nested or crowded beyond reading."""
    patterns = (
        (DEEP_QUOTE, ">", f"Quotes are nested more than {QUOTES} deep."),
        (DEEP_INDENT, "\t" if "\t" in text.text else " " * 8, "This is indented too far."),
        (MARKERS, " ", "Too many lists begin in one line."),
    )
    lines = f"\n{text.text}"  # a line's sign in the text stands where the end of the line before stands in these
    for pattern, sign, message in patterns:
        if sign in text.text and (found := pattern.search(lines)):
            yield _tangle(text, found.start(), message)
    if runs := [run for run in RUNS if run in text.text]:
        yield _tangle(text, text.text.index(runs[0]), f"The same sign stands here {RUN} times in a row.")
    if len(text.text) > BLOCK or sum(map(text.text.count, SIGNS_OF_MARKDOWN)) > SIGNS:
        yield from _crowded(text)


def _tangle(text: PlacedText, offset: int, message: str) -> Finding:
    return Finding("text-tangled", text.place_of(offset), message, "Write it flatter.")


def _crowded(text: PlacedText) -> Iterator[Finding]:
    start = 0
    for block in BLANK.split(text.text):
        if len(block) > BLOCK or len(SIGN.findall(block)) > SIGNS:
            offset = text.text.find(block, start)
            message = f"This paragraph has more than {BLOCK} characters or {SIGNS} signs of Markdown."
            yield Finding("text-tangled", text.place_of(offset), message, "Make several paragraphs of it.")
            return
        start += len(block)
