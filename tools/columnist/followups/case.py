"""The case in hand: the library, the file, its workdays and threads, and the day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property

from columnist.followups.threads import Thread, threads_of
from columnist.followups.workdays import Workdays, workdays_of
from columnist.library import Library
from columnist.model.finding import Finding
from columnist.model.follow_ups import FollowUps, Settings
from columnist.model.script import ScriptTemplate


@dataclass(frozen=True)
class Case:
    """Everything that a plan is worked out from."""

    library: Library
    follow_ups: FollowUps
    on: datetime.date
    workdays: Workdays
    threads: tuple[Thread, ...]

    @cached_property
    def by_id(self) -> dict[str, Thread]:
        """The threads by id."""
        return {thread.id: thread for thread in self.threads}

    def template(self, slug: str | None) -> ScriptTemplate | None:
        """Return the script template with that slug."""
        return self.library.scripts.get(slug) if slug else None

    def name(self, person: str) -> str:
        """Return the name of the person with that id."""
        return self.follow_ups.person(person).name

    @property
    def settings(self) -> Settings:
        """The settings of the file."""
        return self.follow_ups.record.settings


def open_case(library: Library, follow_ups: FollowUps, on: datetime.date) -> tuple[Case, list[Finding]]:
    """Return the case for a day, and a finding where the file's holidays are not known."""
    settings, faults = follow_ups.record.settings, []
    try:
        workdays = workdays_of(settings)
    except ValueError:
        place = follow_ups.origin.value_at("settings", "holidays")
        message = "`holidays` names no country or region whose public holidays are known."
        fix = "Write a code such as `US` or `DE-BY`, or delete the line."
        faults = [Finding("value-wrong", place, message, fix, len(settings.holidays or ""))]
        workdays = workdays_of(settings.model_copy(update={"holidays": None}))
    return Case(library, follow_ups, on, workdays, threads_of(follow_ups, workdays, on)), faults
