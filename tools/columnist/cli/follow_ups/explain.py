"""`columnist follow-ups explain`: the rule, the facts, the dates, and what would change it."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path

import click
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from columnist.cli.follow_ups.completion import complete_about
from columnist.cli.follow_ups.options import file_option, plan_of
from columnist.cli.follow_ups.table import console, show
from columnist.cli.options import day_option
from columnist.followups.course import course
from columnist.followups.explain import Line, explain
from columnist.followups.picture import course_text

HEADINGS = {
    "fact": "Facts",
    "date": "Dates",
    "change": "What you can log, and what it leads to",
    "other": "Other scripts for this",
}


@click.command("explain", epilog="Example: columnist follow-ups explain intro-lee --on 2026-03-18")
@click.argument("about", metavar="ID", shell_complete=complete_about)
@file_option
@day_option
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
def explain_(about: str, file: Path, on: datetime.date, format_: str) -> None:
    """Explain one meeting, promise or request: why this, why now, and what would change it."""
    made = plan_of(file, on)
    lines = explain(made, about)
    if format_ == "json":
        click.echo(json.dumps([dataclasses.asdict(line) for line in lines], ensure_ascii=False, indent=2))
        return
    _print(lines, course_text(course(made, about), on))


def _print(lines: tuple[Line, ...], picture: str) -> None:
    by_topic = {topic: [line for line in lines if line.topic == topic] for topic in ("rule", "why", *HEADINGS)}
    parts: list[RenderableType] = [Text(line.text, style="bold") for line in by_topic["why"]]
    parts += [Text(f"Rule {line.label}: ", style="cyan").append(line.text) for line in by_topic["rule"]]
    parts.append(Text(f"\n{picture}"))
    for topic, title in HEADINGS.items():
        if by_topic[topic]:
            parts += [Text(f"\n{title}", style="bold"), _rows(by_topic[topic])]
    show(console(), *parts)


def _rows(lines: list[Line]) -> Table:
    table = Table.grid(padding=(0, 2))
    for line in lines:
        table.add_row(Text(f"  {line.label}", style="cyan"), Text(line.text))
    return table
