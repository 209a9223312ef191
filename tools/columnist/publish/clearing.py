"""Delete a whole site: tens of thousands of small files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

AT_ONCE = 4
BUNDLE = 500
"""So many files are given to a thread at once."""


def clear_away(folder: Path) -> None:
    """Delete a folder with everything in it, as far as that is possible; what links lead to stays.

    Deleting a file is mostly waiting, so a few threads do it at once. They are done when this is done, even where it is
    interrupted.
    """
    if folder.is_symlink():
        return
    files = [Path(inside, name) for inside, _, names in os.walk(folder) for name in names]
    with suppress(RuntimeError), ThreadPoolExecutor(AT_ONCE) as threads:  # where no thread is to be had, the next line
        threads.map(_delete, (files[at : at + BUNDLE] for at in range(0, len(files), BUNDLE)))
    shutil.rmtree(folder, ignore_errors=True)


def _delete(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
