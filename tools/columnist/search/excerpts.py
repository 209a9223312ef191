"""Sentences of a text, and the one that fits a query best."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+|^[ \t]*[0-9]+\.[ \t]+|^[ \t]*[-*][ \t]+|[*_`\\]", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…][\"'”’)])\s+|\n{2,}")


def strip_markdown(text: str) -> str:
    """Return Markdown as plain text: without quotation marks at the lines' start, list numbers, links and emphasis."""
    return _MARKS.sub("", _LINK.sub(r"\1", text) if "](" in text else text).strip()


def sentences(text: str) -> list[str]:
    """Return the sentences of a plain text, each on one line."""
    return [" ".join(part.split()) for part in _SENTENCE.split(text) if part and part.strip()]
