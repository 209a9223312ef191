"""Follow-ups as pages: what to say today, next, what waits, what is done; and the worked example, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from columnist.followups.plan import Plan
from columnist.pages import urls
from columnist.pages.actions import TITLES, closed, grouped
from columnist.pages.markup import parts
from columnist.pages.page import Page, head
from columnist.pages.people import people_list
from columnist.scripts.days import long_date, weekday

LEAD = "What to say, to whom and why."
EXAMPLE_LEAD = (
    "Invented people, real rules: one file says who was met and who promised what, and the same program that works "
    "on yours finds the next words, day by day."
)


def dashboard_page(plan: Plan) -> Page:
    """Return the private page of one person's follow-ups on one day."""
    meta = {
        **head("What to say next", LEAD, "follow-ups"),
        "days": [_day(plan)],
        "people": people_list(plan),
        "passed_over": [parts(f"{fault.place}: {fault.message} {fault.fix}") for fault in plan.faults],
    }
    return Page(urls.FOLLOW_UPS, meta)


def example_page(plans: Sequence[Plan]) -> Page:
    """Return the public page of the founding case, worked out for several days."""
    meta = {
        **head("Follow-ups, day by day", EXAMPLE_LEAD, "follow-ups"),
        "days": [_day(plan) for plan in plans],
        "people": people_list(plans[-1]),
        "example": True,
    }
    return Page(urls.FOLLOW_UPS, meta)


def _day(plan: Plan) -> dict[str, Any]:
    return {
        "date": plan.on.isoformat(),
        "title": f"{weekday(plan.on)} {long_date(plan.on)}",
        "counts": _counts(plan),
        "groups": grouped(plan, plan.open),
        "done": [closed(plan, one) for one in plan.closed],
    }


def _counts(plan: Plan) -> list[dict[str, Any]]:
    """Return how many entries each part has, for the line at the top of a day."""
    words = {**TITLES, "next": "Next", "done": "Done"}
    numbers = {status: sum(one.status == status for one in plan.open) for status in TITLES}
    numbers["done"] = len(plan.closed)
    return [{"status": status, "word": words[status], "number": number} for status, number in numbers.items() if number]
