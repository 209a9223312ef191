"""Open a private follow-ups file for a command, and refuse one that lies where it would be published."""

from __future__ import annotations

import shlex
import stat
import subprocess
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from columnist.cli.project import Project
from columnist.cli.published import refuse_published
from columnist.errors import UsageError
from columnist.model.follow_ups import FollowUps
from columnist.reading.characters import printable
from columnist.reading.follow_ups import read_follow_ups

LARGEST = 16 * 2**20
"""Bytes; years of follow-ups are a hundredth of it."""
EXAMPLE = Path(str(files("columnist").joinpath("example/follow-ups.yaml")))
GIT = ("git", "-c", "core.fsmonitor=false", "ls-files", "--error-unmatch", "--")
GIT_TIMEOUT = 10


def default_file() -> Path:
    """Return where the file lies of whoever names none.

    Raises:
        UsageError: If the system knows no home folder.
    """
    try:
        return Path.home() / "follow-ups.yaml"
    except RuntimeError as error:
        raise UsageError("You have no home folder here.", fix="Name your file with --file.") from error


def _is_default(path: Path) -> bool:
    with suppress(UsageError):
        return path == default_file()
    return False


def open_follow_ups(project: Project, path: Path) -> FollowUps:
    """Read a follow-ups file.

    Args:
        project: The project, in whose published folders the file must not lie.
        path: Where it lies.

    Raises:
        UsageError: If it is missing, lies in a published folder, is tracked by git, or has faults; all of them are
            named, without anybody's facts.
    """
    refuse_published(project, path)
    _refuse_tracked(path)
    _refuse_special(path)
    follow_ups, findings = read_follow_ups(path)
    if follow_ups is not None:
        return follow_ups
    if len(findings) == 1:
        raise UsageError(findings[0].message, where=str(findings[0].place), fix=findings[0].fix)
    lines = [f"  {finding.place}: {finding.message} {finding.fix}" for finding in findings]
    raise UsageError("The follow-ups file has faults:\n" + "\n".join(lines))


def _refuse_tracked(path: Path) -> None:
    if path.resolve() == EXAMPLE.resolve():
        return  # everybody in it is invented
    if any(_is_tracked(place) for place in dict.fromkeys((path.absolute(), path.resolve()))):
        fix = f"Take it out with `git rm --cached {path.name}`, and out of the history before you push."
        raise UsageError("A follow-ups file is private, and git tracks this one.", where=path.name, fix=fix)


def _is_tracked(path: Path) -> bool:
    """Return whether git has a file in its index; where there is no git, nothing is tracked."""
    if not any((folder / ".git").exists() for folder in path.parents):
        return False
    try:
        done = subprocess.run(  # noqa: S603
            [*GIT, path.name], cwd=path.parent, capture_output=True, timeout=GIT_TIMEOUT, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _refuse_special(path: Path) -> None:
    """Refuse what is missing or no plain file: a device or a pipe could keep a reader waiting for good."""
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise _missing(path) from error
    except OSError:
        return  # the reader says what is wrong
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise UsageError("This is no plain file.", where=path.name, fix="Name the file itself.")
    if found.st_size > LARGEST:
        fix = "Is it the right one?"
        raise UsageError(f"The file is larger than {LARGEST // 2**20} MB.", where=path.name, fix=fix)


def _missing(path: Path) -> UsageError:
    """Return what is said of a file that is not there: which was looked for, and what writes one."""
    where = "~/follow-ups.yaml" if _is_default(path) else printable(str(path))
    option = "" if _is_default(path) else f" --file {shlex.quote(where)}"
    return UsageError("The file is missing.", where=where, fix=f"`columnist follow-ups init{option}` writes one.")
