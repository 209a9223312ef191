"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from mkdocs.exceptions import Abort

from columnist.means import Means
from columnist.parallel import spread
from columnist.publish.press.anchors import missing_anchors
from columnist.publish.press.complaints import say
from columnist.publish.press.earlier import Earlier, Record
from columnist.publish.press.making import Outcome, bundle, others
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed

BUNDLE = 16
"""So many pages are given to a process at once."""

Job = Callable[[], Outcome]
"""Something for one process."""


@dataclass
class PressRun:
    """How pages are made, and what came of it."""

    means: Means
    """With what it is done."""
    earlier: Earlier = field(default_factory=Earlier)
    """The pages of the last build of the same site."""
    records: dict[str, Record] = field(default_factory=dict)
    """What is known of the pages of this build, for the next."""
    printed: dict[str, Printed] = field(default_factory=dict)
    """All pages of this build, by the path of their Markdown."""
    taken_over: int = 0
    """How many pages are as they were."""

    def make(self, press: Press, beside: Sequence[Callable[[], None]]) -> Iterator[Printed]:
        """Write all planned pages into the site's folder, and yield what is known of them.

        Args:
            press: Everything that pages have in common.
            beside: What else can be done at the same time. It comes first, since it takes longest.

        Raises:
            Abort: If a page cannot be made.
        """
        pages = press.files.planned
        jobs: list[Job] = [partial(others, work) for work in beside]
        jobs += [partial(bundle, press, self.earlier, pages[at : at + BUNDLE]) for at in range(0, len(pages), BUNDLE)]
        self.means.progress.begin("Making pages", len(pages))
        for done in spread(_do, jobs, self.means.jobs, pays_from=2):
            if isinstance(done, str):
                raise Abort(done)
            self.means.progress.step(len(done))
            for record in done:
                self._note(record)
                yield record.printed
        level = press.config.validation.links.anchors
        say((level, message) for message in missing_anchors(self.printed, press.files))

    def _note(self, record: Record) -> None:
        """Remember a page for the next build, unless there is something that would have to be said of it again."""
        path = record.printed.path
        self.printed[path] = record.printed
        say(record.printed.complaints)
        if not record.printed.complaints:
            self.records[path] = record
        self.taken_over += self.earlier.records.get(path) is not None and self.earlier.records[path].mark == record.mark


def _do(job: Job) -> Outcome:
    return job()
