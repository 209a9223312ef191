"""What the commands about follow-ups share: the file, the plan, and what is warned of."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from columnist.cli.group import colours
from columnist.cli.options import today
from columnist.cli.private_file import DEFAULT_FILE, open_follow_ups
from columnist.cli.project import Project, find_project
from columnist.cli.sound import sound_script
from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.model.follow_ups import FollowUps

file_option = click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path),
    default=DEFAULT_FILE,
    show_default="~/follow-ups.yaml",
    help="Your private file.",
)


def plan_of(file: Path, on: datetime.date) -> Plan:
    """Return the plan of a file for a day, and warn of what was passed over.

    Raises:
        UsageError: If the words for somebody come from a script with faults: there may be holes in them.
    """
    project = find_project()
    made = worked_out(project, open_follow_ups(project, file), on)
    for script in {action.script: None for action in made.open if action.script}:
        sound_script(made.case.library, script)
    return made


def worked_out(project: Project, follow_ups: FollowUps, on: datetime.date) -> Plan:
    """Return the plan of follow-ups for a day; entries that were passed over or lie in the future are warned of."""
    made = plan(project.without_letters(), follow_ups, on)
    for fault in made.faults:
        warn(f"{fault.place}: {fault.message} {fault.fix}")
    for number, entry in enumerate(follow_ups.record.log):
        if entry.date > max(on, today()):
            place = follow_ups.origin.value_at("log", number, "date")
            warn(f"{place}: The entry about `{entry.about}` is of {entry.date}, in the future; it does not count yet.")
    return made


def warn(sentence: str) -> None:
    """Print a warning to stderr."""
    click.echo(click.style("warning: ", fg="yellow") + sentence, err=True, color=colours())
