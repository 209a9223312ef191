"""Where a step leads: the outcome's next script, once more the same, or the end."""

from __future__ import annotations

import datetime

from columnist.followups.case import Case
from columnist.followups.occasions import Occasion, current_answers, occasions_of
from columnist.followups.state import NO_ANSWER, Stand, State, Step
from columnist.followups.threads import Thread
from columnist.followups.workdays import later
from columnist.model.script import END, THIS, Outcome, ScriptTemplate


def opening(case: Case, thread: Thread, day: datetime.date) -> Stand:
    """Return where a thread stands on a day before anything was said about it."""
    current = current_answers(case, thread, day)
    if current is None:
        return Stand(None, occasions_of(thread)[0].first, "no-script-fits", event=occasions_of(thread)[0].event)
    occasion, templates = current
    if occasion.last and occasion.last < day:
        return Stand(None, later(occasion.last, 1), "thanks-lapsed", event=occasion.event)
    return _opened(case, occasion, templates[0])


def _opened(case: Case, occasion: Occasion, template: ScriptTemplate) -> Stand:
    when = template.front.when
    date = occasion.planned
    if when and when.wait:
        date = max(date, case.workdays.after(occasion.since, when.wait))
    until = case.workdays.end(date, when.within) if when and when.within else None
    if until and occasion.last:
        until = min(until, occasion.last)
    return Stand(template.slug, date, occasion.event, until, event=occasion.event)


def led_to(case: Case, state: State, step: Step) -> Stand:
    """Return where a step of a state leads, counted from the step's date."""
    template = case.template(step.script)
    outcome = template.front.outcomes.get(NO_ANSWER if step.did else step.word) if template else None
    if outcome is None:
        return Stand(None, step.date, "thread-closed")
    if outcome.next == THIS:
        return _once_more(case, state, step, outcome)
    return _next(case, step, outcome)


def tries_allowed(case: Case, outcome: Outcome) -> int:
    """Return how often a script may be said in all: the smaller of the outcome's and the settings' tries."""
    return min(outcome.tries or 1, case.settings.tries)


def _once_more(case: Case, state: State, step: Step, outcome: Outcome) -> Stand:
    date = case.workdays.after(step.date, outcome.wait) if outcome.wait else step.date
    if state.uses(step.script) < tries_allowed(case, outcome):
        return Stand(step.script, date, "try-again", variant=outcome.variant)
    return Stand(_script(outcome.then), date, "tries-used-up")


def _next(case: Case, step: Step, outcome: Outcome) -> Stand:
    script = _script(outcome.next)
    date = case.workdays.after(step.date, outcome.wait) if outcome.wait else step.date
    until = case.workdays.end(date, outcome.within) if outcome.within and script else None
    return Stand(script, date, "next-step" if script else "thread-closed", until)


def _script(slug: str | None) -> str | None:
    return None if slug in (END, THIS) else slug
