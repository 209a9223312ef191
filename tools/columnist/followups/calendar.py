"""A plan as a calendar: one event for each thing to say, with a reminder; names only where they are asked for."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable

from icalendar import Alarm, Calendar, Event

from columnist.followups.plan import Action, Plan
from columnist.followups.rules import RULES

PRODUCT = "-//Columnist//Follow-ups//EN"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "columnist:follow-ups")
REMINDER = datetime.timedelta(hours=9)
"""From the start of the day: nine in the morning."""


def calendar(plan: Plan, actions: Iterable[Action], *, names: bool = False) -> str:
    """Return a calendar (RFC 5545, with its own line ends) of all-day events; entries without words have none.

    The same step of the same thread keeps its UID from day to day, and its sequence number grows, so that a later
    export moves the event instead of doubling it. It depends on nothing but its arguments.

    Args:
        plan: The plan.
        actions: Which of its entries.
        names: Whether titles and descriptions name people; calendars are often synchronised and shared.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for action in actions:
        if action.script:
            made.add_component(_event(plan, action, names=names))
    raw: bytes = made.to_ical()
    return raw.decode("utf-8")


def uid(plan: Plan, action: Action) -> str:
    """Return the UID of an action: that of its thread, its script and how often that was said."""
    said = plan.states[action.about].uses(action.script)
    return f"{uuid.uuid5(NAMESPACE, f'{action.about} {action.script} {said}')}@columnist"


def _event(plan: Plan, action: Action, *, names: bool) -> Event:
    day = max(action.date, plan.on)
    event, title = Event(), _title(plan, action, names=names)
    event.add("uid", uid(plan, action))
    event.add("dtstamp", datetime.datetime.combine(plan.on, datetime.time(), tzinfo=datetime.UTC))
    event.add("sequence", max(0, (plan.on - plan.case.by_id[action.about].made).days))
    event.add("dtstart", day)
    event.add("dtend", day + datetime.timedelta(days=1) if day < datetime.date.max else day)
    event.add("summary", title)
    event.add("description", _description(action, names=names))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", REMINDER)
    return alarm


def _title(plan: Plan, action: Action, *, names: bool) -> str:
    template = plan.case.template(action.script)
    title = template.front.title if template else "Follow up"
    return f"{title}: {plan.case.name(action.person)}" if names else title


def _description(action: Action, *, names: bool) -> str:
    if not names:
        # an id that was made on import has a name in it
        return f"{RULES[action.rule]} See: columnist follow-ups due"
    subject = f"Subject: {action.subject}\n\n" if action.subject else ""
    return f"{action.why}\n\n{subject}{action.text}"
