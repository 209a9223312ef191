"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from sys import intern
from typing import TypeVar

from mkdocs.exceptions import Abort

from columnist.means import Means
from columnist.pages.page import PlannedFile, PlannedPage
from columnist.parallel import spread
from columnist.publish.completing import Mark
from columnist.publish.press.anchors import missing_anchors
from columnist.publish.press.complaints import say
from columnist.publish.press.earlier import Earlier, Made, Record
from columnist.publish.press.making import Outcome, Share, bundle, others, pictures, unchanged
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed

BUNDLE = 16
"""So many pages or cards are given to a process at once."""
FILES = 256
"""So many files for programs: each is made in no time."""
VERY_MANY = 20_000
"""From so many pages on, making two lists of all letters at once wants more memory than time is worth."""
SHIFT = 128
"""After so many bundles fresh processes take over: a page looks at many letters."""

Thing = TypeVar("Thing")
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
    """What was made or kept."""
    kept: dict[str, Mark] = field(default_factory=dict)
    """Those files of the old site that are as they would be made, and not in the new site's folder yet; by address."""
    taken_over: int = 0
    """How many pages are as they were."""
    _anchors: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """One of all that are equal."""

    def make(self, press: Press, beside: Callable[[], Sequence[PlannedFile]]) -> Iterator[Printed]:
        """Write what is new into the site's folder, and yield what is known of all planned pages.

        Args:
            press: Everything that pages have in common.
            beside: Gives the other files.

        Raises:
            Abort: If a page cannot be made.
        """
        pages, cards = press.files.planned, press.blueprint.cards()
        self.means.progress.begin("Making pages", len(pages))
        self._make_files(press, beside)
        yield from self._take_over(press, pages)
        jobs: list[Job] = [partial(pictures, press, self.earlier, some) for some in _bundles(cards)]
        new = [page for page in pages if page.path not in self.made.pages]
        jobs += [partial(bundle, press, self.earlier, some) for some in _page_bundles(new)]
        for done in self._done(jobs):
            self._note_files(done)
            yield from self._noted_pages(done)
        printed = {page.path: self.made.pages[page.path].printed for page in pages}
        level = press.config.validation.links.anchors
        say((level, message) for message in missing_anchors(printed, press.files))

    def _take_over(self, press: Press, pages: Sequence[PlannedPage]) -> Iterator[Printed]:
        """Take over those pages that are as they were, as far as that shows without composing them."""
        if self.earlier.made.pages:
            jobs = [partial(unchanged, press, self.earlier, some) for some in _bundles(pages)]
            for done in self._done(jobs, shift=len(jobs)):  # little is looked at, and so copied
                yield from self._noted_pages(done)

    def _make_files(self, press: Press, beside: Callable[[], Sequence[PlannedFile]]) -> None:
        """Make the other files; what is in them is let go before the pages are made."""
        for done in self._done([partial(others, press, self.earlier, some) for some in _bundles(beside(), FILES)]):
            self._note_files(done)

    def _done(self, jobs: Sequence[Job], shift: int = SHIFT) -> Iterator[Share]:
        for done in spread(_do, jobs, self.means.jobs, pays_from=2, shift=shift):
            if isinstance(done, str):
                raise Abort(done)
            self.means.progress.step(len(done.pages))
            yield done

    def _note_files(self, done: Share) -> None:
        for address, new in done.files.items():
            written = new or self.earlier.made.files[address]
            self.made.files[address] = written
            if not new:
                self.kept[address] = written.mark

    def _noted_pages(self, done: Share) -> Iterator[Printed]:
        for path, new in done.pages.items():
            old = self.earlier.made.pages.get(path)
            record = self.made.pages[path] = self._sharing(new) if new else self.earlier.made.pages[path]
            if old and old.mark == record.mark:
                self.kept[record.printed.address] = record.mark
                self.taken_over += 1
            say(record.printed.complaints)
            yield record.printed

    def _sharing(self, record: Record) -> Record:
        """Return a record that shares with others what they have too: most of what is remembered."""
        printed = record.printed
        return replace(
            record,
            printed=replace(
                printed,
                names=intern(printed.names),
                anchors=self._anchors.setdefault(printed.anchors, printed.anchors),
                looked_up={intern(path): there for path, there in printed.looked_up.items()},
            ),
        )

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


def _page_bundles(pages: Sequence[PlannedPage]) -> Iterator[Sequence[PlannedPage]]:
    """Yield pages in bundles; of very many those first that list them all, in one bundle.

    A process that makes such a page has every letter copied for it: one process will do.
    """
    lists = [page for page in pages if page.lists] if len(pages) > VERY_MANY else []
    if lists:
        yield lists
    yield from _bundles([page for page in pages if not page.lists] if lists else pages)


def _bundles(things: Sequence[Thing], size: int = BUNDLE) -> Iterator[Sequence[Thing]]:
    return (things[at : at + size] for at in range(0, len(things), size))


def _do(job: Job) -> Outcome:
    return job()
