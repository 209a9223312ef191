"""The file `accepted.yaml`: warnings that are right in general and wrong in one place, each with a reason."""

from __future__ import annotations

from columnist.model.record import Line, Lines, Record


class Accepted(Record):
    """One warning that stays."""

    code: Line
    """The code of a warning."""
    path: Line
    """The file that it is about, below the content folder: `articles/my-letter.md`."""
    because: Line
    """Why it may stay."""


class AcceptedList(Record):
    """The file `accepted.yaml`, which a column may have."""

    words: Lines
    """Words that are right, though the list of misspellings doubts them."""
    warnings: tuple[Accepted, ...] = ()
    """Warnings that stay, each with its reason."""
