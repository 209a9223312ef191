"""One question at a time: while somebody owes an answer in one thread, no other thread asks them something else."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from columnist.followups.addressing import addressee
from columnist.followups.case import Case
from columnist.followups.state import NO_ANSWER, Step
from columnist.followups.threads import Thread
from columnist.followups.turns import Turn, asks, urgency
from columnist.model.script import ScriptTemplate


@dataclass(frozen=True)
class Asked:
    """The last question that was put to somebody in a thread."""

    thread: Thread
    person: str
    since: datetime.date
    """When it was put first."""
    ended: datetime.date | None
    """When it was answered or dropped, where it was."""
    silent: bool
    """Whether it was dropped without an answer."""


def asked_by_person(case: Case, turns: Sequence[Turn]) -> Mapping[str, list[Asked]]:
    """Return the last question of each thread, for each person to whom it was put."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for turn in turns:
        if one := _asked(case, turn):
            found[one.person].append(one)
    return found


def _asked(case: Case, turn: Turn) -> Asked | None:
    steps = [step for step in turn.state.steps if step.moves]
    put = [place for place, step in enumerate(steps) if step.said and not step.via and _is_question(case, step)]
    if not put:
        return None
    since = next(step.date for step in steps if step.said and step.script == steps[put[-1]].script)
    person = _person(case, turn, steps[put[-1]])
    ended, silent = _end(case, turn, person, steps[put[-1] :])
    return Asked(turn.thread, person, since, ended, silent)


def _is_question(case: Case, step: Step) -> bool:
    template = case.template(step.script)
    return template is not None and asks(template)


def _person(case: Case, turn: Turn, step: Step) -> str:
    template = case.template(step.script)
    return addressee(turn.thread, template) if template else turn.thread.other


def _end(case: Case, turn: Turn, person: str, steps: Sequence[Step]) -> tuple[datetime.date | None, bool]:
    """Return when a question, the first of some steps, was answered or dropped, and whether it was dropped."""
    for step in steps:
        if step.is_answer and _person(case, turn, step) == person:
            return step.date, False
    gone = next((step.date for step in steps if step.script != steps[0].script), None)
    closed = turn.stand.date if turn.script is None and turn.stand.date <= case.on else None
    return gone or closed, True


def freed(case: Case, turn: Turn, asked: Sequence[Asked]) -> tuple[Turn, str | None]:
    """Return a turn on the day from which its question may be put, and the thread that had its question first.

    After an answer that is at once. Whoever was let off in silence has the script's own wait once more.
    """
    template = case.template(turn.script)
    if template is None or not asks(template):
        return turn, None
    days = [(_free_from(case, template, one), one.thread.id) for one in asked if one.thread != turn.thread]
    day, first = max(((day, about) for day, about in days if day), default=(None, None))
    if day is None or day <= turn.stand.date:
        return turn, None
    return replace(turn, stand=replace(turn.stand, date=day)), first


def _free_from(case: Case, template: ScriptTemplate, asked: Asked) -> datetime.date | None:
    if asked.ended is None:
        return None
    front = template.front
    wait = (front.when.wait if front.when else None) or front.outcomes[NO_ANSWER].wait
    return case.workdays.after(asked.ended, wait) if asked.silent and wait else case.workdays.from_day(asked.ended)


def asked_first(case: Case, turns: Sequence[Turn], asked: Mapping[str, Collection[Asked]]) -> dict[str, Turn]:
    """Return for each thread whose question has to wait the turn for whose answer it waits.

    An unanswered question goes before one that was not put yet, and the older before the newer.
    """
    asking: dict[str, list[Turn]] = defaultdict(list)
    for turn in turns:
        if (template := case.template(turn.script)) and asks(template):
            asking[turn.person].append(turn)
    pending = _pending(turns, asked)
    first = {person: pending.get(person) or _soonest(case, group) for person, group in asking.items()}
    # What is waited for never waits itself, so that no two threads wait for each other.
    firsts = {turn.thread.id for turn in first.values()}
    return {
        turn.thread.id: first[person]
        for person, group in asking.items()
        for turn in group
        if turn.thread.id not in firsts and _day(case, turn) <= _day(case, first[person])
    }


def _pending(turns: Sequence[Turn], asked: Mapping[str, Collection[Asked]]) -> dict[str, Turn]:
    """Return for each person the turn in whose thread a question has waited longest for an answer."""
    by_id = {turn.thread.id: turn for turn in turns}
    found = {}
    for person, questions in asked.items():
        open_ = [one for one in questions if one.ended is None and one.thread.id in by_id]
        if open_:
            found[person] = by_id[min(open_, key=lambda one: (one.since, one.thread.order)).thread.id]
    return found


def _soonest(case: Case, asking: Sequence[Turn]) -> Turn:
    return min(asking, key=lambda turn: (_day(case, turn), urgency(case, turn)))


def _day(case: Case, turn: Turn) -> datetime.date:
    return max(turn.stand.date, case.on)
