"""A memo that is kept in a file. Results that were kept together lie in it together, as a parcel.

Unpacking a hundred results at once takes half of the time that it takes one by one. A file that is damaged or of
another version is dropped, and each parcel is looked at before it is believed.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from columnist.memo import MISSING
from columnist.publish.spool import Spool

TABLE = (
    "CREATE TABLE parcels (number INTEGER PRIMARY KEY, sum INTEGER NOT NULL, keys BLOB NOT NULL, parcel BLOB NOT NULL)"
)
PRAGMAS = ("PRAGMA synchronous = OFF", "PRAGMA journal_mode = MEMORY")
"""Do not wait for the disk: what is damaged when the machine stops is noticed, and dropped."""
STAMP = 0
"""The number of the parcel that says for whom the others are."""
KEY = 16
"""So many bytes has the key of a result, which is a digest."""
DAMAGED = (sqlite3.Error, ValueError)
"""What a file that is no sound database can bring about; messages about it may be no text."""


class Memory:
    """A memo that is kept in a file.

    Args:
        path: The file; it need not be there. Nothing is remembered without one.
        stamp: Results that were kept under another stamp are not believed.
    """

    def __init__(self, path: Path | None, stamp: bytes) -> None:
        self._path = path
        self._file = _opened(path, stamp) if path else None
        self._spool = Spool(path.parent if path else None)
        self._places: dict[bytes, int] = {}
        """In which parcel each result lies."""
        self._used: set[bytes] = set()
        for number, keys in self._listed():
            self._places |= dict.fromkeys(_split(keys), number)  # one that was kept later lies further behind

    def _listed(self) -> Iterator[tuple[int, bytes]]:
        if self._file:
            with suppress(*DAMAGED):
                yield from self._file.execute("SELECT number, keys FROM parcels WHERE number > 0 ORDER BY number")

    def recall(self, key: bytes) -> Any:
        """Return a result, or `MISSING` where there is none that can be believed."""
        return self.recall_all([key])[0]

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return the result for each key, or `MISSING` where there is none that can be believed."""
        found: dict[bytes, Any] = {}
        for number in dict.fromkeys(self._places[key] for key in keys if key in self._places):
            found |= self._unpacked(number)
        self._used.update(key for key in keys if key in found)
        return [found.get(key, MISSING) for key in keys]

    def _unpacked(self, number: int) -> dict[bytes, Any]:
        """Return the results in a parcel as far as it is the one to ask for them; none where it is damaged."""
        assert self._file is not None  # noqa: S101 -- where nothing is remembered there are no places
        with suppress(Exception):  # whatever a damaged file can bring about
            total, parcel = self._file.execute("SELECT sum, parcel FROM parcels WHERE number = ?", (number,)).fetchone()
            if total == crc32(parcel):
                results = pickle.loads(parcel)  # noqa: S301 -- in the user's own cache folder, with its sum
                return {key: result for key, result in results.items() if self._places.get(key) == number}
        return {}

    def keep(self, key: bytes, result: Any) -> None:
        """Remember a result from the next `save` on."""
        self.keep_all({key: result})

    def keep_all(self, results: Mapping[bytes, Any]) -> None:
        """Remember some results from the next `save` on, in one parcel."""
        if not self._file or not results:
            return
        try:
            self._spool.add(dict(results))
        except OSError:
            self._drop()

    def save(self) -> None:
        """Write what is new, and forget what was not asked for since the file was opened.

        Some of that stays for a while where most of its parcel was asked for.
        """
        self._written(forgetting=True)

    def add(self) -> None:
        """Write what is new, and forget nothing."""
        self._written(forgetting=False)

    def _written(self, *, forgetting: bool) -> None:
        if not self._file:
            return
        try:
            with self._file:
                if forgetting:
                    self._forget()
                for keys, parcel in self._spool:
                    _write(self._file, keys, parcel)
        except (*DAMAGED, OSError):
            self._drop()

    def _forget(self) -> None:
        """Delete the parcels of which half was not asked for or more; what was is kept anew.

        Those that another build has left meanwhile stay.
        """
        assert self._file is not None  # noqa: S101 -- looked at by `save`
        wanted = self._used - self._spool.keys
        for number, joined in list(self._listed()):
            keys = _split(joined)
            still = [key for key in keys if key in wanted and self._places.get(key) == number]
            if 2 * len(still) <= len(keys) and not self._places.keys().isdisjoint(keys):
                unpacked = self._unpacked(number) if still else {}
                if unpacked:
                    self._spool.add({key: unpacked[key] for key in still})
                self._file.execute("DELETE FROM parcels WHERE number = ?", (number,))

    def _drop(self) -> None:
        """Remember nothing: it is a convenience, and a build does not fail for it."""
        self.close()
        if self._path:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.close()
        self._spool.close()
        self._file, self._places = None, {}


def _opened(path: Path, stamp: bytes) -> sqlite3.Connection | None:
    """Open a file; one that cannot be used, or has another stamp, is dropped and made anew."""
    for make in (False, True):
        file = None
        with suppress(*DAMAGED, OSError):
            if make:
                path.unlink(missing_ok=True)
            file = sqlite3.connect(path, timeout=1)
            for pragma in PRAGMAS:
                file.execute(pragma)
            if make:
                with file:
                    file.execute(TABLE)
                    _write(file, b"", stamp, STAMP)
            if file.execute("SELECT parcel FROM parcels WHERE number = ?", (STAMP,)).fetchone() == (stamp,):
                return file
        if file:
            file.close()
    return None


def _write(file: sqlite3.Connection, keys: bytes, parcel: bytes, number: int | None = None) -> None:
    file.execute("INSERT INTO parcels VALUES (?, ?, ?, ?)", (number, crc32(parcel), keys, parcel))


def _split(keys: bytes) -> list[bytes]:
    return [keys[at : at + KEY] for at in range(0, len(keys), KEY)]
