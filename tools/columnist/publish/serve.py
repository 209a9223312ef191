"""Serve the site while somebody writes: what is saved is on screen at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from columnist.errors import ColumnistError, UsageError
from columnist.model.finding import Finding
from columnist.publish.editions import Edition
from columnist.publish.serving.desk import Desk
from columnist.publish.serving.server import server_of
from columnist.publish.serving.watch import watching

Report = Callable[[Collection[Path], Sequence[Finding | ColumnistError], float], None]
"""Is told which files were saved (none at the start), what the checks say of them, and how many seconds it took."""


def serve_site(
    config_file: Path, edition: Callable[[], Edition], host: str, port: int, report: Report, also: Collection[Path] = ()
) -> None:
    """Serve until interrupted.

    Args:
        config_file: The project's ``mkdocs.yml``.
        edition: Gives the edition as it is now.
        host: The address to listen at.
        port: And its port.
        report: What is done with what there is to say.
        also: Other files on which the edition depends.

    Raises:
        ColumnistError: If nothing can be shown, or the address is taken.
    """
    desk = Desk(config_file, edition)

    def saved(paths: Collection[Path]) -> None:
        start = time.perf_counter()
        findings: Sequence[Finding | ColumnistError]
        try:
            findings = desk.saved(paths)
        except ColumnistError as error:
            findings = [error]
        report(paths, findings, time.perf_counter() - start)

    def look_closer() -> None:
        report((), desk.inspect(), 0)
        desk.compare()

    try:
        server = server_of(desk, host, port)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fix = "Stop the other server, or choose another with --address."
        raise UsageError(f"Nothing can be served at {host}:{port}: {reason}.", fix=fix) from error
    root = config_file.parent
    with server, watching([root / "content", root / "site-overrides"], [config_file, *also], saved):
        start = time.perf_counter()
        report((), desk.open(), time.perf_counter() - start)
        threading.Thread(target=look_closer, daemon=True).start()
        server.serve_forever()
