"""How far something is that takes a while: whoever works says it, and whoever watches shows it."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Is told what is being done."""

    def begin(self, phase: str, total: int) -> None:
        """Take note that a phase begins.

        Args:
            phase: What is done in it: ``Reading``.
            total: Of how many steps it is.
        """

    def step(self, count: int = 1) -> None:
        """Take note that so many more steps of the phase are done."""


class Silent:
    """Tells nobody."""

    def begin(self, phase: str, total: int) -> None:
        """Do nothing."""

    def step(self, count: int = 1) -> None:
        """Do nothing."""


SILENT = Silent()
