"""Telephone numbers as people write them, as a telephone can dial them (RFC 3966, E.164)."""

from __future__ import annotations

import re

TRUNK = "(0)"
"""Behind a country's code it stands for the zero that is dialled inside the country only."""
EXTENSION = re.compile(r"(?:ext|x|#|,|;).*", re.IGNORECASE | re.DOTALL)
"""What follows a number: an extension, or a second number."""
AREA = re.compile(r"(?:\+|0)[0-9\s().-]*", re.ASCII)
LONGEST_AREA = 6
"""Behind so many digits a stroke ends the code of an area (030/1234567); behind more it begins a second number."""
DOUBTFUL = re.compile(r"\d{4}-\d\d-\d\d|(?:\+|00).*\(0\d.*", re.ASCII)
"""A date; and a number from abroad with the zero that is dialled inside the country only."""
NUMBER = re.compile(r"\+?[0-9\s().-]+", re.ASCII)
DIGITS = range(3, 16)
"""How many there are: from emergency numbers to the longest of E.164."""


def dialable(number: str) -> str | None:
    """Return a number as a telephone dials it; none where that is in doubt: a wrong number is somebody else's."""
    whole = number.replace(TRUNK, "") if number.lstrip().startswith(("+", "00")) else number
    kept = _first(EXTENSION.sub("", whole)).strip()
    digits = re.sub(r"[^0-9]", "", kept)
    if not NUMBER.fullmatch(kept) or DOUBTFUL.fullmatch(kept) or len(digits) not in DIGITS:
        return None
    return f"{'+' * kept.startswith('+')}{digits}"


def _first(number: str) -> str:
    """Return the first of several numbers with strokes between them; a stroke behind an area's code is none such."""
    before, stroke, after = number.partition("/")
    if stroke and AREA.fullmatch(before.strip()) and len(re.sub(r"[^0-9]", "", before)) <= LONGEST_AREA:
        return f"{before} {_first(after)}"
    return before
