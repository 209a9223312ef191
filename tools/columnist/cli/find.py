"""`columnist find`: the site's own search, in the terminal."""

from __future__ import annotations

import json

import click

from columnist.cli.group import colours
from columnist.cli.project import find_project
from columnist.means import Means
from columnist.parallel import available_jobs
from columnist.publish.memory import memory_of
from columnist.search.crisis import HELP, in_crisis
from columnist.search.index import index_of
from columnist.search.ranking import Hit, find


@click.command("find", epilog="Example: columnist find they promised an introduction and went quiet")
@click.argument("words", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many results at most.")
def command(words: tuple[str, ...], format_: str, limit: int) -> None:
    """Search letters and scripts in your own words; the best result comes first."""
    project = find_project()
    with memory_of(project.config, "find") as memo:
        means = Means(available_jobs(), memo=memo)
        index = index_of(project.library(means), means)
    text = " ".join(words)
    hits = find(index, text, limit)
    if in_crisis(text):
        click.echo("".join(HELP), err=True)
    if format_ == "json":
        click.echo(json.dumps([_record(hit) for hit in hits], ensure_ascii=False, indent=2))
    elif hits:
        click.echo("\n".join(map(_line, hits)), color=colours())
    else:
        click.echo("Nothing has these words. Try others, or look at content/topics.yaml.", err=True)


def _record(hit: Hit) -> dict[str, str | int]:
    document = hit.document
    return {"kind": document.kind, "slug": document.slug, "title": document.title, "score": hit.score}


def _line(hit: Hit) -> str:
    kind = click.style(f"{hit.document.kind:7}", dim=True)
    return f"{kind}  {click.style(hit.document.title, bold=True)}  {hit.document.slug}"
