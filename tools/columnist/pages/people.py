"""A page for each person of a follow-ups file: what to say to them next, and the course of every matter they are in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from columnist.followups.course import course
from columnist.followups.drafts import mail_to
from columnist.followups.picture import course_svg
from columnist.followups.plan import Action, Plan
from columnist.followups.reasons import began
from columnist.followups.threads import Thread
from columnist.model.follow_ups import Contact, FollowUps
from columnist.model.script import CHANNELS
from columnist.pages import urls
from columnist.pages.actions import grouped, when
from columnist.pages.markup import parts
from columnist.pages.page import Page, PlannedPage, head, url_of
from columnist.scripts.days import long_date, weekday

LEAD = "What was said, what was promised, and what comes next."


def people_plan(
    follow_ups: FollowUps,
    plan: Callable[[], Plan],
    depends: Callable[[], bytes] | None = None,
    *,
    example: bool = False,
) -> list[PlannedPage]:
    """Return a page for everybody in a file but oneself.

    Args:
        follow_ups: The file.
        plan: Gives what it asks for; working that out can wait until a page is composed.
        depends: Gives a digest of all that the pages come from, where that is known.
        example: Whether the people are invented.
    """
    people = follow_ups.record.people.items()
    return [PlannedPage(urls.person(id_), partial(_page, plan, id_, one, example), depends) for id_, one in people]


def people_list(plan: Plan) -> list[dict[str, Any]]:
    """Return everybody in the file as a list for templates, by the alphabet."""
    people = sorted(plan.case.follow_ups.record.people.items(), key=lambda item: item[1].name.casefold())
    return [{"name": person.name, "url": url_of(urls.person(id_)), "org": person.org} for id_, person in people]


def _page(planned: Callable[[], Plan], id_: str, person: Contact, example: bool) -> Page:
    plan = planned()
    mine = [action for action in plan.open if action.person == id_]
    meta = {
        **head(person.name, LEAD, "person"),
        "as_of": f"{weekday(plan.on)} {long_date(plan.on)}",
        "facts": " · ".join(fact for fact in (person.role, person.org, person.pronouns) if fact),
        "contact": _contact(person),
        "groups": grouped(plan, mine),
        "matters": [_matter(plan, thread) for thread in plan.case.threads if id_ in (thread.other, thread.third)],
        "example": example,
    }
    return Page(urls.person(id_), meta)


def _contact(person: Contact) -> list[dict[str, str | None]]:
    ways: list[dict[str, str | None]] = []
    if person.email:
        ways.append({"label": "E-mail", "text": person.email, "url": mail_to(person.email)})
    if person.phone:
        ways.append({"label": "Phone", "text": person.phone, "url": None})
    if person.prefers:
        ways.append({"label": "Prefers", "text": CHANNELS[person.prefers].lower(), "url": None})
    return ways


def _matter(plan: Plan, thread: Thread) -> dict[str, Any]:
    """Return one meeting, promise or request with the picture of its course."""
    entry, milestones = plan.entry(thread.id), course(plan, thread.id)
    return {
        "about": thread.id,
        "title": f"{began(plan.case, thread)}.",
        "picture": course_svg(milestones, plan.on),
        "steps": [
            {"label": one.label, "date": one.date.isoformat(), "text": long_date(one.date)} for one in milestones
        ],
        "state": f"Next: {when(entry.date, entry.until)}" if isinstance(entry, Action) else "Closed",
        "why": parts(entry.why) if entry else [],
    }
