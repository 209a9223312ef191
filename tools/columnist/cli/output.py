"""Where filled scripts and rendered follow-ups go: to stdout, or to files for their owner that are never published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from columnist.cli.project import find_project
from columnist.cli.published import in_repository, refuse_published
from columnist.errors import WriteError, reason_of
from columnist.reading.safe_write import write_private


def write_or_print(text: str, output: Path | None) -> None:
    """Print text with its own line ends, or write it to a file for its owner alone.

    Raises:
        UsageError: If the file lies where it would be published.
        WriteError: If it cannot be written.
    """
    if output is None:
        click.echo(text.encode("utf-8"), nl=False)
        return
    _write(output, text)
    click.echo(f"Written: {output}", err=True)
    _warn_of_repository(output)


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write several files to a folder, which is made for its owner alone where it is not there.

    Raises:
        UsageError: If it lies where it would be published.
        WriteError: If it cannot be written.
    """
    refuse_published(find_project(), folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder cannot be made: {reason_of(error)}.", where=str(folder)) from error
    for name, text in files.items():
        _write(folder / name, text)
    click.echo(f"{len(files)} written to {folder}", err=True)
    _warn_of_repository(folder)


def _warn_of_repository(path: Path) -> None:
    if in_repository(path):
        click.echo("This is private and lies inside a Git repository: keep it out of what you commit.", err=True)


def _write(path: Path, text: str) -> None:
    refuse_published(find_project(), path)
    if path.is_dir():
        raise WriteError("This is a folder.", where=str(path), fix="Name a file.")
    write_private(path, text.encode("utf-8"), owner_only=True)
