"""Results that wait for the end of a build in a file without a name, so that they need not stay in memory so long."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any


class Spool:
    """Parcels that wait to be saved.

    Args:
        folder: Where the file lies in which they do; none where there will be no parcels.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._file: IO[bytes] | None = None
        self._parcels: list[tuple[bytes, int]] = []
        self.keys: set[bytes] = set()
        """Those of all results in it."""

    def add(self, results: dict[bytes, Any]) -> None:
        """Take in some results.

        Raises:
            OSError: If they cannot be written.
        """
        self._file = self._file or tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 -- `close` closes it
        parcel = pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
        self._file.write(parcel)
        self._file.flush()  # a process that is forked would write it once more
        self._parcels.append((b"".join(results), len(parcel)))
        self.keys.update(results)

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        """Give the keys of each parcel and the parcel."""
        if self._file:
            self._file.seek(0)
            yield from ((keys, self._file.read(length)) for keys, length in self._parcels)

    def close(self) -> None:
        """Let go of the file, and so of the parcels."""
        if self._file:
            self._file.close()
