"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from mkdocs.exceptions import Abort

from columnist.means import Means
from columnist.parallel import spread
from columnist.publish.completing import Mark
from columnist.publish.press.anchors import missing_anchors
from columnist.publish.press.complaints import say
from columnist.publish.press.earlier import Earlier, Made
from columnist.publish.press.making import Files, Outcome, bundle, others
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
    made: Made = field(default_factory=Made)
    """What was made and kept."""
    taken_over: int = 0
    """How many pages are as they were."""

    def make(self, press: Press, beside: Sequence[Files]) -> Iterator[Printed]:
        """Write what is new into the site's folder, and yield what is known of all planned pages.

        Args:
            press: Everything that pages have in common.
            beside: What gives the other files that can be made at the same time; first, since it takes longest.

        Raises:
            Abort: If a page cannot be made.
        """
        pages = press.files.planned
        jobs: list[Job] = [partial(others, press, self.earlier, files) for files in beside]
        jobs += [partial(bundle, press, self.earlier, pages[at : at + BUNDLE]) for at in range(0, len(pages), BUNDLE)]
        self.means.progress.begin("Making pages", len(pages))
        for done in spread(_do, jobs, self.means.jobs, pays_from=2):
            if isinstance(done, str):
                raise Abort(done)
            self.means.progress.step(len(done.pages))
            self._note(done)
            yield from (record.printed for record in done.pages.values())
        level, printed = press.config.validation.links.anchors, self._printed()
        say((level, message) for message in missing_anchors(printed, press.files))

    def _note(self, done: Made) -> None:
        self.made.pages |= done.pages
        self.made.files |= done.files
        self.made.kept |= done.kept
        self.taken_over += sum(record.printed.address in done.kept for record in done.pages.values())
        for printed in (record.printed for record in done.pages.values()):
            say(printed.complaints)

    def _printed(self) -> dict[str, Printed]:
        return {path: record.printed for path, record in self.made.pages.items()}

    def known(self, copied: Mapping[str, Mark]) -> Made:
        """Return what the next build may believe.

        It makes those pages again of which there is something to be said, so that it is said again.

        Args:
            copied: The new marks of files that were copied from the old site.
        """
        pages = {
            path: replace(record, mark=copied.get(record.printed.address, record.mark))
            for path, record in self.made.pages.items()
            if not record.printed.complaints
        }
        files = {
            address: written._replace(mark=copied.get(address, written.mark))
            for address, written in self.made.files.items()
        }
        return Made(pages, files)


def _do(job: Job) -> Outcome:
    return job()
