"""The memo of a project's builds: a file in the user's own cache folder, where nobody else's content can reach it.

It holds pickled results, which may only be read since nobody but the user can write there; it never lies in the
project, where a pull request could bring one along. A file that is damaged or of another version is dropped, and each
result is looked at before it is believed.
"""

from __future__ import annotations

import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import mkdocs
from platformdirs import user_cache_path

import columnist
from columnist.memo import MISSING, digest

TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, sum INTEGER NOT NULL, result BLOB NOT NULL)"
"""With row numbers: results are long, and a table sorted by its keys takes twice as long to look through."""
PRAGMAS = ("PRAGMA synchronous = OFF", "PRAGMA journal_mode = MEMORY")
"""Do not wait for the disk: what is damaged when the machine stops is noticed, and dropped."""
LOOK_UP = "SELECT key, sum, result FROM results WHERE key IN"
AT_ONCE = 500
"""So many results are looked up at once; SQLite takes at least 999."""
STAMP = b"stamp"
DAMAGED = (sqlite3.Error, ValueError)
"""What a file that is no sound database can bring about; messages about it may be no text."""


@contextmanager
def memory_of(*places: Path) -> Iterator[Memory]:
    """Give the memory of the builds from one folder to another; what is new is saved if the block ends well."""
    memory = Memory(_in_cache("sqlite", *places), program_stamp())
    try:
        yield memory
        memory.save()
    finally:
        memory.close()


def spare_for(*places: Path) -> Path | None:
    """Return where the builds from one folder to another may keep a spare site; none where others can write."""
    spare = _in_cache("site", *places)
    return spare if _is_ours(spare.parent) else None


def _in_cache(kind: str, *places: Path) -> Path:
    name = digest(*(str(place) for place in places)).hex()
    return user_cache_path("columnist") / f"{name}.{kind}"


@cache
def program_stamp() -> bytes:
    """Return a digest of this program, of Python, and of every package that is installed beside MkDocs."""
    root, packages = Path(columnist.__file__).parent, Path(mkdocs.__file__).parents[1]
    sources = [path.read_bytes() for path in sorted(root.rglob("*.py"))]
    return digest(sys.version, *sorted(path.name for path in packages.glob("*.dist-info")), *sources)


class Memory:
    """A memo that is kept in a file.

    Args:
        path: The file; it need not be there.
        stamp: Results that were kept under another stamp are not believed.
    """

    def __init__(self, path: Path, stamp: bytes) -> None:
        self._path = path
        self._stamp = stamp
        self._used: set[bytes] = set()
        self._new: dict[bytes, Any] = {}
        self._file = self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        for _ in range(2):  # a file that cannot be used is dropped, and made anew
            if not _is_ours(self._path.parent):
                return None
            with suppress(*DAMAGED):
                file = sqlite3.connect(self._path, timeout=1)
                if self._prepared(file):
                    return file
            self._drop()
        return None

    def _prepared(self, file: sqlite3.Connection) -> bool:
        """Return whether a file can be used; results of another version are deleted from it."""
        try:
            for pragma in PRAGMAS:
                file.execute(pragma)
            file.execute(TABLE)
            row = file.execute("SELECT result FROM results WHERE key = ?", (STAMP,)).fetchone()
            if row is None or row[0] != self._stamp:
                with file:
                    file.execute("DELETE FROM results")
                    self._write(file, STAMP, self._stamp)
        except DAMAGED:
            file.close()
            return False
        return True

    def _drop(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def recall(self, key: bytes) -> Any:
        """Return a result, or `MISSING` where there is none that can be believed."""
        return self.recall_all([key])[0]

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return the result for each key, or `MISSING` where there is none that can be believed.

        Asking for many at once takes a fifth of the time.
        """
        if self._file is None:
            return [MISSING] * len(keys)
        found: dict[bytes, Any] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            with suppress(*DAMAGED):
                rows = self._file.execute(f"{LOOK_UP} ({', '.join('?' * len(some))})", some)
                found |= {key: _believed(key, total, raw) for key, total, raw in rows}
        self._used |= {key for key, result in found.items() if result is not MISSING}
        return [found.get(key, MISSING) for key in keys]

    def keep(self, key: bytes, result: Any) -> None:
        """Remember a result from the next `save` on."""
        self._new[key] = result

    def save(self) -> None:
        """Write what is new, and forget what was not asked for since the file was opened."""
        if self._file is None:
            return
        try:
            with self._file:
                known = {key for (key,) in self._file.execute("SELECT key FROM results")}
                self._forget(known - self._used - {STAMP})
                for key, result in self._new.items():
                    self._write(self._file, key, pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
        except DAMAGED:  # it is a convenience: a build does not fail for it
            self._drop()

    def _forget(self, keys: Iterable[bytes]) -> None:
        assert self._file is not None  # noqa: S101 -- looked at by whoever calls
        self._file.executemany("DELETE FROM results WHERE key = ?", ((key,) for key in keys))

    @staticmethod
    def _write(file: sqlite3.Connection, key: bytes, result: bytes) -> None:
        file.execute("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", (key, _sum(key, result), result))

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()


def _is_ours(folder: Path) -> bool:
    """Return whether only the user writes into a folder, which is made if it is not there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return False
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def _believed(key: bytes, total: int, raw: bytes) -> Any:
    """Return a result from its row, or `MISSING`."""
    with suppress(Exception):  # whatever a damaged file can bring about
        if _sum(key, raw) == total:
            return pickle.loads(raw)  # noqa: S301 -- in the user's own cache folder, with its sum
    return MISSING


def _sum(key: bytes, result: bytes) -> int:
    return zlib.crc32(result, zlib.crc32(key))
