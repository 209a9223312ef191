"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.nav import Navigation

from columnist.pages.page import PlannedPage
from columnist.parallel import spread
from columnist.progress import SILENT, Progress
from columnist.publish.blueprint import Blueprint
from columnist.publish.press.complaints import say
from columnist.publish.press.files import ColumnFiles
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed
from columnist.publish.press.quick_inline import shortcuts

BUNDLE = 16
"""So many pages are given to a process at once."""

Job = Callable[[], list[Printed] | str]
"""Something for one process: it gives the pages that it wrote, or in one sentence why it could not."""


@dataclass
class PressRun:
    """How pages are made, and what came of it."""

    jobs: int
    """How many processes may work at once."""
    progress: Progress = SILENT
    """Is told of every page."""

    def make(
        self, config: MkDocsConfig, files: ColumnFiles, nav: Navigation, env: jinja2.Environment, blueprint: Blueprint,
        beside: Sequence[Callable[[], None]],
    ) -> Iterator[Printed]:  # fmt: skip
        """Write all planned pages into the site's folder, and yield what is known of them.

        Args:
            config: MkDocs' configuration.
            files: All files, those too whose pages are made here.
            nav: What stands on every page.
            env: The templates.
            blueprint: What is to be made.
            beside: What else can be done at the same time. It comes first, since it takes longest.

        Raises:
            Abort: If a page cannot be made.
        """
        config["markdown_extensions"] = [*config.markdown_extensions, *shortcuts()]
        press = Press(config, files, nav, env, blueprint, files.documentation_pages())
        pages, site = files.planned, Path(config.site_dir)
        jobs: list[Job] = [partial(_other, work) for work in beside]
        jobs += [partial(_bundle, press, site, pages[at : at + BUNDLE]) for at in range(0, len(pages), BUNDLE)]
        self.progress.begin("Making pages", len(pages))
        for done in spread(_do, jobs, self.jobs, pays_from=2):
            if isinstance(done, str):
                raise Abort(done)
            self.progress.step(len(done))
            for printed in done:
                say(printed.complaints)
                yield printed


def _do(job: Job) -> list[Printed] | str:
    return job()


def _other(work: Callable[[], None]) -> list[Printed] | str:
    try:
        work()
    except OSError as error:
        return _unwritten(error)
    return []


def _unwritten(error: OSError) -> str:
    return f"The site could not be written: {(error.strerror or str(error)).lower()}."


def _bundle(press: Press, site: Path, pages: Sequence[PlannedPage]) -> list[Printed] | str:
    try:
        return [_written(press, site, page) for page in pages]
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered: {error}."
    except MkDocsException as error:
        return str(error)
    except OSError as error:
        return _unwritten(error)


def _written(press: Press, site: Path, planned: PlannedPage) -> Printed:
    """Write one page; only what others need of it is kept."""
    printed = press.printed(planned)
    target = site / printed.address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(printed.html, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
    keeps = press.blueprint.outside is not None and printed.path in press.blueprint.outside.wanted
    return replace(printed, html="", body=printed.body if keeps else "")
