"""Whom a script speaks to, what it can say of them, and on which channel."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence

from columnist.followups.case import Case
from columnist.followups.state import SENT, Step
from columnist.followups.threads import ME, Thread
from columnist.model.follow_ups import Contact
from columnist.model.script import Addressee, ScriptTemplate, Variant
from columnist.model.slot import DateSlot, PersonSlot, Slot, TextSlot
from columnist.scripts.facts import clean, missing_slots, person_facts
from columnist.scripts.render import Value, called


def addressee(thread: Thread, template: ScriptTemplate) -> str:
    """Return the id of whom a template speaks to; the other person of the thread where its `to` names nobody."""
    return _named(thread, template.front.to) or thread.other


def _named(thread: Thread, role: Addressee | None) -> str | None:
    people: Mapping[str, str | None] = {
        "met": thread.meeting.with_ if thread.meeting else None,
        "asker": thread.request.from_ if thread.request else None,
        "promiser": thread.promise.by if thread.promise and not thread.mine else None,
        "promised": thread.third,
        "beneficiary": thread.other if thread.mine else None,
    }
    return people[role] if role else None


def speaks_to_third(thread: Thread, template: ScriptTemplate) -> bool:
    """Return whether a template leads out of the thread, to the person who was promised or named."""
    return template.front.to == "promised" and thread.third is not None


def facts_for(case: Case, thread: Thread, template: ScriptTemplate, steps: Sequence[Step] = ()) -> dict[str, Value]:
    """Return what the file knows of the slots that a template declares, where it is of the declared type.

    Args:
        case: The case in hand.
        thread: What the script is about.
        template: The script.
        steps: What the log says happened in the thread: from it come dates, and whether somebody is to be named.
    """
    known = {
        **_people(case, thread, template, steps),
        **_words(thread),
        **_dates(thread),
        **_logged(case, thread, template, steps),
    }
    slots = template.front.slots
    return {name: value for name, value in known.items() if name in slots and _fits(slots[name], value)}


def _people(case: Case, thread: Thread, template: ScriptTemplate, steps: Sequence[Step]) -> dict[str, Value]:
    """Return the people; without the third one, a script that is meant for them has neither seeker nor referrer."""
    contact = addressee(thread, template)
    named = thread.third if _is_to_be_named(case, thread, template, steps) else None
    ids: dict[str, str | None] = {"me": ME, "contact": contact, "seeker": contact, "promised": named}
    if template.front.to == "promised":
        # Words about one person must never reach that person as if they were about somebody else.
        ids["seeker"] = thread.other if thread.third and thread.request else None
        ids["referrer"] = thread.other if thread.third and thread.referral else None
    people = {name: person_facts(case.follow_ups.person(id_)) for name, id_ in ids.items() if id_}
    for name, facts in people.items():
        if ids[name] not in (contact, ME) and called(facts) == called(people["contact"]):
            facts["first"] = facts["name"]  # to an Anna, another Anna is not just Anna
    return dict(people)


def _words(thread: Thread) -> dict[str, Value]:
    words = {"topic": thread.topic, "thing": thread.thing}
    return {name: clean(text) for name, text in words.items() if text}


def _dates(thread: Thread) -> dict[str, Value]:
    """Return the dates; a deadline is only what I said myself, since another's is past when one speaks of it."""
    dates = {
        "met_on": thread.meeting.date if thread.meeting else None,
        "asked_on": thread.request.date if thread.request else None,
        "deadline": thread.due if thread.mine else None,
    }
    return {name: date for name, date in dates.items() if date}


def _logged(case: Case, thread: Thread, template: ScriptTemplate, steps: Sequence[Step]) -> dict[str, Value]:
    """Return what the log knows: when I first spoke to the third person, and when a yes or a note led here."""
    reached = (step.date for step in _with_third(case, thread, steps) if step.said and not step.via)
    answered, leads = _answer_of_third(case, thread, steps)
    notes = (step.date for step in reversed(steps) if step.word == SENT and _leads(case, step) == template.slug)
    dates = {
        "reached_on": next(reached, None),
        "agreed_on": answered if leads == template.slug else None,
        "note_on": next(notes, None),
    }
    return {name: date for name, date in dates.items() if date}


def _leads(case: Case, step: Step) -> str | None:
    """Return the script that an outcome leads to, `this` or `end`."""
    template = case.template(step.script)
    outcome = template.front.outcomes.get(step.word) if template else None
    return outcome.next if outcome else None


def _with_third(case: Case, thread: Thread, steps: Sequence[Step]) -> list[Step]:
    """Return the steps in which the third person is spoken to, or answers."""
    return [step for step in steps if (one := case.template(step.script)) and speaks_to_third(thread, one)]


def _answer_of_third(case: Case, thread: Thread, steps: Sequence[Step]) -> tuple[datetime.date | None, str | None]:
    """Return when the third person last answered, and the script that the answer led to."""
    step = next((step for step in reversed(_with_third(case, thread, steps)) if step.is_answer), None)
    return (step.date, _leads(case, step)) if step else (None, None)


def _is_to_be_named(case: Case, thread: Thread, template: ScriptTemplate, steps: Sequence[Step]) -> bool:
    """Return whether a script is to name the third person.

    Whoever was asked whether they may be named must have agreed: a no leads to a script that names nobody. And where I
    have written to somebody myself, a script that can do without them is about what comes after.
    """
    if not _with_third(case, thread, steps):
        return True
    slot = template.front.slots.get("promised")
    if thread.referral:
        return slot is not None and slot.required
    leads = case.template(_answer_of_third(case, thread, steps)[1])
    return leads is not None and "promised" in leads.front.slots


def _fits(slot: Slot, value: Value) -> bool:
    if isinstance(slot, TextSlot):
        return slot.type == "phrase" and isinstance(value, str) and 0 < len(value) <= slot.max
    if isinstance(slot, PersonSlot):
        return isinstance(value, Mapping)
    return isinstance(slot, DateSlot) and isinstance(value, datetime.date)


def can_be_filled(case: Case, thread: Thread, template: ScriptTemplate, steps: Sequence[Step] = ()) -> bool:
    """Return whether the file knows everything that a template needs, and nobody has forbidden to say it."""
    return bool(template.variants) and not missing_slots(template, facts_for(case, thread, template, steps))


def variant_for(case: Case, person: str, template: ScriptTemplate, wanted: str | None) -> Variant:
    """Return a variant: the one that an outcome wants, one on the channel that the person likes best, or the first.

    Where nothing is said of what they like, it is the first one on a channel for which they have an address.
    """
    if wanted and (found := template.variant(wanted)):
        return found
    contact = case.follow_ups.person(person)
    channels = [contact.prefers] if contact.prefers else [one for one, address in _reaches(contact).items() if address]
    return next((variant for variant in template.variants if variant.channel in channels), template.variants[0])


def _reaches(contact: Contact) -> Mapping[str, str | None]:
    """Return the address of somebody for each channel that needs one."""
    return {"email": contact.email, **dict.fromkeys(("phone", "voicemail", "message"), contact.phone)}


def other_variant(case: Case, person: str, template: ScriptTemplate, wanted: Variant, used: Collection[str]) -> Variant:
    """Return the variant for one more try after silence: on a channel that was not used yet, where one is known.

    A script that begins on the channel that it wants for the next try means it to be the same.
    """
    reaches = _reaches(case.follow_ups.person(person))
    if wanted.channel not in used or wanted.channel == template.variants[0].channel:
        return wanted
    return next((one for one in template.variants if one.channel not in used and reaches.get(one.channel)), wanted)
