"""The planner: what to say next, to whom and when, as a pure function of a library, a follow-ups file and a date."""

from __future__ import annotations

import datetime

from columnist.followups.addressing import facts_for
from columnist.followups.case import Case, open_case
from columnist.followups.plan import Action, Closed, Plan, Status
from columnist.followups.reasons import why
from columnist.followups.replay import replay
from columnist.followups.schedule import Appointment, schedule
from columnist.followups.turns import turn_of, urgency
from columnist.library import Library
from columnist.model.finding import in_order
from columnist.model.follow_ups import FollowUps
from columnist.scripts.fill import FilledScript, fill

SOON = datetime.timedelta(days=7)


def plan(library: Library, follow_ups: FollowUps, on: datetime.date) -> Plan:
    """Work out the plan for a day from what was logged up to it.

    Args:
        library: The script templates, whose `when`, outcomes and waits are the rules. It has no errors.
        follow_ups: The file, in which every name leads somewhere.
        on: The day; whatever is dated later does not count.

    Returns:
        Every thread once: as an action, a dated wait, or closed.
    """
    case, unknown_holidays = open_case(library, follow_ups, on)
    states, unknown_words = replay(case)
    turns = [turn_of(case, thread, states[thread.id]) for thread in case.threads]
    appointments = schedule(case, turns)
    done = [one for one in appointments if _is_done(one, on)]
    open_ = sorted((one for one in appointments if not _is_done(one, on)), key=lambda one: _order(case, one))
    entries = [_action(case, one) for one in open_]
    return Plan(
        on,
        actions=tuple(entry for entry in entries if entry.status in ("overdue", "today")),
        waits=tuple(entry for entry in entries if entry.status in ("next", "waiting")),
        closed=tuple(_closed(case, one) for one in sorted(done, key=lambda one: one.day, reverse=True)),
        faults=tuple(in_order([*unknown_holidays, *unknown_words])),
        case=case,
        states=states,
    )


def _is_done(appointment: Appointment, on: datetime.date) -> bool:
    return appointment.turn.script is None and appointment.day <= on


def _order(case: Case, appointment: Appointment) -> tuple[object, ...]:
    """Return the key that sorts entries: overdue, today, then by date; the urgent before the rest."""
    status = _status(case, appointment)
    late = ("overdue", "today").index(status) if status in ("overdue", "today") else 2
    return late, max(appointment.day, case.on), appointment.held, *urgency(case, appointment.turn)


def _status(case: Case, appointment: Appointment) -> Status:
    last = _until(appointment) or appointment.day
    if appointment.day > case.on:
        return "next" if appointment.day - case.on <= SOON else "waiting"
    return "overdue" if last < case.on else "today"


def _until(appointment: Appointment) -> datetime.date | None:
    """Return the end of the window; a turn that had to wait may go out on its day even when that is later."""
    until = appointment.turn.stand.until
    return max(until, appointment.day) if until and not appointment.held else None


def _action(case: Case, appointment: Appointment) -> Action:
    turn = appointment.turn
    filled = None if appointment.held else _filled(case, appointment)
    return Action(
        person=turn.person,
        script=filled.slug if filled else None,
        variant=filled.variant if filled else None,
        date=appointment.day,
        until=_until(appointment),
        about=turn.thread.id,
        kind=turn.thread.kind,
        status=_status(case, appointment),
        rule=appointment.rule or turn.stand.rule,
        why=why(case, appointment),
        subject=filled.subject if filled else None,
        text=filled.text if filled else "",
        after=appointment.after,
    )


def _filled(case: Case, appointment: Appointment) -> FilledScript | None:
    turn = appointment.turn
    if turn.script is None:
        return None
    script = case.library.compiled[turn.script]
    facts = facts_for(case, turn.thread, script.template, turn.state.steps)
    return fill(script, turn.variant, facts, max(appointment.day, case.on))


def _closed(case: Case, appointment: Appointment) -> Closed:
    turn, thread = appointment.turn, appointment.turn.thread
    return Closed(turn.person, appointment.day, thread.id, thread.kind, turn.stand.rule, why(case, appointment))
