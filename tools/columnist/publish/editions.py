"""Which pages a site has: the public edition, and the private one with somebody's follow-ups."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache, partial
from typing import Protocol

from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.library import Library
from columnist.model.follow_ups import FollowUps
from columnist.pages import urls
from columnist.pages.dashboard import dashboard_page, example_page
from columnist.pages.fillings import fillings
from columnist.pages.origins import list_origins
from columnist.pages.page import PlannedPage
from columnist.pages.people import people_plan
from columnist.pages.site import column_plan
from columnist.publish.example import EXAMPLE_DAYS, example_follow_ups


class Edition(Protocol):
    """A choice of pages."""

    @property
    def private(self) -> bool:
        """Whether search engines and other people are to be kept out."""

    def pages(self, library: Library) -> list[PlannedPage]:
        """Return all pages of the edition."""


@dataclass(frozen=True)
class PublicEdition:
    """What everybody may see. It has no way to a follow-ups file; its example comes with the program."""

    private: bool = False

    def pages(self, library: Library) -> list[PlannedPage]:
        """Return the column's pages, and the founding case worked out with invented people."""
        example = example_follow_ups()

        @cache
        def plans() -> list[Plan]:
            return [plan(library, example, on) for on in EXAMPLE_DAYS]

        depends = partial(list_origins, library)
        days = PlannedPage(urls.FOLLOW_UPS, lambda: example_page(plans()), depends)
        people = people_plan(example, lambda: plans()[-1], depends, example=True)
        return [*column_plan(library), days, *people]


@dataclass(frozen=True)
class PrivateEdition:
    """The column, and what one person's follow-ups file asks for on a day."""

    follow_ups: FollowUps
    on: datetime.date
    private: bool = True

    def pages(self, library: Library) -> list[PlannedPage]:
        """Return the column's pages with my facts in every script, the dashboard, and a page for each person."""
        made = plan(library, self.follow_ups, self.on)
        dashboard = PlannedPage(urls.FOLLOW_UPS, partial(dashboard_page, made))
        return [*column_plan(library, fillings(made)), dashboard, *people_plan(self.follow_ups, lambda: made)]
