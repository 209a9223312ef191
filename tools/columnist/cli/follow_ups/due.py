"""`columnist follow-ups due`: a table of what is overdue, due today, next and waiting, and the words for today."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from columnist.cli.follow_ups.options import file_option, plan_of
from columnist.cli.follow_ups.table import print_plan
from columnist.cli.follow_ups.tabular import as_json
from columnist.cli.options import day_option


@click.command("due", epilog="Example: columnist follow-ups due --file ~/follow-ups.yaml --on 2026-03-18")
@file_option
@day_option
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
def due(file: Path, on: datetime.date, format_: str) -> None:
    """Say what is overdue, due today, due in the next seven days, and waiting."""
    made = plan_of(file, on)
    if format_ == "json":
        click.echo(as_json(made.open))
    else:
        print_plan(made)
