"""`columnist check --fix` and `--diff`: mend the files, or show what would change."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import click

from columnist.checks.mending import mend_article, mend_list, mend_script
from columnist.cli.group import colours
from columnist.cli.project import Project
from columnist.errors import ColumnistError, UsageError, reason_of
from columnist.library import Library
from columnist.model.record import SLUG
from columnist.reading.files import decode, encode_like
from columnist.reading.names import slug_for
from columnist.reading.safe_write import rewrite

MENDERS: dict[str, Callable[[str], str]] = {"articles": mend_article, "scripts": mend_script}
"""The folder below the content folder, and what mends its files."""
COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_TITLE = re.compile(r"^title: *[\"']?(.+?)[\"']?$", re.MULTILINE)


@dataclass(frozen=True)
class Mending:
    """What to do with what can be mended."""

    show: bool
    """Whether to print the difference."""
    write: bool
    """Whether to change the files."""


class Change(NamedTuple):
    """What is to be written."""

    path: str
    """The file's path, as findings show it."""
    before: str
    """The text that was read of it."""
    after: str
    """The text that takes its place."""


def mend_files(project: Project, library: Library, wanted: list[str], what: Mending) -> dict[str, str]:
    """Mend all files, or those below the wanted paths.

    Returns:
        The path of each file that is, or would be, changed, with its new path.

    Raises:
        ColumnistError: If a file cannot be written, or was changed since it was read.
    """
    changed: dict[str, str] = {}
    for path, text in library.content.sources.items():
        if wanted and not any(path == name or path.startswith(f"{name}/") for name in wanted):
            continue
        mended, new_path = _mended(path, text), _better_path(library, path, text, changed.values())
        if (path, text) == (new_path, mended):
            continue
        changed[path] = new_path
        if what.show:
            _show(path, new_path, text, mended)
        if what.write:
            _write(project.root / path, project.root / new_path, Change(path, text, mended))
            click.echo(f"Mended {path}" + (f", now {new_path}" if new_path != path else ""), err=True)
    return changed


def _mended(path: str, text: str) -> str:
    mender = mend_list if path.endswith(".yaml") else MENDERS.get(PurePosixPath(path).parts[1])
    return mender(text) if mender else text


def _better_path(library: Library, path: str, text: str, given: Collection[str]) -> str:
    """Return the path with a slug of the title, where the file's name is none and the new one is free.

    Args:
        library: What was read.
        path: Where the file lies.
        text: What is in it.
        given: The paths that other files have got in this run: a file that is moved to one of them would replace it.
    """
    pure = PurePosixPath(path)
    if SLUG.fullmatch(pure.stem) or pure.suffix != ".md":
        return path
    title = _TITLE.search(text)
    beside = [other for other in map(PurePosixPath, given) if other.parts[1] == pure.parts[1]]
    taken = library.content.slugs.get(pure.parts[1], set()) | {other.stem for other in beside}
    for slug in (slug_for(title[1]) if title else "", slug_for(pure.stem)):
        if slug and slug not in taken:
            return str(pure.with_name(f"{slug}.md"))
    return path


def _show(path: str, new_path: str, text: str, mended: str) -> None:
    lines = difflib.unified_diff(text.split("\n"), mended.split("\n"), path, new_path, lineterm="")
    shown = list(lines) or [f"--- {path}", f"+++ {new_path}"]
    for line in shown:
        click.echo(click.style(line, fg=COLOURS.get(line[:1])), color=colours())


def _write(file: Path, new_file: Path, change: Change) -> None:
    try:
        raw = file.read_bytes()
        if decode(raw, change.path)[0] != change.before:
            raise ColumnistError("The file was changed just now.", where=change.path, fix="Run the command again.")
        rewrite(file, encode_like(raw, change.after))
        if new_file != file:
            file.rename(new_file)
    except OSError as error:
        raise UsageError(f"The file cannot be written: {reason_of(error)}.", where=change.path) from error
