"""Write a draft to its place, and say what to do next."""

from __future__ import annotations

from pathlib import Path

import click

from columnist.cli.project import Project
from columnist.errors import ProjectError, UsageError, reason_of
from columnist.library import Library
from columnist.reading.names import slug_for


def first_author(library: Library) -> str:
    """Return the slug of the column's first author.

    Raises:
        ProjectError: If there is no author or no topic yet.
    """
    if not library.topics or not library.authors:
        fix = "Mend topics.yaml and authors.yaml first; `columnist check` says how."
        raise ProjectError("There is no topic or no author yet.", where="content", fix=fix)
    return next(iter(library.authors))


def write_draft(project: Project, folder: str, title: str, text: str) -> Path:
    """Write a new file, print its place to stdout and what to do next to stderr.

    Raises:
        UsageError: If no address can be made of the title, if the file is there already, or cannot be written.
    """
    slug = slug_for(title)
    if not slug:
        raise UsageError("The title has no letter or digit for an address.", fix="Use some Latin letters in it.")
    path = project.content / folder / f"{slug}.md"
    name = path.relative_to(project.root)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError("This file is there already.", where=str(name), fix="Choose another title.") from error
    except OSError as error:
        raise UsageError(f"The file cannot be written: {reason_of(error)}.", where=str(name)) from error
    click.echo(shown(path))
    click.echo("\n".join(_next_steps(folder, shown(path))), err=True)
    return path


def _next_steps(folder: str, path: str) -> list[str]:
    publish = "set `status: published`, check it once more," if folder == "articles" else "link to it from an article,"
    return [
        "",
        f"1. Open {path} in a text editor. Replace each `Write here: …` with your own words.",
        f"2. columnist check {path}",
        f"3. When it says `Nothing to mend`, {publish} and look at it with: columnist serve",
        "4. Send it as a pull request; CONTRIBUTING.md says how.",
    ]


def shown(path: Path) -> str:
    """Return a path as one types it here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
