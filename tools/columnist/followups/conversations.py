"""Conversations that two threads share: both lead to the same third person, with the same script."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace

from columnist.followups.addressing import speaks_to_third
from columnist.followups.case import Case
from columnist.followups.moves import led_to
from columnist.followups.state import State, Step
from columnist.followups.threads import Thread

States = Mapping[str, State]


def conversation(case: Case, thread: Thread, script: str | None) -> tuple[str, str] | None:
    """Return what a script of a thread is called across threads: the script and the person to whom I was referred."""
    template = case.template(script)
    if template and script and thread.third and thread.referral and speaks_to_third(thread, template):
        return script, thread.third
    return None


def partners(case: Case, states: States, thread: Thread, script: str) -> Iterator[Thread]:
    """Yield the other threads that stand at the same conversation or had it last."""
    shared = conversation(case, thread, script)
    for other in case.threads if shared else ():
        state = states[other.id]
        here = (state.stand.script if state.stand else None, state.last)
        if other.id != thread.id and script in here and conversation(case, other, script) == shared:
            yield other


def joined(case: Case, states: States, thread: Thread, date: datetime.date) -> State:
    """Return the state of a thread that has come to a conversation which another one may already have begun.

    What was said there counts here too. Where that conversation has an outcome, the thread takes it, as of the date.
    """
    state = states[thread.id]
    script = state.stand.script if state.stand else None
    shared = conversation(case, thread, script)
    if shared is None or state.uses(script):
        return state
    for other in case.threads:
        theirs = states[other.id]
        if other.third == thread.third and theirs.uses(script) and conversation(case, other, script) == shared:
            return _joined(case, state, other, theirs, date)
    return state


def _joined(case: Case, state: State, other: Thread, theirs: State, date: datetime.date) -> State:
    script = state.stand.script if state.stand else None
    steps = [replace(step, via=step.via or other.id) for step in theirs.steps if step.script == script]
    state = State(state.stand, (*state.steps, *steps))
    last = [step for step in steps if step.moves][-1]
    return replace(state, stand=led_to(case, state, replace(last, date=date)))


def shared_step(step: Step, thread: Thread) -> Step:
    """Return a step as another thread of the same conversation sees it."""
    return replace(step, via=step.via or thread.id)
