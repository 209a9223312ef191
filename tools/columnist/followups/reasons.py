"""Why: one sentence for each entry of a plan, with its facts and dates. Private, as it names people."""

from __future__ import annotations

import datetime

from columnist.followups.addressing import addressee
from columnist.followups.case import Case
from columnist.followups.moves import tries_allowed
from columnist.followups.occasions import THANKS_LAPSE
from columnist.followups.schedule import ONE_LETTER, ONE_MESSAGE, Appointment
from columnist.followups.state import NO_ANSWER, Step
from columnist.followups.threads import Thread
from columnist.followups.turns import Turn
from columnist.followups.workdays import later
from columnist.model.script import ScriptTemplate
from columnist.scripts.days import long_date, weekday

NOTHING_FITS = "no script in the library fits this with what the file knows"


def say(date: datetime.date) -> str:
    """Return `Monday 2 March 2026`."""
    return f"{weekday(date)} {long_date(date)}"


def why(case: Case, appointment: Appointment) -> str:
    """Return why an entry stands in the plan, and why on that day."""
    turn, first = appointment.turn, appointment.after
    step = turn.state.moved
    reason = _of_step(case, turn, step) if step else _of_event(case, turn)
    if first:
        reason += f"; {_what_goes_first(case, appointment, first)}"
    return reason + "."


def _what_goes_first(case: Case, appointment: Appointment, first: str) -> str:
    day = say(appointment.day)
    if appointment.rule == ONE_MESSAGE:
        return f"`{first}` goes first, since one message a day is enough, so this waits until {day}"
    if appointment.rule == ONE_LETTER:
        name = case.name(appointment.turn.person)
        return f"{name} is being written to about `{first}` already, and that answer counts here"
    if appointment.held:
        return f"one question at a time is enough, so this waits for the answer about `{first}`"
    return f"one question at a time is enough, and `{first}` came first, so the turn of this is on {day}"


def began(case: Case, thread: Thread) -> str:
    """Return how a thread began, as a clause."""
    name, made = case.name(thread.other), say(thread.made)
    if thread.kind == "meeting":
        return f"You met {name} on {made}"
    if thread.request:
        about = f" ({thread.request.about})" if thread.request.about else ""
        return f"{name} asked you for help on {made}{about}"
    who = f"You promised {name}" if thread.mine else f"{name} promised you"
    return f"{who} {_object(case, thread)} on {made}, due by {say(thread.due or thread.made)}"


def _object(case: Case, thread: Thread) -> str:
    if thread.promise and thread.promise.what == "introduction" and thread.promise.to:
        return f"an introduction to {case.name(thread.promise.to)}"
    return f"“{thread.thing}”"


def _of_event(case: Case, turn: Turn) -> str:
    """Return why, before anything was said."""
    stand, start = turn.stand, began(case, turn.thread)
    lapse = say(later(turn.thread.made, THANKS_LAPSE))
    by = f"by {say(stand.until)}" if stand.until else f"on {say(stand.date)}"
    ends = {
        "meeting-held": f" and have not said thank you yet; a note is best {by}",
        "thanks-late": f" and have not said thank you yet; after {lapse} it is too late",
        "thanks-lapsed": "; more than ten days have passed, so it is too late for thanks and nothing further is owed",
        "promise-overdue": f"; where nothing comes, it is fair to ask from {say(stand.date)} on",
        "my-promise-due": "; it is to arrive on that day",
        "my-promise-overdue": ", and you have not delivered it yet",
        "asked-of-me": f" and has had no answer yet; one is due {by}",
    }
    return start + ends.get(stand.rule, f"; {NOTHING_FITS}")


def _of_step(case: Case, turn: Turn, step: Step) -> str:
    """Return why, after something was said."""
    template = case.template(step.script)
    return (
        f"{_ending(case, turn, step, template)}{_consequence(case, turn, step, template)}" if template else NOTHING_FITS
    )


def _ending(case: Case, turn: Turn, step: Step, template: ScriptTemplate) -> str:
    person, there = case.name(addressee(turn.thread, template)), f" in `{step.via}`" if step.via else ""
    said = f"“{template.front.title}” was said to {person} on {say(step.date)}{there}"
    if step.did:
        return f"{said}, and no answer is known"
    if step.word == NO_ANSWER and step.said:
        return f"{said} and had no answer"
    words = template.front.outcomes[step.word].they_say
    quoted = f" ({words if words.startswith('(') else f'“{words}”'})" if words else ""
    return f"“{template.front.title}” with {person} had the outcome `{step.word}`{quoted} on {say(step.date)}{there}"


def _consequence(case: Case, turn: Turn, step: Step, template: ScriptTemplate) -> str:
    stand, outcome = turn.stand, template.front.outcomes.get(NO_ANSWER if step.did else step.word)
    if stand.rule == "no-script-fits":
        return f", and {NOTHING_FITS}"
    when = f"by {say(stand.until)}" if stand.until else f"on {say(stand.date)}"
    next_ = case.template(stand.script)
    what = f"“{next_.front.title}” is next, {when}" if next_ else f"nothing further is owed from {say(stand.date)} on"
    if stand.rule == "try-again" and outcome:
        return f"; try {turn.state.uses(stand.script) + 1} of {tries_allowed(case, outcome)} is next, {when}"
    if stand.rule == "tries-used-up" and outcome:
        return f"; no try of {tries_allowed(case, outcome)} is left, so {what}"
    return f", so {what}" if next_ or stand.date > case.on else ", so nothing further is owed"
