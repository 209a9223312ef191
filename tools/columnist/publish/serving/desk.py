"""The writer's desk: the column as it is saved at this moment, and each page of it on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from columnist import checks
from columnist.library import Library, load_library
from columnist.means import PLAIN, Means
from columnist.memo import FORGETFUL, Beside, Lasting, Memo
from columnist.model.finding import Finding
from columnist.parallel import aside
from columnist.publish.editions import Edition
from columnist.publish.serving.showroom import Answer, Showroom
from columnist.publish.serving.stage import Stage, stage_of
from columnist.reading.again import read_again
from columnist.search.index import index_of
from columnist.search.likeness import Likeness, give_likeness, likeness_of, settle_likeness

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

CONTENT = "content"
LOOK = "site-overrides"
MANY = 1000
"""With more letters than these, not all of them are looked at again when a script or a list was saved."""

CHECKED, WEIGHED = "checked", "weighed"
"""The parts of looking at everything."""

Memory = Callable[[str], AbstractContextManager[Memo]]


class Desk:
    """What is being written.

    Args:
        config_file: The project's ``mkdocs.yml``.
        edition: Gives the edition as it is now; it is asked again whenever something was saved.
    """

    def __init__(self, config_file: Path, edition: Callable[[], Edition]) -> None:
        self.config_file = config_file
        self.version = 0
        """Rises with everything that may look different now."""
        self.trouble: list[Finding] = []
        """The errors in what was saved last."""
        self._edition = edition
        self._content = config_file.parent / CONTENT
        self._look = config_file.parent / LOOK
        self._lock = threading.RLock()
        self._likeness = Likeness([], [])
        self._weighed = Lasting()  # of a letter that was not saved nothing is weighed again
        self._stage: Stage | None = None
        self._room: Showroom | None = None

    def open(self, means: Means = PLAIN) -> list[Finding]:
        """Read everything, and return what reading found. Pages can be asked for from then on.

        Args:
            means: With what it is read.

        Raises:
            ColumnistError: If there is nothing that could be shown.
        """
        with self._lock:  # what is saved meanwhile may have been read already, and is taken in afterwards
            self._stage = stage_of(self.config_file, self._edition())
            library = load_library(self._content, means=means)
            library.content.sources.read_all()  # while it is as it was read: soon it will be written in
            self._show(library, library.findings)
            return library.findings

    def look_aside(self, memory: Memory) -> BaseProcess | None:
        """Begin to look at everything in another process, for `inspect` and `compare` to recall it.

        While this one did it, pages would be late.

        Args:
            memory: Gives what is remembered of a part of the work.

        Returns:
            The process; none where there is nothing to look at, or no such process to be had.
        """
        with self._lock:  # nobody is in the middle of something that the process would wait for
            library = self._room.library if self._room else None
            return aside(partial(_look, library, memory)) if library else None

    def inspect(self, memo: Memo = FORGETFUL) -> list[Finding]:
        """Return what the checks say of everything; with many letters they take longer than reading.

        Args:
            memo: Remembers what they have said before.
        """
        room = self._room
        findings = checks.check(room.library, Means(memo=memo)) if room else []
        with self._lock:
            if room is self._room:  # nothing was saved in the meantime
                self.trouble = self.trouble or checks.errors_among(findings)
        return findings

    def saved(self, paths: Collection[Path]) -> list[Finding]:
        """Take in what was saved, and return what the checks say of it.

        Args:
            paths: The files that were added, changed or deleted.

        Raises:
            ColumnistError: If there is nothing that could be shown; what was good before stays.
        """
        with self._lock:
            try:
                return self._take_in(paths)
            finally:
                self.version += 1

    def _take_in(self, paths: Collection[Path]) -> list[Finding]:
        if self._room is None or self.config_file in paths:
            found = self.open()
            return found if self.trouble else self.inspect()
        changed = {self._name(path) for path in paths if path.is_relative_to(self._content)}
        changed |= {finding.place.path for finding in self.trouble}  # not mended by saving something else
        if any(path.is_relative_to(self._look) for path in paths):
            self._stage = stage_of(self.config_file, self._edition())
        if not changed:
            self._show(Library(self._room.library.content), [])
            return []
        whole, fresh = read_again(self._room.library.content, self._content, changed)
        alone = all(name.startswith(f"{CONTENT}/articles/") for name in changed) or len(whole.articles) > MANY
        findings = checks.check(Library(fresh if alone else whole))
        self._show(Library(whole), findings)
        return findings

    def _name(self, path: Path) -> str:
        return f"{CONTENT}/{path.relative_to(self._content).as_posix()}"

    def _show(self, library: Library, findings: list[Finding]) -> None:
        self.trouble = checks.errors_among(findings)
        if not self.trouble and self._stage:
            give_likeness(library, self._likeness)
            self._weighed.begin_again()
            self._room = Showroom(self._stage, self._edition(), library, Means(memo=self._weighed))

    def compare(self, memo: Memo = FORGETFUL) -> None:
        """Work out which letters are alike, and the index, so that who searches need not wait for it.

        That takes long with many letters; until then only related ones are offered.

        Args:
            memo: Remembers what their words weigh.
        """
        room, means = self._room, Means(memo=Beside(self._weighed, memo))
        if room is None:
            return
        _weigh(room.library, means)
        with self._lock:
            self._likeness = likeness = likeness_of(room.library)
            if self._room:
                give_likeness(self._room.library, likeness)

    def answer(self, url: str) -> Answer | None:
        """Return what stands at an address, counted from the site's root; none if nothing does.

        Raises:
            MkDocsException: If a page has something that pages may not have.
            TemplateError: If its template cannot be rendered.
        """
        with self._lock:
            return self._room.answer(url) if self._room else None

    def missing(self) -> bytes:
        """Return the page for addresses that lead nowhere."""
        with self._lock:
            return self._room.missing() if self._room else b""


def _look(library: Library, memory: Memory) -> None:
    """Look at everything for the sake of what is remembered of it."""
    with memory(CHECKED) as memo:
        checks.check(library, Means(memo=memo))
    with memory(WEIGHED) as memo:
        _weigh(library, Means(memo=memo))


def _weigh(library: Library, means: Means) -> None:
    """Work out what comes from the words of all letters together."""
    settle_likeness(library, means)
    index_of(library, means)
