"""The errors that a person may meet: each says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import ClassVar


class ColumnistError(Exception):
    """Something a person can mend; anything else that is raised is a bug.

    Args:
        what: One sentence that says what is wrong, without private data.
        where: The file, option or setting that it is about, where there is one.
        fix: One sentence that says what to do.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        self.what = what
        self.where = where
        self.fix = fix
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what} {self.fix}".rstrip()


class UsageError(ColumnistError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class ProjectError(UsageError):
    """The folder is not a Columnist project, or a part of it is missing."""


class FillError(UsageError):
    """A script cannot be filled with the facts that were given."""


class WriteError(ColumnistError):
    """A file or a folder could not be written."""


class BuildError(ColumnistError):
    """The site could not be built, or its pages exported; what was built before is untouched."""


def reason_of(error: OSError) -> str:
    """Return what the system says of an error, or else its kind, for the middle of a sentence; it names no file."""
    return error.strerror.lower() if error.strerror else type(error).__name__
