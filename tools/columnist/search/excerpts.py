"""Sentences of a text, and the one that fits a query best."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LINK_OR_PICTURE = re.compile(rf"!?{_LINK.pattern}")
_START = re.compile(r"\n[ \t]*(?:(?:>[ \t]?)+|[0-9]+\.[ \t]+|[-*][ \t]+)")
"""Begins with a line's end, which is rare: the beginning of a line is looked for at every character."""
_MARKS = "*_`\\"
_SENTENCE = re.compile(r"\s(?:(?<=[.!?…]\s)\s*|(?<=[.!?…][\"'”’)]\s)\s*|(?<=\n)\n+)")


def strip_markdown(text: str) -> str:
    """Return Markdown as plain text: without quotation marks at the lines' start, list numbers, links and emphasis."""
    if "](" in text:  # what need not begin with a bracket is looked for at every character
        text = (_LINK_OR_PICTURE if "![" in text else _LINK).sub(r"\1", text)
    text = _START.sub("\n", f"\n{text}")
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text.strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text, each on one line."""
    return [" ".join(part.split()) for part in _SENTENCE.split(text) if part and part.strip()]
