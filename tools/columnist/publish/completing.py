"""Complete a new site with those files of the old one that are as they would be made.

A link to each of them would do. Among tens of thousands of files, though, making links and deleting them again takes
longer than all else when one letter has changed. So the site before the last one, whose place the last one took, is
kept as a *spare*: nearly all of its files are the last one's already, and it only has to be brought up to date.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

Mark = tuple[int, int, int]
"""Size, time of the last change in nanoseconds, and number of a file: one that somebody has touched has another."""


def mark_of(file: Path | str) -> Mark:
    """Return what tells a file from one that was written later."""
    found = os.stat(file)  # noqa: PTH116 -- a path of its own for each of thousands takes longer than looking
    return found.st_size, found.st_mtime_ns, found.st_ino


def complete(fresh: Path, old: Path, kept: Iterable[str]) -> dict[str, Mark]:
    """Give a new site what it has of the old one.

    Args:
        fresh: The new site's folder, with all that was made.
        old: The old site.
        kept: The addresses of those files of the old site that belong into the new one.

    Returns:
        The marks of files that had to be copied, since their file system knows no links.

    Raises:
        OSError: If one cannot be had.
    """
    copied = {}
    for address in kept:
        target = fresh / address
        if target.exists():  # the site builder has put something of its own there
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.hardlink_to(old / address)
        except OSError:  # another file system, or one without links
            shutil.copy2(old / address, target)
            copied[address] = mark_of(target)
    return copied


def bring_up_to_date(
    spare: Path, there: Mapping[str, int], fresh: Path, old: Path, kept: Mapping[str, Mark]
) -> dict[str, Mark]:
    """Make a spare the new site.

    Args:
        spare: An earlier site, some files of which are the old one's. Whatever else is in it goes.
        there: What `files_below` finds in it.
        fresh: The folder with all that was made; it is moved into the spare, file by file.
        old: The old site.
        kept: The marks of those files of the old site that belong into the new one, by address.

    Returns:
        The marks of files that had to be copied.

    Raises:
        OSError: If it cannot be done.
    """
    made = _listed(fresh).keys()
    same = {address for address, number in there.items() if address in kept and kept[address][-1] == number}
    strays = there.keys() - same - made
    for address in strays:
        (spare / address).unlink()
    _remove_empty_folders(spare, strays)
    copied = complete(spare, old, kept.keys() - same)
    for address in made:
        target = spare / address
        target.parent.mkdir(parents=True, exist_ok=True)
        (fresh / address).replace(target)
    return copied


def _remove_empty_folders(root: Path, addresses: Iterable[str]) -> None:
    """Remove the folders in which files stood and nothing is left, and those above them likewise."""
    for folder in {(root / address).parent for address in addresses}:
        with suppress(OSError):  # something is left in it
            for empty in (folder, *folder.parents):
                empty.rmdir()


def files_below(folder: Path) -> dict[str, int] | None:
    """Return the number of each file in a folder, by address; none where something lies in it that no build puts there.

    A link could lead what is written to it anywhere. The number says enough: what has the number of a file of the old
    site is that file, at which a build has looked. A folder tells it without a look at the file itself.
    """
    if folder.is_symlink():
        return None
    try:
        return _listed(folder)
    except OSError:
        return None


def _listed(root: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    folders = [""]
    for inside in folders:  # which grows
        with os.scandir(f"{root}/{inside}") as entries:
            folders += [name for entry in entries if (name := _noted(entry, inside, found))]
    return found


def _noted(entry: os.DirEntry[str], inside: str, found: dict[str, int]) -> str:
    """Note a file's number; of a folder return the address, with a slash at its end.

    Raises:
        OSError: If it is neither.
    """
    if entry.is_dir(follow_symlinks=False):
        return f"{inside}{entry.name}/"
    if not entry.is_file(follow_symlinks=False):
        raise OSError(f"{entry.name} is neither file nor folder")
    found[inside + entry.name] = entry.inode()
    return ""
