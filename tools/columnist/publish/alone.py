"""One build at a time in a folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from columnist.errors import BuildError

PATIENCE = 2.0
"""How many seconds a build waits for another one to end before it gives up."""


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder for oneself, in a way that ends with the process, however it ends. No file is made for it.

    Raises:
        BuildError: If another build holds it.
    """
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:  # where folders cannot be opened, or this one not: what follows says so if it matters
        yield
        return
    try:
        if not _lock_in_time(held):
            message = "Another build is at work in this folder."
            raise BuildError(message, where=str(folder), fix="Wait until it has ended.")
        yield
    finally:
        os.close(held)


def _lock_in_time(held: int) -> bool:
    """Return whether a folder is one's own within a moment: the processes of a killed build die a little after it."""
    end = time.monotonic() + PATIENCE
    while not _lock(held):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _lock(held: int) -> bool:
    """Return whether a folder is one's own now; true also where it cannot be had for oneself."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
