"""Build beside the old site and take its place at the end, so that a failed build leaves the last good one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from columnist.errors import BuildError, UsageError
from columnist.publish.marker import may_be_replaced


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """Give a folder to build in; when the block ends without an error, it becomes ``site``.

    Args:
        site: The folder to replace. Its parent must exist or be creatable.

    Raises:
        UsageError: If the folder is something else than a built site, or cannot be written.
    """
    if not may_be_replaced(site):
        fix = "Choose an empty folder or one that does not exist, or delete this one yourself."
        raise UsageError("This folder holds something else than a built site.", where=str(site), fix=fix)
    workshop = _workshop_beside(site)
    try:
        fresh = workshop / "new"
        yield fresh
        _take_place(site, fresh, workshop / "old")
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _workshop_beside(site: Path) -> Path:
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        fix = "Choose another with --site-dir, or change its rights."
        raise UsageError(f"The output folder cannot be written: {reason}.", where=str(site), fix=fix) from error


def _take_place(site: Path, fresh: Path, old: Path) -> None:
    had_one = site.exists()
    try:
        if had_one:
            site.rename(old)
        fresh.rename(site)
    except OSError as error:
        if had_one and not site.exists():
            old.rename(site)
        reason = (error.strerror or "unknown reason").lower()
        raise BuildError(f"The new site could not take its place: {reason}.", where=str(site)) from error
