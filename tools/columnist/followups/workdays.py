"""Counting days: workdays, public holidays, and the ends of waits and windows."""

from __future__ import annotations

import datetime
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from columnist.model.duration import Duration
from columnist.model.follow_ups import Settings

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_BREAK = 400
"""So many days off in a row mean that there are no workdays at all; then every day is one."""


def later(date: datetime.date, days: int) -> datetime.date:
    """Return the date so many days later, or the last one there is."""
    return date + datetime.timedelta(days=min(days, (datetime.date.max - date).days))


@dataclass(frozen=True)
class Workdays:
    """Which days are workdays, and how one counts in them."""

    weekdays: frozenset[int]
    """Days of the week, Monday as 0."""
    holidays: Container[datetime.date] = ()

    def includes(self, date: datetime.date) -> bool:
        """Return whether a date is a workday."""
        return date.weekday() in self.weekdays and date not in self.holidays

    def from_day(self, date: datetime.date) -> datetime.date:
        """Return the date itself where it is a workday, otherwise the next one."""
        day = date
        for _ in range(LONGEST_BREAK):
            if self.includes(day):
                return day
            day = later(day, 1)
        return date

    def next(self, date: datetime.date) -> datetime.date:
        """Return the first workday after a date."""
        return self.from_day(later(date, 1))

    def after(self, date: datetime.date, wait: Duration) -> datetime.date:
        """Return the workday on which a wait ends.

        The first day is not counted: 2 workdays after Monday is Wednesday. A wait in days that ends on a day off
        ends on the next workday.
        """
        if wait.unit == "day" or not wait.count:
            return self.from_day(later(date, wait.count))
        for _ in range(wait.count):
            date = self.next(date)
        return date

    def end(self, date: datetime.date, within: Duration) -> datetime.date:
        """Return the last day of a window that opens on a date; a window in days may end on a day off."""
        return later(date, within.count) if within.unit == "day" else self.after(date, within)


def workdays_of(settings: Settings) -> Workdays:
    """Return the workdays of a follow-ups file.

    Raises:
        ValueError: If `holidays` names no country or region whose holidays are known.
    """
    weekdays = frozenset(WEEK.index(day) for day in settings.workdays)
    return Workdays(weekdays, _public_holidays(settings.holidays) if settings.holidays else ())


@lru_cache(maxsize=16)
def _public_holidays(place: str) -> Container[datetime.date]:
    import holidays  # slow to import, and needed only where the file asks for it

    country, _, region = place.upper().partition("-")
    if country not in holidays.list_supported_countries():
        raise ValueError("no country whose holidays are known")
    try:
        return holidays.country_holidays(country, subdiv=region or None)
    except NotImplementedError as error:
        raise ValueError("no country or region whose holidays are known") from error
