"""How far a thread has come: what the log says was said, and where the thread stands now."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from columnist.model.script import Event

NO_ANSWER = "no-answer"
"""The outcome that is assumed until another is known."""
SENT = "sent"
"""The outcome by which somebody tells that they have written to the third person themselves."""


@dataclass(frozen=True)
class Step:
    """One entry of the log that the thread understood."""

    date: datetime.date
    script: str
    """The script that it is about."""
    word: str
    """The word of the entry: an outcome, or the template's `did`."""
    did: bool
    """Whether it was said and no answer is known."""
    said: bool
    """Whether the script was said on that day; otherwise it is a later answer."""
    moves: bool = True
    """Whether it leads on; otherwise it says what was known already."""
    channel: str | None = None
    """How one talked, where the log says it."""
    via: str | None = None
    """The thread in whose log it stands, where that is another one."""

    @property
    def is_answer(self) -> bool:
        """Whether the person has answered."""
        return not self.did and self.word != NO_ANSWER


@dataclass(frozen=True)
class Stand:
    """Where a thread stands: the script to say next, and when."""

    script: str | None
    """Nothing is left to say where there is none; the thread closes on the date."""
    date: datetime.date
    rule: str
    until: datetime.date | None = None
    variant: str | None = None
    """The variant that an outcome wants for the next try."""
    event: Event | None = None
    """The event that the script answers, before anything was said."""


@dataclass(frozen=True)
class State:
    """The steps of a thread and where they led; before the first step, the day's event decides."""

    stand: Stand | None = None
    steps: tuple[Step, ...] = ()

    def uses(self, script: str | None) -> int:
        """Return how often a script was said."""
        return sum(step.said for step in self.steps if step.script == script)

    @property
    def last(self) -> str | None:
        """The script that was said last."""
        return next((step.script for step in reversed(self.steps) if step.said), None)

    @property
    def moved(self) -> Step | None:
        """The step that led here."""
        return next((step for step in reversed(self.steps) if step.moves), None)

    @property
    def unanswered(self) -> list[str]:
        """The scripts that were said and to which no answer is known, the latest first: one may still come."""
        answered = {step.script for step in self.steps if step.is_answer}
        said = (step.script for step in reversed(self.steps) if step.said and step.script not in answered)
        return list(dict.fromkeys(said))

    @property
    def awaits_answer(self) -> bool:
        """Whether the last script was said and no answer to it is known."""
        return self.moved is not None and self.moved.did
