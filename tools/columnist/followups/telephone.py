"""Telephone numbers as people write them, as a telephone can dial them (RFC 3966, E.164)."""

from __future__ import annotations

import re

TRUNK = "(0)"
"""Behind a country's code it stands for the zero that is dialled inside the country only."""
EXTENSION = re.compile(r"(?:ext|x|#|/|,|;).*", re.IGNORECASE | re.DOTALL)
"""What follows a number: an extension, or a second number."""
NUMBER = re.compile(r"\+?[0-9\s().-]+", re.ASCII)
DIGITS = range(3, 16)
"""How many there are: from emergency numbers to the longest of E.164."""


def dialable(number: str) -> str | None:
    """Return a number as a telephone dials it; none where that is in doubt: a wrong number is somebody else's."""
    whole = number.replace(TRUNK, "") if number.lstrip().startswith("+") else number
    kept = EXTENSION.sub("", whole).strip()
    digits = re.sub(r"[^0-9]", "", kept)
    if not NUMBER.fullmatch(kept) or len(digits) not in DIGITS:
        return None
    return f"{'+' * kept.startswith('+')}{digits}"
