"""`columnist follow-ups init` and `schema`: a commented file to begin with, and help for editors with its keys."""

from __future__ import annotations

import json
import shlex
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import click

from columnist.cli.follow_ups.options import file_option
from columnist.cli.private_file import default_file
from columnist.cli.project import find_project
from columnist.cli.published import in_repository, refuse_published
from columnist.errors import ProjectError, UsageError
from columnist.reading.safe_write import create_private


@click.command("init", epilog="Example: columnist follow-ups init --file ~/follow-ups.yaml")
@file_option
def init(file: Path) -> None:
    """Write a file to begin with, with comments that explain it. Only you may read it."""
    _refuse_repository(file)
    create_private(file, files("columnist").joinpath("example/starter.yaml").read_bytes())
    click.echo(file)
    option = "" if file == default_file() else f" --file {shlex.quote(str(file))}"
    click.echo(f"Write your name and your people into it, then: columnist follow-ups due{option}", err=True)


def _refuse_repository(file: Path) -> None:
    """Refuse a place inside a repository or project, from where it could be published one day."""
    with suppress(ProjectError):  # a follow-ups file needs no project around it
        refuse_published(find_project(), file)
    if in_repository(file):
        fix = "Choose a place outside, such as ~/follow-ups.yaml."
        raise UsageError("A follow-ups file is private, and this is inside a repository.", where=file.name, fix=fix)


@click.command("schema", epilog="Example: columnist follow-ups schema > ~/follow-ups.schema.json")
def schema() -> None:
    """Print the JSON Schema of the file, with which editors complete its keys and mark slips."""
    from columnist.model.formats import FORMATS, json_schema

    made = next(json_schema(one) for one in FORMATS if one.name == "follow-ups")
    click.echo(json.dumps(made, ensure_ascii=False, indent=2))
