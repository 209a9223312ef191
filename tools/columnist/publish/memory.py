"""Where the memos of a project lie: in the user's own cache folder, where nobody else's content can reach it.

It holds pickled results, which may only be read since nobody but the user can write there; it never lies in the
project, where a pull request could bring one along.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import mkdocs
from platformdirs import user_cache_path

import columnist
from columnist.errors import ColumnistError
from columnist.memo import digest
from columnist.publish.parcels import Memory


@contextmanager
def memory_of(project: Path, purpose: Path | str, *, fresh: bool = False) -> Iterator[Memory]:
    """Give a project's memory for one purpose; what is new is saved at the end of the block.

    Where the block ends with something for people to mend, what was worked out until then holds all the same.

    Args:
        project: The project's ``mkdocs.yml``.
        purpose: The site that is built, or in one word what else is done: each asks for other results, and what is
            not asked for is forgotten.
        fresh: Whether to begin with nothing.
    """
    file = _in_cache("sqlite", project, purpose)
    if file and fresh:
        with suppress(OSError):  # there is none, or nothing may be deleted; then nothing can be saved either
            file.unlink()
    memory = Memory(file if file and _is_ours(file.parent) else None, program_stamp())
    try:
        yield memory
        memory.save()
    except ColumnistError:
        memory.add()
        raise
    finally:
        memory.close()


def spare_for(project: Path, site: Path) -> Path | None:
    """Return where builds of a project's site may keep a spare one; none without a home, or where others can write."""
    spare = _in_cache("site", project, site)
    return spare if spare and _is_ours(spare.parent) else None


def _in_cache(kind: str, project: Path, purpose: Path | str) -> Path | None:
    """Return a place in the user's cache folder; none where the system knows no home folder."""
    try:
        folder = user_cache_path("columnist")
    except RuntimeError:
        return None
    name = digest(str(project), str(purpose)).hex()
    return folder / f"{name}.{kind}" if folder.is_absolute() else None


@cache
def program_stamp() -> bytes:
    """Return a digest of this program, of Python, and of every package that is installed beside MkDocs."""
    root, packages = Path(columnist.__file__).parent, Path(mkdocs.__file__).parents[1]
    sources = [path.read_bytes() for path in sorted(root.rglob("*.py"))]
    return digest(sys.version, *sorted(path.name for path in packages.glob("*.dist-info")), *sources)


def _is_ours(folder: Path) -> bool:
    """Return whether only the user writes into a folder, which is made if it is not there."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return False
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)
