"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.nav import Navigation

from columnist.means import Means
from columnist.memo import digest
from columnist.pages.page import PlannedPage
from columnist.parallel import spread
from columnist.publish.blueprint import Blueprint
from columnist.publish.press.complaints import say
from columnist.publish.press.earlier import Earlier, Record, mark_of
from columnist.publish.press.files import ColumnFiles
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed
from columnist.publish.press.quick_inline import shortcuts

BUNDLE = 16
"""So many pages are given to a process at once."""

Job = Callable[[], list[Record] | str]
"""Something for one process: it gives the pages that it wrote, or in one sentence why it could not."""


@dataclass
class PressRun:
    """How pages are made, and what came of it."""

    means: Means
    """With what it is done."""
    earlier: Earlier = field(default_factory=Earlier)
    """The pages of the last build of the same site."""
    records: dict[str, Record] = field(default_factory=dict)
    """What is known of the pages of this build, for the next."""
    taken_over: int = 0
    """How many pages are as they were."""

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
        jobs += [
            partial(_bundle, press, self.earlier, site, pages[at : at + BUNDLE]) for at in range(0, len(pages), BUNDLE)
        ]
        self.means.progress.begin("Making pages", len(pages))
        for done in spread(_do, jobs, self.means.jobs, pays_from=2):
            if isinstance(done, str):
                raise Abort(done)
            self.means.progress.step(len(done))
            for record in done:
                self._note(record)
                yield record.printed

    def _note(self, record: Record) -> None:
        """Remember a page for the next build, unless there is something that would have to be said of it again."""
        path = record.printed.path
        say(record.printed.complaints)
        if not record.printed.complaints:
            self.records[path] = record
        self.taken_over += self.earlier.records.get(path) is not None and self.earlier.records[path].mark == record.mark


def _do(job: Job) -> list[Record] | str:
    return job()


def _other(work: Callable[[], None]) -> list[Record] | str:
    try:
        work()
    except OSError as error:
        return _unwritten(error)
    return []


def _unwritten(error: OSError) -> str:
    return f"The site could not be written: {(error.strerror or str(error)).lower()}."


def _bundle(press: Press, earlier: Earlier, site: Path, pages: Sequence[PlannedPage]) -> list[Record] | str:
    try:
        return [_made(press, earlier, site, page) for page in pages]
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered: {error}."
    except MkDocsException as error:
        return str(error)
    except OSError as error:
        return _unwritten(error)


def _made(press: Press, earlier: Earlier, site: Path, planned: PlannedPage) -> Record:
    """Put one page in its place: as it was, if all that it comes from is as it was, or else made anew."""
    page = press.composed(planned)
    key = digest(earlier.surroundings, planned.path, json.dumps(page.meta, default=str), page.markdown or "")
    target = site / page.file.dest_uri
    target.parent.mkdir(parents=True, exist_ok=True)
    fed = press.blueprint.outside is not None and planned.path in press.blueprint.outside.wanted
    record = earlier.taken_over(planned.path, key, target)
    if record and (record.printed.body or not fed) and _leads_as_before(press, record.printed):
        return record
    target.unlink(missing_ok=True)  # it may be the old site's own file
    printed = press.printed(page)
    target.write_text(printed.html, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
    return Record(key, replace(printed, html="", body=printed.body if fed else ""), mark_of(target))


def _leads_as_before(press: Press, printed: Printed) -> bool:
    """Return whether a page's links find, or do not find, what they did."""
    return all(press.files.has(path) is there for path, there in printed.looked_up.items())
