"""Follow-ups as pages: what to say today, next, what waits, what is done; and the worked example, day by day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from columnist.followups.plan import Action, Closed, Plan
from columnist.library import Library
from columnist.model.follow_ups import FollowUps
from columnist.pages import urls
from columnist.pages.page import Page, head, url_of
from columnist.scripts.days import day, long_date, weekday

TITLES = {"overdue": "Overdue", "today": "Today", "next": "In the next seven days", "waiting": "Waiting"}
LEAD = "What to say, to whom and why."
EXAMPLE_LEAD = (
    "Invented people, real rules: one file says who was met and who promised what, and the same program that works "
    "on yours finds the next words, day by day."
)


def dashboard_page(library: Library, plan: Plan) -> Page:
    """Return the private page of one person's follow-ups on one day."""
    meta = {**head("What to say next", LEAD, "follow-ups"), "days": [_day(library, plan)]}
    return Page(urls.FOLLOW_UPS, meta, "")


def example_page(library: Library, plans: Sequence[Plan]) -> Page:
    """Return the public page of the founding case, worked out for several days."""
    meta = {
        **head("Follow-ups, day by day", EXAMPLE_LEAD, "follow-ups"),
        "days": [_day(library, plan) for plan in plans],
        "example": True,
    }
    return Page(urls.FOLLOW_UPS, meta, "")


def _day(library: Library, plan: Plan) -> dict[str, Any]:
    people = plan.case.follow_ups
    groups = [
        {"title": title, "actions": [_action(library, people, one) for one in plan.open if one.status == status]}
        for status, title in TITLES.items()
    ]
    return {
        "date": plan.on.isoformat(),
        "title": f"{weekday(plan.on)} {long_date(plan.on)}",
        "groups": [group for group in groups if group["actions"]],
        "done": [_closed(people, closed) for closed in plan.closed],
    }


def _action(library: Library, people: FollowUps, action: Action) -> dict[str, Any]:
    script = library.compiled.get(action.script or "")
    variant = script.variant(action.variant or "") if script else None
    return {
        "person": people.person(action.person).name,
        "title": script.template.front.title if script else "No words yet",
        "url": url_of(urls.script(script.slug)) if script else None,
        "channel": variant.title if variant else None,
        "when": _when(action.date, action.until),
        "date": action.date.isoformat(),
        "about": action.about,
        "why": action.why,
        "subject": action.subject,
        "paragraphs": _paragraphs(action.text),
    }


def _when(date: datetime.date, until: datetime.date | None) -> str:
    return f"{weekday(date)} {day(date)}" + (f", until {weekday(until)} {day(until)}" if until else "")


def _paragraphs(text: str) -> list[list[str]]:
    """Return text as paragraphs of lines."""
    return [block.split("\n") for block in text.split("\n\n") if block]


def _closed(people: FollowUps, closed: Closed) -> dict[str, Any]:
    return {"person": people.person(closed.person).name, "about": closed.about, "why": closed.why}
