"""Write a file so that a crash leaves the old one whole: beside it first, then renamed. Most are private ones."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from columnist.errors import ColumnistError, UsageError, WriteError, reason_of

OWNER_ONLY = 0o600


def write_private(path: Path, raw: bytes, *, expected: bytes | None = None, owner_only: bool = False) -> None:
    """Replace a file, or make it. A new one is for its owner alone; an old one keeps its mode.

    Args:
        path: Where it lies; through a symbolic link, the file that the link names is replaced.
        raw: All of its bytes.
        expected: What the file must still hold, where the new bytes were made from what it held.
        owner_only: Whether an old file loses everybody else's rights too.

    Raises:
        WriteError: If it cannot be written; the old file is untouched.
        ColumnistError: If it has changed.
    """
    target = path.resolve()
    try:
        if expected is not None and target.read_bytes() != expected:
            raise ColumnistError("Another program has just changed the file.", where=path.name, fix="Try once more.")
        old = not owner_only and target.exists()
        _write_beside(target, raw, stat.S_IMODE(target.stat().st_mode) if old else OWNER_ONLY)
    except OSError as error:
        raise _unwritable(path, error) from error


def rewrite(path: Path, raw: bytes) -> None:
    """Replace a file that is there; it keeps its mode.

    Args:
        path: Where it lies; through a symbolic link, the file that the link names is replaced.
        raw: All of its bytes.

    Raises:
        OSError: If it cannot be written; the old file is untouched.
    """
    target = path.resolve()
    _write_beside(target, raw, stat.S_IMODE(target.stat().st_mode))


def _write_beside(target: Path, raw: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def create_private(path: Path, raw: bytes) -> None:
    """Make a file for its owner alone; one that is there already is never replaced.

    Raises:
        UsageError: If there is one.
        WriteError: If it cannot be written.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
    except FileExistsError as error:
        fix = "Keep it, or choose another with --file."
        raise UsageError("The file is there already.", where=path.name, fix=fix) from error
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> WriteError:
    fix = "Make its folder first." if isinstance(error, FileNotFoundError) else "Look at its folder's rights."
    return WriteError(f"The file cannot be written: {reason_of(error)}.", where=path.name, fix=fix)
