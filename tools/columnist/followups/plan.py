"""What the planner hands back: actions, waits, what is closed, and the log's words that it could not use."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from columnist.followups.addressing import facts_for
from columnist.followups.case import Case
from columnist.followups.state import State
from columnist.followups.threads import Kind
from columnist.model.finding import Finding
from columnist.model.script import ScriptTemplate
from columnist.scripts.render import Value

Status = Literal["overdue", "today", "next", "waiting"]


@dataclass(frozen=True)
class Action:
    """What to say next in one thread; as a wait, what is likely to be said, and when."""

    person: str
    """The id of whom to speak to."""
    script: str | None
    """The slug of the script; a wait may have none, where what comes next is not known yet."""
    variant: str | None
    """The id of the script's variant."""
    date: datetime.date
    """The planned day, the start of the window; an overdue action keeps it."""
    until: datetime.date | None
    """The last day of the window, where there is one."""
    about: str
    """The id of the meeting, promise or request."""
    kind: Kind
    """Which of the three it is about."""
    status: Status
    """Overdue, for today, within the coming seven days, or later."""
    rule: str
    """The name of the planner's rule that set the date, one of ``rules.RULES``."""
    why: str
    """One sentence for a person, with the facts and dates."""
    subject: str | None
    """The subject line, where the variant has one."""
    text: str
    """The filled script, for the planned day or today if that is later; empty where there is no script."""
    after: str | None = None
    """The id of the thread in which something has to be said or answered first, where there is one."""

    @property
    def no_words(self) -> str:
        """What stands in the place of a script's title where nothing is to be said yet."""
        return f"waits for the answer about {self.after}" if self.after else "no words yet"


@dataclass(frozen=True)
class Closed:
    """A thread in which nothing further is owed, or for which there are no words."""

    person: str
    """The id of the person on the other side."""
    date: datetime.date
    """Since when it is closed."""
    about: str
    """The id of the meeting, promise or request."""
    kind: Kind
    """Which of the three it is."""
    rule: str
    """The name of the rule that closed it."""
    why: str
    """One sentence for a person."""


@dataclass(frozen=True)
class Plan:
    """What a follow-ups file asks for on one day. Every thread is in exactly one of the three lists."""

    on: datetime.date
    actions: tuple[Action, ...]
    """What to do: overdue first, then for today, the most urgent first."""
    waits: tuple[Action, ...]
    """What comes later, by date: the coming seven days, then the rest."""
    closed: tuple[Closed, ...]
    """What is done, the latest first."""
    faults: tuple[Finding, ...]
    """Entries of the log that were passed over, since no script knows their words."""
    case: Case = field(compare=False, repr=False)
    """What the plan was worked out from."""
    states: Mapping[str, State] = field(compare=False, repr=False)
    """How far each thread has come, by its id."""

    @property
    def open(self) -> tuple[Action, ...]:
        """All actions, then all waits."""
        return self.actions + self.waits

    def facts(self, action: Action, template: ScriptTemplate) -> dict[str, Value]:
        """Return what the file and its log know of the slots of an action's script."""
        return facts_for(self.case, self.case.by_id[action.about], template, self.states[action.about].steps)

    def entry(self, about: str) -> Action | Closed | None:
        """Return what the plan has about a meeting, promise or request."""
        entries: tuple[Action | Closed, ...] = (*self.open, *self.closed)
        return next((entry for entry in entries if entry.about == about), None)
