"""An entry of a plan as a page shows it: whom, what, when and why, the words, and what one can do with them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from columnist.followups.drafts import draft, is_email
from columnist.followups.plan import Action, Closed, Plan
from columnist.followups.telephone import dialable
from columnist.pages import urls
from columnist.pages.markup import parts
from columnist.pages.page import url_of
from columnist.scripts.days import day, weekday

TITLES = {"overdue": "Overdue", "today": "Today", "next": "In the next seven days", "waiting": "Waiting"}


def by_status(actions: Iterable[Action]) -> Iterator[tuple[str, list[Action]]]:
    """Yield each status that some entries have with these, the most pressing first."""
    actions = list(actions)
    for status in TITLES:
        if some := [one for one in actions if one.status == status]:
            yield status, some


def grouped(plan: Plan, actions: Iterable[Action]) -> list[dict[str, Any]]:
    """Return entries under the heading of their status as plain values for templates."""
    return [
        {"status": status, "title": TITLES[status], "actions": [shown(plan, one) for one in some]}
        for status, some in by_status(actions)
    ]


def shown(plan: Plan, action: Action) -> dict[str, Any]:
    """Return an entry as plain values for templates."""
    script = plan.case.library.compiled.get(action.script or "")
    variant = script.variant(action.variant or "") if script else None
    return {
        "person": plan.case.name(action.person),
        "person_url": url_of(urls.person(action.person)),
        "title": script.template.front.title if script else action.no_words[0].upper() + action.no_words[1:],
        "url": url_of(urls.script(script.slug)) if script else None,
        "channel": variant.title if variant else None,
        "when": when(action.date, action.until),
        "date": action.date.isoformat(),
        "status": action.status,
        "about": action.about,
        "why": parts(action.why),
        "subject": action.subject,
        "paragraphs": _paragraphs(action.text),
        "plain": f"Subject: {action.subject}\n\n{action.text}" if action.subject else action.text,
        "send": _ways(plan, action),
    }


def closed(plan: Plan, one: Closed) -> dict[str, Any]:
    """Return a closed entry as plain values for templates."""
    return {
        "person": plan.case.name(one.person),
        "person_url": url_of(urls.person(one.person)),
        "about": one.about,
        "why": parts(one.why),
    }


def when(date: datetime.date, until: datetime.date | None) -> str:
    """Return `Tuesday 17 March, until Wednesday 18 March`."""
    return f"{weekday(date)} {day(date)}" + (f", until {weekday(until)} {day(until)}" if until else "")


def _paragraphs(text: str) -> list[list[str]]:
    """Return text as paragraphs of lines."""
    return [block.split("\n") for block in text.split("\n\n") if block]


def _ways(plan: Plan, action: Action) -> list[dict[str, str]]:
    """Return links that open a mail program, a telephone, a calendar; they work without JavaScript."""
    if not action.script:
        return []
    from columnist.followups.calendar import calendar  # slow to load, and most builds draw up none

    dates = quote(calendar(plan, [action]), safe="")
    remind = {
        "words": "Calendar",
        "url": f"data:text/calendar;charset=utf-8,{dates}",
        "download": f"{action.about}.ics",
    }
    return [*_mail(plan, action), *_call(plan, action), remind]


def _mail(plan: Plan, action: Action) -> list[dict[str, str]]:
    """Return the link of an e-mail: a `mailto:` where the words are short enough, otherwise a draft to save."""
    made = draft(plan, action) if is_email(action) else None
    if made is None:
        return []
    if made.link:
        return [{"words": "Mail", "url": made.link}]
    url = f"data:message/rfc822;charset=utf-8,{quote(made.text, safe='')}"
    return [{"words": "Mail", "url": url, "download": made.file_name}]


def _call(plan: Plan, action: Action) -> list[dict[str, str]]:
    if not (action.variant or "").startswith(("phone", "voicemail")):
        return []
    number = dialable(plan.case.follow_ups.person(action.person).phone or "")
    return [{"words": "Call", "url": f"tel:{number}"}] if number else []
