"""What is known of the pages of an earlier build, and how one of them is taken over as it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from columnist.publish.press.printed import Printed

Mark = tuple[int, int, int]
"""Size, time of the last change in nanoseconds, and number of a file: one that somebody has touched has another."""


@dataclass(frozen=True)
class Record:
    """One page that was made."""

    key: bytes
    """A digest of all that its file comes from."""
    printed: Printed
    """What was known of it; without its text, which is in the file."""
    mark: Mark


@dataclass(frozen=True)
class Earlier:
    """The pages of the last build of the same site."""

    site: Path | None = None
    """Where they lie; none where nothing is taken over."""
    surroundings: bytes = b""
    """A digest of what all pages depend on."""
    records: Mapping[str, Record] = field(default_factory=dict)
    """By the path of their Markdown."""

    def taken_over(self, path: str, key: bytes, target: Path) -> Record | None:
        """Put a page's old file in its place in the new site, if nothing has changed; return what is known of it."""
        record = self.records.get(path)
        if self.site is None or record is None or record.key != key:
            return None
        old = self.site / record.printed.address
        try:
            if mark_of(old) != record.mark:
                return None
            try:
                os.link(old, target)
            except OSError:  # another file system, or one without links
                shutil.copyfile(old, target)
                shutil.copystat(old, target)
        except OSError:
            return None
        return Record(key, record.printed, mark_of(target))


def mark_of(file: Path) -> Mark:
    """Return what tells a file from one that was written later."""
    found = file.stat()
    return found.st_size, found.st_mtime_ns, found.st_ino
