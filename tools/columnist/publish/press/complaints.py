"""Listen to what is logged while something is made, so that it can be said later and counted where strictness asks."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

Complaint = tuple[int, str]
"""Level and message."""

log = logging.getLogger("mkdocs")


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[Complaint] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append((record.levelno, record.getMessage()))


@contextmanager
def heard() -> Iterator[list[Complaint]]:
    """Collect what the site builder logs from a warning on, in the place of its being shown."""
    listener, handlers = _Listener(), log.handlers
    log.handlers = [listener]
    try:
        yield listener.complaints
    finally:
        log.handlers = handlers


def say(complaints: Iterable[Complaint]) -> None:
    """Log what was heard."""
    for level, message in complaints:
        log.log(level, "%s", message)
