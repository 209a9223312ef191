"""With what long work is done: how many processes, who watches, and what is remembered of earlier times."""

from __future__ import annotations

from dataclasses import dataclass

from columnist.memo import FORGETFUL, Memo
from columnist.progress import SILENT, Progress


@dataclass(frozen=True)
class Means:
    """The same for reading, checking and building."""

    jobs: int = 1
    """How many processes may work at once."""
    progress: Progress = SILENT
    """Is told how far it is."""
    memo: Memo = FORGETFUL
    """Remembers what was worked out before."""


PLAIN = Means()
"""One process, nobody watching, nothing remembered."""
