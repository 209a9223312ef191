"""The form of a letter: all of it is a quotation, the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from columnist.model.article import Article
from columnist.model.finding import Finding
from columnist.model.place import PlacedText

_OUTSIDE = re.compile(r"(?:\A|\n\n)(?! {0,3}>)(?P<line>[^\n]+)")
"""The first line of a paragraph that is no quotation; its other lines follow the first."""


def check_letter(article: Article) -> Iterator[Finding]:
    """Yield the findings about the form of an article's letter."""
    section = article.section("The letter")
    if section and section.body.text:
        yield from _outside(section.body)


def _outside(letter: PlacedText) -> Iterator[Finding]:
    if all(paragraph.startswith(">") for paragraph in letter.text.split("\n\n")):
        return
    for found in _OUTSIDE.finditer(letter.text):
        message = "This paragraph stands outside the letter."
        fix = "Begin it with `> `, or move it to the section where you answer."
        yield Finding("letter-unquoted", letter.place_of(found.start("line")), message, fix, len(found["line"]))
