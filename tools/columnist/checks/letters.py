"""The form of a letter: all of it is a quotation, the writer's own words, and it is as long as letters here are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.checks.form import PLACEHOLDER
from columnist.model.article import Article
from columnist.model.finding import Finding
from columnist.model.place import PlacedText

FEWEST, MOST = 100, 220
"""How many words a letter has."""

_OUTSIDE = re.compile(r"(?:\A|\n\n)(?! {0,3}>)(?P<line>[^\n]+)")
"""The first line of a paragraph that is no quotation; its other lines follow the first."""


def check_letter(article: Article) -> Iterator[Finding]:
    """Yield the findings about the form of an article's letter."""
    section = article.section("The letter")
    if section and section.body.text:
        yield from _outside(section.body)
        if article.published:
            yield from _length(section.body)


def _outside(letter: PlacedText) -> Iterator[Finding]:
    if all(paragraph.startswith(">") for paragraph in letter.text.split("\n\n")):
        return
    for found in _OUTSIDE.finditer(letter.text):
        message = "This paragraph stands outside the letter."
        fix = "Begin it with `> `, or move it to the section where you answer."
        yield Finding("letter-unquoted", letter.place_of(found.start("line")), message, fix, len(found["line"]))


def _length(letter: PlacedText) -> Iterator[Finding]:
    count = len(letter.text.replace(">", " ").split())
    if FEWEST <= count <= MOST or PLACEHOLDER in letter.text:
        return
    message = f"The letter has {count} words; {FEWEST} to {MOST} are usual here."
    fix = "Keep what the question needs." if count > MOST else "Let the writer tell more of what happened."
    yield Finding("letter-length", letter.start, message, fix)
