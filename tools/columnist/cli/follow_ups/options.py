"""What the commands about follow-ups share: the file, the plan, and what is warned of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import click

from columnist.cli.group import colours
from columnist.cli.options import today
from columnist.cli.private_file import default_file, open_follow_ups
from columnist.cli.project import Project, find_project
from columnist.cli.sound import sound_script
from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.model.follow_ups import FollowUps

STARTERS_NAME = "Your Name"
FAR = datetime.timedelta(days=90)
"""So far ahead nobody plans a talk; it is a slip in the year."""


def _or_default(ctx: click.Context, param: click.Parameter, file: Path | None) -> Path | None:  # noqa: ARG001
    """Return the file that is meant; a shell that completes may do without."""
    return file if file or ctx.resilient_parsing else default_file()


file_option = click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path),
    callback=_or_default,
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
    """Return the plan of follow-ups for a day, and warn of what was passed over, lies ahead or is the starter's."""
    made = plan(project.without_letters(), follow_ups, on)
    for fault in made.faults:
        warn(f"{fault.place}: {fault.message} {fault.fix}")
    for sentence in (*_ahead(follow_ups, max(on, today())), *_left_over(follow_ups)):
        warn(sentence)
    return made


def _ahead(follow_ups: FollowUps, on: datetime.date) -> Iterator[str]:
    """Yield a sentence for each entry of the log in the future, and for all else that begins far in it."""
    record, place = follow_ups.record, follow_ups.origin.value_at
    for number, entry in enumerate(record.log):
        if entry.date > on:
            said = f"The entry about `{entry.about}` is of {entry.date}, in the future; it does not count yet."
            yield f"{place('log', number, 'date')}: {said}"
    begins = [("meetings", number, one.id, one.date) for number, one in enumerate(record.meetings)]
    begins += [("requests", number, one.id, one.date) for number, one in enumerate(record.requests)]
    for key, number, id_, date in begins:
        if date - on > FAR:
            said = f"`{id_}` is of {date}, far in the future; nothing is due for it until then. Is the year right?"
            yield f"{place(key, number, 'date')}: {said}"


def _left_over(follow_ups: FollowUps) -> Iterator[str]:
    if follow_ups.record.me.name == STARTERS_NAME:
        place = follow_ups.origin.value_at("me", "name")
        yield f"{place}: This is still the starter's `name`, and scripts are signed with it. Write your own."


def warn(sentence: str) -> None:
    """Print a warning to stderr."""
    click.echo(click.style("warning: ", fg="yellow") + sentence, err=True, color=colours())
