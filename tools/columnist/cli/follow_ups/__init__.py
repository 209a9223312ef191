"""`columnist follow-ups`: whom you met, who promised what, and what to say next."""

from __future__ import annotations

import click

from columnist.cli.follow_ups import due, explain, importing, log, render, start

EPILOG = "Example: columnist follow-ups due --file ~/follow-ups.yaml"


@click.group("follow-ups", epilog=EPILOG)
def command() -> None:
    """Work out from your private file what to say next, to whom and when."""


for _subcommand in (
    start.init,
    importing.import_,
    due.due,
    explain.explain_,
    log.log,
    render.render,
    start.schema,
):
    command.add_command(_subcommand)
