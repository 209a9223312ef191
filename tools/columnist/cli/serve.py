"""`columnist serve`: the site on localhost, as it is saved."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import click

from columnist.cli.group import colours
from columnist.cli.options import day_option
from columnist.cli.private_file import open_follow_ups
from columnist.cli.progress import shown
from columnist.cli.project import Project, find_project
from columnist.errors import ColumnistError, UsageError
from columnist.model.finding import Finding, Level
from columnist.progress import Progress
from columnist.publish.editions import Edition, PrivateEdition, PublicEdition
from columnist.publish.serve import serve_site


@click.command("serve", epilog="Example: columnist serve --address 127.0.0.1:8080")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--follow-ups", type=click.Path(path_type=Path), help="Show the private edition of this file.")
@day_option
def command(address: str, follow_ups: Path | None, on: datetime.date) -> None:
    """Show the site on localhost; a saved file is on screen at once. Stop with Ctrl+C."""
    project = find_project()
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise UsageError("This is no address.", where="--address", fix="Write host and port: 127.0.0.1:8000.")
    also = [follow_ups.resolve()] if follow_ups else []
    click.echo("Reading the column ...")
    try:
        serve_site(
            project.config,
            _editions(project, follow_ups, on),
            host,
            int(port),
            Terminal(project, host),
            also,
            remembers=follow_ups is None,
        )
    except KeyboardInterrupt:
        click.echo("\nStopped.")


def _editions(project: Project, follow_ups: Path | None, on: datetime.date) -> Callable[[], Edition]:
    if follow_ups is None:
        return PublicEdition
    return lambda: PrivateEdition(open_follow_ups(project, follow_ups), on)


class Terminal:
    """Says on the terminal what happens."""

    def __init__(self, project: Project, host: str) -> None:
        self._project = project
        self._host = host

    def reading(self) -> AbstractContextManager[Progress]:
        """Show how far it is while the column is read."""
        return shown()

    def ready(self, port: int) -> None:
        """Say where the column is."""
        click.echo(f"The column is at http://{self._host}:{port}/ (Ctrl+C stops)")

    def found(self, findings: Sequence[Finding | ColumnistError]) -> None:
        """Say what is wrong in the content, a line each."""
        for finding in findings:
            grave = isinstance(finding, ColumnistError) or finding.level is Level.ERROR
            click.echo(click.style(str(finding), fg="red" if grave else "yellow"), err=True, color=colours())

    def taken_in(self, paths: Collection[Path], seconds: float) -> None:
        """Say which files were noticed."""
        root = self._project.root
        for path in sorted(paths):
            shown = path.relative_to(root) if path.is_relative_to(root) else path.name
            click.echo(f"{shown}: saved, taken in after {seconds:.2f} s")
