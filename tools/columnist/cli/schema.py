"""`columnist schema`: the JSON Schemas by which editors complete and complain, from the models that check."""

from __future__ import annotations

import json
from pathlib import Path

import click

from columnist.cli.project import find_project
from columnist.errors import UsageError, reason_of
from columnist.model.formats import FORMATS, Format, json_schema
from columnist.nearest import did_you_mean

FOLDER = "schemas"


@click.command("schema", epilog="Example: columnist schema article")
@click.argument("name", required=False)
@click.option("--write", is_flag=True, help="Write all of them into schemas/.")
def command(name: str | None, write: bool) -> None:
    """Print the JSON Schema of one format, or the names of all; with --write, renew schemas/."""
    if write:
        write_schemas(find_project().root / FOLDER)
    elif name is None:
        click.echo("\n".join(f"{one.name:11} {one.where}" for one in FORMATS))
    else:
        click.echo(schema_text(_format(name)), nl=False)


def _format(name: str) -> Format:
    formats = {one.name: one for one in FORMATS}
    if name not in formats:
        fix = did_you_mean(name, formats).strip() or "Known: " + ", ".join(formats) + "."
        raise UsageError(f"There is no format `{name}`.", fix=fix)
    return formats[name]


def schema_text(format_: Format) -> str:
    """Return a format's JSON Schema as the text of its file."""
    return json.dumps(json_schema(format_), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> None:
    """Write the schemas of all formats into a folder.

    Raises:
        UsageError: If it cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
        for format_ in FORMATS:
            (folder / f"{format_.name}.schema.json").write_text(schema_text(format_), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"It cannot be written: {reason_of(error)}.", where=FOLDER) from error
