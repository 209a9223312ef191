"""Serve the site while somebody writes: what is saved is on screen at once."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from columnist.errors import ColumnistError, UsageError, reason_of
from columnist.means import Means
from columnist.memo import FORGETFUL, Memo
from columnist.model.finding import Finding
from columnist.progress import Progress
from columnist.publish.editions import Edition
from columnist.publish.memory import memory_of
from columnist.publish.serving.desk import CHECKED, WEIGHED, Desk, Memory
from columnist.publish.serving.server import server_of
from columnist.publish.serving.watch import watching

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess


class Teller(Protocol):
    """Is told what the person at the terminal should know."""

    def reading(self) -> AbstractContextManager[Progress]:
        """Show how far it is while the column is read."""

    def ready(self, port: int) -> None:
        """Say that pages can be asked for, and at which port: the system chooses one for port 0."""

    def found(self, findings: Sequence[Finding | ColumnistError]) -> None:
        """Say what is wrong in the content."""

    def taken_in(self, paths: Collection[Path], seconds: float) -> None:
        """Say which saved files are shown now, and how long that took."""


def serve_site(
    config_file: Path,
    edition: Callable[[], Edition],
    host: str,
    port: int,
    teller: Teller,
    also: Collection[Path] = (),
    *,
    remembers: bool = True,
) -> None:
    """Serve until interrupted.

    Args:
        config_file: The project's ``mkdocs.yml``.
        edition: Gives the edition as it is now.
        host: The address to listen at.
        port: And its port; with 0 the system chooses one.
        teller: Is told what happens.
        also: Other files on which the edition depends.
        remembers: Whether to remember from one time to the next what was read and what the checks said.

    Raises:
        ColumnistError: If nothing can be shown, or the address is taken.
    """

    def memory(part: str) -> AbstractContextManager[Memo]:
        return memory_of(config_file, f"serve: {part}") if remembers else nullcontext(FORGETFUL)

    desk, root = Desk(config_file, edition), config_file.parent
    folders, files = [root / "content", root / "site-overrides"], [config_file, *also]
    with _server(desk, host, port) as server, watching(folders, files, partial(_take_in, desk, teller)):
        with memory("read") as memo, teller.reading() as progress:
            found = desk.open(Means(progress=progress, memo=memo))
        gc.freeze()  # the column stays; looking for garbage in it would take a third of the time of each answer
        teller.found(found)
        helper = desk.look_aside(memory) if remembers else None
        teller.ready(server.server_port)
        threading.Thread(target=_look_closer, args=(desk, teller, memory, helper), daemon=True).start()
        server.serve_forever()


def _server(desk: Desk, host: str, port: int) -> ThreadingHTTPServer:
    try:
        return server_of(desk, host, port)
    except OSError as error:
        fix = "Stop the other server, or choose another with --address."
        raise UsageError(f"Nothing can be served at {host}:{port}: {reason_of(error)}.", fix=fix) from error


def _take_in(desk: Desk, teller: Teller, paths: Collection[Path]) -> None:
    """Show what was saved, and say what is to be said of it."""
    start = time.perf_counter()
    findings: Sequence[Finding | ColumnistError]
    try:
        findings = desk.saved(paths)
    except ColumnistError as error:
        findings = [error]
    except OSError as error:  # a file that was gone again
        findings = [ColumnistError(f"A file cannot be read: {reason_of(error)}.")]
    except UnicodeDecodeError:  # whatever it is, watching goes on
        findings = [ColumnistError("A file is no UTF-8 text.", fix="Save it as UTF-8.")]
    teller.found(findings)
    teller.taken_in(paths, time.perf_counter() - start)


def _look_closer(desk: Desk, teller: Teller, memory: Memory, helper: BaseProcess | None) -> None:
    """Look at everything, once the process that does it beside this one has done so."""
    if helper:
        helper.join()
    with memory(CHECKED) as memo:
        teller.found(desk.inspect(memo))
    with memory(WEIGHED) as memo:
        desk.compare(memo)
