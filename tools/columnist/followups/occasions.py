"""The table of events: which of them hold in a thread, from when to when, and which scripts answer them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from columnist.followups.addressing import can_be_filled
from columnist.followups.case import Case
from columnist.followups.threads import Thread
from columnist.followups.workdays import later
from columnist.model.script import Event, ScriptTemplate

THANKS_ARE_LATE = 2
THANKS_LAPSE = 10
"""Days after a meeting."""


@dataclass(frozen=True)
class Occasion:
    """An event in a thread, and the days on which it holds."""

    event: Event
    first: datetime.date
    last: datetime.date | None
    """The last day on which it holds; it may hold for good."""
    planned: datetime.date
    """The day for which its script is planned, where the template has no `wait`."""
    since: datetime.date
    """The day from which the template's `wait` counts."""


def occasions_of(thread: Thread) -> list[Occasion]:
    """Return the events that may hold in a thread, in the order of their days."""
    made, due = thread.made, thread.due or thread.made
    if thread.kind == "meeting":
        late = later(made, THANKS_ARE_LATE)
        return [
            Occasion("meeting-held", made, later(made, 1), made, made),
            Occasion("thanks-late", late, later(made, THANKS_LAPSE), late, late),
        ]
    if thread.mine:
        return [
            Occasion("my-promise-due", due, due, due, due),
            # What is overdue keeps its date: it was planned for the day on which it was due.
            Occasion("my-promise-overdue", later(due, 1), None, due, due),
        ]
    if thread.kind == "promise":
        # Whoever promised has all of the due date; a question may come on the day after it at the earliest.
        return [Occasion("promise-overdue", later(due, 1), None, later(due, 1), due)]
    return [Occasion("asked-of-me", made, None, made, made)]


def answers(case: Case, thread: Thread, event: Event) -> list[ScriptTemplate]:
    """Return the templates that answer an event and can be filled: what needs the most facts first, then by slug."""
    fitting = [template for template in _answering(case, event) if can_be_filled(case, thread, template)]
    return sorted(fitting, key=lambda template: (-_required(template), template.slug))


def other_answers(case: Case, thread: Thread, event: Event, chosen: str | None) -> list[ScriptTemplate]:
    """Return the other templates that answer an event: those that can be filled first."""
    fitting = answers(case, thread, event)
    rest = [template for template in _answering(case, event) if template not in fitting]
    every = [*fitting, *sorted(rest, key=lambda template: template.slug)]
    return [template for template in every if template.slug != chosen]


def _answering(case: Case, event: Event) -> Iterator[ScriptTemplate]:
    for template in case.library.scripts.values():
        if template.front.when and template.front.when.event == event:
            yield template


def _required(template: ScriptTemplate) -> int:
    return sum(slot.required for slot in template.front.slots.values())


def current_answers(case: Case, thread: Thread, day: datetime.date) -> tuple[Occasion, list[ScriptTemplate]] | None:
    """Return the event that a day's words would answer, and the scripts for it; none where no script fits.

    It is the first event that has not passed by that day and has a script; where all of them have passed, the last.
    """
    found = [(occasion, answers(case, thread, occasion.event)) for occasion in occasions_of(thread)]
    fitting = [(occasion, templates) for occasion, templates in found if templates]
    ahead = [(occasion, templates) for occasion, templates in fitting if not _is_past(occasion, day)]
    return next(iter(ahead or fitting[-1:]), None)


def _is_past(occasion: Occasion, day: datetime.date) -> bool:
    return occasion.last is not None and occasion.last < day
