"""`columnist follow-ups import`: people and meetings from an address book's CSV or vCard files."""

from __future__ import annotations

from pathlib import Path

import click

from columnist.cli.follow_ups.options import file_option, warn
from columnist.cli.private_file import open_follow_ups
from columnist.cli.project import find_project
from columnist.errors import UsageError
from columnist.followups.newcomers import Newcomers, newcomers
from columnist.reading.contacts import read_contacts
from columnist.reading.log_edit import add_to_file


@click.command("import", epilog="Example: columnist follow-ups import contacts.csv people.vcf")
@click.argument("sources", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@file_option
def import_(sources: tuple[Path, ...], file: Path) -> None:
    """Add people (CSV or vCard) and meetings (CSV) that the file does not have yet.

    A table names its columns in its first line: name, first, last, pronouns, role, org, email, phone and prefers for
    people; with, date, topic and id for meetings. If anything in a file cannot be added, nothing of it is.
    """
    project = find_project()
    for source in sources:
        follow_ups = open_follow_ups(project, file)
        found = newcomers(follow_ups.record, read_contacts(source))
        _refuse_faults(found, source)
        if found.people or found.meetings:
            add_to_file(file, follow_ups, {"people": found.people, "meetings": found.meetings})
        for note in found.notes:
            warn(f"{source.name}: {note}")
        click.echo(_summary(found, source))


def _refuse_faults(found: Newcomers, source: Path) -> None:
    if len(found.faults) == 1:
        raise UsageError(f"Nothing was added: {found.faults[0]}", where=source.name)
    if found.faults:
        raise UsageError("Nothing was added:\n" + "\n".join(f"  {fault}" for fault in found.faults), where=source.name)


def _summary(found: Newcomers, source: Path) -> str:
    people, meetings = len(found.people), len(found.meetings)
    added = [f"{people} {'person' if people == 1 else 'people'}"] if people or not meetings else []
    added += [f"{meetings} {'meeting' if meetings == 1 else 'meetings'}"] if meetings else []
    return f"{source.name}: {' and '.join(added)} added; {found.known} there already."
