"""Turns: who is to be spoken to in a thread, with which script, and how urgent it is."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from columnist.followups.addressing import addressee, can_be_filled, other_variant, variant_for
from columnist.followups.case import Case
from columnist.followups.moves import opening
from columnist.followups.state import NO_ANSWER, Stand, State
from columnist.followups.threads import Thread
from columnist.model.script import THIS, ScriptTemplate

RANK_OF_EVENT: Mapping[str, int] = {
    "my-promise-due": 0,
    "my-promise-overdue": 0,
    "meeting-held": 1,
    "thanks-late": 1,
    "asked-of-me": 3,
    "promise-overdue": 4,
}
RANK_OF_WORD: Mapping[str, int] = {"delivered": 0, "thanked": 1, "reported": 2, "answered": 3}
"""What I owe, thanks, reports, answers to requests; whatever else is something that I ask for."""
LOWEST = 4


@dataclass(frozen=True)
class Turn:
    """Where a thread stands on the day of the plan."""

    thread: Thread
    state: State
    stand: Stand
    person: str
    """The id of whom to speak to; of the other person of the thread where there is nothing to say."""
    variant: str | None = None

    @property
    def script(self) -> str | None:
        """The script to say."""
        return self.stand.script

    @property
    def begun(self) -> bool:
        """Whether the person is being written to: the script was said before and is to be said again."""
        return self.state.uses(self.script) > 0


def turn_of(case: Case, thread: Thread, state: State) -> Turn:
    """Return the turn of a thread; without a script where none can be said."""
    stand = state.stand or opening(case, thread, case.on)
    template = case.template(stand.script)
    if template and can_be_filled(case, thread, template, state.steps):
        person = addressee(thread, template)
        return Turn(thread, state, stand, person, _variant(case, person, template, state, stand.variant))
    # What cannot be said is not planned; the plan tells that no script fits.
    if stand.script:
        stand = replace(stand, script=None, until=None, rule="no-script-fits")
    return Turn(thread, state, stand, thread.other)


def _variant(case: Case, person: str, template: ScriptTemplate, state: State, wanted: str | None) -> str:
    variant = variant_for(case, person, template, wanted)
    if not wanted or state.moved is None or state.moved.is_answer:
        return variant.id
    said = [step for step in state.steps if step.said and step.script == template.slug]
    usual = variant_for(case, person, template, None).channel
    return other_variant(case, person, template, variant, {step.channel or usual for step in said}).id


def urgency(case: Case, turn: Turn) -> tuple[int, datetime.date, int]:
    """Return the key that sorts what I owe before what I ask for, and the older first."""
    template = case.template(turn.script)
    return (_rank(template) if template else LOWEST), turn.stand.date, turn.thread.order


def _rank(template: ScriptTemplate) -> int:
    if template.front.when:
        return RANK_OF_EVENT[template.front.when.event]
    return RANK_OF_WORD.get(template.front.did or "", LOWEST)


def asks(template: ScriptTemplate) -> bool:
    """Return whether a script asks a favour to which one wants an answer: it is said again where none comes."""
    silence = template.front.outcomes.get(NO_ANSWER)
    return silence is not None and silence.next == THIS and _rank(template) == LOWEST
