"""`columnist build`: the public edition, or with a follow-ups file the private one."""

from __future__ import annotations

import datetime
import gc
import logging
import signal
import sys
from contextlib import nullcontext
from pathlib import Path

import click

from columnist.cli.group import colours
from columnist.cli.options import day_option
from columnist.cli.private_file import open_follow_ups
from columnist.cli.progress import shown
from columnist.cli.project import Project, find_project
from columnist.cli.published import refuse_published
from columnist.means import Means
from columnist.memo import FORGETFUL
from columnist.parallel import available_jobs
from columnist.publish.build import BuildResult, build_site, quieten_mkdocs
from columnist.publish.editions import Edition, PrivateEdition, PublicEdition
from columnist.publish.memory import memory_of

SELDOM = (100_000, 50, 1000)
"""How seldom to look for garbage: nearly all that a build makes is kept to its end."""
STOPPED = 128 + signal.SIGTERM
"""The exit code of a program that was told to end."""


class Complaints(logging.Handler):
    """Prints what MkDocs and the checks warn of, to stderr."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        colour = "red" if record.levelno >= logging.ERROR else "yellow"
        label = click.style(f"{record.levelname.lower()}: ", fg=colour)
        click.echo(label + record.getMessage(), err=True, color=colours())


@click.command("build", epilog="Example: columnist build --follow-ups ~/follow-ups.yaml")
@click.option("--follow-ups", type=click.Path(path_type=Path), help="Build the private edition from this file.")
@day_option
@click.option("--site-dir", type=click.Path(path_type=Path), help="The folder for the site.  [default: site]")
@click.option("--strict", is_flag=True, help="Let a warning stop the build.")
@click.option("--fresh", is_flag=True, help="Believe nothing that earlier builds have left in the cache.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes may work.  [default: one a processor]")
def command(
    follow_ups: Path | None, on: datetime.date, site_dir: Path | None, strict: bool, fresh: bool, jobs: int | None
) -> None:
    """Build the site into site/; a build that fails leaves the last one as it was.

    With a follow-ups file the private edition goes to private-site/, for your eyes only.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(STOPPED))  # so that what was begun is cleared away
    project = find_project()
    quieten_mkdocs(Complaints(logging.WARNING))
    edition = _edition(project, follow_ups, on)
    site = (site_dir or project.root / ("private-site" if edition.private else "site")).resolve()
    if edition.private:
        refuse_published(project, site)
    gc.set_threshold(*SELDOM)
    memory = nullcontext(FORGETFUL) if edition.private else memory_of(project.config, site, fresh=fresh)
    with shown() as progress, memory as memo:
        means = Means(jobs or available_jobs(), progress, memo)
        result = build_site(project.config, site, edition, means, strict=strict)
    _report(result)
    gc.freeze()  # there is nothing to be found any more, and looking for it at the end takes seconds


def _edition(project: Project, follow_ups: Path | None, on: datetime.date) -> Edition:
    return PublicEdition() if follow_ups is None else PrivateEdition(open_follow_ups(project, follow_ups), on)


def _report(result: BuildResult) -> None:
    site, here = result.site, Path.cwd()
    where = site.relative_to(here) if site.is_relative_to(here) else site
    kept = f", {result.taken_over} of them as they were" if result.taken_over else ""
    click.echo(f"{result.pages} pages in {result.seconds:.1f} s{kept}: {where}/index.html")
