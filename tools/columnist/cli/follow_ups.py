"""`columnist follow-ups`: what to say next, to whom and when."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import click

from columnist.cli.group import colours
from columnist.cli.options import day_option
from columnist.cli.private_file import open_follow_ups
from columnist.cli.project import find_project
from columnist.followups.plan import Action, Plan
from columnist.followups.planner import plan
from columnist.library import Library

DEFAULT_FILE = Path.home() / "follow-ups.yaml"
HEADINGS = {
    "overdue": ("Overdue", "red"),
    "today": ("Today", "green"),
    "next": ("In the next seven days", "yellow"),
    "waiting": ("Waiting", "blue"),
}

file_option = click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path),
    default=DEFAULT_FILE,
    show_default="~/follow-ups.yaml",
    help="Your private file.",
)


@click.group("follow-ups", epilog="Example: columnist follow-ups due --file ~/follow-ups.yaml")
def command() -> None:
    """Work out from your private file what to say next, to whom and when."""


@command.command("due", epilog="Example: columnist follow-ups due --file ~/follow-ups.yaml --on 2026-03-18")
@file_option
@day_option
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
def due(file: Path, on: datetime.date, format_: str) -> None:
    """Say what is overdue, due today, due in the next seven days, and waiting."""
    project = find_project()
    library = project.library()
    worked_out = plan(library, open_follow_ups(project, file), on)
    for fault in worked_out.faults:
        click.echo(click.style("warning: ", fg="yellow") + f"{fault.place}: {fault.message} {fault.fix}", err=True)
    if format_ == "json":
        click.echo(json.dumps([_data(action) for action in worked_out.open], ensure_ascii=False, indent=2))
    else:
        click.echo(_table(library, worked_out), color=colours())


def _data(action: Action) -> dict[str, Any]:
    """Return an action as plain values; the names of the keys never change."""
    return {
        "person": action.person,
        "script": action.script,
        "variant": action.variant,
        "date": action.date.isoformat(),
        "until": action.until.isoformat() if action.until else None,
        "about": action.about,
        "status": action.status,
        "rule": action.rule,
        "why": action.why,
        "subject": action.subject,
        "text": action.text,
    }


def _table(library: Library, worked_out: Plan) -> str:
    lines = [click.style(f"{worked_out.on:%A} {worked_out.on.isoformat()}", bold=True)]
    for status, (heading, colour) in HEADINGS.items():
        actions = [action for action in worked_out.open if action.status == status]
        if actions:
            lines += ["", click.style(heading, fg=colour, bold=True)]
            lines += [line for action in actions for line in _entry(library, worked_out, action)]
    if not worked_out.open:
        lines += ["", "Nothing is due and nothing is waiting."]
    return "\n".join(lines)


def _entry(library: Library, worked_out: Plan, action: Action) -> list[str]:
    name = worked_out.case.follow_ups.person(action.person).name
    script = library.scripts[action.script].front.title if action.script else "no words yet"
    channel = f" ({action.variant})" if action.variant else ""
    lines = [
        f"  {action.date:%a} {action.date.isoformat()}  {click.style(name, bold=True)}: {script}{channel}",
        click.style(f"    {action.about}: {action.why}", dim=True),
    ]
    if action.status in ("overdue", "today") and action.text:
        subject = [f"Subject: {action.subject}", ""] if action.subject else []
        lines += ["", *(f"    {line}".rstrip() for line in [*subject, *action.text.split("\n")]), ""]
    return lines
