"""The course of a thread: made, due, nudged, agreed, reached, reported, each with its day."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from columnist.followups.plan import Plan
from columnist.followups.state import NO_ANSWER, Step
from columnist.followups.threads import Thread

LABELS: Mapping[str, str] = {"asked": "nudged"}
"""What a template's `did` is called in the course of a promise by another, where it has another name there."""
BEGINNINGS = {"meeting": "met", "promise": "made", "request": "asked"}


@dataclass(frozen=True, order=True)
class Milestone:
    """Something that happened in a thread, or its due date."""

    date: datetime.date
    label: str
    """One word: `made`, `due`, `nudged`, `agreed`, `reached`, `reported` and other outcomes and words of the log."""


def course(plan: Plan, about: str) -> tuple[Milestone, ...]:
    """Return what happened in a thread up to the day of the plan, and its due date, by date.

    Raises:
        KeyError: If the plan has no such thread.
    """
    thread, state = plan.case.by_id[about], plan.states[about]
    found = [Milestone(thread.made, BEGINNINGS[thread.kind])]
    if thread.due:
        found.append(Milestone(thread.due, "due"))
    for step in state.steps:
        found += [Milestone(step.date, label) for label in _labels(plan, thread, step)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.date))


def _labels(plan: Plan, thread: Thread, step: Step) -> list[str]:
    """Return the words for a step: that it was said, and the answer, where there is one."""
    template = plan.case.template(step.script)
    did = (template.front.did if template else None) or "said"
    said = LABELS.get(did, did) if thread.referral else did
    return ([said] if step.said else []) + ([] if step.did or step.word == NO_ANSWER else [step.word])
