"""Curly quotes and apostrophes, and the straight ones that this column is written with."""

from __future__ import annotations

STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "´": "'"})
"""Each curly sign and the straight one."""


def straight(text: str) -> str:
    """Return a text with straight quotes and apostrophes."""
    return text.translate(STRAIGHT)
