"""`columnist new`: a draft that passes the check."""

from __future__ import annotations

from pathlib import Path

import click

from columnist.cli.drafts import article_draft, script_draft, slug_of
from columnist.cli.options import today
from columnist.cli.project import Project, find_project
from columnist.errors import ProjectError, UsageError
from columnist.reading.validation import did_you_mean


@click.group("new", epilog='Example: columnist new article "They never wrote back" --topic networking')
def command() -> None:
    """Start an article or a script."""


@command.command("article", epilog='Example: columnist new article "They never wrote back" --topic networking')
@click.argument("title")
@click.option("--topic", help="A slug of topics.yaml.  [default: the first]")
def article(title: str, topic: str | None) -> None:
    """Start an article with this title, as a draft that is not published yet."""
    project = find_project()
    library = project.library()
    topics, authors = list(library.topics), list(library.authors)
    if not topics or not authors:
        fix = "Mend topics.yaml and authors.yaml first; `columnist check` says how."
        raise ProjectError("There is no topic or no author yet.", where="content", fix=fix)
    if topic is not None and topic not in topics:
        fix = did_you_mean(topic, topics).strip() or "Known: " + ", ".join(topics) + "."
        raise UsageError(f"There is no topic `{topic}`.", where="--topic", fix=fix)
    text = article_draft(title, topic or topics[0], authors[0], today())
    _write(project, "articles", title, text)


@command.command("script", epilog='Example: columnist new script "Ask for the minutes"')
@click.argument("title")
def script(title: str) -> None:
    """Start a script with this title."""
    _write(find_project(), "scripts", title, script_draft(title))


def _write(project: Project, folder: str, title: str, text: str) -> None:
    slug = slug_of(title)
    if not slug:
        raise UsageError("The title has no letter or digit for an address.", fix="Use some Latin letters in it.")
    path = project.content / folder / f"{slug}.md"
    name = path.relative_to(project.root)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError("This file is there already.", where=str(name), fix="Choose another title.") from error
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise UsageError(f"The file cannot be written: {reason}.", where=str(name)) from error
    click.echo(_shown(path))
    click.echo(f"Write it, then run: columnist check {_shown(path)}", err=True)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
