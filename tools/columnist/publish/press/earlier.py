"""What is known of the files of an earlier build, and which of them the new site can have as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from columnist.publish.completing import Mark, mark_of
from columnist.publish.press.printed import Printed


@dataclass(frozen=True)
class Record:
    """One page that was made."""

    key: bytes
    """A digest of all that its file comes from."""
    printed: Printed
    """What was known of it; without its text, which is in the file."""
    mark: Mark
    origins: bytes = b""
    """A digest of the texts that it was composed from; empty where that is not known."""


class Written(NamedTuple):
    """One file for programs that was written."""

    content: bytes
    """A digest of what is in it, or of all that it comes from."""
    mark: Mark


@dataclass
class Made:
    """What a build has made or kept."""

    pages: dict[str, Record] = field(default_factory=dict)
    """By the path of their Markdown."""
    files: dict[str, Written] = field(default_factory=dict)
    """By address."""


@dataclass(frozen=True)
class Earlier:
    """The last build of the same site."""

    site: Path | None = None
    """Where it lies; none where nothing is taken over."""
    surroundings: bytes = b""
    """A digest of what all pages depend on."""
    made: Made = field(default_factory=Made)

    def page(self, path: str) -> Record | None:
        """Return what is known of a page, if its file is as it was left."""
        record = self.made.pages.get(path)
        return record if record and self._is_there(record.printed.address, record.mark) else None

    def has_file(self, address: str, content: bytes) -> bool:
        """Return whether another file would be the same, and is as it was left."""
        written = self.made.files.get(address)
        return written is not None and written.content == content and self._is_there(address, written.mark)

    def _is_there(self, address: str, mark: Mark) -> bool:
        if self.site is None:
            return False
        try:
            return mark_of(f"{self.site}/{address}") == mark
        except OSError:
            return False
