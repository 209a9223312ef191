"""Sentences of a text, and the one that fits a query best."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_START = re.compile(r"\n[ \t]*(?:(?:>[ \t]?)+|[0-9]+\.[ \t]+|[-*][ \t]+)")
"""Begins with a line's end, which is rare: the beginning of a line is looked for at every character."""
_MARKS = str.maketrans("", "", "*_`\\")
_SENTENCE = re.compile(r"\s(?:(?<=[.!?…]\s)\s*|(?<=[.!?…][\"'”’)]\s)\s*|(?<=\n)\n+)")


def strip_markdown(text: str) -> str:
    """Return Markdown as plain text: without quotation marks at the lines' start, list numbers, links and emphasis."""
    linked = _LINK.sub(r"\1", text) if "](" in text else text
    return _START.sub("\n", f"\n{linked}").translate(_MARKS).strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text, each on one line."""
    return [" ".join(part.split()) for part in _SENTENCE.split(text) if part and part.strip()]
