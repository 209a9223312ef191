"""Which files nobody has touched since they were read: what is in them is known without reading them again.

A file is told by its size, its times and its number, as Git does it (`Documentation/technical/racy-git.txt`). What was
changed but a moment before it was read could be changed once more without its times showing it: it is read again.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from os import stat_result

from columnist.memo import FORGETFUL, MISSING, Memo, digest
from columnist.reading.texts import Texts

LAST = digest("the files of the last time")
"""What they are remembered by."""

MOMENT = 3_000_000_000
"""In nanoseconds. The times of some file systems go in steps of two seconds."""

Mark = tuple[int, int, int, int]
"""Size, the times of the last change of text and of properties in nanoseconds, and number of a file."""


def mark_of(found: stat_result) -> Mark:
    """Return what tells a file from one that was changed later."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


class Untouched:
    """The files of one reading, beside those of the last one.

    Args:
        marks: By the path that findings show the mark of each file, taken before it was read.
        memo: What remembers the last reading.
    """

    def __init__(self, marks: Mapping[str, Mark], memo: Memo) -> None:
        self._marks, self._memo = marks, memo
        self._before = time.time_ns() - MOMENT
        last = memo.recall(LAST)
        self._known: Mapping[str, tuple[Mark, bytes]] = {} if last is MISSING else last

    def digest_of(self, name: str) -> bytes | None:
        """Return the digest of a file's text, if it is as it was the last time."""
        mark, known = self._known.get(name, (None, None))
        return known if mark is not None and mark == self._marks.get(name) else None

    def keep(self, texts: Texts) -> None:
        """Have the files remembered whose texts are there, without those that have just been changed."""
        if self._memo is FORGETFUL:
            return
        now = {
            name: (mark, texts.digest_of(name))
            for name, mark in self._marks.items()
            if name in texts and max(mark[1:3]) < self._before
        }
        if now != self._known:
            self._memo.keep(LAST, now)
