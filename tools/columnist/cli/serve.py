"""`columnist serve`: the site on localhost."""

from __future__ import annotations

import click

from columnist.cli.project import find_project
from columnist.errors import UsageError
from columnist.publish.serve import serve_site


@click.command("serve", epilog="Example: columnist serve --address 127.0.0.1:8080")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def command(address: str) -> None:
    """Show the site on localhost; a saved file is on screen at once. Stop with Ctrl+C."""
    project = find_project()
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        raise UsageError("This is no address.", where="--address", fix="Write host and port: 127.0.0.1:8000.")
    serve_site(project.config, address)
