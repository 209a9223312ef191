"""Progress on a terminal as a bar, elsewhere as lines; nothing for what is over at once."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from columnist.progress import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 0.5
"""Seconds for which nobody needs to be told anything."""


class Shown:
    """Shows phases from half a second on."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._phase, self._total, self._done = "", 0, 0
        self._told = True

    def begin(self, phase: str, total: int) -> None:
        """Take note of a phase."""
        self._phase, self._total, self._done, self._told = phase, total, 0, False
        self.step(0)

    def step(self, count: int = 1) -> None:
        """Show what is done."""
        self._done += count
        if time.monotonic() - self._start >= PATIENCE:
            self._show(self._phase, self._done, self._total, first=not self._told)
            self._told = True

    def _show(self, phase: str, done: int, total: int, *, first: bool) -> None:
        raise NotImplementedError


class Lines(Shown):
    """One line a phase."""

    def _show(self, phase: str, done: int, total: int, *, first: bool) -> None:  # noqa: ARG002
        if first:
            click.echo(f"{phase}: {total}", err=True)


class Bars(Shown):
    """A bar with phase, count and remaining time, which goes when all is done."""

    def __init__(self, bar: Bar) -> None:
        super().__init__()
        self._bar = bar
        self._task = bar.add_task("", visible=False)

    def _show(self, phase: str, done: int, total: int, *, first: bool) -> None:
        if first:
            self._bar.start()
            self._bar.reset(self._task, description=phase, total=total, visible=True)
        self._bar.update(self._task, completed=done)


@contextmanager
def shown() -> Iterator[Progress]:
    """Give something that shows progress on stderr while the block runs."""
    if not sys.stderr.isatty():
        yield Lines()
        return
    from rich import progress as parts
    from rich.console import Console

    phase, count, rest = (
        parts.TextColumn("{task.description:<13}"),
        parts.MofNCompleteColumn(),
        parts.TimeRemainingColumn(),
    )
    bar = parts.Progress(phase, parts.BarColumn(), count, rest, console=Console(stderr=True), transient=True)
    try:
        yield Bars(bar)
    finally:
        bar.stop()
