"""Build beside the old site and take its place at the end, so that a failed build leaves the last good one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path

from columnist.errors import BuildError, UsageError, reason_of
from columnist.publish.alone import alone_in
from columnist.publish.clearing import clear_away
from columnist.publish.completing import Mark, bring_up_to_date, complete, files_below
from columnist.publish.exchange import exchange
from columnist.publish.marker import may_be_replaced
from columnist.publish.privacy import keep_from_git
from columnist.publish.writing import unwritten

WORKSHOP = frozenset({".gitignore", "new", "spare", "old"})
"""What lies in the folder that a build works in."""
SPARE_FROM = 1000
"""A site is kept as a spare for the build after next if the next one has so many files of it."""


@dataclass
class Workshop:
    """Where a new site is made."""

    fresh: Path
    """The folder for all that is made."""
    kept: Mapping[str, Mark] = field(default_factory=dict)
    """What the new site has of the old one, by address; for whoever builds to say."""
    copied: dict[str, Mark] = field(default_factory=dict)
    """The new marks of those that had to be copied; said when the new site has taken its place."""


@contextmanager
def replacing(site: Path, spare: Path | None = None) -> Iterator[Workshop]:
    """Give a folder to build in; when the block ends without an error, it becomes ``site``.

    One build at a time works below the same folder. What one left behind that was killed is cleared away by the next.

    Args:
        site: The folder to replace. Its parent must exist or be creatable.
        spare: Where the site before the last one may lie, and the last one shall where that pays; only the user may be
            able to write there.

    Raises:
        UsageError: If the folder is something else than a built site, or cannot be written.
        BuildError: If another build is at work there, or the new site cannot take its place.
    """
    if not may_be_replaced(site):
        fix = "Choose an empty folder or one that does not exist, or delete this one yourself."
        raise UsageError("This folder holds something else than a built site.", where=str(site), fix=fix)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(site, error) from error
    with alone_in(site.parent):
        _clear_leftovers(site)
        folder = _workshop_beside(site)
        try:
            with suppress(OSError):  # if that cannot be written, nothing can, and there is nothing to keep from it
                keep_from_git(folder)  # a build that is killed leaves it, perhaps with somebody's private pages
            workshop = Workshop(folder / "new")
            yield workshop
            taken, pays = _taken(spare, folder / "spare"), len(workshop.kept) >= SPARE_FROM
            whole = _completed(workshop, site, taken if pays else None)
            old = _take_place(site, whole, folder / "old")
            if spare and pays:
                _lay_by(old, spare)
        finally:
            clear_away(folder)


def _clear_leftovers(site: Path) -> None:
    """Clear away the workshops of builds that were killed: nobody else works here now."""
    for folder in site.parent.glob(f".{escape(site.name)}-{'?' * 8}"):
        if not _is_workshop(folder):
            continue
        old = folder / "old"
        if not site.exists() and old.is_dir() and may_be_replaced(old):
            old.rename(site)  # it was killed between the two steps, on a system without a single one
        clear_away(folder)


def _is_workshop(folder: Path) -> bool:
    """Return whether a folder has nothing but what builds put there: whatever else it is, it is somebody's own.

    A link is none: a pull request could bring one along that leads anywhere.
    """
    if folder.is_symlink() or not folder.is_dir():
        return False
    return all(part.name in WORKSHOP and not part.is_symlink() for part in folder.iterdir())


def _workshop_beside(site: Path) -> Path:
    try:
        return Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    except OSError as error:
        raise _unwritable(site, error) from error


def _unwritable(site: Path, error: OSError) -> UsageError:
    fix = "Choose another folder, or change its rights."
    return UsageError(f"The output folder cannot be written: {reason_of(error)}.", where=str(site), fix=fix)


def _taken(spare: Path | None, place: Path) -> Path | None:
    """Take a spare to where it is worked on; from then on it is no spare any more, whatever happens."""
    if spare is None:
        return None
    try:
        spare.rename(place)
    except OSError:  # there is none, or it lies on another file system
        return None
    return place


def _completed(workshop: Workshop, site: Path, spare: Path | None) -> Path:
    """Return the folder in which the new site is whole."""
    there = files_below(spare) if spare else None
    try:
        if spare is None or there is None:
            workshop.copied = complete(workshop.fresh, site, workshop.kept)
            return workshop.fresh
        workshop.copied = bring_up_to_date(spare, there, workshop.fresh, site, workshop.kept)
    except OSError as error:
        raise BuildError(unwritten(error)) from error
    return spare


def _lay_by(old: Path, spare: Path) -> None:
    with suppress(OSError):  # another file system: it is cleared away then
        old.rename(spare)


def _take_place(site: Path, fresh: Path, old: Path) -> Path:
    """Put the new site in the place of the old one, and return where that is now."""
    had_one = site.exists()
    try:
        if had_one and exchange(site, fresh):
            return fresh
        if had_one:
            site.rename(old)
        fresh.rename(site)
    except OSError as error:
        if had_one and not site.exists():
            old.rename(site)
        raise BuildError(f"The new site could not take its place: {reason_of(error)}.", where=str(site)) from error
    return old
