"""One message per person per day, one question at a time, and nobody is written to first in two threads at once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from columnist.followups.addressing import addressee, speaks_to_third
from columnist.followups.case import Case
from columnist.followups.conversations import conversation
from columnist.followups.questions import asked_by_person, asked_first, freed
from columnist.followups.turns import Turn, urgency

ONE_MESSAGE, ONE_QUESTION, ONE_LETTER = "one-message-a-day", "one-question-at-a-time", "shared-conversation"


@dataclass(frozen=True)
class Appointment:
    """The day that a turn has got."""

    turn: Turn
    day: datetime.date
    """The planned day, or a later one where something else goes first."""
    after: str | None = None
    """The id of the thread that goes first."""
    rule: str | None = None
    """The rule by which it goes first."""
    held: bool = False
    """Whether nothing is to be said in this thread until something has happened in that one."""


def schedule(case: Case, turns: Sequence[Turn]) -> list[Appointment]:
    """Return a day for every turn, in the order of the turns."""
    asked = asked_by_person(case, turns)
    moved = [freed(case, turn, asked.get(turn.person, ())) for turn in turns]
    turns, first = [turn for turn, _ in moved], {turn.thread.id: about for turn, about in moved if about}
    holders = {turn.thread.id: holder for turn in turns if (holder := _holder(case, turn, turns))}
    free = [turn for turn in turns if turn.thread.id not in holders]
    later = asked_first(case, free, asked)
    found = _spoken_to(case, [turn for turn in free if turn.script and turn.thread.id not in later], turns)
    found |= {id_: _freed(found[id_], about) for id_, about in first.items() if id_ in found}
    for turn in turns:
        if turn.thread.id in later:
            found[turn.thread.id] = _asked_later(case, turn, later[turn.thread.id], found)
        if holder := holders.get(turn.thread.id):
            found[turn.thread.id] = _held(case, turn, holder, found)
    return [found.get(turn.thread.id) or Appointment(turn, turn.stand.date) for turn in turns]


def _spoken_to(case: Case, speaking: Sequence[Turn], turns: Sequence[Turn]) -> dict[str, Appointment]:
    """Return the appointments of all turns in which something is to be said, by thread."""
    spoken, by_person = _spoken_today(case, turns), defaultdict(list)
    for turn in speaking:
        by_person[turn.person].append(turn)
    queues = [_queue(case, queue, spoken[person]) for person, queue in by_person.items()]
    return {one.turn.thread.id: one for queue in queues for one in queue}


def _freed(appointment: Appointment, first: str) -> Appointment:
    return appointment if appointment.after else replace(appointment, after=first, rule=ONE_QUESTION)


def _asked_later(case: Case, turn: Turn, first: Turn, found: Mapping[str, Appointment]) -> Appointment:
    """Return the appointment of a question that waits for an answer: the day after something happens there."""
    id_ = first.thread.id
    day = found[id_].day if id_ in found else first.stand.date
    return Appointment(turn, case.workdays.next(max(day, case.on)), id_, ONE_QUESTION, held=True)


def _held(case: Case, turn: Turn, holder: str, found: Mapping[str, Appointment]) -> Appointment:
    day = found[holder].day if holder in found else case.on
    return Appointment(turn, day if day > case.on else case.workdays.next(case.on), holder, ONE_LETTER, held=True)


def _queue(case: Case, turns: Sequence[Turn], spoken: Collection[str]) -> Iterator[Appointment]:
    """Yield the appointments of one person: the most urgent first, the others on the next workday.

    Args:
        case: The case in hand.
        turns: What is to be said to the person.
        spoken: The threads in which the person was already spoken to on the day of the plan.
    """
    days = {turn.thread.id: max(turn.stand.date, case.on) for turn in turns}
    before: dict[str, str] = {}
    while days:
        day = min(days.values())
        here = sorted((turn for turn in turns if days.get(turn.thread.id) == day), key=lambda one: urgency(case, one))
        first = _first(here, spoken if day == case.on else ())
        # Past the end of the calendar there is no next day, and all go out on the last one.
        next_day = case.workdays.next(day)
        for turn in here:
            id_ = turn.thread.id
            if id_ == first or next_day == day:
                del days[id_]
                yield _appointed(turn, day, before.get(id_))
            else:
                days[id_], before[id_] = next_day, first or min(set(spoken) - {id_})


def _appointed(turn: Turn, day: datetime.date, first: str | None) -> Appointment:
    return Appointment(turn, day, first, ONE_MESSAGE) if first else Appointment(turn, turn.stand.date)


def _first(here: Sequence[Turn], spoken: Collection[str]) -> str | None:
    """Return the thread whose turn it is; a conversation of today may go on, and another one does not begin."""
    return next((turn.thread.id for turn in here if set(spoken) <= {turn.thread.id}), None)


def _spoken_today(case: Case, turns: Sequence[Turn]) -> Mapping[str, set[str]]:
    """Return for each person the threads in which they were already spoken to on the day of the plan."""
    spoken: dict[str, set[str]] = defaultdict(set)
    for turn in turns:
        for step in turn.state.steps:
            said_today = step.said and not step.via and step.date == case.on
            if said_today and (template := case.template(step.script)):
                spoken[addressee(turn.thread, template)].add(turn.thread.id)
    return spoken


def _holder(case: Case, turn: Turn, turns: Sequence[Turn]) -> str | None:
    """Return the id of the thread in which the person is written to instead of in this one, where there is one."""
    template = case.template(turn.script)
    if not template or not speaks_to_third(turn.thread, template):
        return None
    shared = conversation(case, turn.thread, turn.script)
    to_same = [one for one in turns if one.person == turn.person]
    group = [one for one in to_same if shared and conversation(case, one.thread, one.script) == shared]
    leader = min(group or [turn], key=lambda one: (not _wrote(one), one.stand.date, one.thread.order))
    if leader is not turn:
        return leader.thread.id
    others = [one for one in to_same if one.script and one.begun and one not in group]
    return None if turn.begun or not others else min(others, key=lambda one: one.thread.order).thread.id


def _wrote(turn: Turn) -> bool:
    """Return whether a script was said in this very thread."""
    return any(step.said and not step.via for step in turn.state.steps if step.script == turn.script)
