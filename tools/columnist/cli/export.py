"""`columnist export`: the pages as Markdown, for another site builder."""

from __future__ import annotations

from pathlib import Path

import click

from columnist import checks
from columnist.cli.project import find_project
from columnist.errors import BuildError
from columnist.means import Means
from columnist.parallel import available_jobs
from columnist.publish.export import export_pages


@click.command("export", epilog="Example: columnist export pages")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write the public pages into DIR as plain Markdown, for another site builder.

    Front matter holds what a page's template shows; what the column has made itself stands in the text as HTML.
    """
    project, means = find_project(), Means(available_jobs())
    library = project.library(means)
    if errors := checks.errors_among(checks.check(library, means)):
        raise BuildError(f"Nothing was exported. {checks.counted(errors)}")
    pages = export_pages(library, project.content, folder.resolve())
    click.echo(f"{pages} pages: {folder}")
